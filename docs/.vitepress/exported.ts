import { readFileSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";
import { published } from "../../tsup.config.js";

/** What an entry exports, by its source alone: no type is worked out, so it costs a fraction of a second. */
export interface Exported {
  readonly name: string;
  readonly kind: "function" | "constant" | "type";
  readonly file: string;
  /** The first sentence of its doc comment, of several overloads the first that has one. Empty where there is none. */
  readonly summary: string;
  readonly hasExample: boolean;
  /** Exported for another room: `@internal`. */
  readonly isInternal: boolean;
}

export interface Entry {
  /** `jixiao/json`. */
  readonly specifier: string;
  readonly exported: readonly Exported[];
}

const sources = new Map<string, ts.SourceFile>();

function sourceOf(file: string): ts.SourceFile {
  const known = sources.get(file);
  if (known !== undefined) return known;
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  sources.set(file, source);
  return source;
}

/** The entries of the package and what each of them exports for its users, in the order of its index. */
export const entries = (): readonly Entry[] =>
  Object.entries(published).map(([place, file]) => ({
    specifier: place === "index" ? "jixiao" : `jixiao/${posix.dirname(place)}`,
    exported: namedExports(file).map((name) => find(file, name)).filter(({ isInternal }) => !isInternal),
  }));

function namedExports(file: string): readonly string[] {
  return sourceOf(file).statements.flatMap((node) =>
    ts.isExportDeclaration(node) && node.exportClause !== undefined && ts.isNamedExports(node.exportClause)
      ? node.exportClause.elements.map(({ name }) => name.text)
      : []
  );
}

function find(file: string, name: string): Exported {
  const found: ts.Node[] = [];
  let kind: Exported["kind"] = "type";
  for (const node of sourceOf(file).statements) {
    if (ts.isExportDeclaration(node) && node.exportClause !== undefined && ts.isNamedExports(node.exportClause)) {
      const element = node.exportClause.elements.find((each) => each.name.text === name);
      if (element === undefined || node.moduleSpecifier === undefined || !ts.isStringLiteral(node.moduleSpecifier)) continue;
      const next = posix.join(posix.dirname(file), node.moduleSpecifier.text.replace(/\.js$/, ".ts"));
      return find(next, (element.propertyName ?? element.name).text);
    }
    if (ts.isFunctionDeclaration(node) && node.name?.text === name) {
      kind = "function";
      found.push(node);
    } else if (ts.isVariableStatement(node) && node.declarationList.declarations.some((each) => each.name.getText() === name)) {
      const value = node.declarationList.declarations.find((each) => each.name.getText() === name)?.initializer;
      kind = value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? "function" : "constant";
      found.push(node);
    } else if ((ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) && node.name.text === name) found.push(node);
  }
  if (found.length === 0) throw new Error(`${file} has no ${name}`);
  const comments = found.flatMap((node) => ts.getJSDocCommentsAndTags(node)).filter(ts.isJSDoc);
  const summary = comments.map(({ comment }) => sentenceOf(ts.getTextOfJSDocComment(comment) ?? "")).find((text) => text !== "") ?? "";
  const hasTag = (tag: string): boolean => comments.some(({ tags }) => tags?.some(({ tagName }) => tagName.text === tag));
  return { name, kind, file, summary, hasExample: hasTag("example"), isInternal: hasTag("internal") };
}

const sentenceOf = (text: string): string =>
  /^.*?[.:](?= [A-Z]|$)/s.exec(text.replaceAll(/\s+/g, " ").trim())?.[0].replace(/:$/, ".") ?? text;

/** README's words: which functions stand under which. */
export function words(): ReadonlyMap<string, readonly string[]> {
  const readme = readFileSync("README.md", "utf8");
  const table = readme.slice(readme.indexOf("\n## The words"), readme.indexOf("\n## Read on"));
  return new Map([...table.matchAll(/^\| (\w[\w ]*?) +\| (.*) \|$/gm)].map(
    ([, word = "", names = ""]) => [word, names.match(/(?<=`)\w+(?=`)/g) ?? []]
  ));
}

/** Rooms whose types are not about their functions. */
const wordsOfRooms: ReadonlyMap<string, string> = new Map([["decimal", "readings"], ["error", "a period"], ["statement", "a period"]]);

/**
 * The main entry by README's words. A type stands with the function of its file, or else with the first functions of its room, where README
 * does not name it.
 */
export function byWord(exported: readonly Exported[]): ReadonlyMap<string, readonly Exported[]> {
  const placed = [...words()].flatMap(([word, names]) =>
    names.flatMap((name) => exported.filter((each) => each.name === name).map(({ file }) => ({ word, name, file })))
  );
  const roomOf = (file: string): string => /^src\/(\w+)\//.exec(file)?.[1] ?? "";
  const sorted = new Map(placed.map(({ word }): [string, Exported[]] => [word, []]));
  for (const each of exported) {
    const word = placed.find(({ name }) => name === each.name)?.word
      ?? placed.find(({ file }) => file === each.file)?.word
      ?? wordsOfRooms.get(roomOf(each.file))
      ?? placed.find(({ file }) => roomOf(file) === roomOf(each.file))?.word;
    const page = sorted.get(word ?? "");
    if (page === undefined) throw new Error(`${each.name} stands under none of README's words`);
    page.push(each);
  }
  return sorted;
}

/** The entries of the catalogue are data: its pages say more of each than their type does. */
export const isCatalogueEntry = ({ file, kind, summary }: Exported): boolean =>
  file.startsWith("src/catalogue/") && kind === "constant" && summary === "";

export const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
