import { faultText, type Language, type Policy } from "jixiao";
import { safeParsePolicy } from "jixiao/json";
import { periodOf, type ReadPeriod } from "./sheets.js";
import type { PlacedFault, Question } from "./question.js";

/** Policies and rows of a question, or what is wrong with the policies: by which of them, in which language. */
export type ReadQuestion =
  | { readonly policies: readonly Policy[]; readonly read: ReadPeriod; readonly policyFaults: readonly (readonly PlacedFault[])[] }
  | { readonly policies: null; readonly policyFaults: readonly (readonly PlacedFault[])[] };

export function readQuestion(question: Question): ReadQuestion {
  const parsed = question.policies.map((json) => readPolicy(json, question.language));
  const policyFaults = parsed.map(({ faults }) => faults);
  const policies = parsed.flatMap(({ policy }) => (policy === null ? [] : [policy]));
  if (policies.length < parsed.length) return { policies: null, policyFaults };
  return { policies, policyFaults, read: periodOf(policies, question, question.language) };
}

const noJson: Readonly<Record<Language, string>> = { en: "This is no JSON", zh: "这不是 JSON" };

function readPolicy(json: string, language: Language): { readonly policy: Policy | null; readonly faults: readonly PlacedFault[] } {
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch (error) {
    // Where it stops being JSON is told by the browser alone, in words of its own.
    const why = error instanceof Error ? error.message : "";
    return { policy: null, faults: [{ path: [], text: language === "en" ? `${noJson.en}: ${why}` : `${noJson.zh}：${why}` }] };
  }
  const { policy, faults } = safeParsePolicy(document);
  return { policy, faults: faults.map((fault) => ({ path: fault.path, text: faultText(fault, { language }) })) };
}
