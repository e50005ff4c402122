import { expect, it } from "vitest";
import { settle } from "../../src/index.js";
import { parsePolicy } from "../../src/json/index.js";
import { untyped } from "../error/untyped.js";

it("the deepest policy that is read can be settled: 21 gate sets in a row, each of 198 levels", () => {
  const zero = { kind: "constant", value: "0" };
  const condition = (index: number): unknown => {
    let node: unknown = index === 20 ? { kind: "equals", left: zero, right: zero } : { kind: "passed", gates: `g${index + 1}` };
    for (let level = 0; level < 196; level += 1) node = { kind: "not", part: node };
    return node;
  };
  const gates = Array.from({ length: 21 }, (_, index) => ({ id: `g${index}`, gates: [{ name: "x", condition: condition(index), notApplicable: "fail" }] }));
  const pay = [{ name: "a", rounding: "up", quantity: { kind: "voidedBy", gates: "g0", quantity: { kind: "constant", value: "1" } } }];
  const policy = parsePolicy({
    kind: "policy", format: 1, id: "p", version: "1", currency: { code: "CNY", places: 2 }, metrics: [], parameters: [], gates, scorecards: [], contests: [], pay, protected: [],
  });
  expect(settle(policy, untyped({ period: "2026-11", people: [{ id: "li" }] })).statements[0]?.payable).toBe("1.00");
});
