import { fault, isNotEmpty, jixiaoError, ownFields, unknownFields, type Fault, type Wanted } from "../error/index.js";

/** What was handed in where choices have to be made, and what is asked about it. */
export interface Choices {
  readonly given: { readonly [field: string]: unknown };
  /** A fault of the field where it does not hold. */
  readonly expect: (holds: boolean, field: string, expected: Wanted) => void;
  /** Whether the field is an object that has a function of this name. */
  readonly has: (field: string, name: string) => boolean;
  readonly faults: Fault[];
}

/** Checks choices, and throws every fault at once. A field that is not known is a misspelt one. */
export function checkChoices(choices: unknown, known: readonly string[], check: (choices: Choices) => void): void {
  const given = ownFields(choices);
  const faults: Fault[] = [];
  check({
    given,
    expect: (holds, field, expected) => {
      if (!holds) faults.push(fault("invalid_choice", [field], given[field], expected));
    },
    has: (field, name) => typeof ownFields(given[field])[name] === "function",
    faults,
  });
  for (const each of unknownFields(Object.keys(given), known, [])) faults.push(each);
  if (isNotEmpty(faults)) throw jixiaoError(faults);
}
