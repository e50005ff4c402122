import type { LineDefinition } from "../policy/index.js";
import type { LoweredLine, Lowering } from "./lowering.js";

/** A pay line of a row. `unvoided` is the same policy as if no gate had failed. */
export function lowerLine({ name, quantity, rounding }: LineDefinition, on: Lowering, unvoided: Lowering): LoweredLine {
  const { steps, policy: { currency: { places } } } = on;
  const amountOf = (of: Lowering) =>
    steps.rescaled(steps.inRange(steps.rounded(of.quantity(quantity, "quantity"), places, rounding)), places);
  const amount = amountOf(on);
  const marks = on.marks(quantity);
  const voided = marks.voided.map(({ where }) => where);
  const held = marks.held.map(({ where }) => where);
  return {
    name,
    amount,
    before: voided.length === 0 ? null : steps.require(amountOf(unvoided), steps.any(voided)),
    marks,
    held: held.length === 0 ? null : steps.any(held),
  };
}
