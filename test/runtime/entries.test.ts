import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path/posix";
import { describe, expect, test } from "vitest";
import { published } from "../../tsup.config.js";
import { requireFreshBuild } from "./fresh-build.js";
import { entries, smoke } from "./programs/smoke.js";

requireFreshBuild();

const require = createRequire(import.meta.url);

describe.each(Object.keys(published))("dist/%s", (entry) => {
  test("gives the same names to import and to require", async () => {
    const byImport: object = await import(new URL(`../../dist/node/${entry}.js`, import.meta.url).href);
    const byRequire: object = require(`../../dist/node/${entry}.cjs`);
    expect(Object.keys(byImport).length).toBeGreaterThan(0);
    expect(Object.keys(byRequire).toSorted()).toEqual(Object.keys(byImport).toSorted());
  });
});

test("for Node functions are called in a stack trace as in src", async () => {
  for (const all of [await import(new URL("../../dist/node/index.js", import.meta.url).href), require("../../dist/node/index.cjs")]) {
    const functions = Object.entries(all as object).filter(([, given]) => typeof given === "function");
    expect(functions.length).toBeGreaterThan(50);
    expect(functions.filter(([name, given]) => (given as { name: string }).name !== name)).toEqual([]);
  }
});

/** The files of `dist/node` that a file takes from. */
const takenBy = (text: string): readonly string[] => [...text.matchAll(/(?:from|import) "(\.\.?\/.+)";/g)].map(([, file = ""]) => file);

test("for Node each module stands in one file, and all that jixiao needs in one", () => {
  const files = readdirSync("dist/node", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
  const modules = files.flatMap((file) => [...new Set(readFileSync(join("dist/node", file), "utf8").match(/(?<=\/\/! )src\/.+$/gm))]);
  expect(modules).toContain("src/settle/settle.ts");
  expect(modules).toEqual([...new Set(modules)]);
  const [core = "", ...more] = takenBy(readFileSync("dist/node/index.js", "utf8"));
  expect(more).toEqual([]);
  expect(takenBy(readFileSync(join("dist/node", core), "utf8"))).toEqual([]);
});

// Either would be paid by every start: a text in other letters takes twice the memory, and characters by a property are listed.
test("what Node reads for jixiao is ASCII, and has no pattern with characters by a property of Unicode", () => {
  const [core = ""] = takenBy(readFileSync("dist/node/index.js", "utf8"));
  for (const file of [core, core.replace(/\.js$/, ".cjs")]) {
    const text = readFileSync(join("dist/node", file), "utf8");
    expect(text).toContain("function settle(");
    expect(text.match(/[^\t\n -~]/g)).toBeNull();
    expect(text.match(/(?<!\\)\\p\{/g)).toBeNull();
  }
});

test("each entry has figures that every runtime checks, and Node finds none wrong", () => {
  expect(entries.toSorted()).toEqual(Object.keys(published).map((entry) => join("jixiao", dirname(entry))).toSorted());
  expect(smoke().wrong).toEqual([]);
});
