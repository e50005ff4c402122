import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { MessageChannel } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { faultOf } from "../../src/error/build-fault.js";
import {
  atLeast,
  definePolicy,
  evaluate,
  explain,
  explanationText,
  faultText,
  isJixiaoError,
  metric,
  ratio,
  reasonText,
  settle,
  settlementRows,
  standings,
  contest,
  highest,
  times,
} from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { expectedExamples, faultExamples, reasonExamples } from "./examples.js";
import { faultsPage } from "./faults-page.js";
import { untyped } from "./untyped.js";

const zh = { language: "zh" } as const;

describe("docs/faults.md", () => {
  it("lists every code with an example in both languages, as the words are: npm run faults:update makes it again", () => {
    const plain = (text: string) => text.replaceAll(/\s+/g, " ").replaceAll(/-{3,}/g, "---");
    expect(plain(readFileSync(new URL("../../docs/faults.md", import.meta.url), "utf8"))).toBe(plain(faultsPage()));
  });
});

/** What is no word of English: quoted text, ids and numbers of the examples, names of options, letters of formats. */
const names = new RegExp(
  [
    "\"[^\"]*\"",
    "\\{[^}]*\\}",
    "\\b(people|li|gmv|team|statement|id|adjustments|person|policy|floor|period|pay|bonus|quantity|name|version|effectiveFrom|from|date)\\b",
    "\\b(rounding|gates|shop|required|rate|places|multiple|currency|lable|label|protected|tiers|shares|weight|values|scorecards|service|items)\\b",
    "\\b(sales|base|money|seconds|half-up|half-even|null|true|false|pk|inquiries|gates\\.[ab]|chats|count served \\(count\\)|teamWaits|waits|served)\\b",
    "\\b(ISO|Unicode|JavaScript|UTC|JSON\\.parse|CNY|U\\+0000|PK|[A-E])\\b",
    "\\b(curve|bands|ratio|perUnit|times|passed|kind|format|settle|definePolicy|weights|missed|neverNegative|workingHours|min|max)\\b",
    "\\b(slice|when|smallest|largest|points|hours|empty|always|also|names|count|served|any|fields|Date|restartAt|until|csv)\\b",
  ].join("|"),
  "g",
);

describe("faultText in Chinese", () => {
  it.each(Object.entries(faultExamples))("says where, what, what came in and what was expected: %s", (_, fault) => {
    const text = faultText(fault, zh);
    expect(text).toContain("实际为 ");
    expect(text).toContain("，应为 ");
    expect(text.replaceAll(names, "")).not.toMatch(/[A-Za-z]{2}/);
  });

  it.each(Object.entries(expectedExamples))("has words for what is expected: %s", (_, said) => {
    const told = faultText(faultOf("invalid_choice", [], "5", said), zh);
    expect(told.replaceAll(names, "")).not.toMatch(/[A-Za-z]{2}/);
    expect(faultOf("invalid_choice", [], "5", said).message).not.toMatch(/undefined|\[object|[{[]\w+[|}]/);
  });

  it.each(Object.entries(reasonExamples))("and reasonText for every reason: %s", (_, reason) => {
    expect(reasonText(reason, zh).replaceAll(names, "")).not.toMatch(/[A-Za-z]{2}/);
    expect(reasonText(reason)).toBe(reason.message);
  });

  it("is asked for by the first part of a longer tag; another language is a fault", () => {
    const { not_a_number: fault } = faultExamples;
    expect(faultText(fault, { language: "zh-CN" })).toBe(faultText(fault, zh));
    expect(faultText(fault, { language: "en-GB" })).toBe(fault.message);
    for (const language of ["fr", "", 5]) {
      expect(thrownFaults(() => faultText(fault, untyped({ language })))).toMatchObject([{ code: "invalid_choice", path: ["language"] }]);
    }
  });
});

describe("what is no fault or no reason", () => {
  const { at_most: expected } = expectedExamples;
  const sound = faultOf("too_large", [], "5", expected);

  it.each<[string, unknown]>([
    ["nothing", null],
    ["a text", "fault"],
    ["an unknown code", { ...sound, code: "toString" }],
    ["no code", { message: "m" }],
    ["a path that is no list", { ...sound, path: null }],
    ["an unknown code of what is expected", { ...sound, expected: { code: "constructor" } }],
    ["values that are missing", { ...sound, expected: { code: "one_of" } }],
  ])("is an error of this library in Chinese: %s", (_, given) => {
    expect(thrownFaults(() => faultText(untyped(given), zh))).toMatchObject([{ code: "not_an_object", path: ["fault"] }]);
    expect(thrownFaults(() => reasonText(untyped(given), zh))).toMatchObject([{ code: "not_an_object", path: ["reason"] }]);
  });

  it.each<[string, unknown]>([["nothing", undefined], ["a number", 5], ["a fault without a message", { ...sound, message: 5 }]])(
    "and in English: %s",
    (_, given) => {
      expect(thrownFaults(() => faultText(untyped(given)))).toMatchObject([{ code: "not_an_object", path: ["fault"] }]);
      expect(thrownFaults(() => reasonText(untyped(given)))).toMatchObject([{ code: "not_an_object", path: ["reason"] }]);
    },
  );
});

const gmv = metric("gmv", "money");
const rate = ratio(gmv, metric("orders", "count"), { places: 2 });
const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { pay: gmv, each: times(gmv, rate) } });

