/** A record that is made again and again: its names, in order, and itself with nothing in it. */
export interface Blank {
  readonly names: readonly string[];
  readonly record: Readonly<Record<string, null>>;
}

/**
 * A record with these names to copy. It has own fields alone, whatever stands on Object.prototype; and since it comes from JSON, an engine
 * sets aside room for its fields and no more, and copies it whole, as long as few kinds are copied at one place of the program: so whoever
 * fills one copies it as well.
 */
export function blankOf(names: readonly string[]): Blank {
  return { names, record: JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`).join(",")}}`) as Blank["record"] };
}

/** Fills a copy of a blank record from as many things as it has names, in the same order: `filled({ ...blank.record }, blank, all, …)`. */
export function filled<Of, Value>(
  copy: object,
  { names }: Blank,
  all: readonly Of[],
  valueOf: (each: Of, name: string) => Value,
): Readonly<Record<string, Value>> {
  const record = copy as Record<string, Value>;
  all.forEach((each, position) => {
    const name = names[position];
    if (name !== undefined) record[name] = valueOf(each, name);
  });
  return record;
}
