import { Decimal, exactText } from "../decimal/index.js";
import { conditionKinds, isComparison, type Label } from "../formula/index.js";
import type { Explanation } from "./explanation.js";

/**
 * An explanation as plain English text: a line for each figure, and below it, indented, the figures that it was made of.
 *
 * @example
 * const dsr = teamMetric("dsr", "points", { label: { en: "DSR" } });
 * const policy = definePolicy({ id: "bonus", version: "1", currency: "CNY", pay: { bonus: voidedBy(gates("shop", { dsr: atLeast(dsr, "4.7") }), 1000) } });
 * const period = { period: "2026-11", teams: [{ id: "shop-1", dsr: "4.6" }], people: [{ id: "li", team: "shop-1" }] };
 * toText(explain(policy, period, { person: "li", line: "bonus" })).split("\n")[1]; // => "  1000 voided, since shop failed (shop.dsr) = 0"
 */
export function toText(explanation: Explanation): string {
  return textLines(explanation, 0).join("\n");
}

function textLines(node: Explanation, depth: number): readonly string[] {
  // A gate of one comparison is told in the comparison's words.
  const [only] = node.inputs;
  const told = node.kind === "gate" && only !== undefined && isComparison(only) ? only : node;
  const words = told === node ? sentence(node) : `${title(node)}: ${gateSentence(node, told)}`;
  return [`${"  ".repeat(depth)}${words}`, ...told.inputs.filter((input) => !isLeaf(input)).flatMap((input) => textLines(input, depth + 1))];
}

function gateSentence(gate: Explanation, comparison: Explanation): string {
  const { margin } = gate.settings;
  const decided = comparison.outcome.state !== "value" ? ", not applicable" : margin === undefined ? "" : `, by ${String(margin).replace("-", "")}`;
  return gate.outcome.state === "value" ? `${clause(comparison)}: ${gate.outcome.value}${decided}` : sentence(comparison);
}

/** What a person reads of one node: what it is, and what came out. */
function sentence(node: Explanation): string {
  const words = clause(node);
  const { outcome } = node;
  if (outcome.state === "value") return `${words}${result(node, outcome.value)}`;
  const what = outcome.state === "notApplicable" ? "not applicable" : "unknown";
  // Why is told once: where it comes from.
  if (node.inputs.some((input) => !isLeaf(input) && input.outcome.state === outcome.state)) return `${words}: ${what}`;
  const why = outcome.state === "notApplicable" ? outcome.reason.message : outcome.faults.map(({ message }) => message).join("; ");
  return `${words}: ${what}, since ${why}`;
}

function result(node: Explanation, value: string): string {
  switch (node.kind) {
    case "gate":
    case "gates":
      return `: ${value}`;
    case "line":
    case "added":
      return ` = ${value}${node.settings.state === "held" ? ", held" : ""}${roundingNote(node)}`;
    default:
      return isCondition(node) ? `: ${value === "true" ? "yes" : "no"}${distance(node)}` : ` = ${value}${roundingNote(node)}`;
  }
}

/** By how much a comparison is met or missed. */
function distance(node: Explanation): string {
  const { inputs } = node;
  const [left, right] = inputs.map(({ outcome }) => outcome.value);
  if (inputs.length !== 2 || typeof left !== "string" || typeof right !== "string" || !isComparison(node)) return "";
  return `, by ${exactText(new Decimal(left).minus(right).abs())}`;
}

function roundingNote({ rounding }: Explanation): string {
  if (rounding === null) return "";
  const to = rounding.places === null ? `to a multiple of ${rounding.multiple}` : `to ${rounding.places} places`;
  return `, rounded ${rounding.mode} ${to}${rounding.from.includes("÷") ? "" : ` from ${rounding.from}`}`;
}

