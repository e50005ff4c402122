import type { CompetencyClass } from "./competency.js";
import type { Words } from "./words.js";

/** The three classes in which the field's own models put competencies. */
export const competencyClasses: Readonly<Record<CompetencyClass, Words>> = {
  knowledge: { en: "knowledge", zh: "知识" },
  skill: { en: "skill", zh: "技能" },
  quality: { en: "professional quality", zh: "职业素养" },
};
