import { Decimal } from "../decimal/index.js";
import { expectedWholeNumber, fault, faultAt, isNotEmpty, jixiaoError, say, type Fault } from "../error/index.js";
import type { RowId } from "../formula/index.js";
import { indexOf, type PolicyDefinition } from "../policy/index.js";
import { scaledOf, tenTo, type Addition, type ColumnFacts, type Domain, type PeriodFacts, type Told } from "../plan/index.js";
import { openPeriod, readId, type OpenPeriod, type Payee, type Rejection } from "../settle/index.js";
import { isRead, type BalanceName } from "../statement/index.js";
import {
  idAt,
  isDictionary,
  isFull,
  isThere,
  lengthOf,
  stateAt,
  states,
  type IdColumn,
  type PeriodColumns,
  type ReadingColumn,
  type PeopleColumns,
  type TeamColumns,
} from "./column.js";
import { mostExact, type Cell } from "./kernels.js";
import { readPeriodColumns } from "./read-period-columns.js";
import type { LoadedCell, Tables } from "./run-plan.js";

/** The rows of one policy: their places among the people, their teams, and whose they are. */
export interface PolicyRows {
  readonly rows: Int32Array;
  /** Whether they are all the people, in order. */
  readonly isAll: boolean;
  /** The place of each row's team; after the last, of none and of one that is not known. */
  readonly teams: Int32Array;
  /** The statement of each row; null where each row is one. */
  readonly statementOf: Int32Array | null;
  /** The first row of each statement. */
  readonly first: Int32Array;
}

/** A period by columns whose rows were read. */
export interface OpenColumns {
  readonly period: PeriodColumns;
  readonly policies: readonly PolicyDefinition[];
  readonly facts: PeriodFacts;
  readonly tables: Tables;
  readonly under: readonly PolicyRows[];
  readonly rejections: readonly Rejection[];
  /** The places of rows that were rejected. */
  readonly rejected: readonly number[];
  /** Whose row it is, as text. */
  personOf(row: number): string;
  rowOf(row: number): object;
  /** The rows of the teams that some people name, and of those that cannot be anybody's. */
  teamRowsOf(people: Iterable<number>): readonly object[];
  readonly teamIds: readonly string[];
}

export interface OpenColumnsOptions {
  readonly areIdsTrusted: boolean;
}

