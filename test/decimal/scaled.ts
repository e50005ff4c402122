/** A decimal number as whole digits and a power of ten: 2.20 is 220 × 10^−2. Shares no code with what is tested. */
export interface Scaled {
  readonly digits: bigint;
  readonly exponent: number;
}

const form = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

export function scaled(text: string): Scaled {
  const match = form.exec(text);
  if (match === null) throw new Error(`no decimal number: ${text}`);
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  return { digits: BigInt(`${sign}${whole}${fraction}`), exponent: Number(exponent) - fraction.length };
}

/** Without an exponent, without trailing zeros, and with no sign before 0: how a reading comes out. */
export function plainText({ digits, exponent }: Scaled): string {
  const sign = digits < 0n ? "-" : "";
  const places = Math.max(0, -exponent);
  const text = String(magnitude(digits) * 10n ** BigInt(Math.max(0, exponent))).padStart(places + 1, "0");
  const fraction = text.slice(text.length - places).replace(/0+$/, "");
  return `${sign}${text.slice(0, text.length - places)}${places > 0 && fraction !== "" ? `.${fraction}` : ""}`;
}

export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** The digits of a number at so many decimals, which it must not exceed: numbers at the same decimals compare as whole numbers. */
export function digitsAt(text: string, places: number): bigint {
  const { digits, exponent } = scaled(text);
  const shift = places + exponent;
  if (shift >= 0) return digits * 10n ** BigInt(shift);
  const unit = 10n ** BigInt(-shift);
  if (digits % unit !== 0n) throw new Error(`${text} has more than ${places} decimals`);
  return digits / unit;
}
