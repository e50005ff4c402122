import { describe, expect, it } from "vitest";
import { definePolicy, evaluate, metric, settle, type Reading } from "../../src/index.js";
import { untyped } from "./untyped.js";

const x = metric("x", "points");
const messageOf = (value: unknown) => evaluate(x, { x: untyped(value) }).faults[0]?.message;

const cycle: Record<string, unknown> = {};
cycle.self = cycle;
const revoked = Proxy.revocable({}, {});
revoked.revoke();

describe("a message says where, what, what came in and what was expected", () => {
  it("in one sentence, made of code, path, value and expected", () => {
    expect(evaluate(x, { x: "4,7" }).faults).toEqual([
      {
        code: "not_a_number",
        path: ["x"],
        value: "\"4,7\"",
        expected: { code: "reading", unit: "points", or: "null", example: true },
        message: "x: not a number: got \"4,7\", expected a number (points) or null, such as 12.5 or \"12.50\"",
      },
    ]);
  });

  it.each<[string, unknown, string]>([
    ["text, quoted", "n/a", "\"n/a\""],
    ["text with quotes and line breaks, escaped", "a \"b\"\n", "\"a \\\"b\\\"\\n\""],
    ["text of 80 characters, whole", "x".repeat(80), `"${"x".repeat(80)}"`],
    ["longer text, cut at 80 characters", "x".repeat(81), `"${"x".repeat(80)}…"`],
    ["not-a-number", Number.NaN, "NaN"],
    ["infinity", Number.NEGATIVE_INFINITY, "-Infinity"],
    ["a boolean", true, "true"],
    ["a symbol", Symbol("secret"), "a symbol"],
    ["a function", () => "secret", "a function"],
    ["a list", [4.7], "an array"],
    ["a date", new Date(0), "a Date"],
    ["an object that contains itself", cycle, "an object"],
    [
      "an object whose text cannot be made",
      {
        toString: () => {
          throw new Error("no");
        },
      },
      "an object",
    ],
    ["an object without a prototype", Object.create(null), "an object"],
    ["a proxy that was revoked", revoked.proxy, "an object that cannot be read"],
  ])("what came in is described, whatever it is: %s", (_, value, described) => {
    expect(messageOf(value)).toBe(`x: not a number: got ${described}, expected a number (points) or null, such as 12.5 or "12.50"`);
  });

  it.each<[string | number, string]>([
    ["li", "people.li.x"],
    ["李雷", "people.李雷.x"],
    ["$li_1", "people.$li_1.x"],
    ["7", "people[\"7\"].x"],
    [7, "people[\"7\"].x"],
    ["li lei", "people[\"li lei\"].x"],
    ["a.b", "people[\"a.b\"].x"],
    ["a\"]", "people[\"a\\\"]\"].x"],
    ["__proto__", "people.__proto__.x"],
    ["\u0007", "people[\"\\u0007\"].x"],
  ])("an id that is no plain name is quoted in the path: %j", (id, where) => {
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { pay: metric("x", "money") } });
    const x: Reading = "bad";
    const [statement] = settle(policy, { period: "2026-11", people: [{ id, x }] }).statements;
    expect(statement?.lines.pay.faults.map(({ message }) => message)).toEqual([
      `${where}: not a number: got "bad", expected a number (money) or null, such as 12.5 or "12.50"`,
    ]);
  });

  it.each<[string, Record<string, unknown>, string | null]>([
    ["letters that changed places", { gvm: 1 }, "gvm"],
    ["a letter too many", { gmvv: 1 }, "gmvv"],
    ["another case", { GMV: 1 }, "GMV"],
    ["spaces around it", { "gmv ": 1 }, "gmv "],
    ["the nearest of several", { gxx: 1, gmw: 1 }, "gmw"],
    ["nothing that is near", { revenue: 1 }, null],
    ["a column of every row", { name: "li" }, null],
  ])("a misspelt column is named: %s", (_, row, meant) => {
    const suggestion = meant === null ? "" : `; did you mean the column "${meant}"?`;
    expect(evaluate(metric("gmv", "money"), row as { gmv: Reading }).faults[0]?.message)
      .toBe(`gmv: missing reading: got nothing, expected a number (money) or null${suggestion}`);
  });
});
