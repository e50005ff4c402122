import { expect, test } from "vitest";
import { competencies } from "../../src/catalogue/index.js";

test("every competency has an id of its own, and all three classes are there", () => {
  expect(new Set(competencies.map(({ id }) => id)).size).toBe(competencies.length);
  expect([...new Set(competencies.map((competency) => competency.class))]).toEqual(["knowledge", "skill", "quality"]);
});

test.each(competencies)("$id is told in English and in Chinese", ({ label, definition }) => {
  expect([label.en, definition.en].filter((text) => text === "" || /\p{Script=Han}/u.test(text))).toEqual([]);
  expect([label.zh, definition.zh].filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
});
