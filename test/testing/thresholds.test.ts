import { describe, expect, it } from "vitest";
import {
  all,
  atLeast,
  atLeastOf,
  atMost,
  bands,
  bandsUpTo,
  between,
  contest,
  curve,
  definePolicy,
  equals,
  gate,
  gates,
  highest,
  lessThan,
  lookup,
  lowest,
  marginal,
  max,
  metrics,
  min,
  moreThan,
  not,
  orElse,
  parameter,
  plus,
  prizeOf,
  ratio,
  scorecard,
  teamSum,
  times,
  voidedBy,
  wholeAmount,
  when,
  type Policy,
  type QuantityNode,
} from "../../src/index.js";
import { parsePolicy } from "../../src/json/index.js";
import { thresholds } from "../../src/testing/index.js";
import { untyped } from "../error/untyped.js";

const { gmv, target, base, csat, orders, inquiries, praise, refundRate } = metrics({
  person: {
    gmv: "money",
    target: "money",
    base: "money",
    csat: "ratio",
    orders: "count",
    inquiries: "count",
    praise: "points",
    refundRate: "ratio",
  },
});
const goal = parameter("goal", "money", 60000);
const conversion = ratio(orders, inquiries, { places: 4 });
const shop = gates("shop", { refunds: atMost(refundRate, "0.03"), csat: gate(between(csat, "0.5", "0.9"), { notApplicable: "pass" }) });
const card = scorecard(
  "service",
  {
    csat: { metric: csat, weight: 60, points: curve([["0.8", 0], ["0.95", 100]]), pass: 40 },
    conversion: { metric: conversion, weight: 40, points: bands([["0.2", 60], ["0.6", 100]], { otherwise: 0 }) },
  },
  { adjustments: { praise: max(praise, -5) }, grades: { A: 90, B: 60, C: 0 } },
);
const pk = contest("pk", {
  factors: { gmv: highest(min(gmv, 90000)), conversion: lowest(conversion) },
  within: "policy",
  eligible: atLeast(inquiries, 50),
  tieBreakers: [highest(when(moreThan(orders, 7), 1, 0))],
});

type Parts = Readonly<Record<string, unknown>>;

const policyOf = (parts: Parts): Policy => definePolicy(untyped({ id: "sales", version: "1", currency: "CNY", ...parts }));

/** A quantity in few words: a constant or an id, or else its kind. */
const short = (node: QuantityNode): string => ("value" in node
  ? node.value
  : "id" in node
  ? node.id
  : node.kind === "times"
  ? `${short(node.left)} × ${short(node.right)}`
  : node.kind);

/** Thresholds as `kind of, at path: quantity ~ bound`. */
const told = (policy: Policy) =>
  thresholds(policy).map(({ kind, of, path, quantity, bound }) =>
    `${kind} ${of} at ${path.join(".")}: ${short(quantity)} ~ ${short(bound)}`
  );

