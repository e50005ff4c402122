import { exactText, parseDecimal, placesText, zero, type Decimal } from "../decimal/index.js";
import { describe, has, type Faults, type Path } from "../error/index.js";
import {
  metricFields,
  readColumn,
  withoutWords,
  type Label,
  type MetricDefinition,
  type ParameterDefinition,
  type RowId,
} from "../formula/index.js";
import { entryName, indexOf, type PolicyDefinition } from "../policy/index.js";
import { outcomeOf, readId, type Outcome, type Payee, type PayeeRow } from "../settle/index.js";
import { balanceNames, isRead } from "../statement/index.js";
import type { StatementSide } from "./compared-side.js";
import type { DifferenceChange, TeamOfRow } from "./difference.js";
import { changedEntries, policyBetween, type ChangedEntry } from "./policy-between.js";
import type { StateBetween } from "./state-between.js";

/** One thing that differs, and how it is replaced. */
interface StepBetween {
  readonly change: DifferenceChange;
  readonly apply: (state: StateBetween) => StateBetween;
  /** Whether what it leaves means nothing before the next is replaced as well. */
  readonly joinsNext: boolean;
}

/** Where replacing starts, and all that differs in the order in which it is replaced. */
export interface WayBetween {
  readonly start: StateBetween;
  readonly steps: readonly StepBetween[];
}

/** The way from one statement to another: the person, their teams, other rows, the policy, what is added by hand. */
export function wayBetween(before: StatementSide, after: StatementSide): WayBetween {
  return new Way(before, after).whole();
}

/** A metric, or a parameter that a row may override. */
type ReadingDefinition = MetricDefinition | ParameterDefinition;

class Way {
  /** The person's rows of before, each with that of after; null where they are not the same rows. */
  private readonly pairs: readonly (readonly [PayeeRow, PayeeRow])[] | null;
  /** Whether they are under one policy, be it called otherwise. */
  private readonly isOnePolicy: boolean;
  private readonly readings: ReadonlyMap<string, ReadingDefinition>;
  /** What both policies read, and mean the same by. */
  private readonly shared: ReadonlySet<string>;
  private readonly isAlone: boolean;
  private readonly readsUnder: boolean;

  constructor(private readonly before: StatementSide, private readonly after: StatementSide) {
    this.pairs = pairsOf(before.payee.rows, after.payee.rows);
    const [was, is] = [before.policy, after.policy];
    this.isOnePolicy = was.id === is.id || (before.policies.length === 1 && after.policies.length === 1);
    const [ofBefore, ofAfter] = [readingsOf(was), readingsOf(is)];
    this.readings = new Map([...ofBefore, ...ofAfter]);
    this.shared = new Set([...ofAfter].flatMap(([id, each]) => (isSameReading(ofBefore.get(id), each) ? [id] : [])));
    const reads = [was, is].map(indexOf);
    this.isAlone = !reads.some(({ readsOthers }) => readsOthers);
    this.readsUnder = reads.some(({ readsUnder }) => readsUnder);
  }

  whole(): WayBetween {
    return {
      start: this.start(),
      steps: [
        ...this.rowSteps(),
        ...this.teamReadingSteps(),
        ...this.otherSteps(),
        ...this.policySteps(),
        ...this.adjustmentSteps(),
        ...this.carryInSteps(),
      ],
    };
  }

  private start(): StateBetween {
    const { before, pairs } = this;
    const onlyAfter = new Set([...readingsOf(this.after.policy).keys()].filter((id) => !readingsOf(before.policy).has(id)));
    const teams = new Set([...teamsOf(before.payee), ...teamsOf(this.after.payee)]);
    const ownTeams = new Map([...teams].flatMap((id) => {
      const team = before.period.teams.get(id);
      return team === undefined
        ? []
        : [[id, this.composed(team.row, this.after.period.teams.get(id)?.row ?? team.row, onlyAfter)] as const];
    }));
    return {
      policies: new Map(before.policies.map((policy) => [policy.id, policy])),
      own: pairs === null
        ? before.payee.rows.map(({ row }) => this.composed(row, row, onlyAfter))
        : pairs.map(([was, is]) => this.composed(was.row, is.row, onlyAfter)),
      others: this.isAlone ? [] : othersIn(before),
      ownTeams,
      otherTeams: this.otherTeams(before, ownTeams),
      additions: before.payee.additions,
    };
  }

