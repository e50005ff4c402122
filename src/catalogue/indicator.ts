import type { Quantity, Unit } from "../formula/index.js";
import type { SourceKey } from "./sources.js";
import type { Words } from "./words.js";

/** Which way an indicator is better: up, down, towards a band between two ends, or none, where it explains and judges nobody. */
export type Better = "up" | "down" | "band" | "none";

/** A value that somebody published: an example of what others reach or ask for, never a target of the catalogue's. */
export interface PublishedValue {
  readonly value: Words;
  readonly by: SourceKey;
}

/** How an indicator is gamed. */
export interface Gaming {
  readonly how: Words;
  /** Who describes it; null where it is the catalogue's own reasoning. */
  readonly by: SourceKey | null;
  /** The ids of the indicators beside which it shows. */
  readonly shownBy: readonly [string, ...string[]];
}

/** How a platform counts the same thing. */
export interface Variant {
  readonly id: string;
  readonly platform: Words;
  readonly difference: Words;
  readonly sources: readonly SourceKey[];
}

/** Raw readings, and what the indicator comes to with them: null is not applicable. */
export interface WorkedExample {
  readonly readings: Readonly<Record<string, string | number | null>>;
  readonly value: string | null;
}

/** An indicator in a unit: what to count, how to work it out of that, and what is known about it. */
export interface IndicatorIn<U extends Unit> {
  /** The family and the name: `cc.service-level`. */
  readonly id: string;
  readonly label: Words;
  readonly unit: U;
  readonly better: Better;
  /** What is possible, both ends in; null is no end. A figure outside is an error in the readings. */
  readonly range: readonly [from: string | null, to: string | null];
  /** The formula over raw readings. It says how often it rounds, and to how many places. */
  readonly formula: Quantity<U>;
  /** Which definitions differ, which was chosen and why. */
  readonly choice: Words;
  /** What does not count, and what the figure does not show. */
  readonly leftOut: Words;
  readonly gaming: Gaming;
  readonly published: readonly PublishedValue[];
  /** How platforms count it otherwise, where they do. */
  readonly variants?: readonly Variant[];
  /** What the definition rests on; nothing, where it was seen in no source that could be read. */
  readonly sources: readonly SourceKey[];
  /** The first is a usual one; where the formula divides, one shows a divisor of zero. */
  readonly examples: readonly [WorkedExample, ...WorkedExample[]];
}

/** What a team is assessed by, ready to be worked out: a formula, its meaning, its sources and its worked examples. */
export type Indicator = { [U in Unit]: IndicatorIn<U> }[Unit];
