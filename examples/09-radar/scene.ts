import type { Policy } from "jixiao";
import type { NextStep } from "jixiao/analysis";
import type { Choice } from "./choice.js";
import type { Moment } from "./replay.js";
import type { Setting } from "./setting.js";
import { standingOf, type Standing } from "./standing.js";
import { verdictsOf, type Verdict } from "./verdict.js";

/** All that is on the page at a moment. */
export interface Scene {
  readonly setting: Setting;
  readonly moment: Moment;
  readonly choice: Choice;
  readonly standing: Standing;
  readonly verdicts: readonly Verdict[];
  /** Whose figures are shown. */
  readonly person: string;
  /** The pay lines that gates may void or hold. */
  readonly guarded: readonly string[];
  /** What would lift that person's pay; null while it is being worked out. */
  readonly steps: readonly NextStep[] | null;
}

/** A moment with what it comes to. Who is ahead is shown unless somebody was chosen who is there. */
export function sceneOf(setting: Setting, moment: Moment, choice: Choice, steps: readonly NextStep[] | null): Scene {
  const standing = standingOf(setting.policy, moment, choice.language);
  const isThere = standing.entries.some(({ person }) => person === choice.person);
  return {
    setting,
    moment,
    choice,
    standing,
    verdicts: verdictsOf(setting.policy, moment, choice.language),
    person: isThere && choice.person !== null ? choice.person : (standing.entries[0]?.person ?? ""),
    guarded: guardedLines(setting.policy),
    steps,
  };
}

function guardedLines({ pay }: Policy): readonly string[] {
  return pay.filter(({ quantity }) => /"kind":"(?:voidedBy|heldBy)"/.test(JSON.stringify(quantity))).map(({ name }) => name);
}