  /** A row as it was, but for some columns as they are. */
  private composed(was: object, is: object, replaced: ReadonlySet<string>): object {
    return rowOf(this.columns(), (column) => readColumn(replaced.has(column) ? is : was, column));
  }

  /** All that a row may say. */
  private columns(): readonly string[] {
    const policies = [...this.before.policies, ...this.after.policies];
    return [...new Set([...ownColumns, ...policies.flatMap((policy) => [...readingsOf(policy).keys()])])];
  }

  /** The other rows of teams; where nothing reads other rows, those alone that claim the id of a team of the person. */
  private otherTeams({ period }: StatementSide, ownTeams: ReadonlyMap<string, object>): readonly unknown[] {
    const own = new Set<unknown>([...ownTeams.keys()].map((id) => period.teams.get(id)?.row));
    const ids = new Set([...teamsOf(this.before.payee), ...teamsOf(this.after.payee)]);
    return period.lists.teams.filter((row) => !own.has(row) && (!this.isAlone || ids.has(idOfRow(row))));
  }

  private rowSteps(): readonly StepBetween[] {
    const { pairs, before, after } = this;
    const teamSteps = after.payee.rows.flatMap((is, index) => this.teamStep(pairs?.[index]?.[0] ?? null, is, index));
    if (pairs !== null) return [...pairs.flatMap(([was, is], index) => this.readingSteps(was, is, index)), ...teamSteps];
    const own = after.payee.rows.map(({ row }) => this.composed(row, row, new Set()));
    const change: DifferenceChange = {
      kind: "rows",
      before: before.payee.rows.map(({ id }) => id),
      after: after.payee.rows.map(({ id }) => id),
    };
    const bring = (state: StateBetween) => [...teamsOf(after.payee)].reduce((each, id) => this.withTeam(each, id), state);
    return [step(change, (state) => bring({ ...state, own }))];
  }

  private readingSteps(was: PayeeRow, is: PayeeRow, index: number): readonly StepBetween[] {
    return [...this.readings].flatMap(([id, definition]) => {
      if (!this.shared.has(id) || scopeOf(definition) !== "person" || isSameColumn(was.row, is.row, id)) return [];
      const change = readingChange("person", is.id, definition, this.before.policyPeriod.scopeOf(was), this.after.policyPeriod.scopeOf(is));
      return [step(change, (state) => withOwn(state, index, id, readColumn(is.row, id)))];
    });
  }

  private teamStep(was: PayeeRow | null, is: PayeeRow, index: number): readonly StepBetween[] {
    if (was === null) return [];
    const [one, other] = [teamIn(was, this.before), teamIn(is, this.after)];
    if (String(one.id) === String(other.id) && (one.id === null) === (other.id === null) && one.isKnown === other.isKnown) return [];
    return [step({ kind: "team", row: is.id, before: one, after: other }, (state) => {
      const moved = withOwn(state, index, "team", readColumn(is.row, "team"));
      return other.id === null ? moved : this.withTeam(moved, String(other.id));
    })];
  }

  /** With a team that is known at one end alone as it is after. */
  private withTeam(state: StateBetween, id: string): StateBetween {
    const { before, after } = this;
    const is = after.period.teams.get(id);
    if (before.period.teams.has(id) === (is !== undefined)) return state;
    const otherTeams = state.otherTeams.filter((row) => idOfRow(row) !== id);
    const ownTeams = new Map(state.ownTeams);
    ownTeams.delete(id);
    if (is !== undefined) return { ...state, otherTeams, ownTeams: ownTeams.set(id, this.composed(is.row, is.row, new Set())) };
    return { ...state, ownTeams, otherTeams: [...otherTeams, ...after.period.lists.teams.filter((row) => idOfRow(row) === id)] };
  }

