import type { Given } from "./given.js";
import type { Noun } from "./noun.js";
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
  | "weights_not_100"
  | "not_told";

/**
 * Something wrong with a policy or with data. `value` is what came in, as text, since a bigint, NaN or a cycle would break JSON; where that
 * text is words (`nothing`, `5 entries`), `given` is the same as data, a code with the values that are named by it, and so is `expected`.
 * `message` says all of it in one English sentence, `faultText` in either language. Texts, paths and lists from outside are cut where they
 * are long.
 */
export interface Fault {
  readonly code: FaultCode;
  readonly path: Path;
  readonly value: string;
  readonly given?: Given;
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
  | "text"
  | "text_that_is_not_blank"
  | "a_range_with_an_end"
  | "only_readings_and_parameters_of_one_row"
  | "readings_all_of_a_person_or_all_of_a_team"
  | "expectations_that_drawn_rows_can_meet"
  | "a_metric_of_a_person"
  | "a_metric_of_a_team"
  | "a_list"
  | "an_object"
  | "a_function"
  | "a_condition"
  | "a_number_or_a_quantity"
  | "a_curve_or_bands"
  | "a_kind_of_the_grammar"
  | "data_that_can_be_read"
  | "references_that_come_to_an_end"
  | "none_beyond_those_that_are_told"
  | "each_bound_above_the_one_before"
  | "a_value_for_each_grade"
  | "a_scorecard_with_grades"
  | "at_least_one_item_that_counts"
  | "no_weights_where_marks_are_added"
  | "neither_weight_nor_pass_mark_of_what_does_not_count"
  | "full_marks_above_zero"
  | "a_critical_score_or_a_critical_grade"
  | "no_weight_where_no_sum_of_ranks_is_taken"
  | "everyone_under_the_policy_where_teams_compete"
  | "what_comes_from_no_contest"
  | "an_id_that_is_no_column_of_every_row"
  | "the_id_of_a_team_of_the_period"
  | "a_team_that_one_row_describes"
  | "the_id_of_a_policy_of_the_settlement"
  | "one_currency"
  | "one_amount_in_every_row_of_the_person"
  | "one_reading_in_every_row_of_the_team"
  | "only_readings_of_a_team_in_what_is_checked_once_a_team"
  | "two_settlements_of_one_period"
  | "a_law_that_can_be_checked"
  | "a_policy_with_a_floor_or_an_amount"
  | "an_answer_of_the_function_that_reads_the_record"
  | "a_row_with_something_in_it"
  | "a_share_above_0_and_at_most_1"
  | "only_what_was_added_to_be_removed"
  | "readings_that_can_be_undone"
  | "rows_in_the_order_of_their_ids"
  | "a_policy_or_policies_or_metrics_by_name"
  | "what_the_column_is_called_in_the_file"
  | "a_column_of_numbers"
  | "a_column_of_times"
  | "nothing_beside_always"
  | "settle_of_the_same_rows_which_tells_the_faults"
  | "no_more_rows_than_were_said"
  | "a_contest_within_teams_since_any_other_needs_everybody"
  | "what_is_added_to_somebody_together_with_their_rows"
  | "columns_of_decimals_or_whole_numbers_and_ids_of_text_or_whole_numbers"
  | "a_text_that_means_one_of_the_two"
  | "a_mark_without_digits_blanks_signs_brackets_points_and_commas"
  | "another_sign_than_that_before_the_decimals";

/** What is expected, where the code says all of it, but its words say more. */
type SaidExpected =
  | "well_formed_text"
  | "name"
  | "name_once_normalised"
  | "currency"
  | "metric_range"
  | "down_to_carry"
  | "row_key"
  | "weights_100"
  | "factor_or_overall"
  | "in_pay_line"
  | "number_or_parameter"
  | "in_line_or_step"
  | "same_for_team"
  | "one_row"
  | "ranges_in_order"
  | "verdict";

/** The values that follow the words of a code: `at_most`, 5, `rows`. Where a name is `meant`, it is all that is said, as a question. */
interface SpokenValues {
  readonly one_of: { readonly choices: readonly string[]; readonly meant?: string };
  readonly something_such_as: { readonly examples: readonly string[] };
  /** `by` is the function of this library that gives it. */
  readonly something_made_by: { readonly by: string };
  readonly an_entry_of_the: { readonly list: string };
  readonly a_list_of: { readonly of: Noun | readonly string[] };
  readonly an_object_with: { readonly fields: readonly string[] };
  readonly at_least_one: { readonly of: Noun };
  readonly at_most: { readonly most: number; readonly of?: Noun };
  readonly a_quantity_in: { readonly units: readonly string[] };
  readonly one_meaning_of_the_id_in_the: { readonly place: "policy" | "settlement" };
  readonly a_grade_for_every_score_from: { readonly from: string };
  readonly a_version_of: { readonly id: string };
  readonly no_moment_before: { readonly moment: string };
}

/** The values that come with other codes. */
export interface ExpectedValues extends SpokenValues {
  /** `column` is the one that may be meant. */
  readonly id: { readonly orNull: boolean; readonly column?: string };
  readonly own_row_id: { readonly rows: number; readonly ofPeople: boolean };
  readonly each_once: { readonly of: Noun };
  readonly name_of: { readonly of: Noun; readonly in: Noun; readonly known?: readonly string[] };
  readonly object_by: { readonly of: Noun; readonly each: Noun };
  /** `or` is what may stand there instead of such a number. */
  readonly whole_number: { readonly from: number; readonly to?: number; readonly or?: string };
  readonly decimal: { readonly hint?: Hint };
  /** A reading of a metric, of a parameter, or of a record. `column` is the one that may be meant. */
  readonly reading: {
    readonly unit: string;
    readonly or: "null" | "null_or_nothing";
    readonly example?: boolean;
    readonly hint?: Hint;
    readonly column?: string;
  };
  /** A reading in the range of its metric. */
  readonly reading_from_to: { readonly unit: string; readonly from?: string; readonly to?: string };
  /** Readings that hang together as the policy expects. */
  readonly expectation: { readonly name: string };
  readonly digits: { readonly before: number; readonly after: number; readonly ofResult: boolean };
  readonly decimals: { readonly unit: string; readonly most: number };
  readonly balance_under: { readonly multiple: string };
  readonly above_zero: { readonly of: Noun };
  readonly zero_or_more: { readonly of: Noun; readonly for?: string };
  readonly score_between: { readonly from: string; readonly to: string };
  readonly one_unit: { readonly verb: Verb; readonly units: readonly [string, string] };
  readonly one_factor_with_unit: { readonly units: readonly [string, string]; readonly perUnit: boolean };
  readonly of_policy_alone: { readonly per: string };
  readonly parameter_in: { readonly units: readonly string[] };
  readonly count_or_time: { readonly unit: string };
  readonly amount_paid: { readonly unit: string };
  readonly day_from: { readonly from: string };
  readonly version_in_force: { readonly near: readonly VersionDays[] };
  readonly one_version: { readonly inForce: readonly VersionDays[] };
  readonly person_with_statement: { readonly under?: string };
  readonly not_rejected: { readonly fault: Fault };
  readonly moment: { readonly from1973: boolean };
  readonly least_step: { readonly reading: string; readonly unit: string };
  readonly steps_of: { readonly most: number; readonly step: string };
  readonly time_metric: { readonly unit: string; readonly inSeconds: boolean };
  readonly tally_with: { readonly scope: string };
  readonly state_of: { readonly tally: string; readonly fromText: boolean };
  readonly exact_texts: { readonly width: number };
  readonly pairs: { readonly most: number; readonly of: "text" | "whole number" };
  readonly for_readings: { readonly expected: Expected; readonly readings: readonly string[]; readonly more: number };
  readonly cells: { readonly width: number };
  readonly range_with_reading: { readonly step: string };
  /** A figure whose places are known before any reading is. */
  readonly fewer_places: { readonly most: number };
  /** A figure whose digits are known before any reading is. */
  readonly narrower: { readonly most: number };
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
