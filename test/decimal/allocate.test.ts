import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, isJixiaoError, type AllocateOptions, type DecimalInput, type WeightedShare } from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { apportionments, splits } from "./apportionments.js";
import { digitsAt, magnitude } from "./scaled.js";
import { thrownFaults } from "./thrown-faults.js";

const seat = { code: "SEAT", places: 0 } as const;

/** The amounts by key: what was split, without the order in which it was listed. */
const amounts = (amount: DecimalInput, weights: readonly (readonly [key: string, weight: DecimalInput])[], options?: AllocateOptions) =>
  Object.fromEntries(allocate(
    amount,
    weights.map(([key, weight]) => ({ key, weight })),
    options,
  ).map((share) => [share.key, share.amount]));

describe("an apportionment by Hamilton's method", () => {
  it.each(apportionments)("$source", ({ seats, shares }) => {
    const given = shares.map(([key, weight]) => ({ key, weight }));
    expect(allocate(seats, given, { currency: seat })).toEqual(shares.map(([key, , seats]) => ({ key, amount: String(seats) })));
    expect(allocate(seats, given.toReversed(), { currency: seat }))
      .toEqual(shares.toReversed().map(([key, , seats]) => ({ key, amount: String(seats) })));
  });

  it("105 seats by the census of 1790, as far as they were read", () => {
    // Aufmann et al., Mathematical Excursions, 4th edition, exercise 4.1-2, which has 331,591 for New York.
    const census = apportionments[0]?.shares.map(([key, population]) => [key, key === "New York" ? 331591 : population] as const) ?? [];
    expect(amounts(105, census, { currency: seat })).toMatchObject({
      Connecticut: "7",
      Delaware: "2",
      Georgia: "2",
      Kentucky: "2",
      Maryland: "8",
      Massachusetts: "14",
    });
  });

  it("may give less of more: the Alabama paradox, which the tables above hold three times", () => {
    const weights = [["A", "56.7"], ["B", "38.5"], ["C", "4.2"], ["D", "0.6"]] as const;
    expect([323, 324].map((seats) => amounts(seats, weights, { currency: seat }).C)).toEqual(["14", "13"]);
  });
});

describe("money as others split it", () => {
  it.each(splits)("$source", ({ amount, parts }) => {
    const given = parts.map(([key, weight]) => ({ key, weight }));
    expect(allocate(amount, given)).toEqual(parts.map(([key, , amount]) => ({ key, amount })));
  });
});

describe("where we differ, since odd cents go to the largest remainders, and in a tie by key", () => {
  it("moneyphp: five cents at 70 and 30, a tie, go by the order of the call there", () => {
    // moneyphp/money, doc/features/allocation.rst, § Allocate by Ratios: 4 and 1, or with the ratios turned round 2 and 3.
    const ours = { investor: "0.02", me: "0.03" };
    expect(amounts("0.05", [["me", 70], ["investor", 30]])).toEqual(ours);
    expect(amounts("0.05", [["investor", 30], ["me", 70]])).toEqual(ours);
  });

  it("brick/money: the odd cent of 987.65 goes to the first of 48, 41 and 11 there, here to 404.9365", () => {
    // README, § Money allocation: CHF 474.08, CHF 404.93, CHF 108.64. Exactly 474.072, 404.9365, 108.6415.
    expect(amounts("987.65", [["a", 48], ["b", 41], ["c", 11]], { currency: "CHF" })).toEqual({ a: "474.07", b: "404.94", c: "108.64" });
  });

  it("Dinero.js: a dollar at 50.5 and 49.5 gets more places there, here it stays cents unless the currency has more", () => {
    // "Use scaled ratios and convert to the safest scale": 505 and 495 at scale 3.
    const weights = [["a", "50.5"], ["b", "49.5"]] as const;
    expect(amounts("1.00", weights, { currency: { code: "USD", places: 3 } })).toEqual({ a: "0.505", b: "0.495" });
    expect(amounts("1.00", weights, { currency: "USD" })).toEqual({ a: "0.51", b: "0.49" });
  });

  it("TipHaus: cuts every share, and two cents of 500.00 vanish", () => {
    // "How Do Points Work?", scenario 2: 214.28, 214.28 and 71.42.
    const shares = amounts("500.00", [["server 1", 3], ["server 2", 3], ["bartender", 1]]);
    expect(shares).toEqual({ "server 1": "214.29", "server 2": "214.28", bartender: "71.43" });
  });
});

