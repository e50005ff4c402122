import fc from "fast-check";
import { bands, bandsUpTo, curve, metric, scorecard, type LookupTable, type Reading, type Scorecard } from "../../src/index.js";
import { Exact } from "../formula/decimals.js";

/** A table beside what a clerk reads from it by hand. */
interface TableByHand {
  readonly table: LookupTable;
  readonly read: (reading: string) => string;
  readonly most: string;
}

interface ItemByHand {
  readonly name: string;
  readonly weight: number;
  readonly points: TableByHand;
  readonly pass: number | null;
}

/** What a card is built from, so that it can be built otherwise: without an item, with other weights. */
export interface CardByHand {
  readonly items: readonly ItemByHand[];
  readonly notApplicable: "redistribute" | "zero" | "full";
  readonly minimumWeight: number | null;
  readonly adjustments: readonly string[];
  readonly places: number;
  readonly range: readonly [number, number];
  readonly criticalScore: number | null;
}

export type Row = Readonly<Record<string, Reading>>;

const wholes = (from: number, to: number) => fc.integer({ min: from, max: to });
const most = (values: readonly number[]) => String(Math.max(...values));

/** Points from −20 to 120, so that some leave the range. */
const tables: fc.Arbitrary<TableByHand> = fc.oneof(
  fc.tuple(wholes(-20, 120), wholes(-20, 120)).map(([low, high]) => ({
    table: curve([[0, low], [100, high]], { places: 1 }),
    // A line of 100 steps has at most four decimals here, so nothing but the rounding is left to do.
    read: (reading: string) =>
      new Exact(high - low).times(Exact.max(0, Exact.min(100, reading))).div(100).plus(low).toDecimalPlaces(1, Exact.ROUND_HALF_UP).plus(0)
        .toFixed(),
    most: most([low, high]),
  })),
  fc.tuple(wholes(0, 50), wholes(51, 100), wholes(-20, 120), wholes(-20, 120), wholes(-20, 120)).map(
    ([first, second, one, two, otherwise]) => ({
      table: bands([[first, one], [second, two]], { otherwise }),
      read: (reading: string) => String(new Exact(reading).lessThan(first) ? otherwise : new Exact(reading).lessThan(second) ? one : two),
      most: most([one, two, otherwise]),
    })
  ),
  fc.tuple(wholes(0, 50), wholes(51, 100), wholes(-20, 120), wholes(-20, 120), wholes(-20, 120)).map(
    ([first, second, one, two, otherwise]) => ({
      table: bandsUpTo([[first, one], [second, two]], { otherwise }),
      read: (reading: string) =>
        String(new Exact(reading).lessThanOrEqualTo(first) ? one : new Exact(reading).lessThanOrEqualTo(second) ? two : otherwise),
      most: most([one, two, otherwise]),
    })
  ),
);

export const readings: fc.Arbitrary<string> = fc.oneof(
  wholes(0, 100).map(String),
  wholes(-1000, 11_000).map((hundredths) => (hundredths / 100).toFixed(2)),
);

