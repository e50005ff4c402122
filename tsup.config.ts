import { readFileSync } from "node:fs";
import { defineConfig } from "tsup";
import ts from "typescript";

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

/** The same module, with each call marked as one that a bundler may leave out where nobody uses what it gives. */
function withPureCalls(path: string): string {
  const text = readFileSync(path, "utf8");
  const starts: number[] = [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) starts.push(node.getStart(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return starts.toSorted((a, b) => b - a).reduce((all, at) => `${all.slice(0, at)}/* @__PURE__ */ ${all.slice(at)}`, text);
}

export default defineConfig({
  entry: ["src/**/*.ts"],
  format: ["esm", "cjs"],
  splitting: false,
  dts: { entry: published, compilerOptions: { ignoreDeprecations: "6.0" } },
  target: "es2022",
  clean: true,
  esbuildOptions: (options) => {
    options.charset = "utf8";
  },
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
    {
      // The catalogue is data that builders make: one entry of it costs its importer that entry.
      name: "entries-of-the-catalogue-are-pure",
      setup(build) {
        build.onLoad({ filter: /src[\\/]catalogue[\\/]/ }, ({ path }) => ({ contents: withPureCalls(path), loader: "ts" }));
      },
    },
  ],
});
