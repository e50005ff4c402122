import { safeText } from "../error/index.js";
import type { Block, Document, Table, TableRow } from "./document.js";

/** A document as plain text. */
export function writeText({ title, blocks }: Document): string {
  return [safeText(title), ...blocks.flatMap(blockLines)].join("\n");
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return ["", safeText(withPlace(block.text, block.at))];
    case "small":
      return [safeText(block.text)];
    case "figure":
      return ["", safeText(`${block.name} ${block.value}`)];
    case "sentences":
      return block.sentences.map(({ text, at }) => `- ${safeText(withPlace(text, at))}`);
    case "table":
      return tableLines(block);
    case "working":
      return ["", safeText(block.summary), ...block.lines.map(({ depth, text }) => `${"  ".repeat(depth)}${safeText(text)}`)];
  }
}

function tableLines({ columns, rows, total }: Table): readonly string[] {
  const line = (cells: readonly string[]) => safeText(cells.join(" | "));
  const lines = ({ cells, notes }: TableRow) => [line(cells), ...notes.map((note) => `  ${safeText(note)}`)];
  return ["", line(columns.map(({ title }) => title)), ...rows.flatMap(lines), ...(total === undefined ? [] : lines(total))];
}

function withPlace(text: string, at: string | null | undefined): string {
  return at === null || at === undefined ? text : `${text} [${at}]`;
}
