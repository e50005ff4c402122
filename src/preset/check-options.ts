import { fault, isNotEmpty, jixiaoError, oneOf, readFields, readItems, say, unknownFields, type Path, type Fault } from "../error/index.js";

/**
 * Whether a preset knows every option that it was given: one that it passed over would change nobody's pay.
 *
 * @throws {JixiaoError} `not_an_object`, or `unknown_field` for each option that it does not know.
 */
export function checkOptions(options: unknown, known: readonly string[]): void {
  checkFields("options", options, known);
}

/** The same for options within an option; absent is none. */
export function checkGroup(what: string, group: unknown, known: readonly string[]): void {
  if (group !== undefined) checkFields(what, group, known);
}

function checkFields(what: string, group: unknown, known: readonly string[]): void {
  const given = readFields(group);
  if (given === null) throw jixiaoError([fault("not_an_object", [what], group, say("an_object_with", { fields: known }))]);
  throwAll(unknownFields(Object.keys(given), known, [what]));
}

/** Whether every entry of a list is one of those that are known. */
export function checkChoices(what: string, names: unknown, known: readonly string[]): void {
  const given = readItems(names);
  if (given === null) throw jixiaoError([fault("not_a_list", [what], names, say("a_list_of", { of: known }))]);
  throwAll(given.flatMap((name, index) => unknownChoice([what, index], name, known)));
}

function unknownChoice(path: Path, name: unknown, known: readonly string[]): readonly Fault[] {
  if (typeof name === "string" && known.includes(name)) return [];
  return [fault("unknown_field", path, name, oneOf(known, name))];
}

function throwAll(faults: readonly Fault[]): void {
  if (isNotEmpty(faults)) throw jixiaoError(faults);
}
