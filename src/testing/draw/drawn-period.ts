import type { DrawnReading } from "./readings.js";

/** A row as it is drawn: readings as decimal text, or null. */
export type DrawnRow = Readonly<Record<string, DrawnReading>>;

/** A period as it is drawn: a type that fits any policy. */
export interface DrawnPeriod {
  readonly period: string;
  readonly teams?: readonly DrawnRow[];
  readonly people: readonly DrawnRow[];
}
