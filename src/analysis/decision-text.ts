import { languageOf, madeOf, readOptions, safeText, say, type Language, type LanguageOptions } from "../error/index.js";
import { openedPolicy, type PolicyDefinition } from "../policy/index.js";
import { stateWords } from "../statement/index.js";
import type { DecisionChange, DecisionKind } from "./decision.js";
import { formulaLabel } from "./formula-label.js";
import { factorLabel, placeLabel } from "./place-label.js";

/** In which language a change is told, and by whose labels. */
export interface StepTextOptions extends LanguageOptions {
  /** Whose labels name readings, lines, gates, cards and factors; without it they go by their ids. */
  readonly policy?: PolicyDefinition | undefined;
}

/**
 * What is decided otherwise, in a clause: which gate passes, which tier is reached, which rank or grade is another.
 *
 * @throws {JixiaoError} `invalid_choice` for another language; `not_an_object`, where this is no such change; the faults of what is no
 * policy.
 *
 * @example
 * const gmv = metric("gmv", "money", { label: { en: "sales", zh: "成交额" } });
 * const policy = definePolicy({
 *   id: "sales",
 *   version: "1",
 *   currency: "CNY",
 *   pay: { commission: wholeAmount(gmv, [[0, "0.01"], [1000, "0.02"]]) },
 * });
 * const period = { period: "2026-11", people: [{ id: "li", gmv: 900 }] };
 * const [turn] = payCurve(policy, period, { person: "li", reading: gmv, from: 900, to: 1100 }).turns;
 * turn?.causes.map((cause) => decisionText(cause)); // => ["commission: gmv reaches the tier from 1000"]
 * turn?.causes.map((cause) => decisionText(cause, { language: "zh" })); // => ["commission：gmv 达到 1000 起的档"]
 */
export function decisionText(change: DecisionChange, options?: StepTextOptions): string {
  const { language, policy } = readStepTextOptions(options);
  return madeOf("change", change, say("something_made_by", { by: "payCurve" }), () => safeText(decisionWords(change, policy, language)));
}

export interface ReadStepTextOptions {
  readonly language: Language;
  readonly policy: PolicyDefinition | null;
}

export function readStepTextOptions(options: StepTextOptions | undefined): ReadStepTextOptions {
  const { language, policy } = readOptions(options, ["language", "policy"]);
  return { language: languageOf({ language }), policy: policy === undefined ? null : openedPolicy(policy, ["policy"]) };
}

export function decisionWords(change: DecisionChange, policy: PolicyDefinition | null, language: Language): string {
  const place = placeLabel(change.path, policy, language);
  const isCondition = change.kind === "comparison";
  const word = (value: string) => localWord(isCondition && Object.hasOwn(met, value) ? (met[value] ?? value) : value, language);
  const isOfFactor = change.kind === "rank" || (change.kind === "state" && change.path[0] === "contests");
  const of = isOfFactor ? factorLabel(change.path, change.of, policy, language) : formulaLabel(change.of, policy, language);
  const told = sentences[change.kind][language]({ ...change, of: word(of), before: word(change.before), after: word(change.after) }, place);
  if (change.row === null) return told;
  return language === "zh" ? `${told}（${change.row}）` : `${told} (${change.row})`;
}

type Told = Pick<DecisionChange, "of" | "before" | "after">;
type Sentence = (told: Told, place: string) => string;

const fromTo: Readonly<Record<Language, Sentence>> = {
  en: ({ before, after }, place) => `${place}: ${before} → ${after}`,
  zh: ({ before, after }, place) => `${place}：${before} → ${after}`,
};

const sentences: Readonly<Record<DecisionKind, Readonly<Record<Language, Sentence>>>> = {
  gate: fromTo,
  comparison: {
    en: ({ of, before, after }, place) => `${place}: ${of} is ${after}, and was ${before}`,
    zh: ({ of, before, after }, place) => `${place}：${of} ${before} → ${after}`,
  },
  tier: {
    en: ({ of, after }, place) => `${place}: ${of} ${after === "none" ? "reaches no tier" : `reaches the tier from ${after}`}`,
    zh: ({ of, after }, place) => `${place}：${of} ${after === "无" ? "未达任何档" : `达到 ${after} 起的档`}`,
  },
  band: {
    en: ({ of, after }, place) => `${place}: ${of} ${after === "none" ? "reaches no band" : `comes to the band ${after}`}`,
    zh: ({ of, after }, place) => `${place}：${of} ${after === "无" ? "不在任何分段" : `进入分段 ${after}`}`,
  },
  segment: {
    en: ({ of, after }, place) => `${place}: ${of} ${after === "none" ? "is before the curve" : `passes ${after} on the curve`}`,
    zh: ({ of, after }, place) => `${place}：${of} ${after === "无" ? "在曲线起点之前" : `越过曲线上的 ${after}`}`,
  },
  grade: {
    en: ({ before, after }, place) => `${place}: grade ${before} → ${after}`,
    zh: ({ before, after }, place) => `${place}：等级 ${before} → ${after}`,
  },
  score: {
    en: ({ before, after }, place) => `${place}: where the score lies in its range: ${before} → ${after}`,
    zh: ({ before, after }, place) => `${place}：得分在范围内的位置 ${before} → ${after}`,
  },
  critical: {
    en: ({ before, after }, place) => `${place}: critical items that fail: ${before} → ${after}`,
    zh: ({ before, after }, place) => `${place}：未及格的关键项 ${before} → ${after}`,
  },
  rank: {
    en: ({ of, before, after }, place) => `${place}, ${of}: rank ${before} → ${after}`,
    zh: ({ of, before, after }, place) => `${place}，${of}：名次 ${before} → ${after}`,
  },
  choice: {
    en: ({ of, before, after }, place) => `${place}: of ${of}, ${after} counts in place of ${before}`,
    zh: ({ of, before, after }, place) => `${place}：${of} 取 ${after}，原取 ${before}`,
  },
  state: {
    en: ({ of, before, after }, place) => `${place}${of === place ? "" : `, ${of}`}: ${before} → ${after}`,
    zh: ({ of, before, after }, place) => `${place}${of === place ? "" : `，${of}`}：${before} → ${after}`,
  },
  step: fromTo,
};

/** A gate passes, a condition is met. */
const met: Readonly<Record<string, string>> = { passed: "met", failed: "not met" };

/** The words that decisions have of their own, and those of steps. */
const chinese: Readonly<Record<string, string>> = {
  "": "无",
  met: "满足",
  "not met": "不满足",
  passed: "通过",
  failed: "未通过",
  unknown: "不确定",
  faulty: "有误",
  none: "无",
  overall: "总成绩",
  value: "有值",
  ...stateWords.zh,
  "not eligible": "不符合参赛条件",
  "too few entrants": "人数不足",
  within: "范围内",
  top: "上限",
  bottom: "下限",
  "above zero": "大于零",
  "not above zero": "不大于零",
  "nothing taken": "未扣",
  taken: "已扣",
  "all taken": "全部扣完",
  "not all taken": "未扣完",
  reached: "达到",
  "not reached": "未达到",
  lifted: "已补足",
  cap: "封顶",
  floor: "保底",
  draw: "预支",
  protected: "受保护工资",
  rounding: "取整",
};

const english: Readonly<Record<string, string>> = { "": "none", notApplicable: "not applicable", value: "known" };

function localWord(value: string, language: Language): string {
  const words = language === "zh" ? chinese : english;
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}