/** A node in words, without its result. */
function clause(node: Explanation): string {
  const terms = node.inputs.map(term);
  const [first = "", second = "", third = ""] = terms;
  switch (node.kind) {
    case "constant":
    case "metric":
    case "parameter":
      return term(node);
    case "plus":
      return terms.join(" + ");
    case "minus":
      return `${first} − ${second}`;
    case "times":
    case "perUnit":
      return `${first} × ${second}`;
    case "ratio":
      return `${first} ÷ ${second}`;
    case "prorate":
      return `${first} × ${second} ÷ ${third}`;
    case "min":
      return `the least of ${terms.join(", ")}`;
    case "max":
      return `the greatest of ${terms.join(", ")}`;
    case "roundToPlaces":
    case "roundToMultiple":
      return first;
    case "when":
      return second === "" ? `as ${first}` : `${second}, as ${first}`;
    case "orElse":
      return second === "" ? first : `${second} in place of ${first}`;
    case "voidedBy":
      return gatedClause(node, first, "voided");
    case "heldBy":
      return gatedClause(node, first, "held");
    case "atLeast":
      return `${first} ≥ ${second}`;
    case "atMost":
      return `${first} ≤ ${second}`;
    case "moreThan":
      return `${first} > ${second}`;
    case "lessThan":
      return `${first} < ${second}`;
    case "equals":
      return `${first} is ${second}`;
    case "between":
      return `${first} between ${second} and ${third}`;
    case "all":
      return `all of: ${terms.join("; ")}`;
    case "any":
      return `any of: ${terms.join("; ")}`;
    case "not":
      return `not: ${first}`;
    case "atLeastOf":
      return `at least ${node.settings.count} of: ${terms.join("; ")}`;
    case "passed":
      return `${title(node)} passed`;
    case "gate":
    case "gates":
    case "line":
    case "row":
    case "entrant":
      return title(node);
    case "lookup":
      return `${first}, by ${node.settings.table}`;
    case "marginal":
      return `${first}, each slice at its own rate (${node.settings.tiers})${second === "" ? "" : ` of ${second}`}`;
    case "wholeAmount":
      return `${first}, all of it at the rate reached (${node.settings.tiers})${second === "" ? "" : ` of ${second}`}`;
    case "shareOf":
      return `a part of ${first}, shared by ${node.inputs.length - 1} rows`;
    case "added":
      return addedClause(node);
    case "teamSum":
      return `the sum over the team's ${node.inputs.length} rows`;
    case "teamMean":
      return `the mean over the team's ${node.inputs.length} rows`;
    case "scoreOf":
      return `the score of ${title(node)}`;
    case "byGrade":
      return `${second}, as ${title(node)} has grade ${node.inputs[0]?.settings.grade ?? "none"}`;
    case "gradeIn":
      return `${title(node)} has one of the grades ${node.settings.grades}`;
    case "rankOf":
      return `the rank in ${title(node)}${node.settings.factor === undefined ? "" : `, ${node.settings.factor}`}`;
    case "prizeOf":
      return `the prize in ${title(node)}`;
    case "scorecard":
      return `${title(node)}${node.settings.grade === undefined ? "" : `, grade ${node.settings.grade}`}`;
    case "item":
      return `${title(node)}, weight ${node.settings.weight}: ${first}`;
    case "adjustment":
      return `${title(node)}, added`;
    case "standing":
      return `${node.settings.contest}, ${node.name ?? "overall"}, rank ${node.settings.rank ?? "none"}: prize`;
    case "rows":
      return `${title(node)}, over ${node.inputs.length} rows`;
    case "statement":
      return `${node.settings.name === undefined ? "" : `${title({ label: null, name: String(node.settings.name) })}, `}${title(node)}, ${node.settings.period}: payable${node.settings.state === undefined ? "" : `, ${node.settings.state}`}`;
  }
}

function addedClause(node: Explanation): string {
  const { kind, note, by } = node.settings;
  const what = kind === "adjustment" ? `adjustment, ${title(node)}` : kind === "carryIn" ? `carried in, ${title(node)}` : String(kind);
  return `${what}${note === undefined ? "" : `, ${note}`}${by === undefined ? "" : `, by ${by}`}`;
}

function gatedClause(node: Explanation, amount: string, done: string): string {
  const set = node.inputs[1];
  if (set === undefined) return `${amount}, no gate asked`;
  if (set.outcome.state === "faulty") return `${amount}, if ${title(set)} passed`;
  if (set.outcome.value === "passed") return `${amount}, as ${title(set)} passed`;
  const failed = set.inputs.filter(({ outcome }) => outcome.value === "failed").map(title);
  return `${amount} ${done}, since ${title(set)} failed (${failed.join(", ")})`;
}

/** A node as a part of somebody else's sentence. */
function term(node: Explanation): string {
  switch (node.kind) {
    case "constant":
      return node.outcome.value ?? "";
    case "metric":
    case "parameter":
      return `${title(node)} ${figure(node)}`;
    default:
      return isCondition(node) ? `${clause(node)} (${truth(node)})` : figure(node);
  }
}

function figure({ outcome }: Explanation): string {
  return outcome.state === "value" ? outcome.value : outcome.state === "notApplicable" ? "n/a" : "unknown";
}

function truth({ outcome }: Explanation): string {
  return outcome.value === "true" ? "yes" : outcome.value === "false" ? "no" : "unknown";
}

function title({ label, name }: { readonly label: Label | null; readonly name: string | null }): string {
  // A line break in an id must not pass for a line of ours.
  return (label?.en ?? name ?? "").replaceAll(/\p{Cc}+/gu, " ");
}

function isLeaf({ kind }: Explanation): boolean {
  return kind === "constant" || kind === "metric" || kind === "parameter";
}

function isCondition({ kind }: Explanation): boolean {
  return Object.hasOwn(conditionKinds, kind);
}
