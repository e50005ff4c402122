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

/** In which pass each step is worked out: what looks at others does so in the pass after theirs. */
export function passesOf(steps: readonly Step[]): ReadonlyMap<Step, number> {
  const passes = new Map<Step, number>();
  for (const step of steps) {
    const isAcross = looksAtOthers(step);
    let pass = 0;
    for (const each of step.of) pass = Math.max(pass, (passes.get(each) ?? 0) + (isAcross && each.domain !== null ? 1 : 0));
    passes.set(step, pass);
  }
  return passes;
}
