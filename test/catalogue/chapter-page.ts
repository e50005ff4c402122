import {
  type AssessmentRules,
  type Cycle,
  dataSources,
  department,
  type DepartmentUnit,
  type ExampleReadings,
  type KeyIssue,
  managerRules,
  type Marks,
  type Position,
  type PositionChapter,
  type PositionIndicator,
  type PositionLevel,
  positions,
  roles,
  type SourceKey,
  sources,
  specialistRules,
  supervisorRules,
  type Words,
} from "../../src/catalogue/index.js";
import { linkTo, type PageLanguage } from "./family-page.js";

const fixed = {
  en: {
    chapter: (number: number, label: string) => `Chapter ${number}: ${label}`,
    intro:
      "Made from the catalogue by `npm run catalogue:update`; a test holds it to the data, and another settles each position's month to the figures below."
      + " Weights and targets are the catalogue's own proposals, unless a source is named; a source of grade C is a lead and no authority. Each of them is a"
      + " parameter of the position's `scheme`.",
    kpi: "Key performance indicators",
    competency: "Competencies",
    design: "Why these, and what holds them in check",
    rules: "Assessment rules",
    issue: "The key issue",
    month: "A month, worked by hand",
    indicator: "indicator",
    weight: "weight",
    marks: "points",
    data: "data from",
    cycle: "cycle",
    level: "level asked for",
    points: "points in the month",
    lead: (key: string, grade: string) => `${key}, grade ${grade}${grade === "C" ? ": a lead" : ""}`,
    linear: (none: string, full: string) => `0 at ${none}, 100 at ${full}`,
    band: (a: string, b: string, c: string, d: string) => `100 from ${b} to ${c}, 0 below ${a} and above ${d}`,
    counterweight: "beside it",
    notApplicable: "not applicable",
    none: "n/a",
    every: { month: "month", quarter: "quarter", "half-year": "half-year", year: "year" },
    problem: "The problem",
    seen: "How it is seen",
    elsewhere: "Elsewhere",
    own: "the catalogue's own reasoning",
    answer: "What the scheme does",
    shown: "Shown",
    becomes: (before: string, after: string) => `The indicators come to ${after} in place of ${before}.`,
    functions: "Functions, broken down",
    structure: "Structure",
    assessment: "Its own assessment",
    duty: "duty",
    heldBy: "held by",
    shownIn: "shown in",
    unit: "unit",
    head: "head",
    posts: "posts",
    under: "under",
    grades: "Grades",
    coefficient: "pool at",
    pool: "The pool",
    distribution: "Its distribution",
    quarter: "A quarter, worked by hand",
    gap: " ",
    stop: ". ",
    levels: { manager: "managers", supervisor: "supervisors", specialist: "specialists" },
    sharedRules: "Assessment rules that positions share",
    asLevel: (level: PositionLevel, page: string) =>
      `As for all [${fixed.en.levels[level]}](${page}#assessment-rules-that-positions-share), and:`,
    differs: "What is different here",
    colon: ":",
    list: ", ",
  },
  zh: {
    chapter: (number: number, label: string) => `第 ${number} 章 ${label}`,
    intro:
      "本页由 `npm run catalogue:update` 根据目录数据生成，有测试保证一致，另有测试按下列数字逐岗核算。未注明来源的权重与目标均为本目录的建议；C 级来源只作线索，不作依据。"
      + "每个数字都是该岗位方案（`scheme`）的参数，可按本企业情况改。",
    kpi: "关键业绩指标",
    competency: "胜任素质",
    design: "指标设计",
    rules: "考核细则",
    issue: "关键问题",
    month: "一个月的算例（手工核算）",
    indicator: "指标",
    weight: "权重",
    marks: "计分",
    data: "数据来源",
    cycle: "周期",
    level: "要求等级",
    points: "本月得分",
    lead: (key: string, grade: string) => `${key}，${grade} 级${grade === "C" ? "线索" : ""}`,
    linear: (none: string, full: string) => `${none} 得 0 分，${full} 得 100 分`,
    band: (a: string, b: string, c: string, d: string) => `${b} 至 ${c} 得 100 分，低于 ${a} 或高于 ${d} 得 0 分`,
    counterweight: "对照",
    notApplicable: "不适用",
    none: "不适用",
    every: { month: "月", quarter: "季", "half-year": "半年", year: "年" },
    problem: "问题",
    seen: "在数据中的表现",
    elsewhere: "他处的做法",
    own: "本目录的推断",
    answer: "方案的对策",
    shown: "验证",
    becomes: (before: string, after: string) => `业绩指标得分由 ${before} 变为 ${after}。`,
    functions: "职能分解",
    structure: "组织结构",
    assessment: "部门自身的考核",
    duty: "职责",
    heldBy: "承担岗位",
    shownIn: "体现指标",
    unit: "单位",
    head: "负责人",
    posts: "岗位",
    under: "上级单位",
    grades: "等级",
    coefficient: "奖金池系数",
    pool: "奖金池",
    distribution: "分配",
    quarter: "一个季度的算例（手工核算）",
    gap: "",
    stop: "。",
    levels: { manager: "经理级", supervisor: "主管级", specialist: "专员级" },
    sharedRules: "各岗位共用的考核细则",
    asLevel: (level: PositionLevel, page: string) => `同[${fixed.zh.levels[level]}](${page}#各岗位共用的考核细则)，另：`,
    differs: "本岗位的不同之处",
    colon: "：",
    list: "、",
  },
} as const;

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
const sourceText = (key: SourceKey, language: PageLanguage): string => fixed[language].lead(key, sources[key].grade);
const item = (head: string, text: string, language: PageLanguage): string => `- **${head}${fixed[language].colon}** ${text}`;
const percent = (figure: string): string => `${Number((Number(figure) * 100).toFixed(4))}%`;

