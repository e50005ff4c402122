import { describe, expect, test } from "vitest";
import { type Indicator, indicators, sources } from "../../src/catalogue/index.js";
import { type AnyUnit, evaluate, type Metric, type Need, type Quantity } from "../../src/index.js";

const named = indicators.map((indicator) => ({ indicator, id: indicator.id }));
const ids = new Set(named.map(({ id }) => id));

/** What an example's readings give, read as any caller's row is. */
const evaluated = ({ formula }: Indicator, readings: object): string | null => {
  const untyped: Quantity<AnyUnit, Need> = formula;
  const outcome = (evaluate as (quantity: Quantity, row: object) => ReturnType<typeof evaluate>)(untyped, readings);
  if (outcome.state === "faulty") throw new Error(outcome.faults.map(({ message }) => message).join("; "));
  return outcome.state === "notApplicable" ? null : outcome.value;
};

const textsOf = ({ label, choice, leftOut, gaming, published, variants = [] }: Indicator) => [
  label,
  choice,
  leftOut,
  gaming.how,
  ...published.map(({ value }) => value),
  ...variants.flatMap(({ platform, difference }) => [platform, difference]),
];

/** The raw readings of a formula. */
const metricsOf = (node: unknown): readonly Metric[] => {
  if (typeof node !== "object" || node === null) return [];
  return "kind" in node && node.kind === "metric" ? [node as Metric] : Object.values(node).flatMap(metricsOf);
};

const divides = (node: unknown): boolean =>
  typeof node === "object" && node !== null
  && (("kind" in node && node.kind === "ratio") || Object.values(node).some(divides));

test("every indicator and every variant has an id of its own", () => {
  const all = indicators.flatMap(({ id, variants = [] }) => [id, ...variants.map((variant) => variant.id)]);
  expect(new Set(all).size).toBe(all.length);
});

describe.each(named)("$id", ({ indicator }) => {
  test.each(indicator.examples.map(({ readings, value }) => [JSON.stringify(readings), readings, value] as const))(
    "gives, for %s, what was worked out by hand",
    (_, readings, value) => {
      expect(evaluated(indicator, readings)).toBe(value);
    },
  );

  test("shows what a divisor of zero gives, where it divides", () => {
    const zero = indicator.examples.some(({ readings, value }) =>
      value === null && Object.values(readings).some((of) => of !== null && Number(of) === 0)
    );
    expect(zero).toBe(divides(indicator.formula));
  });

  test("stays within its range in its examples", () => {
    const [from, to] = [indicator.range[0] ?? -Infinity, indicator.range[1] ?? Infinity].map(Number);
    const values = indicator.examples.flatMap(({ value }) => (value === null ? [] : [Number(value)]));
    expect(values.filter((value) => value < Number(from) || value > Number(to))).toEqual([]);
  });

  test("reads nothing below zero, where it cannot be below zero itself; money alone may come back", () => {
    const read = metricsOf(indicator.formula).filter(({ unit }) => unit !== "money");
    const floors = read.map(({ range }) => range?.[0] ?? null);
    expect(indicator.range[0] === "0" ? floors.filter((floor) => floor !== "0") : []).toEqual([]);
    const [first] = read;
    if (first === undefined || first.range === undefined) return;
    const example = indicator.examples[0].readings;
    expect(() => evaluated(indicator, { ...example, [first.id]: -1 })).toThrow(first.id);
  });

  test("is told in English and in Chinese", () => {
    const told = textsOf(indicator);
    expect(told.filter(({ en }) => en.trim() === "" || /\p{Script=Han}/u.test(en))).toEqual([]);
    expect(told.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
  });

  test("names indicators beside it that the catalogue has, and not itself", () => {
    const beside = indicator.gaming.shownBy;
    expect(beside.filter((id) => !ids.has(id) || id === indicator.id)).toEqual([]);
  });

  test("names sources, each once", () => {
    for (const keys of [indicator.sources, ...(indicator.variants ?? []).map((variant) => variant.sources)]) {
      expect(keys.filter((key) => !Object.hasOwn(sources, key))).toEqual([]);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

test("a count, and time that passed, is never below zero", () => {
  const counted = new Set<string>(["count", "seconds", "minutes", "hours", "days"]);
  const read = indicators.flatMap(({ formula }) => metricsOf(formula)).filter(({ unit }) => counted.has(unit));
  expect(read.filter(({ range }) => range?.[0] !== "0").map(({ id }) => id)).toEqual([]);
});

test("a raw reading has one unit and one label wherever it is read", () => {
  const found = new Map<string, string>();
  const collect = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("kind" in node && node.kind === "metric" && "id" in node) {
      const told = JSON.stringify(node);
      expect(found.get(String(node.id)) ?? told).toBe(told);
      found.set(String(node.id), told);
      return;
    }
    Object.values(node).forEach(collect);
  };
  indicators.forEach(({ formula }) => collect(formula));
  expect(found.size).toBeGreaterThan(indicators.length);
});
