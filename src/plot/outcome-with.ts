import { isNotEmpty, type Fault, type Language, type Reason } from "../error/index.js";
import type { Outcome } from "../settle/index.js";

/** A figure that a result has; without one, its reason or its faults. */
export function outcomeWith(
  value: string | null,
  { reason, faults }: { readonly reason: Reason | null; readonly faults: readonly Fault[] },
): Outcome {
  if (isNotEmpty(faults)) return { state: "faulty", value: null, reason: null, faults };
  if (value !== null) return { state: "value", value, reason: null, faults: [] };
  if (reason !== null) return { state: "notApplicable", value: null, reason, faults: [] };
  throw new Error("there is neither a figure nor a reason");
}

const absent: { readonly [In in Language]: { readonly [State in Outcome["state"]]: string } } = {
  en: { value: "", notApplicable: "not applicable", faulty: "unknown: a fault in the data" },
  zh: { value: "", notApplicable: "不适用", faulty: "未知：数据有误" },
};

/** A figure in words, or why there is none. */
export function outcomeText(outcome: Outcome, language: Language, say: (value: string) => string): string {
  return outcome.state === "value" ? say(outcome.value) : absent[language][outcome.state];
}
