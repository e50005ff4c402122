/** Groups by a key, in the order in which the keys first come up. */
export function groupBy<Key, Each>(all: Iterable<Each>, keyOf: (each: Each) => Key): ReadonlyMap<Key, readonly [Each, ...Each[]]> {
  const groups = new Map<Key, [Each, ...Each[]]>();
  for (const each of all) {
    const key = keyOf(each);
    const others = groups.get(key);
    if (others === undefined) groups.set(key, [each]);
    else others.push(each);
  }
  return groups;
}
