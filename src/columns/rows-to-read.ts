import { ownFields, readItems } from "../error/index.js";
import type { RowId } from "../formula/index.js";
import { readId } from "../settle/index.js";
import { idAt, type IdColumn, type PeriodColumns } from "./column.js";

/** The rows that may be rejected, and those of people to whom something is added. */
export function rowsToRead(
  { people, adjustments, carryIns }: PeriodColumns,
  count: number,
  areIdsTrusted: boolean,
  placeOf: (row: number) => number,
  personOf: (row: number) => string,
): readonly number[] {
  const { id, person, policy } = people;
  const named = new Set([adjustments, carryIns].flatMap((added) => readItems(added) ?? []).flatMap((each) => {
    const whose = readId(ownFields(each)["person"]);
    return whose === null ? [] : [String(whose)];
  }));
  const isSure = person === undefined && policy === undefined && placeOf(0) !== -1;
  if (areIdsTrusted && isSure && named.size === 0) return [];
  const asked = new Uint8Array(count);
  if (!areIdsTrusted) markClaimed(id, asked);
  for (let row = 0; row < count; row += 1) {
    if (placeOf(row) === -1) asked[row] = 1;
    if (named.size > 0 && named.has(personOf(row))) asked[row] = 1;
    if (person === undefined) continue;
    const whose = idAt(person, row) ?? null;
    if (whose !== null && readId(whose) === null) asked[row] = 1;
  }
  const rows: number[] = [];
  for (let row = 0; row < count; row += 1) if (asked[row] === 1) rows.push(row);
  return rows;
}

/** Whether ids count up, as they mostly do: then none is there twice. */
function areInOrder(ids: IdColumn, count: number): boolean {
  let before: RowId | null = null;
  for (let row = 0; row < count; row += 1) {
    const own = readId(idAt(ids, row));
    if (own === null || (before !== null && !isAfter(own, before))) return false;
    before = own;
  }
  return true;
}

/** Numbers by their size, texts by their length and then by their code units; of one of each it is not known. */
function isAfter(id: RowId, before: RowId): boolean {
  if (typeof id === "number") return typeof before === "number" && id > before;
  return typeof before === "string" && (id.length > before.length || (id.length === before.length && id > before));
}

function areUnique(ids: IdColumn, count: number): boolean {
  const seen = new Set<string>();
  for (let row = 0; row < count; row += 1) {
    const own = readId(idAt(ids, row));
    if (own === null) return false;
    seen.add(String(own));
    if (seen.size === row) return false;
  }
  return true;
}

/** Marks rows without an id, and those whose id another row has as well. */
function markClaimed(ids: IdColumn, asked: Uint8Array): void {
  if (areInOrder(ids, asked.length) || areUnique(ids, asked.length)) return;
  const first = new Map<string, number>();
  for (let row = 0; row < asked.length; row += 1) {
    const own = readId(idAt(ids, row));
    if (own === null) {
      asked[row] = 1;
      continue;
    }
    const key = String(own);
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else {
      asked[before] = 1;
      asked[row] = 1;
    }
  }
}
