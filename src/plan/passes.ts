import type { Step } from "./step.js";

/** The ops that look at others than the row itself. */
const acrossOps: ReadonlySet<Step["op"]> = new Set<Step["op"]>([
  "gather",
  "ofStatement",
  "overTeam",
  "countTeam",
  "countGroup",
  "shareable",
  "share",
  "rank",
  "prize",
  "total",
  "some",
  "agreed",
]);

/** Whether a step looks at others than the row, the team or the statement itself. */
export function looksAtOthers({ op }: Step): boolean {
  return acrossOps.has(op);
}

/** The steps that these read, and they themselves. */
export function neededFor(outputs: readonly Step[]): ReadonlySet<Step> {
  const needed = new Set<Step>(outputs);
  // A set goes on to what is added.
  for (const step of needed) for (const each of step.of) needed.add(each);
  return needed;
}

/**
 * In which pass each step is worked out: what looks at others does so in a pass after theirs. Each is as late as what reads it allows: what
 * is read in the same pass is near, and what many rows are gone through for is gone through for at once.
 */
export function passesOf(steps: readonly Step[]): ReadonlyMap<Step, number> {
  const last = lastPass(steps);
  const passes = new Map<Step, number>();
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const step = steps[at];
    if (step === undefined) continue;
    const pass = passes.get(step) ?? last;
    passes.set(step, pass);
    const before = looksAtOthers(step) ? pass - 1 : pass;
    for (const each of step.of) passes.set(each, Math.min(passes.get(each) ?? last, each.domain === null ? pass : before));
  }
  return passes;
}

/** The pass in which all steps are worked out at the earliest. */
function lastPass(steps: readonly Step[]): number {
  const passes = new Map<Step, number>();
  let last = 0;
  for (const step of steps) {
    const isAcross = looksAtOthers(step);
    let pass = 0;
    for (const each of step.of) pass = Math.max(pass, (passes.get(each) ?? 0) + (isAcross && each.domain !== null ? 1 : 0));
    passes.set(step, pass);
    last = Math.max(last, pass);
  }
  return last;
}
