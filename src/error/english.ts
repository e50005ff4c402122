import type { FaultCode } from "./fault.js";
import type { ReasonWords } from "./reason.js";

/** What is wrong, in English. */
export const englishFaults: Readonly<Record<FaultCode, string>> = {
  // numbers and readings
  missing_reading: "the reading is missing",
  not_a_number: "this is no number",
  number_out_of_range: "the number has too many digits",
  too_many_places: "the number has too many decimals for its unit",
  implausible: "this cannot be so",
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
  too_many_steps: "this goes on for too long",
  more_faults: "there are more faults like these",
  circular: "this refers to itself",
  not_rising: "the bounds do not rise",
  not_positive: "this is too small",
  not_covered: "there is a gap",
  weights_not_100: "the weights do not sum to 100",
};

/** Why something is not applicable, in English. */
export const englishReasons: ReasonWords = {
  null_reading: (reason) => `${reason.id} is not applicable: it is null`,
  zero_divisor: ({ of }) => `${of ?? "the divisor"} is 0: there is nothing to divide by`,
  no_value: ({ at, target }) => `the table has no value at ${at}${target === undefined ? "" : ` of ${target}`}`,
  no_target: ({ target }) => `the target is ${target}: there is nothing to attain`,
  no_rows: ({ why }) => noRows[why],
  no_item: ({ scorecard, weight, minimum }) =>
    weight === undefined
      ? `no item of ${scorecard} is applicable`
      : `only a weight of ${weight} of ${scorecard} has a reading, under ${minimum}`,
  not_eligible: ({ contest, since }) => `not eligible for ${contest}${since === undefined ? "" : `, since ${since.message}`}`,
  too_few_entrants: ({ contest, minimum }) => `fewer than ${minimum} people are ranked in ${contest}`,
  not_ranked: ({ contest }) => `not ranked in ${contest}`,
};

const noRows = {
  nobody: "it is not applicable to anybody of the team",
  not_among: "the row is not among those that share the pool",
  no_shares: "all shares of the pool are 0",
};
