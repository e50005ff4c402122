import type { Language, MetricDefinition, Policy } from "jixiao";
import { cellFaultText, chineseNumbers, englishNumbers, germanNumbers, readRows } from "jixiao/rows";
import { metricOf } from "./metric-of.js";
import { labelText, type Entry, type FoldChoice, type Member, type Setting } from "./setting.js";

/** A file of records as a parser gives it: what its columns are called, and its lines. */
export interface RecordFile {
  readonly name: string;
  readonly columns: readonly string[];
  readonly lines: readonly Readonly<Record<string, string>>[];
}

/** Where a reading comes from: a column of the file, one value for everybody, or nowhere. */
export type Source =
  | { readonly kind: "column"; readonly column: string; readonly fold: FoldChoice }
  | { readonly kind: "always"; readonly value: string }
  | { readonly kind: "notApplicable" }
  | { readonly kind: "missing" };

/** What the columns of a file are. */
export interface Matching {
  readonly person: string;
  readonly name: string | null;
  readonly team: string | null;
  readonly time: string | null;
  readonly numbers: keyof typeof numberForms;
  readonly sources: Readonly<Record<string, Source>>;
}

export const numberForms = { chinese: chineseNumbers, english: englishNumbers, german: germanNumbers } as const;

const known = {
  person: ["person", "agent", "id", "employee", "工号", "客服", "坐席", "人员", "员工"],
  name: ["name", "姓名"],
  team: ["team", "shop", "group", "店铺", "团队", "班组", "组"],
  time: ["time", "date", "day", "时间", "日期"],
} as const;

/** As a spreadsheet numbers it: above it are the names of the columns. */
const firstRow = 2;

const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s_\-()（）]/g, "");

/** A count, a sum of money and a time passed are added up; of a share or of points the mean is taken. Whoever matches may say otherwise. */
export function usualFold({ unit }: Pick<MetricDefinition, "unit">): FoldChoice {
  return unit === "money" || unit === "count" ? "sum" : { meanTo: 4 };
}

/** What the columns seem to be, by their names; whoever matches them looks it over. What no column is called like is missing. */
export function guessed({ columns }: Pick<RecordFile, "columns">, policy: Policy): Matching {
  const find = (names: readonly string[]): string | null =>
    columns.find((column) => names.some((name) => plain(name) === plain(column))) ?? null;
  return {
    person: find(known.person) ?? columns[0] ?? "",
    name: find(known.name),
    team: find(known.team),
    time: find(known.time),
    numbers: "chinese",
    sources: Object.fromEntries(policy.metrics.map((metric) => {
      const column = find([metric.id, ...Object.values(metric.label ?? {})]);
      return [metric.id, column === null ? { kind: "missing" } : { kind: "column", column, fold: usualFold(metric) }];
    })),
  };
}

/** A setting of a file's records, and what could not be read of it, in words. */
export interface OwnSetting {
  readonly setting: Setting;
  readonly unread: Readonly<Record<Language, readonly string[]>>;
}

/** The records of a file, by what its columns were said to be. Nothing is left out: what cannot be read is told, and gives nothing. */
export function settingOf(file: RecordFile, matching: Matching, policy: Policy): OwnSetting {
  const columnsOf = (scope: MetricDefinition["scope"]) =>
    policy.metrics.flatMap((metric) => {
      const source = matching.sources[metric.id];
      return metric.scope === scope && source?.kind === "column" ? [{ metric, column: source.column, fold: source.fold }] : [];
    });
  const read = (scope: "person" | "team", id: string | null) =>
    id === null ? null : readRows(file.lines, {
      of: scope === "person" ? "people" : "teams",
      for: Object.fromEntries(columnsOf(scope).map(({ metric }) => [metric.id, metricOf(metric)])),
      columns: { id, ...Object.fromEntries(columnsOf(scope).map(({ metric, column }) => [metric.id, column])) },
      numbers: numberForms[matching.numbers],
      firstRow,
      empty: "notApplicable",
      notApplicable: ["—", "-", "N/A"],
    });
  const [people, teams] = [read("person", matching.person), read("team", matching.team)];
  const faults = [...(people?.faults ?? []), ...(teams?.faults ?? [])];
  const rowsByLine = (rows: typeof people) => new Map(rows?.rowNumbers.map((number, index) => [number - firstRow, rows.rows[index]]));
  const [ofPeople, ofTeams] = [rowsByLine(people), rowsByLine(teams)];
  const valuesOf = (row: Readonly<Record<string, unknown>> | undefined, scope: "person" | "team") =>
    columnsOf(scope).map(({ metric }) =>
      [metric.id, typeof row?.[metric.id] === "string" ? numberOrNull(String(row[metric.id])) : null] as const
    );
  const records = file.lines.map((line, index): Entry => ({
    time: matching.time === null ? String(index + 1) : (line[matching.time] ?? ""),
    person: (line[matching.person] ?? "").trim() || null,
    team: matching.team === null ? null : (line[matching.team] ?? "").trim() || null,
    values: Object.fromEntries([...valuesOf(ofPeople.get(index), "person"), ...valuesOf(ofTeams.get(index), "team")]),
  }));
  return {
    setting: {
      policy,
      period: file.name,
      title: { en: file.name, zh: file.name },
      people: membersOf(file, matching, policy),
      teams: teamsOf(records, fixed(matching, policy, "team")),
      folds: Object.fromEntries([...columnsOf("person"), ...columnsOf("team")].map(({ metric, fold }) => [metric.id, fold])),
      records,
    },
    unread: {
      en: faults.map((fault) => cellFaultText(fault, { language: "en" })),
      zh: faults.map((fault) => cellFaultText(fault, { language: "zh" })),
    },
  };
}

/** What was not read stands in its row as text that is no number: it gives nothing here. */
function numberOrNull(text: string): string | null {
  return /^-?\d+(\.\d+)?$/.test(text) ? text : null;
}

/** The readings that do not come of records: one value for all of them, or not applicable. A missing one is absent. */
function fixed({ sources }: Matching, policy: Policy, scope: MetricDefinition["scope"]): Member["readings"] {
  return Object.fromEntries(policy.metrics.filter((metric) => metric.scope === scope).flatMap(({ id }): [string, string | null][] => {
    const source = sources[id];
    if (source?.kind === "always") return [[id, source.value]];
    return source?.kind === "notApplicable" ? [[id, null]] : [];
  }));
}

/** Everybody of whom there is a record, in the order of the file; of the team that their last record names. */
function membersOf({ lines }: RecordFile, matching: Matching, policy: Policy): readonly Member[] {
  const readings = fixed(matching, policy, "person");
  const members = new Map<string, Member>();
  for (const line of lines) {
    const id = (line[matching.person] ?? "").trim();
    if (id === "") continue;
    const name = (matching.name === null ? "" : (line[matching.name] ?? "")) || id;
    const team = matching.team === null ? "" : (line[matching.team] ?? "").trim();
    members.set(id, { id, name: { en: name, zh: name }, readings, ...(team === "" ? {} : { team }) });
  }
  return [...members.values()];
}

function teamsOf(records: readonly Entry[], readings: Member["readings"]): readonly Member[] {
  const ids = new Set(records.flatMap(({ team }) => team ?? []));
  return [...ids].map((id) => ({ id, name: { en: id, zh: id }, readings }));
}

/** What a reading of a policy is called, for whoever matches columns. */
export function readingLabel({ id, label }: MetricDefinition, language: Language): string {
  return labelText(label, id, language);
}