/** The name of a chapter's page, without its folder. */
export const chapterFile = (number: number, id: string): string => `chapter-${number}-${id}`;

/** A chapter with positions: of each the five parts, and its month. */
export function chapterPage({ number, label, positions: own }: PositionChapter, language: PageLanguage): string {
  const words = fixed[language];
  return [`# ${words.chapter(number, label[language])}`, "", words.intro, "", ...own.flatMap((position) => section(position, language))]
    .join("\n");
}

function section(position: Position, language: PageLanguage): readonly string[] {
  const words = fixed[language];
  const { id, label, level, purpose, indicators, competencies, rules, keyIssue, example } = position;
  const said = (text: Words) => text[language];
  return [
    `## ${capital(said(label))} (\`${id}\`)`,
    "",
    said(purpose),
    "",
    `### ${words.kpi}`,
    "",
    ...indicatorTable(indicators, rules.cycle.kpi, example.points, language),
    "",
    `### ${words.competency}`,
    "",
    ...table(
      [words.competency, words.level, words.weight],
      competencies.map(({ competency, level, weight }) => [
        `[${competency.label[language]}](competencies.md)`,
        String(level),
        weight,
      ]),
    ),
    "",
    `### ${words.design}`,
    "",
    ...design(indicators, language),
    "",
    `### ${words.rules}`,
    "",
    words.asLevel(level, `${chapterFile(1, "department")}.md`),
    "",
    ...ownRules(position, language),
    item(words.differs, rules.differs[language], language),
    "",
    `### ${words.issue}`,
    "",
    ...issueText(keyIssue, example.kpi, language),
    "",
    `### ${words.month}`,
    "",
    monthText(position, language),
    "",
  ];
}

function indicatorTable(
  indicators: readonly PositionIndicator[],
  cycle: Cycle,
  points: readonly (string | null)[],
  language: PageLanguage,
): readonly string[] {
  const words = fixed[language];
  const by = (key: SourceKey | undefined) => (key === undefined ? "" : ` (${sourceText(key, language)})`);
  return table(
    [words.indicator, words.weight, words.marks, words.data, words.cycle, words.points],
    indicators.map((each, index) => [
      linkTo(each.indicator.id, language),
      `${each.weight}${by(each.weightBy)}`,
      `${marksText(each.marks, each.indicator.unit, language)}${by(each.marksBy)}`,
      dataSources[each.from][language],
      words.every[each.cycle ?? cycle],
      points[index] ?? words.none,
    ]),
  );
}

function marksText(marks: Marks, unit: string, language: PageLanguage): string {
  const figure = (text: string) => (unit === "ratio" && Math.abs(Number(text)) <= 1.2 ? percent(text) : text);
  if ("full" in marks) return fixed[language].linear(figure(marks.none), figure(marks.full));
  return fixed[language].band(figure(marks.noneBelow), figure(marks.fullFrom), figure(marks.fullTo), figure(marks.noneAbove));
}