  private teamReadingSteps(): readonly StepBetween[] {
    const { before, after } = this;
    return [...teamsOf(after.payee)].flatMap((team) => {
      const [was, is] = [before.period.teams.get(team), after.period.teams.get(team)];
      if (was === undefined || is === undefined) return [];
      const scopes = [before.policyPeriod.teamScope(was.id), after.policyPeriod.teamScope(is.id)] as const;
      return [...this.readings].flatMap(([id, definition]) => {
        if (!this.shared.has(id) || scopeOf(definition) !== "team" || isSameColumn(was.row, is.row, id)) return [];
        const [one, other] = scopes;
        if (one === null || other === null) return [];
        const change = readingChange("team", is.id, definition, one, other);
        return [step(change, (state) => withOwnTeam(state, team, id, readColumn(is.row, id)))];
      });
    });
  }

  /** Whatever else rows say: other people's, other teams', and by which ids the person's rows go. */
  private otherSteps(): readonly StepBetween[] {
    if (this.isAlone) return [];
    const isSameOthers = this.othersText(this.before) === this.othersText(this.after);
    const [was, is] = [this.before, this.after].map(({ payee }) => payee.rows.map(({ id }) => id));
    if (isSameOthers && String(was) === String(is)) return [];
    if (isSameOthers && this.pairs === null) return [];
    const change: DifferenceChange = isSameOthers ? { kind: "rows", before: was ?? [], after: is ?? [] } : { kind: "others" };
    return [step(change, (state) => this.withOthers(state))];
  }

  private withOthers(state: StateBetween): StateBetween {
    const { before, after, pairs } = this;
    const own = pairs === null
      ? state.own
      : pairs.flatMap(([, { row }], index) => withColumns(state.own[index], row, ["id", "person"]));
    const added = after.policies.filter(({ id }) => !before.policies.some((policy) => policy.id === id));
    const kept = [...this.readings.keys()];
    const ownTeams = new Map([...teamsOf(after.payee)].flatMap((id) => {
      const [current, is] = [state.ownTeams.get(id), after.period.teams.get(id)?.row];
      return current === undefined || is === undefined ? [] : [[id, this.composed(is, current, new Set(kept))] as const];
    }));
    return {
      ...state,
      policies: this.isOnePolicy && before.policies.length === 1 && after.policies.length === 1
        ? state.policies
        : new Map([...state.policies, ...added.map((policy) => [policy.id, policy] as const)]),
      own,
      others: this.othersAfter(),
      ownTeams,
      otherTeams: this.otherTeams(after, ownTeams),
    };
  }

  /** The other rows of after, with what the policies of before read and those of after do not. */
  private othersAfter(): readonly unknown[] {
    const { before, after } = this;
    const [was, is] = [before, after].map(({ policies }) => new Set(policies.flatMap((policy) => [...readingsOf(policy).keys()])));
    const dropped = [...was ?? []].filter((id) => is?.has(id) !== true);
    if (dropped.length === 0) return othersIn(after);
    const rows = new Map(before.period.rows.map(({ id, row }) => [String(id), row]));
    const accepted = new Set<unknown>(after.period.rows.map(({ row }) => row));
    return othersIn(after).map((row) => {
      const earlier = rows.get(idOfRow(row));
      return earlier === undefined || !accepted.has(row) || typeof row !== "object" || row === null
        ? row
        : this.composed(row, earlier, new Set(dropped));
    });
  }

  /** What other rows say, in whatever order. */
  private othersText({ period, payee, policies }: StatementSide): string {
    const columns = this.columns().filter((column) => !ownColumns.includes(column));
    const readings = (row: object) => columns.map((column) => columnText(row, column));
    const own = new Set<unknown>(payee.rows.map(({ row }) => row));
    const called = (policy: string | undefined) => (policies.length === 1 ? null : policy);
    const ownTeams = teamsOf(this.after.payee);
    const rows = period.rows.flatMap(({ row, id, person, team, policy }) =>
      own.has(row) ? [] : [[String(id), String(person), team === null ? null : String(team), called(policy.id), ...readings(row)]]
    );
    const teams = [...period.teams].map(([id, { row }]) => [
      id,
      ...columns.map((column) => (ownTeams.has(id) && this.readings.has(column) ? null : columnText(row, column))),
    ]);
    const rejected = period.rejectedRows.map(({ person, team, policy, fault: { code } }) => [
      person === null ? null : String(person),
      team === null ? null : String(team),
      called(policy?.id),
      code,
    ]);
    return [rows, teams, rejected, [...period.claimedTeams].map((id) => [id])]
      .map((list) => list.map((each) => JSON.stringify(each)).sort().join("\n"))
      .join("\n\n");
  }

