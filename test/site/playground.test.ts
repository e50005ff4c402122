import fc from "fast-check";
import { positions } from "jixiao/catalogue";
import { policyJsonSchema } from "jixiao/json";
import { describe, expect, it } from "vitest";
import { answer } from "../../docs/.vitepress/playground/answer.js";
import { checksOf } from "../../docs/.vitepress/playground/checks-of.js";
import { pagePlan } from "../../docs/.vitepress/playground/page-plan.js";
import type { Plan } from "../../docs/.vitepress/playground/plan.js";
import { firstState, linkOf, stateOf, views, type PlaygroundState } from "../../docs/.vitepress/playground/playground-state.js";
import { changedAt } from "../../docs/.vitepress/playground/pointer.js";
import { positionPlan } from "../../docs/.vitepress/playground/position-plan.js";
import type { Question } from "../../docs/.vitepress/playground/question.js";
import { asKind, controlOf, isRecord, kindOf, policyForm, starterOf, type SchemaNode } from "../../docs/.vitepress/playground/schema.js";

const shop = await pagePlan("docs/shop-commission.md");

const asked = (plan: Plan, parts: Partial<Question> = {}): Question => ({
  number: 1,
  ...plan,
  numbers: "chinese",
  view: "statements",
  person: null,
  asked: null,
  language: "en",
  theme: "light",
  width: 640,
  ...parts,
});

describe("a plan of the playground", () => {
  it.each([
    ["docs/shop-commission.md", ["5384.00 CNY"]],
    // Worked by hand there: 4,390.38 + 4,246.36 + 3,922.26 of the agents, and what the lead is paid.
    ["docs/plans/leads-plan.md", ["12559.00 CNY", "5905.90 CNY"]],
  ])("of %s comes to what its page comes to", async (page, totals) => {
    expect(answer(asked(await pagePlan(page))).table?.totals).toEqual(totals);
  });

  it("of a position has its worked month, and settles without a fault", () => {
    const position = positions.find(({ id }) => id === "call-centre-agent")!;
    const { policyFaults, rowFaults, periodFaults, table } = answer(asked(positionPlan(position)));
    expect([policyFaults.flat(), Object.values(rowFaults).flat(), periodFaults]).toEqual([[], [], []]);
    expect(table?.rows.map(({ person }) => person)).toEqual(["p1", "p2", "p3"]);
  });
});

describe("rows", () => {
  it("may be pasted from a spreadsheet, with the labels of the readings above them and numbers as people write them", () => {
    const people = "工号\t店铺\t底薪\t老客成交额\t目标\n1001\tshop-1\t￥4,000.00\t12.8万\t10万\n";
    const { table, rowFaults } = answer(asked({ ...shop, sheets: { ...shop.sheets, people } }));
    expect(rowFaults.people).toEqual([]);
    expect(table?.rows).toMatchObject([{ person: "1001", payable: "5384.00" }]);
  });

  it("tell in the page's language what could not be read, and settle what does not depend on it", () => {
    const sheets = { ...shop.sheets, people: "id,team,base,gmv,target\nli,shop-1,4000,待核,—\n" };
    const { table, rowFaults } = answer(asked({ ...shop, sheets }, { language: "zh" }));
    expect(rowFaults.people).toEqual([expect.stringMatching(/^第 2 行.*gmv：不是数字：填的是 "待核"/)]);
    expect(table?.rows[0]).toMatchObject({ payable: "4000.00", amounts: [{ state: "settled" }, { amount: "?", state: "pending" }, {}] });
  });
});

describe("a policy that is edited", () => {
  const [json = ""] = shop.policies;
  const withRate = (value: unknown): string => JSON.stringify(changedAt(JSON.parse(json), "/parameters/0/value", value));

  it("pays by what it says now", () => {
    expect(answer(asked({ ...shop, policies: [withRate("0.005")] })).table?.totals).toEqual(["5640.00 CNY"]);
  });

  it("has each fault at its place, in the page's language", () => {
    const { policyFaults, table } = answer(asked({ ...shop, policies: [withRate("much")] }, { language: "zh" }));
    expect(policyFaults).toMatchObject([[{ path: ["parameters", 0, "value"], text: expect.stringContaining("不是数字") as unknown }]]);
    expect(table).toBeNull();
  });

  it("may be no JSON while somebody writes", () => {
    expect(answer(asked({ ...shop, policies: ["{"] })).policyFaults).toMatchObject([[{ path: [], text: /^This is no JSON: / }]]);
  });
});

describe("a view", () => {
  it("shows what the library says", () => {
    const shown = (view: Question["view"]) => answer(asked(shop, { view, language: "zh" }));
    expect(shown("slip").slip).toContain("<h1>工资条：li，2026-11</h1>");
    expect(shown("pictures").pictures.length).toBeGreaterThan(3);
    expect(shown("rules").rules[0]).toContain("提成");
    expect(shown("findings").findings).toEqual([]);
    const steps = [...checksOf(asked(shop, { view: "steps", person: "li" }))].at(-1);
    expect(steps).toMatchObject({ done: true, number: 1 });
  });

  it("of the laws tells a cliff with the month in which it shows", () => {
    const about = { reading: "gmv", better: "higher", above: "100" } as const;
    const last = [...checksOf(asked(shop, { view: "laws", asked: about }))].at(-1);
    expect(last?.laws[0]).toMatchObject({ name: "noCliff(gmv, 100)", state: "broken", counterexample: /1,000\.00/ });
    expect(last?.laws.slice(1).filter(({ state }) => state !== "holds")).toEqual([]);
  });
});

