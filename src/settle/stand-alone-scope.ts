import { readCurrency, type Currency } from "../decimal/index.js";
import { expectedObjectBy, fault, jixiaoError, readOptions, say, has } from "../error/index.js";
import { indexOf, type Definitions } from "../policy/index.js";
import { openReadings } from "./plausible-readings.js";
import { RowScope } from "./row-scope.js";

/** In which currency a formula, a set of gates, a scorecard or a contest is worked out where no policy says so. */
export interface StandAloneOptions {
  /** An ISO 4217 code, or a code with its places; two places unless stated. */
  readonly currency?: string | Currency;
}

/** The scope of what stands alone: one flat row gives the person's readings and the team's. */
export function standAloneScope(definitions: Definitions, row: unknown, options?: StandAloneOptions): RowScope {
  if (typeof row !== "object" || row === null) {
    throw jixiaoError([fault("not_an_object", ["row"], row, say(expectedObjectBy, { of: "column", each: "reading" }))]);
  }
  const places = statedPlaces(options);
  const index = indexOf(definitions);
  const readings = openReadings(row, null, index, places);
  return RowScope.of({ index, places, lines: new Map(), shared: null, company: null }, readings, readings, null, null);
}

/** The places of the currency that is stated, or two. */
export function statedPlaces(options?: StandAloneOptions): number {
  const { currency } = readOptions(options, ["currency"]);
  if (currency === undefined) return 2;
  const read = readCurrency(currency, ["currency"]);
  if (has(read, "code")) return read.places;
  throw jixiaoError(read);
}
