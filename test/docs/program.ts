import ts from "typescript";
import { parseExpectation, type Expectation } from "./expectation.js";
import type { Snippet } from "./snippet.js";

/** A snippet made ready: what the compiler checks, what is run, and what is expected in which line. */
export interface Program {
  readonly checked: string;
  /** The same with `$at(line)` before each statement and `$expect(index, value)` around each value that something is expected of. */
  readonly instrumented: string;
  /** The same as JavaScript for the body of an async function, imports turned into `$import(name)`. */
  readonly runnable: string;
  readonly expectations: readonly { readonly line: number; readonly expectation: Expectation }[];
  /** Expectations that nobody would ever look at. */
  readonly problems: readonly string[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `exportedBy` says which entry of the package exports a name, for snippets that do not import what they use. */
export function programOf(snippet: Snippet, exportedBy: ReadonlyMap<string, string>): Program {
  const source = parse(snippet.code);
  const automatic = snippet.importsItself ? automaticImports(source, exportedBy) : new Map<string, readonly string[]>();
  const first = [...automatic].map(([from, names]) => `import { ${names.join(", ")} } from "${from}"; `).join("");
  const checked = first + edited(snippet.code, mergedImports(source));
  const { instrumented, expectations, problems } = withExpectations(checked, snippet.file);
  const { outputText, diagnostics = [] } = ts.transpileModule(edited(instrumented, importsAsCalls(parse(instrumented))), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    reportDiagnostics: true,
  });
  const mistakes = diagnostics.map(({ messageText }) => `${snippet.file}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  return { checked, instrumented, runnable: outputText, expectations, problems: [...problems, ...mistakes] };
}

const parse = (code: string): ts.SourceFile => ts.createSourceFile("snippet.ts", code, ts.ScriptTarget.ES2022, true);

/** Edits at one position come out in the order in which they were found. */
function edited(text: string, edits: readonly Edit[]): string {
  let result = "";
  let position = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}

function everyNode(root: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}

function automaticImports(source: ts.SourceFile, exportedBy: ReadonlyMap<string, string>): Map<string, readonly string[]> {
  const identifiers = everyNode(source).filter(ts.isIdentifier);
  const declared = new Set(identifiers.filter(isDeclared).map((node) => node.text));
  const used = new Set(identifiers.filter((node) => !isMember(node)).map((node) => node.text));
  const imports = new Map<string, readonly string[]>();
  for (const name of used) {
    const from = exportedBy.get(name);
    if (from !== undefined && !declared.has(name)) imports.set(from, [...(imports.get(from) ?? []), name]);
  }
  return imports;
}

function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent) || ts.isParameter(parent)) return parent.name === node;
  return ts.isImportSpecifier(parent) || (ts.isFunctionDeclaration(parent) && parent.name === node);
}

function isMember(node: ts.Identifier): boolean {
  const { parent } = node;
  return (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
}

/** A later block repeats the imports of an earlier one, so that it can be read alone; as one program, each name is imported once. */
function mergedImports(source: ts.SourceFile): Edit[] {
  const seen = new Set<string>();
  return source.statements.filter(ts.isImportDeclaration).flatMap((node) => {
    const bindings = node.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) return [];
    const from = node.moduleSpecifier.getText();
    const kept = bindings.elements.map((element) => element.getText()).filter((name) => !seen.has(`${name} from ${from}`));
    for (const name of kept) seen.add(`${name} from ${from}`);
    if (kept.length === bindings.elements.length) return [];
    const word = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? "import type" : "import";
    const text = kept.length === 0 ? "" : `${word} { ${kept.join(", ")} } from ${from};`;
    return [{ start: node.getStart(), end: node.end, text: text + "\n".repeat(node.getText().split("\n").length - 1) }];
  });
}

const insertion = (position: number, text: string): Edit => ({ start: position, end: position, text });

type Instrumented = Pick<Program, "instrumented" | "expectations" | "problems">;

function withExpectations(code: string, file: string): Instrumented {
  const source = parse(code);
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
  const edits: Edit[] = [];
  const expectations: Instrumented["expectations"][number][] = [];
  const read = new Set<number>();
  for (const node of everyNode(source)) {
    if (!ts.isStatement(node) || ts.isImportDeclaration(node)) continue;
    const start = node.getStart();
    if (node.parent === source) edits.push(insertion(start, `$at(${lineOf(start)});`));
    const exported = ts.canHaveModifiers(node) && ts.getModifiers(node)?.find((each) => each.kind === ts.SyntaxKind.ExportKeyword);
    if (exported) edits.push({ start: exported.getStart(), end: exported.end, text: "" });
    if (!ts.isExpressionStatement(node) && !ts.isVariableStatement(node)) continue;
    const found = expectationAfter(code, node.end);
    if (found === null) continue;
    const index = expectations.push({ line: lineOf(found.start), expectation: found.expectation }) - 1;
    read.add(found.start);
    if (ts.isExpressionStatement(node)) {
      const open = found.expectation.kind === "throws" ? `$expect(${index}, () => (` : `$expect(${index}, (`;
      edits.push(insertion(node.expression.getStart(), open), insertion(node.expression.end, "))"));
    } else {
      const name = node.declarationList.declarations.at(-1)?.name.getText() ?? "";
      edits.push(insertion(node.end, `;$expect(${index}, ${name});`));
    }
  }
  const problems = [...code.matchAll(/\/\/\s*(?:=+>|→|->).*/g)]
    .filter(({ index }) => !read.has(index))
    .map((match) => `${file}:${lineOf(match.index)}: this expectation cannot be read: ${match[0]}`);
  return { instrumented: edited(code, edits), expectations, problems };
}

function importsAsCalls(source: ts.SourceFile): Edit[] {
  const declarations = source.statements.filter(ts.isImportDeclaration);
  return declarations.map((node) => ({ start: node.getStart(), end: node.end, text: importAsCall(node) }));
}

function importAsCall({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  if (importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return "";
  const call = `await $import(${moduleSpecifier.getText()});`;
  const bindings = importClause?.namedBindings;
  if (bindings !== undefined && ts.isNamespaceImport(bindings)) return `const ${bindings.name.text} = ${call}`;
  const names = importClause?.name === undefined ? [] : [`default: ${importClause.name.text}`];
  for (const { isTypeOnly, propertyName, name } of bindings?.elements ?? []) {
    if (!isTypeOnly) names.push(propertyName === undefined ? name.text : `${propertyName.text}: ${name.text}`);
  }
  return `const { ${names.join(", ")} } = ${call}`;
}

/** The comment in the same line or alone in the next one; a long value goes on in the comment lines below. */
function expectationAfter(code: string, end: number): { readonly start: number; readonly expectation: Expectation } | null {
  const match = /^[ \t]*;?[ \t]*(?:\r?\n[ \t]*)?(?=\/\/ => )/.exec(code.slice(end));
  if (match === null) return null;
  const start = end + match[0].length;
  const lines = code.slice(start).split(/\r?\n/);
  let text = "";
  for (const [index, line] of lines.entries()) {
    const comment = (index === 0 ? /^\/\/ => (.*)$/ : /^\s*\/\/ ?(?! ?=>)(.*)$/).exec(line);
    if (comment === null) return null;
    text += `${index === 0 ? "" : "\n"}${comment[1] ?? ""}`;
    const expectation = parseExpectation(text);
    if (expectation !== null) return { start, expectation };
  }
  return null;
}
