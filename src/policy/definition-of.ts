/** What a policy has of that id: formulas that refer to anything else were refused. */
export function definitionOf<Definition>(definitions: ReadonlyMap<string, Definition>, id: string): Definition {
  const definition = definitions.get(id);
  if (definition === undefined) throw new Error(`${id} is not in the policy`);
  return definition;
}
