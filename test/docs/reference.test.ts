import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { entries, isCatalogueEntry } from "../../docs/.vitepress/exported.js";
import { referencePage } from "../../docs/.vitepress/reference-page.js";

/** By section and export, so that a difference names what differs. */
const partsOf = (text: string) => text.replaceAll(/\s+/g, " ").split(/ (?=- `|## )/);

test("docs/reference.md says what the exports say of themselves: npm run docs:update makes it again", () => {
  const [kept, made] = [partsOf(readFileSync("docs/reference.md", "utf8")), partsOf(referencePage(null))];
  expect({ missing: made.filter((part) => !kept.includes(part)), stale: kept.filter((part) => !made.includes(part)) }).toEqual({
    missing: [],
    stale: [],
  });
  expect(kept.length).toBe(made.length);
});

describe.each(entries())("$specifier", ({ exported }) => {
  const told = exported.filter((each) => !isCatalogueEntry(each));

  test("has a doc comment at every export", () => {
    expect(told.filter(({ summary }) => summary === "").map(({ name, file }) => `${name} in ${file}`)).toEqual([]);
  });

  test("has an example at every function", () => {
    expect(told.filter(({ kind, hasExample }) => kind === "function" && !hasExample).map(({ name, file }) => `${name} in ${file}`))
      .toEqual([]);
  });
});

test("the functions and types are many, so that none of this holds of nothing", () => {
  const [main] = entries();
  expect(main?.exported.filter(({ kind }) => kind === "function").length).toBeGreaterThan(70);
  expect(main?.exported.filter(({ kind }) => kind === "type").length).toBeGreaterThan(120);
});
