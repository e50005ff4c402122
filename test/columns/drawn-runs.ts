/**
 * How many plans and single steps are run over typed arrays, and the seeds of plans of many rows, which are more than a block has: in the
 * tests, and where mistakes are made.
 */
export const drawnRuns = { plans: 120, steps: 400, rows: [1], manyRows: 2100 } as const;
