import { blankOf } from "../error/index.js";

/** Makes a record from as many things as it has names, in the same order. */
export type MakeRecord = <Of, Value>(all: readonly Of[], valueOf: (each: Of) => Value) => Record<string, Value>;

/** For records that are made again and again with the same names. */
export function recordsOf(names: readonly string[]): MakeRecord {
  const blank = blankOf<unknown>(names);
  return <Of, Value>(all: readonly Of[], valueOf: (each: Of) => Value) => {
    const record = { ...blank } as Record<string, Value>;
    all.forEach((each, position) => {
      const name = names[position];
      if (name !== undefined) record[name] = valueOf(each);
    });
    return record;
  };
}
