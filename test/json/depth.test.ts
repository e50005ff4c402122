import { expect, it } from "vitest";
import { settle } from "../../src/index.js";
import { parsePolicy } from "../../src/json/index.js";
import { untyped } from "../error/untyped.js";

const zero = { kind: "constant", value: "0" };

/** A policy of so many gate sets, each of which asks the next at so many levels; a line of as many levels asks the first. */
function chained(sets: number, levels: number): unknown {
  const within = (node: unknown, level: number): unknown => (level === 0 ? node : within({ kind: "not", part: node }, level - 1));
  const gates = Array.from({ length: sets }, (_, index) => {
    const node = index === sets - 1 ? { kind: "equals", left: zero, right: zero } : { kind: "passed", gates: `g${index + 1}` };
    return { id: `g${index}`, gates: [{ name: "x", condition: within(node, levels), notApplicable: "fail" }] };
  });
  const condition = within({ kind: "passed", gates: "g0" }, 196);
  const pay = [{ name: "a", rounding: "up", quantity: { kind: "when", condition, met: { kind: "constant", value: "1" }, unmet: zero } }];
  return {
    kind: "policy",
    format: 1,
    id: "p",
    version: "1",
    currency: { code: "CNY", places: 2 },
    metrics: [],
    parameters: [],
    gates,
    scorecards: [],
    contests: [],
    pay,
    protected: [],
  };
}

it.each([
  [1, 196],
  [2, 98],
  [20, 8],
  [198, 0],
])("%i gate sets of %i levels, the most that is read, can be settled", (sets, levels) => {
  const policy = parsePolicy(chained(sets, levels));
  expect(settle(policy, untyped({ period: "2026-11", people: [{ id: "li" }] })).statements[0]?.payable).toBe("1.00");
});
