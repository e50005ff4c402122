import { Decimal, placesOfText, placesText, zero } from "../decimal/index.js";
import { readOptions, safeText, type Fault, type Language, type Reason } from "../error/index.js";
import type { RowId } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { Settlement, Statement } from "../settle/index.js";
import { addedWords, type AddedLine, type LineResult } from "../statement/index.js";
import { drawnOf, entryOf, policyNamed, statementOf, type PersonOptions, type Policies } from "./sources.js";
import { valueText } from "./value-text.js";
import { both, calledOf, labelOf, listed, titleOf, type Told, type Words } from "./words.js";

/** A step of a statement: what it adds to what was payable before it. */
export interface WaterfallStep {
  readonly kind: "line" | AddedLine["kind"];
  readonly name: string;
  readonly label: Words;
  readonly state: LineResult["state"];
  /** What it comes to, paid or held; null where that is not known, or nothing. */
  readonly amount: string | null;
  /** What is payable after the step before, and after this one. */
  readonly from: string;
  readonly to: string;
  /** How much of it the gates took; null where none did. */
  readonly voided: string | null;
  /** Where it would have ended: with what was voided, or is held; null where that is nothing. */
  readonly would: string | null;
  readonly failedGates: readonly string[];
  /** The gates that failed, as they are called; null where none did. */
  readonly failed: Words | null;
  readonly reason: Reason | null;
  readonly faults: readonly Fault[];
}

/** A statement from its first line to what is payable. */
export interface WaterfallFigure extends Told {
  readonly kind: "waterfall";
  readonly person: RowId;
  readonly name: string | null;
  readonly period: string;
  readonly policy: string;
  readonly currency: string;
  readonly steps: readonly WaterfallStep[];
  readonly payable: string;
  readonly held: string;
  readonly provisional: boolean;
}

/**
 * A statement from its first line to what is payable: what each line adds, what gates voided, what is held or waits, and what was added
 * once a statement. The steps re-add to what is payable.
 *
 * @throws {JixiaoError} `unknown_person`, `ambiguous_person`, `not_an_object` for what is no policy or no settlement.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { base: metric("base", "money"), meals: money(300) } });
 * const month = settle(policy, { period: "2026-11", people: [{ id: "li", base: 4000 }] });
 * waterfallOf(policy, month, { person: "li" }).steps.map(({ name, from, to }) => [name, from, to]);
 * // => [["base", "0.00", "4000.00"], ["meals", "4000.00", "4300.00"]]
 */
export function waterfallOf(policies: Policies, settlement: Settlement, options: PersonOptions): WaterfallFigure {
  const person = readOptions(options, ["person", "policy"]);
  return drawnOf(policies, (all) => {
    const statement = statementOf(settlement, person);
    const policy = policyNamed(all, statement.policy);
    const { payable, held, provisional, currency, period } = statement;
    const steps = stepsOf(statement, policy);
    const title = titleOf(calledOf({ id: statement.person, name: statement.name }), labelOf(policy, policy.id), period);
    return {
      kind: "waterfall",
      title,
      sentence: both((language) => sentenceOf(title[language], steps, statement, language)),
      person: statement.person,
      name: statement.name,
      period,
      policy: policy.id,
      currency,
      steps,
      payable,
      held,
      provisional,
    };
  });
}

type NamedLine = Pick<WaterfallStep, "kind" | "name" | "label"> & { readonly line: LineResult };

function stepsOf(statement: Statement, policy: PolicyDefinition): readonly WaterfallStep[] {
  const places = placesOfText(statement.payable);
  let sum = zero;
  return linesOf(statement, policy).map(({ kind, name, label, line }) => {
    const { state, amount, before, failedGates, reason, faults, payable } = line;
    const from = sum;
    sum = sum.plus(payable);
    const voided = before === null ? null : placesText(new Decimal(before).minus(amount ?? 0), places);
    const more = voided ?? (state === "held" ? amount : null);
    return {
      kind,
      name,
      label,
      state,
      amount,
      from: placesText(from, places),
      to: placesText(sum, places),
      voided,
      would: more === null ? null : placesText(sum.plus(more), places),
      failedGates,
      failed: gateWords(failedGates, policy),
      reason,
      faults,
    };
  });
}

/** Gates as they are called, of ids such as `shop.dsr`. */
function gateWords(failedGates: readonly string[], { gates }: PolicyDefinition): Words | null {
  if (failedGates.length === 0) return null;
  const all = gates.flatMap((set) => set.gates.map((gate) => ({ id: `${set.id}.${gate.name}`, label: labelOf(gate, gate.name) })));
  const words = failedGates.map((id) => all.find((gate) => gate.id === id)?.label ?? both(() => safeText(id)));
  return both((language) => words.map((each) => each[language]).join(language === "zh" ? "、" : ", "));
}

function linesOf({ lineOrder, lines, added }: Statement, { pay }: PolicyDefinition): readonly NamedLine[] {
  const labelNamed = (name: string) => labelOf(pay.find((line) => line.name === name), name);
  return [
    ...lineOrder.flatMap((name) => {
      const line = entryOf(lines, name);
      return line === undefined ? [] : [{ kind: "line" as const, name, label: labelNamed(name), line }];
    }),
    // What changes nothing, as nobody has it, is not shown for that.
    ...added.filter(({ state }) => state !== "notApplicable").map((line) => {
      const { kind, label: name } = line;
      if (kind !== "adjustment") return { kind, name, label: both((language) => addedWords[language][kind]), line };
      const own = labelNamed(name);
      return { kind, name, label: { en: `Adjustment: ${own.en}`, zh: `人工调整：${own.zh}` }, line };
    }),
  ];
}

function sentenceOf(title: string, steps: readonly WaterfallStep[], statement: Statement, language: Language): string {
  const isChinese = language === "zh";
  const money = (value: string) => valueText(value, "money", language);
  const told = steps.map(({ label, state, amount, voided, failed }) => {
    const own = amount === null || state === "pending" ? "" : ` ${money(amount)}`;
    const gates = failed?.[language] ?? "";
    const notes = [
      ...(state === "pending" ? [isChinese ? "待定" : "waits for a fault to be mended"] : []),
      ...(state === "held" ? [isChinese ? `暂缓，待 ${gates} 通过` : `held until ${gates} passes`] : []),
      ...(state === "notApplicable" ? [isChinese ? "不适用" : "not applicable"] : []),
      ...(voided === null ? [] : [isChinese ? `${gates} 未通过，取消 ${money(voided)}` : `${money(voided)} voided by ${gates}`]),
    ];
    return [`${label[language]}${own}`, ...notes].join(isChinese ? "，" : ", ");
  });
  const payable = `${money(statement.payable)} ${statement.currency}`;
  const provisional = statement.provisional ? (isChinese ? "（暂定）" : " (provisional)") : "";
  return isChinese
    ? `${title}：应发 ${payable}${provisional}。${listed(told, language)}。`
    : `${title}: ${payable} payable${provisional}. ${listed(told, language)}.`;
}
