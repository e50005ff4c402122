import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { requireFreshBuild } from "./fresh-build.js";

requireFreshBuild();

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, unknown>;
const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { encoding: "utf8", stdio: "pipe" });
const [{ files }] = JSON.parse(packed) as [{ readonly files: readonly { readonly path: string }[] }];
const paths = files.map(({ path }) => path);

describe("the tarball that is published", () => {
  test("has these and nothing beside them", () => {
    const top = new Set(paths.map((path) => path.split("/")[0]));
    expect([...top].toSorted()).toEqual(["CHANGELOG.md", "LICENSE", "NOTICE", "README.md", "dist", "docs", "examples", "package.json"]);
  });

  test("has of each folder the kinds of file that belong there", () => {
    const kinds = (folder: string) => {
      const within = paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(path.lastIndexOf("/") + 1));
      return [...new Set(within.map((name) => name.slice(name.search(/(\.d)?\.[^.]+$/))))].toSorted();
    };
    expect(kinds("dist")).toEqual([".cjs", ".d.cts", ".d.ts", ".js"]);
    expect(kinds("docs")).toEqual([".md", ".svg", ".txt"]);
    expect(kinds("examples").filter((kind) => ![".ts", ".d.ts", ".md", ".csv", ".json", ".html", ".css"].includes(kind))).toEqual([]);
  });

  test("has every file that package.json sends a reader to", () => {
    const targets =
      new Set(JSON.stringify([manifest["exports"], manifest["main"], manifest["module"], manifest["types"], manifest["typesVersions"]])
        .match(/(?<="\.\/)[^"]+(?=")/g));
    expect([...targets].filter((target) => target.startsWith("dist/") && !paths.includes(target))).toEqual([]);
    expect(targets.size).toBeGreaterThan(30);
  });

  test("has the site's pages and not what builds the site", () => {
    expect(paths.filter((path) => path.includes("/."))).toEqual([]);
    expect(paths).toContain("docs/reference.md");
    expect(existsSync("docs/.vitepress/config.ts")).toBe(true);
  });

  test("runs nothing when it is installed, and says by whom it was built", () => {
    const { scripts, publishConfig } = manifest as { scripts: object; publishConfig: unknown };
    expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([]);
    expect(publishConfig).toEqual({ access: "public", provenance: true });
  });
});

describe("as long as no address of a repository is known", () => {
  const addresses = ["repository", "bugs", "homepage"].filter((field) => field in manifest);

  test("package.json has none of them, and then all", () => {
    expect([0, 3]).toContain(addresses.length);
  });

  test.each(["README.md", "docs/zh/README.md"])("%s says how it is installed without npm", (page) => {
    expect(readFileSync(page, "utf8").includes("npm pack")).toBe(addresses.length === 0);
  });
});
