import type { AddedLine, LineResult } from "../statement/index.js";
import type { Statement } from "./settlement.js";

/** A line of a statement with its name: a pay line's, or the label of what was added. */
export interface NamedLine {
  readonly name: string;
  readonly kind: "line" | AddedLine["kind"];
  readonly line: LineResult;
  /** Why somebody added it. */
  readonly note: string | null;
}

/** All lines of a statement, in its order: the policy's, then what was added. */
export function namedLines({ lineOrder, lines, added }: Statement): readonly NamedLine[] {
  const ofPolicy = lineOrder.flatMap((name): NamedLine[] => {
    const line = lines[name];
    return line === undefined ? [] : [{ name, kind: "line", line, note: null }];
  });
  return [...ofPolicy, ...added.map((line) => ({ name: line.label, kind: line.kind, line, note: line.note }))];
}
