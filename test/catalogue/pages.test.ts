import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { competencies, indicators, positions } from "../../src/catalogue/index.js";
import { pages } from "./pages.js";

const plain = (text: string) => text.replaceAll(/\s+|-{3,}/g, "");

test.each(pages)("$path says what the catalogue says: npm run catalogue:update makes it again", ({ path, text }) => {
  expect(plain(readFileSync(path, "utf8"))).toBe(plain(text));
});

test("every indicator, every competency and every position has its section in both languages", () => {
  const headed = pages.map(({ path }) => readFileSync(path, "utf8").match(/^##+ .*\(`[^`]+`\)$/gm)?.length ?? 0);
  expect(headed.reduce((sum, each) => sum + each, 0)).toBe(2 * (indicators.length + competencies.length + positions.length));
});