  private policySteps(): readonly StepBetween[] {
    const { before, after, isOnePolicy } = this;
    const [was, is] = [before.policy, after.policy];
    const earlier = isOnePolicy ? was : before.policies.find(({ id }) => id === is.id);
    const others = this.readsUnder
      ? after.policies.flatMap((policy) => {
        const old = before.policies.find(({ id }) => id === policy.id);
        return policy === is || old === undefined ? [] : wholePolicy(old, policy);
      })
      : [];
    const named = isOnePolicy ? [] : [step({ kind: "policy", before: was.id, after: is.id }, (state) => this.withPolicy(state))];
    return [...named, ...others, ...(earlier === undefined ? wholePolicy(null, is) : this.entrySteps(earlier, is))];
  }

  /** The person under the policy of after, with the rows that it reads. */
  private withPolicy(state: StateBetween): StateBetween {
    const all = this.columns().filter((column) => column !== "id" && column !== "person" && column !== "team");
    const { pairs, after } = this;
    return {
      ...state,
      own: pairs === null ? state.own : pairs.flatMap(([, { row }], index) => withColumns(state.own[index], row, all)),
      ownTeams: new Map([...state.ownTeams].map(([id, team]) => {
        const is = after.period.teams.get(id)?.row;
        return [id, is === undefined ? team : this.composed(team, is, new Set(this.readings.keys()))];
      })),
    };
  }

  private entrySteps(was: PolicyDefinition, is: PolicyDefinition): readonly StepBetween[] {
    const entries = changedEntries(was, is);
    // Another unit or scope means other figures by the same name: no formula of before can read them.
    const isBound = entries.some(({ path: [list], changes }) =>
      (list === "metrics" || list === "parameters") && changes.some(({ path }) => ["unit", "scope", "per"].includes(String(path[2])))
    );
    const replaced: Path[] = [];
    return entries.map((entry, index): StepBetween => {
      replaced.push(entry.path);
      const isLast = index === entries.length - 1;
      const between = isLast ? is : policyBetween(was, is, [...replaced]);
      const apply = (state: StateBetween): StateBetween => ({
        ...this.withRedefined(state, entry.path),
        policies: new Map([...state.policies].map(([id, policy]) => [id, id === was.id ? between : policy])),
      });
      const isParameter = entry.path[0] === "parameters";
      return { change: entryChange(entry, was, is), apply, joinsNext: isBound && !isParameter && !isLast };
    });
  }

  /** What is read by a metric that is defined otherwise is replaced with it. */
  private withRedefined(state: StateBetween, [list, id]: Path): StateBetween {
    if (list !== "metrics" || typeof id !== "string" || this.shared.has(id)) return state;
    const own = this.pairs === null ? state.own : this.pairs.flatMap(([, { row }], index) => withColumns(state.own[index], row, [id]));
    const ownTeams = new Map([...state.ownTeams].map(([team, row]) => {
      const is = this.after.period.teams.get(team)?.row;
      return [team, is === undefined ? row : this.composed(row, is, new Set([id]))];
    }));
    return { ...state, own, ownTeams };
  }

  private adjustmentSteps(): readonly StepBetween[] {
    const { before, after } = this;
    const [was, is] = [before.payee.additions.adjustments, after.payee.additions.adjustments];
    return [...new Set([...was, ...is].map(({ line }) => line))].flatMap((line) => {
      const of = (list: typeof was) => list.filter((each) => each.line === line);
      if (additionsText(of(was)) === additionsText(of(is))) return [];
      const change: DifferenceChange = {
        kind: "adjustment",
        line,
        label: [after, before].map(({ policy }) => labelOf(policy, ["pay", line])).find((label) => label !== null) ?? null,
        before: this.sum(of(was)),
        after: this.sum(of(is)),
      };
      return [step(change, (state) => {
        const others = state.additions.adjustments.filter((each) => each.line !== line);
        return { ...state, additions: { ...state.additions, adjustments: [...others, ...of(is)] } };
      })];
    });
  }

