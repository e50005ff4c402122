import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settle } from "../../src/index.js";
import { nextSteps, payCurve, whatItTakes, type NextSteps } from "../../src/analysis/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { november, rules } from "./shop-rules.js";

const badShop = { ...november, teams: [{ id: "shop-1", refundRate: "0.05", dsr: "4.5" }] };
const ofShop = [{ reading: "refundRate", to: 0, step: "0.001" }, { reading: "dsr", to: 5, step: "0.01" }];

const told = ({ steps }: NextSteps) =>
  steps.map(({ changes, gain, stands }) => [...changes.map(({ reading, to, by }) => `${reading} ${to} (${by})`), gain, stands]);

// Worked by hand from the rules of the shop.
describe("nextSteps()", () => {
  it("finds the nearest jump of pay, and proves it one step before", () => {
    const found = nextSteps(rules, november, {
      person: "li",
      readings: [{ reading: "gmv", to: 200000 }, { reading: "csat", to: 1, step: "0.001" }, { reading: "orders", to: 300 }],
    });
    expect(told(found)).toEqual([["gmv 100000 (18800)", "1037.60", "5700.00"], ["orders 180 (60)", "100.00", "4762.40"]]);
    expect(found.steps[0]?.changes[0]?.oneStepBefore).toEqual({ value: "99999.99", payable: "4700.00", stands: "4700.00" });
    expect(found.without).toEqual([{ reading: "csat", to: "1", payable: "4662.40", why: "nothing_lifts", unknown: [] }]);
  });

  it("finds what two readings do together where neither does it alone", () => {
    const found = nextSteps(rules, badShop, { person: "wang", readings: ofShop });
    expect(found.failedGates).toEqual(["shop.refundRate", "shop.dsr"]);
    expect(told(found)).toEqual([["refundRate 0.03 (-0.02)", "dsr 4.7 (0.2)", "1000.00", "6040.00"]]);
    expect(found.steps[0]?.changes.map(({ oneStepBefore }) => [oneStepBefore.value, oneStepBefore.payable])).toEqual([
      ["0.031", "5040.00"],
      ["4.69", "5040.00"],
    ]);
  });

  it("lifts a gate set, one gate, a grade and a rank", () => {
    expect(told(nextSteps(rules, badShop, { person: "li", of: { gate: "shop" }, readings: ofShop }))).toEqual([
      ["refundRate 0.03 (-0.02)", "dsr 4.7 (0.2)", "0.00", "passed"],
    ]);
    expect(told(nextSteps(rules, badShop, { person: "li", of: { gate: "shop.dsr" }, readings: ofShop }))).toEqual([[
      "dsr 4.7 (0.2)",
      "0.00",
      "passed",
    ]]);
    const ofPerson = [{ reading: "orders", to: 300 }, { reading: "csat", to: 1, step: "0.001" }];
    expect(told(nextSteps(rules, november, { person: "li", of: { grade: "service" }, readings: ofPerson }))).toEqual([
      ["orders 200 (80)", "csat 0.925 (0.025)", "600.00", "A"],
    ]);
    expect(told(nextSteps(rules, november, { person: "li", of: { rank: "pk", factor: "orders" }, readings: ofPerson }))).toEqual([
      ["orders 180 (60)", "100.00", "1"],
    ]);
  });

  it("says that nothing lifts it, and what is paid at the end of the way", () => {
    const { steps, without } = nextSteps(rules, november, { person: "wang", readings: [{ reading: "csat", to: 1, step: "0.001" }] });
    expect(steps).toEqual([]);
    expect(without).toEqual([{ reading: "csat", to: "1", payable: "6040.00", why: "nothing_lifts", unknown: [] }]);
  });

  it("refuses a goal that the policy does not have", () => {
    const call = () => nextSteps(rules, november, { person: "li", of: { grade: "servce" }, readings: ofShop });
    expect(thrownFaults(call).map(({ message }) => message)).toEqual(["of: unknown name: got \"servce\", expected service?"]);
  });

  it.each([
    [
      "an overall rank where there is none",
      { rank: "pk" },
      "of: unknown name: got no factor, expected a factor, or a contest with an overall standing",
    ],
    ["nothing to lift", {}, "of: not an object: got an object, expected an object with grade, rank, factor, gate"],
    ["a word", "grade", "of: not an object: got \"grade\", expected an object with grade, rank, factor, gate"],
    ["a goal that there is not", { score: "service" }, "of.score: unknown field: got \"score\", expected one of grade, rank, factor, gate"],
  ])("refuses %s", (_, of, message) => {
    const call = () => nextSteps(rules, november, untyped({ person: "li", of, readings: ofShop }));
    expect(thrownFaults(call).map((fault) => fault.message)).toEqual([message]);
  });

  it("starts at no reading that is a fault", () => {
    const month = { ...november, people: november.people.map((row) => (row.id === "li" ? { ...row, gmv: "100.005" } : row)) };
    const asked = { person: "li", reading: "gmv", to: 900000 } as const;
    const message = "people.li.gmv: too many places: got \"100.005\", expected money with at most 2 decimals";
    expect(thrownFaults(() => nextSteps(rules, month, { person: "li", readings: [asked] }))[0]?.message).toBe(message);
    expect(thrownFaults(() => whatItTakes(rules, month, { ...asked, payable: 6000 }))[0]?.message).toBe(message);
  });
});

describe("whatItTakes()", () => {
  it("is the inverse of pay, exact to the step, and is told where nothing pays so much", () => {
    const asked = { person: "li", reading: "gmv", to: 900000 } as const;
    const found = whatItTakes(rules, november, { ...asked, payable: 6000 });
    expect([found.value, found.payable, found.oneStepBefore, found.isProved]).toEqual(["159999", "6000.00", {
      value: "159998.99",
      payable: "5999.99",
    }, true]);
    expect(whatItTakes(rules, november, { ...asked, payable: 5000 }).value).toBe("100000");
    expect(whatItTakes(rules, november, { ...asked, payable: 4000 }).by).toBe("0");
    const none = whatItTakes(rules, november, { ...asked, payable: 8001 });
    expect([none.value, none.payable, none.isProved]).toEqual([null, "8000.00", true]);
  });

  it("is paid where it says, not one step before, whatever is asked for", () => {
    const payableAt = (gmv: string) =>
      settle(rules, { ...november, people: november.people.map((row) => (row.id === "li" ? { ...row, gmv } : row)) }).statements[0]
        ?.payable;
    fc.assert(
      fc.property(fc.integer({ min: 466241, max: 800000 }), (cents) => {
        const { value, oneStepBefore } = whatItTakes(rules, november, { person: "li", reading: "gmv", to: 900000, payable: cents / 100 });
        expect(Number(payableAt(value ?? "0")) * 100).toBeGreaterThanOrEqual(cents - 0.001);
        expect(Number(payableAt(oneStepBefore?.value ?? "0")) * 100).toBeLessThan(cents - 0.001);
      }),
      { numRuns: 3, seed: 1 },
    );
  });

  it("goes against the way in which a curve is told, too", () => {
    const { turns } = payCurve(rules, november, { person: "wang", reading: "gmv", from: 0, to: 128000 });
    const { value } = whatItTakes(rules, november, { person: "wang", reading: "gmv", to: 0, payable: 6000 });
    expect([turns.length, value]).toEqual([1, "128000"]);
  });
});
