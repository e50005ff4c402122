import type { Path } from "../error/index.js";
import type { Recorder, Scope } from "../formula/index.js";
import type { AddedLine } from "./added-line.js";

/** What is told of what is added once a statement: the line, and the figures by which it came about. */
export interface AddedSubject {
  readonly kind: "added";
  readonly line: AddedLine;
  readonly settings: Readonly<Record<string, string>>;
}

/** Hears what is added once a statement. */
export type StepRecorder = Recorder<AddedSubject, AddedLine>;

/** A row of the statement, as a step's quantity reads it. */
export interface StepScope {
  /** The same row, at a place of the policy. */
  at(path: Path): Scope;
  /** The same row, with nobody listening. */
  recordedBy(recorder: null): StepScope;
}