  private carryInSteps(): readonly StepBetween[] {
    const { before, after } = this;
    const [was, is] = [before.payee.additions.carryIns, after.payee.additions.carryIns];
    return balanceNames.flatMap((balance) => {
      const of = (list: typeof was) => list.filter((each) => each.balance === balance);
      if (additionsText(of(was)) === additionsText(of(is))) return [];
      return [step({ kind: "carryIn", balance, before: this.sum(of(was)), after: this.sum(of(is)) }, (state) => {
        const others = state.additions.carryIns.filter((each) => each.balance !== balance);
        return { ...state, additions: { ...state.additions, carryIns: [...others, ...of(is)] } };
      })];
    });
  }

  private sum(additions: readonly { readonly amount: Decimal | Faults }[]): string | null {
    let sum = zero;
    for (const { amount } of additions) {
      if (!isRead(amount)) return null;
      sum = sum.plus(amount);
    }
    return placesText(sum, this.after.policy.currency.places);
  }
}

/** What a row says beside its readings. */
const ownColumns: readonly string[] = ["id", "person", "team", "policy", "name"];

function step(change: DifferenceChange, apply: StepBetween["apply"]): StepBetween {
  return { change, apply, joinsNext: false };
}

/** Rows that go by the same ids, or the one row of each. */
function pairsOf(before: Payee["rows"], after: Payee["rows"]): readonly (readonly [PayeeRow, PayeeRow])[] | null {
  if (before.length === 1 && after.length === 1) return [[before[0], after[0]]];
  const byId = new Map(before.map((row) => [String(row.id), row]));
  if (before.length !== after.length) return null;
  const pairs = after.flatMap((is) => {
    const was = byId.get(String(is.id));
    return was === undefined ? [] : [[was, is] as const];
  });
  return pairs.length === after.length ? pairs : null;
}

function othersIn({ period, payee }: StatementSide): readonly unknown[] {
  const own = new Set<unknown>(payee.rows.map(({ row }) => row));
  return period.lists.people.filter((row) => !own.has(row));
}

function readingsOf({ metrics, parameters }: PolicyDefinition): ReadonlyMap<string, ReadingDefinition> {
  return new Map([...metrics, ...parameters.filter(({ per }) => per !== "policy")].map((each) => [each.id, each]));
}

function scopeOf(definition: ReadingDefinition): "person" | "team" | "policy" {
  return has(definition, "scope") ? definition.scope : definition.per;
}

function isSameReading(was: ReadingDefinition | undefined, is: ReadingDefinition): boolean {
  if (was === undefined || has(was, "scope") !== has(is, "scope")) return false;
  if (!has(is, "scope")) return was.unit === is.unit && scopeOf(was) === scopeOf(is);
  return JSON.stringify(withoutWords(was, metricFields)) === JSON.stringify(withoutWords(is, metricFields));
}

/** Whose readings these are: a row's, or a team's. */
interface ReadScope {
  metric(id: string): Parameters<typeof outcomeOf>[0];
  parameter(id: string): Parameters<typeof outcomeOf>[0];
}

function readingChange(of: "person" | "team", row: RowId, definition: ReadingDefinition, was: ReadScope, is: ReadScope): DifferenceChange {
  const { id, label = null, unit } = definition;
  return { kind: "reading", of, row, id, label, unit, before: readingIn(was, definition), after: readingIn(is, definition) };
}

function readingIn(scope: ReadScope, definition: ReadingDefinition): Outcome {
  return outcomeOf(has(definition, "scope") ? scope.metric(definition.id) : scope.parameter(definition.id));
}