describe("thresholds()", () => {
  it.each<readonly [string, Parts, readonly string[]]>([
    [
      "comparisons, at any depth of conditions and formulas",
      {
        pay: {
          bonus: when(
            all(atLeast(gmv, target), not(lessThan(csat, "0.8")), atLeastOf(1, equals(orders, 3), moreThan(orders, 9))),
            times(gmv, when(atMost(inquiries, 4), 1, 2)),
            0,
          ),
        },
      },
      [
        "comparison atLeast at pay.bonus: gmv ~ target",
        "comparison lessThan at pay.bonus: csat ~ 0.8",
        "comparison equals at pay.bonus: orders ~ 3",
        "comparison moreThan at pay.bonus: orders ~ 9",
        "comparison atMost at pay.bonus: inquiries ~ 4",
      ],
    ],
    ["both ends of a between", { pay: { bonus: when(between(gmv, 1000, target), 1, 0) } }, [
      "comparison between at pay.bonus: gmv ~ 1000",
      "comparison between at pay.bonus: gmv ~ target",
    ]],
    ["a comparison with zero", { pay: { bonus: when(equals(orders, 0), 1, 0) } }, ["comparison equals at pay.bonus: orders ~ 0"]],
    [
      "bounds of tables, without the zero at which they begin",
      {
        pay: {
          a: times(gmv, lookup(csat, curve([[0, 0], ["0.5", 1], ["0.9", 2]]))),
          b: times(gmv, lookup(orders, bands([[0, 1], [10, 2]], { otherwise: 0 }))),
          c: times(gmv, lookup(conversion, bandsUpTo([["0.2", 0], ["0.4", 1]], { otherwise: 2 }))),
        },
      },
      [
        "table curve at pay.a: csat ~ 0.5",
        "table curve at pay.a: csat ~ 0.9",
        "table bands at pay.b: orders ~ 10",
        "table bandsUpTo at pay.c: ratio ~ 0.2",
        "table bandsUpTo at pay.c: ratio ~ 0.4",
      ],
    ],
    [
      "a zero that is in the middle of a table",
      { pay: { a: times(gmv, lookup(praise, bands([[-5, 1], [0, 2], [5, 3]], { otherwise: 0 }))) } },
      ["table bands at pay.a: praise ~ -5", "table bands at pay.a: praise ~ 0", "table bands at pay.a: praise ~ 5"],
    ],
    ["bounds of tiers", { pay: { a: marginal(gmv, [[0, "0.1"], [100, "0.2"]]), b: wholeAmount(gmv, [[50, "0.1"], [100, "0.2"]]) } }, [
      "tier marginal at pay.a: gmv ~ 100",
      "tier wholeAmount at pay.b: gmv ~ 50",
    ]],
    ["bounds of tiers that are shares of a target", {
      pay: { a: wholeAmount(gmv, [["0.8", "0.1"], [1, "0.2"]], { attainmentOf: target }) },
    }, ["tier wholeAmount at pay.a: gmv ~ target × 0.8", "tier wholeAmount at pay.a: gmv ~ target × 1"]],
    ["where min and max turn", { pay: { a: max(min(gmv, target, 500), base) } }, [
      "extreme max at pay.a: min ~ base",
      "extreme min at pay.a: gmv ~ target",
      "extreme min at pay.a: target ~ 500",
    ]],
    ["parameters", { pay: { a: when(atLeast(gmv, goal), 1, 0) } }, ["comparison atLeast at pay.a: gmv ~ goal"]],
    ["team sums", { pay: { a: when(atLeast(teamSum(gmv), 5000), 1, 0), b: orElse(teamSum(when(atLeast(orders, 2), gmv, 0)), 0) } }, [
      "comparison atLeast at pay.a: teamSum ~ 5000",
      "comparison atLeast at pay.b: orders ~ 2",
    ]],
    ["gates, also where no line is gated", { gates: [shop] }, [
      "comparison atMost at gates.shop.refunds: refundRate ~ 0.03",
      "comparison between at gates.shop.csat: csat ~ 0.5",
      "comparison between at gates.shop.csat: csat ~ 0.9",
    ]],
    [
      "items, pass marks, adjustments and grades of a scorecard, without the grade at the bottom",
      { scorecards: [card] },
      [
        "table curve at scorecards.service.csat: csat ~ 0.8",
        "table curve at scorecards.service.csat: csat ~ 0.95",
        "pass csat at scorecards.service.csat: lookup ~ 40",
        "table bands at scorecards.service.conversion: ratio ~ 0.2",
        "table bands at scorecards.service.conversion: ratio ~ 0.6",
        "extreme max at scorecards.service.praise: praise ~ -5",
        "grade A at scorecards.service.A: scoreOf ~ 90",
        "grade B at scorecards.service.B: scoreOf ~ 60",
      ],
    ],
    ["a contest's factors, tie-breakers and eligibility", { contests: [pk] }, [
      "extreme min at contests.pk: gmv ~ 90000",
      "comparison atLeast at contests.pk: inquiries ~ 50",
      "comparison moreThan at contests.pk: orders ~ 7",
    ]],
    [
      "cap, floor and draw, and what is in them",
      { pay: { base, commission: times(gmv, "0.01") }, cap: min(target, 9000), floor: 2490, draw: goal },
      [
        "extreme min at cap: target ~ 9000",
        "limit cap at cap: plus ~ min",
        "limit floor at floor: plus ~ 2490",
        "limit draw at draw: plus ~ goal",
      ],
    ],
    ["of one quantity and bound once", {
      pay: { a: when(atLeast(gmv, 100), 1, 0), b: voidedBy(gates("g", { gmv: atMost(gmv, 100) }), 5), c: marginal(gmv, [[100, 1]]) },
    }, ["comparison atLeast at pay.a: gmv ~ 100"]],
    ["of nothing", {
      pay: { base: plus(base, 100), prize: prizeOf(contest("open", { factors: { gmv: highest(gmv) }, prizesPerFactor: [3] })) },
    }, []],
  ])("are %s", (_, parts, expected) => {
    expect(told(policyOf(parts))).toEqual(expected);
  });

  it("are those of the policy's data, from wherever it came", () => {
    const policy = policyOf({
      pay: { bonus: voidedBy(shop, when(atLeast(gmv, goal), 1000, 0)) },
      scorecards: [card],
      contests: [pk],
      cap: 9000,
    });
    expect(thresholds(parsePolicy(JSON.parse(JSON.stringify(policy))))).toEqual(thresholds(policy));
    expect(new Set(thresholds(policy).map((each) => each.policy))).toEqual(new Set(["sales"]));
  });
});
