import { isPlaces, expectedPlaces } from "../decimal/index.js";
import { fault, faultOf, givenUnit, got, say, suchAs, type Path } from "../error/index.js";
import type { Unit } from "../formula/index.js";
import type { Expected } from "./cell-fault.js";
import type { ListColumn } from "./list-columns.js";
import type { NumberForm } from "./number-form.js";
import { openForm } from "./open-form.js";
import type { OptionCheck } from "./option-check.js";
import { clocks, clocksOf, readClock, secondsIn } from "./read-clock.js";
import { isUnread, noNumber, readNumber, type Unread } from "./read-number.js";
import { readChoice, readText } from "./read-text.js";
import type { Clock } from "./row-reader.js";

/** What cells without a value mean. */
export interface OpenBlanks {
  readonly empty: "missing" | "notApplicable";
  readonly texts: ReadonlyMap<string, "missing" | "notApplicable">;
}

/** A column of a file that is read. */
export interface FileColumn {
  readonly name: string;
  readonly from: string;
  readonly isText: boolean;
  /** Whether a file without it is at fault. */
  readonly isDemanded: boolean;
  readonly neededBy: ListColumn["neededBy"];
  readonly blanks: OpenBlanks;
  readonly read: (cell: unknown) => string | Unread;
  /** What a cell without a value should have had. */
  readonly expected: Expected;
}

/** What is the same in every row. */
export interface ConstantColumn {
  readonly name: string;
  readonly always: unknown;
}

export interface Defaults {
  readonly blanks: OpenBlanks;
  readonly form: NumberForm;
}

const blankFields = ["empty", "notApplicable", "missing"];
const textFields = ["from", "always", "values", "others", ...blankFields];
const numberFields = ["from", "always", "numbers", "scale", "clock", "places", ...blankFields];
const ids = new Set(["id", "person", "team"]);

/** Reads what a reader says of one column. */
export function openColumn(
  column: ListColumn,
  entry: unknown,
  path: Path,
  defaults: Defaults,
  check: OptionCheck,
): FileColumn | ConstantColumn {
  const { name, unit, choices, neededBy, isDemanded } = column;
  const options: { readonly [field: string]: unknown } = typeof entry === "string"
    ? { from: entry }
    : check.fields(entry, path, unit === null ? textFields : numberFields, suchAs("\"成交额\"", "{ from: \"成交额\" }"));
  if (Object.hasOwn(options, "always")) return { name, always: constant(options, column, path, check) };
  const from = check.text(options.from, [...path, "from"], "what_the_column_is_called_in_the_file");
  const blanks = openBlanks(options, path, defaults.blanks, check);
  const common = { name, from, isDemanded, neededBy, blanks };
  return unit === null
    ? { ...common, isText: true, ...textReader(name, choices, options, path, check) }
    : { ...common, isText: false, ...numberReader(unit, options, path, defaults.form, check) };
}

type Reader = Pick<FileColumn, "read" | "expected">;

function constant(
  options: { readonly [field: string]: unknown },
  { unit, choices }: ListColumn,
  path: Path,
  check: OptionCheck,
): unknown {
  for (const field of Object.keys(options)) {
    if (field !== "always") check.report(fault("misplaced", [...path, field], field, "nothing_beside_always"));
  }
  return unit === null ? textOf(options.always, choices, [...path, "always"], check) : options.always;
}

/** A text that a row shall have, which settling takes. */
function textOf(value: unknown, choices: readonly string[] | null, path: Path, check: OptionCheck): string {
  return (choices === null ? check.text(value, path, "text_that_is_not_blank") : check.choice(value ?? null, path, choices)) ?? "";
}

