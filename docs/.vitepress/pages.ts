import { existsSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import { capitalised } from "./exported.js";

/** What `npm run site:pages` makes before the site is built, beside what is written by hand. Git ignores it. */
export const madePages = "site/pages";

/** The page of a Markdown file: `docs/gates.md` is `gates.md`, `docs/laws/README.md` is `laws/index.md`. */
export function pageOf(file: string): string {
  const path = file.replace(/^(docs|site\/pages)\//, "").replace(/^CHANGELOG\.md$/, "changelog.md").replace(
    /^reference\.md$/,
    "reference/index.md",
  );
  return path.replace(/(^|\/)README\.md$/, "$1index.md");
}

/**
 * The page of what a page's link leads to, be it a Markdown file, a folder or a file of code. Null for an address outside of the project
 * and for a place in the same page. The anchor stays.
 */
export function pageOfLink(from: string, link: string): string | null {
  if (/^([a-z]+:|#|\/)/.test(link)) return null;
  const [path = "", anchor] = link.split("#");
  const target = posix.normalize(posix.join(posix.dirname(from), decodeURI(path))).replace(/\/$/, "");
  // Texts for assistants and pictures are files of the site as they are.
  if (target.endsWith(".txt")) return `/${posix.basename(target)}`;
  if (target.endsWith(".svg")) return `/${pageOf(target)}`;
  return `/${pageOf(markdownOf(target))}${anchor === undefined ? "" : `#${anchor}`}`;
}

function markdownOf(target: string): string {
  if (target.endsWith(".md")) return target;
  if (existsSync(target) && statSync(target).isDirectory()) return `${target}/README.md`;
  return `${target}.md`;
}

interface Link {
  readonly text: string;
  readonly link: string;
}

export interface Group {
  readonly title: string;
  readonly links: readonly Link[];
}

/** What a README says to read on: the links of its list, by the headings within. Site and llms.txt have their order from there. */
export function readOn(readme: string, from: string, until: string): readonly Group[] {
  const text = readFileSync(readme, "utf8");
  const groups: { title: string; links: Link[] }[] = [];
  for (const line of text.slice(text.indexOf(`\n## ${from}\n`) + 1, text.indexOf(`\n## ${until}\n`)).split("\n")) {
    const [, title] = /^##+ (.*)$/.exec(line) ?? [];
    if (title !== undefined) groups.push({ title, links: [] });
    for (const [, name = "", link = ""] of line.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)) {
      groups.at(-1)?.links.push({ text: capitalised(name), link: pageOfLink(readme, link) ?? link });
    }
  }
  return groups.filter(({ links }) => links.length > 0);
}
