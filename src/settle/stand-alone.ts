import { readCurrency, type Currency } from "../decimal/index.js";
import { fault, jixiaoError } from "../error/index.js";
import type { Row } from "../formula/index.js";
import { indexOf, type Definitions } from "../policy/index.js";
import { Readings, RowScope } from "./row-scope.js";

export interface StandAloneOptions {
  /** An ISO 4217 code, or a code with its places; two places unless stated. */
  readonly currency?: string | Currency;
}

/** The scope of what stands alone: one flat row gives the person's readings and the team's. */
export function standAloneScope(definitions: Definitions, row: Row, { currency }: StandAloneOptions): RowScope {
  if (typeof row !== "object" || row === null) throw jixiaoError([fault("not_an_object", ["row"], row, "an object with a column for each reading")]);
  const { places } = currency === undefined ? { places: 2 } : knownCurrency(currency);
  const index = indexOf(definitions);
  const readings = new Readings(row, null, index, places);
  return new RowScope(index, places, readings, readings, null, null);
}

function knownCurrency(currency: unknown): Currency {
  const read = readCurrency(currency, ["currency"]);
  if ("code" in read) return read;
  throw jixiaoError(read);
}
