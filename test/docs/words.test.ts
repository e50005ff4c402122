import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as jixiao from "../../src/index.js";

/** Told elsewhere in README: how to catch what was thrown, and the version of a format. */
const elsewhere: ReadonlySet<string> = new Set(["isJixiaoError"]);

describe("The words in README", () => {
  const page = readFileSync("README.md", "utf8");
  const table = page.slice(page.indexOf("## The words"), page.indexOf("## Read on"));
  const told = new Set(table.match(/(?<=`)\w+(?=`)/g));

  it("name every function of the main entry, so that a new one is not forgotten", () => {
    const functions = Object.entries(jixiao).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
    expect(functions.filter((name) => !elsewhere.has(name) && !told.has(name))).toEqual([]);
  });
});
