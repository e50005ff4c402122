import { compareDecimals, Decimal, exactText } from "../decimal/index.js";
import { fault, jixiaoError, readOptions, safeText, say, type Fault, type Language } from "../error/index.js";
import type { ContestDefinition, Placing, RankingOrder, TeamEntrant } from "../contest/index.js";
import type { AnyUnit, RowId } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { Settlement } from "../settle/index.js";
import { drawnOf, entryOf, isSameTeam, named, readCount, type Policies } from "./sources.js";
import { unitOf } from "./unit-of.js";
import { valueText } from "./value-text.js";
import { both, labelOf, listed, titleOf, type Told, type Words } from "./words.js";

/** Which standing of a contest is drawn. */
export interface StandingOptions {
  /** The contest, where there are several. */
  readonly contest?: string;
  /** A factor of it; the overall standing unless stated. */
  readonly factor?: string;
  /** The team whose people meet; unless stated that of the person, or the only one. */
  readonly team?: RowId | null;
  /** Whose place is marked. */
  readonly person?: RowId;
}

/** Whether somebody has a place: surely, surely not (`reason` says why), or not known, for a fault in the data of whoever takes part. */
export type PlaceState = "ranked" | "unranked" | "unknown";

export function placeState({ rank, reason }: Pick<Placing, "rank" | "reason">): PlaceState {
  return rank !== null ? "ranked" : reason !== null ? "unranked" : "unknown";
}

/** Which standing is drawn, whose place is marked, and how many are shown. */
export interface BoardOptions extends StandingOptions {
  /** Everybody, the first places and the person, or the person alone, so that the board need shame nobody; everybody unless stated. */
  readonly show?: "all" | "top" | "own";
  /** How many places are shown with `top`; 3 unless stated. */
  readonly places?: number;
}

/** Somebody on a board. */
export interface BoardEntry extends Placing {
  readonly state: PlaceState;
  readonly id: RowId;
  /** The name, or the id; with the id where another on the board has the same name. */
  readonly called: string;
  /** By how much the figure of the next better place is another; null for the first, and for who is not ranked. */
  readonly gap: string | null;
  /** How many share the rank, this one included; 0 without a rank. */
  readonly sharing: number;
  /** Whether it is the person that was asked for. */
  readonly own: boolean;
}

/** The standing of a contest: who is in which place, with which figure, and how far from the next. */
export interface BoardFigure extends Told {
  readonly kind: "board";
  readonly period: string;
  readonly contest: string;
  /** Null for the overall standing. */
  readonly factor: string | null;
  readonly team: RowId | null;
  readonly order: RankingOrder;
  readonly unit: AnyUnit;
  readonly show: "all" | "top" | "own";
  /** The ranked from the first place on, then who is not ranked, then whose place is unknown. */
  readonly entries: readonly BoardEntry[];
  /** How many are ranked, shown or not. */
  readonly ranked: number;
  /** Why places are unknown, where they are; of others nothing is told unless all are shown. */
  readonly faults: readonly Fault[];
}

/**
 * The standing of a contest, in a factor or overall: ranks, figures and gaps as the settlement has them, those who share a rank beside each
 * other.
 *
 * @throws {JixiaoError} `unknown_name` for a contest, a factor or a team that there is not, `invalid_choice`, `invalid_count`,
 * `unknown_person` with `own` for who does not take part; `not_an_object` for what is no policy or no settlement.
 *
 * @example
 * const pk = contest("pk", { factors: { gmv: highest(metric("gmv", "money")) }, within: "policy", prizesPerFactor: [300] });
 * const policy = definePolicy({ id: "agents", version: "1", currency: "CNY", contests: [pk] });
 * const month = settle(policy, { period: "2026-11", people: [{ id: "li", gmv: 900 }, { id: "wang", gmv: 1000 }] });
 * boardOf(policy, month, { factor: "gmv" }).entries.map(({ called, rank, gap }) => [called, rank, gap]);
 * // => [["wang", 1, null], ["li", 2, "100"]]
 */
export function boardOf(policies: Policies, settlement: Settlement, options: BoardOptions): BoardFigure {
  const { show = "all", places, ...standing } = readOptions(options, ["contest", "factor", "team", "person", "show", "places"]);
  if (show !== "all" && show !== "top" && show !== "own") {
    throw jixiaoError([fault("invalid_choice", ["show"], show, say("one_of", { choices: ["all", "top", "own"] }))]);
  }
  const top = readCount(places, 3, "places");
  return drawnOf(policies, (all) => {
    const race = raceOf(all, settlement, standing);
    const entries = entriesOf(race, settlement, standing.person);
    const shown = entries.filter(({ own, rank }) => show === "all" || own || (show === "top" && rank !== null && rank <= top));
    if (show === "own" && shown.length === 0) {
      throw jixiaoError([
        fault("unknown_person", ["person"], standing.person, say("one_of", { choices: entries.map(({ id }) => String(id)) })),
      ]);
    }
    const ranked = entries.filter(({ rank }) => rank !== null).length;
    const { unit } = race;
    const title = titleOf(race.name, settlement.period);
    return {
      kind: "board",
      title,
      sentence: both((language) => sentenceOf(title[language], shown, ranked, unit, language)),
      period: settlement.period,
      contest: race.contest.id,
      factor: race.factor,
      team: race.team,
      order: race.order,
      unit,
      show,
      entries: shown,
      ranked,
      faults: show === "all" ? race.faults : [],
    };
  });
}

/** A standing that people, or teams, are ranked in. */
export interface Race {
  /** What it is called, without the period. */
  readonly name: Words;
  readonly contest: ContestDefinition;
  readonly factor: string | null;
  readonly team: RowId | null;
  readonly order: RankingOrder;
  readonly unit: AnyUnit;
  /** What leaves its places unknown. */
  readonly faults: readonly Fault[];
  readonly runners: readonly { readonly id: RowId; readonly person: RowId; readonly placing: Placing }[];
}

