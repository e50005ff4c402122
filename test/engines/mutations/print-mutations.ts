import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import type { runPlan } from "../../../src/columns/run-plan.js";
import type { DialectName, dialects } from "../../../src/sql/dialect.js";
import type { proofQuery } from "../../../src/sql/proof-query.js";
import { expectedOf } from "../../columns/compare-run.js";
import { drawnRuns } from "../../columns/drawn-runs.js";
import { aimedSteps } from "../../plan/aimed-steps.js";
import { drawnPlan } from "../../plan/drawn-plan.js";
import { drawnStep } from "../../plan/drawn-step.js";
import { openDuckDb, openPGlite, type Database } from "../../sql/databases.js";
import { openClickHouse } from "../open-clickhouse.js";
import { alike } from "./alike.js";
import { Files } from "./load-files.js";
import { mutantsOf, type Mutant } from "./mutants-of.js";

/**
 * Makes small mistakes, one at a time, in each kernel of the columns and in each division of each dialect, and prints how many are
 * noticed: by the plans and steps that the tests draw, and by the dialect's proof on the database itself. `npm run engines:mutations --
 * columns` makes those of the columns alone, `-- duckdb` those of a dialect. Exits 1 where one gets past all and is not known to be no
 * mistake, where what is said to be none is noticed or is not made any more, and where a database cannot be had.
 */
const [...asked] = process.argv.slice(2);
const parts = ["columns", "duckdb", "pglite", "clickhouse"] as const;
const unknown = asked.filter((each) => !parts.some((name) => name === each));
if (unknown.length > 0) {
  console.error(`${unknown.join(", ")}: there are ${parts.join(", ")}`);
  process.exit(1);
}
const isAsked = (part: (typeof parts)[number]) => asked.length === 0 || asked.includes(part);

const table: Record<string, { mistakes: number; noticed: number; "no mistake": number; missed: number }> = {};
const problems: string[] = [];

/** Whether a piece of work finds something; what does not end is broken off, and throws. */
const watched = { work: () => false };
const context = createContext(watched);
const call = new Script("work()");
function ended(work: () => boolean): boolean {
  watched.work = work;
  return call.runInContext(context, { timeout: 2000 }) === true;
}

function tell(file: string, mutants: readonly Mutant[], isNoticed: readonly boolean[], engine = ""): void {
  const row = { mistakes: mutants.length, noticed: 0, "no mistake": 0, missed: 0 };
  const listed = alike.filter((each) => file.endsWith(each.file))
    .flatMap(({ within, before, after }) => after.map((line) => ({ within, before, after: line })));
  const found = new Set<(typeof listed)[number]>();
  mutants.forEach(({ within, line, before, after }, at) => {
    const known = listed.find((each) => each.within === within && each.before === before && each.after === after);
    if (isNoticed[at] === true) row.noticed += 1;
    else if (known !== undefined) {
      row["no mistake"] += 1;
      found.add(known);
    } else {
      row.missed += 1;
      problems.push(`missed: ${file}:${line}${engine}, ${within}\n  ${before}\n  ${after}`);
    }
  });
  for (const each of listed) if (!found.has(each)) problems.push(`noticed, or not made: ${file}${engine}, ${each.within}\n  ${each.after}`);
  table[`${file}${engine}`] = row;
}

if (isAsked("columns")) {
  const columns = [
    "kernels",
    "number-kernel",
    "condition-kernel",
    "step-range",
    "registers",
    "fold-teams",
    "fold-statements",
    "entrant-order",
    "place-entrants",
    "share-pools",
    "run-plan",
  ].map((name) => `src/columns/${name}.ts`);
  const drawn = [
    ...aimedSteps.map(expectedOf),
    ...Array.from({ length: drawnRuns.steps }, (_, seed) => expectedOf(drawnStep(seed))),
    ...Array.from({ length: drawnRuns.plans }, (_, seed) => expectedOf(drawnPlan(seed))),
    ...drawnRuns.rows.map((seed) => expectedOf(drawnPlan(seed, drawnRuns.manyRows))),
  ];
  const kernels = await Files.of(columns);
  for (const file of columns) {
    const mutants = mutantsOf(readFileSync(file, "utf8"));
    tell(
      file,
      mutants,
      mutants.map(({ text }) => {
        try {
          const { runPlan: run } = kernels.load("src/columns/run-plan.ts", file, text) as { readonly runPlan: typeof runPlan };
          const at = drawn.findIndex((compare) => ended(() => compare(run).differences.length > 0));
          // What noticed a mistake is likely to notice the next one too.
          if (at > 0) drawn.unshift(...drawn.splice(at, 1));
          return at !== -1;
        } catch {
          return true;
        }
      }),
    );
  }
}

const sql = ["dialect", "rounded-quotient", "proof-query"].map((name) => `src/sql/${name}.ts`);
const divisions = await Files.of(sql);
const databases: readonly (readonly [(typeof parts)[number], () => Promise<Database>])[] = [
  ["duckdb", openDuckDb],
  ["pglite", openPGlite],
  ["clickhouse", openClickHouse],
];
for (const [part, open] of databases) {
  if (!isAsked(part)) continue;
  let database: Database;
  try {
    database = await open();
  } catch (error) {
    problems.push(`${part} cannot be had: ${error instanceof Error ? error.message : String(error)}`);
    continue;
  }
  for (const file of sql.slice(0, 2)) {
    // Of a dialect, its division; what rounds is the same for all.
    const mutants = mutantsOf(readFileSync(file, "utf8"), (node) => file.endsWith("quotient.ts") || node.getText().startsWith("divide:"))
      .filter(({ text }) => file.endsWith("quotient.ts") || isOfDialect(text, database.dialect));
    const isNoticed: boolean[] = [];
    for (const { text } of mutants) {
      try {
        const { dialects: changed } = divisions.load("src/sql/dialect.ts", file, text) as { readonly dialects: typeof dialects };
        const { proofQuery: proof } = divisions.load("src/sql/proof-query.ts", file, text) as { readonly proofQuery: typeof proofQuery };
        isNoticed.push((await database.query(proof(changed[database.dialect]))).length > 0);
      } catch {
        isNoticed.push(true);
      }
    }
    tell(file, mutants, isNoticed, ` on ${database.name}`);
  }
  await database.close();
}

/** Whether it is this dialect's part of the file that is otherwise. */
function isOfDialect(text: string, dialect: DialectName): boolean {
  const part = (of: string) => of.slice(of.indexOf(`\n  ${dialect}: {`)).split("\n  },\n")[0];
  return part(text) !== part(readFileSync("src/sql/dialect.ts", "utf8"));
}

console.table(table);
for (const each of problems) console.error(each);
process.exit(problems.length === 0 ? 0 : 1);
