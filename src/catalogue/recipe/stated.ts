import {
  fault,
  isNotEmpty,
  jixiaoError,
  ownFields,
  readItems,
  say,
  unknownFields,
  type Fault,
  type Wanted,
  has,
} from "../../error/index.js";

/** What a choice has to be: of a kind, one of these words, or a list of some of them. */
export type Stated = "function" | "number" | "text" | "limit" | "hours" | "calendar" | "silence" | readonly string[] | {
  readonly someOf: readonly string[];
};

/**
 * Checks that everything a recipe has to be told is there: nothing has a default, so that nobody counts by a rule that was never chosen.
 *
 * @throws {JixiaoError} with every fault at once: `invalid_choice` for a choice that is missing or none, `unknown_field` for another.
 */
export function checkStated(options: unknown, wanted: Readonly<Record<string, Stated>>): void {
  const given = ownFields(options);
  const faults: Fault[] = Object.entries(wanted).flatMap(([field, stated]) => {
    const value = given[field];
    return holds(value, stated) ? [] : [fault("invalid_choice", [field], value, expected(stated))];
  });
  for (const each of unknownFields(Object.keys(given), Object.keys(wanted), [])) faults.push(each);
  if (isNotEmpty(faults)) throw jixiaoError(faults);
}

/** What a function of a record says, which has to be one of these words: a misspelt one counts nowhere and is a fault of the record. */
export function oneOfThese<const Word extends string>(value: Word, words: readonly Word[], field: string): Word {
  if (words.includes(value)) return value;
  throw jixiaoError([fault("invalid_choice", [field], value, say("one_of", { choices: words }))]);
}

function holds(value: unknown, stated: Stated): boolean {
  if (stated === "function") return typeof value === "function";
  if (stated === "number") return typeof value === "number" && Number.isFinite(value);
  if (stated === "text") return typeof value === "string";
  if (stated === "limit") return isLength(value, "within");
  if (stated === "hours") return value === "always" || typeof ownFields(value).isOpen === "function";
  if (stated === "calendar") return typeof ownFields(value).dateOf === "function";
  if (stated === "silence") return value === "endsNothing" || isLength(value, "over");
  if (has(stated, "someOf")) return readItems(value)?.every((each) => typeof each === "string" && stated.someOf.includes(each)) ?? false;
  return typeof value === "string" && stated.includes(value);
}

function isLength(value: unknown, bound: string): boolean {
  const given = ownFields(value);
  return given[bound] !== undefined && given.unit !== undefined;
}

function expected(stated: Stated): Wanted {
  if (stated === "function") return "a_function";
  if (stated === "number") return say("one_of", { choices: ["a number"] });
  if (stated === "text") return say("one_of", { choices: ["a text"] });
  if (stated === "limit") return say("one_of", { choices: ["{ within: 20, unit: \"seconds\" }"] });
  if (stated === "hours") return say("one_of", { choices: ["\"always\"", "workingHours({ … })"] });
  if (stated === "calendar") return say("one_of", { choices: ["workingHours({ … })"] });
  if (stated === "silence") return say("one_of", { choices: ["\"endsNothing\"", "{ over: 10, unit: \"minutes\" }"] });
  if (has(stated, "someOf")) return say("one_of", { choices: ["[]", ...stated.someOf.map((word) => `["${word}"]`)] });
  return say("one_of", { choices: stated });
}
