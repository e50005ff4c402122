import { report } from "./report.js";
import { runMonths } from "./run-months.js";

// Two months of a million people, or of so many as are asked for: npm run demo:warehouse -- 100000
const [asked = "1000000"] = process.argv.slice(2);
const people = Number(asked);
if (!Number.isInteger(people) || people < 1) throw new RangeError(`${asked} is no number of people`);
const folder = "demo/warehouse";
const start = Date.now();
const months = await runMonths(folder, { people, sample: 200 });
console.log(report(months));
console.log(`\n${((Date.now() - start) / 1000).toFixed(1)} s; the Parquet files are in ${folder}.`);
// A figure that differs is no figure.
if (months.sample.differences.length > 0) process.exitCode = 1;
