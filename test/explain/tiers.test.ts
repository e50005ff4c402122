import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bands,
  bandsUpTo,
  curve,
  definePolicy,
  explain,
  explanationText,
  lookup,
  marginal,
  metrics,
  settle,
  settlementRows,
  wholeAmount,
  type Quantity,
  type TierOptions,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { decimals, Exact, exactly } from "../formula/decimals.js";

const { gmv, target, conv, csat } = metrics({
  person: {
    gmv: { unit: "money", label: { zh: "销售额" } },
    target: { unit: "money", label: { zh: "目标额" } },
    conv: { unit: "ratio", label: { zh: "转化率" } },
    csat: { unit: "ratio", label: { zh: "满意度" } },
  },
});

const paying = (提成: Quantity) => definePolicy({ id: "p", version: "1", currency: "CNY", pay: { 提成: untyped(提成) } });
const rows = (row: object): never => untyped({ period: "2026-11", people: [{ id: "li", ...row }] });
/** What pays the commission, with all that it was made of. */
const why = (quantity: Quantity, row: object) => {
  const node = explain(paying(quantity), rows(row), { person: "li", line: "提成" }).inputs[0];
  if (node === undefined) throw new Error("nothing was explained");
  return node;
};
const tiersIn = (quantity: Quantity, row: object) =>
  why(quantity, row).inputs.filter(({ kind }) => kind === "tier").map(({ settings, outcome }) => ({ ...settings, paid: outcome.value }));

const commission = [[0, "0.002"], [100000, "0.003"], [200000, "0.005"]] as const;
type Options = TierOptions<typeof gmv, typeof target>;

describe("the slices that marginal pays", () => {
  it.each<[string, string, Options, object, readonly object[]]>([
    ["of two bands", "128000", {}, {}, [
      { from: "0", to: "100000", part: "100000", rate: "0.002", paid: "200" },
      { from: "100000", to: "128000", part: "28000", rate: "0.003", paid: "84" },
    ]],
    ["at a bound, which begins no slice", "100000", {}, {}, [{ from: "0", to: "100000", part: "100000", rate: "0.002", paid: "200" }]],
    ["a cent over it", "100000.01", {}, {}, [
      { from: "0", to: "100000", part: "100000", rate: "0.002", paid: "200" },
      { from: "100000", to: "100000.01", part: "0.01", rate: "0.003", paid: "0.00003" },
    ]],
    ["of nothing", "0", {}, {}, []],
    ["under the first bound", "-5", {}, {}, []],
  ])("%s: %s", (_, amount, options, row, expected) => {
    expect(tiersIn(marginal(gmv, commission, options), { gmv: amount, ...row })).toEqual(expected);
  });

  it("have bounds in money where the policy's are shares of a target", () => {
    // Prowi, "Tiered commission": quota 100,000. https://www.prowi.io/en/glossary/tiered-commission
    const accelerated = marginal(gmv, [[0, "0.05"], ["0.5", "0.10"], [1, "0.15"], ["1.5", "0.20"]], { attainmentOf: target });
    expect(tiersIn(accelerated, { gmv: 140000, target: 100000 })).toEqual([
      { from: "0", to: "50000", part: "50000", rate: "0.05", paid: "2500" },
      { from: "50000", to: "100000", part: "50000", rate: "0.1", paid: "5000" },
      { from: "100000", to: "140000", part: "40000", rate: "0.15", paid: "6000" },
    ]);
    expect(tiersIn(accelerated, { gmv: 140000, target: 0 })).toEqual([]);
    expect(tiersIn(accelerated, { gmv: "x", target: 100000 })).toEqual([]);
  });

  it("add up to all that lies above the first bound, and what they pay to what is paid", () => {
    fc.assert(fc.property(decimals({ digits: 6, places: 2 }), decimals({ digits: 1 }), (amount, rate) => {
      const tiers = [[100, rate], [5000, "0.25"], [90000, "-0.5"]] as const;
      const told = why(marginal(gmv, tiers), { gmv: amount });
      const slices = told.inputs.filter(({ kind }) => kind === "tier");
      const sum = (of: (slice: (typeof slices)[number]) => unknown) =>
        slices.reduce((total, slice) => total.plus(String(of(slice))), new Exact(0));
      expect(exactly(sum(({ settings }) => settings.part))).toBe(exactly(Exact.max(new Exact(amount).minus(100), 0)));
      expect(exactly(sum(({ outcome }) => outcome.value))).toBe(told.outcome.value);
    }));
  });
});

