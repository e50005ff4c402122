import { expectedEachOnce, expectedWholeNumber, fault, isNotEmpty, jixiaoError, oneOf, ownFields, say, suchAs } from "../error/index.js";
import type { MetricDefinition } from "../formula/index.js";
import { checkName, type PolicyDefinition } from "../policy/index.js";
import { policiesOf } from "../settle/index.js";
import { listColumns, type ListColumn, type Readers } from "./list-columns.js";
import { openBlanks, openColumn, type ConstantColumn, type Defaults, type FileColumn } from "./open-column.js";
import { openForm } from "./open-form.js";
import { OptionCheck } from "./option-check.js";
import type { ColumnNames, RowList } from "./row-reader.js";

/** A reader that was checked. */
export interface OpenReader {
  readonly list: RowList;
  /** The ids of the policies under which rows are read; none where it is metrics alone. */
  readonly policies: readonly string[];
  readonly columns: readonly FileColumn[];
  readonly constants: readonly ConstantColumn[];
  readonly totals: OpenTotals;
  readonly firstRow: number;
}

interface OpenTotals {
  readonly columns: readonly string[];
  readonly isTotal: (text: string) => boolean;
  /** Whether somebody may be called 合计. */
  readonly areNone: boolean;
}

const lists: readonly RowList[] = ["people", "teams", "adjustments", "carryIns"];
const fields = ["of", "for", "columns", "names", "also", "numbers", "empty", "notApplicable", "missing", "totals", "firstRow"];

/** Reads a reader. @throws {JixiaoError} with everything that is wrong with it at once. */
export function openReader(reader: unknown): OpenReader {
  const check = new OptionCheck([]);
  const given = check.fields(reader, [], fields, say("an_object_with", { fields: ["for", "columns"] }));
  const list = check.choice(given.of, ["of"], lists) ?? "people";
  const readers = readersOf(given.for, check);
  const known = listColumns(list, readers, check.faults);
  const names = check.choice<ColumnNames>(given.names, ["names"], ["same", "snake_case"]);
  const defaults: Defaults = {
    blanks: openBlanks(given, [], { empty: "missing", texts: new Map() }, check),
    form: openForm(given.numbers, ["numbers"], check),
  };
  const opened = [
    ...openColumns(known, given.columns, names, defaults, check),
    ...openAlso(known, given.also, defaults, check),
  ];
  const { totals, firstRow = 2 } = given;
  if (!Number.isSafeInteger(firstRow) || Number(firstRow) < 0) {
    check.report(fault("invalid_count", ["firstRow"], firstRow, say(expectedWholeNumber, { from: 1 })));
  }
  const open = { list, policies: readers.policies.map(({ id }) => id), totals: openTotals(totals, check), firstRow: Number(firstRow) };
  if (isNotEmpty(check.faults)) throw jixiaoError(check.faults);
  return {
    ...open,
    columns: opened.filter((column): column is FileColumn => Object.hasOwn(column, "from")),
    constants: opened.filter((column): column is ConstantColumn => Object.hasOwn(column, "always")),
  };
}

function readersOf(given: unknown, check: OptionCheck): Readers {
  if (isList(given) || ownFields(given).kind !== undefined) {
    return { policies: policiesOf(given as PolicyDefinition | readonly PolicyDefinition[]), metrics: [] };
  }
  const expected = "a_policy_or_policies_or_metrics_by_name";
  const metrics = Object.values(check.map(given, ["for"], expected)).flatMap((each) => {
    if (isMetric(each)) return [each];
    check.report(fault("invalid_kind", ["for"], each, expected));
    return [];
  });
  return { policies: [], metrics };
}

function isList(value: unknown): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

function isMetric(value: unknown): value is MetricDefinition {
  const { kind, id, unit, scope } = ownFields(value);
  return kind === "metric" && typeof id === "string" && typeof unit === "string" && typeof scope === "string";
}

function openColumns(
  known: readonly ListColumn[],
  given: unknown,
  names: ColumnNames | undefined,
  defaults: Defaults,
  check: OptionCheck,
): readonly (FileColumn | ConstantColumn)[] {
  const entries = check.map(given, ["columns"], suchAs("{ gmv: \"成交额\" }"));
  const listed = new Set(Object.keys(entries).filter((name) => entries[name] !== undefined));
  for (const name of listed) {
    const ids = known.map((each) => each.name);
    if (ids.includes(name)) continue;
    check.report(fault("unknown_name", ["columns", name], name, oneOf(ids, name)));
  }
  return known.flatMap((column) => {
    const { name, isDemanded } = column;
    // What is listed is in the file; what may be left out is not looked for unless all are.
    if (listed.has(name)) return [openColumn({ ...column, isDemanded: true }, entries[name], ["columns", name], defaults, check)];
    if (names !== undefined) return [openColumn(column, names === "same" ? name : snakeCase(name), ["columns", name], defaults, check)];
    if (isDemanded) check.report(fault("invalid_text", ["columns", name], undefined, "what_the_column_is_called_in_the_file"));
    return [];
  });
}

function openAlso(
  known: readonly ListColumn[],
  given: unknown,
  defaults: Defaults,
  check: OptionCheck,
): readonly (FileColumn | ConstantColumn)[] {
  if (given === undefined) return [];
  return Object.entries(check.map(given, ["also"], suchAs("{ gmv: \"成交额\" }"))).map(([name, entry]) => {
    const path = ["also", name];
    checkName(name, path, check.faults);
    if (known.some((each) => each.name === name)) check.report(fault("used_twice", path, name, say(expectedEachOnce, { of: "column" })));
    return openColumn({ name, unit: null, choices: null, isDemanded: true, neededBy: new Set() }, entry, path, defaults, check);
  });
}

function openTotals(given: unknown, check: OptionCheck): OpenTotals {
  if (given === undefined || given === "none") return { columns: [], isTotal: () => false, areNone: given === "none" };
  const { column, texts, prefixes } = check.fields(
    given,
    ["totals"],
    ["column", "texts", "prefixes"],
    say("an_object_with", { fields: ["column", "texts"] }),
  );
  const whole = new Set(check.texts(
    prefixes === undefined ? texts ?? null : texts,
    ["totals", "texts"],
    suchAs("[\"合计\"]"),
  ));
  const beginnings = check.texts(prefixes, ["totals", "prefixes"], suchAs("[\"合计\"]"));
  const expected = "what_the_column_is_called_in_the_file";
  return {
    columns: typeof column === "string" ? [column] : check.texts(column ?? null, ["totals", "column"], expected),
    isTotal: (text) => whole.has(text) || beginnings.some((each) => text.startsWith(each)),
    areNone: false,
  };
}

function snakeCase(name: string): string {
  return name.replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, "$1_$2").replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1_$2").toLowerCase();
}
