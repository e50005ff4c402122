/** A decimal number times a power of ten: the same digits with their point elsewhere, exactly and without needless zeros. */
export function shifted(number: string, power: number): string {
  const [, sign = "", whole = "", part = ""] = /^(-?)(\d*)\.?(\d*)$/.exec(number) ?? [];
  const point = whole.length + power;
  const digits = "0".repeat(Math.max(1 - point, 0)) + (whole + part).padEnd(point, "0");
  const at = Math.max(point, 1);
  const before = digits.slice(0, at).replace(/^0+(?=\d)/, "");
  const behind = digits.slice(at).replace(/0+$/, "");
  const text = behind === "" ? before : `${before}.${behind}`;
  return text === "0" ? text : sign + text;
}
