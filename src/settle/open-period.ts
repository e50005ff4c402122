import { expectedOwnRowId, fault, faultAt, oneOf, say, type Fault, type Path, type Wanted } from "../error/index.js";
import { readColumn, type Row, type RowId } from "../formula/index.js";
import { nothingAdded, type Additions } from "../statement/index.js";
import { groupBy } from "./group-by.js";
import { isFault } from "./is-fault.js";
import type { Payee, PayeeRow, RowPolicy } from "./payee.js";
import { readAdditions } from "./read-additions.js";
import { readLists, type PeriodLists, type PeriodRows } from "./read-lists.js";
import { idOf, personOf, readId, teamOf } from "./row-id.js";
import type { Rejection } from "./settlement.js";

/** A row of a team that no other row claims. */
interface KnownTeam {
  readonly row: Row;
  readonly id: RowId;
}

/** A row that was rejected: in comparisons it would have been somebody, nobody knows whom. */
interface RejectedRow<P> {
  readonly person: RowId | null;
  readonly team: RowId | null;
  /** The policy that it names; null where it names none of the settlement. */
  readonly policy: P | null;
  readonly fault: Fault;
}

/** A period whose rows were read: who is in it, and which rows cannot be anybody's. */
export interface OpenPeriod<P extends RowPolicy> {
  readonly id: string;
  readonly lists: PeriodLists;
  /** The teams that one row describes, by the text of their ids. */
  readonly teams: ReadonlyMap<string, KnownTeam>;
  /** The ids that several rows of teams claim. */
  readonly claimedTeams: ReadonlySet<string>;
  /** The rows that are somebody's, in the order of the input. */
  readonly rows: readonly PayeeRow<P>[];
  /** Those of them that are under a policy. */
  rowsUnder(policy: P): readonly PayeeRow<P>[];
  /** Whose they are, in the order in which they first come up. */
  readonly payees: readonly Payee<P>[];
  /** A person under each policy that has rows of theirs, or under the one that is named. */
  payeesOf(person: RowId, policy?: string | null): readonly Payee<P>[];
  readonly rejections: readonly Rejection[];
  readonly rejectedRows: readonly RejectedRow<P>[];
  /** Whether a row that was rejected may be the payee's. */
  hasRejectedRow(payee: Payee<P>): boolean;
}

/** The rows of a period and their teams, whosever they are. */
export type OpenRows<P extends RowPolicy> = Pick<OpenPeriod<P>, "teams" | "claimedTeams" | "rows" | "rowsUnder" | "rejectedRows">;

/** The policy that a row is under, or what is wrong with the one that it names. */
type PolicyOf<P> = (row: Row, path: Path) => P | Fault;

/** Reads the rows of a period. They name their policies, unless the caller says under which each is. */
export function openPeriod<P extends RowPolicy>(
  policies: readonly P[],
  period: PeriodRows,
  policyOf: PolicyOf<P> = policyNamed(policies),
): OpenPeriod<P> {
  const { id, lists } = readLists(period);
  const rejections: Rejection[] = [];
  const reject = (from: Rejection["from"], index: number, rowId: RowId | null, what: Fault) => {
    rejections.push({ from, index, id: rowId, faults: [what] });
  };

  const teams = new Map<string, KnownTeam>();
  const claimedTeams = new Set<string>();
  eachRow(lists.teams, "teams", (row, index, rowId, what) => {
    if (what === null && rowId !== null) {
      teams.set(String(rowId), { row, id: rowId });
      return;
    }
    if (rowId !== null) claimedTeams.add(String(rowId));
    if (what !== null) reject("teams", index, rowId, what);
  });

  const rows: PayeeRow<P>[] = [];
  const rejectedRows: RejectedRow<P>[] = [];
  eachRow(lists.people, "people", (row, index, rowId, what) => {
    const opened = rowId === null || what !== null ? what : openRow(row, rowId, policyOf);
    if (opened === null) return;
    if (!isFault(opened)) {
      rows.push(opened);
      return;
    }
    reject("people", index, rowId, opened);
    if (opened.code !== "not_an_object") rejectedRows.push({ ...namesOf(row, policyOf), fault: byId(opened, rowId) });
  });

  const payees = payeesIn(rows);
  const payeesOf = payeeFinder(payees);
  for (const [payee, additions] of readAdditions(policies, payeesOf, lists, reject)) payee.additions = additions;
  return {
    id,
    lists,
    teams,
    claimedTeams,
    rows,
    rowsUnder: rowFinder(rows),
    payees,
    payeesOf,
    rejections,
    rejectedRows,
    hasRejectedRow: rejectedRowFinder(rejectedRows),
  };
}

/** The same rows, of which one says something else, though not whose it is, of which team and under which policy. */
export function withRow<P extends RowPolicy>(period: OpenRows<P>, place: number, said: Row): OpenRows<P> {
  const rows = period.rows.map((each, index) => (index === place ? { ...each, row: said } : each));
  return { ...period, rows, rowsUnder: rowFinder(rows) };
}

/** A payee, of whom a large period holds no more than it has to: most have one row. */
class OpenPayee<P extends RowPolicy> implements Payee<P> {
  /** Whose additions are is only known once all rows are. */
  additions: Additions = nothingAdded;
  private others: PayeeRow<P>[] | null = null;

  constructor(private readonly first: PayeeRow<P>, readonly position: number) {}

  get person(): RowId {
    return this.first.person;
  }

  get policy(): P {
    return this.first.policy;
  }

  get rows(): Payee<P>["rows"] {
    return this.others === null ? [this.first] : [this.first, ...this.others];
  }

  add(row: PayeeRow<P>): void {
    (this.others ??= []).push(row);
  }
}

