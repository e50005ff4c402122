import { exactText, expectedPlaces, isPlaces, numberFault, parseDecimal, readCurrency } from "../decimal/index.js";
import {
  expectedAboveZero,
  expectedMetricRange,
  expectedNumberOrParameter,
  expectedWellFormedText,
  expectedWholeNumber,
  fault,
  faultOf,
  givenCount,
  got,
  readItems,
  say,
  suchAs,
  unknownFields,
  type Fault,
  type FaultCode,
  type Path,
  type Got,
  type Wanted,
  has,
} from "../error/index.js";
import { contestFields } from "../contest/index.js";
import { kindsAt, listOf, metricFields, ofRows, parameterFields, withoutWords, type Fields, type Shape } from "../formula/index.js";
import { gatesFields } from "../gate/index.js";
import { scorecardFields } from "../scorecard/index.js";
import { deepest, mostEntries, mostNodes } from "./limits.js";
import { frozenRecord } from "./frozen-record.js";
import { currencyFields } from "./grammar.js";
import { isIsoDate } from "./iso-date.js";
import { isWellFormed } from "./is-well-formed.js";
import { entryName } from "./named-path.js";

/** The lists of a policy whose entries formulas refer to, and the fields of an entry. */
const listed = {
  metrics: metricFields,
  parameters: parameterFields,
  gates: gatesFields,
  scorecards: scorecardFields,
  contests: contestFields,
} as const satisfies { readonly [list: string]: Fields };

type ListName = keyof typeof listed;

type Kinds = { readonly [kind: string]: { readonly fields: Fields } };

/**
 * Copies what builders built, or a document, into the form that a policy keeps: plain frozen data, every number in its shortest text, and
 * each metric, parameter and gate set once in a list, wherever it was used. What cannot be copied is a fault; nothing is thrown.
 */
export interface PolicyCopier {
  /** A copy by its shape, or null where there is a fault. */
  copy(value: unknown, shape: Shape, path: Path): unknown;
  /** A copy of what has these fields, beginning with what is given for others; null where it has no fields at all. */
  copyFields(value: unknown, fields: Fields, path: Path, start: readonly (readonly [string, unknown])[]): object | null;
  /** Takes up an entry of a list: its id, or null where it has none. */
  refer(list: ListName, value: unknown, path: Path): string | null;
  /** The lists, as far as they were filled. */
  lists(): { readonly [List in ListName]: readonly unknown[] };
  readonly faults: readonly Fault[];
  /** Whether copying stopped at something that was too deep or too large. */
  isCut(): boolean;
}

/** What builders give for a place in a formula. */
const expectedAt = { quantity: "a_number_or_a_quantity", condition: "a_condition", table: "a_curve_or_bands" } as const;

/**
 * What builders built has numbers of any type and what is referred to in place; faults tell entries of lists by their names, as people who
 * build policies know them. A document has numbers as text and refers by ids; faults tell entries by their places.
 */
