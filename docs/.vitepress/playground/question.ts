import type { Fault, Language } from "jixiao";
import type { AskedReading, View } from "./playground-state.js";
import type { NumbersOf, Sheets } from "./sheets.js";

/** What the page asks its workers whenever something was changed. */
export interface Question {
  readonly number: number;
  /** As JSON. */
  readonly policies: readonly string[];
  readonly period: string;
  readonly sheets: Sheets;
  readonly numbers: NumbersOf;
  readonly view: View;
  readonly person: string | null;
  readonly asked: AskedReading | null;
  readonly language: Language;
  readonly theme: "light" | "dark";
  /** Of the pictures, in pixels. */
  readonly width: number;
}

/** A fault of a policy: where it is, for the field there, and what it says. */
export interface PlacedFault {
  readonly path: Fault["path"];
  readonly text: string;
}

/** So many months are drawn for a law: enough to meet most bounds, few enough to wait for. */
export const lawRuns = 60;
