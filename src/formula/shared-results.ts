/** Something that was made of a node of the policy, with the result that statements show. */
interface Made {
  readonly result: object;
}

interface Kept {
  readonly made: Map<number | string, Made>;
  /** How many are kept: what differs from row to row is not worth more, and what is found again makes room for another. */
  room: number;
}

/**
 * Results of one period that many rows have, by the node of which they were made: a gate, an item or a pay line says few things of many
 * people. They stand in the statements of all of these, so they are frozen.
 */
export type SharedResults = Map<object, Kept>;

/** What was made of the node by this key, where it holds here as well; or what is made now. */
export function once<Of extends Made>(
  shared: SharedResults | null,
  node: object,
  key: number | string,
  make: () => Of,
  holds?: (known: Of) => boolean,
): Of {
  if (shared === null) return make();
  let kept = shared.get(node);
  if (kept === undefined) shared.set(node, kept = { made: new Map(), room: 32 });
  // What is made of one node is of one type.
  const known = kept.made.get(key) as Of | undefined;
  if (known !== undefined && holds?.(known) !== false) {
    kept.room += 1;
    return known;
  }
  const made = make();
  if (known === undefined && kept.made.size < kept.room) {
    Object.freeze(made.result);
    kept.made.set(key, made);
  }
  return made;
}
