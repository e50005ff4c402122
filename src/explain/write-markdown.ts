import { markupText, safeText } from "../error/index.js";
import type { Block, Document, Table, TableRow } from "./document.js";

/** A document as Markdown (CommonMark with the tables of GitHub). What came from outside stands in it as text, whatever it looks like. */
export function writeMarkdown({ title, blocks }: Document): string {
  return `${[`# ${markdownText(title)}`, ...blocks.map(blockText)].join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `## ${markdownText(block.text)}${placeText(block.at)}`;
    case "small":
      return markdownText(block.text);
    case "figure":
      return `**${markdownText(block.name)} ${markdownText(block.value)}**`;
    case "sentences":
      return block.sentences.map(({ text, at }) => `- ${markdownText(text)}${placeText(at)}`).join("\n");
    case "table":
      return tableText(block);
    case "working":
      return [
        `<details><summary>${markupText(block.summary)}</summary>`,
        block.lines.map(({ depth, text }) => `${"  ".repeat(depth - 1)}- ${markdownText(text)}`).join("\n"),
        "</details>",
      ].filter((part) => part !== "").join("\n\n");
  }
}

function tableText({ columns, rows, total }: Table): string {
  const all = total === undefined ? rows : [...rows, { ...total, cells: total.cells.map((cell) => cell) }];
  const cell = ({ cells, notes }: TableRow) =>
    cells.map((text, index) => [text, ...(index === 0 ? notes : [])].map(markdownText).join("<br>"));
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ title }) => markdownText(title))),
    line(columns.map(({ isFigure }) => (isFigure ? "---:" : "---"))),
    ...all.map((row) => line(cell(row))),
  ].join("\n");
}

function placeText(at: string | null | undefined): string {
  return at === null || at === undefined ? "" : ` (${markdownText(at)})`;
}

/** Everything that could begin a link, an emphasis, a table's cell, a tag, an entity or a list is text. */
function markdownText(text: string): string {
  return safeText(text)
    .replace(/[\\`*_{}[\]<>#|&!~$@^]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
}
