import type { RankingOrder } from "../contest/index.js";
import type { RoundingMode } from "../decimal/index.js";
import type { Race } from "../plan/index.js";
import type { EntrantOrder } from "./entrant-order.js";
import { divideRounded, mostExact, type Cell } from "./kernels.js";

/** Who meets whom: the members of each group one after another, those of group g from `start[g]` on. */
export interface Groups {
  readonly start: Int32Array;
  readonly members: Int32Array;
}

/** Where each entrant stands, and what it wins: states as of a step, ranks, prizes in units of the currency's last place. */
export interface Placings {
  readonly states: Uint8Array;
  readonly ranks: Int32Array;
  readonly prizes: Float64Array;
}

/** What the first places win, and how those who are tied share it. */
export interface PrizeList {
  readonly amounts: readonly number[];
  /** How many units of the amounts are one of the prizes. */
  readonly unit: number;
  readonly areSplit: boolean;
  readonly mode: RoundingMode;
}

/** What a race is decided by. */
export interface RaceInput {
  readonly race: Race;
  readonly groups: Groups;
  readonly entry: Cell;
  readonly tieBreakers: readonly Cell[];
  /** Null where nothing is won, or nobody asks. */
  readonly prizes: PrizeList | null;
  /** Whose row an entrant is; null where each is somebody else's. */
  readonly persons: Int32Array | null;
  /** Whether a row was rejected that would have taken part in a group. */
  readonly isRejected: (group: number) => boolean;
}

/** Groups by their number, of which there are `count`; whoever is in none has a number that is one or two more. */
export function groupsOf(groupOf: Int32Array, count: number): Groups {
  const start = new Int32Array(count + 3);
  for (let row = 0; row < groupOf.length; row += 1) {
    const group = groupOf[row] ?? count;
    start[group + 1] = (start[group + 1] ?? 0) + 1;
  }
  for (let group = 1; group < start.length; group += 1) start[group] = (start[group] ?? 0) + (start[group - 1] ?? 0);
  const members = new Int32Array(groupOf.length);
  const next = start.slice();
  for (let row = 0; row < groupOf.length; row += 1) {
    const group = groupOf[row] ?? count;
    const at = next[group] ?? 0;
    members[at] = row;
    next[group] = at + 1;
  }
  return { start: start.subarray(0, count + 1), members: members.subarray(0, start[count]) };
}

/** Ranks the entrants of each group. Whoever is in none is unranked. */
export function placeEntrants(input: RaceInput, size: number, running: EntrantOrder): Placings {
  const { start, members } = input.groups;
  const placings = { states: new Uint8Array(size), ranks: new Int32Array(size), prizes: new Float64Array(size) };
  if (members.length < size) {
    placings.states.fill(1);
    for (let at = 0; at < members.length; at += 1) placings.states[members[at] ?? 0] = 0;
  }
  const isPlain = input.persons === null && input.tieBreakers.length === 0;
  // What tie-breakers set apart is marked there.
  let own: Uint8Array | null = null;
  for (let group = 0; group + 1 < start.length; group += 1) {
    const [from, end] = [start[group] ?? 0, start[group + 1] ?? 0];
    running.reserve(end - from);
    if (isPlain && placeSure(input, group, from, end, running, placings)) continue;
    own ??= input.entry.states === null ? new Uint8Array(size) : input.entry.states.slice();
    placeGroup(input, group, members.subarray(from, end), own, running, placings);
  }
  return placings;
}

/** Ranks a group in which nobody is faulty, was rejected or is asked further; false where somebody may be. */
function placeSure(
  input: RaceInput,
  group: number,
  from: number,
  end: number,
  running: EntrantOrder,
  placings: Placings,
): boolean {
  const { race, groups: { members }, entry: { values, states }, isRejected } = input;
  const { entered } = running;
  let count = 0;
  for (let at = from; at < end; at += 1) {
    const row = members[at] ?? 0;
    const state = states === null ? 0 : (states[row] ?? 0);
    if (state === 3) return false;
    if (state !== 0) continue;
    entered[count] = row;
    count += 1;
  }
  if (isRejected(group)) return false;
  const isHeld = count >= race.minimumEntrants;
  if (count < end - from || !isHeld) {
    for (let at = from; at < end; at += 1) {
      const row = members[at] ?? 0;
      placings.states[row] = isHeld && (states === null || states[row] === 0) ? 0 : 1;
    }
  }
  if (isHeld) placeClasses(input, running.rows, running.ends, running.sort(count, values, race.order), placings);
  return true;
}

/** Those who are equal, class after class, the best first. */
function placeClasses(
  { race, prizes: list }: RaceInput,
  sorted: Int32Array,
  ends: Int32Array,
  classes: number,
  { ranks, prizes }: Placings,
): void {
  const isDense = race.method === "dense";
  let better = 0;
  for (let above = 0; above < classes; above += 1) {
    const end = ends[above] ?? better;
    const rank = isDense ? above + 1 : better + 1;
    for (let at = better; at < end; at += 1) ranks[sorted[at] ?? 0] = rank;
    if (list !== null && better < list.amounts.length) {
      const prize = prizeOf(list, better, end - better);
      for (let at = better; at < end; at += 1) prizes[sorted[at] ?? 0] = prize;
    }
    better = end;
  }
}