/** Reads the ids of a period by columns, and what is known of its readings. */
export function openColumns(
  policies: readonly PolicyDefinition[],
  period: PeriodColumns,
  { areIdsTrusted }: OpenColumnsOptions,
): OpenColumns {
  const { people, teams } = readPeriodColumns(period);
  const count = lengthOf(people.id);
  checkLengths(period, count);
  const { rows: given } = period;
  const rowOf = (row: number) => (given === undefined ? rowFrom(people, people.readings, row) : given.people[row]) as object;
  const teamRow = (row: number) =>
    (given === undefined ? rowFrom({ id: teams?.id }, teams?.readings ?? {}, row) : given.teams[row]) as object;
  const teamCount = teams === undefined ? 0 : lengthOf(teams.id);
  // Of teams only their ids are asked here, and where they are trusted, nothing.
  const teamList = areIdsTrusted
    ? []
    : Array.from({ length: teamCount }, (_, row) => (given === undefined ? { id: idAt(teams?.id ?? [], row) } : teamRow(row)));
  const personOf = (row: number) => String((people.person === undefined ? null : idAt(people.person, row)) ?? idAt(people.id, row));

  // What may be wrong is read as settle reads it: few rows.
  const placeOf = policyPlaces(policies, people.policy);
  const asked = rowsToRead(period, count, areIdsTrusted, placeOf, personOf);
  const opened = openPeriod(policies, {
    period: period.period,
    teams: teamList,
    people: asked.map(rowOf),
    adjustments: period.adjustments ?? [],
    carryIns: period.carryIns ?? [],
  });
  const objects = new Map(opened.rows.map(({ row }) => [row, true]));
  const rowAt = new Map<object, number>();
  const rejected: number[] = [];
  const isRejected = new Uint8Array(count);
  asked.forEach((row, at) => {
    const object = opened.lists.people[at];
    if (typeof object === "object" && object !== null && objects.has(object)) rowAt.set(object, row);
    else {
      rejected.push(row);
      isRejected[row] = 1;
    }
  });
  const teamRowOf = areIdsTrusted || opened.teams.size === teamCount ? placesUpTo(teamCount) : rowsOfTeams(teamList, opened);
  const teamIds = areIdsTrusted ? Array.from(teamRowOf, (row) => String(idAt(teams?.id ?? [], row))) : [...opened.teams.keys()];
  const placesOfTeams = new TeamPlaces(teamIds);
  const areCodesPlaces = people.team !== undefined && isDictionary(people.team) && people.team.ids === teams?.id
    && (people.team.valid?.length ?? 0) === 0 && teamIds.length === teamCount;
  const teamOf = teamPlacesOf(people.team, count, placesOfTeams, areCodesPlaces);
  const isEach = policies.length === 1 && people.policy === undefined && rejected.length === 0;
  const under =
    withStatements(policies.map((_, place) =>
      rowsUnder(place, count, isRejected, placeOf, isEach, teamOf, people.person === undefined ? null : personOf)
    ));
  const read = new Map<ReadingColumn, KnownColumn>();
  const knownOf = (column: ReadingColumn): KnownColumn => {
    let known = read.get(column);
    if (known === undefined) read.set(column, known = knownColumn(column));
    return known;
  };
  const facts = factsOf(period, knownOf, opened, under, teamIds.length);
  const hasVirtual = facts.mayLackTeam;

  const tables: Tables = {
    teams: teamIds.length,
    count: ({ of, policy }) =>
      of === "teams"
        ? teamIds.length + (hasVirtual ? 2 : 0)
        : of === "rows"
        ? (under[policy]?.rows.length ?? 0)
        : (under[policy]?.first.length ?? 0),
    load: (step) => {
      const policy = policies[step.policy];
      if (step.domain === null || policy === undefined) throw new Error("a column of no policy");
      const isOfTeams = step.domain.of === "teams";
      const column = (isOfTeams ? teams : people)?.readings[step.column];
      if (column === undefined) throw new Error("a column that is not there is read");
      const value = policy.parameters.find(({ id }) => id === step.column)?.value ?? null;
      const rows = isOfTeams ? teamRowOf : (under[step.policy]?.rows ?? teamRowOf);
      const isAll = !isOfTeams && under[step.policy]?.isAll === true;
      return loadColumn(knownOf(column).column, step.scale, value, rows, isAll, isOfTeams && hasVirtual ? 2 : 0);
    },
    addition: (step) => additionsOf(step.what, step.domain, policies, under, opened, rowAt),
    told: (step) => toldOf(step.what, step.domain),
    teamOf: ({ policy }) => under[policy]?.teams ?? new Int32Array(0),
    statementOf: ({ policy }) => under[policy]?.statementOf ?? null,
    idOf: ({ policy }) => (row) => String(idAt(people.id, under[policy]?.rows[row] ?? 0)),
    isRejected: (policy, team) => team === null ? rejectedUnder(policy).length > 0 : rejectedTeams(policy).has(team),
    isClaimed: (policy) => [...opened.claimedTeams].some((team) => isNamed(policy, team)),
  };

  function rejectedUnder(policy: number) {
    return opened.rejectedRows.filter((row) => row.policy === policies[policy]);
  }

  const rejectedIn = policies.map((of) =>
    new Set(opened.rejectedRows.flatMap((row) => {
      const place = row.team === null || (row.policy ?? of) !== of ? undefined : placesOfTeams.of(String(row.team));
      return place === undefined ? [] : [place];
    }))
  );

  function rejectedTeams(policy: number): ReadonlySet<number> {
    return rejectedIn[policy] ?? new Set();
  }

  function isNamed(policy: number, team: string): boolean {
    const of = policies[policy];
    if (opened.rejectedRows.some((row) => row.team !== null && String(row.team) === team && (row.policy ?? of) === of)) return true;
    return people.team !== undefined && (under[policy]?.rows ?? []).some((row) => String(idAt(people.team ?? [], row)) === team);
  }

  function toldOf(what: Told, domain: Domain | null): Uint8Array {
    if (domain === null) throw new Error("what is told is told of somebody");
    const codes = new Uint8Array(tables.count(domain));
    const of = under[domain.policy];
    switch (what.of) {
      case "entrant": {
        for (const team of under[what.policy]?.teams ?? []) if (team < teamIds.length) codes[team] = 1;
        for (const team of rejectedTeams(what.policy)) codes[team] = 1;
        return codes;
      }
      case "given": {
        const column = (domain.of === "teams" ? teams : people)?.readings[what.column];
        const rows = domain.of === "teams" ? teamRowOf : (of?.rows ?? teamRowOf);
        rows.forEach((row, at) => {
          if (column !== undefined && stateAt(column, row) !== states.nothing) codes[at] = 1;
        });
        return codes;
      }
      case "rejectedRow": {
        const policy = policies[domain.policy];
        const persons =
          new Set(opened.rejectedRows.flatMap(
            (row) => (row.person !== null && (row.policy ?? policy) === policy ? [String(row.person)] : [])
          ));
        if (persons.size > 0) of?.first.forEach((row, at) => (codes[at] = persons.has(personOf(of.rows[row] ?? 0)) ? 1 : 0));
        return codes;
      }
      case "unreadAdjustment":
      case "unreadProtectedAdjustment": {
        const kept = policies[domain.policy]?.protected ?? [];
        eachAddition(domain, policies, under, opened, rowAt, (at, { additions: { adjustments } }) => {
          const isUnread = adjustments.some(({ amount, line, isLineSure }) =>
            !isRead(amount) && (!isLineSure || kept.includes(line) === (what.of === "unreadProtectedAdjustment"))
          );
          if (isUnread) codes[at] = 1;
        });
        return codes;
      }
    }
  }

  return {
    period,
    policies,
    facts,
    tables,
    under,
    rejections: opened.rejections.map((each) => (each.from === "people" ? rejectionAt(each, asked[each.index] ?? each.index) : each)),
    rejected,
    personOf,
    rowOf,
    teamRowsOf(rows) {
      const areNamed = new Uint8Array(teamIds.length + 2);
      for (const row of rows) areNamed[teamOf[row] ?? 0] = 1;
      const left = new Set<number>();
      teamRowOf.forEach((row, place) => {
        if (areNamed[place] === 0) left.add(row);
      });
      return Array.from(placesUpTo(teamCount)).flatMap((row) => (left.has(row) ? [] : [teamRow(row)]));
    },
    teamIds,
  };
}

