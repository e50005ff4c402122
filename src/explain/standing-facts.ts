import { compareDecimals, Decimal, exactText } from "../decimal/index.js";
import type { Unit } from "../formula/index.js";
import type { Explanation } from "./explanation.js";

/** What a contest tells somebody: how many are in which place, and how far away the next one is; of others, no name and no figure. */
export interface StandingFacts {
  readonly rank: number | null;
  readonly ranked: number;
  /** Each place that somebody has, with how many have it. */
  readonly filled: readonly { readonly rank: number; readonly entrants: number }[];
  /** The next place and by how much its figure is another; null for the first. */
  readonly next: { readonly rank: number; readonly distance: string } | null;
  /** In what the figures are; null for a plain number. */
  readonly unit: Unit | null;
}

/** Places one after the other that as many have each. */
export interface PlaceRun {
  readonly from: number;
  readonly to: number;
  readonly entrants: number;
}

export function placeRuns({ filled }: StandingFacts): readonly PlaceRun[] {
  const runs: PlaceRun[] = [];
  for (const { rank, entrants } of filled) {
    const last = runs.at(-1);
    const goesOn = last !== undefined && last.entrants === entrants && last.to + 1 === rank;
    if (goesOn) runs.pop();
    runs.push({ from: goesOn ? last.from : rank, to: rank, entrants });
  }
  return runs;
}

export function standingFacts({ inputs, settings }: Explanation): StandingFacts {
  const rank = rankOf(settings);
  const ranked = inputs.filter((entrant) => rankOf(entrant.settings) !== null);
  const places = new Map<number, number>();
  for (const entrant of ranked) {
    const each = rankOf(entrant.settings);
    if (each !== null) places.set(each, (places.get(each) ?? 0) + 1);
  }
  const filled = [...places].map(([each, entrants]) => ({ rank: each, entrants })).sort((left, right) => left.rank - right.rank);
  const [before] = filled.filter((place) => rank !== null && place.rank < rank).slice(-1);
  return {
    rank,
    ranked: ranked.length,
    filled,
    next: before === undefined ? null : nextPlace(before.rank, ranked, settings.entrant),
    unit: typeof settings.unit === "string" ? settings.unit as Unit : null,
  };
}

/** Those who are tied by their figure and parted by something else stand nearest. */
function nextPlace(rank: number, ranked: readonly Explanation[], own: unknown): StandingFacts["next"] {
  const figure = ranked.find(({ name }) => name === own)?.outcome.value;
  const distances = ranked.flatMap(({ settings, outcome }) =>
    settings.rank === rank && outcome.state === "value" && typeof figure === "string"
      ? [new Decimal(outcome.value).minus(figure).abs()]
      : []
  );
  const [nearest] = distances.sort(compareDecimals);
  return nearest === undefined ? null : { rank, distance: exactText(nearest) };
}

function rankOf({ rank }: Explanation["settings"]): number | null {
  return typeof rank === "number" ? rank : null;
}
