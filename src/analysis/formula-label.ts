import type { Language } from "../error/index.js";
import { walk, type FormulaNode } from "../formula/index.js";
import { formulaText, type PolicyDefinition } from "../policy/index.js";
import { formulasOf } from "./formulas-of.js";
import { readingLabel } from "./place-label.js";

const signs: Readonly<Record<string, string>> = { atLeast: "≥", atMost: "≤", moreThan: ">", lessThan: "<", equals: "=" };

/**
 * A formula of a policy, of which there is the text as it was built, by the labels of the policy: `gmv` is what it is called there, and
 * `atLeast(gmv, target)` a comparison of the two. What is no formula of the policy stays as it is.
 */
export function formulaLabel(text: string, policy: PolicyDefinition | null, language: Language): string {
  if (policy === null) return text;
  const found = formulasOf(policy).flatMap(({ formula }) => nodeOf(text, formula) ?? []).at(0);
  return found === undefined ? text : labelled(found, policy, language);
}

function nodeOf(text: string, formula: FormulaNode): FormulaNode | null {
  let found: FormulaNode | null = null;
  walk(formula, (node) => {
    // What has parts is as long as all that is in it: it is only written where its kind is meant.
    if (found === null && (text.startsWith(node.kind) || !hasParts(node)) && formulaText(node) === text) found = node;
  });
  return found;
}

function hasParts(node: FormulaNode): boolean {
  let found = false;
  walk(node, () => {}, (each) => {
    found ||= each !== node;
    return each !== node;
  });
  return found;
}

function labelled(node: FormulaNode, policy: PolicyDefinition, language: Language): string {
  return formulaText(node, (part, tell) => {
    const { kind, id, left, right } = part;
    if (kind === "metric" || kind === "parameter") return readingLabel(String(id), policy, language);
    const sign = signs[String(kind)];
    return sign === undefined ? null : `${tell(left)} ${sign} ${tell(right)}`;
  });
}
