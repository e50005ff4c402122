import type { Language } from "../error/index.js";

/** What is handed to people, before it is written as text, Markdown or HTML: a title and what stands under it, in their language. */
export interface Document {
  readonly language: Language;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "heading"; readonly text: string; readonly at?: string }
  /** Words under the title: whose it is, by which policy. */
  | { readonly kind: "small"; readonly text: string }
  /** What a reader looks for first. */
  | { readonly kind: "figure"; readonly name: string; readonly value: string }
  /** Sentences, each with the place in the policy that it tells of, where it tells of one. */
  | { readonly kind: "sentences"; readonly sentences: readonly Sentence[] }
  | Table
  /** What may be folded away: lines under a summary, each so far below it. */
  | { readonly kind: "working"; readonly summary: string; readonly lines: readonly WorkingLine[] };

export interface Sentence {
  readonly text: string;
  readonly at: string | null;
}

export interface Table {
  readonly kind: "table";
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** What the rows come to. */
  readonly total?: TableRow;
}

interface Column {
  readonly title: string;
  /** Figures stand to the right, so that their digits stand under each other. */
  readonly isFigure: boolean;
}

export interface TableRow {
  readonly cells: readonly string[];
  /** What is told of the row, below it. */
  readonly notes: readonly string[];
}

export interface WorkingLine {
  readonly depth: number;
  readonly text: string;
}
