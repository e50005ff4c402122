import type { Language, Unit } from "jixiao";
import { grouped } from "../01-shop-month/print-figures.js";
import type { BoardFigure } from "jixiao/plot";

const units: Readonly<Record<Language, Partial<Record<Unit, string>>>> = {
  en: { seconds: " s", minutes: " min", hours: " h", days: " d" },
  zh: { seconds: " 秒", minutes: " 分钟", hours: " 小时", days: " 天" },
};

/** A figure as people read it: thousands apart, a share in per cent, a time with its unit. No digit is lost or added. */
export function figureText(figure: string, unit: BoardFigure["unit"], language: Language): string {
  if (unit === "ratio") return `${grouped(shifted(figure))}%`;
  return `${grouped(figure)}${unit === "number" ? "" : (units[language][unit] ?? "")}`;
}

/** A decimal times 100, as text. */
function shifted(figure: string): string {
  const [, sign = "", whole = "", decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(figure) ?? [];
  const digits = `${whole}${decimals.padEnd(2, "0").slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  const rest = decimals.slice(2).replace(/0+$/, "");
  return `${sign}${digits}${rest === "" ? "" : `.${rest}`}`;
}
