import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { entries, isCatalogueEntry } from "../../docs/.vitepress/exported.js";
import { referencePage } from "../../docs/.vitepress/reference-page.js";

const plain = (text: string) => text.replaceAll(/\s+/g, " ");

test("docs/reference.md says what the exports say of themselves: npm run docs:update makes it again", () => {
  expect(plain(readFileSync("docs/reference.md", "utf8"))).toBe(plain(referencePage(null)));
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
