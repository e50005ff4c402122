import ts from "typescript";

/** A small mistake in a file. */
export interface Mutant {
  /** The function that it is in, and the number of the line. */
  readonly within: string;
  readonly line: number;
  /** The line as it is, and with the mistake. */
  readonly before: string;
  readonly after: string;
  /** The file with the mistake. */
  readonly text: string;
}

const operators: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/", "+"],
  "/": ["*"],
  "%": ["/"],
  "|": ["&"],
  "&&": ["||"],
  "||": ["&&"],
  "+=": ["-="],
  "-=": ["+="],
};

const names: Readonly<Record<string, string>> = { trunc: "round", abs: "sign", min: "max", max: "min" };

/** What is printed: comparisons, signs, factors and quotients of SQL, in the texts of a template. */
const printed: readonly (readonly [RegExp, string])[] = [
  [/ \+ /g, " - "],
  [/ - /g, " + "],
  [/ < /g, " <= "],
  [/ > /g, " >= "],
  [/ < /g, " > "],
  [/ > /g, " < "],
  [/ <> /g, " = "],
  [/ = /g, " <> "],
  [/ AND /g, " OR "],
  [/\b2\b/g, "3"],
  [/\b1\b/g, "2"],
  [/(?<=[ (])-(?=$|\()/g, ""],
  [/ % /g, " * "],
  [/ \/\/ /g, " / "],
  [/ \/ /g, " * "],
  [/\bintDiv\b/g, "divide"],
  [/\bdiv\b/g, "mod"],
];

/**
 * Mistakes in a file of TypeScript: each operator for its neighbour, each choice the other way round, each number one more, each cut
 * rounded, each case without its break. Loops and what stands in for an element that is not there are left as they are.
 */
export function mutantsOf(source: string, isOfInterest: (node: ts.Node) => boolean = () => true): readonly Mutant[] {
  const file = ts.createSourceFile("file.ts", source, ts.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];
  const add = (node: ts.Node, from: number, to: number, by: string) => {
    const { line } = file.getLineAndCharacterOfPosition(from);
    const text = source.slice(0, from) + by + source.slice(to);
    const lineOf = (all: string) => all.split("\n")[line]?.trim() ?? "";
    mutants.push({ within: nameOf(node), line: line + 1, before: lineOf(source), after: lineOf(text), text });
  };
  const swap = (node: ts.Node, by: string) => add(node, node.getStart(file), node.getEnd(), by);

  function visit(node: ts.Node, isSwapped: boolean): void {
    const isOn = isSwapped || isOfInterest(node);
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (isOn) mutate(node);
    if (ts.isForStatement(node)) {
      visit(node.statement, isOn);
      return;
    }
    // What stands in for an element that is not there.
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
      visit(node.left, isOn);
      return;
    }
    if (ts.isThrowStatement(node) || ts.isBindingElement(node)) return;
    ts.forEachChild(node, (child) => visit(child, isOn));
  }

  function mutate(node: ts.Node): void {
    if (ts.isBinaryExpression(node)) {
      const operator = node.operatorToken.getText(file);
      // Whether something is there at all is no arithmetic.
      const isPresence = /(^|[!=]== )(undefined|null)$/.test(node.right.getText(file));
      if (!isPresence) { for (const by of operators[operator] ?? []) swap(node.operatorToken, by); }
    } else if (ts.isConditionalExpression(node)) {
      const [met, unmet] = [node.whenTrue.getText(file), node.whenFalse.getText(file)];
      const isPresence = /(undefined|null)$/.test(node.condition.getText(file));
      if (!isPresence) add(node, node.whenTrue.getStart(file), node.whenFalse.getEnd(), `${unmet} : ${met}`);
    } else if (ts.isNumericLiteral(node)) {
      swap(node, String(Number(node.text) + 1));
    } else if (ts.isPrefixUnaryExpression(node) && [ts.SyntaxKind.MinusToken, ts.SyntaxKind.ExclamationToken].includes(node.operator)) {
      swap(node, node.operand.getText(file));
    } else if (ts.isPropertyAccessExpression(node) && node.expression.getText(file) === "Math") {
      const by = names[node.name.text];
      if (by !== undefined) swap(node.name, by);
    } else if (ts.isCaseClause(node) && node.statements.length > 0) {
      const [first] = node.statements;
      if (first !== undefined) add(node, first.getStart(file), node.getEnd(), "");
    } else if (ts.isIfStatement(node) && !/(undefined|null)$/.test(node.expression.getText(file))) {
      swap(node.expression, "false");
    } else if (ts.isStringLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const text = node.getText(file);
      for (const [pattern, by] of printed) {
        for (const { index, 0: { length } } of text.matchAll(pattern)) {
          const from = node.getStart(file) + index;
          add(node, from, from + length, by);
        }
      }
    }
  }

  visit(file, false);
  return mutants;
}

/** The function that something is in; of what is in none, nothing. */
function nameOf(node: ts.Node): string {
  for (let at = node; at !== undefined; at = at.parent) {
    if ((ts.isFunctionDeclaration(at) || ts.isMethodDeclaration(at)) && at.name !== undefined) return at.name.getText();
    if (ts.isConstructorDeclaration(at)) return "constructor";
  }
  return "";
}
