import { expectedWholeNumber, fault, jixiaoError, say } from "../error/index.js";
import { isTypedArray } from "./is-typed-array.js";
import { mostExact } from "./kernels.js";

/** Fractions of no more places are looked up in a list of all of them. */
const mostListed = 3;
const mostScale = 40;
/** How many texts are kept for whoever has the same amount: a power of two. */
const kept = 256;

/**
 * A column of whole numbers of 10^−`scale` as decimal texts with `scale` places, as `settle` writes amounts; null where it has NaN. What
 * comes out as columns is written into rows by it: no amount passes through a fraction of a double.
 *
 * When to use it: amounts (`currency.places` is their scale) and scores go on as JSON, CSV or rows of a database. Where they stay columns
 * (Arrow, Parquet), whole numbers with a scale are a decimal there already.
 *
 * @throws {JixiaoError} `not_a_list` where it is no such column, `invalid_count` where the scale is no whole number from 0 to 40,
 * `not_a_number` where one is neither NaN nor a whole number under 2^53.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.003") } });
 * const people = [{ id: "li", gmv: "128000.50" }, { id: "wang", gmv: null }];
 * const [sales] = settleColumns(policy, fromRows(policy, { period: "2026-11", people })).policies;
 * const amounts = decimalTexts(sales?.lines["commission"]?.amounts ?? new Float64Array(0), sales?.currency.places ?? 2);
 * people.map(({ id }, at) => [id, amounts[at]]); // => [["li", "384.00"], ["wang", null]]
 */
export function decimalTexts(values: Float64Array, scale: number): readonly (string | null)[] {
  if (!isTypedArray<Float64Array>(values, Float64Array)) throw jixiaoError([fault("not_a_list", ["values"], values, "a_list")]);
  if (!Number.isInteger(scale) || scale < 0 || scale > mostScale) {
    throw jixiaoError([fault("invalid_count", ["scale"], scale, say(expectedWholeNumber, { from: 0, to: mostScale }))]);
  }
  const textOf = scale === 0 ? String : scale <= mostListed ? listedText(scale) : (units: number) => cutText(units, scale);
  const texts: (string | null)[] = [];
  // Room for all at once: a list that grows is copied again and again.
  texts.length = values.length;
  const written = Array.from({ length: kept }, () => "");
  const units = new Float64Array(kept).fill(Number.NaN);
  for (let row = 0; row < values.length; row += 1) {
    const value: number = values[row] ?? 0;
    if (Number.isNaN(value)) {
      texts[row] = null;
      continue;
    }
    const place = value & (kept - 1);
    if (units[place] !== value) {
      if (!Number.isSafeInteger(value)) {
        throw jixiaoError([fault("not_a_number", ["values", row], value, say(expectedWholeNumber, { from: -mostExact, to: mostExact }))]);
      }
      units[place] = value;
      written[place] = value < 0 ? `-${textOf(-value)}` : textOf(value);
    }
    texts[row] = written[place] ?? "";
  }
  return texts;
}

/** Writes whole numbers from 0 on with a point before their last places. */
function listedText(scale: number): (units: number) => string {
  const unit = 10 ** scale;
  const fractions = Array.from({ length: unit }, (_, rest) => `.${String(rest).padStart(scale, "0")}`);
  return (units) => {
    // Under 2^53 a quotient is never rounded up to the next whole number.
    const whole = Math.floor(units / unit);
    return whole + (fractions[units - whole * unit] ?? "");
  };
}

function cutText(units: number, scale: number): string {
  const digits = String(units).padStart(scale + 1, "0");
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
