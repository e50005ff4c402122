import { describe, expect, test } from "vitest";
import { boardOf, bulletsOf, gatesOf, radarOf, waterfallOf } from "../../src/plot/index.js";
import { month, policy } from "./small-month.js";

describe("radarOf", () => {
  // Worked by hand: csat (0.92 − 0.80) ÷ 0.15 = 80 points, wang 40, zhao 100; reply (0.9 − 0.5) ÷ 0.5 = 80, zhao 50, wang has none.
  const radar = radarOf(policy, month, { person: "li" });

  test("gives the points of the settlement, the median of the team and the pass mark", () => {
    expect(radar.axes.map(({ name, points, median, pass, from, to }) => [name, points.value, median, pass, from, to])).toEqual([
      ["csat", "80", "80", "60", "0", "100"],
      ["response", "100", "60", null, "0", "100"],
      ["reply", "80", "65", null, "0", "100"],
    ]);
    expect(radar.compared).toBe(3);
  });

  test("says the same in words, in both languages", () => {
    expect(radar.sentence.en.split("; ").flatMap((part) => part.split(". "))).toEqual([
      "李娜 · service · 2026-11: 86.00 points, grade B",
      "satisfaction 80 of 100, median 80, pass line 60",
      "response 100 of 100, median 60",
      "reply 80 of 100, median 65.",
    ]);
    expect(radar.sentence.zh.split(/[；。]/u)).toEqual([
      "李娜 · 服务 · 2026-11：86.00 分，等级 B",
      "满意度 80（满分 100），中位数 80，及格线 60",
      "response 100（满分 100），中位数 60",
      "reply 80（满分 100），中位数 65",
      "",
    ]);
  });

  test("has no point where an item is not applicable", () => {
    expect(radarOf(policy, month, { person: "wang" }).axes[2]?.points).toMatchObject({ state: "notApplicable", value: null });
  });
});

describe("bulletsOf", () => {
  test("gives each value with the bounds of its table and the target of full points", () => {
    const { items } = bulletsOf(policy, month, { person: "wang" });
    expect(items.map(({ name, value, points, target, pass }) => [name, value.value, points, target, pass])).toEqual([
      ["csat", "0.86", "40", "0.95", "0.89"],
      ["response", "40", "60", "20", null],
      ["reply", null, null, "1", null],
    ]);
    expect(items[1]?.bands).toEqual([
      { from: "0", to: "20", points: ["100", "100"] },
      { from: "20", to: "40", points: ["60", "60"] },
      { from: "40", to: "45", points: ["0", "0"] },
    ]);
  });
});

describe("waterfallOf", () => {
  test("re-adds to what is payable, and keeps what was voided, held and waits", () => {
    const { steps, payable, held, provisional } = waterfallOf(policy, month, { person: "li" });
    expect(steps.map(({ name, state, amount, from, to, voided }) => [name, state, amount, from, to, voided])).toEqual([
      ["base", "settled", "4000.00", "0.00", "4000.00", null],
      ["commission", "settled", "300.00", "4000.00", "4300.00", null],
      ["bonus", "settled", "0.00", "4300.00", "4300.00", "1000.00"],
      ["deposit", "held", "400.00", "4300.00", "4300.00", null],
    ]);
    expect([payable, held, provisional]).toEqual(["4300.00", "400.00", true]);
  });

  test("a line that waits adds nothing", () => {
    const [, commission] = waterfallOf(policy, month, { person: "sun" }).steps;
    expect(commission).toMatchObject({ state: "pending", amount: null, from: "4000.00", to: "4000.00" });
  });
});

describe("boardOf", () => {
  test("gives ranks, figures and gaps, and who shares a place", () => {
    const { entries, ranked } = boardOf(policy, month, { factor: "gmv", person: "wang" });
    expect(entries.map(({ called, rank, figure, gap, sharing, own }) => [called, rank, figure, gap, sharing, own])).toEqual([
      ["李娜", 1, "100000", null, 1, false],
      ["王芳", 2, "80000", "20000", 2, true],
      ["赵敏", 2, "80000", "20000", 2, false],
    ]);
    expect(ranked).toBe(3);
  });

  test.each([
    ["top", 1, ["李娜", "王芳"]],
    ["own", undefined, ["王芳"]],
  ] as const)("shows with %s nobody else", (show, places, called) => {
    const board = boardOf(policy, month, { factor: "gmv", person: "wang", show, ...(places === undefined ? {} : { places }) });
    expect(board.entries.map((entry) => entry.called)).toEqual(called);
    expect(JSON.stringify(board)).not.toContain("赵敏");
  });

  test("a fault is shown as one, and nobody has a place", () => {
    const { entries, faults } = boardOf(policy, month, { factor: "gmv", team: "west" });
    expect(entries.map(({ called, state, rank, figure }) => [called, state, rank, figure])).toEqual([
      ["钱进", "unknown", null, "50000"],
      ["孙悦", "unknown", null, null],
    ]);
    expect(faults.map(({ code, path }) => [code, path.join(".")])).toEqual([["not_a_number", "people.sun.gmv"]]);
  });
});

describe("gatesOf", () => {
  test("counts who fails which gate, and by how much", () => {
    const { rows, count } = gatesOf(policy, month, { gates: "shop" });
    expect(count).toBe(2);
    expect(rows.map(({ name, bound, passed, failed, faulty, misses }) => [name, bound, passed, failed, faulty, misses])).toEqual([
      ["dsr", "4.7", 1, 1, 0, [{ id: "east", called: "东店", reading: "4.62", bound: "4.7", miss: "0.08" }]],
      ["refunds", "0.03", 2, 0, 0, []],
    ]);
  });
});
