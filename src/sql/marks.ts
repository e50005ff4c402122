/**
 * Until all of a query is known, its columns and tables are marks in the texts that name them: only then is it known which are used once,
 * and what they are called. No text that comes in has such a character.
 */
const sign = "\0";

const anyMark = /\0([^\0]+)\0/g;

/** A column, by a key of its own. */
export function mark(key: string): string {
  return `${sign}${key}${sign}`;
}

/** Whether a condition's column is 1, and whether it is 0. */
export function markTrue(key: string): string {
  return mark(`=1 ${key}`);
}

export function markFalse(key: string): string {
  return mark(`=0 ${key}`);
}

/** A table, as far as it has come. */
export function markTable(key: string): string {
  return mark(`@ ${key}`);
}

/** What a mark stands for. */
export interface Marked {
  readonly key: string;
  readonly of: "value" | "isTrue" | "isFalse" | "table";
}

const kinds = { "=1 ": "isTrue", "=0 ": "isFalse", "@ ": "table" } as const;

function markedBy(content: string): Marked {
  for (const [start, of] of Object.entries(kinds)) if (content.startsWith(start)) return { key: content.slice(start.length), of };
  return { key: content, of: "value" };
}

export function marksIn(text: string): readonly Marked[] {
  return Array.from(text.matchAll(anyMark), ([, content = ""]) => markedBy(content));
}

export function replaceMarks(text: string, by: (marked: Marked) => string): string {
  return text.replaceAll(anyMark, (_, content: string) => by(markedBy(content)));
}

/** The key of a column that is named by a mark; null of one that is named by itself. */
export function keyOf(name: string): string | null {
  const [only] = marksIn(name);
  return only === undefined ? null : only.key;
}
