import { join } from "node:path";
import ts from "typescript";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.NodeNext,
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
};

/** An error as a person reads it, and the piece of code that it is about. */
export interface CompileError {
  readonly message: string;
  readonly start: number;
  readonly length: number;
}

/** The errors of each text, by its name: all are checked in one program, as modules that lie beside this one. */
export function compileErrors(texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly CompileError[]> {
  const files = new Map([...texts].map(([name, text]) => [join(import.meta.dirname, `${name}.ts`), text]));
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, target, ...others) => {
    const text = files.get(path);
    return text === undefined ? getSourceFile(path, target, ...others) : ts.createSourceFile(path, text, target, true);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return new Map([...texts.keys()].map((name) => {
    const source = program.getSourceFile(join(import.meta.dirname, `${name}.ts`));
    return [name, [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(read)];
  }));
}

function read({ messageText, start = 0, length = 0 }: ts.Diagnostic): CompileError {
  return { message: ts.flattenDiagnosticMessageText(messageText, "\n"), start, length };
}
