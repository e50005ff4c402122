import fc from "fast-check";

/** A row of a contest; null is not applicable. */
export interface Row {
  readonly id: string;
  readonly person: string | null;
  readonly gmv: string | null;
  readonly wait: string | null;
  readonly orders: number | null;
  readonly inquiries: number | null;
}

/** Now and then not applicable. */
function reading<Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.oneof({ arbitrary: values, weight: 7 }, { arbitrary: fc.constant(null), weight: 1 });
}

/** Amounts of few values, so that ties are as common as differences, some of a cent. */
export const amounts = fc.constantFrom("900.00", "900.01", "899.99", "700", "700.50", "0", "-50.00");

export const seconds = fc.constantFrom("18", "18.25", "21.4", "30", "0");

const readings: fc.Arbitrary<Omit<Row, "id" | "person">> = fc.record({
  gmv: reading(amounts),
  wait: reading(seconds),
  orders: reading(fc.integer({ min: 0, max: 3 })),
  // Eligible from 50 on.
  inquiries: reading(fc.constantFrom(49, 50, 51, 200)),
});

/** Rows with ids of their own, some of which are one person's. */
export const rows: fc.Arbitrary<readonly Row[]> = fc
  .array(fc.tuple(readings, fc.constantFrom(null, null, null, null, "li")), { maxLength: 9 })
  .map((list) => list.map(([each, person], index) => ({ id: `agent-${index}`, person, ...each })));

/** The same rows in another order. */
export const reordered = rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })));
