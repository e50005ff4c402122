import type { ReasonWords } from "./reason.js";

/** Why something is not applicable, in English. */
export const englishReasons: ReasonWords = {
  null_reading: (reason) => `${reason.id} is not applicable: it is null`,
  zero_divisor: ({ of }) => `${of ?? "the divisor"} is 0: there is nothing to divide by`,
  no_target: ({ target }) => `the target is ${target}: there is nothing to attain`,
  no_value: ({ at, target }) => `the table has no value at ${at}${target === undefined ? "" : ` of ${target}`}`,
  no_rows: ({ why }) => noRows[why],
  no_item: ({ scorecard, weight, marks, minimum }) =>
    weight !== undefined
      ? `only a weight of ${weight} of ${scorecard} has a reading, under ${minimum}`
      : marks !== undefined
      ? `only ${marks} of the full marks of ${scorecard} have a reading, under ${minimum}`
      : `no item of ${scorecard} is applicable`,
  not_eligible: ({ contest, factor, since }) =>
    `not eligible for ${contest}${factor === undefined ? "" : `, ${factor}`}${since === undefined ? "" : `, since ${since.message}`}`,
  too_few_entrants: ({ contest, minimum, of = "people" }) => `fewer than ${minimum} ${of} are ranked in ${contest}`,
  no_entrant: ({ contest, why }) =>
    why === "no_team" ? `${contest} is among teams: there is none` : `nobody of the team is under the policy of ${contest}`,
  not_ranked: ({ contest }) => `not ranked in ${contest}`,
};

const noRows = {
  nobody: "it is not applicable to anybody of the team",
  not_among: "the row is not among those that share the pool",
  no_shares: "all shares of the pool are 0",
};
