import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { outlineOf } from "./outline.js";

/** Written for readers of Chinese alone. */
const ofItsOwn: ReadonlySet<string> = new Set(["docs/zh/glossary.md"]);

/** Those of the catalogue, its index apart, are written by a script, in both languages at once. */
const isMade = (file: string): boolean => file.startsWith("docs/zh/catalogue/") && !file.endsWith("/README.md");

const pages = readdirSync("docs/zh", { recursive: true, encoding: "utf8" })
  .map((file) => posix.join("docs/zh", file.replaceAll("\\", "/")))
  .filter((file) => file.endsWith(".md") && !isMade(file) && !ofItsOwn.has(file));

const englishOf = (page: string): string => (page === "docs/zh/README.md" ? "README.md" : page.replace("docs/zh/", "docs/"));
const chineseOf = (page: string): string => (page === "README.md" ? "docs/zh/README.md" : page.replace(/^docs\//, "docs/zh/"));

describe("a Chinese page", () => {
  it.each(pages)("%s has every section, block of code, stated value, table row and list item of the English page", (page) => {
    expect(outlineOf(readFileSync(page, "utf8"))).toEqual(outlineOf(readFileSync(englishOf(page), "utf8")));
  });

  it.each(pages)("%s links to Chinese pages wherever there are some", (page) => {
    const links = [...readFileSync(page, "utf8").replaceAll(/```.*?```/gs, "").matchAll(/\]\(([^)\s#:]+\.md)/g)];
    const targets = links.map(([, link = ""]) => posix.join(posix.dirname(page), link));
    const english = targets.filter((target) => !target.startsWith("docs/zh/") && target !== englishOf(page));
    expect(english.filter((target) => existsSync(chineseOf(target)))).toEqual([]);
  });
});

describe("an outline", () => {
  const page = "# A\n\nText.\n\n| a |\n| - |\n| b |\n\n## B\n\n- one\n- two\n  and more\n\n```ts\nf(); // => 1\n# no heading\n```\n";

  it("is the same in another language, whatever the words and however they are broken into lines", () => {
    const chinese = "# 甲\n\n文字\n更多。\n\n| 一 |\n| --- |\n| 二 |\n\n## 乙\n\n- 一\n- 二\n\n```ts\n// 说明\nf(); // => \"一\"\n```\n";
    expect(outlineOf(chinese)).toEqual(outlineOf(page));
  });

  it.each([
    ["a section", "## B\n"],
    ["a row of a table", "| b |\n"],
    ["an item of a list", "- two\n"],
    ["a value that code states", " // => 1"],
    ["a block of code", "```ts\nf(); // => 1\n# no heading\n```\n"],
  ])("shows that %s is lacking", (_, part) => {
    expect(outlineOf(page.replace(part, ""))).not.toEqual(outlineOf(page));
  });
});
