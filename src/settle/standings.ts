import type { Contest, Entrants, StandingsOf } from "../contest/index.js";
import { isNotEmpty, jixiaoError } from "../error/index.js";
import type { Need } from "../formula/index.js";
import { prepareContest } from "../policy/index.js";
import { openPeriod } from "./open-period.js";
import type { EntrantRow } from "./period.js";
import { openReadings } from "./plausible-readings.js";
import { PolicyPeriod } from "./policy-period.js";
import { statedPlaces, type StandAloneOptions } from "./stand-alone-scope.js";

/**
 * The standings of a contest over flat rows, without a policy: a person's readings and their team's together, an id, and a team where the
 * contest is within teams. One standing for each team, in the order in which teams first come up, or one for everyone. Where teams compete,
 * a team is the rows that name it, and what each of them says of it must be the same (`rows_disagree`).
 *
 * @throws {JixiaoError} with every fault of the contest itself, or of rows that cannot be anybody's (no id, an id that several claim). Bad
 * readings are in the standings.
 *
 * @example
 * const duel = contest("duel", { factors: { gmv: highest(metric("gmv", "money")) }, prizesPerFactor: [200] });
 * standings(duel, [{ id: "li", gmv: 900 }, { id: "wang", gmv: 950 }])[0]?.entrants.map(({ prize }) => prize); // => ["0.00", "200.00"]
 */
export function standings<Factor extends string, N extends Need, Of extends Entrants>(
  of: Contest<string, Factor, N, Of>,
  rows: readonly EntrantRow<N>[],
  options?: StandAloneOptions,
): readonly StandingsOf<Factor, Of>[] {
  const places = statedPlaces(options);
  const { root, definitions } = prepareContest(of, places);
  const opened = openPeriod([noPolicy], { period: "standings", people: rows }, () => noPolicy);
  const faults = opened.rejections.flatMap((rejection) => rejection.faults);
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  const period: PolicyPeriod = new PolicyPeriod({
    definitions,
    places,
    lines: new Map(),
    period: opened,
    policy: noPolicy,
    isFlat: true,
    open: openReadings,
    under: () => period,
  });
  return period.groups(root).map((team) => period.standing(root, team)) as readonly unknown[] as readonly StandingsOf<Factor, Of>[];
}

/** Rows that stand alone are under no policy, whatever they say. */
const noPolicy = { id: "", currency: { code: "", places: 0 } };