function design(indicators: readonly PositionIndicator[], language: PageLanguage): readonly string[] {
  const words = fixed[language];
  return indicators.map(({ indicator, why, counterweight, notApplicable }) => {
    const beside = counterweight.map((id) => linkTo(id, language)).join(words.list);
    const text = `${why[language]}${words.gap}${capital(words.counterweight)}${words.colon}${words.gap}${beside}${words.stop}`
      + `${capital(words.notApplicable)}${words.colon}${words.gap}${notApplicable[language]}`;
    return item(capital(indicator.label[language]), text, language);
  });
}

type Shared = Omit<AssessmentRules, "differs">;
const shared: Readonly<Record<PositionLevel, Shared>> = { manager: managerRules, supervisor: supervisorRules, specialist: specialistRules };

/** The lines in which a position's rules are not those of its level. */
function ownRules({ level, rules }: Position, language: PageLanguage): readonly string[] {
  const ofLevel = new Set(rulesText(shared[level], language));
  return rulesText(rules, language).filter((line) => !ofLevel.has(line));
}

function rulesText(rules: Shared, language: PageLanguage): readonly string[] {
  const { cycle, assessedBy, parts, conduct, calibration, publishedWithin, talk, appeal, grades, effect, records } = rules;
  const every = fixed[language].every;
  const assessors = assessedBy.map(({ role, weight }) => `${roles[role][language]} ${weight}`).join(fixed[language].list);
  const graded = grades.map(({ grade, from, coefficient }) => `${grade} ≥ ${from} × ${coefficient}`).join(fixed[language].list);
  const conducts = conduct.map(({ what, points }) => `${what[language]} ${points}`).join(language === "zh" ? "；" : "; ");
  const ground = `${effect.what[language]} (${effect.by.map((key) => sourceText(key, language)).join("; ")})`;
  const kept = sourceText(records.by, language);
  return language === "zh"
    ? [
      `- **周期：** 业绩指标每${every[cycle.kpi]}，胜任素质每${every[cycle.competency]}；其间沿用上一次结果。`,
      `- **评价人及权重：** ${assessors}；缺席者的权重归其他人。`,
      `- **合成：** 业绩 ${parts.kpi}、素质 ${parts.competency}、行为规范 ${parts.conduct}。行为规范从 100 分起：${conducts}。`,
      `- **校准：** 共同评 ${calibration.cases} 件${calibration.of.zh}，相差不超过 ${calibration.tolerance} 分，超出的讨论后重评。`,
      `- **公布与面谈：** 期末后 ${publishedWithin} 个工作日内公布，其后 ${talk.within} 个工作日内由${roles[talk.by].zh}面谈。`,
      `- **申诉：** 公布后 ${appeal.within} 个工作日内向${
        roles[appeal.to].zh
      }提出，${appeal.decidedWithin} 个工作日内裁定；裁定人未参与评分。`,
      `- **等级与绩效工资系数：** ${graded}。不设强制分布；扣的是分数不是罚款，基本工资不受影响。`,
      `- **对工资的影响：** ${ground}`,
      `- **记录：** 保存 ${records.keptYears} 年以上（${kept}）。`,
    ]
    : [
      `- **Cycle:** indicators each ${every[cycle.kpi]}, competencies each ${every[cycle.competency]}; between, the last result stands.`,
      `- **Assessors and weights:** ${assessors}; the weight of who is absent goes to the others.`,
      `- **Together:** indicators ${parts.kpi}, competencies ${parts.competency}, conduct ${parts.conduct}. Conduct begins at 100: ${conducts}.`,
      `- **Calibration:** all who assess score ${calibration.cases} ${calibration.of.en}, within ${calibration.tolerance} points; what lies`
      + ` further is talked over and scored again.`,
      `- **Publication and talk:** within ${publishedWithin} working days of the period's end; ${
        roles[talk.by].en
      } talks to the person within`
      + ` ${talk.within} more.`,
      `- **Appeal:** within ${appeal.within} working days of publication to ${roles[appeal.to].en}, who did not score, and decides within`
      + ` ${appeal.decidedWithin}.`,
      `- **Grades, and the coefficient of performance pay:** ${graded}. No forced distribution; points are taken, never fines, and the base`
      + ` salary is not touched.`,
      `- **Effect on pay:** ${ground}`,
      `- **Records:** kept for ${records.keptYears} years at least (${kept}).`,
    ];
}

