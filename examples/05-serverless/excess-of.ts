import { requestFault, type RequestFault, type RequestFaultIn } from "./request-fault.js";

/**
 * How many rows a period may have, all lists together. No good row under this policy is so short that more would fit into the bytes of a
 * body; of rows like `{}`, each with a fault or several, 80,000 would.
 */
export const mostRows = 6000;

/** How long a text may be: a period's name stands in every statement, and an id in each fault of its row. */
const mostLetters = 1000;

/** The first thing of which a posted period has too much, whatever else it is; null where there is nothing. */
export function excessOf(input: unknown): RequestFaultIn | null {
  let rows = 0;
  for (const [field, value] of fieldsOf(input)) {
    if (isTooLong(value)) return tooLong([field], value);
    if (!Array.isArray(value)) continue;
    rows += value.length;
    if (rows > mostRows) {
      const most = { en: `at most ${mostRows} in all lists`, zh: `各列表合计至多 ${mostRows} 行` };
      return requestFault("too_many_rows", [field], { en: `${rows} rows`, zh: `${rows} 行` }, most);
    }
    for (const [index, row] of value.entries()) {
      for (const [column, cell] of fieldsOf(row)) if (isTooLong(cell)) return tooLong([field, index, column], cell);
    }
  }
  return null;
}

function fieldsOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function isTooLong(value: unknown): value is string {
  return typeof value === "string" && value.length > mostLetters;
}

function tooLong(path: RequestFault["path"], text: string): RequestFaultIn {
  const column = path.map((step) => (typeof step === "string" ? step.slice(0, mostLetters) : step));
  const got = { en: `${text.length} characters`, zh: `${text.length} 个字符` };
  return requestFault("text_too_long", column, got, { en: `at most ${mostLetters}`, zh: `至多 ${mostLetters}` });
}
