import { grouped } from "../decimal/index.js";
import type { Language } from "../error/index.js";
import type { AnyUnit } from "../formula/index.js";
import { shifted } from "./shifted.js";

const times: { readonly [In in Language]: { readonly [Of in AnyUnit]?: string } } = {
  en: { seconds: " s", minutes: " min", hours: " h", days: " d" },
  zh: { seconds: " 秒", minutes: " 分钟", hours: " 小时", days: " 天" },
};

/** A figure as people read it, exactly: amounts by thousands, ratios in percent, times with their unit. */
export function valueText(value: string, unit: AnyUnit, language: Language): string {
  if (unit === "ratio") return `${grouped(shifted(value, 2))}%`;
  return `${grouped(value)}${times[language][unit] ?? ""}`;
}
