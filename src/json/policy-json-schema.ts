import { fault, jixiaoError, languageOf, readOptions, say, type Language, type LanguageOptions, has } from "../error/index.js";
import { kindsAt, type Fields, type Shape } from "../formula/index.js";
import { currencyFields, policyFields } from "../policy/index.js";
import { choiceWords, type Choice } from "./choice-words.js";
import { examplePolicy } from "./example-policy.js";
import { conditionWords, quantityWords, tableWords } from "./formula-words.js";
import { currencyWords, placeWords, policyWords } from "./policy-words.js";
import type { SchemaWords } from "./schema-words.js";

/** A JSON Schema, as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** In which language titles and descriptions are, English unless stated. */
export interface PolicySchemaOptions extends LanguageOptions {
  /**
   * Whether to add OpenAPI's `discriminator`, by which @rjsf, Ajv and others find the kind of a node without trying one after the other.
   * JSON Schema doesn't know it: Ajv refuses it unless it is told `discriminator: true` as well.
   */
  readonly discriminator?: boolean | undefined;
}

type FieldWords = SchemaWords & { readonly fields?: FieldsWords };
type FieldsWords = { readonly [field: string]: FieldWords };
type AnyKindWords = { readonly [kind: string]: SchemaWords & { readonly fields: FieldsWords; readonly example: object } };

/** What a formula is made of, by its name among the definitions of the schema, with the words of its kinds. */
const nodes: { readonly [At in keyof typeof kindsAt]: { readonly name: string; readonly words: AnyKindWords } } = {
  condition: { name: "Condition", words: conditionWords },
  quantity: { name: "Quantity", words: quantityWords },
  table: { name: "Table", words: tableWords },
};

const text = { type: "string", pattern: String.raw`\S` } as const;
const decimal = { type: "string", pattern: String.raw`^-?\d+(\.\d+)?([eE][+-]?\d+)?$` } as const;
const places = { type: "integer", minimum: 0, maximum: 25 } as const;

/**
 * The JSON Schema (draft 2020-12) of a policy's document, for a form or an editor's completion: each kind and each field with a title and
 * a description, defaults, an example of each kind. It says what JSON Schema can say: structure, kinds, choices, patterns. Names, units and
 * references are checked by `parsePolicy`.
 *
 * @throws {JixiaoError} `invalid_choice` for another language than English and Chinese; `unknown_field` for an option that there isn't.
 *
 * @example
 * policyJsonSchema().$schema; // => "https://json-schema.org/draft/2020-12/schema"
 * policyJsonSchema({ language: "zh" }).title; // => "方案"
 */
export function policyJsonSchema(options?: PolicySchemaOptions): JsonSchema {
  const { discriminator = false, ...others } = readOptions(options, ["language", "discriminator"]);
  if (typeof discriminator !== "boolean") {
    throw jixiaoError([fault("invalid_choice", ["discriminator"], discriminator, say("one_of", { choices: ["true", "false"] }))]);
  }
  return new SchemaWriter(languageOf(others), discriminator).policy();
}

/** Writes schemas whose words are those of a language. */
class SchemaWriter {
  constructor(private readonly language: Language, private readonly isDiscriminated: boolean) {}

  policy(): JsonSchema {
    const start = { kind: this.constant("policy", placeWords.kind), format: this.constant(1, placeWords.format) };
    return {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      ...this.titled(placeWords.policy),
      ...this.record(policyFields, policyWords, start),
      examples: [examplePolicy],
      $defs: Object.fromEntries(Object.keys(nodes).map((at) => {
        const { name, words } = nodes[at as keyof typeof nodes];
        return [name, this.kinds(at as keyof typeof nodes, words)];
      })),
    };
  }

  private kinds(at: keyof typeof kindsAt, words: AnyKindWords): JsonSchema {
    const oneOf = Object.entries(kindsAt[at]).map(([kind, { fields }]) => {
      const of = wordsFor(kind, words);
      return { ...this.titled(of), ...this.node(kind, fields, of.fields), examples: [of.example] };
    });
    return {
      ...this.titled(placeWords[at]),
      type: "object",
      ...(this.isDiscriminated ? { discriminator: { propertyName: "kind" } } : {}),
      oneOf,
    };
  }

  private node(kind: string, fields: Fields, words: FieldsWords): JsonSchema {
    return this.record(fields, words, { kind: this.constant(kind, placeWords.kind) });
  }

