import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";
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

/** For Node, which reads and links each file by itself: what entries share stands in one file, as one copy in a process. */
const forNode: Options = {
  entry: published,
  outDir: "dist/node",
  format: ["esm"],
  splitting: true,
  clean: true,
  onSuccess: async () => {
    // The same files for `require`, so that entries share there too.
    for (const file of readdirSync("dist/node", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"))) {
      const module = readFileSync(`dist/node/${file}`, "utf8");
      const { outputText } = ts.transpileModule(module, {
        compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
      });
      writeFileSync(`dist/node/${file.replace(/\.js$/, ".cjs")}`, outputText.replaceAll(/(?<=\brequire\("\.[^"]*)\.js(?="\))/g, ".cjs"));
    }
  },
};

/**
 * For bundlers: a file for each module, so that they can leave out those that nobody uses. As one file, a comparison of ten lines costs its
 * importer the whole core.
 */
const forBundlers: Options = {
  entry: ["src/**/*.ts"],
  format: ["esm"],
  splitting: false,
  clean: ["!node/**"],
  esbuildPlugins: [
    {
      name: "a-file-for-each-module",
      setup(build) {
        build.onResolve(
          { filter: /^\.\.?\// },
          ({ path, kind }) => kind === "entry-point" ? undefined : { path, external: true, sideEffects: false },
        );
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
};

/** Of each entry the declarations, for `import` and for `require`. */
const declarations: Options = {
  entry: published,
  format: ["esm", "cjs"],
  dts: { only: true, entry: published, compilerOptions: { ignoreDeprecations: "6.0" } },
};

export default defineConfig([forBundlers, forNode, declarations].map((options) => ({
  ...options,
  target: "es2022",
  esbuildOptions: (esbuild) => {
    esbuild.charset = "utf8";
  },
})));
