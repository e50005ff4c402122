/**
 * A record with these names and nothing in it, of which copies are filled: `{ ...blank }`. It has own fields alone, whatever stands on
 * Object.prototype; and since it comes from JSON, an engine sets aside room for its fields and no more, and copies it whole, as long as few
 * kinds are copied at one place of the program: so whoever fills one copies it as well.
 */
export function blankOf<Value>(names: readonly string[]): Readonly<Record<string, Value>> {
  // Typed as what it is once it is filled.
  return JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`).join(",")}}`) as Record<string, Value>;
}
