import type { GatesDefinition } from "../gate/index.js";
import type { LoweredGates, Lowering } from "./lowering.js";

/** The gates of a set, and whether enough of them pass. */
export function lowerGates({ id, gates, required }: GatesDefinition, on: Lowering): LoweredGates {
  const { steps, place: policy } = on;
  const lowered = gates.map(({ name, condition, notApplicable }, position) => ({
    name,
    step: steps.judge(on.condition(condition, "gates", position, "condition"), notApplicable === "pass" ? 1 : 0),
  }));
  return { id, policy, gates: lowered, passed: steps.atLeastOf(required ?? gates.length, lowered.map(({ step }) => step)) };
}
