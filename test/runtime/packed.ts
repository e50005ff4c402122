// What somebody gets who installs the package: its tarball in an empty project, the first example of the README by import and by require,
// with types, on this Node and on Node 24. Needs the network: npm run packed.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { programOf } from "../docs/program.js";
import { snippetsOfPage } from "../docs/snippet.js";
import { packedProject } from "./packed-project.js";

const compilers = { typescript: "6.0.3", "typescript-oldest": "npm:typescript@5.4.5" };
const runtimes: readonly (readonly [name: string, ...command: string[]])[] = [
  [`Node ${process.versions.node}`, "node"],
  ["Node 24", "npx", "-y", "-p", "node@24", "--", "node"],
];
const loaders = [
  { verb: "import", source: "mts", output: "mjs" },
  { verb: "require", source: "cts", output: "cjs" },
];

const readme = readFileSync("README.md", "utf8");
const first = /^```ts$[\s\S]*?^```$/m.exec(readme);
const [snippet] = first === null ? [] : snippetsOfPage("README.md", readme.slice(0, first.index + first[0].length));
if (snippet === undefined) throw new Error("README.md has no ts block");
const { checked, instrumented, expectations } = programOf(snippet, new Map());

const failures: string[] = [];
const rows: { what: string; how: string; result: string }[] = [];

function attempt(what: string, how: string, action: () => string): void {
  try {
    rows.push({ what, how, result: action() });
  } catch (error) {
    const output = error instanceof Error && "stdout" in error ? `\n${String(error.stdout)}` : "";
    rows.push({ what, how, result: "FAILED" });
    failures.push(`${what}, ${how}: ${String(error)}${output}`);
  }
}

function compared(output: string): string {
  const lines = output.trim().split("\n").map((line) => JSON.parse(line) as { index: number; value: unknown });
  for (const [index, { line, expectation }] of expectations.entries()) {
    if (expectation.kind === "throws") continue;
    const actual = expectation.cut(lines.find((each) => each.index === index)?.value);
    if (!isDeepStrictEqual(actual, expectation.value)) {
      throw new Error(`README.md:${line} gives ${JSON.stringify(actual)}, not ${JSON.stringify(expectation.value)}`);
    }
  }
  return `${expectations.length} values as written`;
}

const { folder, run } = packedProject(compilers);
const prelude = [
  "declare const console: { log(text: string): void };",
  "const $at = (_: number): void => {};",
  "const $expect = <T,>(index: number, value: T): T => { console.log(JSON.stringify({ index, value })); return value; };",
].join(" ");
for (const { source } of loaders) {
  writeFileSync(join(folder, `as-written.${source}`), checked);
  writeFileSync(join(folder, `running.${source}`), prelude + instrumented);
}
const options = ["--target", "es2022", "--module", "nodenext", "--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess"];
for (const compiler of Object.keys(compilers)) {
  const { version } = JSON.parse(readFileSync(join(folder, "node_modules", compiler, "package.json"), "utf8")) as { version: string };
  for (const { verb, source } of loaders) {
    attempt(`types by ${verb}`, `TypeScript ${version}`, () => {
      run("node", `node_modules/${compiler}/bin/tsc`, ...options, `as-written.${source}`, `running.${source}`);
      return "no errors";
    });
  }
}
for (const [name, command, ...args] of runtimes) {
  for (const { verb, output } of loaders) {
    attempt(`run by ${verb}`, name, () => compared(run(command ?? "", ...args, `running.${output}`)));
  }
}

console.table(rows);
if (expectations.length === 0) failures.push("the first example of README.md says nothing about its values");
for (const failure of failures) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;
