import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** From the bottom up: a room may only import, values and types alike, from a room above it in this list. */
const rooms = [
  "error",
  "decimal",
  "formula",
  "gate",
  "scorecard",
  "contest",
  "policy",
  "preset",
  "statement",
  "settle",
  "explain",
  "rows",
  "json",
  "zod",
  "tally",
  "analysis",
  "plot",
  "plan",
  "columns",
  "sql",
  "catalogue",
  "testing",
];

/** The one room that is the door to a package. */
const doors: ReadonlyMap<string, string> = new Map([
  ["decimal.js", "decimal"],
  ["zod", "zod"],
  ["fast-check", "testing"],
]);

/** `zod/mini` is of the package `zod`. */
const packageOf = (specifier: string): string => specifier.split("/")[0] ?? specifier;

const refusedNames = /^(utils?|helpers?|common|types?|constants|misc)$/;

/** What makes a result depend on more than what was handed in. */
const impure = new Set([
  "process",
  "console",
  "Date",
  "Intl",
  "performance",
  "crypto",
  "fetch",
  "setTimeout",
  "globalThis",
  "eval",
  "Function",
]);
const impureMembers = new Set(["random", "localeCompare", "toLocaleString", "toLocaleLowerCase", "toLocaleUpperCase"]);

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** The file of src that it means, or null for a package. */
  readonly target: string | null;
  readonly place: string;
}

const files = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => posix.join(folder, file.replaceAll("\\", "/")))
      .filter((file) => file.endsWith(".ts"))
      .toSorted()
    : [];

const sources =
  new Map(files("src").map((file) => [file, ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true)]));

const roomOf = (file: string): string => file.split("/").length > 2 ? (file.split("/")[1] ?? "") : "";

function everyNode(source: ts.SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return nodes;
}

const placeOf = (source: ts.SourceFile, node: ts.Node): string =>
  `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

function importsOf(source: ts.SourceFile): Import[] {
  return source.statements.flatMap((node) => {
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return [];
    if (node.moduleSpecifier === undefined || !ts.isStringLiteral(node.moduleSpecifier)) return [];
    const specifier = node.moduleSpecifier.text;
    const target = specifier.startsWith(".") ? posix.join(dirname(source.fileName), specifier).replace(/\.js$/, ".ts") : null;
    return [{ from: source.fileName, specifier, target, place: placeOf(source, node) }];
  });
}

const imports = [...sources.values()].flatMap(importsOf);

function faultOfImport({ from, specifier, target }: Import): string | null {
  const room = roomOf(from);
  if (target === null) return null;
  if (!sources.has(target)) return `imports "${specifier}", which is no file`;
  const other = roomOf(target);
  if (other === room) {
    return basename(target) === "index.ts" ? `imports "${specifier}", its own room's index: import the sibling file` : null;
  }
  if (target !== `src/${other}/index.ts`) return `imports "${specifier}" past the index of ${other}`;
  if (room === "") return null;
  return rooms.indexOf(other) < rooms.indexOf(room) ? null : `${room} imports from ${other}, which is no room above it`;
}

function faultsOf(each: Import): string[] {
  const fault = faultOfImport(each);
  return fault === null ? [] : [`${each.place} ${fault}`];
}

function cycles(): string[] {
  const targetsOf = (file: string) => imports.flatMap((each) => (each.from === file && each.target !== null ? [each.target] : []));
  const finished = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      return;
    }
    if (finished.has(file)) return;
    for (const target of targetsOf(file)) walk(target, [...path, file]);
    finished.add(file);
  };
  for (const file of sources.keys()) walk(file, []);
  return found;
}

