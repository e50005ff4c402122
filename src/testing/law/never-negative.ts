import { figure } from "./law-words.js";
import { buildLaw, firstBreach, single, type Law } from "./law.js";

/**
 * Nobody owes money for a month's work: what is payable is never under zero.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { fine: minus(0, metric("fine", "money")) } });
 * checkLaws(policy, [neverNegative()]).laws[0]?.counterexample?.text.en; // => "p1 is paid -0.01"
 */
export function neverNegative(): Law<never, never> {
  return buildLaw({
    name: "neverNegative()",
    says: { en: "what is payable is never under zero", zh: "应发不会是负数" },
    cases: single,
    judge: ([month]) =>
      firstBreach(
        month?.settlement.statements ?? [],
        ({ person, payable }) =>
          payable.startsWith("-") ? { en: `${person} is paid ${figure(payable)}`, zh: `${person} 的应发为 ${figure(payable)}` } : null,
      ),
  });
}
