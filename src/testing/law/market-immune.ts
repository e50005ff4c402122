import fc from "fast-check";
import { Decimal, exactText } from "../../decimal/index.js";
import { expectedNameOf, faultOf, say, type Fault } from "../../error/index.js";
import type { PolicyDefinition } from "../../policy/index.js";
import { readsOf } from "../../analysis/index.js";
import type { Contest } from "../../contest/index.js";
import { metricId, unknownMetrics, type MetricName } from "./changed-readings.js";
import type { DrawnPeriod, DrawnRow } from "../draw/drawn-period.js";
import { isMoved, placeWords } from "./cause-words.js";
import { contestId, unknownContests } from "./contest-id.js";
import { buildLaw, drawnFor, firstBreach, type Law } from "./law.js";

/**
 * A contest is immune to the market: if what is measured of everybody grows by the same factor, nobody's rank and nobody's prize changes.
 * Readings that are named together grow together, as orders and inquiries do.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const pk = contest("pk", { factors: { gmv: highest(gmv) }, within: "policy", eligible: atLeast(gmv, 10000), prizesPerFactor: [300] });
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { prize: prizeOf(pk) } });
 * checkLaws(policy, [marketImmune(pk, gmv)]).holds; // => false
 */
export function marketImmune<const Id extends string>(
  contest: Contest | string,
  ...metrics: readonly [MetricName<Id>, ...MetricName<Id>[]]
): Law<never, Id> {
  const id = contestId(contest);
  const grown = metrics.map((metric) => metricId(metric));
  const grow = `everybody's ${grown.join(" and ")} ${grown.length === 1 ? "grows" : "grow"}`;
  return buildLaw({
    name: `marketImmune(${[id, ...grown].join(", ")})`,
    says: {
      en: `if ${grow} by the same factor, nobody's place in ${id} changes`,
      zh: `所有人的 ${grown.join("、")} 同比例增长时，${id} 的名次不变`,
    },
    readings: grown,
    unknown: (policies) => [...unknownContests(policies, [id]), ...unknownMetrics(policies, grown), ...unreadBy(policies, id, grown)],
    cases: (subject) =>
      fc.tuple(drawnFor(subject), fc.constantFrom(2, 3, 10)).map(([period, factor]) => [period, grownBy(period, grown, factor)]),
    judge: ([before, after]) => {
      // Of nothing but zeros nothing grows.
      if (JSON.stringify(before?.period) === JSON.stringify(after?.period)) return "irrelevant";
      return firstBreach(
        (before?.settlement.standings[id] ?? []).flatMap(({ entrants }, group) =>
          entrants.map((entrant, place) => ({ entrant, group, place }))
        ),
        ({ entrant, group, place }) => {
          const later = after?.settlement.standings[id]?.[group]?.entrants[place];
          const all = { ...entrant.factors, ...(entrant.overall === null ? {} : { overall: entrant.overall }) };
          for (const [factor, was] of Object.entries(all)) {
            const is = factor === "overall" && !Object.hasOwn(entrant.factors, factor) ? later?.overall : later?.factors[factor];
            if (is === undefined || is === null || !isMoved(was, is)) continue;
            const { en, zh } = placeWords(`${id}.${factor}`, was, is);
            return { en: `${entrant.id} is ${en} when ${grow}`, zh: `所有人的 ${grown.join("、")} 同比例增长后，${entrant.id} 在 ${zh}` };
          }
          return null;
        },
      );
    },
  });
}

/** What grows has to be something that the contest looks at. */
function unreadBy(policies: readonly PolicyDefinition[], contest: string, metrics: readonly string[]): readonly Fault[] {
  const holders = policies.filter(({ contests }) => contests.some(({ id }) => id === contest));
  const read = new Set(holders.flatMap((policy) => [...readsOf(policy, [{ kind: "prizeOf", contest }]).metrics]));
  if (holders.length === 0 || metrics.some((id) => read.has(id))) return [];
  return [faultOf("unknown_name", [], metrics.join(", "), say(expectedNameOf, { of: "metric", in: "contest", known: [...read] }))];
}

function grownBy(period: DrawnPeriod, metrics: readonly string[], factor: number): DrawnPeriod {
  const times = (reading:
    | string
    | null
    | undefined) => (reading === null || reading === undefined ? null : exactText(new Decimal(reading).times(factor)));
  const grow = (row: DrawnRow): DrawnRow => ({
    ...row,
    ...Object.fromEntries(metrics.flatMap((id) => (Object.hasOwn(row, id) ? [[id, times(row[id])]] : []))),
  });
  return { ...period, ...(period.teams === undefined ? {} : { teams: period.teams.map(grow) }), people: period.people.map(grow) };
}
