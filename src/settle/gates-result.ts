import type { GatesFigure, GatesResult } from "../gate/index.js";

/** What became of a gate set, as a result shows it. */
export function gatesResult(figure: GatesFigure): GatesResult {
  if (figure.state !== "faulty") return figure;
  const { state, failed, gates } = figure;
  return { state, failed, gates };
}
