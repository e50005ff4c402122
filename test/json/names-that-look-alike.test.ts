import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { definePolicy, explain, faultText, metric, metrics, settle, times, type Policy } from "../../src/index.js";
import { parsePeriod } from "../../src/json/index.js";
import { untyped } from "../error/untyped.js";

const { gmv } = metrics({ person: { gmv: "money" } });
const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.003") } });
const told = (row: object) => parsePeriod(policy, untyped({ period: "2026-11", people: [row] }));

const idOf = "people[0].id: invalid id: got nothing, expected text that is not blank, or a safe integer";
const gmvOf = "people.li.gmv: missing reading: got nothing, expected a number (money) or null";

// A byte order mark before the first column: adaltas/node-csv-parse#284, SheetJS/sheetjs#2620. The others are of their kind.
describe("a column whose name only looks like the one that is read", () => {
  it.each<[string, object, string]>([
    ["a byte order mark before id", { "\ufeffid": "li", gmv: "100" }, `${idOf}; did you mean the column "\\uFEFFid"?`],
    ["an id in capitals", { ID: "li", gmv: "100" }, `${idOf}; did you mean the column "ID"?`],
    ["an id with a blank behind it", { "id ": "li", gmv: "100" }, `${idOf}; did you mean the column "id "?`],
    ["an id that is not there at all", { number: "li", gmv: "100" }, idOf],
    ["a byte order mark before a metric", { "\ufeffgmv": "100", id: "li" }, `${gmvOf}; did you mean the column "\\uFEFFgmv"?`],
    ["a zero-width blank in a metric", { "g\u200bmv": "100", id: "li" }, `${gmvOf}; did you mean the column "g\\u200Bmv"?`],
    ["full-width letters", { "ｇｍｖ": "100", id: "li" }, `${gmvOf}; did you mean the column "ｇｍｖ"?`],
  ])("is named, and what cannot be seen in it is written out: %s", (_, row, message) => {
    expect(told(row).faults.map((fault) => fault.message)).toEqual([message]);
  });

  it("is named in Chinese too", () => {
    const [fault] = told({ "\ufeffid": "li", gmv: "100" }).faults;
    expect(fault && faultText(fault, { language: "zh" }))
      .toBe("people[0].id：不是有效的编号：实际为 空缺，应为 非空文本或安全整数；是否指 \"\\uFEFFid\" 列？");
  });

  it("says no more than is so of an id with a blank behind it: nobody has the other", () => {
    const { faults } = parsePeriod(policy, {
      period: "2026-11",
      people: [{ id: "li ", gmv: "100" }],
      adjustments: [{ person: "li", line: "x", amount: 5, reason: "r", by: "w" }],
    });
    expect(faults.map(({ message }) => message)).toEqual([
      "adjustments[0].person: unknown person: got \"li\", expected a person who has a statement",
    ]);
  });

  it("leaves a number with a blank behind it unread, and shows the blank", () => {
    expect(told({ id: "li", gmv: "100\u00a0" }).faults.map(({ code, value }) => [code, value])).toEqual([[
      "not_a_number",
      "\"100\u00a0\"",
    ]]);
  });
});

describe("a column that is misspelt", () => {
  it("by one letter left out, added, changed or swapped with the next is named, whatever else there is (law)", () => {
    const letter = fc.constantFrom(..."abcdefgh");
    const names = fc.array(letter, { minLength: 6, maxLength: 30 }).map((letters) => letters.join(""));
    const edits: readonly ((name: string, at: number, other: string) => string)[] = [
      (name, at) => name.slice(0, at) + name.slice(at + 1),
      (name, at, other) => name.slice(0, at) + other + name.slice(at),
      (name, at, other) => name.slice(0, at) + other + name.slice(at + 1),
      (name, at) => name.slice(0, at) + name.slice(at + 1, at + 2) + name.slice(at, at + 1) + name.slice(at + 2),
    ];
    fc.assert(
      fc.property(names, fc.nat(29), fc.constantFrom(...edits), (name, place, edit) => {
        const written = edit(name, place % name.length, "x");
        fc.pre(written !== name);
        const policyOf = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { a: metric(name, "money") } });
        const row = { id: "li", [`${name.slice(0, 4)}${"z".repeat(name.length)}`]: 1, [written]: 1, [`${written}zzzz`]: 1 };
        const [fault] = parsePeriod(policyOf, untyped({ period: "2026-11", people: [row] })).faults;
        expect(fault?.expected).toMatchObject({ code: "reading", column: written });
      }),
      { numRuns: 100 },
    );
  });

  it("is named for the first 200 columns that a policy reads, whoever asks first", () => {
    const ids = Array.from({ length: 300 }, (_, index) => `reading${String.fromCodePoint(0x4e00 + index)}`);
    const lines = Object.fromEntries(ids.map((id) => [id, metric(id, "money")]));
    const wide: Policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: untyped(lines),
    });
    const row = Object.fromEntries([["id", "li"], ...ids.map((id) => [id.replace("ea", "ae"), 1])]);
    const month = untyped({ period: "2026-11", people: [row] });
    const last = ids.at(-1) ?? "";
    expect(JSON.stringify(explain(wide, month, { person: "li", line: untyped(last) }))).not.toContain("did you mean");
    const told = settle(wide, month).statements.flatMap((statement) =>
      Object.values<{ readonly faults: readonly { readonly message: string }[] }>(statement.lines)
        .map(({ faults }) => faults.some(({ message }) => message.includes("did you mean")))
    );
    expect([told.length, told.lastIndexOf(true), told.filter(Boolean).length]).toEqual([300, 194, 195]);
  });
});