describe("equal remainders go by key, in code-point order", () => {
  it.each([
    ["capitals before small letters", "B", "a"],
    ["a beginning before what it begins", "a", "ab"],
    ["nothing before anything", "", "a"],
    ["numbers as text", "10", "9"],
    ["a common character before a rare one, which UTF-16 has the other way round", "﨑", "𠮷"],
    ["an accent apart after its letter", "e\u0301", "é"],
  ])("%s: %s, then %s", (_, first, second) => {
    expect(amounts("0.01", [[second, 1], [first, 1]])).toEqual({ [first]: "0.01", [second]: "0.00" });
    expect(amounts("0.01", [[first, 1], [second, 1]])).toEqual({ [first]: "0.01", [second]: "0.00" });
  });

  it("keys are only text: none has a meaning in JavaScript", () => {
    const keys = ["__proto__", "constructor", "toString"];
    expect(allocate("0.04", keys.map((key) => ({ key, weight: 1 })))).toEqual([
      { key: "__proto__", amount: "0.02" },
      { key: "constructor", amount: "0.01" },
      { key: "toString", amount: "0.01" },
    ]);
  });
});

describe("allocate", () => {
  it.each([7, null, {}, Object.create(null) as unknown, { toString: null, valueOf: null }, Symbol("a")])("refuses the key %o", (key) => {
    const faults = thrownFaults(() => allocate(1, [{ key: "a", weight: 1 }, { key: untyped(key), weight: 1 }]));
    expect(faults.map(({ code, path }) => [code, ...path])).toEqual([["invalid_text", "shares", 1, "key"]]);
  });

  it("has two places unless a currency is stated", () => {
    const equally = [["a", 1], ["b", 1], ["c", 1]] as const;
    expect(amounts(100, equally)).toEqual({ a: "33.34", b: "33.33", c: "33.33" });
    expect(amounts(100, equally, {})).toEqual({ a: "33.34", b: "33.33", c: "33.33" });
    expect(amounts(100, equally, { currency: "JPY" })).toEqual({ a: "34", b: "33", c: "33" });
    expect(amounts(100, equally, { currency: "KWD" })).toEqual({ a: "33.334", b: "33.333", c: "33.333" });
  });

  it("reads numbers in every form", () => {
    expect(amounts("1e2", [["a", 1n], ["b", 0.5], ["c", "5e-1"], ["d", "-0"]])).toEqual({ a: "50.00", b: "25.00", c: "25.00", d: "0.00" });
    // 0.1 + 0.2 is 0.3: three equal tenths, no float among them.
    expect(amounts(0.3, [["a", 0.1], ["b", 0.1], ["c", 0.1]])).toEqual({ a: "0.10", b: "0.10", c: "0.10" });
  });

  it("splits nothing into nothings, and never into −0.00", () => {
    expect(amounts(0, [["a", 1], ["b", 2]])).toEqual({ a: "0.00", b: "0.00" });
    expect(amounts("-0.01", [["a", 1], ["b", 2], ["c", 0]])).toEqual({ a: "0.00", b: "-0.01", c: "0.00" });
  });

  it("gives all to the only one", () => {
    expect(amounts("-12.34", [["a", "0.0001"]])).toEqual({ a: "-12.34" });
  });

  it("is exact at the ends of the range", () => {
    const [most, least] = ["999999999999999.99", "0.0000000000000000000000001"];
    expect(amounts(most, [["a", least], ["b", "999999999999999"]])).toEqual({ a: "0.00", b: most });
    expect(amounts(most, [["a", least], ["b", least], ["c", least]])).toEqual({
      a: "333333333333333.33",
      b: "333333333333333.33",
      c: "333333333333333.33",
    });
    expect(amounts(least, [["a", 1], ["b", 2]], { currency: { code: "X", places: 25 } })).toEqual({ a: `0.${"0".repeat(25)}`, b: least });
  });

  it("changes nothing of what it is given, and keeps its order", () => {
    const shares: readonly WeightedShare[] = Object.freeze([
      Object.freeze({ key: "b", weight: 1 }),
      Object.freeze({ key: "a", weight: 1 }),
    ]);
    expect(allocate("0.01", shares)).toEqual([{ key: "b", amount: "0.00" }, { key: "a", amount: "0.01" }]);
  });
});

