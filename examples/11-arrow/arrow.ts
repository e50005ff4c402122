import { settleFiles, writeMonth } from "./run-files.js";

// The month of the warehouse, from Parquet to Arrow, and from Arrow to Arrow: npm run demo:arrow -- 100000
const [asked = "1000000"] = process.argv.slice(2);
const people = Number(asked);
if (!Number.isInteger(people) || people < 1) throw new RangeError(`${asked} is no number of people`);
const folder = "demo/arrow";
await writeMonth(folder, people);
const start = Date.now();
console.log(settleFiles(folder));
console
  .log(`\n${
    ((Date.now() - start) / 1000).toFixed(1)
  } s from ${folder}/people.arrow to ${folder}/settled.arrow and back, the sample with it.`);
