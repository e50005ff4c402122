import type { Path } from "./path.js";

/** What went wrong, as a word for programs: a closed list. A new code is announced in the changelog. */
export type FaultCode =
  | "missing_reading"
  | "not_a_number"
  | "number_out_of_range"
  | "too_many_places"
  | "implausible"
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
  | "too_many_steps"
  | "circular"
  | "more_faults"
  | "not_rising"
  | "not_positive"
  | "not_covered"
  | "weights_not_100";

/**
 * Something wrong with a policy or with data. `value` is what came in, as text, since a bigint, NaN or a cycle would break JSON;
 * `expected` is a code with the values that are named by it; `message` says all of it in one English sentence, `faultText` in either
 * language. Texts, paths and lists from outside are cut where they are long.
 */
export interface Fault {
  readonly code: FaultCode;
  readonly path: Path;
  readonly value: string;
  readonly expected: Expected;
  readonly message: string;
}

/** At least one fault. */
export type Faults = readonly [Fault, ...Fault[]];

/** What was expected, with its words in English. */
export interface Said {
  readonly expected: Expected;
  readonly english: string;
}

/** A code with its English words, in which values have their places. */
export type Phrase<Code extends ExpectedCode> = readonly [Code, string | ExpectedWords[Code]];

/** What was expected: said with its values, or by a phrase or a code that has none. */
export type Wanted = Said | Phrase<SaidExpected> | PlainExpected;

/** The codes that are said by their words and the values after them. */
export type SpokenCode = keyof SpokenValues;

/** What faults count or name. English says it as it stands here. */
export type Noun =
  | "balance"
  | "bands"
  | "column"
  | "condition"
  | "conditions"
  | "contest"
  | "contest of the settlement"
  | "days"
  | "entries"
  | "expectation"
  | "events"
  | "factor"
  | "factors"
  | "figures"
  | "floor"
  | "gate"
  | "gate set"
  | "gates"
  | "grade"
  | "grades"
  | "id"
  | "item"
  | "items"
  | "key"
  | "keys"
  | "law"
  | "laws"
  | "levels"
  | "line"
  | "line, score or place"
  | "lines"
  | "metric"
  | "moments"
  | "name"
  | "nodes"
  | "number"
  | "parameter"
  | "part"
  | "parts"
  | "pay line"
  | "pause"
  | "period"
  | "points"
  | "policies"
  | "policy"
  | "prize"
  | "range"
  | "reading"
  | "readings"
  | "records"
  | "rows"
  | "scorecard"
  | "settlement"
  | "settlements"
  | "share"
  | "step"
  | "steps"
  | "team"
  | "tiers"
  | "value"
  | "values"
  | "weight";

/** What somebody who wrote a number as a person would should write instead. */
export type Hint = "empty_cell" | "percent" | "thousands";

/** The words of a language for hints. */
export type HintWords = Readonly<Record<Hint, string>>;

/** The days on which a version of a policy is in force. */
export interface VersionDays {
  readonly version: string;
  readonly from?: string;
  readonly to?: string;
}

/** What is expected, where the code says all of it and is its words: `a_list`. */
export type PlainExpected =
  | "what_the_column_is_called_in_the_file"
  | "a_text_that_means_one_of_the_two"
  | "another_sign_than_that_before_the_decimals"
  | "the_number_of_the_first_row_in_the_file"
  | "a_name_that_is_none_of_the_columns"
  | "what_the_column_shall_be_called"
  | "text_that_is_not_blank"
  | "a_name"
  | "the_id_of_a_person"
  | "the_id_of_a_team_of_the_period"
  | "a_team_that_one_row_describes"
  | "the_id_of_a_policy_of_the_settlement"
  | "an_id_that_is_no_column_of_every_row"
  | "one_meaning_of_the_id_under_every_policy_of_the_settlement"
  | "at_most_15_digits_before_the_point_and_25_after"
  | "one_currency"
  | "money_of_one_currency"
  | "a_price_in_money"
  | "a_list"
  | "a_list_of_numbers_and_nulls"
  | "an_object"
  | "a_policy"
  | "a_statement"
  | "an_explanation"
  | "a_report_on_laws"
  | "a_fault"
  | "a_reason"
  | "a_law_that_can_be_checked"
  | "data_that_can_be_read"
  | "data_that_comes_to_an_end"
  | "what_a_builder_gives"
  | "a_condition"
  | "a_number_or_a_quantity"
  | "a_kind_of_the_grammar"
  | "references_that_come_to_an_end"
  | "each_bound_above_the_one_before"
  | "a_range_that_rises"
  | "a_range_with_an_end"
  | "only_readings_and_parameters_of_one_row"
  | "readings_all_of_a_person_or_all_of_a_team"
  | "expectations_that_drawn_rows_can_meet"
  | "a_lower_bound_of_its_own_for_each_grade"
  | "a_value_for_each_grade"
  | "a_scorecard_with_grades"
  | "only_readings_of_a_team_in_what_is_checked_once_a_team"
  | "one_amount_in_every_row_of_the_person"
  | "two_settlements_of_one_period"
  | "a_metric"
  | "a_metric_of_a_person"
  | "a_metric_of_a_team"
  | "a_function"
  | "a_function_of_a_record"
  | "a_function_of_a_round"
  | "an_answer_of_the_function_that_reads_the_record"
  | "a_state"
  | "a_row_with_something_in_it"
  | "a_share_above_0_and_at_most_1"
  | "an_amount"
  | "a_figure_for_a_person"
  | "a_fault_of_a_cell";

