import { isJixiaoError, type Language, type Period, type Policy } from "jixiao";
import { nextSteps, nextStepText, type NextStep } from "jixiao/analysis";
import { movesOf, waysOf } from "./way-of.js";

/** The least change of one reading that lifts somebody's pay by a step, in words, nearest first: what is found so far, after each reading. */
export function* stepsOf(
  policies: readonly Policy[],
  period: Period<Policy>,
  person: string,
  language: Language,
): Generator<readonly string[]> {
  let found: readonly NextStep[] = [];
  for (const reading of waysOf(policies, period, person).flatMap(movesOf)) {
    found = [...found, ...stepsBy(() => nextSteps(policies, period, { person, readings: [reading], most: 300 }).steps)]
      .toSorted((a, b) => shareOf(a) - shareOf(b));
    yield found.map((step) => nextStepText(step, { policy: policies[0], language }));
  }
}

/** A reading of which a number is missing elsewhere has no steps. */
function stepsBy(look: () => readonly NextStep[]): readonly NextStep[] {
  try {
    return look();
  } catch (error) {
    if (isJixiaoError(error)) return [];
    throw error;
  }
}

/** How far a step is, beside what its reading is now. */
function shareOf({ changes: [change] }: NextStep): number {
  return change === undefined ? 0 : Math.abs(Number(change.by)) / Math.max(Math.abs(Number(change.from)), 1);
}
