import type { Wanted } from "../error/index.js";
import { Decimal, exactText } from "../decimal/index.js";

/**
 * What a state keeps of one reading of one row, as plain frozen JSON. The same content is the same JSON, in whatever order it came
 * together: sums as canonical decimal text; the extreme value; or keys with how often they came, in one order.
 */
export type TallyCell = Totals | Extreme | Counts;
export type Totals = readonly string[];
export type Extreme = string | null;
export type Counts = readonly Count[];
export type Count = readonly [key: string | number, times: number];

/** How cells of one kind come about. Methods, so that kinds of different cells stand in one list. */
export interface Cells<C extends TallyCell = TallyCell, Item = unknown> {
  readonly empty: C;
  isEmpty(cell: C): boolean;
  of(items: readonly Item[]): C;
  /** Associative and commutative, with `empty` as its neutral element. */
  merge(a: C, b: C): C;
  /** What merged with the cell gives `empty`; absent where nothing can be taken back. */
  negate?(cell: C): C;
  /** A copy of what claims to be such a cell; undefined where it is none. May throw where reading it does. */
  read(cell: unknown): C | undefined;
  /** What `read` accepts. */
  readonly expected: Wanted;
}

const plain = /^-?\d{1,100}(\.\d{1,100})?$/;

/** Whether this is a decimal number as a cell writes it: without an exponent and without needless zeros. */
export function isExactText(text: unknown): text is string {
  return typeof text === "string" && plain.test(text) && exactText(new Decimal(text)) === text;
}
