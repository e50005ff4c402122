import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";

const { files } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly files: readonly string[] };
// npm packs README.md whatever `files` says.
const packed = ["README.md", ...files];
const isPacked = (path: string): boolean => packed.some((each) => path === each || path.startsWith(`${each}/`));
const pages = [
  "README.md",
  ...["docs", "examples"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => posix.join(folder, file.replaceAll("\\", "/")))
  ),
].filter((file) => file.endsWith(".md") && !file.includes("node_modules"));

/** The files that a page links to, outside of its code. */
const targetsOf = (page: string): readonly string[] =>
  [...readFileSync(page, "utf8").replaceAll(/```.*?```/gs, "").matchAll(/\]\(([^)\s#]+)/g)].flatMap(
    ([, link = ""]) => (link.includes("://") ? [] : posix.join(posix.dirname(page), link))
  );

describe("a page's links lead to files that are in the package", () => {
  test.each(pages)("%s", (page) => {
    expect(targetsOf(page).filter((target) => !existsSync(target) || !isPacked(target))).toEqual([]);
  });

  test("of which there are some", () => {
    expect(targetsOf("README.md")).toContain("examples/01-shop-month");
  });
});
