import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
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

function parsed(path: string, text = readFileSync(path, "utf8")): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Names that a statement takes from a file of ours, to use them or to give them on. */
interface Taking {
  readonly statement: ts.Statement;
  readonly verb: "import" | "export";
  readonly names: readonly { readonly given: string; readonly as: string; readonly origin: Origin }[];
}

/** The file in which a name is defined, and how it is called there: indexes only give names on. */
interface Origin {
  readonly file: string;
  readonly name: string;
}

const takings = new Map<string, readonly Taking[]>();

/** What a file takes from others at run time, of where it is defined. */
function takingsOf(path: string): readonly Taking[] {
  const known = takings.get(path);
  if (known !== undefined) return known;
  const found = [...parsed(path).statements].flatMap((statement): Taking[] => {
    const isImport = ts.isImportDeclaration(statement);
    if (!isImport && !ts.isExportDeclaration(statement)) return [];
    const bindings = isImport ? statement.importClause?.namedBindings : statement.exportClause;
    const { moduleSpecifier: from } = statement;
    const isTyped = isImport ? statement.importClause?.isTypeOnly === true : statement.isTypeOnly;
    if (isTyped || from === undefined || !ts.isStringLiteral(from) || !from.text.startsWith(".")) return [];
    if (bindings === undefined || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return [];
    const file = resolve(dirname(path), from.text.replace(/\.js$/, ".ts"));
    const names = [...bindings.elements].filter(({ isTypeOnly }) => !isTypeOnly).map(({ name, propertyName }) => {
      const given = (propertyName ?? name).text;
      return { given, as: name.text, origin: originOf(file, given) };
    });
    return [{ statement, verb: isImport ? "import" : "export", names }];
  });
  takings.set(path, found);
  return found;
}

function originOf(file: string, name: string): Origin {
  const given = file.endsWith("index.ts") ? takingsOf(file).flatMap(({ names }) => names).find((each) => each.as === name) : undefined;
  return given === undefined ? { file, name } : given.origin;
}

/** The files that are needed at run time for what a file gives. */
function reached(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const { names } of takingsOf(path)) for (const { origin } of names) reached(origin.file, found);
  return found;
}

/**
 * Takes each name from the file in which it is defined: by an index, an entry would have to read whatever the index gives to anybody. What
 * the first entry needs, nearly all others need as well: it stands in one file, with what several of them need of its rooms, and they take
 * it from there. Each file more that Node has to find costs about a millisecond.
 */
const coreInOneFile: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "core-in-one-file",
  setup(build) {
    const first = resolve("src/index.ts");
    const ofFirst = reached(first);
    const entries = Object.values(published).map((entry) => reached(resolve(entry)));
    const needed = new Set(entries.flatMap((files) => [...files]));
    const rooms = new Set([...ofFirst].map((path) => dirname(path)));
    const isShared = (path: string) => rooms.has(dirname(path)) && entries.filter((files) => files.has(path)).length > 1;
    // The first entry itself only gives names on, as the others do.
    const core = new Set([...needed].filter((path) => path !== first && (ofFirst.has(path) || isShared(path))));
    const shared = new Map<string, Origin>();
    const nameInCore = (origin: Origin) => {
      const name = `${origin.name}$${[...core].indexOf(origin.file)}`;
      shared.set(name, origin);
      return name;
    };
    const isOfCore = (path: string, { file }: Origin) => !core.has(path) && core.has(file);
    for (const path of needed) {
      for (const { names } of takingsOf(path)) for (const { origin } of names) if (isOfCore(path, origin)) nameInCore(origin);
    }
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      const contents = takingsOf(path).toReversed().reduce((all, { statement, verb, names }) => {
        const taken = names.map(({ as, origin }) => {
          const [name, from] = isOfCore(path, origin) ? [nameInCore(origin), "core:"] : [origin.name, origin.file];
          return `${verb} { ${name} as ${as} } from ${JSON.stringify(from)};`;
        });
        return all.slice(0, statement.getStart()) + taken.join(" ") + all.slice(statement.end);
      }, text);
      return { contents: `//! ${relative(".", path)}\n${contents}`, loader: "ts" };
    });
    build.onResolve({ filter: /^core:$/ }, () => ({ path: "core", namespace: "core" }));
    build.onLoad({ filter: /.*/, namespace: "core" }, () => ({
      contents: [...shared].map(([name, origin]) => `export { ${origin.name} as ${name} } from ${JSON.stringify(origin.file)};`).join("\n"),
      resolveDir: resolve("."),
      loader: "js",
    }));
  },
};

