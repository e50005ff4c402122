import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** The links of a built site that lead to no file, or to a place that its page does not have: `gates.html: formulas.html#nowhere`. */
export function deadLinks(folder: string): { readonly pages: number; readonly links: number; readonly dead: readonly string[] } {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/")).filter((file) =>
    file.endsWith(".html")
  );
  const texts = new Map(pages.map((page) => [page, readFileSync(join(folder, page), "utf8")]));
  const places =
    new Map([...texts].map(([page, text]) => [page, new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => unescaped(id)))]));
  let links = 0;
  const dead: string[] = [];
  for (const [page, text] of texts) {
    for (const [, attribute = ""] of text.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      if (/^[a-z]+:/.test(attribute)) continue;
      links += 1;
      const [path = "", place = ""] = decodeURI(unescaped(attribute)).split("#");
      const target = path === "" ? page : targetOf(posix.join("/", path.startsWith("/") ? "" : posix.dirname(page), path).slice(1));
      const exists = places.has(target) ? place === "" || places.get(target)?.has(place) : existsSync(join(folder, target));
      if (!exists) dead.push(`${page}: ${attribute}`);
    }
  }
  return { pages: pages.length, links, dead };
}

const targetOf = (path: string): string => (path === "" || path.endsWith("/") ? `${path}index.html` : path);

const unescaped = (text: string): string => text.replaceAll("&amp;", "&").replaceAll("&quot;", "\"").replaceAll("&#39;", "'");