describe("a link", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 40 });
  const states: fc.Arbitrary<PlaygroundState> = fc.record({
    plan: fc.string({ minLength: 1 }),
    policies: fc.option(fc.array(fc.oneof(fc.constant(shop.policies[0]!), text), { minLength: 1, maxLength: 3 })),
    period: fc.option(text),
    sheets: fc.option(fc.record({ people: text, teams: text, adjustments: text, carryIns: text })),
    numbers: fc.constantFrom("chinese", "english", "german"),
    editor: fc.constantFrom("form", "json"),
    edited: fc.nat({ max: 19 }),
    view: fc.constantFrom(...views),
    person: fc.option(text),
    asked: fc.option(fc.constant({ reading: "gmv", better: "lower", above: "12.5" } as const)),
  });
  const isSettledText = (json: string): boolean => {
    try {
      return JSON.stringify(JSON.parse(json), null, 2) === json;
    } catch {
      return true;
    }
  };

  it("holds all of the state", async () => {
    const kept = states.filter(({ policies }) => policies?.every(isSettledText) ?? true);
    const held = fc.asyncProperty(kept, async (state) => {
      expect(await stateOf(`#${await linkOf(state)}`)).toEqual(state);
    });
    await fc.assert(held, { seed: 1, numRuns: 60 });
  });

  it("is short where nothing was changed", async () => {
    expect(await linkOf(firstState)).toBe("");
    expect(await linkOf({ ...firstState, plan: "team-pk", view: "laws" })).toBe("plan=team-pk&view=laws");
  });

  it("goes without compression where a browser has none", async () => {
    const { CompressionStream } = globalThis;
    Reflect.deleteProperty(globalThis, "CompressionStream");
    try {
      const link = await linkOf({ ...firstState, period: "2026-12" });
      expect(link).toMatch(/^own=u/);
      expect((await stateOf(link)).period).toBe("2026-12");
    } finally {
      globalThis.CompressionStream = CompressionStream;
    }
  });

  it.each(["own=z", "own=zAAAA", "own=%E0%A4%A", "own=u%%", "edited=-1&view=all&asked=x&numbers=1", "own=ueyJwb2xpY2llcyI6WzFdfQ"])(
    "that is broken opens what can be read of it: %s",
    async (link) => {
      expect(await stateOf(link)).toEqual(firstState);
    },
  );

  it("that would unpack to more than a page can hold is left packed", async () => {
    const link = await linkOf({ ...firstState, period: "0".repeat(5_000_000) });
    expect(link.length).toBeLessThan(10_000);
    expect((await stateOf(link)).period).toBeNull();
  });
});

describe("the form", () => {
  const form = policyForm(policyJsonSchema());

  /** Every text and number that fields of the form hold, by the schema. */
  function shownIn(schema: SchemaNode, value: unknown): readonly unknown[] {
    const control = controlOf(schema, form);
    switch (control.as) {
      case "fields":
        return Object.entries(isRecord(value) ? value : {}).flatMap(([name, each]) => shownIn(control.fields[name]!, each));
      case "kinds":
        return shownIn(control.kinds[kindOf(value, control.kinds)]!, value);
      case "list":
        return (value as readonly unknown[]).flatMap((each) => shownIn(control.items, each));
      case "tuple":
        return (value as readonly unknown[]).flatMap((each, index) => shownIn(control.items[index]!, each));
      default:
        return [value];
    }
  }

  const leavesOf = (value: unknown): readonly unknown[] =>
    typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [value];

  it("shows everything that a policy holds", () => {
    for (const json of [...shop.policies, ...positionPlan(positions[0]!).policies]) {
      const policy: unknown = JSON.parse(json);
      expect(leavesOf(policy).length).toBeGreaterThan(50);
      expect(shownIn(form.root, policy)).toEqual(leavesOf(policy));
    }
  });

  it("begins every kind of formula with what can stand there", () => {
    const kinds = Object.values(form.definitions).flatMap(({ oneOf }) => oneOf ?? []);
    expect(kinds.length).toBeGreaterThan(40);
    for (const kind of kinds) {
      const starter = starterOf(kind, form);
      expect(shownIn(kind, starter)).toEqual(leavesOf(starter));
    }
  });

  it("keeps of a formula that becomes another what both have", () => {
    const kinds = form.definitions["Condition"]?.oneOf ?? [];
    const other = kinds.find((kind) => kind.properties?.["kind"]?.const === "lessThan")!;
    const sides = { left: { kind: "metric", id: "gmv" }, right: { kind: "constant", value: "100" } };
    expect(asKind({ kind: "atLeast", ...sides }, other, form)).toEqual({ kind: "lessThan", ...sides });
  });

  it("changes one place and leaves all others as they are", () => {
    const document = { pay: [{ name: "a" }, { name: "b" }], id: "x" };
    expect(changedAt(document, "/pay/1/name", "c")).toEqual({ pay: [{ name: "a" }, { name: "c" }], id: "x" });
    expect(changedAt(document, "/pay/0", undefined)).toEqual({ pay: [{ name: "b" }], id: "x" });
    expect(changedAt(document, "/label/en", "X")).toEqual({ ...document, label: { en: "X" } });
    expect(document).toEqual({ pay: [{ name: "a" }, { name: "b" }], id: "x" });
  });
});
