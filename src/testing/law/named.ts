import { fault, jixiaoError, readFields, readItems, say, type Path, type Wanted } from "../../error/index.js";

/**
 * The id of what a law is about: as text, or in what its builder gave.
 *
 * @throws {JixiaoError} `invalid_kind` for what has none.
 */
export function idOf<Id extends string>(named: Id | { readonly id: Id }, what: string, expected: Wanted): Id {
  const id = typeof named === "string" ? named : readFields(named)?.id;
  if (typeof id === "string") return id as Id;
  throw jixiaoError([fault("invalid_kind", [what], named, expected)]);
}

/**
 * What is named in a list; none where nothing is stated.
 *
 * @throws {JixiaoError} `not_a_list`, or `invalid_text` for what is no name.
 */
export function namesIn<Name extends string>(list: readonly Name[] | undefined, what: string): readonly Name[] {
  const names = list === undefined ? [] : listOf(list, what);
  names.forEach((name, index) => textOf(name, [what, index]));
  return names;
}

/** @throws {JixiaoError} `not_a_list` for what is no list. */
export function listOf<Item>(list: readonly Item[], what: string): readonly Item[] {
  const items = readItems(list);
  if (items === null) throw jixiaoError([fault("not_a_list", [what], list, "a_list")]);
  return items as readonly Item[];
}

/** @throws {JixiaoError} `invalid_text` for what is no text. */
export function textOf(text: unknown, path: Path): string {
  if (typeof text === "string" && text.trim() !== "") return text;
  throw jixiaoError([fault("invalid_text", path, text, "text_that_is_not_blank")]);
}

/** @throws {JixiaoError} `invalid_choice` for what is none of the choices. */
export function choiceOf<Choice extends string>(chosen: Choice, what: string, choices: readonly Choice[]): Choice {
  if (choices.includes(chosen)) return chosen;
  throw jixiaoError([fault("invalid_choice", [what], chosen, say("one_of", { choices }))]);
}
