import { DataType, Dictionary, Table, Vector } from "apache-arrow";
import { settleColumns, type ColumnSettlement, type ReadingColumn } from "jixiao/columns";
import { policy } from "../07-warehouse/policy.js";
import { idColumn, readingColumn } from "./read-columns.js";
import { decimalVector, wordVector } from "./write-columns.js";

/** Settles tables of Arrow: people with an id, a shop and their readings, and shops with theirs. */
export function settleTables(period: string, people: Table, shops: Table): ColumnSettlement {
  const month = settleColumns(policy, {
    period,
    people: { id: idColumn(column(people, "id")), team: idColumn(column(people, "team")), readings: readingsOf(people, "person") },
    teams: { id: idColumn(column(shops, "id")), readings: readingsOf(shops, "team") },
  });
  const [rejected] = month.rejections;
  if (rejected !== undefined) throw new Error(`${month.rejections.length} rows are nobody's: ${rejected.faults[0].message}`);
  return month;
}

function readingsOf(table: Table, scope: "person" | "team"): Readonly<Record<string, ReadingColumn>> {
  const metrics = policy.metrics.filter((metric) => metric.scope === scope);
  return Object.fromEntries(metrics.map(({ id, unit, places }) => {
    const ofUnit = unit === "count" ? 0 : unit === "money" ? policy.currency.places : "any";
    return [id, readingColumn(column(table, id), places ?? ofUnit)];
  }));
}

function column(table: Table, name: string): Vector {
  const vector = table.getChild(name);
  if (vector === null) throw new Error(`there is no column ${name}`);
  return vector;
}

const lineStates = ["settled", "notApplicable", "held", "pending"] as const;

/** What people are paid, as a table of Arrow: a row each, in the order in which they came, with their own ids and shops. */
export function settledTable(people: Table, month: ColumnSettlement): Table {
  const [settled] = month.policies;
  if (settled === undefined) throw new Error("nothing was settled");
  const { currency, lines, payable, scores, statement } = settled;
  const columns: Record<string, Vector> = {
    id: renumbered(column(people, "id")),
    team: renumbered(column(people, "team")),
    payable: decimalVector(exactly(payable, () => true, (at) => statement(at).payable), currency.places),
  };
  for (const [name, { amounts, states }] of Object.entries(lines)) {
    const isPaid = (at: number) => ["settled", "held"].includes(lineStates[states[at] ?? 0] ?? "");
    columns[name] = decimalVector(exactly(amounts, isPaid, (at) => statement(at).lines[name]?.amount), currency.places);
    columns[`${name} state`] = wordVector(states, lineStates);
  }
  for (const [id, { scores: points, scale, grades, gradeNames }] of Object.entries(scores)) {
    columns[id] = decimalVector(points, scale);
    columns[`${id} grade`] = wordVector(grades, gradeNames);
  }
  return new Table(columns);
}

/** The same column. Each process counts its dictionaries from 0, and no table takes two of one number: one of a file gets a new one. */
function renumbered(vector: Vector): Vector {
  const { type, data } = vector;
  if (!DataType.isDictionary(type)) return vector;
  const own = new Dictionary(type.dictionary, type.indices);
  return new Vector(data.map((chunk) => chunk.clone(own)));
}

/** Amounts; one that is there and that no double holds is not a number among them, and the whole statement has it. */
function exactly(
  amounts: Float64Array,
  isThere: (at: number) => boolean,
  told: (at: number) => string | null | undefined,
): ArrayLike<number | bigint> {
  if (!amounts.some((amount, at) => Number.isNaN(amount) && isThere(at))) return amounts;
  return Array.from(amounts, (amount, at) => {
    const text = Number.isNaN(amount) && isThere(at) ? told(at) : null;
    return text === null || text === undefined ? amount : BigInt(text.replace(".", ""));
  });
}