/** Whether an identifier is read as a variable: not a member's name, a key, a type or the right side of `instanceof`. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if ("name" in parent && parent.name === node) return false;
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind !== ts.SyntaxKind.InstanceOfKeyword;
  return !ts.isTypeNode(parent) && !ts.isQualifiedName(parent) && !ts.isExportSpecifier(parent) && !ts.isImportSpecifier(parent);
}

function impurities(source: ts.SourceFile): string[] {
  return everyNode(source).flatMap((node) => {
    const isCallOfImport = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const isMember = ts.isPropertyAccessExpression(node) && impureMembers.has(node.name.text);
    const isGlobal = ts.isIdentifier(node) && impure.has(node.text) && isRead(node);
    return isCallOfImport || isMember || isGlobal ? [`${placeOf(source, node)} uses ${node.getText()}`] : [];
  });
}

const takesArguments = new Set(["push", "unshift", "splice", "concat", "max", "min", "fromCharCode", "fromCodePoint"]);

function spreadCalls(source: ts.SourceFile): string[] {
  return everyNode(source).flatMap((node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
    const { name } = node.expression;
    return takesArguments.has(name.text) && node.arguments.some(ts.isSpreadElement)
      ? [`${placeOf(source, node)} spreads into ${name.text}`]
      : [];
  });
}

describe("src", () => {
  test("has only rooms that the order names", () => {
    const folders = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).filter((name) => !rooms.includes(name))).toEqual([]);
  });

  test("imports only from a room above, through its index, and from sibling files, types included", () => {
    expect(imports.flatMap(faultsOf)).toEqual([]);
  });

  test.each([
    ["import type { Explanation } from \"../explain/index.js\";", "formula imports from explain, which is no room above it"],
    ["import { type Explanation } from \"../explain/index.js\";", "formula imports from explain, which is no room above it"],
    ["export type { Explanation } from \"../explain/index.js\";", "formula imports from explain, which is no room above it"],
    ["import type { Fault } from \"../error/fault.js\";", "imports \"../error/fault.js\" past the index of error"],
    ["import type { Scope } from \"./index.js\";", "imports \"./index.js\", its own room's index: import the sibling file"],
  ])("would not pass with %s in a file of formula", (line, fault) => {
    const planted = ts.createSourceFile("src/formula/planted.ts", line, ts.ScriptTarget.ES2022, true);
    expect(importsOf(planted).flatMap(faultsOf)).toEqual([`src/formula/planted.ts:1 ${fault}`]);
  });

  test("imports no package but through the room that is its door", () => {
    const faults = imports.filter(({ from, specifier, target }) => target === null && doors.get(packageOf(specifier)) !== roomOf(from));
    expect(faults.map(({ place, specifier }) => `${place} imports "${specifier}"`)).toEqual([]);
  });

  test("has no cycle of imports, types included", () => {
    expect(cycles()).toEqual([]);
  });

  test("reads no clock, chance, locale, process or console", () => {
    expect([...sources.values()].flatMap(impurities)).toEqual([]);
  });

  test("spreads no list into a call that adds to another or compares: a long one would overflow the stack", () => {
    expect([...sources.values()].flatMap(spreadCalls)).toEqual([]);
  });

  test.each([
    ["faults.push(...found);", ["src/formula/planted.ts:1 spreads into push"]],
    ["const most = Math.max(0, ...figures);", ["src/formula/planted.ts:1 spreads into max"]],
    ["const all = [...faults, ...found]; faults.push(all[0]);", []],
  ])("would not pass with a spread: %s", (line, found) => {
    expect(spreadCalls(ts.createSourceFile("src/formula/planted.ts", line, ts.ScriptTarget.ES2022, true))).toEqual(found);
  });

  test("has indexes that only re-export, by name", () => {
    const faults = [...sources.values()]
      .filter((source) => basename(source.fileName) === "index.ts")
      .flatMap((source) =>
        source.statements
          .filter((node) =>
            !(ts.isExportDeclaration(node) && node.moduleSpecifier && node.exportClause && ts.isNamedExports(node.exportClause))
          )
          .map((node) => placeOf(source, node))
      );
    expect(faults).toEqual([]);
  });

  test("has tests in a folder of the same name for each room", () => {
    const present = [...new Set([...sources.keys()].map(roomOf))].filter((room) => room !== "");
    expect(present.filter((room) => !files(join("test", room)).some((file) => file.endsWith(".test.ts")))).toEqual([]);
  });
});

test("nothing is named utils, helpers, common, types, constants or misc", () => {
  const named = ["src", "test", "examples"].flatMap(files);
  const isRefused = (file: string): boolean => file.split("/").some((part) => refusedNames.test(part.replace(/\..*$/, "")));
  expect(named.filter(isRefused)).toEqual([]);
});
