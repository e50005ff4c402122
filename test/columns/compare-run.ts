import { runPlan } from "../../src/columns/run-plan.js";
import { looksAtOthers, neededFor, type Domain, type NumberStep, type Step } from "../../src/plan/index.js";
import type { DrawnPlan } from "../plan/drawn-plan.js";
import { reachOf } from "../plan/compare.js";
import { interpret } from "../plan/interpret.js";

const mostExact = 2n ** 53n - 1n;

/** What a run over typed arrays and the plainest execution of a plan say differently, and how many values were compared. */
export function compareRun(drawn: DrawnPlan) {
  return expectedOf(drawn)(runPlan);
}

/** The same for any run of the plan, of which the plainest execution is done once. */
export function expectedOf({ plan, outputs, input }: DrawnPlan) {
  const needed = neededFor(outputs);
  const used = plan.steps.filter((step) => needed.has(step));
  const get = interpret({ ...plan, steps: used }, input);
  return (run: typeof runPlan) => compare(run);

  function compare(run: typeof runPlan) {
    const cell = (step: Step, column: { readonly values: readonly bigint[]; readonly states: readonly number[] }) => ({
      values: Float64Array.from(column.values, Number),
      states: step.mayBeAbsent || step.mayBeFaulty ? Uint8Array.from(column.states) : null,
    });
    // Of some nothing is asked but their values.
    const known = outputs.length === 1 ? [] : outputs.flatMap((step, at) => (step.kind === "number" && at % 3 === 0 ? [step] : []));
    const isKnown = new Set<Step>(known);
    const running = run(plan, { steps: outputs.filter((step) => !isKnown.has(step)), known }, {
      teams: input.teams,
      count: (domain) => input.count(domain),
      load: (step) => {
        const column = input.load(step.domain ?? plan.teams, step.policy, step.column);
        const isWide = column.values.map((value) => value > mostExact || value < -mostExact);
        return { ...cell(step, column), wide: isWide.includes(true) ? Uint8Array.from(isWide, Number) : null };
      },
      addition: (step) => cell(step, input.told(step.domain ?? plan.teams, step.what)),
      told: (step) => Uint8Array.from(input.told(step.domain ?? plan.teams, step.what).states),
      teamOf: (rows) => Int32Array.from(input.teamOf(rows)),
      statementOf: (rows) => {
        const statements = input.statementOf(rows);
        return statements.every((statement, row) => statement === row) ? null : Int32Array.from(statements);
      },
      idOf: (rows) => (row) => input.idOf(rows)[row] ?? "",
      isRejected: (policy, team) => input.isRejected(policy, team),
      isClaimed: (policy) => input.isClaimed(policy),
    });
    const domains = [...new Set(used.flatMap(({ domain }) => domain ?? []))];
    const isAnyWide = domains.some((domain) => running.wide(domain)?.includes(1) === true);
    const differences: string[] = [];
    let compared = 0;
    // What every step holds, no row needs to be marked for, and of one step alone no row in which nothing leaves what a double holds.
    for (const step of used.length === operandsOf(outputs).length + 1 ? outputs : []) {
      if (step.kind === "condition" || step.domain === null || looksAtOthers(step)) continue;
      const wide = running.wide(step.domain);
      for (let at = 0; at < input.count(step.domain); at += 1) {
        // By more than a double holds only so much is divided that it is less than a half of it.
        const reach = reachOf(step, step.of.map((each) => get(each, at).value)) * (isDividedByMore(step) ? 2n : 1n);
        const isNeeded = reach > mostExact || sizeOf(get(step, at).value) > mostExact
          || step.of.some((each) => sizeOf(get(each, at).value) > mostExact);
        if ((wide?.[at] === 1) !== isNeeded) differences.push(`${step.op} at ${at}: ${isNeeded ? "not marked" : "marked without need"}`);
      }
    }
    // A constant that no double holds is compared as it is.
    const isNone = (step: Step) =>
      step.kind === "condition" || step.worst <= mostExact || (step.op === "constant" && !outputs.includes(step));
    if (isAnyWide && used.every(isNone)) differences.push("marked without need");
    for (const step of outputs) {
      const { states, ...cell } = running.cell(step);
      // Ranks that no step reads stand in the race alone.
      const values = step.op === "rank" ? running.placings(step.race).ranks : cell.values;
      const count = step.domain === null ? 1 : input.count(step.domain);
      // Who looks at others has what is wrong with theirs.
      const isDoubtful = isAnyWide && dependsOnOthers(step) && outputs.length > 1;
      for (let at = 0; at < count; at += 1) {
        if (isDoubtful || (step.domain !== null && running.wide(step.domain)?.[at] === 1)) continue;
        compared += 1;
        const expected = get(step, at);
        if (step.domain === null && sizeOf(expected.value) > mostExact) {
          const isMarked = (domain: Domain) => running.wide(domain)?.every((mark) => mark === 1) === true;
          if (!domains.every(isMarked)) differences.push(`${step.op}: not marked everywhere`);
          continue;
        }
        if (running.isBlanked(step)) {
          const isNone = Number.isNaN(values[at]);
          if (isNone ? expected.state === 0 : expected.state !== 0 || !isExactly(values[at] ?? 0, expected.value)) {
            differences.push(`${step.op} at ${at}: ${values[at]} where ${expected.value} is in state ${expected.state}`);
          }
          continue;
        }
        const state = states?.[at] ?? 0;
        const isSame = state === expected.state
          && (step.kind === "condition" || state !== 0 || isExactly(values[at] ?? 0, expected.value));
        if (!isSame) {
          differences.push(`${step.op} at ${at}: ${values[at]} in state ${state}, not ${expected.value} in state ${expected.state}`);
        }
      }
    }
    return { differences, compared };
  }
}

function operandsOf(outputs: readonly Step[]): readonly Step[] {
  return outputs.length === 1 ? [...new Set(outputs.flatMap(({ of }) => of))] : [];
}

function isDividedByMore(step: NumberStep): boolean {
  return step.op === "divide" ? step.per > mostExact : step.op === "piece" && step.pieces.some((piece) => (piece?.per ?? 1n) > mostExact);
}

function sizeOf(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** −0 is no amount. */
function isExactly(value: number, expected: bigint): boolean {
  return Number.isSafeInteger(value) && BigInt(value) === expected && !Object.is(value, -0);
}

function dependsOnOthers(step: Step): boolean {
  return looksAtOthers(step) || step.of.some(dependsOnOthers);
}
