import { Decimal, placesOfText, placesText, zero } from "../decimal/index.js";
import {
  fault,
  isNotEmpty,
  jixiaoError,
  languageOf,
  madeOf,
  oneOf,
  ownFields,
  say,
  suchAs,
  unknownFields,
  type Language,
  type LanguageOptions,
} from "../error/index.js";
import { settlementRows, type Settlement, type SettlementRow, type Statement } from "../settle/index.js";
import type { Table, TableCell, TableColumn } from "./table.js";

/** Which columns a table shall have, and what they are called in it. */
export interface TableOptions extends LanguageOptions {
  /**
   * The columns that the table shall have, in this order, and what each shall be called there: `{ person: "工号", payable: "实发" }`. All of
   * them unless stated, by their own names.
   */
  readonly columns?: { readonly [column: string]: string };
}

/** A column, and what stands in it for a statement and its rows. */
interface Column extends TableColumn {
  readonly cell: (statement: Statement, rows: readonly SettlementRow[]) => TableCell;
}

/** What may be added to a statement, in the order in which it is worked out. */
const addedKinds = ["adjustment", "draw", "cap", "floor", "carryIn", "protection", "rounding"];

const before: readonly Column[] = [
  { name: "period", kind: "text", cell: ({ period }) => period },
  { name: "policy", kind: "text", cell: ({ policy }) => policy },
  { name: "person", kind: "text", cell: ({ person }) => person },
  { name: "name", kind: "text", cell: ({ name }) => name },
  { name: "team", kind: "text", cell: ({ team }) => team },
];

const behind: readonly Column[] = [
  { name: "payable", kind: "amount", cell: ({ payable }) => payable },
  { name: "held", kind: "amount", cell: ({ held }) => held },
  { name: "currency", kind: "text", cell: ({ currency }) => currency },
  { name: "pending", kind: "text", cell: ({ pending }) => pending.join(" ") },
  { name: "why", kind: "text", cell: (_, rows) => rows.flatMap(({ line, why }) => (why === "" ? [] : [`${line}: ${why}`])).join("; ") },
];

/**
 * A settlement as a table for a payroll import: a row for each statement, a column for each pay line, and one for each kind of what was
 * added (`adjustment`, `draw`, …) that somebody has. The lines of several policies stand side by side, in the order of the policies.
 *
 * The amounts of a row are what is paid now, and add up to its `payable`: 0.00 where a line is held or does not apply. Where it is pending,
 * and where somebody's policy has no such line, the cell is empty. A line that is called like another column is `line.team`.
 *
 * `why` is in English, or in the `language` that is asked for; `columns` names the columns.
 *
 * @throws {JixiaoError} where this is no settlement, or has no such column.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { base: metric("base", "money") } });
 * const month = settle(policy, { period: "2026-11", people: [{ id: "li", base: 4000 }] });
 * const table = toTable(month, { columns: { person: "工号", base: "底薪", payable: "实发" } });
 * table.columns.map(({ name }) => name); // => ["工号", "底薪", "实发"]
 * table.rows; // => [["li", "4000.00", "4000.00"]]
 */
export function toTable(settlement: Settlement, options: TableOptions = {}): Table {
  return madeOf("settlement", settlement, say("something_made_by", { by: "settle" }), () => tableOf(settlement, options));
}

function tableOf(settlement: Settlement, options: TableOptions): Table {
  const statements = statementsOf(settlement);
  const { language: asked, ...others } = ownFields(options) as TableOptions;
  const isObject = typeof options === "object" && options !== null;
  const columns = chosen(columnsOf(settlement, statements), isObject ? others : options);
  const language: Language = languageOf(asked === undefined ? {} : { language: asked });
  return {
    columns: columns.map(({ name, kind }) => ({ name, kind })),
    rows: statements.map((statement) => {
      const rows = settlementRows({ ...settlement, statements: [statement] }, { language });
      return columns.map(({ cell }) => cell(statement, rows));
    }),
  };
}

function statementsOf(settlement: Settlement): readonly Statement[] {
  const { statements, totals } = ownFields(settlement);
  const isWhole = Array.isArray(statements) && Array.isArray(totals) && statements.every(isStatement);
  if (!isWhole) throw jixiaoError([fault("not_an_object", ["settlement"], settlement, say("something_made_by", { by: "settle" }))]);
  return settlement.statements;
}

function isStatement(value: unknown): boolean {
  const { lines, lineOrder, added, pending } = ownFields(value);
  return typeof lines === "object" && lines !== null && [lineOrder, added, pending].every(Array.isArray);
}

function columnsOf({ totals }: Settlement, statements: readonly Statement[]): readonly Column[] {
  const lines = new Set<string>();
  for (const { policy, lines: ofPolicy } of totals) {
    const statement = statements.find((each) => each.policy === policy);
    for (const name of statement?.lineOrder ?? Object.keys(ofPolicy)) lines.add(name);
  }
  const present = new Set(statements.flatMap(({ added }) => added.map(({ kind }): string => kind)));
  const kinds = addedKinds.filter((kind) => present.has(kind));
  const taken = new Set([...before.map(({ name }) => name), ...kinds, ...behind.map(({ name }) => name)]);
  return [
    ...before,
    ...[...lines].map((name) => amounts(taken.has(name) ? `line.${name}` : name, ({ kind, line }) => kind === "line" && line === name)),
    ...kinds.map((name) => amounts(name, ({ kind }) => kind === name)),
    ...behind,
  ];
}

/** What is paid now of those rows of a statement that are meant; nothing where there are none, or nothing of them is settled yet. */
function amounts(name: string, isMeant: (row: SettlementRow) => boolean): Column {
  return {
    name,
    kind: "amount",
    cell: ({ payable }, rows) => {
      const meant = rows.filter(isMeant);
      const sum = meant.reduce((total, row) => total.plus(new Decimal(row.payable)), zero);
      return sum.isZero() && meant.every(({ state }) => state === "pending") ? null : placesText(sum, placesOfText(payable));
    },
  };
}

/** The columns that are asked for, by the names that they shall have. */
function chosen(all: readonly Column[], options: TableOptions): readonly Column[] {
  const { columns, ...others } = ownFields(options);
  const faults = [...unknownFields(Object.keys(others), ["columns", "language"], [])];
  if (typeof options !== "object" || options === null) {
    faults.push(fault("not_an_object", ["options"], options, say("an_object_with", { fields: ["columns"] })));
  }
  if (columns !== undefined && (typeof columns !== "object" || columns === null)) {
    faults.push(fault("not_an_object", ["columns"], columns, suchAs("{ gmv: \"成交额\" }")));
  }
  const names = all.map(({ name }) => name);
  const picked = Object.entries(ownFields(columns)).flatMap(([name, title]) => {
    const column = all.find((each) => each.name === name);
    if (column === undefined) {
      faults.push(fault("unknown_name", ["columns", name], name, oneOf(names, name)));
    }
    if (typeof title !== "string") faults.push(fault("invalid_text", ["columns", name], title, "text"));
    return column === undefined || typeof title !== "string" ? [] : [{ ...column, name: title }];
  });
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return columns === undefined ? all : picked;
}
