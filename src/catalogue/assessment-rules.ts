import type { SourceKey } from "./sources.js";
import type { Words } from "./words.js";

/** Who assesses a person, or decides what they object to. */
export const roles = {
  superior: { en: "direct superior", zh: "直接上级" },
  peer: { en: "colleagues of the same post", zh: "同岗同事" },
  report: { en: "those who report to the post", zh: "下属" },
  internalCustomer: { en: "departments that work with the post", zh: "协作部门" },
  qualityReviewer: { en: "quality reviewer", zh: "质检员" },
  self: { en: "the person", zh: "本人" },
  humanResources: { en: "human resources", zh: "人力资源部" },
  committee: { en: "assessment committee", zh: "考核委员会" },
} as const satisfies Readonly<Record<string, Words>>;

/** The name of an assessor or of who decides an appeal. */
export type Role = keyof typeof roles;

/** How often something is assessed; until the next time the last figure stands. */
export type Cycle = "month" | "quarter" | "half-year" | "year";

/** A grade: from which score on, that score included, and by how much performance pay is multiplied. */
export interface PositionGrade {
  readonly grade: string;
  readonly from: string;
  readonly coefficient: string;
}

/** What is added to or taken from the hundred points of conduct. */
export interface ConductRule {
  readonly what: Words;
  /** Signed. */
  readonly points: string;
}

/** Assessment rules (考核细则): who assesses what how often, how it comes together, and what a person may do about it. */
export interface AssessmentRules {
  readonly cycle: { readonly kpi: Cycle; readonly competency: Cycle };
  /** Weights sum to 100; the weight of who did not assess goes to the others. */
  readonly assessedBy: readonly { readonly role: Role; readonly weight: string }[];
  /** What the three parts weigh in the score; they sum to 100. */
  readonly parts: { readonly kpi: string; readonly competency: string; readonly conduct: string };
  readonly conduct: readonly ConductRule[];
  /** So many cases are scored by all who assess, and may lie so many points apart; what lies further is talked over and scored again. */
  readonly calibration: { readonly cases: number; readonly tolerance: string; readonly of: Words };
  /** Days are working days: to publish after the period's end, and to talk after that. */
  readonly publishedWithin: number;
  readonly talk: { readonly by: Role; readonly within: number };
  /** Who decides did not score. Days are working days, from publication and from the appeal. */
  readonly appeal: { readonly within: number; readonly to: Role; readonly decidedWithin: number };
  /** From the highest down to one from 0. */
  readonly grades: readonly PositionGrade[];
  /** What the grade does to pay, and on what that may rest. */
  readonly effect: { readonly what: Words; readonly by: readonly SourceKey[] };
  readonly records: { readonly keptYears: number; readonly by: SourceKey };
  /** Where the position differs from its level, and why. */
  readonly differs: Words;
}