describe("what prints a fault or a reason", () => {
  const period = { period: "2026-11", people: [{ id: "li", gmv: untyped("1,000"), orders: null }] };

  it("speaks Chinese wholly, and English unless asked", () => {
    const settlement = settle(policy, period);
    expect(settlementRows(settlement, zh).map(({ why }) => why)).toEqual([
      "people.li.gmv：不是数字：实际为 \"1,000\"，应为 数字（金额）或 null，例如 12.5 或 \"12.50\"；不要使用千位分隔符",
      "people.li.gmv：不是数字：实际为 \"1,000\"，应为 数字（金额）或 null，例如 12.5 或 \"12.50\"；不要使用千位分隔符",
    ]);
    expect(settlementRows(settlement)[0]?.why).toBe(settlement.statements[0]?.lines.pay?.faults[0]?.message);
    expect(explanationText(explain(policy, period, { person: "li", line: "pay" }), zh)).toContain("因为 people.li.gmv：不是数字");
    const nobody = { period: "2026-11", people: [{ id: "li", gmv: 1, orders: null }] };
    expect(explanationText(explain(policy, nobody, { person: "li", line: "each" }), zh)).toContain("orders 的读数为空");
  });
});

const hidden = [
  "\u0000",
  "\u001b",
  "\n",
  "\r",
  "\u007f",
  "\u0085",
  "\u200b",
  "\u200e",
  "\u202e",
  "\u2066",
  "\u2028",
  "\u2029",
  "\ufeff",
  "\ud800",
];

