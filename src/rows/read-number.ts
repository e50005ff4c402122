import { exactText, parseDecimal } from "../decimal/index.js";
import type { Unit } from "../formula/index.js";
import type { CellFaultCode, Expected } from "./cell-fault.js";
import type { NumberForm } from "./number-form.js";
import { foldWidth, trimCell } from "./trim-cell.js";

/** A cell that could not be read: what is wrong, and what was expected. */
export interface Unread {
  readonly code: CellFaultCode;
  readonly expected: Expected;
}

export function isUnread(read: unknown): read is Unread {
  return typeof read === "object" && read !== null;
}

/** How the numbers of one column are written. */
export interface ColumnForm {
  readonly unit: Unit;
  readonly form: NumberForm;
  /** The scale that every number of the column has; null where none is stated. */
  readonly scale: string | null;
}

export const digitRange: Unread = { code: "number_out_of_range", expected: { code: "digits", before: 15, after: 25 } };

const longestNumber = 100;
/** Nobody can say whether these are thousands or decimals. */
const threeDigits = /^([1-9]\d{0,2})[.,](\d{3})$/;
const digits = /^\d+$/;
const separators: { readonly [thousands: string]: RegExp } = { " ": /[ \u00A0\u2009\u202F]/, "'": /['’]/, ",": /,/, ".": /\./ };

/** Reads a cell as a number, exactly, as text that settling reads. */
export function readNumber(cell: unknown, column: ColumnForm): string | Unread {
  const scaleOf = (scale: string | null) => (scale === null ? 0 : (column.form.scales?.[scale] ?? 0));
  if (typeof cell !== "string") return scaled(cell, scaleOf(column.scale)) ?? noNumber(column);
  if (cell.length > longestNumber) return noNumber(column);
  const marked = unmark(trimCell(column.form.fullWidth === true ? foldWidth(cell) : cell), column);
  const number = marked === null ? null : plainNumber(marked.body, column.form);
  if (marked === null || number === null) return noNumber(column);
  if (isUnread(number)) return number;
  return scaled(`${marked.isNegative ? "-" : ""}${number}`, scaleOf(marked.scale ?? column.scale)) ?? noNumber(column);
}

/** What a cell is told that is no number: numbers of the column, as the form has them. */
export function noNumber({ unit, form, scale }: ColumnForm): Unread {
  const { thousands, decimal = thousands === "." ? undefined : "." } = form;
  const decimals = unit === "count" || decimal === undefined ? "" : `${decimal}5`;
  const own = scale
    ?? Object.keys(form.scales ?? {}).find((text) => mayScale(text, form, unit) && (unit !== "ratio" || Number(form.scales?.[text]) < 0));
  const plain = unit === "ratio" && scale === null ? `0${decimals}` : `12${decimals}`;
  const grouped = unit === "ratio" || thousands === undefined ? [] : [`1${thousands}234${decimals}`];
  return {
    code: "not_a_number",
    expected: { code: "number", unit, samples: [plain, ...grouped, ...(own === undefined ? [] : [`12${decimals}${own}`])] },
  };
}

/** The number times a power of ten; null where it is none. */
function scaled(number: unknown, power: number): string | Unread | null {
  const value = parseDecimal(number);
  const moved = typeof value === "string" || power === 0 ? value : parseDecimal(`${exactText(value)}e${power}`);
  if (typeof moved !== "string") return exactText(moved);
  return moved === "not_a_number" ? null : digitRange;
}

interface Marked {
  readonly body: string;
  readonly isNegative: boolean;
  readonly scale: string | null;
}

/** A number without its sign, its currency and its scale, each of which stands once at most; null where a scale stands wrongly. */
function unmark(text: string, { unit, form, scale: ofColumn }: ColumnForm): Marked | null {
  const outer = unsign(text, form);
  const [priced, wasPriced] = unit === "money" ? unprice(outer?.body ?? text, form) : [outer?.body ?? text, false];
  const inner = outer === null ? unsign(priced, form) : null;
  const [body] = unit === "money" && inner !== null && !wasPriced ? unprice(inner.body, form) : [inner?.body ?? priced];
  const isNegative = (outer ?? inner)?.isNegative ?? false;
  const scale = longest(Object.keys(form.scales ?? {}).filter((each) => body.endsWith(each)));
  if (scale === undefined) return { body, isNegative, scale: null };
  if (!mayScale(scale, form, unit) || (ofColumn !== null && ofColumn !== scale)) return null;
  return { body: trimCell(body.slice(0, -scale.length)), isNegative, scale };
}

/** A part of a hundred or a thousand is a ratio: of 98.5% points nobody can say whether they are 98.5 or 0.985. */
function mayScale(scale: string, form: NumberForm, unit: Unit): boolean {
  return unit === "ratio" || (form.scales?.[scale] ?? 0) >= 0;
}

function unsign(text: string, { negative = [] }: NumberForm): { readonly body: string; readonly isNegative: boolean } | null {
  const signed = (body: string, isNegative = true) => ({ body: trimCell(body), isNegative });
  const [first] = text;
  if (first === "-" || (first === "−" && negative.includes("−1")) || (first === "–" && negative.includes("–1"))) {
    return signed(text.slice(1));
  }
  if (first === "+") return signed(text.slice(1), false);
  if (first === "(" && text.endsWith(")") && negative.includes("(1)")) return signed(text.slice(1, -1));
  return text.endsWith("-") && negative.includes("1-") ? signed(text.slice(0, -1)) : null;
}

function unprice(text: string, { currency = [] }: NumberForm): readonly [body: string, wasPriced: boolean] {
  const before = longest(currency.filter((each) => text.startsWith(each)));
  if (before !== undefined) return [trimCell(text.slice(before.length)), true];
  const behind = longest(currency.filter((each) => text.endsWith(each)));
  return behind === undefined ? [text, false] : [trimCell(text.slice(0, -behind.length)), true];
}

function longest(texts: readonly string[]): string | undefined {
  return texts.reduce<string | undefined>((best, each) => (best === undefined || each.length > best.length ? each : best), undefined);
}

/** Digits with a point, of digits with the separators of a form; null where they are not written so. */
function plainNumber(body: string, { decimal, thousands }: NumberForm): string | Unread | null {
  const unsaid = decimal === undefined && thousands === undefined ? threeDigits.exec(body) : null;
  if (unsaid !== null) {
    const [, before = "", after = ""] = unsaid;
    return { code: "ambiguous_number", expected: { code: "separators", readings: [`${before}${after}`, `${before}.${after}`] } };
  }
  const point = decimal ?? (thousands === "." ? null : ".");
  const [whole = "", decimals, more] = point === null ? [body] : body.split(point);
  if (more !== undefined || (decimals !== undefined && !digits.test(decimals))) return null;
  const number = digits.test(whole) ? whole : ungroup(whole, thousands);
  return number === null || decimals === undefined ? number : `${number}.${decimals}`;
}

function ungroup(whole: string, thousands: string | undefined): string | null {
  const separator = thousands === undefined ? undefined : separators[thousands];
  if (separator === undefined) return null;
  const [first = "", ...others] = whole.split(separator);
  return /^[1-9]\d{0,2}$/.test(first) && others.every((each) => /^\d{3}$/.test(each)) ? `${first}${others.join("")}` : null;
}