function issueText(issue: KeyIssue, before: string, language: PageLanguage): readonly string[] {
  const words = fixed[language];
  const elsewhere = issue.elsewhere
    .map(({ what, by }) => `${what[language]} (${by === null ? words.own : sourceText(by, language)})`);
  return [
    item(words.problem, issue.problem[language], language),
    item(words.seen, issue.seen[language], language),
    item(words.elsewhere, elsewhere.join(" "), language),
    item(words.answer, issue.answer[language], language),
    item(words.shown, `${issue.shown.what[language]} ${words.becomes(before, issue.shown.kpi)}`, language),
  ];
}

function monthText({ example, rules }: Position, language: PageLanguage): string {
  const { parts } = rules;
  const sum = `${parts.kpi} × ${example.kpi} + ${parts.competency} × ${example.competency} + ${parts.conduct} × ${example.conduct.points}`;
  const readings = readingsText(example.readings);
  return language === "zh"
    ? `读数 ${readings}：业绩 ${example.kpi}、素质 ${example.competency}、行为 ${example.conduct.points}，合计（${sum}）÷ 100 = ${example.score}，等级`
      + ` ${example.grade}。`
    : `Readings ${readings}: indicators ${example.kpi}, competencies ${example.competency}, conduct ${example.conduct.points}; (${sum}) ÷ 100 =`
      + ` ${example.score}, grade ${example.grade}.`;
}

const readingsText = (readings: ExampleReadings): string => Object.entries(readings).map(([id, value]) => `\`${id}\` ${value}`).join(", ");

const nameOf = (id: string, language: PageLanguage): string => positions.find((position) => position.id === id)?.label[language] ?? id;
const unitName = (id: string | null, language: PageLanguage): string =>
  department.structure.find((unit) => unit.id === id)?.label[language] ?? "–";

/** Chapter 1: the department's functions, its structure, and how it is assessed itself. */
export function departmentPage(language: PageLanguage): string {
  const words = fixed[language];
  const { label, purpose, functions, structure, indicators, rules, keyIssue, example } = department;
  const unitRow = (unit: DepartmentUnit) => [
    unit.label[language],
    nameOf(unit.head, language),
    unit.positions.map((id) => nameOf(id, language)).join(words.list),
    unitName(unit.under, language),
  ];
  return [
    `# ${words.chapter(1, label[language])}`,
    "",
    words.intro,
    "",
    purpose[language],
    "",
    `## ${words.functions}`,
    "",
    ...functions.flatMap((each) => [
      `### ${capital(each.label[language])}`,
      "",
      ...table(
        [words.duty, words.heldBy, words.shownIn],
        each.duties.map(({ duty, heldBy, shownIn }) => [
          duty[language],
          nameOf(heldBy, language),
          shownIn.map((id) => linkTo(id, language)).join(words.list),
        ]),
      ),
      "",
    ]),
    `## ${words.structure}`,
    "",
    ...table([words.unit, words.head, words.posts, words.under], structure.map(unitRow)),
    "",
    `## ${words.sharedRules}`,
    "",
    ...(Object.keys(shared) as PositionLevel[]).flatMap((level) => [
      `### ${capital(words.levels[level])}`,
      "",
      ...rulesText(shared[level], language),
      "",
    ]),
    `## ${words.assessment}`,
    "",
    ...indicatorTable(indicators, rules.cycle, example.points, language),
    "",
    ...design(indicators, language),
    "",
    item(
      words.grades,
      rules.grades.map(({ grade, from, coefficient }) => `${grade} ≥ ${from}, ${words.coefficient} ${coefficient}`).join("; "),
      language,
    ),
    item(words.pool, rules.pool[language], language),
    item(
      words.distribution,
      `${rules.distribution[language]} (${rules.sources.map((key) => sourceText(key, language)).join("; ")})`,
      language,
    ),
    "",
    `## ${words.issue}`,
    "",
    ...issueText(keyIssue, example.kpi, language),
    "",
    `## ${words.quarter}`,
    "",
    `${readingsText(example.readings)} → ${example.kpi}, ${example.grade}`,
    "",
  ].join("\n");
}
