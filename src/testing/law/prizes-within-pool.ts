import { Decimal, exactText } from "../../decimal/index.js";
import type { Contest, TeamEntrant } from "../../contest/index.js";
import type { StatedNumber } from "../../formula/index.js";
import { indexOf } from "../../policy/index.js";
import { figure, currencyPlaces } from "./law-words.js";
import { contestId, unknownContests } from "./contest-id.js";
import { buildLaw, firstBreach, single, type Law } from "./law.js";

/**
 * Prizes stay within their pool: however people are tied, each group is paid no more in a factor, and overall, than the sum of the prizes
 * that are stated for it. All contests of the policy, unless one is named.
 *
 * @example
 * const pk = contest("pk", {
 *   factors: { gmv: highest(metric("gmv", "money")) },
 *   within: "policy",
 *   prizesPerFactor: [300, 200],
 *   ties: "each",
 * });
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { prize: prizeOf(pk) } });
 * checkLaws(policy, [prizesWithinPool()]).laws[0]?.counterexample?.text.en; // => "pk.gmv pays 600.00 of 500.00 in prizes"
 */
export function prizesWithinPool(contest?: Contest | string): Law<never, never> {
  const named = contest === undefined ? null : contestId(contest);
  return buildLaw({
    name: `prizesWithinPool(${named ?? ""})`,
    says: { en: "no group is paid more in prizes than were put up", zh: "各组发出的奖金不超过设定的奖金总额" },
    unknown: (policies) => unknownContests(policies, named === null ? [] : [named]),
    cases: single,
    judge: ([month], policies) => {
      const places = currencyPlaces(policies);
      const contests = policies.flatMap((policy) => policy.contests.map((each) => ({ ...each, numbers: indexOf(policy).numbers }))).filter(
        ({ id }) => named === null || id === named
      );
      const pools = contests.flatMap(({ id, factors, overall, numbers }) => {
        const groups = month?.settlement.standings[id] ?? [];
        const of = (
          name: string,
          prizes: readonly StatedNumber[],
          prizeOf: (entrant: TeamEntrant) => string | null | undefined,
        ) =>
          groups.map(({ entrants }) => ({
            name: `${id}.${name}`,
            pool: sumOf(prizes.map((prize) => exactText(numbers.of(prize)))),
            paid: sumOf(entrants.map((each) => prizeOf(each) ?? "0")),
          }));
        return [
          ...factors.flatMap(({ name, prizes }) => of(name, prizes, (each) => each.factors[name]?.prize)),
          ...(overall === undefined ? [] : of("overall", overall.prizes, (each) => each.overall?.prize)),
        ];
      });
      return firstBreach(
        pools,
        ({ name, pool, paid }) =>
          paid.greaterThan(pool)
            ? {
              en: `${name} pays ${figure(paid, places)} of ${figure(pool, places)} in prizes`,
              zh: `${name} 发出奖金 ${figure(paid, places)}，设定总额为 ${figure(pool, places)}`,
            }
            : null,
      );
    },
  });
}

function sumOf(amounts: readonly string[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0));
}
