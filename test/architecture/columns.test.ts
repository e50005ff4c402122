import { readdirSync, readFileSync, type Dirent } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** How many characters a line may have. The formatter breaks what it can: code, and the prose of Markdown, but no comment and no text. */
const most = { code: 140, markdown: 160 } as const;

/** A quoted text, or a run of characters without a space, such as an address: nothing can be broken off it. */
const literals = /(["'`])(?:(?!\1)[^\\]|\\.)*\1|[^\s"'`]+/gu;

/** What a line begins with: its indentation, and that of a comment. */
const margin = /^[\s*]*(?:\/\/[/\s]*(?:=>\s*)?)?/u;

const widthOf = (text: string): number => [...text].length;

/** How many characters may stand around a literal: a call of it, and what begins a test. */
const around = 40;

/** Whether a line is one literal that is too wide even where it stands alone, at the same margin and with a comma behind it. */
function isOneLiteral(line: string, columns: number): boolean {
  const [before = ""] = margin.exec(line) ?? [];
  return (line.slice(before.length).match(literals) ?? []).some((literal) => {
    const width = widthOf(before) + widthOf(literal);
    return width + 1 > columns && widthOf(line) - width <= around;
  });
}

function tooWideInCode(text: string): number[] {
  return text.split("\n").flatMap((line, index) => widthOf(line) > most.code && !isOneLiteral(line, most.code) ? [index + 1] : []);
}

/** A row of a table is one line whatever it holds; what a program prints, in a block of text, is broken where the program breaks it. */
function tooWideInMarkdown(text: string): number[] {
  let fence: string | null = null;
  return text.split("\n").flatMap((line, index) => {
    const [, mark] = /^\s*```(\w*)/.exec(line) ?? [];
    if (mark !== undefined) fence = fence === null ? mark : null;
    if (line.startsWith("|") || fence === "text" || widthOf(line) <= most.markdown) return [];
    return fence !== null && isOneLiteral(line, most.markdown) ? [] : [index + 1];
  });
}

const isFile = (entry: Dirent): boolean => entry.isFile() && !entry.name.endsWith(".api.md");

function filesIn(folders: readonly string[], ending: string): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => isFile(entry) && entry.name.endsWith(ending))
      .map((entry) => join(entry.parentPath, entry.name))
  ).toSorted();
}

const tooWide = (files: readonly string[], found: (text: string) => number[]): string[] =>
  files.flatMap((file) => found(readFileSync(file, "utf8")).map((line) => `${file}:${line}`));

describe("a line", () => {
  it(`of code has at most ${most.code} characters`, () => {
    expect(tooWide(["tsup.config.ts", ...filesIn(["src", "test", "examples"], ".ts")], tooWideInCode)).toEqual([]);
  });

  it(`of Markdown has at most ${most.markdown} characters`, () => {
    expect(tooWide(["README.md", "CHANGELOG.md", ...filesIn(["docs", "examples"], ".md")], tooWideInMarkdown)).toEqual([]);
  });
});

describe("what is too wide", () => {
  const words = (width: number): string => "word ".repeat(Math.ceil(width / 5)).slice(0, width - 1).concat("s");

  it.each<[string, string, number[]]>([
    ["prose as wide as a line may be", `// ${words(137)}`, []],
    ["prose of one character more", `// ${words(138)}`, [1]],
    ["Chinese, counted in characters and not in bytes", `// ${"字".repeat(68)} ${"字".repeat(68)}`, []],
    ["characters outside of the first plane, each counted once", `// ${"𠮷".repeat(68)} ${"𠮷".repeat(68)}`, []],
    ["a text that would be no narrower on a line of its own", `  expect(message).toBe("${words(137)}");`, []],
    ["a text that would be", `  expect(message).toBe("${words(130)}");`, [1]],
    ["much else beside such a text", `  expect(thrown(() => settle(policy, month))).toBe("${words(137)}");`, [1]],
    ["two texts that can be parted", `  say("${words(80)}", "${words(80)}");`, [1]],
    ["an address", `// https://example.org/${"a".repeat(140)}`, []],
    ["an expectation of a text", ` * // => "${words(140)}"`, []],
  ])("of code: %s", (_, line, found) => {
    expect(tooWideInCode(line)).toEqual(found);
  });

  it.each<[string, string[], number[]]>([
    ["prose", [words(160), words(161)], [2]],
    ["no row of a table", [`| ${words(200)} |`], []],
    ["no line that a program printed", ["```text", words(200), "```"], []],
    ["prose after that", ["```text", "```", words(161)], [3]],
    ["code that can be broken", ["```ts", `say(${words(161)});`, "```"], [2]],
    ["no text of it that cannot", ["```ts", `say("${words(161)}");`, "```"], []],
  ])("of Markdown: %s", (_, lines, found) => {
    expect(tooWideInMarkdown(lines.join("\n"))).toEqual(found);
  });
});
