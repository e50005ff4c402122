import {
  expectedAboveZero,
  expectedDecimals,
  expectedEachOnce,
  expectedZeroOrMore,
  fault,
  faultOf,
  got,
  isNotEmpty,
  jixiaoError,
  ownFields,
  readItems,
  readOptions,
  say,
  type Fault,
  has,
} from "../error/index.js";
import { compareCodePoints } from "./compare-code-points.js";
import { readCurrency, type Currency } from "./currency.js";
import { Decimal, zero } from "./decimal.js";
import { placesText } from "./decimal-text.js";
import { divide } from "./divide.js";
import { numberFault, parseDecimal, type DecimalInput } from "./parse-decimal.js";

/** Who has a share, and its weight: zero or more, of any scale, since only the proportions count. */
export interface WeightedShare {
  readonly key: string;
  readonly weight: DecimalInput;
}

/** In which currency's least unit `allocate` splits. */
export interface AllocateOptions {
  /** An ISO 4217 code, or a code with its places; two places unless stated. */
  readonly currency?: string | Currency;
}

/**
 * Splits an amount by weights; the shares always sum to the amount.
 *
 * Each share is first rounded down to the currency's places; the odd units that are left go one by one to the largest remainders, and equal
 * remainders by key, in code-point order, never by the order of the input. A negative amount mirrors the positive one.
 * Source: Hamilton's method of apportionment (largest remainders); Balinski and Young, Fair Representation, chapter 2.
 *
 * @throws {JixiaoError} `not_positive` for a weight under zero, `empty` where no weight is above zero, `used_twice` for a key,
 * `not_a_number` or `number_out_of_range` for a number, `too_many_places` for an amount with more decimals than the currency,
 * `invalid_text` for a key, `not_a_list`, `invalid_currency`.
 *
 * @example
 * allocate("10.03", [{ key: "li", weight: 1 }, { key: "wang", weight: 1 }]);
 * // => [{ key: "li", amount: "5.02" }, { key: "wang", amount: "5.01" }]
 */
export function allocate(
  amount: DecimalInput,
  shares: readonly WeightedShare[],
  options?: AllocateOptions,
): { readonly key: string; readonly amount: string }[] {
  const faults: Fault[] = [];
  const { currency: stated } = readOptions(options, ["currency"]);
  const currency = stated === undefined ? { places: 2 } : readCurrency(stated, ["currency"]);
  if (!has(currency, "places")) throw jixiaoError(currency);
  const { places } = currency;
  const total = readNumber(amount, ["amount"], faults);
  if (total.decimalPlaces() > places) {
    faults.push(fault("too_many_places", ["amount"], amount, say(expectedDecimals, { unit: "money", most: places })));
  }
  const listed = readItems(shares);
  if (listed === null) faults.push(fault("not_a_list", ["shares"], shares, say("a_list_of", { of: ["{ key, weight }"] })));
  const keys = new Set<unknown>();
  const read = (listed ?? []).map((share, index) => {
    const { key, weight } = ownFields(share);
    if (typeof key !== "string") faults.push(fault("invalid_text", ["shares", index, "key"], key, "text"));
    else if (keys.has(key)) faults.push(fault("used_twice", ["shares", index, "key"], key, say(expectedEachOnce, { of: "key" })));
    keys.add(key);
    const figure = readNumber(weight, ["shares", index, "weight"], faults);
    if (figure.isNegative() && !figure.isZero()) {
      faults.push(fault("not_positive", ["shares", index, "weight"], weight, say(expectedZeroOrMore, { of: "weight" })));
    }
    return { key: typeof key === "string" ? key : "", weight: figure };
  });
  if (faults.length === 0 && read.every(({ weight }) => weight.isZero())) {
    faults.push(faultOf("empty", ["shares"], got("no", { of: "weight" }), say(expectedAboveZero, { of: "weight" })));
  }
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return allocateFigures(total, read, places).map((share) => ({ key: share.key, amount: placesText(share.amount, places) }));
}

function readNumber(input: unknown, path: readonly (string | number)[], faults: Fault[]): Decimal {
  const figure = parseDecimal(input);
  if (typeof figure !== "string") return figure;
  faults.push(numberFault(figure, input, path));
  return zero;
}

/** The same for figures that were checked: weights of zero or more, of which one is above zero; an amount that fits the places. */
export function allocateFigures<Each extends { readonly key: string; readonly weight: Decimal }>(
  amount: Decimal,
  shares: readonly Each[],
  places: number,
): readonly { readonly key: string; readonly amount: Decimal }[] {
  const whole = amount.abs();
  const unit = new Decimal(1, places);
  const weights = shares.reduce((sum, { weight }) => sum.plus(weight), zero);
  const quotas = shares.map(({ key, weight }) => {
    const product = whole.times(weight);
    const floor = divide(product, weights, places, "down");
    return { key, floor, remainder: product.minus(floor.times(weights)) };
  });
  const odd = divide(whole.minus(quotas.reduce((sum, { floor }) => sum.plus(floor), zero)), unit, 0, "down").toNumber();
  const first = [...quotas].sort((a, b) => b.remainder.comparedTo(a.remainder) || compareCodePoints(a.key, b.key)).slice(0, odd);
  const lucky = new Set(first);
  return quotas.map((quota) => {
    const share = lucky.has(quota) ? quota.floor.plus(unit) : quota.floor;
    return { key: quota.key, amount: amount.isNegative() ? share.negated() : share };
  });
}
