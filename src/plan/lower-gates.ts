import type { GatesDefinition } from "../gate/index.js";
import type { LoweredGates, Lowering } from "./lowering.js";

/** The gates of a set, and whether enough of them pass. */
export function lowerGates({ id, gates, required }: GatesDefinition, on: Lowering): LoweredGates {
  const { steps, place: policy } = on;
  const { path } = steps;
  const lowered = gates.map(({ name, condition, notApplicable }, position) => {
    const asked = on.condition(condition, "gates", position, "condition");
    steps.path = [...path, "gates", position];
    const step = steps.judge(asked, notApplicable === "pass" ? 1 : 0);
    steps.path = path;
    return { name, step };
  });
  return { id, policy, gates: lowered, passed: steps.atLeastOf(required ?? gates.length, lowered.map(({ step }) => step)) };
}
