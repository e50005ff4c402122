import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { indicatorFamilies, indicators } from "../../src/catalogue/index.js";
import { familyPage, pageOf } from "./family-page.js";

const plain = (text: string) => text.replaceAll(/\s+/g, "");

const pages = indicatorFamilies.flatMap((family) =>
  (["en", "zh"] as const).map((language) => ({ family, language, page: pageOf(family, language) }))
);

test.each(pages)("$page says what the catalogue says: npm run catalogue:update makes it again", ({ family, language, page }) => {
  expect(plain(readFileSync(page, "utf8"))).toBe(plain(familyPage(family, language)));
});

test("every indicator has its section in both languages", () => {
  const headed = pages.map(({ page }) => readFileSync(page, "utf8").match(/^## .*\(`[^`]+`\)$/gm)?.length ?? 0);
  expect(headed.reduce((sum, each) => sum + each, 0)).toBe(2 * indicators.length);
});
