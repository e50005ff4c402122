/** `"1234567.80"` as `"1,234,567.80"`. */
export function grouped(amount: string): string {
  const [whole = "", ...cents] = amount.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...cents].join(".");
}

/** A figure with zeros up to so many decimal places, so that figures of one column stand point under point. */
export function atPlaces(figure: string, places: number): string {
  const [whole = "", decimals = ""] = figure.split(".");
  return places === 0 ? figure : `${whole}.${decimals.padEnd(places, "0")}`;
}

/** The sum of amounts that have two places, in cents: no float comes near money. */
export function sumOf(amounts: readonly string[]): string {
  const cents = amounts.reduce((sum, amount) => sum + BigInt(amount.replace(".", "")), 0n);
  const [sign, size] = cents < 0n ? ["-", -cents] : ["", cents];
  return `${sign}${size / 100n}.${String(size % 100n).padStart(2, "0")}`;
}

/** `"98.40"` as `"+98.40"`: what is added shows that it is. */
export function signed(amount: string): string {
  return amount.startsWith("-") ? grouped(amount) : `+${grouped(amount)}`;
}