/** What a file takes from another, or gives, said for `require`. */
function inCommonJs(statement: ts.ImportDeclaration | ts.ExportDeclaration): string {
  if (ts.isExportDeclaration(statement)) {
    const given = statement.exportClause?.getText().replaceAll(/([\w$]+) as ([\w$]+)/g, "$2: $1");
    return `module.exports = ${given};\nObject.defineProperty(module.exports, "__esModule", { value: true });`;
  }
  const { name, namedBindings } = statement.importClause ?? {};
  const names = namedBindings?.getText().slice(1, -1).replaceAll(" as ", ": ");
  const taken = [name === undefined ? [] : `default: ${name.text}`, names ?? []].flat();
  const from = statement.moduleSpecifier.getText().replace(/^("\..*)\.js"$/, "$1.cjs\"");
  return `${taken.length === 0 ? "" : `const {${taken.join(",")}} = `}require(${from});`;
}

/**
 * Makes of each file one for `import` and one for `require`, so that entries share there too, and both as an engine reads them soonest: in
 * few letters, all of them ASCII, which takes it half of the memory. What stands between what a file takes and what it gives is a script
 * to esbuild, of which it leaves names at the top as they are: in a stack trace each function is called as in src.
 */
const forImportAndRequire: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "for-import-and-require",
  setup(build) {
    const short = { minify: true, legalComments: "inline", lineLimit: 140, target: "es2022" } as const;
    build.onEnd(async ({ outputFiles = [] }) => {
      const files = await Promise.all(outputFiles.map(async ({ path, text, hash }) => {
        const statements = [...parsed(path, text).statements];
        const takes = statements.filter(ts.isImportDeclaration);
        const gives = statements.filter(ts.isExportDeclaration);
        const between = [...takes, ...gives].toSorted((a, b) => b.pos - a.pos)
          .reduce((all, statement) => all.slice(0, statement.getStart()) + all.slice(statement.end), text);
        const { code } = await build.esbuild.transform(`"use strict";${between}`, short);
        const [strict, ...lines] = code.split(/(?<=^"use strict";)/);
        const file = (name: string, parts: readonly string[]) => {
          const contents = parts.join("\n");
          return { path: name, contents: Buffer.from(contents), text: contents, hash };
        };
        const asTheyAre = (all: readonly ts.Node[]) => all.map((statement) => statement.getText());
        return [
          file(path, [...asTheyAre(takes), ...lines, ...asTheyAre(gives)]),
          file(path.replace(/\.js$/, ".cjs"), [strict ?? "", ...takes.map(inCommonJs), ...lines, ...gives.map(inCommonJs)]),
        ];
      }));
      outputFiles.splice(0, Infinity, ...files.flat());
    });
  },
};

/** For Node, which reads and links each file by itself: what entries share stands in one file, as one copy in a process. */
const forNode: Options = {
  entry: published,
  outDir: "dist/node",
  format: ["esm"],
  splitting: true,
  clean: true,
  esbuildPlugins: [coreInOneFile, forImportAndRequire],
  // Where each module begins.
  esbuildOptions: (esbuild) => {
    esbuild.legalComments = "inline";
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
  esbuildOptions: (esbuild) => {
    esbuild.charset = "utf8";
  },
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

// `tsup --no-dts` leaves the declarations out, which take most of the time.
export default defineConfig(({ dts }) =>
  [forBundlers, forNode, ...(dts === false ? [] : [declarations])].map((options) => ({ ...options, target: "es2022" }))
);
