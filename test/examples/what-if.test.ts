import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { whatIf } from "../../examples/08-why-and-what-if/what-if.js";

test("what if: the month's answers are those that the page shows", () => {
  expect(readFileSync("examples/08-why-and-what-if/what-if.md", "utf8")).toContain(`\n\`\`\`text\n${whatIf()}\n\`\`\`\n`);
});