function teamsOf({ rows }: Payee): ReadonlySet<string> {
  return new Set(rows.flatMap(({ team }) => (team === null ? [] : [String(team)])));
}

function teamIn({ team, row }: PayeeRow, { period }: StatementSide): TeamOfRow {
  const named = team ?? readId(readColumn(row, "team"));
  return { id: named, isKnown: team !== null && period.teams.has(String(team)) };
}

function idOfRow(row: unknown): string {
  const id = typeof row === "object" && row !== null ? readId(readColumn(row, "id")) : null;
  return id === null ? "" : String(id);
}

function rowOf(columns: readonly string[], valueOf: (column: string) => unknown): object {
  return Object.fromEntries(columns.flatMap((column) => {
    const value = valueOf(column);
    return value === undefined ? [] : [[column, value]];
  }));
}

/** A row with some columns of another, in a list of its own; none where there is no row. */
function withColumns(row: object | undefined, from: object, columns: readonly string[]): readonly object[] {
  if (row === undefined) return [];
  const replaced = new Set(columns);
  return [rowOf([...new Set([...Object.keys(row), ...columns])], (column) => readColumn(replaced.has(column) ? from : row, column))];
}

function withOwn(state: StateBetween, index: number, column: string, value: unknown): StateBetween {
  return { ...state, own: state.own.map((row, position) => (position === index ? withColumn(row, column, value) : row)) };
}

function withOwnTeam(state: StateBetween, team: string, column: string, value: unknown): StateBetween {
  return { ...state, ownTeams: new Map([...state.ownTeams].map(([id, row]) => [id, id === team ? withColumn(row, column, value) : row])) };
}

function withColumn(row: object, column: string, value: unknown): object {
  return rowOf([...new Set([...Object.keys(row), column])], (each) => (each === column ? value : readColumn(row, each)));
}

/** Whether two rows say the same of something, however the number is written. */
function isSameColumn(was: object, is: object, column: string): boolean {
  return columnText(was, column) === columnText(is, column);
}

function columnText(row: object, column: string): string {
  const value = readColumn(row, column);
  const number = parseDecimal(value);
  return typeof number === "string" ? describe(value) : `= ${exactText(number)}`;
}

function wholePolicy(was: PolicyDefinition | null, is: PolicyDefinition): readonly StepBetween[] {
  const entries = was === null ? [] : changedEntries(was, is);
  if (was !== null && entries.length === 0) return [];
  const changes = entries.flatMap((entry) => entry.changes);
  const change: DifferenceChange = { kind: "rule", policy: is.id, path: [], label: is.label ?? null, changes };
  return [step(change, (state) => ({ ...state, policies: new Map([...state.policies, [is.id, is]]) }))];
}

function entryChange({ path, changes }: ChangedEntry, was: PolicyDefinition, is: PolicyDefinition): DifferenceChange {
  const label = labelOf(is, path) ?? labelOf(was, path);
  const [list, id] = path;
  const [before, after] = [was, is].map(({ parameters }) => parameters.find((each) => each.id === id));
  const isValue = list === "parameters" && changes.every((change) => change.path[2] === "value");
  if (!isValue || before === undefined || after === undefined) return { kind: "rule", policy: is.id, path, label, changes };
  return { kind: "parameter", id: after.id, label, unit: after.unit, before: before.value, after: after.value };
}

function labelOf(policy: PolicyDefinition, [list, name]: Path): Label | null {
  const entries: unknown = Object.hasOwn(policy, String(list)) ? policy[list as keyof PolicyDefinition] : null;
  if (!Array.isArray(entries)) return null;
  const entry = entries.find((each: unknown): each is { readonly label?: Label } => entryName(each) === name);
  return entry?.label ?? null;
}

/** What additions come to. Of one that could not be read its faults, wherever in the list it stands. */
function additionsText(additions: readonly { readonly amount: Decimal | Faults; readonly isLineSure?: boolean }[]): string {
  return additions.map(({ amount, isLineSure }) => {
    const told = isRead(amount) ? exactText(amount) : amount.map(({ code, value }) => [code, value]);
    return JSON.stringify([told, isLineSure]);
  }).sort().join("\n");
}
