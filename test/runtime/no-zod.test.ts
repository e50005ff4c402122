import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { requireFreshBuild } from "./fresh-build.js";

requireFreshBuild();

/** The packages that a built file loads, by itself or through what it loads. */
function packagesOf(entry: string): ReadonlySet<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (
      const [, imported, required] of readFileSync(file, "utf8")
        .matchAll(/^(?:import .*|export .*|\} from )"([^"]+)";$|require\("([^"]+)"\)/gm)
    ) {
      const specifier = imported ?? required ?? "";
      if (!specifier.startsWith(".")) packages.add(specifier);
      else visit(join(dirname(file), specifier));
    }
  };
  if (!existsSync(entry)) throw new Error(`${entry} is not built`);
  visit(entry);
  return packages;
}

// For Node what entries share stands in one file, which whoever has a schema for zod has loaded.
describe.each([
  ["dist", "js", ["zod/mini"]],
  ["dist/node", "js", ["decimal.js", "zod/mini"]],
  ["dist/node", "cjs", ["decimal.js", "zod/mini"]],
])("%s/index.%s", (folder, extension, byZod) => {
  it("loads decimal.js alone", () => {
    expect([...packagesOf(`${folder}/index.${extension}`)]).toEqual(["decimal.js"]);
  });

  it("is not all: jixiao/testing alone loads fast-check", () => {
    expect([...packagesOf(`${folder}/testing/index.${extension}`)].toSorted()).toEqual(["decimal.js", "fast-check"]);
  });

  it("is not all: jixiao/json loads no more, and jixiao/zod loads zod/mini", () => {
    expect([...packagesOf(`${folder}/json/index.${extension}`)]).toEqual(["decimal.js"]);
    expect([...packagesOf(`${folder}/zod/index.${extension}`)].toSorted()).toEqual(byZod);
  });
});
