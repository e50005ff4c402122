import { describe } from "./describe.js";
import { pathText, type Path } from "./path.js";

/** What went wrong, as a word for programs: a closed list. A new code is announced in the changelog. */
export type FaultCode =
  | "missing_reading"
  | "not_a_number"
  | "number_out_of_range"
  | "too_many_places"
  | "unreadable"
  | "unknown_team"
  | "ambiguous_team"
  | "not_an_object"
  | "not_a_list"
  | "invalid_id"
  | "duplicate_id"
  | "unknown_person"
  | "ambiguous_person"
  | "rows_disagree"
  | "unknown_policy"
  | "invalid_period"
  | "invalid_kind"
  | "invalid_name"
  | "invalid_text"
  | "invalid_date"
  | "invalid_time"
  | "no_version"
  | "several_versions"
  | "invalid_choice"
  | "invalid_count"
  | "invalid_places"
  | "invalid_multiple"
  | "invalid_currency"
  | "unknown_field"
  | "empty"
  | "used_twice"
  | "unknown_name"
  | "unit_mismatch"
  | "misplaced"
  | "too_deep"
  | "too_large"
  | "circular"
  | "more_faults"
  | "not_rising"
  | "not_positive"
  | "not_covered"
  | "weights_not_100";

const headlines: Readonly<Record<FaultCode, string>> = {
  // numbers and readings
  missing_reading: "the reading is missing",
  not_a_number: "this is no number",
  number_out_of_range: "the number has too many digits",
  too_many_places: "the number has too many decimals for its unit",
  unreadable: "reading this failed",
  unknown_team: "the team is not known",
  ambiguous_team: "several rows claim the team",
  // rows of a period
  not_an_object: "this is no object",
  not_a_list: "this is no list",
  invalid_id: "this is no id",
  duplicate_id: "several rows claim this id",
  unknown_person: "the person is not known",
  ambiguous_person: "it may be either of several statements",
  rows_disagree: "the rows of the person do not agree",
  unknown_policy: "the policy is not known",
  invalid_period: "this is no period",
  // policies
  invalid_kind: "nothing of this kind can stand here",
  invalid_name: "this name cannot be used",
  invalid_text: "this is no text",
  invalid_date: "this is no date",
  invalid_time: "this is no time",
  no_version: "no version is in force",
  several_versions: "several versions are in force",
  invalid_choice: "this is none of the choices",
  invalid_count: "this count cannot be met",
  invalid_places: "this is no number of decimal places",
  invalid_multiple: "one cannot round to this",
  invalid_currency: "the currency is not known",
  unknown_field: "there is no such field",
  empty: "nothing is in it",
  used_twice: "one name stands for two things",
  unknown_name: "nothing has this name",
  unit_mismatch: "the units do not go together",
  misplaced: "this cannot stand here",
  too_deep: "this is nested too deeply",
  too_large: "this is too large",
  more_faults: "there are more faults like these",
  circular: "this refers to itself",
  not_rising: "the bounds do not rise",
  not_positive: "this is too small",
  not_covered: "there is a gap",
  weights_not_100: "the weights do not sum to 100",
};

/**
 * Something wrong with a policy or with data. `value` is text, since a bigint, NaN or a cycle would break JSON; `message` says all of it
 * in one English sentence.
 */
export interface Fault {
  readonly code: FaultCode;
  readonly path: Path;
  readonly value: string;
  readonly expected: string;
  readonly message: string;
}

/** At least one fault. */
export type Faults = readonly [Fault, ...Fault[]];

/** The one place in which a fault is made and put into words. `value` is what came in, of whatever type. */
export function fault(code: FaultCode, path: Path, value: unknown, expected: string): Fault {
  return faultOf(code, path, describe(value), expected);
}

/** The same, where what came in is described already. */
export function faultOf(code: FaultCode, path: Path, value: string, expected: string): Fault {
  const where = path.length === 0 ? "" : `${pathText(path)}: `;
  return { code, path, value, expected, message: `${where}${headlines[code]}: got ${value}, expected ${expected}` };
}

/** The same faults, each once: one reading may be needed in several places of a line. */
export function distinct(faults: readonly Fault[]): readonly Fault[] {
  return faults.length < 2 ? faults : [...new Map(faults.map((each) => [`${each.code} ${each.message}`, each])).values()];
}

const mostOfOthers = 10;

/**
 * The faults of several rows, as somebody else's line tells them: in an order that does not hang on that of the rows, and not all of them
 * where there are many, since each of a thousand lines would list a thousand faults.
 */
export function faultsOfOthers(faults: readonly Fault[]): readonly Fault[] {
  const all = [...distinct(faults)].sort((a, b) => (a.message < b.message ? -1 : a.message > b.message ? 1 : 0));
  if (all.length <= mostOfOthers) return all;
  return [
    ...all.slice(0, mostOfOthers),
    faultOf("more_faults", [], `${all.length - mostOfOthers} more`, "none: they stand in the lines of those whom they concern"),
  ];
}

export function isNotEmpty(faults: readonly Fault[]): faults is Faults {
  return faults.length > 0;
}
