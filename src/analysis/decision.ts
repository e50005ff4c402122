import type { Path } from "../error/index.js";

/**
 * What a policy decides on the way to what is paid.
 *
 * - `gate`, `comparison`: whether it is met (`passed`, `failed`, `unknown`)
 * - `tier`, `band`: the bound from which, or up to which, the rate or value holds; `segment`: the point of a curve that was passed
 * - `grade`, `score`: of a scorecard; `score` says which end of the range cuts it
 * - `critical`: whether a critical item is failed
 * - `rank`: of a contest, and with how many it is shared
 * - `choice`: which part `min`, `max` or `slice` takes
 * - `state`: whether there is a figure at all; of a contest, why somebody is not ranked
 * - `step`: what a step of the statement does (`cap`, `floor`, `draw`)
 */
export type DecisionKind =
  | "gate"
  | "comparison"
  | "tier"
  | "band"
  | "segment"
  | "grade"
  | "score"
  | "critical"
  | "rank"
  | "choice"
  | "state"
  | "step";

/** Something that is decided one way before a reading, and another way from it on. */
export interface DecisionChange {
  readonly kind: DecisionKind;
  /** Where it stands, by names: `["gates", "shop", "dsr"]`, `["pay", "commission"]`. */
  readonly path: Path;
  /** What is decided on: what is compared or looked up, as the policy writes it; a factor of a contest; a step. */
  readonly of: string;
  /** The row in which it is decided, where that is not the person's own. */
  readonly row: string | null;
  readonly before: string;
  readonly after: string;
}
