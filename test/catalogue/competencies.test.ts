import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type Anchor,
  type Competency,
  competencies,
  competencyClasses,
  competencyLevels,
  escoSkills,
  type Ground,
  onetElements,
  ownParts,
  sources,
  type Words,
} from "../../src/catalogue/index.js";

/** Words for what somebody is; an anchor says what somebody does. */
const traits = {
  en: [
    "patient",
    "friendly",
    "kind",
    "polite",
    "warm",
    "enthusiastic",
    "diligent",
    "hard-working",
    "loyal",
    "clever",
    "intelligent",
    "talented",
    "optimistic",
    "cheerful",
    "outgoing",
    "extrovert",
    "introvert",
    "passionate",
    "ambitious",
    "reliable",
    "conscientious",
    "personality",
    "character",
    "attitude",
    "charismatic",
    "mature",
    "confident",
    "motivated",
  ],
  zh: [
    "耐心",
    "热情",
    "友好",
    "友善",
    "亲和力",
    "礼貌",
    "勤奋",
    "勤劳",
    "忠诚",
    "忠心",
    "聪明",
    "机灵",
    "天赋",
    "乐观",
    "开朗",
    "外向",
    "内向",
    "激情",
    "上进心",
    "事业心",
    "责任心强",
    "踏实",
    "吃苦耐劳",
    "性格",
    "个性",
    "品格",
    "态度",
    "魅力",
    "成熟",
    "自信",
    "具有",
    "具备",
    "善于",
    "素质",
  ],
};

/** What nobody is to be judged by: age, sex, health, family, origin, belief. */
const persons = {
  en: [
    "age",
    "aged",
    "young",
    "younger",
    "old",
    "older",
    "youthful",
    "male",
    "female",
    "man",
    "men",
    "woman",
    "women",
    "he",
    "she",
    "his",
    "her",
    "gender",
    "sex",
    "health",
    "healthy",
    "fit",
    "illness",
    "ill",
    "sick-prone",
    "disabled",
    "disability",
    "pregnant",
    "pregnancy",
    "married",
    "marriage",
    "single-parent",
    "family",
    "children",
    "childless",
    "origin",
    "native",
    "nationality",
    "ethnic",
    "race",
    "religion",
    "hometown",
    "local",
    "accent",
    "appearance",
    "beautiful",
  ],
  zh: [
    "年龄",
    "岁",
    "年轻",
    "青年",
    "中年",
    "老年",
    "年长",
    "男",
    "女",
    "性别",
    "健康",
    "身体",
    "体质",
    "疾病",
    "病史",
    "残疾",
    "怀孕",
    "孕",
    "婚",
    "生育",
    "子女",
    "家庭",
    "家人",
    "籍贯",
    "户口",
    "户籍",
    "本地人",
    "外地",
    "民族",
    "种族",
    "国籍",
    "宗教",
    "信仰",
    "口音",
    "相貌",
    "外貌",
    "形象好",
    "容貌",
    "身高",
  ],
};

type WordList = Readonly<Record<keyof Words, readonly string[]>>;

/** Which words of a list a text has: whole words in English, anywhere in Chinese. */
const found = (list: WordList, { en, zh }: Words): readonly string[] => {
  const words = new Set(en.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g));
  return [...list.en.filter((word) => words.has(word)), ...list.zh.filter((word) => zh.includes(word))];
};

/** Whether a ground stands in the tables, at a level that O*NET has a sample of where it names one. */
const stands = (ground: Ground): boolean => {
  if (ground.kind === "esco") return Object.hasOwn(escoSkills, ground.skill);
  if (ground.kind === "source") return Object.hasOwn(sources, ground.source);
  const levels: readonly number[] = onetElements[ground.element].levels;
  return ground.level === undefined || levels.includes(ground.level);
};

/** What is wrong with an anchor. */
const faultsOf = ({ behaviour, restsOn, own }: Anchor): readonly string[] => [
  ...(/^(?!Is |Has |Possesses |Seems )[A-Z][a-z]+s\b.*\.$/.test(behaviour.en) && !/\p{Script=Han}/u.test(behaviour.en)
    ? []
    : ["no behaviour in English"]),
  ...(/\p{Script=Han}.*。$/u.test(behaviour.zh) ? [] : ["no behaviour in Chinese"]),
  ...(restsOn.length > 0 && restsOn.every(stands) ? [] : ["no source"]),
  ...(Object.hasOwn(ownParts, own) ? [] : ["no note"]),
  ...found(traits, behaviour).map((word) => `trait: ${word}`),
  ...found(persons, behaviour).map((word) => `person: ${word}`),
];

const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s\p{P}]/gu, "");

/** The levels that say the same as the one before, in either language. */
const alike = ({ levels }: Competency): readonly number[] =>
  levels.flatMap(({ behaviour }, index) => {
    const before = levels[index - 1]?.behaviour;
    if (before === undefined) return [];
    return plain(before.en) === plain(behaviour.en) || plain(before.zh) === plain(behaviour.zh) ? [index + 1] : [];
  });

