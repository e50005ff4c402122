import type { GatesFigure, GatesResult } from "../gate/index.js";

/** What became of a gate set, as a result shows it. */
export function gatesResult({ state, failed, gates }: GatesFigure): GatesResult {
  return { state, failed, gates };
}
