import type { RoundingMode } from "../decimal/index.js";
import { copyLabel, frozen, operand, optionsOf, type Build, type Label, type Operand, type Unit, type UnitsOf } from "../formula/index.js";
import type { LineDefinition, PayLine } from "./policy.js";

const buildLine: Build<{ readonly kind: "line" } & Omit<LineDefinition, "name">> = frozen;

/** How a pay line is rounded, and its label. */
export interface LineOptions {
  /** How the amount is rounded to the currency's places: `half-up` unless stated. */
  readonly rounding?: RoundingMode;
  readonly label?: Label;
}

/** An amount, or a sentence in its place. A unit that the compiler does not know passes; `definePolicy` checks it again. */
export type Payable<Q> = [UnitsOf<Q>] extends ["money"] ? Q
  : [Unit] extends [UnitsOf<Q>] ? Q
  : `a pay line is money, not ${NoAmount<Exclude<UnitsOf<Q>, "money">>}`;

/** A ratio is paid as a share of an amount. */
type NoAmount<U> = U extends "ratio" ? "ratio: use money(1000)" : U & string;

/**
 * A pay line with a label or a rounding of its own; a quantity alone is a line that is rounded half-up.
 *
 * @example
 * const commission = line(times(metric("gmv", "money"), "0.003"), { rounding: "down", label: { en: "Commission", zh: "提成" } });
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission } });
 * settle(policy, { period: "2026-11", people: [{ id: "li", gmv: "999.99" }] }).statements[0]?.payable; // => "2.99"
 */
export function line<const Q extends Operand>(quantity: Payable<Q>, options: LineOptions = {}): PayLine<Q> {
  const { rounding, label, ...unknown } = optionsOf(options);
  return buildLine({ kind: "line", quantity: operand(quantity), rounding: rounding ?? "half-up", ...copyLabel(label) }, unknown);
}
