import { fault, isNotEmpty, jixiaoError, nearestName } from "../error/index.js";

/**
 * Whether a preset knows every option that it was given: one that it ignored would change nobody's pay.
 *
 * @throws {JixiaoError} `not_an_object`, or `unknown_field` for each option that it does not know.
 */
export function checkOptions(options: unknown, known: readonly string[]): void {
  if (typeof options !== "object" || options === null) throw jixiaoError([fault("not_an_object", ["options"], options, "an object with options")]);
  checkChoices("options", Object.keys(options), known);
}

/** The same for options within an option; absent is none. */
export function checkGroup(what: string, group: unknown, known: readonly string[]): void {
  if (group === undefined) return;
  if (typeof group !== "object" || group === null) throw jixiaoError([fault("not_an_object", [what], group, `an object with ${known.join(", ")}`)]);
  checkChoices(what, Object.keys(group), known);
}

/** Whether every name of a list is one of those that are known. */
export function checkChoices(what: string, names: unknown, known: readonly string[]): void {
  if (!Array.isArray(names)) throw jixiaoError([fault("not_a_list", [what], names, `a list of ${known.join(", ")}`)]);
  const faults = names.flatMap((name: unknown, index) => {
    if (typeof name === "string" && known.includes(name)) return [];
    const meant = typeof name === "string" ? nearestName(name, known) : null;
    const place = typeof name === "string" ? name : index;
    return [fault("unknown_field", [what, place], name, meant === null ? `one of ${known.join(", ")}` : `${meant}?`)];
  });
  if (isNotEmpty(faults)) throw jixiaoError(faults);
}