function payeesIn<P extends RowPolicy>(rows: readonly PayeeRow<P>[]): readonly OpenPayee<P>[] {
  // No two rows have one id, so that where each is a person's own nobody has to be looked up.
  if (rows.every(({ id, person }) => person === id)) return rows.map((row, position) => new OpenPayee(row, position));
  const payees: OpenPayee<P>[] = [];
  const known = new Map<P, Map<string, OpenPayee<P>>>();
  for (const row of rows) {
    const { person, policy } = row;
    let under = known.get(policy);
    if (under === undefined) known.set(policy, under = new Map());
    const key = String(person);
    const payee = under.get(key);
    if (payee !== undefined) {
      payee.add(row);
      continue;
    }
    const first = new OpenPayee(row, payees.length);
    under.set(key, first);
    payees.push(first);
  }
  return payees;
}

/** Policies that read one row at a time do not ask, so rows are only gathered once one does. */
function rowFinder<P extends RowPolicy>(rows: readonly PayeeRow<P>[]): (policy: P) => readonly PayeeRow<P>[] {
  let byPolicy: ReadonlyMap<P, readonly PayeeRow<P>[]> | null = null;
  return (policy) => (byPolicy ??= groupBy(rows, (row) => row.policy)).get(policy) ?? [];
}

/** Most periods ask for nobody, so people are only gathered once somebody is asked for. */
function payeeFinder<
  P extends RowPolicy,
  Of extends Payee<P>,
>(payees: readonly Of[]): (person: RowId, policy?: string | null) => readonly Of[] {
  let byPerson: ReadonlyMap<string, readonly Of[]> | null = null;
  return (person, policy = null) => {
    byPerson ??= groupBy(payees, (payee) => String(payee.person));
    const found = byPerson.get(String(person)) ?? [];
    return policy === null ? found : found.filter((payee) => payee.policy.id === policy);
  };
}

/** A rejected row that names a person may be theirs under the policy that it names, or under any where it names none. */
function rejectedRowFinder<P extends RowPolicy>(rejectedRows: readonly RejectedRow<P>[]): (payee: Payee<P>) => boolean {
  const named = new Map<P | null, Set<string>>();
  for (const { person, policy } of rejectedRows) {
    if (person !== null) named.set(policy, (named.get(policy) ?? new Set()).add(String(person)));
  }
  return ({ person, policy }) => named.size > 0 && [policy, null].some((under) => named.get(under)?.has(String(person)) === true);
}

/** A row that has an id of its own, unless what it names is no person or no policy. */
function openRow<P extends RowPolicy>(row: Row, id: RowId, policyOf: PolicyOf<P>): PayeeRow<P> | Fault {
  const person = personOf(row, id);
  if (typeof person === "object") return person;
  const policy = policyOf(row, ["people", String(id), "policy"]);
  return isFault(policy) ? policy : { row, id, person, team: teamOf(row), policy };
}

/** In other people's lines a rejected row is told by its id, not by its place: the order of rows changes no statement. */
function byId(found: Fault, id: RowId | null): Fault {
  return faultAt(["people", ...(id === null ? [] : [String(id)]), ...found.path.slice(2)], found);
}

/** What a rejected row still names. */
function namesOf<P extends RowPolicy>(row: Row, policyOf: PolicyOf<P>): Pick<RejectedRow<P>, "person" | "team" | "policy"> {
  const id = idOf(row);
  const person = typeof id === "object" ? readId(readColumn(row, "person")) : personOf(row, id);
  const policy = policyOf(row, []);
  return {
    person: typeof person === "object" ? null : person,
    team: teamOf(row),
    policy: isFault(policy) ? null : policy,
  };
}

/** The policy that a row names; where there is one policy, a row need not name it. */
function policyNamed<P extends RowPolicy>(policies: readonly P[]): PolicyOf<P> {
  const [first, second] = policies;
  const only = second === undefined ? first : undefined;
  const byName = new Map<unknown, P>(policies.map((policy) => [policy.id, policy]));
  // Worked out once for each name that there is not, in however many rows it stands.
  const meant = new Map<unknown, Wanted>();
  return (row, path) => {
    const value = readColumn(row, "policy");
    if ((value === undefined || value === null) && only !== undefined) return only;
    const policy = byName.get(value);
    if (policy !== undefined) return policy;
    const expected = meant.get(value) ?? oneOf(policies.map(({ id }) => id), value);
    meant.set(value, expected);
    return fault("unknown_policy", path, value, expected);
  };
}

/** Visits the rows in the order of the input, each with its id, or with what is wrong: it is no row, has no id, or shares it. */
function eachRow(
  rows: readonly unknown[],
  from: Rejection["from"],
  visit: (row: Row, index: number, id: RowId | null, what: Fault | null) => void,
): void {
  const ids = rows.map(idOf);
  const seen = new Set<string>();
  /** Of the ids that several rows claim, how many do. */
  const claims = new Map<string, number>();
  for (const id of ids) {
    if (typeof id === "object") continue;
    const text = String(id);
    if (seen.has(text)) claims.set(text, (claims.get(text) ?? 1) + 1);
    else seen.add(text);
  }
  ids.forEach((id, index) => {
    const row = rows[index] as Row;
    if (typeof id === "object") {
      visit(row, index, null, id.fault([from, index]));
      return;
    }
    const count = claims.get(String(id));
    visit(row, index, id, count === undefined ? null : sharedId(id, count, from, index));
  });
}

function sharedId(id: RowId, count: number, from: Rejection["from"], index: number): Fault {
  return fault("duplicate_id", [from, index, "id"], id, say(expectedOwnRowId, { rows: count, ofPeople: from === "people" }));
}
