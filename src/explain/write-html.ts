import { markupText } from "../error/index.js";
import type { Block, Document, Table, TableRow, WorkingLine } from "./document.js";
import { pageStyle } from "./page-style.js";

/** A document as an article of HTML, to be put into a page of one's own. */
export function writeHtml({ language, title, blocks }: Document): string {
  return [
    `<article class="jixiao" lang="${languageTag(language)}">`,
    `<h1>${markupText(title)}</h1>`,
    ...blocks.map(blockHtml),
    "</article>",
  ].join("\n");
}

/** Documents as a page of their own: no script, nothing that is fetched; each begins on a sheet of its own where it is printed. */
export function writePage(documents: readonly Document[]): string {
  const [first] = documents;
  return `${
    [
      "<!DOCTYPE html>",
      `<html lang="${languageTag(first?.language ?? "en")}">`,
      "<head>",
      "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta name=\"color-scheme\" content=\"light dark\">",
      `<title>${markupText(first?.title ?? "")}</title>`,
      `<style>${pageStyle}</style>`,
      "</head>",
      "<body>",
      ...documents.map(writeHtml),
      "</body>",
      "</html>",
    ].join("\n")
  }\n`;
}

function languageTag(language: Document["language"]): string {
  return language === "zh" ? "zh-CN" : "en";
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h2>${markupText(block.text)}${placeHtml(block.at)}</h2>`;
    case "small":
      return `<p class="small">${markupText(block.text)}</p>`;
    case "figure":
      return `<p class="figure"><span>${markupText(block.name)}</span> <strong>${markupText(block.value)}</strong></p>`;
    case "sentences":
      return `<ul>\n${block.sentences.map(({ text, at }) => `<li>${markupText(text)}${placeHtml(at)}</li>`).join("\n")}\n</ul>`;
    case "table":
      return tableHtml(block);
    case "working":
      return block.lines.length === 0
        ? `<p class="plain">${markupText(block.summary)}</p>`
        : `<details>\n<summary>${markupText(block.summary)}</summary>\n${listHtml(block.lines)}\n</details>`;
  }
}

function tableHtml({ columns, rows, total }: Table): string {
  const figureClass = (index: number) => (columns[index]?.isFigure === true ? " class=\"number\"" : "");
  const cell = (row: TableRow, text: string, index: number) => {
    const notes = index === 0 ? row.notes.map((note) => `<small>${markupText(note)}</small>`).join("") : "";
    return index === 0 && columns[0]?.isFigure !== true
      ? `<th scope="row">${markupText(text)}${notes}</th>`
      : `<td${figureClass(index)}>${markupText(text)}${notes}</td>`;
  };
  const heads = columns.map(({ title }, index) => `<th scope="col"${figureClass(index)}>${markupText(title)}</th>`);
  const line = (row: TableRow) => `<tr>${row.cells.map((text, index) => cell(row, text, index)).join("")}</tr>`;
  return [
    "<table>",
    `<thead><tr>${heads.join("")}</tr></thead>`,
    `<tbody>\n${rows.map(line).join("\n")}\n</tbody>`,
    ...(total === undefined ? [] : [`<tfoot>${line(total)}</tfoot>`]),
    "</table>",
  ].join("\n");
}

/** Lines as lists in lists: each in the last one above it that is less deep. */
function listHtml(lines: readonly WorkingLine[]): string {
  let html = "";
  let open = 0;
  for (const { depth, text } of lines) {
    if (depth > open) html += "<ul>".repeat(depth - open);
    else html += `</li>${"</ul></li>".repeat(open - depth)}`;
    open = depth;
    html += `<li>${markupText(text)}`;
  }
  return html + "</li></ul>".repeat(open);
}

function placeHtml(at: string | null | undefined): string {
  return at === null || at === undefined ? "" : ` <code>${markupText(at)}</code>`;
}
