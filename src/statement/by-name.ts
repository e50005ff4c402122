/** Something for each name of a list. */
export function byName<Name extends string, Each>(names: readonly Name[], make: (name: Name) => Each): { readonly [N in Name]: Each } {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as { readonly [N in Name]: Each };
}