describe("text from outside", () => {
  it.each(hidden)("is told with what cannot be seen as an escape: %j", (character) => {
    const text = `a${character}b`;
    const period = {
      period: "2026-11",
      people: [{ id: "li", gmv: 1, orders: 1 }],
      adjustments: [{ person: "li", line: "praise", amount: "1.00", reason: text, by: text }],
    };
    const shown = [
      evaluate(gmv, { gmv: untyped(text) }).faults[0]?.message,
      evaluate(gmv, untyped({ [`gmv${character}`]: 1 })).faults[0]?.message,
      explanationText(explain(policy, period, { person: "li" })).split("\n").find((line) => line.includes("praise")),
      explanationText(explain(policy, period, { person: "li" }), zh).split("\n").find((line) => line.includes("praise")),
      settlementRows(settle(policy, period)).find(({ line }) => line === "praise")?.why,
    ];
    for (const each of shown) {
      expect(each).toBeDefined();
      expect(each).not.toContain(character);
      expect(each).toMatch(/(a|gmv)\\[nrtbfu]/);
    }
  });

  it("shows a byte order mark before a name, and a full-width name as it is", () => {
    const told = (row: object) => evaluate(gmv, untyped(row)).faults[0]?.message;
    expect(told({ "\ufeffgmv": 1 })).toContain("did you mean the column \"\\uFEFFgmv\"?");
    expect(evaluate(gmv, { gmv: untyped("\ufeff1") }).faults[0]?.value).toBe("\"\\uFEFF1\"");
  });

  it("cannot forge a line of a pay slip", () => {
    const forged = "well done\n  commission = 99999.00";
    const period = {
      period: "2026-11",
      people: [{ id: "li", gmv: 1, orders: 1 }],
      adjustments: [{ person: "li", line: "praise", amount: "1.00", reason: forged, by: "\u001b[2Kwang" }],
    };
    expect(explanationText(explain(policy, period, { person: "li" }))).not.toContain("\n  commission = 99999.00");
  });

  it("is cut where it is long, and so are paths and lists", () => {
    const long = "x".repeat(100_000);
    const [fault] = thrownFaults(() => definePolicy(untyped({ id: "p", version: "1", currency: "CNY", [long]: 1 })));
    expect(JSON.stringify(fault).length).toBeLessThan(2000);
    const deep = faultOf("invalid_kind", Array.from({ length: 400 }, () => "quantity"), "5", "a_list");
    expect(deep.message.length).toBeLessThan(500);
    const many = Array.from({ length: 1000 }, (_, index) => `factor-${index}`);
    expect(faultOf("unknown_name", [], "5", { expected: { code: "one_of", choices: many }, english: many.join(", ") }).message.length)
      .toBeLessThan(1200);
  });
});

describe("a JixiaoError", () => {
  const thrown = (): unknown => {
    try {
      return definePolicy({ id: "p", version: "1", currency: "XYZ" });
    } catch (error) {
      return error;
    }
  };

  it("keeps its faults when it is cloned, posted, or written as JSON, and is recognised", async () => {
    const error = thrown();
    if (!isJixiaoError(error)) throw new Error("it is one");
    const { port1, port2 } = new MessageChannel();
    const posted = new Promise((resolve) => port2.once("message", resolve));
    port1.postMessage(error);
    for (const copy of [structuredClone(error), await posted, JSON.parse(JSON.stringify(error))]) {
      if (!isJixiaoError(copy)) throw new Error("the copy is one");
      expect(copy.faults).toEqual(error.faults);
      expect(copy.message).toBe(error.message);
    }
    port1.close();
  });

  it("is still an Error, with a stack that names it", () => {
    const error = thrown();
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toMatch(/^JixiaoError: currency: /);
    expect((error as Error).stack).toMatch(/^JixiaoError: currency: .*\n +at /);
    expect(Object.keys(error as Error)).toEqual(["name", "message", "faults"]);
  });

  it("is known from another realm; what cannot be read is none", () => {
    expect(isJixiaoError(runInNewContext("Object.assign(new Error('x'), { name: 'JixiaoError', faults: [{}] })"))).toBe(true);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(isJixiaoError(proxy)).toBe(false);
    expect(isJixiaoError(new Proxy({}, {
      get: () => {
        throw new Error("no");
      },
      has: () => true,
    }))).toBe(false);
  });

  it("tells a hundred faults, each once, and how many more there are", () => {
    const pay = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`line${index}`, untyped("bad")]));
    const faults = thrownFaults(() => definePolicy({ id: "p", version: "1", currency: "CNY", pay }));
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)).toMatchObject({ code: "more_faults", value: "900 more", expected: { code: "none_beyond_those_that_are_told" } });
  });
});

describe("a reason", () => {
  it("is data: a code with its values, one within another", () => {
    const floored = contest("pk", { factors: { gmv: highest(gmv) }, eligible: atLeast(rate, 1) });
    const [group] = standings(floored, [{ id: "li", gmv: 1, orders: null }, { id: "wang", gmv: 2, orders: 1 }]);
    const reason = group?.entrants[0]?.factors.gmv.reason;
    expect(reason).toMatchObject({ code: "not_eligible", contest: "pk", since: { code: "null_reading", id: "orders" } });
    expect(reason && reasonText(reason, zh)).toBe("没有 pk 的参赛资格，因为 orders 的读数为空");
  });
});
