import type { Noun } from "./noun.js";

/** What came in and is told in words, where the code says all of it. */
export type PlainGiven =
  | "nothing"
  | "several"
  | "an_array"
  | "an_object"
  | "an_instance_of_a_class"
  | "an_object_that_cannot_be_read"
  | "a_Date"
  | "a_symbol"
  | "a_function"
  | "a_huge_bigint"
  | "an_error"
  | "a_cycle"
  | "a_larger_document"
  | "a_document_nested_deeper"
  | "a_document_with_more_faults_than_can_be_told"
  | "a_formula_nested_deeper"
  | "a_larger_policy"
  | "more_entries"
  | "more_records"
  | "references_that_multiply"
  | "something_of_one_person"
  | "a_rank_or_a_prize"
  | "a_reading_of_a_person"
  | "readings_of_a_person_and_of_a_team"
  | "a_metric_of_a_person"
  | "a_metric_of_a_team"
  | "a_scorecard_without_grades"
  | "no_items_that_count"
  | "no_such_row"
  | "a_row_of_nothing"
  | "other_readings";

/** The values that follow the words of a code: `no`, `gates`. */
interface SpokenGiven {
  /** A noun, or the field that should have had some. */
  readonly no: { readonly of: string };
  readonly nothing_for: { readonly names: readonly string[] };
  readonly the_lowest_grade_from: { readonly from: string };
}

/** The values that come with other codes. */
export interface GivenValues extends SpokenGiven {
  /** What was thrown, by its message. */
  readonly the_error: { readonly message: string };
  /** How many there are, where that is too many. */
  readonly count: { readonly count: number; readonly of: Noun };
  readonly more: { readonly count: number };
  readonly levels: { readonly depth: number };
  readonly from_to: { readonly from: string; readonly to: string };
  /** Two that should rise. */
  readonly one_then: { readonly first: string; readonly next: string };
  readonly unit: { readonly unit: string };
  readonly units: { readonly first: string; readonly second: string };
  /** Two that should be one: currencies, periods. */
  readonly two: { readonly first: string; readonly second: string };
  readonly parameter_in: { readonly parameter: string; readonly unit: string };
  readonly metric_of: { readonly metric: string; readonly scope: string };
  readonly sum_of_no_records: { readonly sum: string };
}

/** The codes that are said by their words and the values after them. */
export type SpokenGivenCode = keyof SpokenGiven;

/** What came in, as a code: a value that is told as it is, or one of `GivenValues` with its values. */
export type GivenCode = PlainGiven | keyof GivenValues;

/** The same with its words in English. */
export interface Got {
  readonly given: Given;
  readonly english: string;
}

/** A code with its English words, in which values have their places. */
export type GivenPhrase<Code extends GivenCode> = readonly [Code, string | GivenWords[Code]];

/** What came in, as data, where it is told in words: a code, and the values that are named by it. */
export type Given =
  | { [Code in PlainGiven]: { readonly code: Code } }[PlainGiven]
  | { [Code in keyof GivenValues]: { readonly code: Code } & GivenValues[Code] }[keyof GivenValues];

/** The words of a language for each code. */
export type GivenWords =
  & { readonly [Code in PlainGiven]: string }
  & { readonly [Code in keyof GivenValues]: (given: GivenValues[Code]) => string };

// What came in, in English, a phrase each; a code that is its words itself has no phrase.

export const givenCount: GivenPhrase<"count"> = ["count", "{count} {of}"];
export const givenMore: GivenPhrase<"more"> = ["more", "{count} more"];
export const givenLevels: GivenPhrase<"levels"> = ["levels", "references {depth} levels deep"];
export const givenFromTo: GivenPhrase<"from_to"> = ["from_to", "from {from} to {to}"];
export const givenOneThen: GivenPhrase<"one_then"> = ["one_then", "{first}, then {next}"];
export const givenUnit: GivenPhrase<"unit"> = ["unit", "{unit}"];
export const givenUnits: GivenPhrase<"units"> = ["units", "{first} and {second}"];
export const givenTwo: GivenPhrase<"two"> = ["two", "{first} and {second}"];
export const givenParameterIn: GivenPhrase<"parameter_in"> = ["parameter_in", "{parameter} ({unit})"];
export const givenMetricOf: GivenPhrase<"metric_of"> = ["metric_of", "{metric}, a metric of a {scope}"];
export const givenSumOfNoRecords: GivenPhrase<"sum_of_no_records"> = ["sum_of_no_records", "{sum} of no records"];
