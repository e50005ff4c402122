import type { AssessmentRules, Cycle } from "./assessment-rules.js";
import type { Competency } from "./competency.js";
import type { DataSource } from "./data-sources.js";
import type { Indicator } from "./indicator.js";
import type { SourceKey } from "./sources.js";
import type { Words } from "./words.js";

/**
 * How a figure becomes points, in the indicator's own unit: a straight line between no points and all hundred, flat beyond; within a band
 * there are all hundred, and none beyond its outer ends.
 */
export type Marks =
  | { readonly none: string; readonly full: string }
  | { readonly noneBelow: string; readonly fullFrom: string; readonly fullTo: string; readonly noneAbove: string };

/** A key performance indicator of a position (关键业绩指标), with its design (指标设计). */
export interface PositionIndicator {
  readonly indicator: Indicator;
  /** Of 100. */
  readonly weight: string;
  readonly marks: Marks;
  /** Who states such a weight; absent, it is the catalogue's own proposal. */
  readonly weightBy?: SourceKey;
  /** Who states such a target; absent, it is the catalogue's own proposal. */
  readonly marksBy?: SourceKey;
  readonly from: DataSource;
  /** Where it differs from the rules' cycle. */
  readonly cycle?: Cycle;
  /** Why this one, for this position. */
  readonly why: Words;
  /** The ids of the indicators beside which gaming it shows: of the same card where one is enough, else watched beside it. */
  readonly counterweight: readonly string[];
  /** When it does not apply, so that its weight goes to the others. */
  readonly notApplicable: Words;
}

/** A competency that a position asks for (胜任素质): the level, 1 to 5, at which it has full points. */
export interface PositionCompetency {
  readonly competency: Competency;
  readonly level: 1 | 2 | 3 | 4 | 5;
  /** Of 100. */
  readonly weight: string;
}

/** Raw readings, by their ids. */
export type ExampleReadings = Readonly<Record<string, string | number | null>>;

/** A month of the position, worked by hand. */
export interface PositionExample {
  readonly readings: ExampleReadings;
  /** The points of each indicator, in their order. */
  readonly points: readonly (string | null)[];
  readonly kpi: string;
  /** Each competency's levels, in the order of the assessors; null is who did not assess. */
  readonly levels: readonly (readonly (number | null)[])[];
  readonly competency: string;
  readonly conduct: { readonly deductions: string; readonly praise: string; readonly points: string };
  readonly score: string;
  readonly grade: string;
}

/** The position's typical problem (关键问题) and what its scheme does about it. */
export interface KeyIssue {
  readonly problem: Words;
  /** How it is seen in the figures. */
  readonly seen: Words;
  /** What was tried or said elsewhere; null where it is the catalogue's own reasoning. */
  readonly elsewhere: readonly { readonly what: Words; readonly by: SourceKey | null }[];
  /** What the scheme does about it. */
  readonly answer: Words;
  /** The example's month with these readings in place of its own: what the indicators come to then. */
  readonly shown: { readonly what: Words; readonly readings: ExampleReadings; readonly kpi: string };
}

/** What kind of post it is; the rules of assessment go by it. */
export type PositionLevel = "manager" | "supervisor" | "specialist";

/** A position: what it is for, and the five parts by which it is assessed. */
export interface Position {
  readonly id: string;
  readonly label: Words;
  readonly level: PositionLevel;
  readonly purpose: Words;
  readonly indicators: readonly PositionIndicator[];
  readonly competencies: readonly PositionCompetency[];
  readonly rules: AssessmentRules;
  readonly keyIssue: KeyIssue;
  readonly example: PositionExample;
}
