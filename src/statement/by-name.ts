/** Something for each name of a list. */
export function byName<Name extends string, Each>(names: readonly Name[], make: (name: Name) => Each): { readonly [N in Name]: Each } {
  const all: { [N in Name]?: Each } = {};
  for (const name of names) all[name] = make(name);
  return all as { readonly [N in Name]: Each };
}
