import { Decimal } from "../decimal/index.js";
import { faultAt, type Fault } from "../error/index.js";
import { indexOf, type PolicyDefinition } from "../policy/index.js";
import type { Domain, PeriodFacts, Told } from "../plan/index.js";
import { openPeriod, type OpenPeriod, type Rejection } from "../settle/index.js";
import { isRead } from "../statement/index.js";
import { additionsOf, eachAddition } from "./additions.js";
import { idAt, isDictionary, lengthOf, stateAt, states, type IdColumn, type PeriodColumns, type ReadingColumn } from "./column.js";
import { knownColumn, loadColumn, metricFacts, parameterFacts, type KnownColumn } from "./known-column.js";
import { placesUpTo, policyPlaces, rowsUnder, withStatements, type PolicyRows } from "./policy-rows.js";
import { readPeriodColumns } from "./read-period-columns.js";
import { rowsToRead } from "./rows-to-read.js";
import type { Tables } from "./tables.js";
import { rowsOfTeams, TeamPlaces, teamPlacesOf } from "./team-places.js";

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
