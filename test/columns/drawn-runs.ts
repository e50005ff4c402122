/** How many plans and single steps are run, and the seeds of plans of many rows: in the tests, and where mistakes are made. */
export const drawnRuns = { plans: 120, steps: 400, rows: [1, 4] } as const;
