import type { HintWords, Phrase, VersionDays } from "./fault.js";
import { quoted } from "./safe-text.js";

// What faults expect in English, a phrase each: who calls one function carries the words of its own faults alone. `{most}` is the value of
// that name, and `[meant|: {meant}?]` is said where there is such a value. A code that is its words itself has no phrase.

const hints: HintWords = {
  empty_cell: "an empty cell is null where there was nothing to measure",
  percent: "write 12.5% as 0.125",
  thousands: "write thousands without commas",
};

const kindNames = { quantity: "a quantity", condition: "a condition", table: "a table: a curve or bands" };
export const expectedPeriod: Phrase<"period"> = ["period", "text that is not blank, such as \"2026-11\""];
export const expectedWellFormedText: Phrase<"well_formed_text"> = ["well_formed_text", "well-formed Unicode without U+0000"];
export const expectedKey: Phrase<"key"> = ["key", "a key: text"];
export const expectedId: Phrase<"id"> = ["id", "text that is not blank, or a safe integer[orNull|, or null]"];
export const expectedIdOf: Phrase<"id_of"> = ["id_of", "the id of a {of} of this policy"];
export const expectedNameOf: Phrase<"name_of"> = ["name_of", "a {of} of the {in}[known| ({known})][meant|: {meant}?]"];
export const expectedNameNotNumber: Phrase<"name_not_number"> = [
  "name_not_number",
  "a name that does not look like a whole number, which JavaScript would move to the front",
];
export const expectedNameNotReserved: Phrase<"name_not_reserved"> = ["name_not_reserved", "a name that JavaScript does not reserve"];
export const expectedEachOnce: Phrase<"each_once"> = ["each_once", "each {of} once"];
export const expectedNameOnceNormalised: Phrase<"name_once_normalised"> = [
  "name_once_normalised",
  "each name once: another has the same letters, written with other code points",
];
export const expectedOwnRowId: Phrase<"own_row_id"> = [
  "own_row_id",
  "an id of its own: {rows} rows claim it[ofPeople|; rows of one person have ids of their own and the same person]",
];
export const expectedOneMeaningIn: Phrase<"one_meaning_in"> = [
  "one_meaning_in",
  "one meaning of the id: there is another in the policy's {list}",
];
export const expectedFields: Phrase<"fields"> = [
  "fields",
  ({ fields }) => fields.join(", "),
];
export const expectedMeant: Phrase<"meant"> = ["meant", "{name}?"];
export const expectedBoolean: Phrase<"boolean"> = [
  "boolean",
  ({ orNull }) => (orNull ? "true, false or null" : "true or false"),
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
    }${column === undefined ? "" : `; did you mean the column ${quoted(column)}?`}`,
];
export const expectedResultRange: Phrase<"result_range"> = [
  "result_range",
  "a result of at most 15 digits before the point and 60 after: round it first",
];
export const expectedDecimalText: Phrase<"decimal_text"> = ["decimal_text", "a decimal number as text, such as \"12.50\""];
export const expectedDecimals: Phrase<"decimals"> = ["decimals", "{unit} with at most {most} decimals"];
export const expectedReadingFromTo: Phrase<"reading_from_to"> = ["reading_from_to", "a number ({unit})[from| from {from}][to| up to {to}]"];
export const expectedExpectation: Phrase<"expectation"> = [
  "expectation",
  ({ name }) => `readings that go together as the policy expects: ${quoted(name)}`,
];
export const expectedScoreDecimals: Phrase<"score_decimals"> = ["score_decimals", "a score with at most {most} decimals, as the card has"];
export const expectedAboveZero: Phrase<"above_zero"> = ["above_zero", "a {of} above zero"];
export const expectedZeroOrMore: Phrase<"zero_or_more"> = ["zero_or_more", "a {of} of zero or more[for| for {for}]"];
export const expectedWholeNumber: Phrase<"whole_number"> = ["whole_number", "a whole number from {from}[to| to {to}]"];
export const expectedPlacesOrAny: Phrase<"places_or_any"> = ["places_or_any", "a whole number from {from} to {to}, or \"any\""];
export const expectedDate: Phrase<"date"> = ["date", "a date such as 2026-11-01"];
export const expectedDayFrom: Phrase<"day_from"> = ["day_from", "a day from {from} on"];
export const expectedCurrency: Phrase<"currency"> = ["currency", "an ISO 4217 code such as \"CNY\", or { code, places }"];
export const expectedKeysAndWeights: Phrase<"keys_and_weights"> = ["keys_and_weights", "a list of { key, weight }"];
export const expectedObjectBy: Phrase<"object_by"> = ["object_by", "an object with a {of} for each {each}"];
export const expectedRow: Phrase<"row"> = ["row", "a row: an object with an id"];
export const expectedBuiltPolicy: Phrase<"built_policy"> = ["built_policy", "a policy: what definePolicy gives"];
export const expectedPolicyVersions: Phrase<"policy_versions"> = ["policy_versions", "the versions of a policy, as a list"];
export const expectedNoParameters: Phrase<"no_parameters"> = ["no_parameters", "no parameters: the policy has none"];
export const expectedPassedCondition: Phrase<"passed_condition"> = ["passed_condition", "a condition: passed(…) makes one of a gate set"];
export const expectedKind: Phrase<"kind"> = [
  "kind",
  ({ of, kinds }) => `${kindNames[of]}${kinds === undefined ? "" : `: one of ${kinds.join(", ")}`}`,
];
export const expectedKindPolicy: Phrase<"kind_policy"> = ["kind_policy", "kind: \"policy\""];
export const expectedFormat1: Phrase<"format_1"> = ["format_1", "format 1: what this version reads"];
export const expectedEntryOf: Phrase<"entry_of"> = ["entry_of", "one of the policy's {list}[built|, as its builder gives it]"];
export const expectedAtMostNumberOf: Phrase<"at_most_number_of"> = ["at_most_number_of", "at most {most}, the number of {of}"];
export const expectedNodesCounted: Phrase<"nodes_counted"> = [
  "nodes_counted",
  ({ most, where }) => `at most ${most} nodes, each counted wherever it ${where === "stands" ? "stands" : "is referred to"}`,
];
export const expectedLevelsReferred: Phrase<"levels_referred"> = [
  "levels_referred",
  "at most {most} levels, counted on through what is referred to",
];
export const expectedToldElsewhere: Phrase<"told_elsewhere"> = [
  "told_elsewhere",
  "none: they stand in the lines of those whom they concern",
];
export const expectedFirstFaultsOnly: Phrase<"first_faults_only"> = ["first_faults_only", "none: only the first faults are told"];
export const expectedScoreBetween: Phrase<"score_between"> = ["score_between", "a score from {from} to {to}"];
export const expectedWeights100: Phrase<"weights_100"> = ["weights_100", "exactly 100, or the option weights: \"relative\""];
export const expectedFactorOrOverall: Phrase<"factor_or_overall"> = [
  "factor_or_overall",
  "a factor, or a contest with an overall standing",
];
export const expectedPointsOfRanks: Phrase<"points_of_ranks"> = ["points_of_ranks", "the points of the first, the second, … rank"];
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
  ({ unit }) =>
    `money: it is an amount that is paid${unit === "ratio" ? ": a ratio is multiplied by one, such as times(money(1000), …)" : ""}`,
];
export const expectedPoolInMoney: Phrase<"pool_in_money"> = ["pool_in_money", "money: a pool is an amount"];
export const expectedPointsAdded: Phrase<"points_added"> = ["points_added", "points: an adjustment is added to a score"];
export const expectedInPayLine: Phrase<"in_pay_line"> = [
  "in_pay_line",
  "it in a pay line, outside of conditions: what gates void or hold must show where it is paid",
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
  ({ under, meant }) =>
    `a person who has a statement ${under === undefined ? "in this period" : `under ${under}`}${meant === undefined ? "" : `: ${meant}?`}`,
];
export const expectedOneStatementOf: Phrase<"one_statement_of"> = [
  "one_statement_of",
  "one of {policies}: the person has a statement under each",
];
export const expectedNotRejected: Phrase<"not_rejected"> = [
  "not_rejected",
  ({ fault }) => `a person whose rows were not rejected: ${fault.message}`,
];
export const expectedRowKey: Phrase<"row_key"> = ["row_key", "a key: well-formed text, a safe integer, or null"];
export const expectedRemovedMore: Phrase<"removed_more"> = ["removed_more", "zero or more: more was removed than added"];
export const expectedSumOfRecords: Phrase<"sum_of_records"> = ["sum_of_records", "a sum of records: other values were removed than added"];
export const expectedMetricPlaces: Phrase<"metric_places"> = ["metric_places", "at most {most}, or a metric that states more places"];
export const expectedStepsOf: Phrase<"steps_of"> = ["steps_of", "at most {most} steps of {step}"];
export const expectedOwnMetric: Phrase<"own_metric"> = [
  "own_metric",
  "one reading for each metric id: call the other one otherwise, such as {other}",
];
export const expectedTimeMetric: Phrase<"time_metric"> = [
  "time_metric",
  ({ unit, inSeconds }) => `a number (${unit}): time that passed needs a metric in ${inSeconds ? "seconds" : "a unit of time"}`,
];
export const expectedTransfers: Phrase<"transfers"> = ["transfers", "\"runOn\", or { restartAt: a function of an event }"];
export const expectedNeverAnswered: Phrase<"never_answered"> = [
  "never_answered",
  "\"leftOut\", \"unanswered\", or { until: a function of the record }",
];
export const expectedHours: Phrase<"hours"> = ["hours", "\"always\", or workingHours({ … })"];
export const expectedMoment: Phrase<"moment"> = [
  "moment",
  "ISO 8601 text with its offset, such as \"2026-11-03T09:00:00+08:00\", or whole milliseconds since 1970",
];
export const expectedMomentFrom1973: Phrase<"moment_from_1973"> = [
  "moment_from_1973",
  "ISO 8601 text with its offset, such as \"2026-11-03T09:00:00+08:00\", or whole milliseconds since 1970"
  + ", from 1973 on; seconds? multiply by 1000",
];
export const expectedCounted: Phrase<"counted"> = ["counted", "\"elapsed\", or workingHours({ … })"];
export const expectedSilent: Phrase<"silent"> = ["silent", "\"nobody\", or { shared: a function of the record }"];
export const expectedNotBeforePlacing: Phrase<"not_before_placing"> = [
  "not_before_placing",
  "no moment before {moment}, when it was placed",
];
export const expectedEither: Phrase<"either"> = ["either", ({ choices }) => choices.map(quoted).join(" or ")];
export const expectedWholeDays: Phrase<"whole_days"> = ["whole_days", "a whole number of days, from 0 to {most}"];
export const expectedAfterSales: Phrase<"after_sales"> = [
  "after_sales",
  "\"inquiry\", or { days: a whole number from 0 to {most}, bought: a function of the record }",
];
export const expectedTallyWith: Phrase<"tally_with"> = ["tally_with", "a tally with {scope}, which says of which {scope} a record is"];
export const expectedUndone: Phrase<"undone"> = [
  "undone",
  "readings that can be undone: of what a smallest or largest was before, nothing is kept",
];
export const expectedStateOf: Phrase<"state_of"> = ["state_of", "a state of the tally {tally}[fromText|: JSON.parse it first]"];
export const expectedOwnState: Phrase<"own_state"> = ["own_state", "{text}: a state is read by the tally that made it"];
export const expectedReadingsOfTally: Phrase<"readings_of_tally"> = ["readings_of_tally", "those of the tally: {readings}"];
export const expectedStateRow: Phrase<"state_row"> = ["state_row", "a row: an id and its cells"];
export const expectedSortedRows: Phrase<"sorted_rows"> = ["sorted_rows", "rows sorted by id, in code-point order"];
export const expectedExactText: Phrase<"exact_text"> = ["exact_text", "an exact decimal text, or null"];
export const expectedExactTexts: Phrase<"exact_texts"> = ["exact_texts", "a list of {width} exact decimal texts"];
export const expectedPairs: Phrase<"pairs"> = ["pairs", "at most {most} pairs of a {of} and how often it came, sorted"];
export const expectedRangesByDay: Phrase<"ranges_by_day"> = ["ranges_by_day", "ranges, or ranges by day: { mon: [[from, to]], … }"];
export const expectedRanges: Phrase<"ranges"> = ["ranges", "a list of ranges such as [\"09:00\", \"18:00\"]"];
export const expectedTwoTimes: Phrase<"two_times"> = ["two_times", "two times of day such as [\"09:00\", \"18:00\"]"];
export const expectedTimeOfDay: Phrase<"time_of_day"> = ["time_of_day", "a time of day of four digits, such as \"09:00\", up to \"24:00\""];
export const expectedRangesInOrder: Phrase<"ranges_in_order"> = [
  "ranges_in_order",
  "ranges one after another, each ending after it begins; one over midnight is two",
];
export const expectedOffset: Phrase<"offset"> = ["offset", "an offset from UTC such as \"+08:00\", or a function from milliseconds to one"];
export const expectedGateOf: Phrase<"gate_of"> = ["gate_of", "a gate of {gates} of the policy"];
export const expectedNumberOrNull: Phrase<"number_or_null"> = ["number_or_null", "a number, or null for none"];
export const expectedWholeNumberOrTwo: Phrase<"whole_number_or_two"> = [
  "whole_number_or_two",
  "a whole number from {from} to {to}, or two, the lower first",
];
export const expectedTwoNumbers: Phrase<"two_numbers"> = ["two_numbers", "two numbers, the lower first, such as [0, \"100000.00\"]"];
export const expectedMetricRange: Phrase<"metric_range"> = [
  "metric_range",
  "two numbers, the lower first, one of them null where there is no end, such as [0, 31]",
];
export const expectedRangeWithReading: Phrase<"range_with_reading"> = [
  "range_with_reading",
  "a range with a reading in it: they are {step} apart",
];
export const expectedOptions: Phrase<"options"> = ["options", "options: an object"];
export const expectedVerdict: Phrase<"verdict"> = [
  "verdict",
  "null where the law holds, \"irrelevant\" where it says nothing, or a sentence: text, or { en, zh }",
];
export const expectedLaw: Phrase<"law"> = ["law", "a law, such as neverNegative()"];
export const expectedAtLeastOneLaw: Phrase<"at_least_one_law"> = [
  "at_least_one_law",
  "at least one law: with none, every policy would pass",
];
export const expectedVariant: Phrase<"variant"> = ["variant", "a variant, as missed lists it"];
export const expectedPathToo: Phrase<"path_too"> = [
  "path_too",
  ({ places }) => `the policy and path too: ${places.join(" or ")}`,
];
export const expectedFloorOrAmount: Phrase<"floor_or_amount"> = ["floor_or_amount", "a policy with a floor, or an amount"];
export const expectedMetricOfContest: Phrase<"metric_of_contest"> = ["metric_of_contest", "a metric that {contest} reads: {known}"];
export const expectedColumnOrOptions: Phrase<"column_or_options"> = [
  "column_or_options",
  "what the column is called in the file, or an object with from",
];
export const expectedColumnOrNames: Phrase<"column_or_names"> = ["column_or_names", "what the column is called in the file, or names"];
export const expectedNothingBesideAlways: Phrase<"nothing_beside_always"> = [
  "nothing_beside_always",
  "nothing beside always, which reads no cell",
];
export const expectedColumnOfTimes: Phrase<"column_of_times"> = [
  "column_of_times",
  "a column of times: nothing else is rounded where it is read",
];
export const expectedTimeUnit: Phrase<"time_unit"> = ["time_unit", "a metric in seconds, minutes, hours or days"];
export const expectedColumnOfNumbers: Phrase<"column_of_numbers"> = ["column_of_numbers", "a column of numbers: a time has no scale"];
export const expectedTextsNotBlank: Phrase<"texts_not_blank"> = [
  "texts_not_blank",
  "texts that are not blank: of an empty cell says empty",
];
export const expectedPolicyOrMetrics: Phrase<"policy_or_metrics"> = [
  "policy_or_metrics",
  "a policy, a list of policies, or metrics by name",
];
export const expectedColumnsByName: Phrase<"columns_by_name"> = ["columns_by_name", "an object: each column by its name here"];
export const expectedFurtherColumns: Phrase<"further_columns"> = ["further_columns", "an object: each further column by its name here"];
export const expectedMark: Phrase<"mark"> = ["mark", "a mark without digits, blanks, signs, brackets, points and commas"];
export const expectedSeparator: Phrase<"separator"> = ["separator", "a comma, a semicolon or a tab"];
export const expectedNamesAndKinds: Phrase<"names_and_kinds"> = ["names_and_kinds", "a list of { name, kind }"];
export const expectedTitlesByName: Phrase<"titles_by_name"> = [
  "titles_by_name",
  "an object: what each column shall be called, by its name",
];
export const expectedUnitAsElsewhere: Phrase<"unit_as_elsewhere"> = [
  "unit_as_elsewhere",
  "{unit}, as under another policy; or a reader for each policy",
];
export const expectedTextsSuchAs: Phrase<"texts_such_as"> = [
  "texts_such_as",
  ({ examples }) => `texts such as ${examples.map(quoted).join(" or ")}`,
];
export const expectedPowerOfTen: Phrase<"power_of_ten"> = ["power_of_ten", "a power of ten: a whole number from −{most} to {most}"];
export const expectedOneOfOrAlso: Phrase<"one_of_or_also"> = ["one_of_or_also", "one of {choices}; or also"];
export const expectedCells: Phrase<"cells"> = ["cells", "{width} cells: text, a finite number, or null"];
export const expectedSettlement: Phrase<"settlement"> = ["settlement", "a settlement: what settle gives"];

function versionsText(versions: readonly VersionDays[]): string {
  return versions.map(({ version, from, to }) => {
    const days = [from === undefined ? "" : `from ${from}`, to === undefined ? "" : `to ${to}`].filter((text) => text !== "").join(" ");
    return `version ${version} (${days || "always"})`;
  }).join(" and ");
}
