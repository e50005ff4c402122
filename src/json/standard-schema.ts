import { choiceOf, faultText, has, languageOf, ownFields, type Fault, type Language } from "../error/index.js";
import { inDraft07 } from "./in-draft-07.js";
import type { JsonSchema } from "./policy-json-schema.js";

/**
 * A schema that any library which takes [Standard Schema v1](https://standardschema.dev) and Standard JSON Schema v1 takes as it is.
 *
 * `validate` answers at once, never by a promise: the value, or an issue for each fault. `libraryOptions: { language: "zh" }` has the
 * issues in Chinese. `jsonSchema.input` and `.output` give the same draft of JSON Schema, since nothing is coerced.
 */
export interface StandardSchema<Value> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "jixiao";
    readonly validate: (value: unknown, options?: StandardOptions) => StandardResult<Value>;
    readonly jsonSchema: {
      /** @throws {JixiaoError} `invalid_choice` for another target than `draft-2020-12` and `draft-07`. */
      readonly input: (options: StandardOptions & { readonly target: string }) => Record<string, unknown>;
      /** @throws {JixiaoError} `invalid_choice` for another target than `draft-2020-12` and `draft-07`. */
      readonly output: (options: StandardOptions & { readonly target: string }) => Record<string, unknown>;
    };
    /** For the compiler alone: it is never there. */
    readonly types?: { readonly input: Value; readonly output: Value } | undefined;
  };
}

/** What a Standard Schema gives: the value, or issues. */
export type StandardResult<Value> = { readonly value: Value; readonly issues?: undefined } | { readonly issues: readonly StandardIssue[] };

/** What a Standard Schema tells of a value that it refuses. */
export interface StandardIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** What a Standard Schema may be told beside the value. */
export interface StandardOptions {
  /** `language`, English unless stated. Other fields are other libraries' and not read. */
  readonly libraryOptions?: Readonly<Record<string, unknown>> | undefined;
}

/** A Standard Schema of what `read` gives, and of its JSON Schema in a language. */
export function standardSchema<Value>(
  read: (value: unknown) => { readonly value: Value } | { readonly faults: readonly Fault[] },
  jsonSchemaIn: (language: Language) => JsonSchema,
): StandardSchema<Value> {
  const toJson = ({ target, libraryOptions }: StandardOptions & { readonly target: string }): Record<string, unknown> => {
    const draft = choiceOf("target", target, ["draft-2020-12", "draft-07"]);
    const schema = jsonSchemaIn(languageIn(libraryOptions));
    return { ...(draft === "draft-07" ? inDraft07(schema) : schema) };
  };
  return {
    "~standard": {
      version: 1,
      vendor: "jixiao",
      validate: (value, options) => {
        const result = read(value);
        if (has(result, "value")) return { value: result.value };
        const language = languageIn(options?.libraryOptions);
        return { issues: result.faults.map((told) => ({ message: faultText(told, { language }), path: told.path })) };
      },
      jsonSchema: { input: toJson, output: toJson },
    },
  };
}

function languageIn(libraryOptions: StandardOptions["libraryOptions"]): Language {
  const { language } = ownFields(libraryOptions);
  return languageOf(language === undefined ? undefined : { language: language as Language });
}
