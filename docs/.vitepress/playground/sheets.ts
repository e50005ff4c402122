import { parse } from "csv-parse/browser/esm/sync";
import { faultText, isJixiaoError, type Language, type Period, type Policy, type PolicyDefinition } from "jixiao";
import { cellFaultText, chineseNumbers, englishNumbers, germanNumbers, readRows, toCsv, type NumberForm, type RowList } from "jixiao/rows";

/** The lists of a period as tables: CSV, or what a spreadsheet puts on the clipboard. Empty where there are no such rows. */
export type Sheets = Readonly<Record<RowList, string>>;

/** What could not be read of each. */
export type SheetFaults = Readonly<Record<RowList, readonly string[]>>;

export const noSheets: Sheets = { people: "", teams: "", adjustments: "", carryIns: "" };
export const noSheetFaults: SheetFaults = { people: [], teams: [], adjustments: [], carryIns: [] };

export const lists = ["people", "teams", "adjustments", "carryIns"] as const satisfies readonly RowList[];

export const numberForms = { chinese: chineseNumbers, english: englishNumbers, german: germanNumbers } satisfies Record<string, NumberForm>;

/** How the numbers of the tables are written. */
export type NumbersOf = keyof typeof numberForms;

const notApplicable = "—";

/** The columns that a list has beside readings; the first is what says whose row it is. Behind each what it is called in files. */
const textColumns: Readonly<Record<RowList, Readonly<Record<string, readonly string[]>>>> = {
  people: {
    id: ["工号", "编号", "人员编号"],
    name: ["姓名", "名字"],
    team: ["团队", "店铺", "小组", "部门"],
    person: ["人员"],
    policy: ["方案", "岗位"],
  },
  teams: { id: ["团队", "店铺", "编号"], name: ["名称", "店名"] },
  adjustments: { person: ["工号", "人员"], policy: ["方案"], line: ["项目", "工资项"], reason: ["原因"], by: ["经手人"] },
  carryIns: { person: ["工号", "人员"], policy: ["方案"], balance: ["余额"] },
};

/** The tables of a period, its columns called as the policy calls them. */
export function sheetsOf(policies: readonly PolicyDefinition[], period: Period<Policy>): Sheets {
  return {
    people: csvOf(period.people, columnsOf(policies, "people")),
    teams: csvOf(period.teams ?? [], columnsOf(policies, "teams")),
    adjustments: csvOf(period.adjustments ?? [], columnsOf(policies, "adjustments")),
    carryIns: csvOf(period.carryIns ?? [], columnsOf(policies, "carryIns")),
  };
}

function csvOf(rows: readonly unknown[], known: readonly Column[]): string {
  const tables = rows.map(cellsOf);
  const columns = known.filter(({ name, isNeeded }) => (isNeeded && rows.length > 0) || tables.some((row) => row.has(name)));
  return columns.length === 0 ? "" : toCsv({
    columns: columns.map(({ name }) => ({ name, kind: "amount" })),
    rows: tables.map((row) => columns.map(({ name }) => cellOf(row.get(name)))),
  }).replaceAll("\r", "");
}

/** The columns of a row, whose type nobody knows. */
export const cellsOf = (row: unknown): ReadonlyMap<string, unknown> => new Map<string, unknown>(Object.entries(row ?? {}));

const cellOf = (value: unknown): string => (value === null ? notApplicable : value === undefined ? "" : String(value));

interface Column {
  readonly name: string;
  readonly isNeeded: boolean;
  /** What it may be called besides. */
  readonly also: readonly string[];
}

function columnsOf(policies: readonly PolicyDefinition[], list: RowList): readonly Column[] {
  const needed = { people: ["id"], teams: ["id"], adjustments: ["person", "line"], carryIns: ["person", "balance"] }[list];
  const texts = Object.entries(textColumns[list]).map(([name, also]) => ({
    name,
    isNeeded: needed.includes(name) || (name === "policy" && list === "people" && policies.length > 1),
    also,
  }));
  const of = { people: "person", teams: "team", adjustments: null, carryIns: null }[list];
  if (of === null) return [...texts, { name: "amount", isNeeded: true, also: ["金额"] }];
  const readings = policies.flatMap(({ metrics, parameters }) => [
    ...metrics.filter(({ scope }) => scope === of).map(({ id, label }) => ({ name: id, isNeeded: true, also: calledIn(label) })),
    ...parameters.filter(({ per }) => per === of).map(({ id, label }) => ({ name: id, isNeeded: false, also: calledIn(label) })),
  ]);
  return [...texts, ...new Map(readings.map((column) => [column.name, column])).values()];
}

const calledIn = (label: PolicyDefinition["label"]): readonly string[] => Object.values(label ?? {});

/** A period that was read from tables, and what could not be read, by list. */
export interface ReadPeriod {
  readonly period: Period<Policy>;
  readonly faults: SheetFaults;
}

/** Reads the tables as a period of the policies. A column may be called by the reading's id or by its label in either language. */
export function periodOf(
  policies: readonly Policy[],
  { period, sheets, numbers }: { readonly period: string; readonly sheets: Sheets; readonly numbers: NumbersOf },
  language: Language,
): ReadPeriod {
  const read = Object.fromEntries(lists.map((list) => [list, readSheet(policies, list, sheets[list], numbers, language)])) as Readonly<
    Record<RowList, ReadSheet>
  >;
  const { people, teams, adjustments, carryIns } = read;
  const given: unknown = {
    period,
    people: people.rows,
    teams: teams.rows,
    ...(adjustments.rows.length > 0 && { adjustments: adjustments.rows }),
    ...(carryIns.rows.length > 0 && { carryIns: carryIns.rows }),
  };
  return {
    period: given as Period<Policy>,
    faults: { people: people.faults, teams: teams.faults, adjustments: adjustments.faults, carryIns: carryIns.faults },
  };
}

interface ReadSheet {
  readonly rows: readonly unknown[];
  readonly faults: readonly string[];
}

function readSheet(policies: readonly Policy[], list: RowList, text: string, numbers: NumbersOf, language: Language): ReadSheet {
  if (text.trim() === "") return { rows: [], faults: [] };
  try {
    const table: Record<string, string>[] = parse(text, {
      bom: true,
      columns: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
    const header = new Map(Object.keys(table[0] ?? {}).map((name) => [name.trim(), name]));
    const columns = Object.fromEntries(columnsOf(policies, list).flatMap(({ name, isNeeded, also }) => {
      const found = [name, ...also].find((each) => header.has(each));
      return found === undefined && !isNeeded ? [] : [[name, header.get(found ?? "") ?? name]];
    }));
    const { rows, faults } = readRows(table, {
      of: list,
      for: policies,
      columns,
      numbers: numberForms[numbers],
      notApplicable: [notApplicable, "–", "-", "N/A", "n/a", "不适用"],
    });
    return { rows, faults: faults.map((fault) => cellFaultText(fault, { language })) };
  } catch (error) {
    if (isJixiaoError(error)) return { rows: [], faults: error.faults.map((fault) => faultText(fault, { language })) };
    // What csv-parse says of a quotation mark that is never closed has no code of ours.
    return { rows: [], faults: [error instanceof Error ? error.message : String(error)] };
  }
}

/** What parts the cells of the first line: what a spreadsheet copies has tabs, some exports have semicolons. */
function delimiterOf(text: string): string {
  const [first = ""] = text.split("\n");
  const counted = ["\t", ";", ","].map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).sign;
}
