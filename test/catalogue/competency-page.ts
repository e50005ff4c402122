import {
  type Anchor,
  competencies,
  type Competency,
  type CompetencyClass,
  competencyClasses,
  competencyLevels,
  escoSkills,
  type Ground,
  onetElements,
  type OwnPart,
  ownParts,
  type SourceKey,
  sources,
} from "../../src/catalogue/index.js";
import type { PageLanguage } from "./family-page.js";

const fixed = {
  en: {
    title: "Competencies",
    intro:
      "Made from the catalogue by `npm run catalogue:update`; a test holds it to the data. No public source gives five levels of behaviour for customer"
      + " service, so the behaviours are written here; each names what it rests on and what of it is the catalogue's own. O*NET is the database 27.0 of the"
      + " U.S. Department of Labor (CC BY 4.0), ESCO the European Commission's classification; what their terms ask for is in NOTICE.",
    ladder: "The ladder",
    level: "level",
    rule: "what it means",
    behaviour: "behaviour",
    restsOn: "rests on",
    own: "own",
    part: { situation: "situation", level: "level and situation", whole: "the whole" },
    at: (level: number) => `level ${level} of 7`,
    grade: (grade: string) => `grade ${grade}`,
    stop: ".",
    colon: ":",
    ownTitle: "What is the catalogue's own",
    sources: "sources",
  },
  zh: {
    title: "胜任素质",
    intro:
      "本页由 `npm run catalogue:update` 根据目录数据生成，有测试保证一致。公开资料中没有现成的客服岗位五级行为描述，行为均由本目录撰写，并逐条注明依据和自撰部分。"
      + "O*NET 为美国劳工部 27.0 版数据库（CC BY 4.0），ESCO 为欧盟委员会的分类体系，使用条款的要求见 NOTICE。",
    ladder: "等级总则",
    level: "等级",
    rule: "含义",
    behaviour: "行为",
    restsOn: "依据",
    own: "自撰",
    part: { situation: "情境", level: "等级与情境", whole: "全部" },
    at: (level: number) => `7 级中的第 ${level} 级`,
    grade: (grade: string) => `${grade} 级来源`,
    stop: "。",
    colon: "：",
    ownTitle: "自撰部分的含义",
    sources: "来源",
  },
} as const;

/** The page of all competencies: of each its five levels of behaviour, with what they rest on. */
export function competencyPage(language: PageLanguage): string {
  const words = fixed[language];
  return [
    `# ${words.title}`,
    "",
    words.intro,
    "",
    `## ${words.ladder}`,
    "",
    ...table(
      [words.level, words.rule, words.restsOn],
      competencyLevels.map(
        ({ level, label, rule, leansOn }) => [`${level} ${label[language]}`, rule[language], groundsText(leansOn, language)]
      ),
    ),
    "",
    `## ${words.ownTitle}`,
    "",
    ...(Object.keys(ownParts) as OwnPart[]).map((part) => `- **${words.part[part]}${words.colon}** ${ownParts[part][language]}`),
    "",
    ...(Object.keys(competencyClasses) as CompetencyClass[]).flatMap((each) => [
      `## ${capital(competencyClasses[each][language])}`,
      "",
      ...competencies.filter((competency) => competency.class === each).flatMap((competency) => section(competency, language)),
    ]),
    `## ${capital(words.sources)}`,
    "",
    ...named().map((key) => `- **${key}${words.colon}** ${sources[key].title} (${words.grade(sources[key].grade)})`),
    "",
  ].join("\n");
}

function section({ id, label, definition, levels }: Competency, language: PageLanguage): readonly string[] {
  const words = fixed[language];
  const row = ({ behaviour, restsOn, own }: Anchor, index: number) => [
    String(index + 1),
    behaviour[language],
    groundsText(restsOn, language),
    words.part[own],
  ];
  return [
    `### ${capital(label[language])} (\`${id}\`)`,
    "",
    definition[language],
    "",
    ...table([words.level, words.behaviour, words.restsOn, words.own], levels.map(row)),
    "",
  ];
}

function groundsText(grounds: readonly Ground[], language: PageLanguage): string {
  return grounds.map((ground) => groundText(ground, language)).join("; ");
}

function groundText(ground: Ground, language: PageLanguage): string {
  const words = fixed[language];
  switch (ground.kind) {
    case "onet": {
      const at = ground.level === undefined ? "" : `, ${words.at(ground.level)}`;
      return `O*NET ${ground.element} ${onetElements[ground.element].name}${at}`.replace("*", "\\*");
    }
    case "esco":
      return `ESCO [${ground.skill}](${escoSkills[ground.skill]})`;
    case "source": {
      return `[${ground.source}](#${words.sources})${ground.level === undefined ? "" : `, ${ground.level}`}`;
    }
  }
}

/** The keys of the sources that the page names, in the order of their names. */
function named(): readonly SourceKey[] {
  const grounds = [
    ...competencyLevels.flatMap(({ leansOn }) => leansOn),
    ...competencies.flatMap(({ levels }) => levels.flatMap(({ restsOn }) => restsOn)),
  ];
  return [...new Set(grounds.flatMap((ground) => (ground.kind === "source" ? [ground.source] : [])))].sort();
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
