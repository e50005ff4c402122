import { Decimal, grouped } from "../decimal/index.js";
import { madeOf, safeText, say, type Language } from "../error/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import { decisionWords, readStepTextOptions, type StepTextOptions } from "./decision-text.js";
import type { NextStep, NoStep, StepChange } from "./next-steps.js";
import { placeLabel, readingLabel } from "./place-label.js";

/**
 * A next step in a sentence that the person can read: what it takes, what it pays, and which rule it meets; or why a reading lifts nothing.
 *
 * @throws {JixiaoError} as `decisionText`.
 *
 * @example
 * const gmv = metric("gmv", "money", { label: { en: "sales", zh: "成交额" } });
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { bonus: when(atLeast(gmv, 100000), 1000, 0) } });
 * const period = { period: "2026-11", people: [{ id: "li", gmv: "81200.00" }] };
 * const { steps } = nextSteps(policy, period, { person: "li", readings: [{ reading: gmv, to: 150000 }] });
 * steps.map((step) => nextStepText(step, { policy }));
 * // => ["sales: 18,800 more, 81,200 → 100,000: pays 1,000.00 more, 1,000.00 in all; bonus: sales ≥ 100000 is met, and was not met"]
 * steps.map((step) => nextStepText(step, { policy, language: "zh" }));
 * // => ["成交额 增加 18,800（81,200 → 100,000）：多得 1,000.00，合计 1,000.00；bonus：成交额 ≥ 100000 不满足 → 满足"]
 */
export function nextStepText(step: NextStep | NoStep, options?: StepTextOptions): string {
  const { language, policy } = readStepTextOptions(options);
  return madeOf(
    "step",
    step,
    say("something_made_by", { by: "nextSteps" }),
    () => safeText("why" in step ? noStepWords(step, policy, language) : stepWords(step, policy, language)),
  );
}

function stepWords({ changes, gain, payable, causes }: NextStep, policy: PolicyDefinition | null, language: Language): string {
  const moved = changes.map((change) => changeWords(change, policy, language));
  const decided = causes.map((cause) => decisionWords(cause, policy, language));
  const paid = new Decimal(gain);
  const amount = grouped(gain.replace("-", ""));
  if (language === "zh") {
    const gained = paid.isZero() ? "应发不变" : `${paid.isNegative() ? "少得" : "多得"} ${amount}`;
    return `${moved.join("，且 ")}：${gained}，合计 ${grouped(payable)}${decided.map((text) => `；${text}`).join("")}`;
  }
  const gained = paid.isZero() ? "pays as much as now" : `pays ${amount} ${paid.isNegative() ? "less" : "more"}`;
  return `${moved.join(" and ")}: ${gained}, ${grouped(payable)} in all${decided.map((text) => `; ${text}`).join("")}`;
}

function changeWords({ reading, from, to, by }: StepChange, policy: PolicyDefinition | null, language: Language): string {
  const name = readingLabel(reading, policy, language);
  const isMore = !by.startsWith("-");
  const distance = grouped(by.replace("-", ""));
  const way = `${grouped(from)} → ${grouped(to)}`;
  return language === "zh"
    ? `${name} ${isMore ? "增加" : "减少"} ${distance}（${way}）`
    : `${name}: ${distance} ${isMore ? "more" : "less"}, ${way}`;
}

function noStepWords({ reading, to, payable, why, unknown }: NoStep, policy: PolicyDefinition | null, language: Language): string {
  const name = readingLabel(reading, policy, language);
  const places = [...new Set(unknown.map((path) => placeLabel(path, policy, language)))];
  if (language === "zh") {
    return why === "nothing_lifts"
      ? `${name} 到 ${grouped(to)} 为止没有下一个台阶，届时合计 ${grouped(payable)}`
      : `${name} 到 ${grouped(to)} 为止未找到台阶，其中一段无法确定：${places.join("、")}`;
  }
  return why === "nothing_lifts"
    ? `${name}: no step as far as ${grouped(to)}, where ${grouped(payable)} is paid in all`
    : `${name}: no step was found as far as ${grouped(to)}, and a part of the way is not known: ${places.join(", ")}`;
}
