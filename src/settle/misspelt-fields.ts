import { nearestName, ownFields } from "../error/index.js";

/** A field that nobody knows, and the one that was meant by it. */
export interface MisspeltField {
  readonly field: string;
  readonly meant: string;
}

/**
 * The fields that look like one that is known and that is not there. What else a row has, as rows of a database do, means nothing: nobody
 * knows it, and nobody misses it.
 */
export function misspeltFields(row: unknown, known: readonly string[]): readonly MisspeltField[] {
  const given = ownFields(row);
  const absent = known.filter((field) => given[field] === undefined);
  if (absent.length === 0) return [];
  return Object.keys(given).flatMap((field) => {
    const meant = known.includes(field) || given[field] === undefined ? null : nearestName(field, absent);
    return meant === null ? [] : [{ field, meant }];
  });
}
