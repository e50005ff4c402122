/** Makes a record from as many things as it has names, in the same order. */
export type MakeRecord = <Of, Value>(all: readonly Of[], valueOf: (each: Of, name: string) => Value) => Record<string, Value>;

/**
 * For records that are made again and again with the same names. They have own fields alone, whatever stands on Object.prototype; and since
 * the first of them comes from JSON, an engine sets aside room for its fields and no more, and copies it whole.
 */
export function recordsOf(names: readonly string[]): MakeRecord {
  const blank = JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`).join(",")}}`) as object;
  return <Of, Value>(all: readonly Of[], valueOf: (each: Of, name: string) => Value) => {
    const record = { ...blank } as Record<string, Value>;
    all.forEach((each, position) => {
      const name = names[position];
      if (name !== undefined) record[name] = valueOf(each, name);
    });
    return record;
  };
}
