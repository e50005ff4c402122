// Settles a million people in DuckDB and in Arrow, and holds what is printed to the examples' READMEs: npm run warehouse:check
import { readFileSync } from "node:fs";
import { report } from "../../examples/07-warehouse/report.js";
import { runMonths } from "../../examples/07-warehouse/run-months.js";
import { settleFiles, writeMonth } from "../../examples/11-arrow/run-files.js";

const people = 1_000_000;

async function check(example: string, print: () => Promise<string>): Promise<void> {
  const start = process.cpuUsage();
  const printed = await print();
  const { user, system } = process.cpuUsage(start);
  const isShown = readFileSync(`examples/${example}/README.md`, "utf8").includes(`\n${printed}\n`);
  if (!isShown) process.exitCode = 1;
  const most = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${example}: its README shows ${isShown ? "what is printed" : `something else than:\n\n${printed}\n`}`);
  console.log(`  ${((user + system) / 1e6).toFixed(1)} s of CPU, all threads together; at most ${most} MB so far`);
}

await check("11-arrow", async () => {
  await writeMonth("demo/arrow", people);
  return settleFiles("demo/arrow");
});
await check("07-warehouse", async () => report(await runMonths("demo/warehouse", { people, sample: 200 })));
