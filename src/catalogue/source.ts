/**
 * How far a source is to be trusted: A is law, a standard, a public body, or a vendor on its own fields; B a trade body or a named
 * practitioner; C anonymous or an uploaded copy, which is a lead and no authority.
 */
export type SourceGrade = "A" | "B" | "C";

/** Where a definition, a published value or an anchor was seen. */
export interface Source {
  readonly title: string;
  /** An address, or a repository with a path and a version. */
  readonly where: string;
  readonly grade: SourceGrade;
  /** Whether its text was read whole or in part, or is only named elsewhere. */
  readonly read: "whole" | "part" | "named";
}
