import { settle, type Language, type Settlement } from "jixiao";
import type { TallyState } from "jixiao/tally";
import type { Entry, Member, Setting } from "./setting.js";
import { tallyOf, type EntryTally } from "./tally-of.js";

export type Row = { readonly id: string } & Readonly<Record<string, string | null>>;

/** Everything that is known after so many records, settled anew. */
export interface Moment {
  /** How many records have come. */
  readonly count: number;
  readonly people: readonly Row[];
  readonly teams: readonly Row[];
  readonly settlement: Settlement;
}

type Rows = Pick<Moment, "people" | "teams">;

export interface Replay {
  readonly length: number;
  /** What the tally knows after so many records; null where the records give no readings. To go far, ask for what lies between first. */
  readonly stateAt: (count: number) => TallyState | null;
  readonly momentAt: (count: number, language: Language) => Moment;
}

/** How far apart states are kept, so that going back costs no more than so many records. */
export const keptEvery = 500;

/**
 * A setting that can be looked at after any number of its records. What goes on from the last moment costs only the records between;
 * nothing but the tally's state is carried over, so that a moment is the statement that would be paid if the month ended there.
 */
export function replay(setting: Setting): Replay {
  const { policy, period, records } = setting;
  const entries = tallyOf(setting);
  const inside = (count: number): number => Math.min(Math.max(Math.trunc(count), 0), records.length);
  const stateAt = entries === null ? () => null : statesOf(entries, records);

  const rosters = new Map<Language, Rows>();
  const rosterIn = (language: Language): Rows => {
    const known = rosters.get(language) ?? { people: rowsIn(setting.people, language), teams: rowsIn(setting.teams, language) };
    rosters.set(language, known);
    return known;
  };

  return {
    length: records.length,
    stateAt: (count) => stateAt(inside(count)),
    momentAt: (asked, language) => {
      const count = inside(asked);
      const state = stateAt(count);
      const rows = rosterIn(language);
      const readings = entries === null || state === null ? rows : entries.readings(state, rows);
      const [people, teams] = [withIds(readings.people), withIds(readings.teams)];
      return { count, people, teams, settlement: settle(policy, { period, people, teams }) };
    },
  };
}

/** The states of a tally after so many records, each from the nearest before it that is known. */
function statesOf(entries: EntryTally, records: readonly Entry[]): (count: number) => TallyState {
  const kept = [entries.empty];
  let last = { count: 0, state: entries.empty };
  return (count) => {
    const before = Math.min(Math.floor(count / keptEvery), kept.length - 1) * keptEvery;
    let here = last.count <= count && last.count >= before ? last : { count: before, state: kept[before / keptEvery] ?? entries.empty };
    while (here.count < count) {
      const next = Math.min(count, (Math.floor(here.count / keptEvery) + 1) * keptEvery);
      const came = records.slice(here.count, next);
      const gone = came.flatMap(({ takesBack }) => takesBack ?? []);
      here = { count: next, state: gone.reduce((state, entry) => entries.remove(state, entry), entries.addAll(here.state, came)) };
      if (next === kept.length * keptEvery) kept.push(here.state);
    }
    last = here;
    return here.state;
  };
}

function rowsIn(members: readonly Member[], language: Language): readonly Row[] {
  return members.map(({ id, name, team, readings }) => ({
    ...readings,
    id,
    name: name[language],
    ...(team === undefined ? {} : { team }),
  }));
}

function withIds(rows: readonly Readonly<Record<string, string | null>>[]): readonly Row[] {
  return rows.map((row) => ({ ...row, id: row["id"] ?? "" }));
}

/** The last records before a moment, the latest first. */
export function latest(records: readonly Entry[], count: number, most: number): readonly Entry[] {
  return records.slice(Math.max(0, count - most), count).toReversed();
}
