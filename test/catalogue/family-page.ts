import {
  type Indicator,
  type IndicatorFamily,
  indicatorFamilies,
  indicators,
  type SourceKey,
  sources,
  type Words,
} from "../../src/catalogue/index.js";

export type PageLanguage = keyof Words;

/** Where a page of the catalogue stands. */
export const pageOf = (name: string, language: PageLanguage): string => `docs/${language === "zh" ? "zh/" : ""}catalogue/${name}.md`;

const fixed = {
  en: {
    better: { up: "more is better", down: "less is better", band: "better within a band", none: "judges nobody" },
    between: (from: string, to: string) => `from ${from} to ${to}`,
    atLeast: (from: string) => `${from} or more`,
    atMost: (to: string) => `${to} or less`,
    anything: "any figure",
    places: (places: number) => (places === 1 ? "1 place" : `${places} places`),
    choice: "Definition",
    leftOut: "Left out",
    gaming: "How it is gamed",
    own: "the catalogue's own reasoning",
    shown: "shown by",
    published: "Published",
    variants: "On platforms",
    sources: "Sources",
    noSource: "none that could be read",
    example: "Worked",
    notApplicable: "not applicable",
    grade: (grade: string) => `grade ${grade}`,
    intro:
      "Made from the catalogue by `npm run catalogue:update`; a test holds it to the data. Published values are what others reach or ask for,"
      + " never targets. Grades of sources: A law, standard, public body or a vendor on its own fields; B trade body or named practitioner; C anonymous or an"
      + " uploaded copy, a lead and no authority.",
  },
  zh: {
    better: { up: "越高越好", down: "越低越好", band: "在合理区间内为好", none: "不用于评价" },
    between: (from: string, to: string) => `取值 ${from} 至 ${to}`,
    atLeast: (from: string) => `不小于 ${from}`,
    atMost: (to: string) => `不大于 ${to}`,
    anything: "取值不限",
    places: (places: number) => `保留 ${places} 位小数`,
    choice: "口径",
    leftOut: "不含",
    gaming: "如何被做假",
    own: "本目录的推断",
    shown: "对照指标",
    published: "公开数值",
    variants: "各平台口径",
    sources: "来源",
    noSource: "未找到可读的来源",
    example: "算例",
    notApplicable: "不适用",
    grade: (grade: string) => `${grade} 级`,
    intro:
      "本页由 `npm run catalogue:update` 根据目录数据生成，有测试保证一致。公开数值是他人达到或要求的水平，不是目标。来源分级：A 为法律、标准、公共机构或厂商自有字段；"
      + "B 为行业机构或具名从业者；C 为匿名或上传件，只作线索，不作依据。",
  },
};

/** The page of a family: every indicator with all that the catalogue knows of it. */
export function familyPage(family: IndicatorFamily, language: PageLanguage): string {
  const own = family.label[language];
  const title = `${own.slice(0, 1).toUpperCase()}${own.slice(1)}`;
  return [`# ${title}`, "", fixed[language].intro, "", ...family.indicators.flatMap((indicator) => section(indicator, language))]
    .join("\n");
}

function section(indicator: Indicator, language: PageLanguage): readonly string[] {
  const words = fixed[language];
  const { label, id, unit, better, gaming, published, variants = [], examples } = indicator;
  const line = (head: string, text: string) => `- **${head}${language === "zh" ? "：" : ":"}** ${text}`;
  const by = (key: SourceKey | null) => (key === null ? words.own : `${key}, ${words.grade(sources[key].grade)}`);
  const beside = gaming.shownBy.map((each) => linkTo(each, language));
  return [
    `## ${label[language]} (\`${id}\`)`,
    "",
    `${formulaText(indicator.formula, language)}. ${[unit, words.better[better], rangeText(indicator, language)].join("; ")}.`,
    "",
    line(words.choice, indicator.choice[language]),
    line(words.leftOut, indicator.leftOut[language]),
    line(words.gaming, `${gaming.how[language]} (${by(gaming.by)}; ${words.shown} ${beside.join(", ")})`),
    ...(published.length === 0
      ? []
      : [line(words.published, published.map((each) => `${each.value[language]} (${by(each.by)})`).join("; "))]),
    ...(variants.length === 0
      ? []
      : [
        line(
          words.variants,
          variants.map((each) => `${each.platform[language]} (\`${each.id}\`): ${each.difference[language]}`).join("; "),
        ),
      ]),
    line(
      words.sources,
      indicator.sources.length === 0 ? words.noSource : indicator.sources.map((key) => sourceText(key, language)).join("; "),
    ),
    line(
      words.example,
      examples.map(({ readings, value }) => `\`${JSON.stringify(readings)}\` → ${value ?? words.notApplicable}`).join("; "),
    ),
    "",
  ];
}

function rangeText({ range: [from, to] }: Indicator, language: PageLanguage): string {
  const words = fixed[language];
  if (from === null) return to === null ? words.anything : words.atMost(to);
  return to === null ? words.atLeast(from) : words.between(from, to);
}

function sourceText(key: SourceKey, language: PageLanguage): string {
  const { title, grade } = sources[key];
  return `${title} (${key}, ${fixed[language].grade(grade)})`;
}

/** The label of an indicator, as a link to its page. */
export function linkTo(id: string, language: PageLanguage): string {
  const family = indicatorFamilies.find((each) => each.indicators.some((indicator) => indicator.id === id));
  const label = indicators.find((indicator) => indicator.id === id)?.label[language] ?? id;
  return `[${label}](${family?.id ?? ""}.md)`;
}

interface FormulaNode {
  readonly kind: string;
  readonly id?: string;
  readonly value?: string;
  readonly label?: Words;
  readonly parts?: readonly FormulaNode[];
  readonly left?: FormulaNode;
  readonly right?: FormulaNode;
  readonly places?: number;
}

function formulaText(formula: unknown, language: PageLanguage): string {
  const { kind, places } = formula as FormulaNode;
  const text = inner(formula as FormulaNode, language);
  return kind === "ratio" && places !== undefined ? `${text}, ${fixed[language].places(places)}` : text;
}

function inner(node: FormulaNode, language: PageLanguage): string {
  const part = (each: FormulaNode | undefined): string => {
    if (each === undefined) throw new Error(`${node.kind} lacks a part`);
    const text = inner(each, language);
    return each.kind === "metric" || each.kind === "constant" ? text : `(${text})`;
  };
  switch (node.kind) {
    case "metric":
      return node.label?.[language] ?? node.id ?? "";
    case "constant":
      return node.value ?? "";
    case "plus":
      return (node.parts ?? []).map(part).join(" + ");
    case "minus":
      return `${part(node.left)} − ${part(node.right)}`;
    case "times":
      return `${part(node.left)} × ${part(node.right)}`;
    case "ratio":
      return `${part(node.left)} ÷ ${part(node.right)}`;
    default:
      throw new Error(`no words for ${node.kind}`);
  }
}
