import { faultText, type Fault, type Language } from "jixiao";
import { positions } from "jixiao/catalogue";
import { safeParsePolicy } from "jixiao/json";
import type { Rules } from "./choice.js";
import { positionMonth } from "./position-month.js";
import type { Setting } from "./setting.js";
import { shopMonth } from "./shop/month.js";

/** The setting of a choice of rules, or what is wrong with it. A policy that was pasted begins without records: they come of a file. */
export type ChosenSetting = { readonly setting: Setting; readonly faults: readonly [] } | {
  readonly setting: null;
  readonly faults: readonly Fault[];
};

export function settingBy(rules: Rules): ChosenSetting {
  if (rules.kind === "pasted") return pastedSetting(rules.json);
  const position = rules.kind === "position" ? positions.find(({ id }) => id === rules.id) : undefined;
  return { setting: position === undefined ? shopMonth : positionMonth(position), faults: [] };
}

function pastedSetting(json: string): ChosenSetting {
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch {
    return { setting: null, faults: [] };
  }
  const { policy, faults } = safeParsePolicy(document);
  if (policy === null) return { setting: null, faults };
  const label = { en: policy.label?.en ?? policy.id, zh: policy.label?.zh ?? policy.id };
  return { setting: { policy, period: policy.version, title: label, people: [], teams: [], folds: {}, records: [] }, faults: [] };
}

/** What is wrong with a policy that was pasted, in words; nothing for what is no JSON. */
export function faultTexts(faults: readonly Fault[], language: Language): readonly string[] {
  return faults.map((fault) => faultText(fault, { language }));
}
