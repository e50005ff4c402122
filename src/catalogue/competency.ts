import type { Words } from "./words.js";

/** What kind a competency is: something known, something one can do, or how one goes about work. */
export type CompetencyClass = "knowledge" | "skill" | "quality";

/** What a position asks of whoever holds it, beside its figures. */
export interface Competency {
  readonly id: string;
  readonly label: Words;
  readonly class: CompetencyClass;
  /** What it is about, in a sentence. */
  readonly definition: Words;
}
