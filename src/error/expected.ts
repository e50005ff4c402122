import type { HintWords, Phrase, VersionDays } from "./fault.js";
import { quoted } from "./safe-text.js";

// What faults expect in English, a phrase each: who calls one function carries the words of its own faults alone. `{most}` is the value of
// that name, and `[to| to {to}]` is said where there is such a value. A code that is its words itself has no phrase.

const hints: HintWords = {
  empty_cell: "an empty cell is null where there was nothing to measure",
  percent: "write 12.5% as 0.125",
  thousands: "write thousands without commas",
};

export const expectedWellFormedText: Phrase<"well_formed_text"> = ["well_formed_text", "well-formed Unicode without U+0000"];
export const expectedId: Phrase<"id"> = [
  "id",
  ({ orNull, column }) => `text that is not blank, or a safe integer${orNull ? ", or null" : ""}${orColumn(column)}`,
];
export const expectedNameOf: Phrase<"name_of"> = ["name_of", "a {of} of the {in}[known| ({known})]"];
export const expectedEachOnce: Phrase<"each_once"> = ["each_once", "each {of} once"];
export const expectedNameOnceNormalised: Phrase<"name_once_normalised"> = [
  "name_once_normalised",
  "each name once: another has the same letters, written with other code points",
];
export const expectedOwnRowId: Phrase<"own_row_id"> = [
  "own_row_id",
  "an id of its own: {rows} rows claim it[ofPeople|; rows of one person have ids of their own and the same person]",
];
export const expectedDecimal: Phrase<"decimal"> = [
  "decimal",
  ({ hint }) => `a decimal number such as 12.5 or "12.50"${hint === undefined ? "" : `; ${hints[hint]}`}`,
];
export const expectedReading: Phrase<"reading"> = [
  "reading",
  ({ unit, or, example, hint, column }) =>
    `a number (${unit})${or === "null" ? " or null" : ", null or nothing"}${example === true ? ", such as 12.5 or \"12.50\"" : ""}${
      hint === undefined ? "" : `; ${hints[hint]}`
    }${orColumn(column)}`,
];
export const expectedBalanceUnder: Phrase<"balance_under"> = [
  "balance_under",
  "less than {multiple}, to which what is paid is rounded: what is cut off is less",
];
export const expectedDownToCarry: Phrase<"down_to_carry"> = ["down_to_carry", "down: only what is cut off can be carried on"];
export const expectedDecimals: Phrase<"decimals"> = ["decimals", "{unit} with at most {most} decimals"];
export const expectedAboveZero: Phrase<"above_zero"> = ["above_zero", "a {of} above zero"];
export const expectedZeroOrMore: Phrase<"zero_or_more"> = ["zero_or_more", "a {of} of zero or more[for| for {for}]"];
export const expectedWholeNumber: Phrase<"whole_number"> = ["whole_number", "a whole number from {from}[to| to {to}][or|, or {or}]"];
export const expectedDayFrom: Phrase<"day_from"> = ["day_from", "a day from {from} on"];
export const expectedCurrency: Phrase<"currency"> = ["currency", "an ISO 4217 code such as \"CNY\", or { code, places }"];
export const expectedObjectBy: Phrase<"object_by"> = ["object_by", "an object with a {of} for each {each}"];
export const expectedScoreBetween: Phrase<"score_between"> = ["score_between", "a score from {from} to {to}"];
export const expectedWeights100: Phrase<"weights_100"> = ["weights_100", "exactly 100, or the option weights: \"relative\""];
export const expectedFactorOrOverall: Phrase<"factor_or_overall"> = [
  "factor_or_overall",
  "a factor, or a contest with an overall standing",
];
export const expectedOneUnit: Phrase<"one_unit"> = [
  "one_unit",
  ({ verb, units }) => `one unit: cannot ${verb} ${units.join(" and ")}`,
];
export const expectedOneFactorWithUnit: Phrase<"one_factor_with_unit"> = [
  "one_factor_with_unit",
  ({ units, perUnit }) =>
    `at most one factor with a unit other than ratio: cannot multiply ${units.join(" by ")}${perUnit ? ": price it with perUnit" : ""}`,
];
export const expectedCountOrTime: Phrase<"count_or_time"> = [
  "count_or_time",
  ({ unit }) => `a count or a time: cannot price ${unit}: use times${unit === "ratio" ? " with an amount, such as money(1000)" : ""}`,
];
export const expectedAmountPaid: Phrase<"amount_paid"> = [
  "amount_paid",
  ({ unit }) => `a quantity in money${unit === "ratio" ? ": a ratio is multiplied by an amount, such as times(money(1000), …)" : ""}`,
];
export const expectedInPayLine: Phrase<"in_pay_line"> = [
  "in_pay_line",
  "it in a pay line, outside of conditions: what gates void or hold must show where it is paid",
];
export const expectedInLineOrStep: Phrase<"in_line_or_step"> = [
  "in_line_or_step",
  "it in a pay line or a step of a policy: elsewhere no line has been worked out",
];
export const expectedSameForTeam: Phrase<"same_for_team"> = [
  "same_for_team",
  "what is the same for the whole team: its readings, parameters, sums over it",
];
export const expectedNumberOrParameter: Phrase<"number_or_parameter"> = [
  "number_or_parameter",
  "a number, or a parameter of the policy: what differs by row is written with slice, when and times",
];
export const expectedOfPolicyAlone: Phrase<"of_policy_alone"> = [
  "of_policy_alone",
  "a parameter of the policy alone: what differs by {per} is written with slice, when and times",
];
export const expectedParameterIn: Phrase<"parameter_in"> = ["parameter_in", ({ units }) => `a parameter in ${units.join(" or ")}`];
export const expectedOneRow: Phrase<"one_row"> = ["one_row", "what reads one row alone: this reads the other people: use settle"];
export const expectedVersionInForce: Phrase<"version_in_force"> = [
  "version_in_force",
  ({ near }) => `a day on which a version is in force: ${near.length === 0 ? "there are no versions" : versionsText(near)}`,
];
export const expectedOneVersion: Phrase<"one_version"> = [
  "one_version",
  ({ inForce }) => `a day on which one version is in force, not ${versionsText(inForce)}`,
];
export const expectedPersonWithStatement: Phrase<"person_with_statement"> = [
  "person_with_statement",
  "a person who has a statement[under| under {under}]",
];
export const expectedNotRejected: Phrase<"not_rejected"> = [
  "not_rejected",
  ({ fault }) => `a person whose rows were not rejected: ${fault.message}`,
];
export const expectedRowKey: Phrase<"row_key"> = ["row_key", "a key: well-formed text, a safe integer, or null"];
export const expectedLeastStep: Phrase<"least_step"> = [
  "least_step",
  "the least by which two values of {reading} ({unit}) differ, such as 0.001: its metric states no places",
];
export const expectedStepsOf: Phrase<"steps_of"> = ["steps_of", "at most {most} steps of {step}"];
export const expectedTimeMetric: Phrase<"time_metric"> = [
  "time_metric",
  ({ unit, inSeconds }) => `a number (${unit}): time that passed needs a metric in ${inSeconds ? "seconds" : "a unit of time"}`,
];
export const expectedMoment: Phrase<"moment"> = [
  "moment",
  "ISO 8601 text with its offset, such as \"2026-11-03T09:00:00+08:00\", or whole milliseconds since 1970"
  + "[from1973|, from 1973 on; seconds? multiply by 1000]",
];
export const expectedDigits: Phrase<"digits"> = [
  "digits",
  "[ofResult|a result of ]at most {before} digits before the point and {after} after[ofResult|: round it first]",
];
export const expectedName: Phrase<"name"> = ["name", "a name that JavaScript does not reserve, nor moves to the front as a whole number"];
export const expectedTallyWith: Phrase<"tally_with"> = ["tally_with", "a tally with {scope}, which says of which {scope} a record is"];
export const expectedStateOf: Phrase<"state_of"> = ["state_of", "a state of the tally {tally}[fromText|: JSON.parse it first]"];
export const expectedExactTexts: Phrase<"exact_texts"> = ["exact_texts", "a list of {width} exact decimal texts"];
export const expectedPairs: Phrase<"pairs"> = ["pairs", "at most {most} pairs of a {of} and how often it came, sorted"];
export const expectedRangesInOrder: Phrase<"ranges_in_order"> = [
  "ranges_in_order",
  "ranges one after another, each ending after it begins; one over midnight is two",
];
export const expectedRangeWithReading: Phrase<"range_with_reading"> = [
  "range_with_reading",
  "a range with a reading in it: they are {step} apart",
];
export const expectedFewerPlaces: Phrase<"fewer_places"> = [
  "fewer_places",
  "a figure of at most {most} decimals, whatever is read: round what it is made of first",
];
export const expectedNarrower: Phrase<"narrower"> = [
  "narrower",
  "at most {most} digits on the way to a figure, whatever is read: say how few digits its readings have, or round what it is made of",
];
export const expectedVerdict: Phrase<"verdict"> = [
  "verdict",
  "null where the law holds, \"irrelevant\" where it says nothing, or a sentence: text, or { en, zh }",
];
export const expectedReadingFromTo: Phrase<"reading_from_to"> = ["reading_from_to", "a number ({unit})[from| from {from}][to| up to {to}]"];
export const expectedExpectation: Phrase<"expectation"> = [
  "expectation",
  ({ name }) => `readings that go together as the policy expects: ${quoted(name)}`,
];
export const expectedMetricRange: Phrase<"metric_range"> = [
  "metric_range",
  "two numbers, the lower first, one of them null where there is no end, such as [0, 31]",
];
export const expectedCells: Phrase<"cells"> = ["cells", "{width} cells: text, a finite number, or null"];

function orColumn(meant: string | undefined): string {
  return meant === undefined ? "" : `; did you mean the column ${quoted(meant)}?`;
}

function versionsText(versions: readonly VersionDays[]): string {
  return versions.map(({ version, from, to }) => {
    const days = [from === undefined ? "" : `from ${from}`, to === undefined ? "" : `to ${to}`].filter((text) => text !== "").join(" ");
    return `version ${version} (${days || "always"})`;
  }).join(" and ");
}
