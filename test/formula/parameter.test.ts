import { describe, expect, it } from "vitest";
import { definePolicy, evaluate, metric, parameter, settle, times, type Reading } from "../../src/index.js";
import { untyped } from "../error/untyped.js";

const gmv = metric("gmv", "money");

describe("a parameter", () => {
  it("is the policy's value, of any accepted form, and needs no column", () => {
    for (const value of ["0.003", 0.003, "3e-3"]) {
      expect(evaluate(times(gmv, parameter("rate", "ratio", value)), { gmv: 1000 }).value).toBe("3");
    }
    expect(evaluate(parameter("bonus", "money", 1000n), {}).value).toBe("1000");
  });

  it("is no counted reading: half a cent is a price", () => {
    expect(evaluate(parameter("price", "money", "0.005"), {}).value).toBe("0.005");
  });

  it("ignores a column of its name where rows may not override it", () => {
    expect(evaluate(parameter("rate", "ratio", "0.003"), { rate: "0.9" }).value).toBe("0.003");
  });

  it.each<[string, { readonly rate?: Reading }, string]>([
    ["absent", {}, "0.003"],
    ["another value", { rate: "0.004" }, "0.004"],
    ["zero", { rate: 0 }, "0"],
    ["more decimals than money has", { rate: "0.00312" }, "0.00312"],
  ])("may be overridden by a row: %s", (_, row, expected) => {
    expect(evaluate(parameter("rate", "ratio", "0.003", { per: "person" }), row).value).toBe(expected);
    expect(evaluate(parameter("rate", "ratio", "0.003", { per: "team" }), row).value).toBe(expected);
  });

  it("that holds undefined means the policy's value too", () => {
    expect(evaluate(parameter("rate", "ratio", "0.003", { per: "person" }), untyped({ rate: undefined })).value).toBe("0.003");
  });

  it("is not applicable where a row says null", () => {
    expect(evaluate(parameter("rate", "ratio", "0.003", { per: "person" }), { rate: null })).toEqual({
      state: "notApplicable",
      value: null,
      reason: { code: "null_reading", id: "rate", path: ["rate"], message: "rate is not applicable: it is null" },
      faults: [],
    });
  });

  it("is a fault where a row's value cannot be read", () => {
    expect(evaluate(parameter("rate", "ratio", "0.003", { per: "person" }), { rate: "0.4%" }).faults.map(({ message }) => message))
      .toEqual([
        "rate: not a number: got \"0.4%\", expected a number (ratio), null or nothing, such as 12.5 or \"12.50\"; write 12.5% as 0.125",
      ]);
  });
});

describe("whose row overrides a parameter", () => {
  const policy = definePolicy({
    id: "p",
    version: "1",
    currency: "CNY",
    pay: {
      own: times(gmv, parameter("rate", "ratio", "0.01", { per: "person" })),
      shop: times(gmv, parameter("share", "ratio", "0.1", { per: "team" })),
      fixed: parameter("fixed", "money", 5),
    },
  });
  const settled = (person: object, team: object) =>
    settle(policy, untyped({ period: "2026-11", teams: [{ id: "t", ...team }], people: [{ id: "li", team: "t", gmv: 100, ...person }] }))
      .statements[0]?.lines;

  it("is the person where it is per person, the team where it is per team, and nobody else", () => {
    expect(settled({}, {})).toMatchObject({ own: { amount: "1.00" }, shop: { amount: "10.00" }, fixed: { amount: "5.00" } });
    expect(settled({ rate: "0.02", share: "0.9", fixed: 9 }, {})).toMatchObject({
      own: { amount: "2.00" },
      shop: { amount: "10.00" },
      fixed: { amount: "5.00" },
    });
    expect(settled({}, { rate: "0.02", share: "0.2", fixed: 9 })).toMatchObject({
      own: { amount: "1.00" },
      shop: { amount: "20.00" },
      fixed: { amount: "5.00" },
    });
  });

  it("is told where what it says cannot be read", () => {
    expect(settled({ rate: "x" }, { share: null })).toMatchObject({
      own: { state: "pending", faults: [{ path: ["people", "li", "rate"] }] },
      shop: { state: "notApplicable", reason: { path: ["teams", "t", "share"] } },
    });
  });
});