test("every competency has an id of its own, and all three classes are there", () => {
  expect(new Set(competencies.map(({ id }) => id)).size).toBe(competencies.length);
  expect([...new Set(competencies.map((competency) => competency.class))]).toEqual(Object.keys(competencyClasses));
  expect(competencies.length).toBeGreaterThanOrEqual(30);
});

test("no two anchors of the catalogue say the same", () => {
  const texts = competencies.flatMap(({ levels }) => levels.flatMap(({ behaviour }) => [plain(behaviour.en), plain(behaviour.zh)]));
  expect(new Set(texts).size).toBe(competencies.length * 5 * 2);
});

test("the ladder has five levels, each with what it leans on", () => {
  expect(competencyLevels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
  expect(competencyLevels.filter(({ leansOn }) => leansOn.length === 0 || !leansOn.every(stands))).toEqual([]);
});

test.each(competencies)("$id is told in English and in Chinese", ({ label, definition }) => {
  expect([label.en, definition.en].filter((text) => text === "" || /\p{Script=Han}/u.test(text))).toEqual([]);
  expect([label.zh, definition.zh].filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  expect(found(persons, definition)).toEqual([]);
});

test.each(competencies)("$id has five levels of behaviour with sources, none like its neighbour", (competency) => {
  expect(competency.levels).toHaveLength(5);
  expect(alike(competency)).toEqual([]);
  expect(competency.levels.flatMap((anchor, index) => faultsOf(anchor).map((fault) => `level ${index + 1}: ${fault}`))).toEqual([]);
});

test("no element of O*NET, no skill of ESCO and no own part stands in a table unused", () => {
  const grounds = competencies.flatMap(({ levels }) => levels.flatMap(({ restsOn }) => restsOn));
  const elements = grounds.flatMap((ground) => (ground.kind === "onet" ? [ground.element] : []));
  const skills = grounds.flatMap((ground) => (ground.kind === "esco" ? [ground.skill] : []));
  expect(new Set(elements)).toEqual(new Set(Object.keys(onetElements)));
  expect(new Set(skills)).toEqual(new Set(Object.keys(escoSkills)));
  expect(new Set(competencies.flatMap(({ levels }) => levels.map(({ own }) => own)))).toEqual(new Set(Object.keys(ownParts)));
});

test("NOTICE gives O*NET and ESCO the credit that they ask for, and is published", () => {
  const notice = readFileSync("NOTICE", "utf8").replaceAll(/\s+/g, " ");
  expect(notice).toContain("This product includes information from the O*NET 27.0 Database by the U.S. Department of Labor");
  expect(notice).toContain("Used under the CC BY 4.0 license");
  expect(notice).toContain("USDOL/ETA has not approved, endorsed, or tested these modifications");
  expect(notice).toContain("uses the ESCO classification of the European Commission");
  expect((JSON.parse(readFileSync("package.json", "utf8")) as { files: readonly string[] }).files).toContain("NOTICE");
});

test("what SFIA owns is used nowhere", () => {
  expect(JSON.stringify(competencies)).not.toMatch(/sfia/i);
});

describe("these checks notice", () => {
  const good = competencies[0]!.levels[0];
  test.each<readonly [string, Partial<Record<keyof Anchor, unknown>>, string]>([
    ["an anchor without a source", { restsOn: [] }, "no source"],
    ["a source that is not in the table", { restsOn: [{ kind: "source", source: "NOBODY" }] }, "no source"],
    ["a level of which O*NET has no sample", { restsOn: [{ kind: "onet", element: "2.A.1.b", level: 3 }] }, "no source"],
    ["an anchor without a note", { own: "" }, "no note"],
    ["a trait in English", { behaviour: { en: "Stays patient with customers.", zh: "接听电话。" } }, "trait: patient"],
    ["a trait in Chinese", { behaviour: { en: "Takes calls.", zh: "对客户热情。" } }, "trait: 热情"],
    ["age", { behaviour: { en: "Works with young colleagues.", zh: "与年轻同事共事。" } }, "person: young"],
    ["origin in Chinese", { behaviour: { en: "Takes calls.", zh: "由本地人接听。" } }, "person: 本地人"],
    ["family in Chinese", { behaviour: { en: "Takes calls.", zh: "家庭稳定，按时到岗。" } }, "person: 家庭"],
    ["what somebody has", { behaviour: { en: "Has good manners.", zh: "接听电话。" } }, "no behaviour in English"],
    ["a text that names nothing done", { behaviour: { en: "Good at calls.", zh: "接听电话。" } }, "no behaviour in English"],
  ])("%s", (_, changed, fault) => {
    expect(faultsOf({ ...good, ...changed } as Anchor)).toContain(fault);
  });

  test("neighbours that differ in punctuation alone", () => {
    const { levels } = competencies[0]!;
    const said = { ...levels[0], behaviour: { en: `${levels[0].behaviour.en.replace(/\.$/, "")}!`, zh: levels[1].behaviour.zh } };
    expect(alike({ ...competencies[0]!, levels: [levels[0], said, levels[2], levels[3], levels[4]] })).toEqual([2]);
  });
});
