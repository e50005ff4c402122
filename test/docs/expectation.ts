import ts from "typescript";

/** What stands behind `// =>`: a value, or the message of an error. `…` leaves open what else an object or an array holds. */
export type Expectation =
  | { readonly kind: "value"; readonly value: unknown; readonly cut: (actual: unknown) => unknown }
  | { readonly kind: "throws"; readonly message: string };

type Value = Extract<Expectation, { readonly kind: "value" }>;

// A name that the compiler can read in the place of `…`.
const open = "ǃopenǃ";

const exactly = (value: unknown): Value => ({ kind: "value", value, cut: (actual) => actual });
const anything: Value = { kind: "value", value: "…", cut: (actual) => (actual === undefined ? undefined : "…") };

/**
 * Reads `"5384.00"`, `-1`, `null`, `[{ id: "li", … }, …]`, `throws "the message"`; what follows a colon after it is a remark for the
 * reader. Null where it is none of these.
 */
export function parseExpectation(text: string): Expectation | null {
  const [, thrown, rest = ""] = /^\s*(throws\b)?(.*)$/s.exec(text) ?? [];
  const source = `value = ${rest.replaceAll("…", open)}`;
  const [statement] = ts.createSourceFile("expectation.ts", source, ts.ScriptTarget.ES2022, true).statements;
  if (statement === undefined || !ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return null;
  const { right } = statement.expression;
  const remark = source.slice(right.end).trim();
  if ((remark !== "" && !remark.startsWith(":")) || !isSound(source.slice(0, right.end))) return null;
  const expected = valueOf(right);
  if (thrown === undefined) return expected;
  return typeof expected?.value === "string" ? { kind: "throws", message: expected.value } : null;
}

function isSound(source: string): boolean {
  return ts.transpileModule(source, { reportDiagnostics: true }).diagnostics?.length === 0;
}

function valueOf(node: ts.Expression): Value | null {
  if (ts.isStringLiteralLike(node)) return exactly(node.text.replaceAll(open, "…"));
  if (ts.isNumericLiteral(node)) return exactly(Number(node.text));
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken && ts.isNumericLiteral(node.operand)) {
    return exactly(-Number(node.operand.text));
  }
  if (node.kind === ts.SyntaxKind.NullKeyword) return exactly(null);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return exactly(true);
  if (node.kind === ts.SyntaxKind.FalseKeyword) return exactly(false);
  if (ts.isIdentifier(node) && node.text === "undefined") return exactly(undefined);
  if (ts.isIdentifier(node) && node.text === open) return anything;
  if (ts.isArrayLiteralExpression(node)) return arrayOf(node);
  if (ts.isObjectLiteralExpression(node)) return objectOf(node);
  return null;
}

function arrayOf(node: ts.ArrayLiteralExpression): Value | null {
  const items = node.elements.map(valueOf);
  const isOpen = items.at(-1) === anything;
  if (isOpen) items.pop();
  if (!items.every((item) => item !== null)) return null;
  return {
    kind: "value",
    value: items.map((item) => item.value),
    cut(actual) {
      if (!Array.isArray(actual)) return actual;
      const kept = isOpen ? actual.slice(0, items.length) : actual;
      return kept.map((each: unknown, index) => items[index]?.cut(each) ?? each);
    },
  };
}

function objectOf(node: ts.ObjectLiteralExpression): Value | null {
  const members = new Map<string, Value>();
  let isOpen = false;
  for (const member of node.properties) {
    if (ts.isShorthandPropertyAssignment(member) && member.name.text === open) {
      isOpen = true;
      continue;
    }
    const value = ts.isPropertyAssignment(member) ? valueOf(member.initializer) : null;
    if (value === null || member.name === undefined || ts.isComputedPropertyName(member.name)) return null;
    members.set(member.name.text.replaceAll(open, "…"), value);
  }
  return {
    kind: "value",
    value: Object.fromEntries([...members].map(([name, { value }]) => [name, value])),
    cut(actual) {
      if (typeof actual !== "object" || actual === null) return actual;
      const kept = Object.entries(actual).filter(([name]) => !isOpen || members.has(name));
      return Object.fromEntries(kept.map(([name, each]: [string, unknown]) => [name, members.get(name)?.cut(each) ?? each]));
    },
  };
}
