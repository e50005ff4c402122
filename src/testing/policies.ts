import { array, integer, noBias, type Arbitrary } from "fast-check";
import { expectedWholeNumber, fault, isNotEmpty, jixiaoError, readOptions, say } from "../error/index.js";
import { readPolicy, type Policy } from "../policy/index.js";
import { drawFrom } from "./draw/draw.js";
import { drawPolicy } from "./draw/draw-policy.js";

/** How large the policies are that `policies` draws. */
export interface PoliciesOptions {
  /** The most pay lines that a policy has; 3 unless stated. */
  readonly lines?: number;
  /** How many nodes deep the formula of a line may be, its leaf not counted; 3 unless stated. */
  readonly depth?: number;
}

/** So many that the largest policies are drawn and few choices are left to be the simplest. */
const mostChoices = 1000;

/**
 * Valid policies, for whoever writes something that reads policies: an engine, a form, a store. Taken together they have every kind of
 * quantity, condition and table, gates, scorecards, contests, parameters that rows may override, statement steps, currencies of several
 * places, and every optional field both present and absent. What they pay makes no sense; that it is the same to all readers is what there
 * is to test.
 *
 * A metric is called by its scope and unit (`person money`, `another team hours`), so that a row with two columns for each unit fits every
 * policy. `under` names the policy itself. What fails shrinks to few lines and simple formulas, and comes again from the seed and path that
 * fast-check reports.
 *
 * @throws {JixiaoError} `invalid_count` where an option is no whole number from 1 (`depth`: at most 8, beyond which a policy may grow too
 * large to be one).
 *
 * @example
 * import { sample } from "fast-check";
 * const [policy] = sample(policies({ lines: 1 }), { numRuns: 1, seed: 1 });
 * policy?.pay.length; // => 1
 */
export function policies(options?: PoliciesOptions): Arbitrary<Policy> {
  const { lines = 3, depth = 3 } = readOptions(options, ["lines", "depth"]);
  const faults = [...countFaults("lines", lines, 100), ...countFaults("depth", depth, 8)];
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return noBias(array(integer({ min: 0, max: 0xffff }), { maxLength: mostChoices, size: "max" })).map((numbers) => {
    const read = readPolicy(drawPolicy(drawFrom(numbers), lines, depth));
    if (read.policy === null) throw jixiaoError(read.faults);
    return read.policy;
  });
}

function countFaults(option: string, value: number, most: number) {
  return Number.isInteger(value) && value >= 1 && value <= most
    ? []
    : [fault("invalid_count", [option], value, say(expectedWholeNumber, { from: 1, to: most }))];
}