/** What is expected, where the code says all of it, but its words say more. */
type SaidExpected =
  | "counted"
  | "silent"
  | "settlement"
  | "column_or_options"
  | "column_or_names"
  | "nothing_beside_always"
  | "column_of_times"
  | "time_unit"
  | "column_of_numbers"
  | "texts_not_blank"
  | "policy_or_metrics"
  | "columns_by_name"
  | "further_columns"
  | "mark"
  | "separator"
  | "names_and_kinds"
  | "titles_by_name"
  | "period"
  | "well_formed_text"
  | "key"
  | "name_not_number"
  | "name_not_reserved"
  | "name_once_normalised"
  | "result_range"
  | "decimal_text"
  | "date"
  | "currency"
  | "pool_in_money"
  | "points_added"
  | "keys_and_weights"
  | "row"
  | "built_policy"
  | "policy_versions"
  | "no_parameters"
  | "passed_condition"
  | "kind_policy"
  | "format_1"
  | "weights_100"
  | "factor_or_overall"
  | "points_of_ranks"
  | "in_pay_line"
  | "number_or_parameter"
  | "same_for_team"
  | "one_row"
  | "told_elsewhere"
  | "first_faults_only"
  | "transfers"
  | "never_answered"
  | "hours"
  | "moment"
  | "moment_from_1973"
  | "undone"
  | "state_row"
  | "sorted_rows"
  | "exact_text"
  | "ranges_by_day"
  | "ranges"
  | "two_times"
  | "time_of_day"
  | "ranges_in_order"
  | "offset"
  | "row_key"
  | "removed_more"
  | "sum_of_records"
  | "law"
  | "verdict"
  | "at_least_one_law"
  | "variant"
  | "floor_or_amount"
  | "number_or_null"
  | "two_numbers"
  | "metric_range"
  | "options";

/** The values that follow the words of a code: `at_most`, 5, `rows`. What may be `meant` comes last, as a question. */
interface SpokenValues {
  readonly a_list_of: { readonly of: Noun | readonly string[] };
  readonly an_object_with: { readonly fields: readonly string[] };
  readonly at_least_one: { readonly of: Noun };
  readonly at_least_one_of_the: { readonly list: string };
  readonly at_most: { readonly most: number; readonly of?: Noun };
  readonly one_of: { readonly choices: readonly string[]; readonly meant?: string };
  readonly an_id_of_its_own_for_each: { readonly of: Noun };
  readonly a_version_of: { readonly id: string };
  readonly a_metric_in: { readonly unit: string };
  readonly no_moment_before: { readonly moment: string };
  readonly a_grade_for_every_score_from: { readonly from: string };
  readonly an_object_such_as: { readonly example: string };
}

