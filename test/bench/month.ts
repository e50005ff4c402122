import {
  atLeast,
  atMost,
  contest,
  curve,
  definePolicy,
  gates,
  highest,
  lowest,
  metrics,
  prizeOf,
  ratio,
  scorecard,
  times,
  voidedBy,
  when,
} from "jixiao";

// A whole month: base, commission, a bonus that five gates may void, prize money, a scorecard of five items and the four-factor PK.

const { base, award, gmv, target, satisfaction, response, conversion, phrases, received, refundRate, complaints, attendance } = metrics({
  person: {
    base: "money",
    award: "money",
    gmv: "money",
    target: "money",
    satisfaction: "ratio",
    response: "seconds",
    conversion: "ratio",
    phrases: "ratio",
    received: "count",
    refundRate: "ratio",
    complaints: "count",
    attendance: "ratio",
  },
});

const conduct = gates("conduct", {
  refundRate: atMost(refundRate, "0.03"),
  complaints: atMost(complaints, 2),
  attendance: atLeast(attendance, "0.9"),
  response: atMost(response, 65),
  phrases: atLeast(phrases, "0.7"),
});

const card = scorecard("card", {
  satisfaction: { metric: satisfaction, weight: 30, points: curve([["0.80", 0], ["0.95", 100]]) },
  response: { metric: response, weight: 20, points: curve([[10, 100], [60, 0]]) },
  conversion: { metric: conversion, weight: 20, points: curve([["0.2", 0], ["0.6", 100]]) },
  gmv: { metric: ratio(gmv, target, { places: 4 }), weight: 20, points: curve([["0.5", 0], ["1.2", 100]]) },
  phrases: { metric: phrases, weight: 10, points: curve([["0.7", 0], [1, 100]]) },
});

const pk = contest("pk", {
  factors: { gmv: highest(gmv), conversion: highest(conversion), response: lowest(response), received: highest(received) },
  within: "team",
  prizesPerFactor: [300, 200, 100],
});

export const month = definePolicy({
  id: "month",
  version: "2026-11",
  currency: "CNY",
  scorecards: [card],
  pay: {
    base,
    commission: times(gmv, "0.003"),
    bonus: voidedBy(conduct, when(atLeast(gmv, target), 1000, 0)),
    award,
    prize: prizeOf(pk),
  },
});
