import { describe, expect, it } from "vitest";
import {
  combine,
  definePolicy,
  explain,
  explanationText,
  isJixiaoError,
  metric,
  restate,
  settle,
  settlementRows,
  times,
  type Policy,
} from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const named = { id: "s", version: "1", currency: "CNY" } as const;
const policy = definePolicy({ ...named, pay: { base: metric("base", "money"), commission: times(metric("gmv", "money"), "0.003") } });
const period = { period: "2026-11", people: [{ id: "li", base: 4000, gmv: 100000 }] };

/** A clone of the policy, as somebody may have edited it. */
type Edited = { pay: { quantity: { right: { value: string } } }[] };
const clone = () => structuredClone(policy) as unknown as Edited;
const paid = (edited: Edited) => settle(edited as unknown as Policy, untyped(period)).statements[0]?.payable;

describe("what is handed in by a program without types", () => {
  it.each<[string, () => unknown, string]>([
    ["a promise of lines", () => definePolicy(untyped({ ...named, pay: Promise.resolve({ base: 1 }) })), "not_an_object pay"],
    ["no settlement", () => settlementRows(untyped(null)), "not_an_object settlement"],
    ["settlements that are none", () => combine(untyped([{}])), "not_an_object settlements.0"],
    ["a settlement with another that is none", () => combine(untyped([settle(policy, period), null])), "not_an_object settlements.1"],
    ["settlements to restate that are none", () => restate(untyped({}), untyped({})), "not_an_object before"],
    ["a line that is a number", () => explain(policy, period, untyped({ person: "li", line: 5 })), "unknown_name line"],
  ])("is told with its place: %s", (_, call, fault) => {
    const [first] = thrownFaults(call);
    expect(`${first?.code} ${first?.path.join(".")}`).toBe(fault);
  });

  it.each<[string, unknown]>([
    ["a promise", Promise.resolve({ base: 1 })],
    ["a Map", new Map([["base", 1]])],
    [
      "an instance of somebody's class",
      new (class Lines {
        base = 1;
      })(),
    ],
  ])("%s is no map of lines, and not called an object, which a map is", (_, pay) => {
    expect(thrownFaults(() => definePolicy(untyped({ ...named, pay }))).map(({ message }) => message)).toEqual([
      "pay: not an object: got an instance of a class, expected an object with a line for each name",
    ]);
  });

  it("a proxy that was revoked is no JixiaoError", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(isJixiaoError(proxy)).toBe(false);
  });
});

describe("a clone of a policy that was edited", () => {
  it("pays by what it says now, whether it was settled before or not", () => {
    const [settled, fresh] = [clone(), clone()];
    expect(paid(settled)).toBe("4300.00");
    for (const each of [settled, fresh]) {
      const [, commission] = each.pay;
      if (commission !== undefined) commission.quantity.right.value = "0.3";
      expect(paid(each)).toBe("34000.00");
    }
  });

  it("that names a line twice is refused", () => {
    const edited = clone();
    edited.pay.push(...edited.pay.slice(0, 1));
    expect(thrownFaults(() => paid(edited))).toMatchObject([{ code: "used_twice", path: ["policies", 0, "pay"], value: "\"base\"" }]);
  });
});

it("a note with a line break and a control sequence forges no line of a slip", () => {
  const adjusted = {
    ...period,
    adjustments: [{ person: "li", line: "praise", amount: "1.00", reason: "well done\n  commission = 99999.00", by: "\u001b[2Kwang" }],
  };
  const lines = explanationText(explain(policy, adjusted, { person: "li" })).split("\n");
  expect(lines.at(-1)).toBe("  adjustment, praise, well done\\n  commission = 99999.00, by \\u001b[2Kwang = 1.00");
});
