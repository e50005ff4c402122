/**
 * How numbers are written in a file. What a form does not state is refused, never guessed at.
 *
 * A sign before the number is understood in every form, and so are blanks around it. An exponent is in none: a spreadsheet writes one
 * where it shows fewer digits than there are.
 */
export interface NumberForm {
  /** What stands before the decimals; a point unless stated, or unless it stands between thousands. */
  readonly decimal?: "." | ",";
  /** What stands between groups of three digits, where they are grouped. `" "` is a no-break space too, `"'"` a typographic one. */
  readonly thousands?: "," | "." | " " | "'";
  /** What may stand behind a number, and by which power of ten it counts: `{ "%": -2, 万: 4, 人: 0 }`. Below 0 in ratios only. */
  readonly scales?: { readonly [text: string]: number };
  /** What may stand before or behind an amount of money, such as `["¥", "元", "CNY"]`. */
  readonly currency?: readonly string[];
  /** How a number below zero is written, besides `-1`. */
  readonly negative?: readonly ("−1" | "–1" | "(1)" | "1-")[];
  /** Whether full-width digits and signs count as the others do: `１２，８００` as `12,800`. */
  readonly fullWidth?: boolean;
}

/** How back offices in China write numbers: `￥128,000.00`, `12.8万`, `98.5%`, `１２８`, `（33.52）`. */
export const chineseNumbers = Object.freeze({
  decimal: ".",
  thousands: ",",
  scales: Object.freeze({ 万: 4, "%": -2, 亿: 8, "‰": -3, 千: 3, 百万: 6, 千万: 7, 万亿: 12 }),
  currency: Object.freeze(["¥", "￥", "元", "CNY", "RMB", "人民币"] as const),
  negative: Object.freeze(["−1", "(1)"] as const),
  fullWidth: true,
}) satisfies NumberForm;

/** `128,000.00`, `98.5%`, `(33.52)`. Which currency is meant is yours to say: `{ ...englishNumbers, currency: ["$", "USD"] }`. */
export const englishNumbers = Object.freeze({
  decimal: ".",
  thousands: ",",
  scales: Object.freeze({ "%": -2, "‰": -3 }),
  negative: Object.freeze(["−1", "(1)"] as const),
}) satisfies NumberForm;

/** `128.000,00`, `98,5 %`. With a currency it is `{ ...germanNumbers, currency: ["€", "EUR"] }`. */
export const germanNumbers = Object.freeze({
  decimal: ",",
  thousands: ".",
  scales: Object.freeze({ "%": -2, "‰": -3 }),
  negative: Object.freeze(["−1", "1-"] as const),
}) satisfies NumberForm;
