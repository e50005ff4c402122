import { isPlaces, expectedPlaces, parseDecimal, roundingModes, type Decimal, type RoundingMode } from "../decimal/index.js";
import { expectedDecimals, fault, say, type Fault, type Path, type Wanted } from "../error/index.js";
import type { Metric, Unit } from "../formula/index.js";
import { isFault, type FoldCheck } from "./fold.js";

/** The places and rounding of a fold that divides. */
export function readQuotient(check: FoldCheck): { readonly places: number; readonly rounding: RoundingMode } {
  const { places, rounding = "half-up" } = check.options;
  const mode = roundingModes.find((each) => each === rounding);
  if (mode === undefined) {
    check.report(fault("invalid_choice", [...check.path, "rounding"], rounding, say("one_of", { choices: roundingModes })));
  }
  if (!isPlaces(places)) {
    check.report(fault("invalid_places", [...check.path, "places"], places, expectedPlaces()));
    return { places: 0, rounding: "half-up" };
  }
  checkPlaces(places, "places", check);
  return { places, rounding: mode ?? "half-up" };
}

/** Whether a reading of so many decimals is one that settling takes. The places of a currency are known only there. */
export function checkPlaces(places: number, option: string, check: FoldCheck): void {
  const most = mostPlaces(check.metric);
  if (places > most) {
    check.report(fault("too_many_places", [...check.path, option], places, say(expectedDecimals, { unit: check.metric.unit, most })));
  }
}

/** The amount itself, or a fault where it has more decimals than a counted metric may have. */
export function withinPlaces(amount: Decimal | Fault, metric: Metric, path: Path): Decimal | Fault {
  const most = mostPlaces(metric);
  if (isFault(amount) || most === Number.POSITIVE_INFINITY || amount.decimalPlaces() <= most) return amount;
  return fault("too_many_places", path, amount, say(expectedDecimals, { unit: metric.unit, most }));
}

function mostPlaces({ places, unit }: Metric): number {
  if (typeof places === "number") return places;
  return places === undefined && unit === "count" ? 0 : Number.POSITIVE_INFINITY;
}

export function checkUnit(unit: Unit, check: FoldCheck): void {
  if (check.metric.unit !== unit) {
    check.report(fault("unit_mismatch", [...check.path, "metric", "unit"], check.metric.unit, say("a_quantity_in", { units: [unit] })));
  }
}

/** A number among the options: above zero, and at most `most` where there is such. */
export function readOption(
  option: string,
  most: number | null,
  expected: Wanted,
  check: FoldCheck,
): Decimal | null {
  const value = parseDecimal(check.options[option]);
  const code = typeof value === "string"
    ? value
    : value.lessThanOrEqualTo(0)
    ? "not_positive"
    : most !== null && value.greaterThan(most)
    ? "too_large"
    : null;
  if (typeof value !== "string" && code === null) return value;
  if (code !== null) check.report(fault(code, [...check.path, option], check.options[option], expected));
  return null;
}
