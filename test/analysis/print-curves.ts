// Pay curves beside the statement of every value, for drawn policies: npm run curves [cases] [seed].
import fc from "fast-check";
import { isJixiaoError } from "../../src/index.js";
import { drawnCurves } from "./drawn-curves.js";
import { offences } from "./by-brute-force.js";

const [cases = 2000, seed = 1] = process.argv.slice(2).map(Number);
const counts = { curves: 0, refused: 0, settled: 0, values: 0, turns: 0, unknown: 0, wrong: 0 };
for (const { policy, period, followed } of fc.sample(drawnCurves, { numRuns: cases, seed })) {
  try {
    const { curve, found } = offences(policy, period, followed);
    counts.curves += 1;
    counts.settled += curve.settled;
    counts.values += followed.steps + 1;
    counts.turns += curve.turns.length;
    counts.unknown += curve.stretches.filter(({ course }) => course === "unknown").length;
    if (found.length === 0) continue;
    counts.wrong += 1;
    console.log(JSON.stringify(followed), found.slice(0, 2).join("\n"));
  } catch (error) {
    if (isJixiaoError(error)) counts.refused += 1;
    else {
      counts.wrong += 1;
      console.log(JSON.stringify(followed), String((error as Error).stack).split("\n").slice(0, 8).join("\n"));
    }
  }
}
console.table(counts);
process.exitCode = counts.wrong === 0 ? 0 : 1;
