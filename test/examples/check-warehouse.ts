// Settles the two months of a million people and holds what is printed to the example's README: npm run warehouse:check
import { readFileSync } from "node:fs";
import { report } from "../../examples/07-warehouse/report.js";
import { runMonths } from "../../examples/07-warehouse/run-months.js";

const start = process.cpuUsage();
const printed = report(await runMonths("demo/warehouse", { people: 1_000_000, sample: 200 }));
const { user, system } = process.cpuUsage(start);
const isShown = readFileSync("examples/07-warehouse/README.md", "utf8").includes(`\n${printed}\n`);
console.log(isShown ? "The README shows what is printed." : `The README shows something else than:\n\n${printed}`);
console
  .log(`${((user + system) / 1e6).toFixed(1)} s of CPU, all threads together; ${
    Math.round(process.resourceUsage().maxRSS / 1024)
  } MB at most`);
process.exitCode = isShown ? 0 : 1;
