import { fault, ownFields, say, unknownFields, type Fault, type Path, type Wanted } from "../error/index.js";

const longestText = 200;
const mostTexts = 1000;

/** What reads the options of a reader: what is wrong with them goes to `faults`, and something harmless takes its place. */
export class OptionCheck {
  constructor(readonly faults: Fault[]) {}

  report(each: Fault): void {
    this.faults.push(each);
  }

  /** The fields of an object, of which nobody may have others. */
  fields(value: unknown, path: Path, known: readonly string[], expected: Wanted): { readonly [field: string]: unknown } {
    const fields = this.map(value, path, expected);
    unknownFields(Object.keys(fields), known, path).forEach((each) => this.report(each));
    return fields;
  }

  map(value: unknown, path: Path, expected: Wanted): { readonly [field: string]: unknown } {
    if (typeof value !== "object" || value === null) this.report(fault("not_an_object", path, value, expected));
    return ownFields(value);
  }

  /** A text that is not blank. */
  text(value: unknown, path: Path, expected: Wanted): string {
    if (typeof value === "string" && value.trim() !== "" && value.length <= longestText) return value;
    this.report(fault("invalid_text", path, value, expected));
    return "";
  }

  texts(value: unknown, path: Path, expected: Wanted): readonly string[] {
    if (value === undefined) return [];
    return this.list(value, path, expected).map((each, index) => this.text(each, [...path, index], expected));
  }

  list(value: unknown, path: Path, expected: Wanted): readonly unknown[] {
    try {
      if (Array.isArray(value) && value.length <= mostTexts) {
        return Array.from({ length: value.length }, (_, index): unknown => value[index]);
      }
    } catch {
      // A list that cannot be read is told as one that is none.
    }
    this.report(fault("not_a_list", path, value, expected));
    return [];
  }

  /** One of several choices, or nothing. */
  choice<Choice extends string>(value: unknown, path: Path, choices: readonly Choice[]): Choice | undefined {
    if (value === undefined) return undefined;
    const chosen = choices.find((each) => each === value);
    if (chosen === undefined) {
      this.report(fault("invalid_choice", path, value, say("one_of", { choices: choices.map((each) => JSON.stringify(each)) })));
    }
    return chosen;
  }
}
