import type { EscoSkill } from "./esco-skills.js";
import type { OnetElement } from "./onet-elements.js";
import type { SourceKey } from "./sources.js";
import type { Words } from "./words.js";

/** What kind a competency is: something known, something one can do, or how one goes about work. */
export type CompetencyClass = "knowledge" | "skill" | "quality";

/** How far somebody has come: 1 with help, 2 alone in usual cases, 3 reliably, 4 in difficult cases too, 5 as a standard for others. */
export type CompetencyLevel = 1 | 2 | 3 | 4 | 5;

/** What an anchor rests on: an element of O*NET, a skill of ESCO, or a standard or published model. */
export type Ground =
  | {
    readonly kind: "onet";
    readonly element: OnetElement;
    /** On O*NET's own scale from 0 to 7, where the element has a sample of that level. */
    readonly level?: number;
  }
  | { readonly kind: "esco"; readonly skill: EscoSkill }
  | {
    readonly kind: "source";
    readonly source: SourceKey;
    /** As the source calls it. */
    readonly level?: string;
  };

/**
 * What of an anchor is the catalogue's own: the situation, where a source has the level, with samples of other trades or in general terms;
 * the level as well, where nothing describes that step; or the whole, where the sources name the competency and no levels.
 */
export type OwnPart = "situation" | "level" | "whole";

/** What somebody at a level is seen to do. */
export interface Anchor {
  readonly behaviour: Words;
  readonly restsOn: readonly [Ground, ...Ground[]];
  readonly own: OwnPart;
}

/** What a position asks of whoever holds it, beside its figures. */
export interface Competency {
  readonly id: string;
  readonly label: Words;
  readonly class: CompetencyClass;
  /** What it is about, in a sentence. */
  readonly definition: Words;
  /** From level 1 to level 5. */
  readonly levels: readonly [Anchor, Anchor, Anchor, Anchor, Anchor];
}
