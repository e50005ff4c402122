import type { CompetencyLevel, Ground } from "./competency.js";
import type { Words } from "./words.js";

/** A level as it is the same for every competency; the anchor of a competency says what it looks like at work. */
export interface CompetencyLevelRule {
  readonly level: CompetencyLevel;
  readonly label: Words;
  readonly rule: Words;
  /** What the rule leans on; that it is one ladder of five is the catalogue's own. */
  readonly leansOn: readonly Ground[];
}

/** The ladder of five levels. */
export const competencyLevels: readonly CompetencyLevelRule[] = [
  {
    level: 1,
    label: { en: "learning", zh: "学习" },
    rule: { en: "Does it with help, in plain cases.", zh: "在他人帮助下处理简单情况。" },
    leansOn: [
      { kind: "source", source: "TURNELLA", level: "1 trainee" },
      { kind: "source", source: "CT-AM", level: "初级" },
      { kind: "source", source: "NVS-CC", level: "五级" },
    ],
  },
  {
    level: 2,
    label: { en: "developing", zh: "成长" },
    rule: { en: "Does it alone in usual cases, and asks in others.", zh: "常见情况独立处理，其余会请教。" },
    leansOn: [
      { kind: "source", source: "TURNELLA", level: "2 developing" },
      { kind: "source", source: "NVS-CC", level: "四级" },
    ],
  },
  {
    level: 3,
    label: { en: "competent", zh: "胜任" },
    rule: { en: "Does it reliably in all usual cases, and explains what was done.", zh: "各类常见情况都能稳定处理，并说明做法。" },
    leansOn: [
      { kind: "source", source: "TURNELLA", level: "3 competent" },
      { kind: "source", source: "CT-AM", level: "中级" },
      { kind: "source", source: "NVS-CC", level: "三级" },
    ],
  },
  {
    level: 4,
    label: { en: "proficient", zh: "熟练" },
    rule: { en: "Handles difficult cases, helps others and betters the procedure.", zh: "能处理疑难情况，帮助他人，改进做法。" },
    leansOn: [
      { kind: "source", source: "TURNELLA", level: "4 proficient" },
      { kind: "source", source: "CT-AM", level: "高级" },
    ],
  },
  {
    level: 5,
    label: { en: "leading", zh: "引领" },
    rule: { en: "Sets the standard for others, across teams.", zh: "跨团队为他人树立标准。" },
    leansOn: [
      { kind: "source", source: "TURNELLA", level: "5 expert" },
      { kind: "source", source: "CT-AM", level: "资深" },
    ],
  },
];