  /** An object of these fields, and of `start` before them. */
  private record(fields: Fields, words: FieldsWords, start: { readonly [field: string]: JsonSchema } = {}): JsonSchema {
    const written = Object.entries(fields).map(([field, shape]) => [field, this.field(shape, wordsFor(field, words))] as const);
    const required = Object.entries(fields).filter(([, shape]) => !mayBeAbsent(shape)).map(([field]) => field);
    return {
      type: "object",
      properties: { ...start, ...Object.fromEntries(written) },
      required: [...Object.keys(start), ...required],
      additionalProperties: false,
    };
  }

  private field(shape: Shape, words: FieldWords): JsonSchema {
    return { ...this.titled(words), ...this.schema(shape, words) };
  }

  private schema(shape: Shape, words: FieldWords): JsonSchema {
    if (typeof shape === "string") return this.named(shape);
    const absent = has(shape, "default") ? { default: shape.default } : {};
    if (has(shape, "choice")) return { type: typeof shape.choice[0], oneOf: shape.choice.map((choice) => this.choice(choice)), ...absent };
    if (has(shape, "number")) return this.number();
    if (has(shape, "list")) return { type: "array", items: this.schema(shape.list, words), ...absent };
    if (has(shape, "optional")) return this.schema(shape.optional, words);
    if (has(shape, "orNull")) {
      return { anyOf: [this.field(shape.orNull, words), { ...this.titled(placeWords.none), type: "null" }] };
    }
    if (has(shape, "words")) return this.schema(shape.words, words);
    if (has(shape, "ofRows")) return this.named(shape.ofRows);
    return this.record(shape.fields, words.fields ?? {});
  }

  private number(): JsonSchema {
    const { parameter } = quantityWords;
    return {
      anyOf: [
        { ...this.titled(placeWords.number), ...decimal },
        { ...this.titled(parameter), ...this.node("parameter", kindsAt.quantity.parameter.fields, parameter.fields) },
      ],
    };
  }

  private named(shape: Extract<Shape, string>): JsonSchema {
    switch (shape) {
      case "quantity":
      case "condition":
      case "table":
        return { $ref: `#/$defs/${nodes[shape].name}` };
      case "decimal":
        return decimal;
      case "count":
        return { type: "integer", minimum: 1 };
      case "places":
        return places;
      case "metricPlaces":
        return {
          anyOf: [{ ...this.titled(placeWords.somePlaces), ...places }, {
            ...this.titled(placeWords.anyPlaces),
            type: "string",
            const: "any",
          }],
        };
      case "range":
        return { type: "array", prefixItems: [this.end(placeWords.lowest), this.end(placeWords.highest)], items: false, minItems: 2 };
      case "currency":
        return {
          anyOf: [
            { ...this.titled(placeWords.currencyCode), type: "string", pattern: "^[A-Z]{3}$" },
            { ...this.titled(placeWords.currencyOfPlaces), ...this.record(currencyFields, currencyWords) },
          ],
        };
      case "metric":
      case "parameter":
      case "line":
      case "policy":
      case "name":
      case "text":
      case "gates":
      case "scorecard":
      case "contest":
        return text;
      case "date":
        return { type: "string", pattern: String.raw`^\d{4}-\d{2}-\d{2}$` };
    }
  }

  private end(words: SchemaWords): JsonSchema {
    return {
      ...this.titled(words),
      anyOf: [{ ...this.titled(placeWords.number), ...decimal }, { ...this.titled(placeWords.none), type: "null" }],
    };
  }

  private choice(choice: string | boolean): JsonSchema {
    return { const: choice, title: choiceWords[String(choice) as Choice][this.language] };
  }

  private constant(value: string | number, words: SchemaWords): JsonSchema {
    return { ...this.titled(words), type: typeof value === "number" ? "integer" : "string", const: value, default: value };
  }

  private titled(words: SchemaWords): JsonSchema {
    const [title, description] = words[this.language];
    return { title, description };
  }
}

function mayBeAbsent(shape: Shape): boolean {
  return typeof shape === "object" && (has(shape, "optional") || has(shape, "words") || has(shape, "default"));
}

/** The compiler holds the words to the grammar, which here is read as any. */
function wordsFor<Words>(name: string, words: { readonly [name: string]: Words }): Words {
  const found = words[name];
  if (found === undefined) throw new Error(`there are no words for ${name}`);
  return found;
}
