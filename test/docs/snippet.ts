import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/**
 * Code that the documentation shows. Its lines stand where they stand in the file, with nothing between, so that positions are the file's.
 */
export interface Snippet {
  readonly file: string;
  /** README.md, or src/gate/build-gates.ts:12. */
  readonly name: string;
  readonly code: string;
  /** A comment's example names what it uses without importing it. */
  readonly importsItself: boolean;
  /** Why it is checked but not run: ` ```ts no-run: why `. */
  readonly notRun: string | null;
}

function filesIn(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => posix.join(folder, file.replaceAll("\\", "/")));
  return files.filter((file) => file.endsWith(extension)).toSorted();
}

/** All code of the documentation. The blocks of one page are one program: later blocks use what earlier ones declare. */
export function allSnippets(): Snippet[] {
  const pages = ["README.md", ...filesIn("docs", ".md")].filter((file) => existsSync(file));
  return [
    ...pages.flatMap((file) => snippetsOfPage(file, readFileSync(file, "utf8"))),
    ...filesIn("src", ".ts").flatMap((file) => snippetsOfComments(file, readFileSync(file, "utf8"))),
  ];
}

export function snippetsOfPage(file: string, text: string): Snippet[] {
  const lines = text.split(/\r?\n/);
  const program = lines.map(() => "");
  const apart: Snippet[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    const [, fence, language = "", info = ""] = /^\s*(`{3,}|~{3,})\s*(\w*)\s*(.*)$/.exec(lines[start] ?? "") ?? [];
    if (fence === undefined) continue;
    const end = lines.findIndex((line, index) => index > start && line.trim() === fence);
    if (end === -1) throw new Error(`${file}:${start + 1}: this block has no end`);
    const place = `${file}:${start + 1}`;
    if (/^(typescript|tsx|js|jsx|javascript|mts|cts|mjs|cjs)$/i.test(language)) {
      throw new Error(`${place}: only blocks marked ts are checked`);
    }
    if (language === "ts") {
      const code = lines.map((line, index) => (index > start && index < end ? line : ""));
      const why = /^no-run: (.+)$/.exec(info)?.[1];
      if (info !== "" && (why === undefined || file === "README.md")) {
        throw new Error(`${place}: a block cannot be marked "ts ${info}" here`);
      }
      if (why === undefined) {
        for (let index = start + 1; index < end; index += 1) program[index] = lines[index] ?? "";
        program[end] = expectedText(lines, end + 1);
      } else apart.push({ file, name: place, code: code.join("\n"), importsItself: false, notRun: why });
    }
    start = end;
  }
  if (program.every((line) => line === "")) return apart;
  return [{ file, name: file, code: program.join("\n"), importsItself: false, notRun: null }, ...apart];
}

/** A text block that follows right after code is what the code's last expression comes to. */
function expectedText(lines: readonly string[], from: number): string {
  const start = lines.findIndex((line, index) => index >= from && line.trim() !== "");
  if (lines[start]?.trim() !== "```text") return "";
  const end = lines.findIndex((line, index) => index > start && line.trim() === "```");
  return `// => ${JSON.stringify(lines.slice(start + 1, end).join("\n"))}`;
}

export function snippetsOfComments(file: string, text: string): Snippet[] {
  const snippets: Snippet[] = [];
  for (const comment of text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const before = text.slice(0, comment.index).split("\n").length - 1;
    const lines = comment[0].replace(/^\/\*\*/, "").replace(/\s*\*\/$/, "").split("\n").map((line) => line.replace(/^\s*\* ?/, ""));
    lines.forEach((line, start) => {
      if (!/^\s*@example\b/.test(line)) return;
      const next = lines.findIndex((each, index) => index > start && /^@\w/.test(each));
      const body = [line.replace(/^\s*@example\b/, ""), ...lines.slice(start + 1, next === -1 ? undefined : next)];
      const code = "\n".repeat(before + start) + body.map((each) => (/^\s*```/.test(each) ? "" : each)).join("\n");
      snippets.push({ file, name: `${file}:${before + start + 1}`, code, importsItself: true, notRun: null });
    });
  }
  return snippets;
}
