import { expectedRowKey, fault } from "../error/index.js";
import { optionsOf, type Metric } from "../formula/index.js";
import { isWellFormed } from "../policy/index.js";
import type { Counts } from "./cells.js";
import { counts } from "./counts.js";
import { buildFold, type Fold, type FoldCheck, type FoldOptions, type InUnit, type Meaning, type Values } from "./fold.js";
import { checkUnit } from "./read-options.js";
import { checkCounts } from "./reading-text.js";

/**
 * How many different keys the records give: customers, not conversations. Exactly: the state keeps each key and how often it came, at most
 * 100,000 keys a row, so that a removal can undo it. Keys are compared as text, so 7 and "7" are one.
 *
 * @example
 * const customers = distinct(metric("customers", "count"), (chat: { readonly customer: string }) => chat.customer);
 * const chats = tally({ id: "chats", version: "1", person: (chat: { readonly agent: string }) => chat.agent, readings: [customers] });
 * const state = chats.addAll(chats.empty, [
 *   { agent: "li", customer: "a" },
 *   { agent: "li", customer: "b" },
 *   { agent: "li", customer: "a" },
 * ]);
 * chats.readings(state).people; // => [{ id: "li", customers: 2 }]
 */
export function distinct<M extends Metric, R>(
  metric: InUnit<M, "count", "a number of keys">,
  key: (record: R) => Values<string | number>,
  options: FoldOptions<R> = {},
): Fold<R, M, number, true> {
  return buildFold({ kind: "distinct", metric, options: optionsOf(options), value: key, known: ["where"], open });
}

function open(check: FoldCheck): Meaning<Counts, string | number> {
  checkUnit("count", check);
  return {
    cells: counts("text"),
    item: (value, path) => {
      if ((typeof value === "string" && isWellFormed(value)) || Number.isSafeInteger(value)) return String(value);
      return fault("invalid_id", path, value, expectedRowKey);
    },
    reading: (cell, path) => checkCounts(cell, path) ?? cell.length,
  };
}
