import { ranks, type Language, type Policy, type RowId } from "jixiao";
import { boardOf, type BoardFigure } from "jixiao/plot";
import type { Moment } from "./replay.js";
import { labelText } from "./setting.js";

/** Somebody's place, and the figure by which it is. */
export interface Placed {
  readonly person: string;
  readonly name: string;
  readonly team: RowId | null;
  readonly place: number | null;
  readonly figure: string | null;
  /** By how much the next better place is ahead. */
  readonly gap: string | null;
}

/** Who is ahead of whom, and by what. */
export interface Standing {
  readonly label: string;
  readonly by: "ranks" | "points" | "factor" | "score" | "pay";
  readonly unit: BoardFigure["unit"];
  /** The first is first; who has no place is last. */
  readonly entries: readonly Placed[];
}

/** Who is ahead: overall in the first contest of people, or by its first factor; without a contest by the first score, else by pay. */
export function standingOf(policy: Policy, { settlement }: Moment, language: Language): Standing {
  const { statements } = settlement;
  const contest = policy.contests.find(({ entrants }) => entrants !== "teams");
  const places = new Map<string, Pick<Placed, "place" | "figure" | "gap">>();
  let [label, by, unit]: [string, Standing["by"], Standing["unit"]] = ["", "pay", "money"];
  const [card] = policy.scorecards;
  if (contest !== undefined) {
    [label, by] = [labelText(contest.label, contest.id, language), contest.overall?.by ?? "factor"];
    const factor = contest.overall === null ? contest.factors[0]?.name : undefined;
    for (const { team } of settlement.standings[contest.id] ?? []) {
      const board = boardOf(policy, settlement, { contest: contest.id, team, ...(factor !== undefined && { factor }) });
      unit = board.unit;
      for (const { id, rank, figure, gap } of board.entries) places.set(String(id), { place: rank, figure, gap });
    }
  } else {
    if (card !== undefined) [label, by, unit] = [labelText(card.label, card.id, language), "score", "points"];
    const figures = statements.map(({ scores, payable }) => (card === undefined ? payable : (scores?.[card.id]?.score ?? null)));
    ranks(figures, { order: "highest" }).forEach((place, index) => {
      places.set(String(statements[index]?.person), { place, figure: figures[index] ?? null, gap: null });
    });
  }
  const last = Number.MAX_SAFE_INTEGER;
  const entries = statements.map(({ person, name, team }): Placed => ({
    person: String(person),
    name: name ?? String(person),
    team,
    ...(places.get(String(person)) ?? { place: null, figure: null, gap: null }),
  }));
  return { label, by, unit, entries: entries.toSorted((a, b) => (a.place ?? last) - (b.place ?? last)) };
}
