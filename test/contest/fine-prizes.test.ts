import { describe, expect, it } from "vitest";
import {
  contest,
  curve,
  definePolicy,
  highest,
  lookup,
  metric,
  prorate,
  ratio,
  round,
  scorecard,
  standings,
  teamMean,
} from "../../src/index.js";
import { safeParsePolicy } from "../../src/json/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const gmv = metric("gmv", "money");
const pk = contest("pk", {
  factors: { gmv: highest(gmv, { prizes: [300, "0.005"] }) },
  overall: { by: "ranks", prizes: ["10.125", "7.5"] },
});
const head = { id: "p", version: "1" } as const;
const messages = (work: () => unknown) => thrownFaults(work).map(({ code, message }) => [code, message.split(": ")[0]]);

describe("a prize that is finer than the currency", () => {
  it("is a fault of the policy, in each place where it stands", () => {
    expect(thrownFaults(() => definePolicy({ ...head, currency: "CNY", contests: [pk] })).map(({ message }) => message)).toEqual([
      "contests.pk.factors.gmv.prizes[1]: too many places: got \"0.005\", expected money with at most 2 decimals",
      "contests.pk.overall.prizes[0]: too many places: got \"10.125\", expected money with at most 2 decimals",
    ]);
  });

  it.each<[string, number]>([["JPY", 3], ["CNY", 2], ["KWD", 0]])(
    "by the places of the currency: in %s there are %i",
    (currency, count) => {
      const found = count === 0 ? [] : messages(() => definePolicy({ ...head, currency, contests: [pk] }));
      expect(found.map(([code]) => code)).toEqual(Array.from({ length: count }, () => "too_many_places"));
      if (count === 0) expect(definePolicy({ ...head, currency, contests: [pk] }).contests).toHaveLength(1);
    },
  );

  it("is one of a policy that was parsed", () => {
    const policy = JSON.parse(JSON.stringify(definePolicy({ ...head, currency: "KWD", contests: [pk] })));
    expect(safeParsePolicy({ ...policy, currency: { code: "CNY", places: 2 } })).toMatchObject({
      policy: null,
      faults: [{ code: "too_many_places" }, { code: "too_many_places" }],
    });
  });

  it("is one of a contest that stands alone, in the currency that is stated", () => {
    const rows = [{ id: 1, gmv: 5 }, { id: 2, gmv: 3 }];
    expect(messages(() => standings(pk, rows))).toEqual([
      ["too_many_places", "contests.pk.factors.gmv.prizes[1]"],
      ["too_many_places", "contests.pk.overall.prizes[0]"],
    ]);
    expect(standings(pk, rows, { currency: "KWD" })[0]?.entrants.map(({ prize }) => prize)).toEqual(["310.125", "7.505"]);
    expect(messages(() => standings(pk, rows, { currency: "JPY" }))).toHaveLength(3);
  });
});

describe("rounding to over 25 places is a fault of the policy", () => {
  const points = curve([[0, 0], [1, 100]], { places: 26 });
  it.each<[string, object]>([
    ["round", { pay: { a: round(gmv, { places: 26 }) } }],
    ["ratio", { pay: { a: ratio(gmv, gmv, { places: 26, unit: "money" }) } }],
    ["prorate", { pay: { a: prorate(gmv, 1, 2, { places: 26 }) } }],
    ["a curve", { pay: { a: lookup(gmv, points, { unit: "money" }) } }],
    ["a mean", { pay: { a: teamMean(gmv, { places: 26 }) } }],
    ["a scorecard", {
      scorecards: [scorecard("s", { gmv: { metric: gmv, weight: 100, points: curve([[0, 0], [1, 1]]) } }, { places: 26 })],
    }],
    ["an item's curve", { scorecards: [scorecard("s", { gmv: { metric: gmv, weight: 100, points } })] }],
    ["a currency", { pay: { a: gmv }, currency: { code: "FINE", places: 26 } }],
  ])("%s", (_, parts) => {
    expect(messages(() => definePolicy(untyped({ ...head, currency: "CNY", ...parts }))).map(([code]) => code)).toEqual(["invalid_places"]);
  });

  it("and to a multiple with over 25 decimals is one as well", () => {
    expect(messages(() => definePolicy({ ...head, currency: "CNY", pay: { a: round(gmv, { multiple: "1e-26" }) } }))).toEqual([
      ["number_out_of_range", "pay.a.quantity.multiple"],
    ]);
  });
});