export function raceOf(policies: readonly PolicyDefinition[], settlement: Settlement, options: StandingOptions): Race {
  const contest = named(policies.flatMap(({ contests }) => contests), ({ id }) => id, options.contest, "contest", "contest");
  const isOverall = options.factor === undefined && contest.overall !== undefined;
  const factor = isOverall ? null : named(contest.factors, ({ name }) => name, options.factor, "factor", "factor");
  const groups = entryOf(settlement.standings, contest.id) ?? [];
  const ofPerson = groups.find(({ entrants }) => entrants.some((entrant) => String(personOf(entrant)) === String(options.person)));
  const group = options.team === undefined && ofPerson !== undefined
    ? ofPerson
    : named(groups, ({ team }) => String(team), options.team === undefined ? undefined : String(options.team), "team", "team");
  const team = settlement.teams.find(({ id }) => isSameTeam(id, group.team));
  return {
    contest,
    factor: factor?.name ?? null,
    team: group.team,
    name: titleOf(
      labelOf(contest, contest.id),
      ...(factor === null ? [] : [labelOf(factor, factor.name)]),
      ...(group.team === null ? [] : [safeText(team?.name ?? String(group.team))]),
    ),
    order: factor?.order ?? (contest.overall?.by === "points" ? "highest" : "lowest"),
    unit: factor === null ? "number" : unitOf(factor.quantity, policies),
    faults: group.pending.flatMap((pending) => (pending.factor === (factor?.name ?? null) ? pending.faults : [])),
    runners: group.entrants.flatMap((entrant: TeamEntrant) => {
      const placing = factor === null ? entrant.overall : entryOf(entrant.factors, factor.name);
      return placing === null || placing === undefined ? [] : [{ id: entrant.id, person: personOf(entrant), placing }];
    }),
  };
}

/** Whose entrant it is; a team is its own. */
function personOf(entrant: TeamEntrant): RowId {
  return "person" in entrant ? entrant.person as RowId : entrant.id;
}

/** What everybody is called in a settlement, by person or by team: where two would be called the same, with the id. */
export function namesIn(
  { statements, teams }: Pick<Settlement, "statements" | "teams">,
  ids: readonly RowId[],
  ofTeams: boolean,
): ReadonlyMap<string, string> {
  const known = new Map<
    string,
    string | null
  >(ofTeams ? teams.map(({ id, name }) => [String(id), name]) : statements.map(({ person, name }) => [String(person), name]));
  const nameOf = (id: RowId) => safeText(known.get(String(id)) ?? String(id));
  const counts = new Map<string, Set<string>>();
  for (const id of ids) counts.set(nameOf(id), (counts.get(nameOf(id)) ?? new Set()).add(String(id)));
  return new Map(ids.map(
    (id) => [String(id), (counts.get(nameOf(id))?.size ?? 0) > 1 ? `${nameOf(id)} (${safeText(String(id))})` : nameOf(id)]
  ));
}

function entriesOf({ runners, contest }: Race, settlement: Settlement, asked: RowId | undefined): readonly BoardEntry[] {
  const names = namesIn(settlement, runners.map(({ person }) => person), contest.entrants === "teams");
  const entries = runners.map(({ id, person, placing }) => ({
    ...placing,
    state: placeState(placing),
    id,
    called: names.get(String(person)) ?? "",
    gap: gapOf(placing, runners.map((runner) => runner.placing)),
    sharing: placing.rank === null ? 0 : runners.filter((runner) => runner.placing.rank === placing.rank).length,
    own: asked !== undefined && String(person) === String(asked),
  }));
  return entries.sort((one, other) => placeOf(one) - placeOf(other));
}

/** Where somebody stands in the list: behind all ranks who has none, and last whose is not known. */
function placeOf({ rank, state }: BoardEntry): number {
  return rank ?? Number.MAX_SAFE_INTEGER - (state === "unranked" ? 1 : 0);
}

/** The distance to the nearest of the next better rank. */
function gapOf({ rank, figure }: Placing, placings: readonly Placing[]): string | null {
  if (rank === null || figure === null) return null;
  const better = placings.reduce((next, each) => (each.rank !== null && each.rank < rank && each.rank > next ? each.rank : next), 0);
  const [nearest] = placings
    .flatMap((each) => (each.rank === better && each.figure !== null ? [new Decimal(each.figure).minus(figure).abs()] : []))
    .sort(compareDecimals);
  return nearest === undefined ? null : exactText(nearest);
}

function sentenceOf(title: string, entries: readonly BoardEntry[], ranked: number, unit: AnyUnit, language: Language): string {
  const isChinese = language === "zh";
  const told = entries.map(({ called, rank, figure, gap, state }) => {
    const value = figure === null ? "" : ` ${valueText(figure, unit, language)}`;
    if (rank === null) {
      const why = state === "unknown"
        ? (isChinese ? "名次未知：数据有误" : "place unknown: a fault in the data")
        : isChinese
        ? "未排名"
        : "not ranked";
      return isChinese ? `${called}${value}，${why}` : `${called}${value}, ${why}`;
    }
    const distance = gap === null ? "" : valueText(gap, unit, language);
    return isChinese
      ? `第 ${rank} 名 ${called}${value}${gap === null ? "" : `，差 ${distance}`}`
      : `${rank}. ${called}${value}${gap === null ? "" : `, ${distance} behind`}`;
  });
  const head = isChinese ? `${title}：共 ${ranked} 名参加排名。` : `${title}: ${ranked} ranked. `;
  return `${head}${listed(told, language)}${isChinese ? "。" : "."}`;
}
