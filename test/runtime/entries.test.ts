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

test("each entry has figures that every runtime checks, and Node finds none wrong", () => {
  expect(entries.toSorted()).toEqual(Object.keys(published).map((entry) => join("jixiao", dirname(entry))).toSorted());
  expect(smoke().wrong).toEqual([]);
});
