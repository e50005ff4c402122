import { readFileSync } from "node:fs";
import { defineConfig } from "tsup";

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly import: { readonly default: string } }>>;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

/** The entries that package.json publishes, by their place in dist: `{ "json/index": "src/json/index.ts" }`. */
export const published: Readonly<Record<string, string>> = Object.fromEntries(Object.values(manifest.exports).flatMap((entry) => {
  if (typeof entry === "string") return [];
  const name = entry.import.default.replace(/^\.\/dist\/(.*)\.js$/, "$1");
  return [[name, `src/${name}.ts`]];
}));

export default defineConfig({
  entry: ["src/**/*.ts"],
  format: ["esm", "cjs"],
  splitting: false,
  dts: { entry: published, compilerOptions: { ignoreDeprecations: "6.0" } },
  target: "es2022",
  clean: true,
  esbuildPlugins: [
    {
      // A file for each module, so that a bundler can leave out those that nobody uses: as one file, a comparison of ten lines costs its
      // importer the whole core. It also keeps one copy of each module across entries, and stack traces that name it.
      name: "a-file-for-each-module",
      setup(build) {
        const isCommonJs = build.initialOptions.format === "cjs";
        build.onResolve({ filter: /^\.\.?\// }, ({ path, kind }) =>
          kind === "entry-point"
            ? undefined
            : { path: isCommonJs ? path.replace(/\.js$/, ".cjs") : path, external: true, sideEffects: false });
      },
    },
  ],
});