/** The values that come with other codes. */
export interface ExpectedValues extends SpokenValues {
  readonly not_before_placing: { readonly moment: string };
  readonly either: { readonly choices: readonly string[] };
  readonly whole_days: { readonly most: number };
  readonly after_sales: { readonly most: number };
  readonly unit_as_elsewhere: { readonly unit: string };
  readonly texts_such_as: { readonly examples: readonly string[] };
  readonly power_of_ten: { readonly most: number };
  readonly one_of_or_also: { readonly choices: readonly string[] };
  readonly cells: { readonly width: number };
  readonly fields: { readonly fields: readonly string[] };
  readonly meant: { readonly name: string };
  readonly boolean: { readonly orNull: boolean };
  readonly id: { readonly orNull: boolean };
  readonly object_by: { readonly of: Noun; readonly each: Noun };
  readonly at_most_number_of: { readonly most: number; readonly of: Noun };
  readonly nodes_counted: { readonly most: number; readonly where: "stands" | "referred" };
  readonly levels_referred: { readonly most: number };
  readonly whole_number: { readonly from: number; readonly to?: number };
  readonly places_or_any: { readonly from: number; readonly to: number };
  readonly decimal: { readonly hint?: Hint };
  /** A reading of a metric, of a parameter, or of a record. `column` is the one that may be meant. */
  readonly reading: {
    readonly unit: string;
    readonly or: "null" | "null_or_nothing";
    readonly example?: boolean;
    readonly hint?: Hint;
    readonly column?: string;
  };
  readonly decimals: { readonly unit: string; readonly most: number };
  /** A reading in the range of its metric. */
  readonly reading_from_to: { readonly unit: string; readonly from?: string; readonly to?: string };
  /** Readings that hang together as the policy expects. */
  readonly expectation: { readonly name: string };
  readonly score_decimals: { readonly most: number };
  readonly above_zero: { readonly of: Noun };
  readonly zero_or_more: { readonly of: Noun; readonly for?: string };
  readonly id_of: { readonly of: Noun };
  readonly name_of: { readonly of: Noun; readonly in: Noun; readonly known?: readonly string[]; readonly meant?: string };
  readonly each_once: { readonly of: Noun };
  readonly own_row_id: { readonly rows: number; readonly ofPeople: boolean };
  readonly entry_of: { readonly list: string; readonly built: boolean };
  readonly one_meaning_in: { readonly list: string };
  readonly kind: { readonly of: "quantity" | "condition" | "table"; readonly kinds?: readonly string[] };
  readonly one_unit: { readonly verb: Verb; readonly units: readonly [string, string] };
  readonly one_factor_with_unit: { readonly units: readonly [string, string]; readonly perUnit: boolean };
  readonly of_policy_alone: { readonly per: string };
  readonly parameter_in: { readonly units: readonly string[] };
  readonly count_or_time: { readonly unit: string };
  readonly amount_paid: { readonly unit: string };
  readonly score_between: { readonly from: string; readonly to: string };
  readonly day_from: { readonly from: string };
  readonly version_in_force: { readonly near: readonly VersionDays[] };
  readonly one_version: { readonly inForce: readonly VersionDays[] };
  readonly person_with_statement: { readonly under?: string; readonly meant?: string };
  readonly one_statement_of: { readonly policies: readonly string[] };
  readonly not_rejected: { readonly fault: Fault };
  readonly metric_places: { readonly most: number };
  readonly steps_of: { readonly most: number; readonly step: string };
  readonly time_metric: { readonly unit: string; readonly inSeconds: boolean };
  readonly own_metric: { readonly other: string };
  readonly tally_with: { readonly scope: string };
  readonly own_state: { readonly text: string };
  readonly state_of: { readonly tally: string; readonly fromText: boolean };
  readonly readings_of_tally: { readonly readings: readonly string[] };
  readonly exact_texts: { readonly width: number };
  readonly pairs: { readonly most: number; readonly of: "text" | "whole number" };
  readonly for_readings: { readonly expected: Expected; readonly readings: readonly string[]; readonly more: number };
  readonly whole_number_or_two: { readonly from: number; readonly to: number };
  readonly gate_of: { readonly gates: string };
  readonly range_with_reading: { readonly step: string };
  readonly path_too: { readonly places: readonly string[] };
  readonly metric_of_contest: { readonly contest: string; readonly known: readonly string[] };
}

/** What units must agree for. */
export type Verb = "add" | "give grades both" | "subtract" | "choose between" | "prorate with" | "compare" | "round";

/** What was expected, as a word for programs: a closed list. */
export type ExpectedCode = PlainExpected | SaidExpected | keyof ExpectedValues;

/** What was expected, as data: a code, and the values that are named by it. */
export type Expected =
  | { [Code in PlainExpected | SaidExpected]: { readonly code: Code } }[PlainExpected | SaidExpected]
  | { [Code in keyof ExpectedValues]: { readonly code: Code } & ExpectedValues[Code] }[keyof ExpectedValues];

/** The words of a language for each code. */
export type ExpectedWords =
  & { readonly [Code in PlainExpected | SaidExpected]: string }
  & { readonly [Code in keyof ExpectedValues]: (expected: ExpectedValues[Code]) => string };
