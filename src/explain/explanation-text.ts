import { Decimal, exactText } from "../decimal/index.js";
import {
  faultText,
  languageOf,
  madeOf,
  ownOptions,
  reasonText,
  safeText,
  say,
  type Fault,
  type Language,
  type LanguageOptions,
} from "../error/index.js";
import { conditionKinds, isComparison } from "../formula/index.js";
import { chinese } from "./chinese.js";
import { english } from "./english.js";
import type { Explanation } from "./explanation.js";
import type { Words } from "./words.js";

/**
 * An explanation as plain text: a line for each figure, and below it, indented, the figures that it was made of.
 * Labels are those of the language; an id stands in for a label that is missing.
 *
 * @throws {JixiaoError} `invalid_choice`, where `language` is neither English (`en`) nor Chinese (`zh`); where this is no explanation.
 *
 * @example
 * const dsr = teamMetric("dsr", "points", { label: { en: "DSR", zh: "店铺评分" } });
 * const policy = definePolicy({
 *   id: "bonus",
 *   version: "1",
 *   currency: "CNY",
 *   pay: { bonus: voidedBy(gates("shop", { dsr: atLeast(dsr, "4.7") }), 1000) },
 * });
 * const period = { period: "2026-11", teams: [{ id: "shop-1", dsr: "4.6" }], people: [{ id: "li", team: "shop-1" }] };
 * const why = explain(policy, period, { person: "li", line: "bonus" });
 * explanationText(why).split("\n")[1]; // => "  1000 voided, since shop failed (shop.dsr) = 0"
 * explanationText(why, { language: "zh" }).split("\n")[3]; // => "      shop.dsr：店铺评分 4.6 ≥ 4.7：未通过，相差 0.1"
 */
export function explanationText(explanation: Explanation, options?: LanguageOptions): string {
  const language = languageOf(options);
  const told = () => toldLines(ownSettings(explanation), language).map(({ depth, text }) => `${"  ".repeat(depth)}${text}`).join("\n");
  return madeOf("explanation", explanation, say("something_made_by", { by: "explain" }), told);
}

/** A figure in words, and how far below the one that was asked for it stands. */
export interface ToldLine {
  readonly depth: number;
  readonly text: string;
}

/** What is told to whom: of what stands below a figure, which nodes, and what besides; and the words of its faults. */
export interface Telling {
  readonly shows: (input: Explanation) => boolean;
  readonly besides: (node: Explanation) => readonly string[];
  readonly faultWords: (fault: Fault) => string;
}

/** A line for each figure, from the top; everything to everybody unless stated. */
export function toldLines(node: Explanation, language: Language, telling?: Telling): readonly ToldLine[] {
  const words = language === "zh" ? chinese : english;
  return new Teller(words, telling ?? toEverybody(language)).lines(node, 0);
}

/** What stands in a node, without its result. */
export function clauseOf(node: Explanation, language: Language): string {
  return new Teller(language === "zh" ? chinese : english, toEverybody(language)).clause(node);
}

function toEverybody(language: Language): Telling {
  return { shows: () => true, besides: () => [], faultWords: (fault) => faultText(fault, { language }) };
}

/** The same with settings and labels that are read by their own properties only. */
export function ownSettings(node: Explanation): Explanation {
  const label = node.label === null ? null : ownOptions(node.label);
  const beside = node.beside === undefined ? {} : { beside: node.beside.map(ownSettings) };
  return { ...node, label, settings: ownOptions(node.settings), inputs: node.inputs.map(ownSettings), ...beside };
}

/** Tells an explanation in the words of a language. */
class Teller {
  constructor(private readonly words: Words, private readonly telling: Telling) {}

  lines(node: Explanation, depth: number, above: Explanation | null = null): readonly ToldLine[] {
    // A gate of one comparison is told in the comparison's words.
    const [only] = node.inputs;
    const told = node.kind === "gate" && only !== undefined && isComparison(only) ? only : node;
    const words = told === node ? this.sentence(node, above) : `${this.title(node)}${this.words.colon}${this.gate(node, told)}`;
    const { shows, besides } = this.telling;
    const below = told.inputs.filter((input) => !isLeaf(input) && shows(input)).flatMap((input) => this.lines(input, depth + 1, told));
    const also = besides(told).map((text) => ({ depth: depth + 1, text: safeText(text) }));
    // Names, labels and reasons come from outside: a line break in one must not pass for a line of ours.
    return [{ depth, text: safeText(words) }, ...below, ...also];
  }

  private gate({ outcome, settings }: Explanation, comparison: Explanation): string {
    if (outcome.state !== "value") return this.sentence(comparison);
    const { colon, comma, notApplicable, by } = this.words;
    const { margin } = settings;
    const decided = comparison.outcome.state !== "value"
      ? `${comma}${notApplicable}`
      : margin === undefined
      ? ""
      : `${comma}${by(String(margin).replace("-", ""))}`;
    return `${this.clause(comparison)}${colon}${this.gateState(outcome.value)}${decided}`;
  }

