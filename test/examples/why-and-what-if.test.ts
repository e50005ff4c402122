import { readFileSync } from "node:fs";
import { explanationText } from "jixiao";
import { toHtml } from "jixiao/explain";
import { describe, expect, it } from "vitest";
import { differenceText } from "../../examples/08-why-and-what-if/difference.js";
import { explained, slipText } from "../../examples/08-why-and-what-if/slips.js";

const readme = readFileSync("examples/08-why-and-what-if/README.md", "utf8");

describe("the slips of the demo's month", () => {
  it("are as the readme shows them, in both languages", () => {
    expect(readme).toContain(`\`\`\`text\n${slipText("PD004", "en")}\n\`\`\``);
    expect(readme).toContain(`\`\`\`text\n${slipText("PD009", "zh")}\n\`\`\``);
  });

  it("and what a correction changes, cause by cause", () => {
    expect(readme).toContain(`\`\`\`text\n${differenceText("en")}\n\`\`\``);
    expect(readme).toContain(`\`\`\`text\n${differenceText("zh")}\n\`\`\``);
  });

  it("name nobody but the person", () => {
    const names = explained.map(({ name, settings }) => ({ id: String(name), called: String(settings["name"]) }));
    const told = explained.slice(0, 20).flatMap((why) => {
      const page = toHtml(why, { language: "zh" });
      return names.filter(({ id, called }) => id !== why.name && (page.includes(id) || page.includes(called))).map(({ id }) =>
        `${why.name}: ${id}`
      );
    });
    // Two rows claim the id TM013, which is what the others there wait for.
    expect(told).toEqual([]);
    expect(explanationText(explained[0]!)).toContain("TM002");
  });
});
