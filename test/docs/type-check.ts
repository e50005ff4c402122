import { resolve } from "node:path";
import ts from "typescript";

// As strict as a careful reader's project. The snippets lie in this repository, so "jixiao" is the package itself, by its published types.
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.NodeNext,
  types: ["node"],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Which public entry exports which name: `gates` from `jixiao`, `parsePolicy` from `jixiao/json`. */
export function publicNames(entries: readonly string[]): ReadonlyMap<string, string> {
  const text = entries.map((entry) => `import ${JSON.stringify(entry)};`).join("\n");
  const program = programWith(new Map([[resolve("entries.ts"), text]]));
  const names = new Map<string, string>();
  const source = program.getSourceFile(resolve("entries.ts"));
  for (const node of source?.statements ?? []) {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) continue;
    const symbol = program.getTypeChecker().getSymbolAtLocation(node.moduleSpecifier);
    if (symbol === undefined) throw new Error(`${node.moduleSpecifier.text} has no types`);
    for (const { name } of program.getTypeChecker().getExportsOfModule(symbol)) {
      if (!names.has(name)) names.set(name, node.moduleSpecifier.text);
    }
  }
  return names;
}

/** Checks all texts in one program; gives the errors of each, with the line. */
export function typeErrors(texts: readonly { readonly name: string; readonly file: string; readonly code: string }[]): ReadonlyMap<
  string,
  string[]
> {
  const paths = texts.map(({ file }, index) => resolve(`${file}.${index}.ts`));
  const program = programWith(new Map(texts.map(({ code }, index) => [paths[index] ?? "", `${code}\nexport {};`])));
  return new Map(texts.map(({ name, file }, index) => {
    const source = program.getSourceFile(paths[index] ?? "");
    const found = source ? [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)] : [];
    return [name, found.map((each) => `${file}:${lineOf(each)}: ${ts.flattenDiagnosticMessageText(each.messageText, "\n")}`)];
  }));
}

function lineOf({ file, start }: ts.Diagnostic): number {
  return (file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0) + 1;
}

function programWith(texts: ReadonlyMap<string, string>): ts.Program {
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, target, ...others) => {
    const text = texts.get(path);
    return text === undefined ? getSourceFile(path, target, ...others) : ts.createSourceFile(path, text, target, true);
  };
  return ts.createProgram([...texts.keys()], options, host);
}
