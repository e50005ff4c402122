/** The names that come more than once, each once, in the order in which they come again. */
export function repeated(names: readonly string[]): ReadonlySet<string> {
  const [seen, again] = [new Set<string>(), new Set<string>()];
  for (const name of names) (seen.has(name) ? again : seen).add(name);
  return again;
}
