// What the site has beside the pages that are written by hand: the reference, a list of decisions, the code that pages link to,
// and the texts for assistants.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, posix } from "node:path";
import { llmsFull, llmsIndex } from "./llms.js";
import { madePages, pageOf } from "./pages.js";
import { writeReference } from "./reference.js";
import { placeInReference, referencePage } from "./reference-page.js";

function write(file: string, lines: readonly string[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join("\n")}\n`);
}

const titleOf = (file: string): string => /^# (.*)$/m.exec(readFileSync(file, "utf8"))?.[1] ?? file;

function decisionsPage(): readonly string[] {
  const files = readdirSync("docs/decisions").filter((file) => file.endsWith(".md"));
  return [
    "# Decisions",
    "",
    "What was decided where it could have gone another way, each with what spoke for it.",
    "",
    ...files.map((file) => `- [${titleOf(`docs/decisions/${file}`)}](../../../docs/decisions/${file})`),
  ];
}

/** The files that a page links to and that are no pages: code, each of which a page shows, and pictures. */
function linkedFiles(): ReadonlySet<string> {
  const pages = ["docs", "examples"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => posix.join(folder, file.replaceAll("\\", "/")))
  ).filter((file) => file.endsWith(".md"));
  return new Set(["README.md", ...pages].flatMap((page) =>
    [...readFileSync(page, "utf8").replaceAll(/```.*?```/gs, "").matchAll(/\]\(([^)\s#]+)/g)].flatMap(([, link = ""]) => {
      const target = posix.join(posix.dirname(page), link);
      return link.includes(":") || /\.(md|txt)$/.test(target) || !existsSync(target) || statSync(target).isDirectory() ? [] : [target];
    })
  ));
}

rmSync("site/pages", { recursive: true, force: true });
write(`${madePages}/decisions/README.md`, decisionsPage());
for (const file of linkedFiles()) {
  const name = posix.basename(file);
  if (name.endsWith(".svg")) {
    write(`site/public/${pageOf(file)}`, [readFileSync(file, "utf8").trimEnd()]);
    continue;
  }
  write(`${madePages}/${file}.md`, [
    `# \`${name}\``,
    "",
    `[${posix.dirname(file)}](${"../".repeat(file.split("/").length + 1)}${posix.dirname(file)}/README.md)`,
    "",
    `\`\`\`\`${extname(name).slice(1)}`,
    readFileSync(file, "utf8").trimEnd(),
    "````",
  ]);
}
write("site/public/llms.txt", [llmsIndex("site")]);
write("site/public/llms-full.txt", [llmsFull()]);
await writeReference(`${madePages}/reference`);
writeFileSync(`${madePages}/reference/README.md`, referencePage(placeInReference));
