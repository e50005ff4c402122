import { nearestName } from "../error/index.js";
import { trimCell } from "./trim-cell.js";

/** The columns of a file: what its rows have as keys, blanks and a byte order mark around them aside. */
export class FileHeader {
  private readonly keys = new Map<string, Set<string>>();

  add(key: string): void {
    const name = trimCell(key);
    const same = this.keys.get(name);
    if (same === undefined) this.keys.set(name, new Set([key]));
    else same.add(key);
  }

  /** The key under which a column stands in the rows: undefined where there is none, null where there are several. */
  keyOf(column: string): string | null | undefined {
    const same = this.keys.get(trimCell(column));
    if (same === undefined) return undefined;
    if (same.has(column)) return column;
    const [only] = same;
    return same.size === 1 ? only : null;
  }

  /** What somebody who wrote this column may have meant: one that nothing reads. */
  meant(column: string, unread: ReadonlySet<string>): string | null {
    return nearestName(trimCell(column), [...unread].map(trimCell));
  }

  all(): ReadonlySet<string> {
    return new Set([...this.keys.values()].flatMap((same) => [...same]));
  }
}
