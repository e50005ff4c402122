import type { ConditionStep } from "../plan/index.js";
import {
  all,
  atLeastOf,
  bits,
  compare,
  gatherStates,
  joinStates,
  noCodes,
  not,
  recode,
  strict,
  unknownWhere,
  type Cell,
} from "./kernels.js";
import { isSure } from "./step-range.js";

/** What works out the codes of a condition that looks at one row; `place` tells where a row of another domain stands. */
export function conditionKernel(
  step: ConditionStep,
  cell: Cell,
  of: readonly Cell[],
  place: () => Int32Array,
): (base: number, count: number) => void {
  // What is kept of all rows is another part of it in each block.
  const codes = () => cell.states ?? noCodes;
  const [a, b] = of;
  switch (step.op) {
    case "compare":
      return (_, count) => {
        const out = codes();
        compare(out, step.by, a?.values ?? new Float64Array(0), b?.values ?? new Float64Array(0), count);
        unknownWhere(out, of, count);
      };
    case "strict":
      return (_, count) => strict(codes(), of.map((each) => each.states ?? noCodes), count);
    case "atLeastOf":
      if (step.of.every(isSure) && (step.needed === 1 || step.needed === of.length)) {
        const together = step.needed === 1 ? joinStates : all;
        return (_, count) => together(codes(), of, count);
      }
      return (_, count) => atLeastOf(codes(), of.map((each) => each.states ?? noCodes), step.needed, count);
    case "not":
      if (isSure(step)) return (_, count) => not(codes(), a?.states ?? noCodes, count);
      return (_, count) => recode(codes(), a?.states ?? noCodes, Uint8Array.of(1, 0, 2, 3), count);
    case "judge":
      return (_, count) => recode(codes(), a?.states ?? noCodes, Uint8Array.of(0, 1, step.as, 3), count);
    case "is": {
      const by = Uint8Array.from([0, 1, 2, 3], (code) => (step.codes.includes(code) ? 1 : 0));
      return (_, count) => recode(codes(), a?.states ?? noCodes, by, count);
    }
    case "bits": {
      const [where, ...parts] = of;
      return (_, count) => bits(codes(), where?.states ?? noCodes, parts, count);
    }
    case "gather":
    case "ofStatement": {
      const places = place();
      return (base, count) => gatherStates(codes(), a?.states ?? noCodes, places, base, count);
    }
    default:
      throw new Error(`${step.op} does not look at one row`);
  }
}
