import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { pageOfLink } from "./pages.js";

const section = (text: string, from: string, until: string): string =>
  text.slice(text.indexOf(`\n## ${from}\n`) + 1, text.indexOf(`\n## ${until}\n`));

/** README's first sentence. */
const promise = (readme: string): string => (/^# .*\n\n([\s\S]*?)\n\n/.exec(readme)?.[1] ?? "").replaceAll("\n", " ");

/**
 * llms.txt (https://llmstxt.org): what README says to read on, with its links as they lead from docs, or from page to page of the site. A
 * title, a summary, then lists of links under headings.
 */
export function llmsIndex(where: "docs" | "site"): string {
  const readme = readFileSync("README.md", "utf8");
  const lists = `${section(readme, "Read on", "Examples")}\n${section(readme, "Examples", "How fast, how big")}`;
  const linkOf = (link: string): string => {
    if (where === "docs") return posix.relative("docs", link.replace(/#.*$/, ""));
    return (pageOfLink("README.md", link) ?? link).replace(/index\.md$/, "").replace(/\.md$/, ".html");
  };
  return [
    "# jixiao",
    "",
    `> ${promise(readme)}`,
    "",
    "TypeScript. Plain data in, plain data out: no I/O. Numbers come in and go out as decimal text; `null` is \"not applicable\", an absent",
    "column is a fault. Every example of these pages is executed by the package's tests.",
    "",
    "## Begin here",
    "",
    `- [Six things people do](${linkOf("docs/skill.md")}): the shortest way to each, with what holds everywhere`,
    `- [README](${linkOf("README.md")}): the first example, what is promised, the words`,
    "",
    ...lists.replace(/^## Read on\n+/, "").replace(/In a clone of the repository[\s\S]*$/, "").trim().split("\n").map((line) =>
      line.replace(/^###? /, "## ").replaceAll(/\]\(([^)]+)\)/g, (_, link: string) => `](${linkOf(link)})`)
    ),
    "",
  ].join("\n");
}

/**
 * The files of llms-full.txt, in the order of README. The catalogue's and the decisions' pages are too many for one reading: their index is
 * there.
 */
export function llmsFiles(): readonly string[] {
  const readme = readFileSync("README.md", "utf8");
  const named = [...section(readme, "Read on", "Examples").matchAll(/\]\((docs\/[^)#]+\.md)/g)].map(([, file = ""]) => file);
  const within = ["docs/laws", "docs/plans"].flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`));
  return [...new Set(["docs/skill.md", "README.md", ...named, ...within.filter((file) => file.endsWith(".md"))])];
}

/** All of them as one text, each behind the name of its file. */
export const llmsFull = (): string => llmsFiles().map((file) => `<!-- ${file} -->\n\n${readFileSync(file, "utf8").trim()}\n`).join("\n");