function textReader(
  name: string,
  choices: readonly string[] | null,
  options: { readonly [field: string]: unknown },
  path: Path,
  check: OptionCheck,
): Reader {
  const isId = ids.has(name);
  const expected: Expected = isId ? { code: "id" } : { code: "text" };
  const others = check.choice(options.others, [...path, "others"], ["refused", "kept"]);
  const given = options.values === undefined
    ? (choices ?? []).map((each) => [each, each] as const)
    : Object.entries(check.map(options.values, [...path, "values"], suchAs("{ 客服: \"agents\" }")));
  const values = new Map(given.map(([text, value]) => [text, textOf(value, choices, [...path, "values", text], check)] as const));
  const takesAll = others === "kept" || (options.values === undefined && choices === null);
  const read = (cell: unknown) => {
    const text = readText(cell, isId);
    return isUnread(text) ? text : readChoice(text, values, takesAll);
  };
  return { read, expected };
}

function numberReader(
  unit: Unit,
  options: { readonly [field: string]: unknown },
  path: Path,
  usual: NumberForm,
  check: OptionCheck,
): Reader {
  const form = options.numbers === undefined ? usual : openForm(options.numbers, [...path, "numbers"], check);
  const forms = openClocks(options.clock, [...path, "clock"], check);
  const scale = options.scale === undefined
    ? null
    : check.choice(options.scale, [...path, "scale"], Object.keys(form.scales ?? {})) ?? null;
  const { places } = options;
  if (places !== undefined && !isPlaces(places)) check.report(fault("invalid_places", [...path, "places"], places, expectedPlaces()));
  if (forms.length === 0) {
    if (places !== undefined) {
      check.report(fault("misplaced", [...path, "places"], places, "a_column_of_times"));
    }
    const column = { unit, form, scale };
    const isTime = secondsIn[unit] !== undefined;
    const read = (cell: unknown) => {
      const number = readNumber(cell, column);
      const written = isTime && isUnread(number) && typeof cell === "string" ? clocksOf(cell) : [];
      return written.length === 0 ? number : { code: "not_a_number" as const, expected: { code: "clock" as const, forms: written } };
    };
    return { read, expected: noNumber(column).expected };
  }
  if (secondsIn[unit] === undefined) {
    check
      .report(faultOf(
        "unit_mismatch",
        [...path, "clock"],
        got(givenUnit, { unit }),
        say("a_quantity_in", { units: ["seconds", "minutes", "hours", "days"] }),
      ));
  }
  if (scale !== null) check.report(fault("misplaced", [...path, "scale"], scale, "a_column_of_numbers"));
  const column = { forms, unit, places: isPlaces(places) ? places : null };
  return { read: (cell) => readClock(cell, column), expected: { code: "time", forms } };
}

/** One clock, or several of which no time is in two. */
function openClocks(given: unknown, path: Path, check: OptionCheck): readonly Clock[] {
  if (given === undefined) return [];
  if (typeof given !== "object") {
    const form = check.choice(given, path, clocks);
    return form === undefined ? [] : [form];
  }
  const listed = check.list(given, path, say("a_list_of", { of: clocks }));
  const forms = listed.flatMap((each, index) => check.choice(each ?? null, [...path, index], clocks) ?? []);
  if (listed.length === 0) check.report(fault("empty", path, given, say("a_list_of", { of: clocks })));
  if (forms.includes("m:ss") && forms.includes("h:mm")) {
    check.report(fault("invalid_choice", path, "1:05", "a_text_that_means_one_of_the_two"));
  }
  return forms;
}

/** Reads what cells without a value mean, in a column or in all of them. */
export function openBlanks(options: { readonly [field: string]: unknown }, path: Path, usual: OpenBlanks, check: OptionCheck): OpenBlanks {
  const empty = check.choice(options.empty, [...path, "empty"], ["missing", "notApplicable"]) ?? usual.empty;
  const texts = new Map(options.notApplicable === undefined && options.missing === undefined ? usual.texts : []);
  for (const meaning of ["notApplicable", "missing"] as const) {
    for (const text of check.texts(options[meaning], [...path, meaning], say("a_list_of", { of: "texts that are not blank" }))) {
      if (texts.has(text) && texts.get(text) !== meaning) {
        check.report(fault("used_twice", [...path, meaning], text, "a_text_that_means_one_of_the_two"));
      }
      texts.set(text, meaning);
    }
  }
  return { empty, texts };
}
