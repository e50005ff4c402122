import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { requireFreshBuild } from "../runtime/fresh-build.js";
import { pictures } from "./pictures.js";

requireFreshBuild();

test.each(pictures)("$path is what the demo's month looks like: npm run pictures:update makes it again", ({ path, svg }) => {
  expect(readFileSync(path, "utf8")).toBe(svg);
});

test("docs/pictures.md shows each of them, and there are no others", () => {
  const page = readFileSync("docs/pictures.md", "utf8");
  const files = pictures.map(({ path }) => path.replace("docs/", ""));
  expect(files.filter((file) => !page.includes(`(${file})`))).toEqual([]);
  expect(readdirSync("docs/pictures").toSorted()).toEqual(files.map((file) => file.replace("pictures/", "")).toSorted());
});
