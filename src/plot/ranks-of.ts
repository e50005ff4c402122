import { readOptions, safeText, type Fault, type Language, type Reason } from "../error/index.js";
import type { RowId } from "../formula/index.js";
import type { Settlement } from "../settle/index.js";
import { namesIn, placeState, raceOf, type PlaceState, type Race, type StandingOptions } from "./board-of.js";
import { drawnOf, settlementsOf, type Policies } from "./sources.js";
import { both, listed, titleOf, type Told } from "./words.js";

/** Somebody's place in a period; `absent` is who did not take part. */
export interface RankPlace {
  readonly state: PlaceState | "absent";
  readonly rank: number | null;
  readonly figure: string | null;
  readonly reason: Reason | null;
  readonly faults: readonly Fault[];
}

/** Who takes part in a contest, and the places of each period. */
export interface RankedEntrant {
  readonly id: RowId;
  readonly called: string;
  readonly own: boolean;
  /** One for each period. */
  readonly places: readonly RankPlace[];
}

/** Places over periods. */
export interface RanksFigure extends Told {
  readonly kind: "ranks";
  readonly contest: string;
  readonly factor: string | null;
  readonly team: RowId | null;
  readonly periods: readonly string[];
  /** In the order of the last period; who is not ranked there comes after. */
  readonly entrants: readonly RankedEntrant[];
}

/**
 * Who is in which place of a contest, period by period, in the order of the settlements. Who is not ranked, or whose place is unknown, has
 * a gap there.
 *
 * @throws {JixiaoError} as `boardOf`; `empty` without a settlement.
 *
 * @example
 * const pk = contest("pk", { factors: { gmv: highest(metric("gmv", "money")) }, within: "policy", prizesPerFactor: [300] });
 * const policy = definePolicy({ id: "agents", version: "1", currency: "CNY", contests: [pk] });
 * const monthOf = (period: string, li: number) => settle(policy, { period, people: [{ id: "li", gmv: li }, { id: "wang", gmv: 1000 }] });
 * const { entrants } = ranksOf(policy, [monthOf("2026-10", 900), monthOf("2026-11", 1100)], { factor: "gmv" });
 * entrants.map(({ called, places }) => [called, places.map(({ rank }) => rank)]); // => [["li", [2, 1]], ["wang", [1, 2]]]
 */
export function ranksOf(policies: Policies, settlements: readonly Settlement[], options: StandingOptions): RanksFigure {
  const standing = readOptions(options, ["contest", "factor", "team", "person"]);
  return drawnOf(policies, (all) => {
    const months = settlementsOf(settlements);
    const races = months.map((month) => raceOf(all, month, standing));
    const last = races.at(-1) ?? raceOf(all, months[0], standing);
    const entrants = entrantsOf(races, months, standing.person);
    const periods = months.map(({ period }) => period);
    const title = titleOf(last.name, `${periods[0]} – ${periods.at(-1)}`);
    return {
      kind: "ranks",
      title,
      sentence: both((language) => sentenceOf(title[language], periods, entrants, language)),
      contest: last.contest.id,
      factor: last.factor,
      team: last.team,
      periods,
      entrants,
    };
  });
}

const absent: RankPlace = { state: "absent", rank: null, figure: null, reason: null, faults: [] };

function entrantsOf(races: readonly Race[], months: readonly Settlement[], asked: RowId | undefined): readonly RankedEntrant[] {
  const runners = new Map(races.flatMap((race) => race.runners.map((runner) => [String(runner.id), runner] as const)));
  const people = [...runners.values()].map(({ person }) => person);
  const everybody = { statements: months.flatMap(({ statements }) => statements), teams: months.flatMap(({ teams }) => teams) };
  const names = namesIn(everybody, people, races[0]?.contest.entrants === "teams");
  const entrants = [...runners.values()].map(({ id, person }): RankedEntrant => ({
    id,
    called: names.get(String(person)) ?? safeText(String(id)),
    own: asked !== undefined && String(person) === String(asked),
    places: races.map((race) => {
      const placing = race.runners.find((runner) => String(runner.id) === String(id))?.placing;
      if (placing === undefined) return absent;
      const { rank, figure, reason, faults } = placing;
      return { state: placeState(placing), rank, figure, reason, faults };
    }),
  }));
  const place = ({ places }: RankedEntrant) => places.at(-1)?.rank ?? Number.MAX_SAFE_INTEGER;
  return entrants.sort((one, other) => place(one) - place(other));
}

function sentenceOf(title: string, periods: readonly string[], entrants: readonly RankedEntrant[], language: Language): string {
  const isChinese = language === "zh";
  const told = entrants.map(({ called, places }) => {
    const each = places.map(({ rank, state }, index) => `${periods[index]} ${rank ?? (state === "unknown" ? "?" : "–")}`);
    return `${called} ${each.join(isChinese ? "，" : ", ")}`;
  });
  return isChinese ? `${title}，各期名次：${listed(told, language)}。` : `${title}, places: ${listed(told, language)}.`;
}