const cardsByHand: fc.Arbitrary<CardByHand> = fc.record({
  items: fc
    .array(fc.record({ weight: wholes(1, 60), points: tables, pass: fc.option(wholes(-10, 80), { freq: 4 }) }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((items) => items.map((item, index) => ({ name: `item${index}`, ...item }))),
  notApplicable: fc.constantFrom("redistribute", "zero", "full"),
  minimumWeight: fc.option(wholes(0, 120), { freq: 3 }),
  adjustments: fc.subarray(["praise", "violations"]),
  places: wholes(0, 3),
  range: fc.constantFrom<readonly [number, number]>([0, 100], [0, 100], [-10, 50], [20, 110]),
  criticalScore: fc.option(wholes(20, 50)),
});

/** A row in which every reading is there, some of them not applicable. */
export function rowsOf(card: CardByHand, { full = false } = {}): fc.Arbitrary<Row> {
  const reading = full ? readings : fc.oneof({ arbitrary: readings, weight: 5 }, { arbitrary: fc.constant(null), weight: 1 });
  const points = wholes(-9999, 9999).map((thousandths) => (thousandths / 1000).toFixed(3));
  const adjustment = full ? points : fc.oneof({ arbitrary: points, weight: 12 }, { arbitrary: fc.constant(null), weight: 1 });
  return fc
    .record(Object.fromEntries([...card.items.map(({ name }) => [name, reading]), ...card.adjustments.map((name) => [name, adjustment])]));
}

export const cardsWithRows = cardsByHand.chain((card) => fc.record({ card: fc.constant(card), row: rowsOf(card) }));
export const cardsWithFullRows = cardsByHand.chain((card) => fc.record({ card: fc.constant(card), row: rowsOf(card, { full: true }) }));
export const cards = cardsByHand;

export const grades = { high: 75, middle: 40, low: -10 } as const;

/** The card as the library builds it. */
export function built({ items, notApplicable, minimumWeight, adjustments, places, range, criticalScore }: CardByHand): Scorecard {
  return scorecard(
    "card",
    Object
      .fromEntries(items.map(({ name, weight, points, pass }) => [name, {
        metric: metric(name, "points"),
        weight,
        points: points.table,
        ...(pass === null ? {} : { pass }),
      }])),
    {
      weights: "relative",
      notApplicable,
      adjustments: Object.fromEntries(adjustments.map((name) => [name, metric(name, "points")])),
      places,
      range,
      grades,
      ...(minimumWeight === null ? {} : { minimumWeight }),
      ...(criticalScore === null ? {} : { criticalScore }),
    },
  );
}

/** What a clerk works out from the same row, step by step: an account that shares no code with what is tested. */
export function byHand(
  card: CardByHand,
  row: Row,
): { readonly score: string | null; readonly before: string | null; readonly failed: readonly string[] } {
  const [from, to] = card.range;
  const read = card.items.map((item) => {
    const reading = row[item.name];
    return { ...item, given: typeof reading === "string" ? new Exact(item.points.read(reading)) : null };
  });
  const counted = read.flatMap(({ given, weight, points }) => {
    if (given !== null) return [{ weight, given }];
    if (card.notApplicable === "redistribute") return [];
    return [{ weight, given: card.notApplicable === "zero" ? new Exact(0) : Exact.min(points.most, to) }];
  });
  const sum = (parts: readonly (Exact | number)[]) => parts.reduce<Exact>((total, part) => total.plus(part), new Exact(0));
  const weightRead = sum(read.map(({ given, weight }) => (given === null ? 0 : weight)));
  const added = card.adjustments.map((name) => row[name] ?? null);
  const isKnown = read.some(({ given }) => given !== null) && weightRead.greaterThanOrEqualTo(card.minimumWeight ?? 0)
    && !added.includes(null);
  const mean = isKnown
    ? sum(counted.map(({ weight, given }) => given.times(weight)))
      .div(sum(counted.map(({ weight }) => weight)))
      .toDecimalPlaces(card.places, Exact.ROUND_HALF_UP)
    : new Exact(0);
  const adjusted = sum([
    mean,
    ...added.map((points) => new Exact(typeof points === "string" ? points : 0).toDecimalPlaces(card.places, Exact.ROUND_HALF_UP)),
  ]);
  const whole = isKnown ? Exact.max(from, Exact.min(to, adjusted)) : null;
  const failed = read.filter(({ given, pass }) => given !== null && pass !== null && given.lessThan(pass)).map(({ name }) => name);
  const critical = new Exact(card.criticalScore ?? from);
  const score = failed.length === 0 ? whole : whole === null ? critical : Exact.min(whole, critical);
  const text = (figure: Exact | null) => (figure === null ? null : figure.plus(0).toFixed(card.places));
  return { score: text(score), before: failed.length === 0 ? null : text(whole), failed };
}
