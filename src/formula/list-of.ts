/** The list of a policy that has what a field of this shape names. */
export const listOf = {
  metric: "metrics",
  parameter: "parameters",
  gates: "gates",
  scorecard: "scorecards",
  contest: "contests",
  line: "pay",
} as const;
