import fc from "fast-check";
import type { TypedMonth } from "./compare-sql.js";
import { typedMonths } from "./typed-months.js";

type Rows = TypedMonth["period"];

/** A row that cannot be anybody's, made of one that is somebody's. */
const flaws: Readonly<Record<string, (period: Rows) => Partial<Rows>>> = {
  "a row twice": ({ people }) => ({ people: again(people, (row) => row) }),
  "no id": ({ people }) => ({ people: again(people, (row) => ({ ...row, id: null })) }),
  "an empty id": ({ people }) => ({ people: again(people, (row) => ({ ...row, id: "" })) }),
  "a blank id": ({ people }) => ({ people: again(people, (row) => ({ ...row, id: "  " })) }),
  "an id of other blanks": ({ people }) => ({ people: again(people, (row) => ({ ...row, id: "\u3000\t" })) }),
  "an unknown policy": ({ people }) => ({ people: again(people, (row) => ({ ...row, id: "new 1", policy: "none" })) }),
  "no policy": ({ people }) => ({ people: again(people, (row) => ({ ...row, id: "new 2", policy: null })) }),
  "a blank person": ({ people }) => ({ people: again(people, (row) => ("person" in row ? { ...row, id: "new 3", person: " " } : row)) }),
  "a team twice": ({ teams }) => ({ teams: again(teams, (row) => row) }),
  "a team without an id": ({ teams }) => ({ teams: again(teams, (row) => ({ ...row, id: null })) }),
  "a blank team": ({ teams }) => ({ teams: again(teams, (row) => ({ ...row, id: " " })) }),
  "nobody's adjustment": ({ adjustments = [] }) => ({ adjustments: again(adjustments, (row) => ({ ...row, person: "nobody" })) }),
  "an adjustment of no person": ({ adjustments = [] }) => ({ adjustments: again(adjustments, (row) => ({ ...row, person: null })) }),
  "an adjustment of a blank": ({ adjustments = [] }) => ({ adjustments: again(adjustments, (row) => ({ ...row, person: " " })) }),
  "an adjustment of an unknown policy": ({ adjustments = [] }) => ({
    adjustments: again(adjustments, (row) => ({ ...row, policy: "none" })),
  }),
  "nobody's balance": ({ carryIns = [] }) => ({ carryIns: again(carryIns, (row) => ({ ...row, person: "nobody" })) }),
  "a balance of no person": ({ carryIns = [] }) => ({ carryIns: again(carryIns, (row) => ({ ...row, person: null })) }),
  "a balance of an unknown policy": ({ carryIns = [] }) => ({ carryIns: again(carryIns, (row) => ({ ...row, policy: "none" })) }),
  "no balance": ({ carryIns = [] }) => ({ carryIns: again(carryIns, (row) => ({ ...row, balance: null })) }),
  "an unknown balance": ({ carryIns = [] }) => ({ carryIns: again(carryIns, (row) => ({ ...row, balance: "debt" })) }),
};

function again(rows: readonly object[], change: (row: object) => object): readonly object[] {
  return rows.length === 0 ? rows : [...rows, change({ ...rows[rows.length >> 1] })];
}

/** Months in which a row or several are nobody's, or in which there are more rows than was said. */
export function flawedMonths(sizes: fc.Arbitrary<number>): fc.Arbitrary<TypedMonth> {
  return fc.record({
    month: typedMonths(sizes),
    names: fc.uniqueArray(fc.constantFrom(...Object.keys(flaws)), { minLength: 1, maxLength: 3 }),
    isTooMany: fc.nat(4),
  }).map(({ month, names, isTooMany }) => {
    const period = { ...month.period };
    for (const name of names) Object.assign(period, flaws[name]?.(period));
    return { ...month, period, mostRows: isTooMany === 0 ? period.people.length - 1 : month.mostRows ?? 1000 };
  });
}