export function policyCopier(from: "builders" | "document" = "builders"): PolicyCopier {
  const faults: Fault[] = [];
  const entries: Record<ListName, unknown[]> = { metrics: [], parameters: [], gates: [], scorecards: [], contests: [] };
  const ids = new Map<object, string>();
  const texts = new Map<string, string>();
  /** The places of entries that are there already under the same id. */
  const spare = new Set<string>();
  /** How deep we are in what is under another policy: its names stay names, and nothing of it is listed here. */
  let foreign = 0;
  let nodes = 0;
  let level = 0;
  /** Set where copying stopped, so that a formula which is too deep is one fault, and so is a policy that is too large. */
  let isTooDeep = false;
  let isFull = false;
  let isCut = false;

  function report(code: FaultCode, path: Path, value: unknown, expected: Wanted): null {
    faults.push(fault(code, path, value, expected));
    return null;
  }

  function reportText(code: FaultCode, path: Path, value: Got, expected: Wanted): null {
    faults.push(faultOf(code, path, value, expected));
    return null;
  }

  function copy(value: unknown, shape: Shape, path: Path): unknown {
    if (typeof shape === "string") return copyNamed(value, shape, path);
    if (has(shape, "choice")) {
      if (value === undefined && shape.default !== undefined) return shape.default;
      if (shape.choice.some((choice) => choice === value)) return value;
      return report("invalid_choice", path, value, say("one_of", { choices: shape.choice.map(String) }));
    }
    if (has(shape, "number")) return copyNumber(value, shape.above !== undefined, path);
    if (has(shape, "list")) return copyList(value === undefined ? shape.default : value, shape.list, path);
    if (has(shape, "optional")) return copy(value, shape.optional, path);
    if (has(shape, "orNull")) return value === null ? null : copy(value, shape.orNull, path);
    if (has(shape, "words")) return copy(value, shape.words, path);
    if (has(shape, "ofRows")) return copyNamed(value, shape.ofRows, path);
    return copyFields(value, shape.fields, path, []);
  }

  function copyNamed(value: unknown, shape: Extract<Shape, string>, path: Path): unknown {
    switch (shape) {
      case "quantity":
      case "condition":
      case "table":
        return copyNode(value, shape, path);
      case "gates":
      case "scorecard":
      case "contest":
        return from === "document" ? copyText(value, path) : refer(listOf[shape], value, path);
      case "currency":
        return copyCurrency(value, path);
      case "metric":
      case "parameter":
      case "line":
      case "policy":
      case "name":
      case "text":
        return copyText(value, path);
      case "date":
        return isIsoDate(value) ? value : report("invalid_date", path, value, suchAs("2026-11-01"));
      case "decimal":
        return copyDecimal(value, path, false);
      case "count":
        if (typeof value === "number" && Number.isSafeInteger(value) && value >= 1) return value;
        return report("invalid_count", path, value, say(expectedWholeNumber, { from: 1 }));
      case "metricPlaces":
        return value === "any" ? value : copyPlaces(value, path, "\"any\"");
      case "places":
        return copyPlaces(value, path);
      case "range":
        return copyRange(value, path);
    }
  }

  function copyText(value: unknown, path: Path): unknown {
    if (typeof value !== "string" || value.trim() === "") return report("invalid_text", path, value, "text_that_is_not_blank");
    return isWellFormed(value) ? value : report("invalid_text", path, value, expectedWellFormedText);
  }

  function copyCurrency(value: unknown, path: Path): unknown {
    if (typeof value === "object" && value !== null) return copyFields(value, currencyFields, path, []);
    const currency = readCurrency(value, path);
    if (has(currency, "code")) return currency;
    for (const each of currency) faults.push(each);
    return null;
  }

  function copyPlaces(value: unknown, path: Path, or?: string): unknown {
    // −0 is 0.
    return isPlaces(value) ? value + 0 : report("invalid_places", path, value, expectedPlaces(or));
  }

  function copyNumber(value: unknown, isPositive: boolean, path: Path): unknown {
    const kind = read(value, "kind");
    if (kind === undefined) return copyDecimal(value, path, isPositive);
    if (kind === "parameter") return copyNode(value, "quantity", path);
    return report("invalid_kind", from === "document" ? [...path, "kind"] : path, kind, expectedNumberOrParameter);
  }

  function copyRange(value: unknown, path: Path): unknown {
    if (!Array.isArray(value) || value.length !== 2) return report("invalid_choice", path, value, expectedMetricRange);
    const ends = value.map((end: unknown, index) => (end === null ? null : copyDecimal(end, [...path, index], false)));
    if (value[0] === null && value[1] === null) return reportText("empty", path, got("no", { of: "end" }), "a_range_with_an_end");
    // What could not be read has told so; an end that is null is none.
    return ends.some((end, index) => end === null && value[index] !== null) ? null : Object.freeze(ends);
  }

  function copyDecimal(value: unknown, path: Path, isPositive: boolean): unknown {
    if (from === "document" && typeof value !== "string") return report("not_a_number", path, value, suchAs("\"12.50\""));
    const parsed = parseDecimal(value);
    if (from === "document" && parsed === "not_a_number") return report(parsed, path, value, suchAs("\"12.50\""));
    if (typeof parsed === "string") {
      faults.push(numberFault(parsed, value, path));
      return null;
    }
    if (isPositive && (parsed.isNegative() || parsed.isZero())) {
      return report("invalid_multiple", path, value, say(expectedAboveZero, { of: "number" }));
    }
    return exactText(parsed);
  }

  function copyList(value: unknown, shape: Shape, path: Path): unknown {
    const items = readItems(value);
    if (items === null) return report("not_a_list", path, value, "a_list");
    if (items.length > mostEntries) {
      return reportText(
        "too_large",
        path,
        got(givenCount, { count: items.length, of: "entries" }),
        say("at_most", { most: mostEntries, of: "entries" }),
      );
    }
    const isNamed = from === "builders" && typeof shape === "object" && has(shape, "fields")
      && (Object.hasOwn(shape.fields, "name") || Object.hasOwn(shape.fields, "grade"));
    return Object
      .freeze(items.map((each, index) => copy(each, shape, [...path, (isNamed ? entryName(each) : null) ?? index])));
  }

  function copyNode(value: unknown, at: keyof typeof kindsAt, path: Path): unknown {
    if (isFull) return null;
    if (level === 0) isTooDeep = false;
    if (isTooDeep) return null;
    if (level >= deepest) {
      isTooDeep = true;
      isCut = true;
      return reportText("too_deep", path.slice(0, 8), got("a_formula_nested_deeper"), say("at_most", { most: deepest, of: "levels" }));
    }
    level += 1;
    const copied = copyNodeHere(value, at, path);
    level -= 1;
    return copied;
  }

  function copyNodeHere(value: unknown, at: keyof typeof kindsAt, path: Path): unknown {
    nodes += 1;
    if (nodes > mostNodes) {
      isFull = true;
      isCut = true;
      return reportText("too_large", path.slice(0, 8), got("a_larger_policy"), say("at_most", { most: mostNodes, of: "nodes" }));
    }
    const kinds: Kinds = kindsAt[at];
    const kind = read(value, "kind");
    const fields = typeof kind === "string" && Object.hasOwn(kinds, kind) ? kinds[kind]?.fields : undefined;
    if (typeof kind !== "string" || fields === undefined) return wrongKind(value, kind, at, path);
    const list = fields["id"] === "metric" || fields["id"] === "parameter" ? listOf[fields["id"]] : undefined;
    // In a document a node has its id alone: the policy's list has the rest.
    if (list === undefined || from === "document") return copyFields(value, fields, path, [["kind", kind]]);
    const id = read(value, "unit") === undefined ? copyNamed(read(value, "id"), "name", [...path, "id"]) : refer(list, value, path);
    return id === null ? null : Object.freeze({ kind, id });
  }

  function wrongKind(value: unknown, kind: unknown, at: keyof typeof kindsAt, path: Path): null {
    if (from === "document") {
      const expected = say("one_of", { choices: Object.keys(kindsAt[at]) });
      return isRecord(value) ? report("invalid_kind", [...path, "kind"], kind, expected) : report("invalid_kind", path, value, expected);
    }
    const expected = expectedAt[at];
    if (typeof kind !== "string") return report("invalid_kind", path, value, expected);
    return report(
      "invalid_kind",
      path,
      kind,
      kind === "gates" && expected === "a_condition" ? say("something_made_by", { by: "passed" }) : expected,
    );
  }

  function copyFields(value: unknown, fields: Fields, path: Path, start: readonly (readonly [string, unknown])[]): object | null {
    if (!isRecord(value)) return report("not_an_object", path, value, "an_object");
    const copied: (readonly [string, unknown])[] = [...start];
    const absent: string[] = [];
    for (const [field, shape] of Object.entries(fields)) {
      const given = read(value, field);
      const isForeign = ofRows(shape) !== null && typeof read(value, "under") === "string";
      const isOptional = typeof shape === "object" && (has(shape, "optional") || has(shape, "words"));
      if (given === undefined && isOptional) {
        absent.push(field);
        continue;
      }
      if (isForeign) foreign += 1;
      copied.push([field, copy(given, shape, [...path, field])]);
      if (isForeign) foreign -= 1;
    }
    const others = keysOf(value).filter((field) => !Object.hasOwn(fields, field) && field !== "kind");
    for (const each of unknownFields(others, Object.keys(fields), path)) faults.push(each);
    return frozenRecord(copied, absent);
  }

  /** The id of what formulas refer to; where it is built in place, it is listed once. */
  function refer(list: ListName, value: unknown, path: Path): string | null {
    if (typeof value === "string") return value;
    if (typeof value !== "object" || value === null) {
      return report("invalid_kind", path, value, say("an_entry_of_the", { list }));
    }
    const known = foreign > 0 ? undefined : ids.get(value);
    if (known !== undefined) return known;
    const id = read(value, "id");
    if (typeof id !== "string") return report("invalid_name", path, id, "text_that_is_not_blank");
    if (foreign > 0) return id;
    ids.set(value, id);
    const place = entries[list].length;
    if (place === mostEntries) reportText("too_large", [list], got("more_entries"), say("at_most", { most: mostEntries, of: "entries" }));
    if (place >= mostEntries) return id;
    entries[list].push(null);
    const entry = copyFields(value, listed[list], [list, id], []);
    if (id.trim() === "") return null;
    const key = JSON.stringify([list, id]);
    const text = JSON.stringify(entry === null ? null : withoutWords(entry, listed[list]));
    if (texts.has(key)) {
      spare.add(`${list} ${place}`);
      if (texts.get(key) !== text) report("used_twice", path, id, say("one_meaning_of_the_id_in_the", { place: "policy" }));
      return id;
    }
    texts.set(key, text);
    entries[list][place] = entry;
    return id;
  }

  function read(value: unknown, field: string): unknown {
    try {
      return typeof value === "object" && value !== null && Object.hasOwn(value, field)
        ? (value as Record<string, unknown>)[field]
        : undefined;
    } catch {
      return undefined;
    }
  }

  return {
    faults,
    copy,
    copyFields,
    refer,
    isCut: () => isCut,
    lists: () => ({
      metrics: kept("metrics"),
      parameters: kept("parameters"),
      gates: kept("gates"),
      scorecards: kept("scorecards"),
      contests: kept("contests"),
    }),
  };

  function kept(list: ListName): readonly unknown[] {
    return Object.freeze(entries[list].filter((_, place) => !spare.has(`${list} ${place}`)));
  }
}

/** Whether it is a list, also where it is a proxy that was revoked. */
function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !isList(value);
}

function keysOf(value: object): readonly string[] {
  try {
    return Object.keys(value);
  } catch {
    return [];
  }
}
