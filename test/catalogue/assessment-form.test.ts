import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessmentForm, callCentreAgent, exampleLevels, positions, scheme } from "../../src/catalogue/index.js";
import { settle } from "../../src/index.js";
import { rowSchemas } from "../../src/json/index.js";

const ajv = new Ajv2020({ strict: true });

describe.each(positions)("the form of $id", (position) => {
  const { sheets } = assessmentForm(position);
  const answers = Object.assign({}, ...sheets.map(({ example }) => example)) as object;

  test("has a sheet for each who assesses, and one of conduct", () => {
    expect(sheets.map(({ role, kind }) => `${kind} ${role}`)).toEqual([
      ...position.rules.assessedBy.map(({ role }) => `competency ${role}`),
      "conduct superior",
    ]);
  });

  test("asks for every reading of the scheme that nobody measures, and for nothing else", () => {
    const read = Object.keys((rowSchemas(scheme(position)).person.jsonSchema as { properties: object }).properties);
    const measured = new Set([
      "id",
      "name",
      "team",
      "person",
      "policy",
      "baseSalary",
      "performancePay",
      ...Object.keys(position.example.readings),
    ]);
    const asked = sheets.flatMap(({ questions }) => questions.map(({ reading }) => reading));
    expect(asked.toSorted()).toEqual(read.filter((reading) => !measured.has(reading)).toSorted());
  });

  test("has schemas that accept its own example, and its example settles", () => {
    expect(sheets.filter(({ schema, example }) => !ajv.validate(schema, example))).toEqual([]);
    const row = { id: "li", ...position.example.readings, ...answers, baseSalary: "4000.00", performancePay: "2000.00" };
    const [statement] = settle(scheme(position), { period: "2026-11", people: [row] }).statements;
    expect(statement?.scores?.assessment?.score).toBe(position.example.score);
  });

  test("shows the behaviour of each level, in the language asked for", () => {
    const chinese = assessmentForm(position, { language: "zh" }).sheets;
    expect(chinese.map(({ schema }) => schema.title)).toEqual(sheets.map(({ label }) => label.zh));
    const shown = JSON.stringify(chinese.map(({ schema }) => schema));
    const behaviours = position.competencies.flatMap(({ competency }) => competency.levels.map(({ behaviour }) => behaviour.zh));
    expect(behaviours.filter((behaviour) => !shown.includes(behaviour))).toEqual([]);
  });
});

describe("a sheet", () => {
  const [sheet] = assessmentForm(callCentreAgent).sheets;
  const accepts = ajv.compile(sheet?.schema ?? {});
  const example = sheet?.example ?? {};
  const ids = Object.keys(example);

  test.each<readonly [string, object]>([
    ["a level above five", { ...example, "listening.superior": 6 }],
    ["a level of zero", { ...example, "listening.superior": 0 }],
    ["half a level", { ...example, "listening.superior": 2.5 }],
    ["a level in words", { ...example, "listening.superior": "3" }],
    ["a question without an answer", Object.fromEntries(Object.entries(example).slice(1))],
    ["an answer in another's name", { ...example, "listening.peer": 3 }],
  ])("refuses %s", (_, wrong) => {
    expect(accepts(wrong)).toBe(false);
  });

  test("accepts exactly whole levels from 1 to 5, and null", () => {
    const level = fc.oneof(fc.constantFrom(1, 2, 3, 4, 5, null), fc.integer({ min: -1, max: 7 }), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.record(Object.fromEntries(ids.map((id) => [id, level]))), (given) => {
        const right = Object.values(given).every((each) =>
          each === null || (Number.isInteger(each) && Number(each) >= 1 && Number(each) <= 5)
        );
        expect(accepts(given)).toBe(right);
      }),
      { numRuns: 200, seed: 22 },
    );
  });

  test("is refused in a language that there is not", () => {
    expect(() => assessmentForm(callCentreAgent, { language: "fr" as "en" })).toThrow("language");
  });

  test("has answers that are readings: an absent assessor's weight goes to the others", () => {
    const absent = Object.fromEntries(ids.map((id) => [id, null]));
    const row = {
      id: "li",
      ...callCentreAgent.example.readings,
      ...exampleLevels(callCentreAgent),
      ...absent,
      conductDeductions: 0,
      conductPraise: 0,
      baseSalary: "4000.00",
      performancePay: "2000.00",
    };
    const [statement] = settle(scheme(callCentreAgent), { period: "2026-11", people: [row] }).statements;
    // By hand: product knowledge (2 × 30 + 3 × 20) ÷ 50 = 2.4 of 3 is 60 points, the other five have all of theirs: 90 + 10 × 60 ÷ 100.
    expect(statement?.scores?.competency?.score).toBe("96.00");
  });
});