/** The same rejection, of a row at another place. */
function rejectionAt({ faults: [first, ...others], ...rejection }: Rejection, index: number): Rejection {
  // Faults of a row that has an id are told by that.
  const at = (each: Fault) => (typeof each.path[1] === "number" ? faultAt(["people", index, ...each.path.slice(2)], each) : each);
  return { ...rejection, index, faults: [at(first), ...others.map(at)] };
}

/** A row as settle takes it, of what its columns say. */
function rowFrom(ids: object, readings: Readonly<Record<string, ReadingColumn>>, row: number): object {
  const named = Object.entries(ids as Readonly<Record<string, unknown>>).flatMap(([name, column]) =>
    name === "readings" || column === undefined ? [] : [[name, idAt(column as IdColumn, row)] as const]
  );
  const read = Object.entries(readings).flatMap(([id, column]): readonly (readonly [string, unknown])[] => {
    switch (stateAt(column, row)) {
      case states.value: {
        const value = column.values[row] ?? 0;
        // Text, so that it is no number in JSON either.
        if (typeof value === "number" && !Number.isSafeInteger(value)) return [[id, `${value} × 10^-${column.scale}`]];
        return [[id, new Decimal(String(value)).times(new Decimal(`1e${-column.scale}`)).toFixed()]];
      }
      case states.notApplicable:
        return [[id, null]];
      case states.nothing:
        return [];
      default:
        return [[id, "unreadable"]];
    }
  });
  return Object.fromEntries([...named, ...read]);
}

