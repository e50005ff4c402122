import { Decimal, parseDecimal } from "../../decimal/index.js";
import {
  ownFields,
  describe,
  expectedNameOf,
  expectedObjectBy,
  expectedWholeNumber,
  fault,
  faultOf,
  oneOf,
  say,
  suchAs,
  type Fault,
} from "../../error/index.js";
import type { PolicyDefinition } from "../../policy/index.js";

/** As many people or teams as this are no small example any more. */
const most = 100_000;

/** What is wrong with the options of periods and of checks, all of it: they may come from where there are no types. */
export function optionFaults(policies: readonly PolicyDefinition[], options: unknown): readonly Fault[] {
  if (!isRecord(options)) return [fault("not_an_object", ["options"], options, "an_object")];
  const known =
    new Set(policies.flatMap(({ metrics, parameters }) =>
      [...metrics, ...parameters.filter(({ per }) => per !== "policy")].map(({ id }) => id)
    ));
  const { ranges = {}, notApplicable = [], people = 1, teams = 1, period = "2026-11", runs = 200, seed = 1 } = ownFields(options);
  return [
    ...(isRecord(ranges)
      ? Object.entries(ranges).flatMap(
        ([id, range]) => (range === undefined ? [] : [...unknownName(id, ["ranges", id], known), ...rangeFaults(id, range)])
      )
      : [fault("not_an_object", ["ranges"], ranges, say(expectedObjectBy, { of: "range", each: "reading" }))]),
    ...(Array.isArray(notApplicable)
      ? notApplicable.flatMap((id: unknown, index) => unknownName(id, ["notApplicable", index], known))
      : [fault("not_a_list", ["notApplicable"], notApplicable, say("a_list_of", { of: "readings" }))]),
    ...sizeFaults("people", people),
    ...sizeFaults("teams", teams),
    ...(typeof period === "string" && period.trim() !== ""
      ? []
      : [fault("invalid_period", ["period"], period, suchAs("\"2026-11\""))]),
    ...wholeNumber("runs", runs, 1, 1_000_000),
    ...wholeNumber("seed", seed, -0x80000000, 0x7fffffff),
  ];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function unknownName(id: unknown, path: readonly (string | number)[], known: ReadonlySet<unknown>): readonly Fault[] {
  if (known.has(id)) return [];
  return [fault("unknown_name", path, id, oneOf([...known].map(String), id, say(expectedNameOf, { of: "metric", in: "policy" })))];
}

function rangeFaults(id: string, range: unknown): readonly Fault[] {
  const [low, high] = Array.isArray(range) && range.length === 2 ? range.map(parseDecimal) : [];
  if (low instanceof Decimal && high instanceof Decimal && low.lessThanOrEqualTo(high)) return [];
  return [faultOf("invalid_choice", ["ranges", id], listed(range), suchAs("[0, \"100000.00\"]"))];
}

function sizeFaults(option: string, size: unknown): readonly Fault[] {
  const [least, greatest]: readonly unknown[] = Array.isArray(size) && size.length === 2 ? size : [size, size];
  if (isWhole(least, 0, most) && isWhole(greatest, 0, most) && least <= greatest) return [];
  return [faultOf("invalid_count", [option], listed(size), say(expectedWholeNumber, { from: 0, to: most, or: "[from, to]" }))];
}

function wholeNumber(option: string, value: unknown, low: number, high: number): readonly Fault[] {
  return isWhole(value, low, high) ? [] : [fault("invalid_count", [option], value, say(expectedWholeNumber, { from: low, to: high }))];
}

function isWhole(value: unknown, low: number, high: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= low && value <= high;
}

function listed(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(describe).join(", ")}]` : describe(value);
}
