import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { llmsFiles, llmsFull, llmsIndex } from "../../docs/.vitepress/llms.js";

test("docs/llms.txt says what README says: npm run docs:update makes it again", () => {
  expect(readFileSync("docs/llms.txt", "utf8")).toBe(llmsIndex("docs"));
});

test("every page of docs is named in README's \"Read on\", from where site and llms.txt have it", () => {
  const pages = readdirSync("docs").filter((file) => file.endsWith(".md")).map((file) => `docs/${file}`);
  expect(pages.filter((page) => !llmsFiles().includes(page))).toEqual([]);
});

test("llms-full.txt has every one of its pages whole", () => {
  const full = llmsFull();
  expect(llmsFiles().filter((file) => !full.includes(readFileSync(file, "utf8").trim()))).toEqual([]);
});
