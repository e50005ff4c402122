import {
  atLeast,
  atMost,
  byGrade,
  contest,
  curve,
  definePolicy,
  gates,
  highest,
  lowest,
  prizeOf,
  ratio,
  scorecard,
  voidedBy,
  when,
} from "jixiao";
import { abandonment, answerSpeed, days, handled, handleTime, serviceLevel, within20 } from "./metrics.js";

const centre = gates("centre", {
  serviceLevel: atLeast(serviceLevel, "0.80"),
  abandonment: atMost(abandonment, "0.05"),
});

// Three calls must not outrank two thousand.
const enough = atLeast(handled, 100);

const service = scorecard(
  "service",
  {
    perDay: { metric: ratio(handled, days, { places: 1 }), weight: 40, points: curve([[20, 0], [90, 100]]) },
    handleTime: { metric: handleTime, weight: 30, points: curve([[120, 100], [300, 0]]) },
    within20: { metric: within20, weight: 30, points: curve([["0.40", 0], ["0.80", 100]]) },
  },
  { grades: { A: 75, B: 60, C: 45, D: 0 } },
);

// Nobody is to win by hanging up: how long a call takes is no factor.
const pk = contest("pk", {
  factors: { handled: highest(handled), within20: highest(within20), answerSpeed: lowest(answerSpeed) },
  eligible: enough,
  prizesPerFactor: [500, 400, 300, 250, 200, 150, 100, 80, 60, 40],
  overall: { by: "ranks" },
});

/** Rules and amounts are invented; the calls are not. */
export const policy = definePolicy({
  id: "call-centre",
  version: "1",
  currency: "ILS",
  pay: {
    grade: when(enough, byGrade(service, { A: 800, B: 500, C: 200, D: 0 }), 0),
    centre: voidedBy(centre, 300),
    pkHandled: prizeOf(pk, "handled"),
    pkWithin20: prizeOf(pk, "within20"),
    pkAnswerSpeed: prizeOf(pk, "answerSpeed"),
  },
});
