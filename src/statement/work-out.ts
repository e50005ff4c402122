import type { Decimal } from "../decimal/index.js";
import type { StepName } from "../policy/index.js";
import type { Known, Progress, Step } from "./step.js";
import { steps } from "./steps.js";

/** A step with what it adds. */
export interface WorkedStep {
  readonly step: Step;
  readonly before: Progress;
  readonly amount: Decimal;
  /** The policy's quantity on which it depends: its own, or another that is not known. */
  readonly limit: StepName | null;
}

/** The steps in their order, and what the statement comes to after all of them. */
export function workOut(known: Known, opening: Progress): { readonly worked: readonly WorkedStep[]; readonly closing: Progress } {
  const worked: WorkedStep[] = [];
  let progress = opening;
  for (const step of steps) {
    const before = progress;
    const { amount, waitsFor = step.limit, toppedUp = before.toppedUp, balances } = step.workOut(known, before);
    worked.push({ step, before, amount, limit: waitsFor });
    // Most steps change nothing, in most statements.
    if (amount.isZero() && balances === undefined) continue;
    progress = { pay: before.pay.plus(amount), toppedUp, balances: { ...before.balances, ...balances } };
  }
  return { worked, closing: progress };
}
