/** How many results of one node are kept at most, and how many before any was asked for again. */
const mostKept = 1000;
const fewKept = 32;

/** What was made of one node of the policy, by what it was made of. */
export class Kept<Made extends object> {
  private readonly made = new Map<number | string, Made>();
  private found = 0;

  find(key: number | string): Made | null {
    const found = this.made.get(key);
    if (found === undefined) return null;
    this.found += 1;
    return found;
  }

  /** Where it is worth it: what differs from row to row is not kept. */
  keep(key: number | string, made: Made): void {
    if (this.made.size < Math.min(mostKept, fewKept + this.found)) this.made.set(key, made);
  }
}

/**
 * Results of one period that many rows have, each made once: a gate, an item or a pay line says few things of many people. They stand in
 * the statements of all of these, so they are frozen.
 */
export class SharedResults {
  private readonly kept = new Map<object, Kept<object>>();

  /** What is kept of a node; of each node it is of one type. */
  of<Made extends object>(node: object): Kept<Made> {
    let kept = this.kept.get(node);
    if (kept === undefined) this.kept.set(node, kept = new Kept());
    return kept as Kept<Made>;
  }
}

/** A list of names that many rows have, once. */
export function sharedNames(names: readonly string[], of: object, shared: SharedResults | null): readonly string[] {
  if (shared === null) return names;
  const [kept, key] = [shared.of<readonly string[]>(of), names.join()];
  const found = kept.find(key);
  if (found === null) kept.keep(key, Object.freeze(names));
  return found ?? names;
}
