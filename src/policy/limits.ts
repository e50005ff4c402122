/** How many levels a formula may be nested: a hostile one would overflow the stack. */
export const deepest = 200;

/** How many nodes a policy may have, each counted wherever it stands: `x = plus(x, x)`, forty times, would never end. */
export const mostNodes = 100_000;

/** How many entries one list may have: checking compares the entries of some lists with those of others. */
export const mostEntries = 20_000;

/** How many grades a scorecard may have: each `byGrade` has a value for every one of them. */
export const mostGrades = 100;
