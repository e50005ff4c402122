// How long a fresh Node needs until the package is there: installed from its tarball, beside what it depends on. Needs the network: npm run
// cold-start.
import { execFileSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import module from "node:module";
import { cpus } from "node:os";
import { join } from "node:path";
import { packedProject } from "./packed-project.js";

/** Odd, and one less than a multiple of four, so that the middle and the quarters are figures that were measured. */
const rounds = 31;

interface Subject {
  readonly what: string;
  /** What is loaded, as an expression; it may wait. */
  readonly load: string;
  readonly file: "mjs" | "cjs";
  /** A statement in front of it, which is not timed. */
  readonly first?: string;
}

const { folder, run } = packedProject({ esbuild: "0.28.2" });
const example = "examples/05-serverless";
cpSync(example, join(folder, example), { recursive: true });
writeFileSync(join(folder, "all.mjs"), "export * from \"jixiao\";");
const options = ["--bundle", "--platform=node", "--format=esm", "--log-level=warning"];
const bundle = (source: string, output: string): string => run("node_modules/.bin/esbuild", source, ...options, `--outfile=${output}`);
bundle("all.mjs", "bundled.mjs");
bundle(`${example}/lambda.ts`, "lambda.mjs");

/** Milliseconds of processors for `jixiao`, by `import` and by `require`, on a machine that asks so many for decimal.js. */
const target = { jixiao: 15, decimals: 3.4 };

const compileCache = "import { enableCompileCache } from \"node:module\"; enableCompileCache(\"compiled\");";
const [byImport, byRequire] = ["jixiao", "jixiao, by require"] as const;
const decimals: Subject = { what: "decimal.js", load: "import(\"decimal.js\")", file: "mjs" };

const subjects: readonly Subject[] = [
  { what: "nothing", load: "0", file: "mjs" },
  decimals,
  { what: "zod/mini", load: "import(\"zod/mini\")", file: "mjs" },
  { what: byImport, load: "import(\"jixiao\")", file: "mjs" },
  { what: byRequire, load: "require(\"jixiao\")", file: "cjs" },
  // From Node 22.8.
  ...("enableCompileCache" in module
    ? [{ what: "jixiao, with Node's compile cache", load: "import(\"jixiao\")", file: "mjs", first: compileCache } as const]
    : []),
  { what: "jixiao, bundled in one file", load: "import(\"./bundled.mjs\")", file: "mjs" },
  { what: "jixiao/json", load: "import(\"jixiao/json\")", file: "mjs" },
  { what: "jixiao/json, by require", load: "require(\"jixiao/json\")", file: "cjs" },
  { what: "jixiao/json and jixiao/zod", load: "import(\"jixiao/json\").then(() => import(\"jixiao/zod\"))", file: "mjs" },
  { what: `${example}/lambda.ts, bundled, its policy read`, load: "import(\"./lambda.mjs\")", file: "mjs" },
];

function programOf({ load, file, first = "" }: Subject): string {
  const timed = `
    ${first}
    const now = () => { const { user, system } = process.cpuUsage(); return [performance.now(), (user + system) / 1000]; };
    now();
    const [began, used] = now();
    await (${load});
    const [ended, spent] = now();
    console.log(JSON.stringify([ended - began, spent - used]));
  `;
  // require is timed without an await's turn of the event loop, as it is called.
  return file === "mjs" ? timed : timed.replace("await ", "");
}

interface Measured {
  /** Milliseconds until it was loaded, as the process itself saw it. */
  readonly loading: number[];
  /** What processors spent on that, on all threads. */
  readonly processor: number[];
  /** Milliseconds from the start of the process to its end. */
  readonly process: number[];
}

const measured: readonly Measured[] = subjects.map(() => ({ loading: [], processor: [], process: [] }));
subjects.forEach((subject, index) => writeFileSync(join(folder, `cold-${index}.${subject.file}`), programOf(subject)));

// They take turns, each round led by the next of them; in a first round, which does not count, the files get into the system's cache.
for (let round = 0; round <= rounds; round += 1) {
  for (const turn of subjects.keys()) {
    const index = (round + turn) % subjects.length;
    const began = performance.now();
    const told = execFileSync(process.execPath, [`cold-${index}.${subjects[index]!.file}`], { cwd: folder, encoding: "utf8" });
    if (round === 0) continue;
    const [loading, processor] = JSON.parse(told) as [number, number];
    measured[index]!.process.push(performance.now() - began);
    measured[index]!.loading.push(loading);
    measured[index]!.processor.push(processor);
  }
}

function quarterOf(figures: readonly number[], quarter: 1 | 2 | 3): number {
  return figures.toSorted((left, right) => left - right)[((figures.length + 1) / 4) * quarter - 1]!;
}

function shown(figures: readonly number[]): string {
  const at = (quarter: 1 | 2 | 3): string => quarterOf(figures, quarter).toFixed(1);
  return `${at(2)} (${at(1)}–${at(3)})`;
}

// The least is what tells most where the machine does other work as well.
const least = (figures: readonly number[]): string => Math.min(...figures).toFixed(1);

// Of one round each, and of processors: machines differ, and one machine from minute to minute, but both of a round meet the same.
const timesDecimals = (figures: readonly number[]): readonly number[] =>
  figures.map((figure, round) => figure / measured[subjects.indexOf(decimals)]!.processor[round]!);

const rows = subjects.map(({ what }, index) => {
  const { loading, processor, process } = measured[index]!;
  return [what, shown(loading), least(loading), shown(processor), shown(timesDecimals(processor)), shown(process)];
});
const heads = ["loaded", "loading, ms", "least", "of processors, ms", "times decimal.js", "whole process, ms"];
console
  .log(`Node ${process.versions.node}, ${
    cpus()[0]?.model ?? "an unknown processor"
  }; medians of ${rounds} processes each, in brackets their quartiles.\n`);
console.log([heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n"));

// Both readings of the target: as it is said, and as it is where a machine needs more than that one for decimal.js.
console.log("\n**Targets**\n");
for (const what of [byImport, byRequire]) {
  const { processor } = measured[subjects.findIndex((subject) => subject.what === what)]!;
  const judged = (figures: readonly number[], limit: number): string =>
    `${shown(figures)}; target ${limit.toFixed(1)}: ${quarterOf(figures, 2) < limit ? "met" : "MISSED"}`;
  console.log(`- ${what}, ms of processors, under: ${judged(processor, target.jixiao)}`);
  const times = target.jixiao / target.decimals;
  console
    .log(`- ${what}, times decimal.js (${target.jixiao} where that takes ${target.decimals}), under: ${
      judged(timesDecimals(processor), times)
    }`);
}
