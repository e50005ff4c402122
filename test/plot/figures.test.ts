import { describe, expect, test } from "vitest";
import { payCurve, simulate } from "../../src/analysis/index.js";
import { settle } from "../../src/index.js";
import {
  boardOf,
  bulletsOf,
  comparisonOf,
  gatesOf,
  heatmapOf,
  payCurveOf,
  radarOf,
  ranksOf,
  trendOf,
  waterfallOf,
} from "../../src/plot/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { month, policy, rows } from "./small-month.js";

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
    const { rows: counts, count } = gatesOf(policy, month, { gates: "shop" });
    expect(count).toBe(2);
    expect(counts.map(({ name, bound, passed, failed, faulty, misses }) => [name, bound, passed, failed, faulty, misses])).toEqual([
      ["dsr", "4.7", 1, 1, 0, [{ id: "east", called: "东店", reading: "4.62", bound: "4.7", miss: "0.08" }]],
      ["refunds", "0.03", 2, 0, 0, []],
    ]);
  });
});

describe("ranksOf", () => {
  test("gives each place of each period, in the order of the last", () => {
    const later = settle(policy, {
      ...rows,
      period: "2026-12",
      people: rows.people.map((row) => ({ ...row, gmv: row.id === "wang" ? "120000.00" : row.id === "li" ? null : row.gmv })),
    });
    const { periods, entrants } = ranksOf(policy, [month, later], { factor: "gmv", person: "wang" });
    expect(periods).toEqual(["2026-11", "2026-12"]);
    expect(entrants.map(({ called, own, places }) => [called, own, places.map(({ state, rank }) => rank ?? state)])).toEqual([
      ["王芳", true, [2, 1]],
      ["赵敏", false, [2, 2]],
      ["李娜", false, [1, "unranked"]],
    ]);
  });
});

describe("heatmapOf", () => {
  // Worked by hand: 4.62 ÷ 4.7 = 0.98297…, 0.021 ÷ 0.03 = 0.7, 4.8 ÷ 4.7 = 1.02127…, 0.01 ÷ 0.03 = 0.3333….
  test("gives each reading as a share of its bound, and whether it passes", () => {
    expect(heatmapOf(policy, month, { gates: "shop" }).rows.map(
      ({ called, cells }) => [called, ...cells.flatMap(({ state, share }) => [state, share])]
    ))
      .toEqual([
        ["东店", "failed", "0.983", "passed", "0.7"],
        ["西店", "passed", "1.0213", "passed", "0.3333"],
      ]);
  });
});

describe("payCurveOf", () => {
  // Each more of GMV pays 0.003; nothing jumps.
  test("gives stretches, turns, and where the person is", () => {
    const curve = payCurve(policy, rows, { person: "qian", reading: "gmv", from: 0, to: 100000 });
    const { label, stretches, turns, present } = payCurveOf(policy, curve, { present: { reading: 50000, payable: "5150.00" } });
    expect([label.en, stretches[0]?.payFrom, stretches.at(-1)?.payTo]).toEqual(["gmv", "5400.00", "5700.00"]);
    expect(stretches.every(({ straight }) => straight)).toBe(true);
    expect(turns.filter(({ isCliff }) => isCliff)).toEqual([]);
    expect(present).toEqual({ reading: "50000", payable: "5150" });
  });
});

describe("comparisonOf", () => {
  const raised = settle(policy, {
    ...rows,
    people: [...rows.people.slice(1).map((row) => (row.id === "wang" ? { ...row, base: 4400 } : row)), {
      id: "zhou",
      name: "周正",
      team: "west",
      gmv: 0,
      base: 1000,
      csat: null,
      response: null,
      reply: null,
    }],
  });

  test("gives each before and after; who is in one alone has no difference, and nothing that is zero", () => {
    const { people, better, worse, same, count, total } = comparisonOf({ before: month, after: raised });
    expect(people.map(({ called, before, after, difference }) => [called, before, after, difference])).toEqual([
      ["王芳", "4240.00", "4640.00", "400.00"],
      ["李娜", "4300.00", null, null],
      ["赵敏", "4240.00", "4240.00", "0.00"],
      ["钱进", "5550.00", "5550.00", "0.00"],
      ["孙悦", "5400.00", "5400.00", "0.00"],
      ["周正", null, "1350.00", null],
    ]);
    expect({ better, worse, same, count }).toEqual({ better: 1, worse: 0, same: 3, count: 6 });
    expect(total).toEqual({ before: "23730.00", after: "21180.00", difference: "-2550.00" });
  });

  test("shows the winners and losers of a simulation", () => {
    const simulation = simulate(policy, policy, [rows]);
    expect(comparisonOf(simulation)).toMatchObject({ people: [], count: 5, same: 5, total: simulation.total });
  });
});

describe("trendOf", () => {
  test.each([
    [{ person: "wang", of: { scorecard: "service", item: "reply" } } as const, [["notApplicable", null, "1"]]],
    [{ person: "li", of: { scorecard: "service" } } as const, [["value", "86.00", null]]],
    [{ team: "east", of: { gates: "shop", gate: "dsr" } } as const, [["value", "4.62", "4.7"]]],
    [{ person: "sun", of: { line: "commission" } } as const, [["faulty", null, null]]],
    [{ person: "li", of: "payable", target: 5000 } as const, [["value", "4300.00", "5000"]]],
  ])("follows %o", (options, expected) => {
    const { points } = trendOf(policy, [month], options);
    expect(points.map(({ value, target }) => [value?.state, value?.value, target])).toEqual(expected);
  });

  test("has nothing of a period in which somebody was not there", () => {
    const without = { ...month, period: "2026-12", statements: month.statements.slice(1) };
    expect(trendOf(policy, [month, without], { person: "li", of: "payable" }).points[1]).toEqual({
      period: "2026-12",
      value: null,
      target: null,
    });
  });
});

test.each([
  ["unknown_person", () => radarOf(policy, month, { person: "lee" })],
  ["unknown_name", () => radarOf(policy, month, { person: "li", scorecard: "servise" })],
  ["unknown_name", () => boardOf(policy, month, { factor: "gvm" })],
  ["unknown_name", () => boardOf(policy, month, { factor: "gmv", team: "north" })],
  ["unknown_name", () => gatesOf(policy, month, { gates: "shops" })],
  ["unknown_person", () => boardOf(policy, month, { factor: "gmv", team: "east", person: "qian", show: "own" })],
  ["invalid_choice", () => boardOf(policy, month, { factor: "gmv", team: "east", show: untyped("some") })],
  ["invalid_count", () => boardOf(policy, month, { factor: "gmv", team: "east", places: 0 })],
  ["unknown_field", () => radarOf(policy, month, untyped({ person: "li", passs: 60 }))],
  ["not_a_number", () => radarOf(policy, month, { person: "li", pass: "sixty" })],
  ["not_an_object", () => radarOf(policy, untyped({ statements: 3 }), { person: "li" })],
  ["not_an_object", () => radarOf(untyped({}), month, { person: "li" })],
  ["empty", () => ranksOf(policy, [], { factor: "gmv", team: "east" })],
  ["unknown_person", () => trendOf(policy, [month], { person: "lee", of: "payable" })],
  ["not_an_object", () => comparisonOf(untyped(null))],
] as const)("what cannot be drawn is a fault: %s", (code, draw) => {
  expect(thrownFaults(draw).map((fault) => fault.code)).toEqual([code]);
});