function checkLengths({ people, teams }: PeriodColumns, count: number): void {
  const faults: Fault[] = [];
  const check = (path: readonly string[], length: number, expected: number) => {
    if (length !== expected) faults.push(fault("invalid_count", path, length, say(expectedWholeNumber, { from: expected, to: expected })));
  };
  // A bitmap may be longer, as Arrow's end at whole words, or empty, where every row has a value.
  const checkBits = (path: readonly string[], valid: Uint8Array | undefined, expected: number) => {
    const bytes = Math.ceil(expected / 8);
    if (valid !== undefined && valid.length > 0 && valid.length < bytes) check(path, valid.length, bytes);
  };
  const checkTable = (from: string, { readings, ...columns }: PeopleColumns | TeamColumns, expected: number) => {
    for (const name of ["id", "team", "person", "policy"] as const) {
      const ids: IdColumn | undefined = (columns as Partial<PeopleColumns>)[name];
      if (ids === undefined) continue;
      check([from, name], lengthOf(ids), expected);
      if (isDictionary(ids)) checkBits([from, name, "valid"], ids.valid, expected);
    }
    for (const [id, { values, valid, states: told }] of Object.entries(readings)) {
      const path = [from, "readings", id];
      check([...path, "values"], values.length, expected);
      if (told !== undefined) check([...path, "states"], told.length, expected);
      checkBits([...path, "valid"], valid, expected);
    }
  };
  checkTable("people", people, count);
  if (teams !== undefined) checkTable("teams", teams, lengthOf(teams.id));
  if (isNotEmpty(faults)) throw jixiaoError(faults);
}

function policyPlaces(
  policies: readonly PolicyDefinition[],
  named: IdColumn | undefined,
): (row: number) => number {
  const places = new Map<unknown, number>(policies.map(({ id }, place) => [id, place]));
  const only = policies.length === 1 ? 0 : -1;
  if (named === undefined) return () => only;
  return (row) => {
    const name = idAt(named, row) ?? null;
    return name === null ? only : (places.get(name) ?? -1);
  };
}

/** The rows that may be rejected, and those of people to whom something is added. */
function rowsToRead(
  { people, adjustments = [], carryIns = [] }: PeriodColumns,
  count: number,
  areIdsTrusted: boolean,
  placeOf: (row: number) => number,
  personOf: (row: number) => string,
): readonly number[] {
  const { id, person, policy } = people;
  const named = new Set([...adjustments, ...carryIns].map((each) => String((each as { readonly person?: unknown }).person)));
  const isSure = person === undefined && policy === undefined && placeOf(0) !== -1;
  if (areIdsTrusted && isSure && named.size === 0) return [];
  const asked = new Uint8Array(count);
  if (!areIdsTrusted) markClaimed(id, asked);
  for (let row = 0; row < count; row += 1) {
    if (placeOf(row) === -1) asked[row] = 1;
    if (named.size > 0 && named.has(personOf(row))) asked[row] = 1;
    if (person === undefined) continue;
    const whose = idAt(person, row) ?? null;
    if (whose !== null && readId(whose) === null) asked[row] = 1;
  }
  const rows: number[] = [];
  for (let row = 0; row < count; row += 1) if (asked[row] === 1) rows.push(row);
  return rows;
}

/** Whether ids count up, as they mostly do: then none is there twice. */
function areInOrder(ids: IdColumn, count: number): boolean {
  let before: RowId | null = null;
  for (let row = 0; row < count; row += 1) {
    const own = readId(idAt(ids, row));
    if (own === null || (before !== null && !isAfter(own, before))) return false;
    before = own;
  }
  return true;
}

/** Numbers by their size, texts by their length and then by their code units; of one of each it is not known. */
function isAfter(id: RowId, before: RowId): boolean {
  if (typeof id === "number") return typeof before === "number" && id > before;
  return typeof before === "string" && (id.length > before.length || (id.length === before.length && id > before));
}

function areUnique(ids: IdColumn, count: number): boolean {
  const seen = new Set<string>();
  for (let row = 0; row < count; row += 1) {
    const own = readId(idAt(ids, row));
    if (own === null) return false;
    seen.add(String(own));
    if (seen.size === row) return false;
  }
  return true;
}

/** Marks rows without an id, and those whose id another row has as well. */
function markClaimed(ids: IdColumn, asked: Uint8Array): void {
  if (areInOrder(ids, asked.length) || areUnique(ids, asked.length)) return;
  const first = new Map<string, number>();
  for (let row = 0; row < asked.length; row += 1) {
    const own = readId(idAt(ids, row));
    if (own === null) {
      asked[row] = 1;
      continue;
    }
    const key = String(own);
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else {
      asked[before] = 1;
      asked[row] = 1;
    }
  }
}

/** The rows of those teams that are none but their own. */
function rowsOfTeams(list: readonly object[], { teams }: OpenPeriod<PolicyDefinition>): Int32Array {
  const rowAt = new Map(list.map((row, at) => [row, at]));
  return Int32Array.from([...teams.values()], ({ row }) => rowAt.get(row) ?? 0);
}

