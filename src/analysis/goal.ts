import { Decimal, exactText, zero } from "../decimal/index.js";
import {
  expectedFactorOrOverall,
  expectedNameOf,
  fault,
  faultOf,
  got,
  has,
  isNotEmpty,
  jixiaoError,
  oneOf,
  readFields,
  say,
  unknownFields,
} from "../error/index.js";
import { indexOf, type PolicyDefinition } from "../policy/index.js";
import type { SettledAt } from "./asked-reading.js";
import type { Ends } from "./ends.js";

/**
 * What is to be lifted: pay by its next jump, the grade of a scorecard, the rank in a contest (in a factor, or overall), a gate set
 * (`shop`) or one of its gates (`shop.dsr`).
 */
export type GoalOption =
  | "pay"
  | { readonly grade: string }
  | { readonly rank: string; readonly factor?: string }
  | { readonly gate: string };

/** A goal that can be measured: the greater, the better. */
export interface Goal {
  /** Whether only what jumps counts: pay rises by itself with what it is a share of. */
  readonly isPay: boolean;
  level(at: SettledAt, row: string): Decimal;
  /** How it stands, in a word. */
  stands(at: SettledAt, row: string): string;
  look(ends: Ends): void;
}

/** @throws {JixiaoError} `unknown_name` for what the policy does not have; `not_an_object` for what names no goal. */
export function readGoal(option: GoalOption | undefined, policy: PolicyDefinition): Goal {
  if (option === undefined || option === "pay") {
    return { isPay: true, level: ({ payable }) => payable, stands: ({ statement }) => statement.payable, look: () => undefined };
  }
  const fields = ["grade", "rank", "factor", "gate"] as const;
  const given = readFields(option);
  const faults = given === null ? [] : unknownFields(Object.keys(given), fields, ["of"]);
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  const { grade, rank, factor, gate } = (given ?? {}) as { readonly [Field in (typeof fields)[number]]?: string };
  if (grade !== undefined) return gradeGoal(grade, policy);
  if (rank !== undefined) return rankGoal(rank, factor, policy);
  if (gate !== undefined) return gateGoal(gate, policy);
  throw jixiaoError([fault("not_an_object", ["of"], option, say("an_object_with", { fields }))]);
}

function scopeOf(at: SettledAt, row: string) {
  const found = at.payee.rows.find(({ id }) => String(id) === row) ?? at.payee.rows[0];
  return at.under(at.payee.policy.id).scopeOf(found);
}

function gradeGoal(id: string, policy: PolicyDefinition): Goal {
  const card = named(policy.scorecards, id, "scorecard");
  const { numbers } = indexOf(policy);
  const grades = [...card.grades].sort((a, b) => numbers.of(a.from).comparedTo(numbers.of(b.from))).map(({ grade }) => grade);
  const gradeOf = (at: SettledAt, row: string) => scopeOf(at, row).score(id).grade;
  return {
    isPay: false,
    level: (at, row) => zero.plus(grades.indexOf(gradeOf(at, row) ?? "")),
    stands: (at, row) => gradeOf(at, row) ?? "none",
    look: (ends) => void ends.walk.references.scorecard(id, ends),
  };
}

function rankGoal(id: string, factor: string | undefined, policy: PolicyDefinition): Goal {
  const contest = named(policy.contests, id, "contest");
  if (factor === undefined && contest.overall === undefined) {
    throw jixiaoError([faultOf("unknown_name", ["of"], got("no", { of: "factor" }), expectedFactorOrOverall)]);
  }
  if (factor !== undefined) named(contest.factors.map(({ name }) => ({ id: name })), factor, "factor");
  const rankOf = (at: SettledAt, row: string) => {
    const figure = scopeOf(at, row).rank(id, factor);
    return has(figure, "state") ? null : figure;
  };
  return {
    isPay: false,
    level: (at, row) => rankOf(at, row)?.negated() ?? new Decimal(-1e9),
    stands: (at, row) => {
      const rank = rankOf(at, row);
      return rank === null ? "none" : exactText(rank);
    },
    look: (ends) => ends.walk.references.contest(id, factor, ends),
  };
}

function gateGoal(name: string, policy: PolicyDefinition): Goal {
  const names = policy.gates.flatMap((set) => [set.id, ...set.gates.map((gate) => `${set.id}.${gate.name}`)]);
  named(names.map((id) => ({ id })), name, "gate");
  const set = policy.gates.find(({ id }) => id === name) ?? policy.gates.find(({ id }) => name.startsWith(`${id}.`));
  const stateOf = (at: SettledAt, row: string) => {
    const result = scopeOf(at, row).gates(set?.id ?? name);
    return name === set?.id ? result.state : (result.gates[name.slice((set?.id.length ?? 0) + 1)]?.state ?? "faulty");
  };
  return {
    isPay: false,
    level: (at, row) => zero.plus(stateOf(at, row) === "passed" ? 1 : 0),
    stands: stateOf,
    look: (ends) => void ends.walk.references.gates(set?.id ?? name, ends),
  };
}

function named<Named extends { readonly id: string }>(
  all: readonly Named[],
  id: string,
  of: "scorecard" | "contest" | "factor" | "gate",
): Named {
  const found = all.find((each) => each.id === id);
  if (found !== undefined) return found;
  const known = all.map((each) => each.id);
  throw jixiaoError([fault("unknown_name", ["of"], id, oneOf(known, id, say(expectedNameOf, { of, in: "policy" })))]);
}