describe("the band that wholeAmount reaches", () => {
  it.each<[string, Options, readonly object[]]>([
    ["250000", {}, [{ from: "200000", part: "250000", rate: "0.005", paid: "1250" }]],
    ["200000", {}, [{ from: "200000", part: "200000", rate: "0.005", paid: "1000" }]],
    ["200000", { bound: "inclusive-below" }, [{ from: "100000", part: "200000", rate: "0.003", paid: "600" }]],
    ["0", {}, [{ from: "0", part: "0", rate: "0.002", paid: "0" }]],
    ["-0.01", {}, []],
  ])("for %s, %j", (amount, options, expected) => {
    expect(tiersIn(wholeAmount(gmv, commission, options), { gmv: amount })).toEqual(expected);
  });
});

describe("tables and tiers", () => {
  it("are data in the tree, as the policy has them", () => {
    const table = { bands: [{ from: "0.45", value: "300" }], kind: "bands", otherwise: null };
    expect(why(lookup(conv, bands([["0.45", 300]], { otherwise: null }), { unit: "money" }), { conv: 1 }).settings).toEqual({ table });
    expect(why(marginal(gmv, [[0, "0.002"], [100000, "0.003"]]), { gmv: 1 }).settings).toEqual({
      tiers: [{ from: "0", rate: "0.002" }, { from: "100000", rate: "0.003" }],
      bound: "inclusive-above",
    });
  });

  it.each<[string, Quantity, object, string]>([
    [
      "bands",
      lookup(conv, bands([["0.35", 60], ["0.45", 100]], { otherwise: 0 }), { unit: "money" }),
      { conv: "0.46" },
      "转化率 0.46，查表（0.35 起得 60、0.45 起得 100，否则得 0） = 100",
    ],
    [
      "bands up to",
      lookup(conv, bandsUpTo([["0.35", 60]], { otherwise: null }), { unit: "money" }),
      { conv: "0.3" },
      "转化率 0.3，查表（0.35 以内得 60，否则不适用） = 60",
    ],
    [
      "a curve",
      lookup(csat, curve([["0.8", 0], ["0.95", 300]]), { unit: "money" }),
      { csat: "0.92" },
      "满意度 0.92，查表（折线：0.8 得 0、0.95 得 300） = 240",
    ],
    ["a table by attainment", lookup(gmv, bands([[1, 500]], { otherwise: 0 }), { attainmentOf: target, unit: "money" }), {
      gmv: 9,
      target: 8,
    }, "销售额 9，查表（1 起得 500，否则得 0），目标 目标额 8 = 500"],
  ])("have Chinese words: %s", (_, quantity, row, expected) => {
    const text = explanationText(explain(paying(quantity), rows(row), { person: "li", line: "提成" }), { language: "zh" });
    expect(text.split("\n")[1]?.trim()).toBe(expected);
  });

  it("of a whole statement in Chinese say nothing in English, of faults neither", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: {
        提成: marginal(gmv, [[0, "0.002"], [100000, "0.003"]]),
        总额提成: wholeAmount(gmv, [[0, "0.002"], [100000, "0.003"]]),
        转化奖: lookup(conv, bands([["0.45", 300]], { otherwise: 0 }), { unit: "money" }),
        满意奖: lookup(csat, curve([["0.8", 0], ["0.95", 300]]), { unit: "money" }),
      },
    });
    const month = { period: "2026-11", people: [{ id: "li", gmv: 128000, conv: "0.46", csat: "92%" }] };
    expect(explanationText(explain(policy, month, { person: "li" }), { language: "zh" }).split("\n").slice(0, 9)).toEqual([
      "li，2026-11：应发（暂定） = 968.00",
      "  提成 = 284.00",
      "    销售额 128000，分段累进（0 起按 0.002、100000 起按 0.003） = 284",
      "      0 至 100000：100000 × 0.002 = 200",
      "      100000 至 128000：28000 × 0.003 = 84",
      "  总额提成 = 384.00",
      "    销售额 128000，全额按达到的档（0 起按 0.002、100000 起按 0.003） = 384",
      "      100000 起：128000 × 0.003 = 384",
      "  转化奖 = 300.00",
    ]);
    const told = settlementRows(settle(policy, month), { language: "zh" }).map((each) => each.why).join("");
    expect(told).toBe("people.li.csat：不是数字：实际为 \"92%\"，应为 数字（比率）或 null，例如 12.5 或 \"12.50\"；12.5% 应写作 0.125");
  });
});
