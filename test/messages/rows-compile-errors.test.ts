import { describe, expect, test } from "vitest";
import { compileErrors } from "./compile.js";

const head = `
import { atLeast, definePolicy, gates, metrics, parameter, plus, times, voidedBy } from "../../src/index.js";
import { readRows } from "../../src/rows/index.js";
const { gmv, base, target, dsr } = metrics({ person: { gmv: "money", base: "money", target: "money" }, team: { dsr: "points" } });
const rate = parameter("rate", "ratio", "0.003", { per: "person" }), shop = gates("shop", { dsr: atLeast(dsr, "4.7") });
const policy = definePolicy({
  id: "sales",
  version: "1",
  currency: "CNY",
  pay: { base, commission: times(gmv, rate), bonus: voidedBy(shop, plus(target, 0)) },
});
const leads = definePolicy({ id: "leads", version: "1", currency: "CNY", pay: { base } });
const file: readonly Record<string, string>[] = [], columns = { id: "a", team: "b", base: "c", gmv: "d", target: "e" };
readRows(file, { for: policy, columns });
`;

/** A mistake, and what the one error that it gives has to say. */
const mistakes: readonly (readonly [code: string, sentence: string])[] = [
  [
    "readRows(file, { for: policy, columns: { id: \"a\", team: \"b\", base: \"c\", gmv: { from: \"d\" } } })",
    "Property 'target' is missing in type '{ id: string; team: string; base: string; gmv: { from: string; }; }' but required in type",
  ],
  ["readRows(file, { for: leads, columns: { base: \"a\" } })", "Property 'id' is missing in type '{ base: string; }' but required in type"],
  ["readRows(file, { of: \"teams\", for: policy, columns: { id: \"a\" } })", "Property 'dsr' is missing in type '{ id: string; }'"],
  ["readRows(file, { of: \"adjustments\", for: policy, columns: { person: \"a\", line: \"b\" } })", "Property 'amount' is missing in type"],
  ["readRows(file, { for: [policy, leads], columns })", "Property 'policy' is missing in type"],
  [
    "readRows(file, { for: { gmv, base }, columns: { id: \"a\", gmv: \"b\" } })",
    "Property 'base' is missing in type '{ id: string; gmv: string; }'",
  ],
  ["readRows(file, { for: policy, columns: { ...columns, rat: \"f\" } })", "Did you mean to write 'rate'?"],
  ["readRows(file, { for: policy, columns: { ...columns, gmv: { form: \"d\" } } })", "'form' does not exist in type 'NumberColumnOptions"],
  [
    "readRows(file, { for: policy, columns: { ...columns, gmv: { from: \"d\", clock: \"hh\" } } })",
    "\"h:mm:ss\" | \"m:ss\" | \"h:mm\" | \"时分秒\"",
  ],
  [
    "readRows(file, { for: policy, columns: {}, names: \"snake\" })",
    "Type '\"snake\"' is not assignable to type 'ColumnNames | undefined'",
  ],
  ["readRows(file, { for: policy, columns, numbers: { thousand: \",\" } })", "Did you mean to write 'thousands'?"],
  [
    "readRows(file, { for: [policy, leads], columns: { ...columns, policy: { from: \"p\", values: { 店长: \"leeds\" } } } })",
    "Did you mean '\"leads\"'?",
  ],
  [
    "readRows(file, { of: \"carryIns\", for: policy, columns: { person: \"a\", balance: { from: \"b\", values: { 预支: \"drw\" } }, amount: \"c\" } })",
    "Did you mean '\"draw\"'?",
  ],
];

const errors = compileErrors(new Map([
  ["rows-given", head],
  ...mistakes.map(([code], index) => [`rows-mistake-${index}`, `${head}${code};\n`] as const),
]));

describe("the compile error of", () => {
  test.each(mistakes)("%s", (code, sentence) => {
    const [error, ...others] = errors.get(`rows-mistake-${mistakes.findIndex(([each]) => each === code)}`) ?? [];
    expect(error?.message).toContain(sentence);
    expect(error?.message.split("\n")).toHaveLength(1);
    expect(error?.message.length).toBeLessThan(420);
    expect(others).toEqual([]);
  });

  test("what is right is none", () => {
    expect(errors.get("rows-given")).toEqual([]);
  });
});