  /** What a person reads of one node: what it is, and what came out. */
  private sentence(node: Explanation, above: Explanation | null = null): string {
    const words = this.clause(node);
    const { outcome } = node;
    if (outcome.state === "value") return `${words}${this.result(node, outcome.value)}`;
    const { language, colon, comma, semicolon, notApplicable, unknown, since } = this.words;
    const what = `${words}${colon}${outcome.state === "notApplicable" ? notApplicable : unknown}`;
    if (isToldElsewhere(node, above)) return what;
    return `${what}${comma}${
      since(outcome.state === "notApplicable"
        ? reasonText(outcome.reason, { language })
        : outcome.faults.map(this.telling.faultWords).join(semicolon))
    }`;
  }

  private result(node: Explanation, value: string): string {
    const { colon, comma, held, yes, no } = this.words;
    if (node.kind === "gate" || node.kind === "gates") return `${colon}${this.gateState(value)}`;
    if (isTruth(node)) return `${colon}${value === "true" ? yes : no}${this.distance(node)}`;
    return ` = ${value}${node.kind === "line" && node.settings.state === "held" ? `${comma}${held}` : ""}${this.roundingNote(node)}`;
  }

  private gateState(state: string): string {
    return state === "passed" ? this.words.passed : this.words.failed;
  }

  /** By how much a comparison is met or missed. */
  private distance(node: Explanation): string {
    const [left, right] = node.inputs.map(({ outcome }) => outcome.value);
    if (node.inputs.length !== 2 || typeof left !== "string" || typeof right !== "string" || !isComparison(node)) return "";
    return `${this.words.comma}${this.words.by(exactText(new Decimal(left).minus(right).abs()))}`;
  }

  private roundingNote({ kind, rounding }: Explanation): string {
    // A quotient's clause tells what was divided; a score's and a mean's do not.
    const isTold = rounding !== null && rounding.from.includes("÷") && kind !== "scorecard" && kind !== "teamMean";
    return rounding === null ? "" : `${this.words.comma}${this.words.rounded(rounding, !isTold)}`;
  }

  clause(node: Explanation): string {
    if (isLeaf(node)) return this.term(node);
    return this.words.clause(node, node.inputs.map((input) => this.term(input)), (of) => this.title(of));
  }

  /** A node as a part of somebody else's sentence. */
  private term(node: Explanation): string {
    if (node.kind === "constant") return node.outcome.value ?? "";
    if (isLeaf(node)) return `${this.title(node)} ${this.figure(node)}`;
    if (!isCondition(node)) return this.figure(node);
    // Of several conditions together each is told; whether all of it is met shows in the branch taken.
    return node.inputs.some(isCondition) ? this.clause(node) : this.words.inBrackets(this.clause(node), this.truth(node));
  }

  private figure({ outcome }: Explanation): string {
    return outcome.state === "value" ? outcome.value : outcome.state === "notApplicable" ? this.words.noFigure : this.words.unknown;
  }

  private truth({ outcome }: Explanation): string {
    return outcome.value === "true" ? this.words.yes : outcome.value === "false" ? this.words.no : this.words.unknown;
  }

  /** A label in the language, or the name. */
  private title({ kind, label, name, settings }: Explanation): string {
    const text = label?.[this.words.language] ?? name ?? "";
    return kind === "statement" && settings.name !== undefined ? `${settings.name}${this.words.comma}${text}` : text;
  }
}

/** Why is told once: where it comes from; what holds up a whole factor, under the factor and not for each who took part. */
function isToldElsewhere(node: Explanation, above: Explanation | null): boolean {
  if (isHeldUp(above)) {
    const told = new Set(above?.outcome.faults.map(({ message }) => message));
    return node.outcome.faults.length > 0 && node.outcome.faults.every(({ message }) => told.has(message));
  }
  return !isHeldUp(node) && node.inputs.some((input) => !isLeaf(input) && input.outcome.state === node.outcome.state);
}

function isHeldUp(node: Explanation | null): boolean {
  return node?.kind === "standing" && node.outcome.state === "faulty";
}

function isLeaf({ kind }: Explanation): boolean {
  return kind === "constant" || kind === "metric" || kind === "parameter";
}

/** Whether a node is true or false: a condition, or a row in which one is looked at. */
function isTruth(node: Explanation): boolean {
  return isCondition(node) || (node.kind === "row" && (node.outcome.value === "true" || node.outcome.value === "false"));
}

function isCondition({ kind }: Explanation): boolean {
  return Object.hasOwn(conditionKinds, kind);
}
