import { replaceUnseen } from "./safe-text.js";

const mostNames = 500;
const longestName = 60;

/**
 * The name that somebody who wrote `name` may have meant: at most a third of its letters away, but for case, blanks at its ends, what
 * cannot be seen, and full-width forms.
 */
export function nearestName(name: unknown, names: readonly string[]): string | null {
  return nearestNameOf(names)(name);
}

/** The same for many that were written, among names that are read once. */
export function nearestNameOf(names: readonly string[]): (name: unknown) => string | null {
  const candidates = names.slice(0, mostNames).filter(({ length }) => length <= longestName).map((name) => [name, fold(name)] as const);
  return (name) => {
    if (typeof name !== "string" || name.length > longestName) return null;
    let best: string | null = null;
    let fewest = Math.floor(name.length / 3) + 1;
    const written = fold(name);
    for (const [candidate, folded] of candidates) {
      if (Math.abs(written.length - folded.length) >= fewest) continue;
      const edits = editDistance(written, folded, fewest);
      if (edits < fewest) [best, fewest] = [candidate, edits];
    }
    return best;
  };
}

function fold(name: string): string {
  return replaceUnseen(name.normalize("NFKC"), () => "").trim().toLowerCase();
}

/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours; `enough` where it cannot be fewer than that. */
function editDistance(a: string, b: string, enough: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let edits = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      current.push(edits);
    }
    // A later row comes from one of these two, from the older by a swap.
    if (current.every((edits) => edits >= enough) && last.every((edits) => edits + 1 >= enough)) return enough;
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? 0;
}
