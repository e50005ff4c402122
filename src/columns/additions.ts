import type { Decimal } from "../decimal/index.js";
import { indexOf, type PolicyDefinition } from "../policy/index.js";
import { scaledOf, tenTo, type Addition, type Domain } from "../plan/index.js";
import type { OpenPeriod, Payee } from "../settle/index.js";
import { isRead, type BalanceName } from "../statement/index.js";
import type { Cell } from "./kernels.js";
import type { PolicyRows } from "./policy-rows.js";

/** Visits those to whom something is added, with the place of their statement. */
export function eachAddition(
  { policy: place }: Domain,
  policies: readonly PolicyDefinition[],
  under: readonly PolicyRows[],
  opened: OpenPeriod<PolicyDefinition>,
  rowAt: ReadonlyMap<object, number>,
  visit: (statement: number, payee: Payee) => void,
): void {
  const of = under[place];
  if (of === undefined) return;
  for (const payee of opened.payees) {
    const { additions: { adjustments, carryIns } } = payee;
    if (payee.policy !== policies[place] || adjustments.length + carryIns.length === 0) continue;
    const at = of.rows.indexOf(rowAt.get(payee.rows[0].row) ?? -1);
    visit(of.statementOf === null ? at : (of.statementOf[at] ?? 0), payee);
  }
}

const balances: Readonly<Record<Exclude<Addition, "adjustments" | "protectedAdjustments">, BalanceName>> = {
  carriedDraw: "draw",
  carriedProtection: "protection",
  carriedRounding: "rounding",
};

export function additionsOf(
  what: Addition,
  domain: Domain | null,
  policies: readonly PolicyDefinition[],
  under: readonly PolicyRows[],
  opened: OpenPeriod<PolicyDefinition>,
  rowAt: ReadonlyMap<object, number>,
): Cell {
  const policy = policies[domain?.policy ?? -1];
  if (domain === null || policy === undefined) throw new Error("what is added is added to somebody");
  const size = under[domain.policy]?.first.length ?? 0;
  const values = new Float64Array(size);
  const found = new Uint8Array(size);
  const { currency: { places }, rounding } = policy;
  const units = (amount: Decimal) => {
    const { value, scale } = scaledOf(amount);
    return Number(value * tenTo(places - scale));
  };
  const multiple = rounding?.carry === true ? units(indexOf(policy).numbers.of(rounding.multiple)) : null;
  eachAddition(domain, policies, under, opened, rowAt, (at, { additions: { adjustments, carryIns } }) => {
    const balance = what === "adjustments" || what === "protectedAdjustments" ? null : balances[what];
    const amounts = balance === null
      ? adjustments.filter(({ line }) => what === "adjustments" || policy.protected.includes(line)).map(({ amount }) => amount)
      : carryIns.filter((each) => each.balance === balance).map(({ amount }) => amount);
    const sum = amounts.reduce((total, amount) => (isRead(amount) ? total + units(amount) : total), 0);
    const isTooMuch = balance === "rounding" && multiple !== null && sum >= multiple;
    values[at] = sum;
    if (balance !== null && (isTooMuch || amounts.some((amount) => !isRead(amount)))) found[at] = 3;
  });
  return { values, states: found };
}
