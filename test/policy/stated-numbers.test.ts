import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bands,
  bandsUpTo,
  curve,
  definePolicy,
  diffPolicies,
  evaluate,
  explain,
  explanationText,
  lookup,
  marginal,
  metric,
  parameter,
  plus,
  round,
  settle,
  times,
  wholeAmount,
  withParameters,
  type Quantity,
} from "../../src/index.js";
import { parsePolicy, safeParsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { policies } from "../../src/testing/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { drawnPeriods } from "../testing/drawn-periods.js";
import { writtenOut } from "./written-out.js";

const [gmv, target, cases, csat] = [metric("gmv", "money"), metric("target", "money"), metric("cases", "count"), metric("csat", "ratio")];
const low = parameter("low", "ratio", "0.002");
const high = parameter("high", "ratio", "0.005");
const from = parameter("from", "money", 100000);
const share = parameter("share", "ratio", "1.2");
const many = parameter("many", "count", 100);
const bonus = parameter("bonus", "money", 200);
const good = parameter("good", "ratio", "0.9");
const points = parameter("points", "points", 80);
const step = parameter("step", "money", 10);

const stepped = (bound: "inclusive-above" | "inclusive-below") => wholeAmount(gmv, [[0, low], [from, high]], { bound });
const attained = marginal(gmv, [[0, low], [share, high]], { attainmentOf: target });
const paid = lookup(cases, bands([[many, bonus]], { otherwise: 0 }), { unit: "money" });
const line = lookup(csat, curve([["0.8", 0], [good, points]]), { unit: "points" });

describe("a number of a formula that is a parameter of the policy", () => {
  // Worked by hand.
  it.each<[string, Quantity, object, string]>([
    ["a rate of a slice", marginal(gmv, [[0, low], [100000, high]]), { gmv: 150000 }, "450"],
    ["a bound of a slice", marginal(gmv, [[0, low], [from, "0.005"]]), { gmv: 150000 }, "450"],
    ["a bound that is met exactly: the slice above is nothing", marginal(gmv, [[0, low], [from, high]]), { gmv: 100000 }, "200"],
    ["under the first bound nothing is paid", marginal(gmv, [[from, high]]), { gmv: 99999 }, "0"],
    ["a bound of the whole amount, met exactly", stepped("inclusive-above"), { gmv: 100000 }, "500"],
    ["the same where it belongs below", stepped("inclusive-below"), { gmv: 100000 }, "200"],
    ["a bound that is a share of a target: 200 and 10000 × 0.5%", attained, { gmv: 130000, target: 100000 }, "290"],
    ["a share met exactly", attained, { gmv: 120000, target: 100000 }, "240"],
    ["a plain quantity in the unit of its bound", plus(gmv, marginal("150000", [[from, high]])), { gmv: 1 }, "251"],
    ["a bound and a value of steps", paid, { cases: 100 }, "200"],
    ["and one case under the bound", paid, { cases: 99 }, "0"],
    ["otherwise", lookup(cases, bands([[10, 1]], { otherwise: points })), { cases: 9 }, "80"],
    ["an upper bound of steps, met exactly", lookup(cases, bandsUpTo([[many, points]], { otherwise: 0 })), { cases: 100 }, "80"],
    ["and one case over it", lookup(cases, bandsUpTo([[many, points]], { otherwise: 0 })), { cases: 101 }, "0"],
    ["between two points of a curve: 80 × 0.05 ÷ 0.1", line, { csat: "0.85" }, "40"],
    ["at its last point and beyond", line, { csat: "0.95" }, "80"],
    ["a multiple", round(gmv, { multiple: step }), { gmv: "1235" }, "1240"],
    ["a multiple, downwards", round(gmv, { multiple: step, rounding: "down" }), { gmv: "1239.99" }, "1230"],
    ["a plain quantity in the unit of its multiple", plus(gmv, round(14, { multiple: step })), { gmv: 1 }, "11"],
  ])("%s", (_, quantity, row, expected) => {
    expect(evaluate(quantity, untyped(row)).value).toBe(expected);
  });
});

const policy = definePolicy({
  id: "sales",
  version: "1",
  currency: "CNY",
  pay: {
    commission: marginal(gmv, [[0, low], [from, high], [300000, "0.008"]]),
    bonus: paid,
    rounded: round(times(gmv, low), { multiple: step }),
  },
});
const period = { period: "2026-11", people: [{ id: "li", gmv: 150000, cases: 120 }] };
const payable = (each: typeof policy) => settle(each, period).statements[0]?.payable;

describe("withParameters", () => {
  it("reaches the numbers of tiers, tables and roundings, and leaves the policy as it was", () => {
    expect(payable(policy)).toBe("950.00"); // 200 + 250; 200; 300
    expect(payable(withParameters(policy, { high: "0.006" }))).toBe("1000.00");
    expect(payable(withParameters(policy, { from: 50000, many: 121 }))).toBe("900.00"); // 100 + 500; 0; 300
    expect(payable(withParameters(policy, { low: "0.001", step: 100, bonus: "99.50" }))).toBe("649.50"); // 100 + 250; 99.50; 200
    expect(payable(policy)).toBe("950.00");
  });

  it("checks again what such numbers have to satisfy, and names the parameter", () => {
    const told = (values: object) => thrownFaults(() => withParameters(policy, untyped(values))).map(({ message }) => message);
    expect(told({ from: 0 })).toEqual([
      "pay.commission.quantity.tiers[1]: not rising: got 0, then from (0), expected each bound above the one before",
    ]);
    expect(told({ from: 300000, step: 0 })).toEqual([
      "pay.commission.quantity.tiers[2]: not rising: got from (300000), then 300000, expected each bound above the one before",
      "pay.rounded.quantity.multiple: invalid multiple: got step (0), expected a number above zero",
    ]);
  });
});

describe("a parameter in the place of a number is refused", () => {
  const own = parameter("own", "ratio", "0.003", { per: "person" });
  const shops = parameter("shops", "money", 5, { per: "team" });
  const told = (quantity: unknown) =>
    thrownFaults(() => evaluate(untyped(quantity), untyped({}))).map(
      ({ path, message }) => [path.join("."), message.split(", expected ")[1]]
    );

  it("where a row may override it: what differs by row is written otherwise", () => {
    const alone = (per: string) => `a parameter of the policy alone: what differs by ${per} is written with slice, when and times`;
    expect(told(marginal(gmv, untyped([[0, own], [shops, "0.1"]])))).toEqual([
      ["tiers.0.rate", alone("person")],
      ["tiers.1.from", alone("team")],
    ]);
    expect(told(lookup(gmv, bands([[1, 2]], { otherwise: untyped(own) })))).toEqual([["table.otherwise", alone("person")]]);
    expect(told(round(gmv, { multiple: untyped(shops) }))).toEqual([["multiple", alone("team")]]);
  });

  it("and so is anything that has to be computed", () => {
    const number = "a number, or a parameter of the policy: what differs by row is written with slice, when and times";
    expect(told(marginal(gmv, untyped([[0, times(low, 2)], [gmv, 1]])))).toEqual([["tiers.0.rate", number], ["tiers.1.from", number]]);
    expect(told(lookup(gmv, curve(untyped([[0, gmv]]))))).toEqual([["table.points.0.y", number]]);
    expect(told(round(gmv, { multiple: untyped(gmv) }))).toEqual([["multiple", number]]);
  });

  it("where it is of another unit", () => {
    const compared = (one: string, other: string) => `one unit: cannot compare ${one} and ${other}`;
    expect(told(marginal(gmv, untyped([[0, bonus], [many, low]])))).toEqual([
      ["tiers.0.rate", "a parameter in ratio"],
      ["", compared("money", "count")],
    ]);
    expect(told(marginal(gmv, untyped([[from, low]]), { attainmentOf: target }))).toEqual([["tiers.0.from", "a parameter in ratio"]]);
    expect(told(lookup(cases, untyped(bands([[from, 1]], { otherwise: 0 }))))).toEqual([["", compared("count", "money")]]);
    expect(told(lookup(cases, untyped(bands([[1, bonus]], { otherwise: many }))))).toEqual([
      ["table.bands.0.value", "a parameter in points or ratio"],
      ["table.otherwise", "a parameter in points or ratio"],
    ]);
    expect(told(lookup(cases, untyped(bands([[1, points]], { otherwise: 0 })), { unit: "money" }))).toEqual([
      ["table.bands.0.value", "a parameter in money"],
    ]);
    expect(told(round(gmv, { multiple: untyped(many) }))).toEqual([["", "one unit: cannot round money and count"]]);
  });
});

describe("as data", () => {
  it("it is told by its id, and the policy lists it once", () => {
    expect(policy.parameters.map(({ id }) => id)).toEqual(["low", "from", "high", "many", "bonus", "step"]);
    expect(policy.pay[0]?.quantity).toMatchObject({
      tiers: [{ from: "0", rate: { kind: "parameter", id: "low" } }, { from: { kind: "parameter", id: "from" } }, {
        from: "300000",
        rate: "0.008",
      }],
    });
    expect(parsePolicy(JSON.parse(stringifyPolicy(policy)))).toEqual(policy);
  });

  it("is checked when it is read", () => {
    const document = JSON.parse(stringifyPolicy(policy));
    document.parameters[1].value = "-1";
    expect(safeParsePolicy(document).faults.map(({ message }) => message)).toEqual([
      "pay[0].quantity.tiers[1]: not rising: got 0, then from (-1), expected each bound above the one before",
    ]);
    document.parameters.splice(1, 1);
    expect(safeParsePolicy(document).faults).toMatchObject([{
      code: "unknown_name",
      path: ["pay", 0, "quantity", "tiers", 1, "from", "id"],
    }]);
  });

  it("a changed value is one change, and a number that became a parameter is another", () => {
    const texts = (before: typeof policy, after: unknown) => diffPolicies(before, untyped(after)).changes.map(({ text }) => text);
    expect(texts(policy, withParameters(policy, { high: "0.006" }))).toEqual(["parameter high: value 0.005 → 0.006"]);
    const { pay, ...others } = JSON.parse(stringifyPolicy(policy));
    pay[0].quantity.tiers[1].rate = "0.005";
    expect(texts(policy, { ...others, pay })).toEqual(["commission.from: rate high → 0.005"]);
  });

  it("an explanation shows its value, and its name", () => {
    expect(explanationText(explain(policy, period, { person: "li", line: "commission" })).split("\n")[1])
      .toBe("  gmv 150000, each slice at its own rate (from 0: 0.002 (low), from 100000 (from): 0.005 (high), from 300000: 0.008) = 450");
    expect(explanationText(explain(policy, period, { person: "li", line: "bonus" }), { language: "zh" }).split("\n")[1])
      .toBe("  cases 120，查表（100（many） 起得 200（bonus），否则得 0） = 200");
  });
});

describe("a policy with parameters", () => {
  it("settles as the policy with the numbers written out", () => {
    let stated = 0;
    fc.assert(fc.property(policies(), drawnPeriods, (drawn, month) => {
      const plain = parsePolicy(writtenOut(drawn));
      if (stringifyPolicy(plain) !== stringifyPolicy(drawn)) stated += 1;
      expect(settle(plain, untyped(month))).toEqual(settle(drawn, untyped(month)));
    }));
    expect(stated).toBeGreaterThan(10);
  });

  it("with other values settles as the policy written with these", () => {
    const written = (rate: string, bound: number) =>
      definePolicy({
        id: "p",
        version: "1",
        currency: "CNY",
        pay: { commission: marginal(gmv, [[0, low], [parameter("b", "money", bound), parameter("r", "ratio", rate)]]) },
      });
    const amounts = fc.integer({ min: 1, max: 300000 });
    fc.assert(fc.property(amounts, amounts, fc.integer({ min: -100, max: 100 }), (bound, sold, permille) => {
      const rate = String(permille / 1000);
      const changed = withParameters(written("0.1", 7), { b: bound, r: rate });
      expect(changed).toEqual(written(rate, bound));
      const month = { period: "2026-11", people: [{ id: "li", gmv: sold }] };
      expect(settle(changed, month)).toEqual(settle(written(rate, bound), month));
    }));
  });
});