/** Where teams stand, by their ids: looked up once somebody asks. */
class TeamPlaces {
  private places: ReadonlyMap<string, number> | undefined;

  constructor(private readonly ids: readonly string[]) {}

  get size(): number {
    return this.ids.length;
  }

  of(id: string): number | undefined {
    this.places ??= new Map(this.ids.map((each, place) => [each, place]));
    return this.places.get(id);
  }
}

/**
 * The place of each row's team; after the last, of none and of one that is not known. Where `areCodesPlaces`, the teams' own list is the
 * dictionary.
 */
function teamPlacesOf(teams: IdColumn | undefined, count: number, places: TeamPlaces, areCodesPlaces: boolean): Int32Array {
  const [none, unknown] = [places.size, places.size + 1];
  const placeOf = (id: unknown) => {
    if (id === null || id === undefined) return none;
    const read = readId(id);
    return read === null ? unknown : (places.of(String(read)) ?? unknown);
  };
  if (teams === undefined) return new Int32Array(count).fill(none);
  if (isDictionary(teams) && areCodesPlaces && areWithin(teams.codes, places.size)) return teams.codes;
  const placesOf = new Int32Array(count);
  if (isDictionary(teams)) {
    const ofCode = Int32Array.from(teams.ids, placeOf);
    for (let row = 0; row < count; row += 1) {
      const code = isThere(teams.valid, row) ? (teams.codes[row] ?? -1) : -1;
      placesOf[row] = code >= 0 && code < ofCode.length ? (ofCode[code] ?? none) : none;
    }
    return placesOf;
  }
  const known = new Map<unknown, number>();
  let [before, place]: [unknown, number | undefined] = [undefined, undefined];
  for (let row = 0; row < count; row += 1) {
    const id = teams[row];
    // Rows of a team mostly stand together.
    if (place === undefined || id !== before) {
      place = known.get(id);
      if (place === undefined) known.set(id, place = placeOf(id));
      before = id;
    }
    placesOf[row] = place;
  }
  return placesOf;
}

/** Whether all are from 0 to one less than so many. */
function areWithin(codes: Int32Array, size: number): boolean {
  let [least, most] = [0, 0];
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code < least) least = code;
    if (code > most) most = code;
  }
  return least >= 0 && most < size;
}

function rowsUnder(
  place: number,
  count: number,
  isRejected: Uint8Array,
  placeOf: (row: number) => number,
  isEach: boolean,
  teamOf: Int32Array,
  personOf: ((row: number) => string) | null,
): PolicyRows {
  const rows = isEach ? placesUpTo(count) : rowsWhere(count, (row) => placeOf(row) === place && isRejected[row] === 0);
  const isAll = rows.length === count;
  const teams = isAll ? teamOf : rows.map((row) => teamOf[row] ?? 0);
  const own = { rows, isAll, teams };
  if (personOf === null) return { ...own, statementOf: null, first: isAll ? rows : placesUpTo(rows.length) };
  const statements = new Map<string, number>();
  const first: number[] = [];
  const statementOf = rows.map((row, at) => {
    const person = personOf(row);
    let statement = statements.get(person);
    if (statement === undefined) {
      statements.set(person, statement = first.length);
      first.push(at);
    }
    return statement;
  });
  return { ...own, statementOf, first: Int32Array.from(first) };
}

function placesUpTo(count: number): Int32Array {
  const places = new Int32Array(count);
  for (let at = 0; at < count; at += 1) places[at] = at;
  return places;
}

function rowsWhere(count: number, isOne: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(count);
  let found = 0;
  for (let row = 0; row < count; row += 1) {
    if (isOne(row)) {
      rows[found] = row;
      found += 1;
    }
  }
  return found === count ? rows : rows.slice(0, found);
}

/** Where nobody has several rows under any policy, rows are statements. */
function withStatements(under: readonly PolicyRows[]): readonly PolicyRows[] {
  const hasStints = under.some(({ first, rows }) => first.length < rows.length);
  return hasStints ? under : under.map((each) => ({ ...each, statementOf: null }));
}