/** What each wins of so many who fill the places after those who are better. */
function prizeOf({ amounts, unit, areSplit, mode }: PrizeList, better: number, tied: number): number {
  const filled = areSplit ? tied : 1;
  let pool = 0;
  for (let place = better; place < Math.min(better + filled, amounts.length); place += 1) pool += amounts[place] ?? 0;
  return pool <= mostExact ? divideRounded(pool, filled * unit, mode) : Number.NaN;
}

function placeGroup(
  input: RaceInput,
  group: number,
  members: Int32Array,
  states: Uint8Array,
  order: EntrantOrder,
  placings: Placings,
): void {
  const { race, persons, isRejected } = input;
  const isPending = race.onFault === "pending";
  const running = members.filter((row) => states[row] === 0);
  const faulty = members.filter((row) => states[row] === 3);
  const isTooFew = (...lists: readonly Int32Array[]) => countPeople(lists, persons) < race.minimumEntrants;
  const hasOutside = race.outside === "entries" ? faulty.length > 0 : isRejected(group);
  const hasFault = isPending && (faulty.length > 0 || hasOutside);
  const put = (rows: Int32Array, state: number) => {
    for (const row of rows) placings.states[row] = state;
  };
  put(members.filter((row) => states[row] === 1), 1);
  put(faulty, 3);
  if (!hasOutside && isTooFew(running, faulty)) {
    put(running, 1);
    put(faulty, 1);
    return;
  }
  if (!hasFault && isTooFew(running)) {
    put(running, 1);
    return;
  }
  if (hasFault) {
    put(running, 3);
    return;
  }
  const sorted = sortBy(running, input.entry.values, race.order, order);
  const lost: number[] = [];
  const ends = classesOf(sorted, input, order, lost);
  if (lost.length > 0) {
    for (const row of lost) states[row] = 3;
    placeGroup(input, group, members, states, order, placings);
    return;
  }
  put(sorted, 0);
  placeClasses(input, sorted, Int32Array.from(ends), ends.length, placings);
}

function countPeople(lists: readonly Int32Array[], persons: Int32Array | null): number {
  if (persons === null) return lists.reduce((sum, { length }) => sum + length, 0);
  const found = new Set<number>();
  for (const rows of lists) for (const row of rows) found.add(persons[row] ?? -1);
  return found.size;
}

/** The rows by their values, the best first. */
function sortBy(rows: Int32Array, values: Float64Array, direction: RankingOrder, order: EntrantOrder): Int32Array {
  order.entered.set(rows);
  order.sort(rows.length, values, direction);
  return order.rows.slice(0, rows.length);
}

/** Where each class of those who are equal ends, once tie-breakers have parted them; whose answer is a fault is lost. */
function classesOf(sorted: Int32Array, { race, entry, tieBreakers }: RaceInput, sorting: EntrantOrder, lost: number[]): readonly number[] {
  let ends = endsOfEqual(sorted, entry.values, 0, sorted.length);
  race.tieBreakers.forEach(({ order }, index) => {
    const cell = tieBreakers[index];
    if (cell === undefined) return;
    const parted: number[] = [];
    let from = 0;
    for (const end of ends) {
      if (end - from < 2) parted.push(end);
      else for (const each of partClass(sorted, from, end, cell, order, sorting, lost)) parted.push(each);
      from = end;
    }
    ends = parted;
  });
  return ends;
}

function endsOfEqual(sorted: Int32Array, values: Float64Array, from: number, to: number): number[] {
  const ends: number[] = [];
  for (let at = from + 1; at < to; at += 1) {
    if (values[sorted[at] ?? 0] !== values[sorted[at - 1] ?? 0]) ends.push(at);
  }
  if (to > from) ends.push(to);
  return ends;
}

/** Those who are tied by what they are asked next: what is not applicable comes last, and a fault is set apart, behind all. */
function partClass(
  sorted: Int32Array,
  from: number,
  end: number,
  { values, states }: Cell,
  order: RankingOrder,
  sorting: EntrantOrder,
  lost: number[],
): number[] {
  const tied = sorted.slice(from, end);
  const inState = (state: number) => tied.filter((row) => (states?.[row] ?? 0) === state);
  const [answered, silent, faulty] = [sortBy(inState(0), values, order, sorting), inState(1), inState(3)];
  for (const row of faulty) lost.push(row);
  sorted.set(answered, from);
  sorted.set(silent, from + answered.length);
  sorted.set(faulty, end - faulty.length);
  const ends = endsOfEqual(sorted, values, from, from + answered.length);
  if (silent.length > 0) ends.push(end - faulty.length);
  // Nobody asks them any more, and nobody is tied with them: all is decided anew without them.
  for (let at = end - faulty.length; at < end; at += 1) ends.push(at + 1);
  return ends;
}
