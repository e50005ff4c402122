import { describe, expect, it } from "vitest";
import {
  atLeast,
  definePolicy,
  gates,
  isJixiaoError,
  metric,
  parameter,
  settle,
  times,
  voidedBy,
  withParameters,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";

const gmv = metric("gmv", "money");
const policy = definePolicy({
  id: "p",
  version: "1",
  currency: "CNY",
  pay: {
    commission: times(gmv, parameter("rate", "ratio", "0.003", { label: { en: "rate" }, source: "contract" })),
    bonus: voidedBy(gates("goal", { gmv: atLeast(gmv, parameter("goal", "money", 1000)) }), parameter("bonus", "money", 500)),
  },
});
const period = { period: "2026-11", people: [{ id: "li", gmv: 2000 }] };
const amounts = (each: typeof policy) => Object.values(settle(each, period).statements[0]?.lines ?? {}).map(({ amount }) => amount);

function messages(values: unknown): readonly string[] {
  try {
    withParameters(policy, untyped(values));
  } catch (error) {
    if (isJixiaoError(error)) return error.faults.map(({ message }) => message);
    throw error;
  }
  return [];
}

describe("withParameters", () => {
  it("gives the same policy with other values, wherever they are used, and leaves the policy as it was", () => {
    expect(amounts(policy)).toEqual(["6.00", "500.00"]);
    expect(amounts(withParameters(policy, { rate: "0.004" }))).toEqual(["8.00", "500.00"]);
    expect(amounts(withParameters(policy, { goal: 3000, bonus: 1n }))).toEqual(["6.00", "0.00"]);
    expect(amounts(policy)).toEqual(["6.00", "500.00"]);
  });

  it("changes the value alone, in its shortest text, and gives frozen data", () => {
    const dearer = withParameters(policy, { rate: "4.0e-3" });
    expect(dearer).toEqual({
      ...policy,
      parameters: policy.parameters.map((each) => (each.id === "rate" ? { ...each, value: "0.004" } : each)),
    });
    expect([dearer, dearer.parameters, ...dearer.parameters].every(Object.isFrozen)).toBe(true);
  });

  it("leaves out what is undefined, and changes nothing for nothing", () => {
    expect(withParameters(policy, {})).toEqual(policy);
    expect(withParameters(policy, untyped({ rate: undefined }))).toEqual(policy);
  });

  it("turns back by the old value", () => {
    expect(JSON.stringify(withParameters(withParameters(policy, { rate: 1 }), { rate: "0.003" }))).toBe(JSON.stringify(policy));
  });

  it("tells every fault at once: unknown names, with what may have been meant, and values that are none", () => {
    expect(messages({ rat: 1, unheardOf: 2, bonus: "1,000", goal: null, rate: 10 ** 15 })).toEqual([
      "parameters.rat: unknown name: got \"rat\", expected rate?",
      "parameters.unheardOf: unknown name: got \"unheardOf\", expected a parameter of the policy (rate, goal, bonus)",
      "parameters.rate: number out of range: got 1000000000000000, expected at most 15 digits before the point and 25 after",
      "parameters.goal: not a number: got null, expected a decimal number such as 12.5 or \"12.50\"",
      "parameters.bonus: not a number: got \"1,000\", expected a decimal number such as 12.5 or \"12.50\"; write thousands without commas",
    ]);
  });

  it("says so where there are no parameters", () => {
    const bare = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { gmv } });
    expect(() => withParameters(bare, untyped({ rate: 1 })))
      .toThrow("parameters.rate: unknown name: got \"rate\", expected a parameter of the policy");
  });

  it("refuses what is no object of values, by a fault", () => {
    for (const values of [null, undefined, 5, "rate"]) expect(messages(values)).toHaveLength(1);
  });

  it("refuses values that cannot be read, by a fault", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const throws = {
      get rate() {
        throw new Error("a getter");
      },
    };
    for (const values of [proxy, throws]) expect(messages(values)).toHaveLength(1);
  });

  it("takes a name that every object inherits for no parameter", () => {
    expect(messages(JSON.parse("{\"__proto__\": 1, \"toString\": 2}"))).toHaveLength(2);
  });
});
