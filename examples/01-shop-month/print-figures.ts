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

/** The sum of amounts that have as many places as the first, two where there is none: no float comes near money. */
export function sumOf(amounts: readonly string[]): string {
  const places = amounts[0] === undefined ? 2 : (amounts[0].split(".")[1] ?? "").length;
  const units = amounts.reduce((sum, amount) => sum + BigInt(amount.replace(".", "")), 0n);
  const [sign, digits] = [units < 0n ? "-" : "", String(units < 0n ? -units : units).padStart(places + 1, "0")];
  return sign + (places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`);
}

/** `"98.40"` as `"+98.40"`: what is added shows that it is. */
export function signed(amount: string): string {
  return amount.startsWith("-") ? grouped(amount) : `+${grouped(amount)}`;
}