function factsOf(
  { people, teams }: PeriodColumns,
  knownOf: (column: ReadingColumn) => KnownColumn,
  opened: OpenPeriod<PolicyDefinition>,
  under: readonly PolicyRows[],
  teamCount: number,
): PeriodFacts {
  return {
    column(policy, of, id) {
      const column = (of === "teams" ? teams : people)?.readings[id];
      if (column === undefined) return null;
      const known = knownOf(column);
      const parameter = indexOf(policy).parameters.get(id);
      return parameter === undefined ? metricFacts(known) : parameterFacts(known, parameter.value);
    },
    mostRows: Math.max(1, under.reduce((sum, { rows }) => sum + rows.length, 0), teamCount),
    mayLackTeam: under.some(({ teams: places }) => mostOf(places) >= teamCount),
    mayHaveStints: under.some(({ statementOf }) => statementOf !== null),
    mayBeRejected: opened.rejectedRows.length > 0 || opened.claimedTeams.size > 0,
    mayHaveAdditions: opened.payees.some(({ additions }) => additions.adjustments.length + additions.carryIns.length > 0),
  };
}

function mostOf(places: Int32Array): number {
  let most = -1;
  for (let at = 0; at < places.length; at += 1) if ((places[at] ?? 0) > most) most = places[at] ?? 0;
  return most;
}

interface KnownColumn {
  /** The column, in which cells that are no whole numbers are unreadable. */
  readonly column: ReadingColumn;
  readonly scale: number;
  readonly least: bigint;
  readonly most: bigint;
  readonly has: ReadonlySet<number>;
}

/** One pass over a column: which states it has, and its ends. */
function knownColumn(column: ReadingColumn): KnownColumn {
  const { values, scale } = column;
  const has = new Set<number>();
  if (values instanceof BigInt64Array) {
    let [least, most] = [0n, 0n];
    values.forEach((value, row) => {
      const state = stateAt(column, row);
      has.add(state);
      if (state !== states.value || !isHeld(value)) return;
      if (value < least) least = value;
      if (value > most) most = value;
    });
    return { column, scale, least, most, has };
  }
  if (isFull(column)) {
    if (values.length > 0) has.add(states.value);
    const ends = smallEnds(values);
    if (ends !== null) return { column, scale, least: BigInt(ends.least), most: BigInt(ends.most), has };
  }
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let told: Uint8Array | null = null;
  for (let row = 0; row < values.length; row += 1) {
    const state = stateAt(column, row);
    const value = values[row] ?? 0;
    if (state === states.value && !Number.isSafeInteger(value)) {
      told ??= Uint8Array.from({ length: values.length }, (_, at) => stateAt(column, at));
      told[row] = states.unreadable;
      has.add(states.unreadable);
      continue;
    }
    has.add(state);
    if (state !== states.value) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const ends = least > most ? { least: 0n, most: 0n } : { least: BigInt(least), most: BigInt(most) };
  return { column: told === null ? column : { ...column, states: told }, scale, ...ends, has };
}

/** The least and the most of whole numbers of 32 bits, as most are, which are told fastest; null where one is none. */
function smallEnds(values: Float64Array | Int32Array): { readonly least: number; readonly most: number } | null {
  let least = (values[0] ?? 0) | 0;
  let most = least;
  let areSmall = true;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0;
    const whole = value | 0;
    if (whole !== value) areSmall = false;
    if (whole < least) least = whole;
    if (whole > most) most = whole;
  }
  return areSmall ? { least, most } : null;
}

function isHeld(value: bigint): boolean {
  return value <= BigInt(mostExact) && value >= -BigInt(mostExact);
}

function metricFacts({ scale, least, most, has }: KnownColumn): ColumnFacts {
  return {
    scale,
    least,
    most,
    mayBeAbsent: has.has(states.notApplicable),
    mayBeFaulty: has.has(states.nothing) || has.has(states.unreadable),
  };
}

/** Where a row says nothing of a parameter, the policy's value stands. */
function parameterFacts({ scale: own, least, most, has }: KnownColumn, value: Decimal): ColumnFacts {
  const ofPolicy = scaledOf(value);
  const scale = Math.max(own, ofPolicy.scale);
  const ends = [least * tenTo(scale - own), most * tenTo(scale - own), ofPolicy.value * tenTo(scale - ofPolicy.scale)];
  return {
    scale,
    least: ends.reduce((a, b) => (a < b ? a : b)),
    most: ends.reduce((a, b) => (a > b ? a : b)),
    mayBeAbsent: has.has(states.notApplicable),
    mayBeFaulty: has.has(states.unreadable),
  };
}

