import { byWord, capitalised, entries, type Exported, isCatalogueEntry } from "./exported.js";

export interface Section {
  readonly title: string;
  /** Its page on the site. */
  readonly page: string;
  readonly exported: readonly Exported[];
}

/** The sections of the reference: README's words, then every other entry. */
export function sections(): readonly Section[] {
  return entries().flatMap(({ specifier, exported }) =>
    specifier === "jixiao"
      ? [...byWord(exported)].filter(([, names]) => names.length > 0).map(([word, names]) => ({
        title: capitalised(word),
        page: word.replaceAll(" ", "-"),
        exported: names,
      }))
      : [{ title: `\`${specifier}\``, page: specifier.slice("jixiao/".length), exported }]
  );
}

/** Where an export is told on the site. A type whose name differs from a function's by its capital alone comes after it. */
export function placeInReference({ page, exported }: Section, { name, kind }: Exported): string {
  const slug = name.toLowerCase();
  const isSecond = kind === "type"
    && exported.some((other) => other.kind !== "type" && !isCatalogueEntry(other) && other.name.toLowerCase() === slug);
  return `${page}.md#${slug}${isSecond ? "-1" : ""}`;
}

/** Every export in a line, with a link where there is something to link to. */
export function referencePage(linkOf: ((section: Section, each: Exported) => string) | null): string {
  const nameOf = (section: Section, each: Exported): string => {
    const name = `\`${each.name}\``;
    return linkOf === null ? name : `[${name}](${linkOf(section, each)})`;
  };
  const parts = sections().map((section) => {
    const told = section.exported.filter((each) => !isCatalogueEntry(each));
    const left = section.exported.length - told.length;
    const types = told.filter(({ kind }) => kind === "type");
    return [
      `## ${section.title}`,
      "",
      ...told.filter(({ kind }) => kind !== "type").map((each) => `- ${nameOf(section, each)}: ${each.summary}`),
      ...(left === 0
        ? []
        : [
          `- ${left} indicators, competencies and positions, each a constant, on the pages of [the catalogue](${
            linkOf === null ? "" : "../../../docs/"
          }catalogue/README.md).`,
        ]),
      ...(types.length === 0 ? [] : ["", "Types:", "", ...types.map((each) => `- ${nameOf(section, each)}: ${each.summary}`)]),
      "",
    ].join("\n");
  });
  return [
    "# Reference",
    "",
    "Every export, by the [words](../README.md#the-words) of the README and by entry, each in the first sentence of its doc comment; the",
    "comment has units, places, rounding, errors and an example, and an editor shows it where the name stands. `npm run site` makes a page",
    "of each section with all of it. Codes of faults and of reasons have a [table of their own](faults.md).",
    "",
    ...parts,
  ].join("\n").replaceAll("](../README.md", linkOf === null ? "](../README.md" : "](../../../README.md").replaceAll(
    "](faults.md)",
    linkOf === null ? "](faults.md)" : "](../../../docs/faults.md)",
  );
}
