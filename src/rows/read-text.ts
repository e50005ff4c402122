import { isWellFormed } from "../policy/index.js";
import type { Unread } from "./read-number.js";
import { trimCell } from "./trim-cell.js";

/** What a spreadsheet makes of an id of more than eleven digits: the others are lost. */
const cutId = /^\d(?:[.,]\d+)?E\+\d+$/;

/** Reads a cell as text: a bigint or a whole number too, since databases have ids of digits. */
export function readText(cell: unknown, isId: boolean): string | Unread {
  const text = typeof cell === "string"
    ? trimCell(cell)
    : typeof cell === "bigint" || Number.isSafeInteger(cell)
    ? `${cell as bigint | number}`
    : null;
  if (text === null || !isWellFormed(text) || (isId && cutId.test(text))) {
    return isId ? { code: "invalid_id", expected: { code: "id" } } : { code: "invalid_text", expected: { code: "text" } };
  }
  return text;
}

/** Reads a cell as one of several texts, each of which means another here. */
export function readChoice(text: string, values: ReadonlyMap<string, string>, takesOthers: boolean): string | Unread {
  const value = values.get(text);
  if (value !== undefined) return value;
  return takesOthers ? text : { code: "invalid_choice", expected: { code: "choice", texts: [...values.keys()].slice(0, 20) } };
}