describe("allocate throws a JixiaoError", () => {
  const messagesOf = (amount: unknown, shares: unknown, options?: unknown) =>
    thrownFaults(() => allocate(untyped(amount), untyped(shares), untyped(options))).map(({ message }) => message);
  const number = "a decimal number such as 12.5 or \"12.50\"";
  const one = [{ key: "a", weight: 1 }];

  it.each<[string, unknown, unknown, readonly string[]]>([
    ["a weight under zero", 1, [{ key: "a", weight: 1 }, { key: "b", weight: "-0.5" }], [
      "shares[1].weight: not positive: got \"-0.5\", expected a weight of zero or more",
    ]],
    ["a key twice", 1, [...one, { key: "b", weight: 1 }, ...one], [
      "shares[2].key: used twice: got \"a\", expected each key once",
    ]],
    ["no shares", 1, [], ["shares: empty: got no weight, expected a weight above zero"]],
    ["nothing but zeros", 1, [{ key: "a", weight: 0 }, { key: "b", weight: "0.0" }], [
      "shares: empty: got no weight, expected a weight above zero",
    ]],
    ["a weight that is no number", 1, [{ key: "a", weight: "50%" }], [
      `shares[0].weight: not a number: got "50%", expected ${number}; write 12.5% as 0.125`,
    ]],
    ["a weight of nothing", 1, [{ key: "a" }], [`shares[0].weight: not a number: got nothing, expected ${number}`]],
    ["a weight of null: nobody is not applicable here", 1, [{ key: "a", weight: null }], [
      `shares[0].weight: not a number: got null, expected ${number}`,
    ]],
    [
      "a weight of 16 digits",
      1,
      [{ key: "a", weight: 10n ** 15n }],
      ["shares[0].weight: number out of range: got 1000000000000000n, expected at most 15 digits before the point and 25 after"],
    ],
    ["an amount that is no number", "1,000.00", one, [
      `amount: not a number: got "1,000.00", expected ${number}; write thousands without commas`,
    ]],
    ["an amount with a tenth of a cent", "1.001", one, [
      "amount: too many places: got \"1.001\", expected money with at most 2 decimals",
    ]],
    ["no list", 1, { a: 1, b: 1 }, ["shares: not a list: got an object, expected a list of { key, weight }"]],
  ])("for %s", (_, amount, shares, messages) => {
    expect(messagesOf(amount, shares)).toEqual(messages);
  });

  it("for an amount with more decimals than the currency has", () => {
    expect(messagesOf("0.5", one, { currency: "JPY" })).toEqual([
      "amount: too many places: got \"0.5\", expected money with at most 0 decimals",
    ]);
  });

  it("for a currency that is not known", () => {
    expect(messagesOf(1, one, { currency: "RMB" })).toEqual([
      "currency: invalid currency: got \"RMB\", expected an ISO 4217 code such as \"CNY\", or { code, places }",
    ]);
    expect(messagesOf(1, one, { currency: { code: "X", places: 26 } })).toEqual([
      "currency.places: invalid places: got 26, expected a whole number from 0 to 25",
    ]);
  });

  it("that lists every fault at once, in the order of what was given", () => {
    const shares = [{ key: "a", weight: "y" }, { key: "a", weight: -1 }, { key: "b", weight: "1e20" }];
    expect(messagesOf("1.234", shares)).toEqual([
      "amount: too many places: got \"1.234\", expected money with at most 2 decimals",
      `shares[0].weight: not a number: got "y", expected ${number}`,
      "shares[1].key: used twice: got \"a\", expected each key once",
      "shares[1].weight: not positive: got -1, expected a weight of zero or more",
      "shares[2].weight: number out of range: got \"1e20\", expected at most 15 digits before the point and 25 after",
    ]);
    expect(thrownFaults(() => allocate("1.234", shares)).map(({ code }) => code)).toEqual([
      "too_many_places",
      "not_a_number",
      "used_twice",
      "not_positive",
      "number_out_of_range",
    ]);
  });

  it("also where the amount is bad and the shares are no list: both faults", () => {
    expect(messagesOf("x", 5)).toEqual([
      `amount: not a number: got "x", expected ${number}`,
      "shares: not a list: got 5, expected a list of { key, weight }",
    ]);
  });

  it.each<[string, unknown]>([
    ["null for a share", [null]],
    ["text for a share", ["li"]],
    ["a share without a key", [{ weight: 1 }]],
    ["a key that is no text", [{ key: 1, weight: 1 }, { key: 2, weight: 1 }, { key: 3, weight: 1 }]],
  ])("for %s", (_, shares) => {
    let thrown: unknown = null;
    try {
      allocate("1", untyped(shares));
    } catch (error) {
      thrown = error;
    }
    expect(isJixiaoError(thrown), `threw ${String(thrown)}`).toBe(true);
  });
});