/** A column as numbers of a plan's scale, of the rows that are asked for; after them, so many of teams that are not there. */
function loadColumn(
  column: ReadingColumn,
  scale: number,
  parameter: string | null,
  rows: Int32Array,
  isAll: boolean,
  virtual: number,
): LoadedCell {
  const { values } = column;
  const isSure = isFull(column);
  const factor = 10 ** (scale - column.scale);
  if (isSure && isAll && factor === 1 && values instanceof Float64Array) return { values, states: null, wide: null };
  const size = rows.length + virtual;
  const out = new Float64Array(size);
  const found = isSure && virtual === 0 ? null : new Uint8Array(size);
  const wide = new Uint8Array(size);
  const ofPolicy = parameter === null ? null : scaledOf(new Decimal(parameter));
  const stand = ofPolicy === null ? 0 : Number(ofPolicy.value * tenTo(scale - ofPolicy.scale));
  let isAnyWide = false;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const state = isSure ? 0 : stateAt(column, row);
    const value = state === states.value ? Number(values[row] ?? 0) * factor : 0;
    if (state === states.tooWide || !(Math.abs(value) <= mostExact)) {
      wide[at] = 1;
      isAnyWide = true;
    } else if (state === states.value) out[at] = value;
    else if (state === states.nothing && ofPolicy !== null) out[at] = stand;
    else if (found !== null) found[at] = state === states.notApplicable ? 1 : 3;
  }
  if (found !== null) { for (let at = rows.length; at < size; at += 1) found[at] = 3; }
  return { values: out, states: found, wide: isAnyWide ? wide : null };
}

/** Visits those to whom something is added, with the place of their statement. */
function eachAddition(
  { policy: place }: Domain,
  policies: readonly PolicyDefinition[],
  under: readonly PolicyRows[],
  opened: OpenPeriod<PolicyDefinition>,
  rowAt: ReadonlyMap<object, number>,
  visit: (statement: number, payee: Payee) => void,
): void {
  const of = under[place];
  if (of === undefined) return;
  for (const payee of opened.payees) {
    const { additions: { adjustments, carryIns } } = payee;
    if (payee.policy !== policies[place] || adjustments.length + carryIns.length === 0) continue;
    const at = of.rows.indexOf(rowAt.get(payee.rows[0].row) ?? -1);
    visit(of.statementOf === null ? at : (of.statementOf[at] ?? 0), payee);
  }
}

const balances: Readonly<Record<Exclude<Addition, "adjustments" | "protectedAdjustments">, BalanceName>> = {
  carriedDraw: "draw",
  carriedProtection: "protection",
  carriedRounding: "rounding",
};

function additionsOf(
  what: Addition,
  domain: Domain | null,
  policies: readonly PolicyDefinition[],
  under: readonly PolicyRows[],
  opened: OpenPeriod<PolicyDefinition>,
  rowAt: ReadonlyMap<object, number>,
): Cell {
  const policy = policies[domain?.policy ?? -1];
  if (domain === null || policy === undefined) throw new Error("what is added is added to somebody");
  const size = under[domain.policy]?.first.length ?? 0;
  const values = new Float64Array(size);
  const found = new Uint8Array(size);
  const { currency: { places }, rounding } = policy;
  const units = (amount: Decimal) => {
    const { value, scale } = scaledOf(amount);
    return Number(value * tenTo(places - scale));
  };
  const multiple = rounding?.carry === true ? units(indexOf(policy).numbers.of(rounding.multiple)) : null;
  eachAddition(domain, policies, under, opened, rowAt, (at, { additions: { adjustments, carryIns } }) => {
    const balance = what === "adjustments" || what === "protectedAdjustments" ? null : balances[what];
    const amounts = balance === null
      ? adjustments.filter(({ line }) => what === "adjustments" || policy.protected.includes(line)).map(({ amount }) => amount)
      : carryIns.filter((each) => each.balance === balance).map(({ amount }) => amount);
    const sum = amounts.reduce((total, amount) => (isRead(amount) ? total + units(amount) : total), 0);
    const isTooMuch = balance === "rounding" && multiple !== null && sum >= multiple;
    values[at] = sum;
    if (balance !== null && (isTooMuch || amounts.some((amount) => !isRead(amount)))) found[at] = 3;
  });
  return { values, states: found };
}
