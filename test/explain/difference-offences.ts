import { Decimal } from "decimal.js";
import { isJixiaoError, settle, type PolicyDefinition, type RowId, type Statement } from "../../src/index.js";
import { explainDifference, type Difference, type DifferenceChange } from "../../src/explain/index.js";
import { untyped } from "../error/untyped.js";
import type { DrawnDifference, DrawnRow, DrawnSide } from "./drawn-differences.js";

/** What came out of a pair of statements: what is wrong with it, and what it tells of. */
export interface Looked {
  readonly found: readonly string[];
  readonly told: readonly Difference[];
  readonly refused: number;
}

/** Explains the difference of everybody who has a statement on a side, and compares it with what settling both sides says. */
export function lookAt({ before, after }: DrawnDifference): Looked {
  const [was, is] = [before, after].map(({ policy, period }) =>
    settle(untyped(policy), untyped(period)).statements as readonly Statement[]
  );
  const all = [...was ?? [], ...is ?? []];
  const hasOne = (person: unknown) => [was, is].every((each) => each?.filter((statement) => statement.person === person).length === 1);
  // Who has one statement on each side is compared whatever it is under: the person may have been promoted.
  const people = new Map<string, { readonly person: RowId; readonly policy: string | null }>();
  for (const { person, policy } of all) {
    if (hasOne(person)) people.set(JSON.stringify([person]), { person, policy: null });
    else people.set(JSON.stringify([person, policy]), { person, policy });
  }
  const found: string[] = [];
  const told: Difference[] = [];
  let refused = 0;
  for (const { person, policy } of people.values()) {
    const of = (statements: readonly Statement[] | undefined) =>
      (statements ?? []).filter((each) => each.person === person && (policy === null || each.policy === policy));
    const options = { person, ...(policy === null ? {} : { policy }) };
    try {
      const difference = explainDifference(untyped(before), untyped(after), options);
      told.push(difference);
      found.push(...offencesOf(difference, of(was)[0], of(is)[0], { before, after }).map((text) => `${person}: ${text}`));
    } catch (error) {
      if (!isJixiaoError(error)) throw error;
      if (error.faults[0].code !== "invalid_currency") found.push(`${person}: refused, ${error.message}`);
      refused += 1;
    }
  }
  return { found, told, refused };
}

function offencesOf(
  { difference, causes, rest, before, after }: Difference,
  was: Statement | undefined,
  is: Statement | undefined,
  sides: DrawnDifference,
): readonly string[] {
  const sum = (amounts: readonly string[]) => amounts.reduce((total, each) => total.plus(each), new Decimal(0));
  const paid = new Decimal(is?.payable ?? 0).minus(was?.payable ?? 0);
  const found: string[] = [];
  if (before?.payable !== was?.payable || after?.payable !== is?.payable) found.push("an end is not what settling gives");
  if (!paid.equals(difference)) found.push(`${difference} is told, ${paid} is paid`);
  if (!new Decimal(rest).isZero()) found.push(`a rest of ${rest}`);
  if (!sum(causes.map(({ amount }) => amount)).equals(paid)) found.push("the causes do not sum to the difference");
  for (const { amount, lines, changes } of causes) {
    if (!sum(lines.map((line) => line.amount)).equals(amount)) found.push(`the lines do not sum to ${amount}`);
    for (const change of changes) if (!isChanged(change, sides, was, is)) found.push(`unchanged, and a cause: ${JSON.stringify(change)}`);
  }
  return found;
}

/** Whether something differs, by what came in alone. */
function isChanged(change: DifferenceChange, { before, after }: DrawnDifference, was?: Statement, is?: Statement): boolean {
  switch (change.kind) {
    case "statement":
      return (was === undefined) !== (is === undefined);
    case "rows":
      return text(change.before) !== text(change.after);
    case "reading": {
      const cellOf = (row: DrawnRow | undefined) => cellText(row?.[change.id]);
      const [one, other] = change.of === "team"
        ? [before, after].map(({ period }) => period.teams.find(({ id }) => id === change.row))
        : rowsOf(change.row, before, after, was, is);
      return cellOf(one) !== cellOf(other);
    }
    case "team": {
      const [one, other] = rowsOf(change.row, before, after, was, is).map((row) => row?.["team"] ?? null);
      const known = ({ period }: DrawnSide) => period.teams.filter(({ id }) => id === other).length;
      return one !== other || known(before) !== known(after);
    }
    case "others":
      return text(before.period.people.map(rowText).sort()) !== text(after.period.people.map(rowText).sort())
        || text(before.period.teams.map(rowText).sort()) !== text(after.period.teams.map(rowText).sort());
    case "parameter":
      return change.before !== change.after;
    case "policy":
      return was?.policy !== is?.policy;
    case "rule": {
      const entry = ({ policy }: DrawnSide) => {
        const found = policy.length === 1 ? policy[0] : policy.find(({ id }) => id === change.policy);
        return found === undefined ? "none" : text(entryIn(found, change.path));
      };
      return entry(before) !== entry(after);
    }
    case "adjustment":
      return text(added(before, was, "line", change.line)) !== text(added(after, is, "line", change.line));
    case "carryIn":
      return text(added(before, was, "balance", change.balance)) !== text(added(after, is, "balance", change.balance));
  }
}

/** A row of somebody on both sides: it goes by its id, or is the only one. */
function rowsOf(id: unknown, before: DrawnSide, after: DrawnSide, was?: Statement, is?: Statement): readonly (DrawnRow | undefined)[] {
  return ([[before, was], [after, is]] as const).map(([{ policy, period }, statement]) => {
    const own = period.people.filter((row) =>
      (row["person"] ?? row["id"]) === statement?.person
      && (policy.length === 1 || row["policy"] === statement?.policy)
      // What several rows claim is nobody's.
      && period.people.filter(({ id: other }) => other === row["id"]).length === 1
    );
    return own.length === 1 ? own[0] : own.find((row) => row["id"] === id);
  });
}

function entryIn(policy: PolicyDefinition, path: readonly (string | number)[]): unknown {
  const [list, name] = path;
  if (list === undefined) return policy;
  const entries = policy[list as keyof PolicyDefinition];
  if (name === undefined || !Array.isArray(entries)) return entries;
  return entries.find((entry: DrawnRow) => entry["id"] === name || entry["name"] === name);
}

function added({ period }: DrawnSide, statement: Statement | undefined, field: "line" | "balance", name: string): readonly string[] {
  const list = (field === "line" ? period.adjustments : period.carryIns) ?? [];
  return list
    .filter((each) =>
      each["person"] === statement?.person && (each["policy"] ?? statement?.policy) === statement?.policy && each[field] === name
    )
    .map((each) => cellText(each["amount"])).sort();
}

function rowText(row: DrawnRow): string {
  return text(Object.keys(row).sort().map((column) => [column, cellText(row[column])]));
}

/** However a number is written. */
function cellText(cell: unknown): string {
  const isNumber = typeof cell === "number" || (typeof cell === "string" && /^-?\d+(\.\d+)?$/.test(cell));
  return isNumber ? String(new Decimal(cell)) : String(JSON.stringify(cell));
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}