describe("for any amount and any weights", () => {
  const places = 2;
  const decimal = (units: bigint, at: number) => {
    const digits = String(magnitude(units)).padStart(at + 1, "0");
    return `${units < 0n ? "-" : ""}${digits.slice(0, digits.length - at)}.${digits.slice(digits.length - at)}`;
  };
  const cents = fc.oneof(fc.bigInt({ min: -200n, max: 200n }), fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }));
  // Few different weights, so that ties come up; now and then such as are far apart.
  const weight = fc.oneof({ arbitrary: fc.bigInt({ min: 0n, max: 6n }), weight: 6 }, {
    arbitrary: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    weight: 1,
  });
  const key = fc.oneof(fc.string({ unit: "binary", maxLength: 3 }), fc.constantFrom("a", "b", "ab", "﨑", "𠮷", "1", "10", "__proto__"));
  const shared = fc
    .uniqueArray(fc.tuple(key, weight), { minLength: 1, maxLength: 8, selector: ([key]) => key })
    .filter((shares) => shares.some(([, weight]) => weight > 0n));

  /** Weights are given in ten-thousandths, amounts in cents. */
  const split = (amount: bigint, shares: readonly (readonly [string, bigint])[]) =>
    allocate(decimal(amount, places), shares.map(([key, weight]) => ({ key, weight: decimal(weight, 4) }))).map((share) =>
      [share.key, digitsAt(share.amount, places)] as const
    );
  const byKey = (shares: readonly (readonly [string, bigint])[]) => new Map(shares);

  it("the shares sum to the amount", () => {
    fc.assert(fc.property(cents, shared, (amount, shares) => {
      expect(split(amount, shares).reduce((sum, [, part]) => sum + part, 0n)).toBe(amount);
    }));
  });

  it("each share is within one unit of its exact quota, and a weight of zero has nothing", () => {
    fc.assert(fc.property(cents, shared, (amount, shares) => {
      const sum = shares.reduce((sum, [, weight]) => sum + weight, 0n);
      split(amount, shares).forEach(([, part], index) => {
        const weight = shares[index]?.[1] ?? 0n;
        expect(magnitude(part * sum - amount * weight) < sum).toBe(true);
        if (weight === 0n) expect(part).toBe(0n);
      });
    }));
  });

  it("whoever has an odd unit has a remainder that is larger than that of who has none, or the same and an earlier key", () => {
    const codePoints = (text: string) => [...text].map((character) => character.codePointAt(0) ?? 0);
    const isEarlier = (left: string, right: string) => {
      const [a, b] = [codePoints(left), codePoints(right)];
      const at = a.findIndex((point, index) => point !== b[index]);
      return at === -1 ? a.length < b.length : at < b.length && (a[at] ?? 0) < (b[at] ?? 0);
    };
    fc.assert(fc.property(cents, shared, (amount, shares) => {
      const sum = shares.reduce((sum, [, weight]) => sum + weight, 0n);
      const parts = split(amount, shares).map(([key, part], index) => {
        const units = magnitude(amount) * (shares[index]?.[1] ?? 0n);
        return { key, remainder: units % sum, hasOdd: magnitude(part) > units / sum };
      });
      for (const lucky of parts.filter(({ hasOdd }) => hasOdd)) {
        for (const other of parts.filter(({ hasOdd }) => !hasOdd)) {
          expect(lucky.remainder > other.remainder || (lucky.remainder === other.remainder && isEarlier(lucky.key, other.key))).toBe(true);
        }
      }
    }));
  });

  it("the order of the input changes no share, and is the order of the result", () => {
    const orders = shared.chain((shares) => fc.tuple(fc.constant(shares), fc.shuffledSubarray(shares, { minLength: shares.length })));
    fc.assert(fc.property(cents, orders, (amount, [shares, shuffled]) => {
      const result = split(amount, shuffled);
      expect(result.map(([key]) => key)).toEqual(shuffled.map(([key]) => key));
      expect(byKey(result)).toEqual(byKey(split(amount, shares)));
    }));
  });

  it("a negative amount mirrors the positive one", () => {
    fc.assert(fc.property(cents, shared, (amount, shares) => {
      expect(split(-amount, shares)).toEqual(split(amount, shares).map(([key, part]) => [key, -part]));
    }));
  });

  it("equal weights differ by at most one unit, the larger shares first by key", () => {
    fc.assert(fc.property(
      cents,
      fc.uniqueArray(key, { minLength: 1, maxLength: 8 }),
      fc.bigInt({ min: 1n, max: 10n ** 6n }),
      (amount, keys, weight) => {
        const parts = split(amount, keys.map((key) => [key, weight] as const)).map(([, part]) => magnitude(part));
        const [least, most] = parts.reduce(([least, most], part) => [part < least ? part : least, part > most ? part : most], [
          parts[0] ?? 0n,
          parts[0] ?? 0n,
        ]);
        expect(most - least <= 1n).toBe(true);
        expect(parts.filter((part) => part > magnitude(amount) / BigInt(keys.length)).length)
          .toBe(Number(magnitude(amount) % BigInt(keys.length)));
      },
    ));
  });

  it("weights in another measure are the same weights", () => {
    fc.assert(fc.property(cents, shared, fc.bigInt({ min: 2n, max: 60n }), (amount, shares, factor) => {
      expect(split(amount, shares.map(([key, weight]) => [key, weight * factor] as const))).toEqual(split(amount, shares));
    }));
  });

  it("who has the larger weight never has the smaller share", () => {
    fc.assert(fc.property(cents, shared, (amount, shares) => {
      const parts = split(amount, shares).map(([, part], index) => [shares[index]?.[1] ?? 0n, magnitude(part)] as const);
      for (const [weight, part] of parts) for (const [other, its] of parts) if (weight > other) expect(part >= its).toBe(true);
    }));
  });
});
