import { has } from "../../error/index.js";
import { Decimal, exactText, roundingModes } from "../../decimal/index.js";
import type { Path } from "../../error/index.js";
import {
  fieldsOf,
  kindOf,
  mistakes,
  ofRows,
  policyOfRows,
  type Fields,
  type Mistakes,
  type Shape,
  type StatedNumber,
} from "../../formula/index.js";
import { entryName, policyFields, type PolicyDefinition } from "../../policy/index.js";
import { numberOf } from "./number-of.js";

/**
 * What was done to a policy: the last `digit` of a number is one more, or its point slipped (`tenfold`); a `count`, `places`, a `rounding`
 * or another `choice` is changed; something is `dropped`, two neighbours or the two sides of something are `swapped`, some `weight` moved
 * to the next item; a `comparison` is a near one, `all` and `any` are changed for each other (`connective`), so are two kinds of quantity
 * (`operation`); what stands around a quantity or a condition is gone (`unwrapped`); another `reading` is read.
 */
export type MutationKind =
  | "digit"
  | "tenfold"
  | "count"
  | "places"
  | "rounding"
  | "choice"
  | "dropped"
  | "swapped"
  | "weight"
  | "comparison"
  | "connective"
  | "operation"
  | "unwrapped"
  | "reading";

/** A change of one thing: what stands in its place afterwards. */
export interface Mutation {
  readonly kind: MutationKind;
  /** Where it is, named things by their names. */
  readonly path: Path;
  readonly value: unknown;
}

type Entry = Readonly<Record<string, unknown>>;
type Mutate = (entry: Entry, place: Place) => readonly Mutation[];

interface Place {
  readonly path: Path;
  /** Of what the value is a part: the kind of a node, or the place of a record in the grammar. */
  readonly owner: string;
  readonly policy: PolicyDefinition;
  /** Whether names are those of another policy. */
  readonly isForeign: boolean;
}

/**
 * What no figure comes from, what would be another policy rather than a slip in this one, and what only says of what unit a number is. Of
 * what is expected of readings no month that is drawn tells: it has nothing but plausible ones.
 */
const untouched: ReadonlySet<string> = new Set([
  "unit",
  "policy.id",
  "policy.version",
  "policy.effectiveFrom",
  "policy.effectiveTo",
  "policy.currency",
  "policy.metrics",
  "policy.expects",
]);

/** Fields that are changed but not left out: without them something is the default, or something else. */
const kept: ReadonlySet<string> = new Set(["places", "policy.scorecards.items.weight"]);

/** Lists of which every entry stays: the same lines and the same names, so that results have the same form. */
const whole: ReadonlySet<string> = new Set([
  "policy.parameters",
  "policy.gates",
  "policy.scorecards",
  "policy.contests",
  "policy.pay",
  "byGrade.values",
]);

/** Mutations of a record as a whole, by the place of the record in the grammar. */
const ofRecords: { readonly [owner: string]: Mutate } = {
  "policy.gates": ({ gates, required, ...others }, { path }) =>
    Array.isArray(gates) && gates.length > 1 && required === undefined
      ? [{ kind: "count", path: [...path, "required"], value: { ...others, gates, required: gates.length - 1 } }]
      : [],
  "policy.scorecards": (card, { path, policy }) => [
    ...(card.weights === "hundred" && card.method !== "sum" ? weightMutations(card, path, policy) : []),
    ...criticalMutations(card, path),
  ],
};

/**
 * Every mutation of a policy, each as the data that it leads to, whether or not that is a policy: in the order of the policy's data, a node
 * before its parts.
 */
export function mutationsOf(policy: PolicyDefinition): readonly Mutation[] {
  return ofFields({ ...policy }, policyFields, { path: [], owner: "policy", policy, isForeign: false });
}

function ofShape(value: unknown, shape: Shape, place: Place): readonly Mutation[] {
  if (typeof shape === "string") return ofNamed(value, shape, place);
  if (has(shape, "choice")) return ofChoice(value, shape.choice, place);
  if (has(shape, "number")) return typeof value === "object" ? ofNamed(value, "quantity", place) : ofNamed(value, "decimal", place);
  if (has(shape, "list")) return ofList(value as readonly unknown[], shape.list, place);
  if (has(shape, "optional")) return ofShape(value, shape.optional, place);
  if (has(shape, "orNull")) return value === null ? [] : ofShape(value, shape.orNull, place);
  if (has(shape, "words")) return [];
  if (has(shape, "ofRows")) return ofNamed(value, shape.ofRows, place);
  const entry = value as Entry;
  return [...(ofRecords[place.owner]?.(entry, place) ?? []), ...ofFields(entry, shape.fields, place)];
}

function ofNamed(value: unknown, shape: Extract<Shape, string>, place: Place): readonly Mutation[] {
  const to = (kind: MutationKind, ...values: readonly unknown[]) =>
    values.map((each): Mutation => ({ kind, path: place.path, value: each }));
  switch (shape) {
    case "quantity":
    case "condition":
    case "table": {
      const node = value as Entry;
      const kind = String(node.kind);
      return [...ofNode(node, kind, shape, place), ...ofFields(node, fieldsOf(kind), { ...place, owner: kind })];
    }
    case "decimal": {
      const number = new Decimal(String(value));
      const lastDigit = new Decimal(`1e-${number.decimalPlaces()}`);
      return [...to("digit", exactText(number.plus(lastDigit))), ...to("tenfold", exactText(number.times(10)))];
    }
    case "count":
      return to("count", Number(value) + 1, ...(Number(value) > 1 ? [Number(value) - 1] : []));
    case "places":
      return to("places", Number(value) + 1, ...(Number(value) > 0 ? [Number(value) - 1] : []));
    case "line": {
      // The next line of the policy, as another metric is read; none reads itself.
      const names = place.policy.pay.map(({ name }) => name).filter((name) => name !== place.path[1]);
      return place.isForeign || names.length < 2 ? [] : to("reading", names[(names.indexOf(String(value)) + 1) % names.length]);
    }
    case "metricPlaces":
    case "range":
    case "metric":
    case "parameter":
    case "policy":
    case "currency":
    case "name":
    case "text":
    case "date":
    case "gates":
    case "scorecard":
    case "contest":
      return [];
  }
}

/** Modes that round numbers above zero alike: hardly anybody would notice one for the other. */
const sameAbove0: { readonly [mode: string]: string } = { floor: "down", ceiling: "up" };

function ofChoice(value: unknown, choices: readonly (string | boolean)[], { path }: Place): readonly Mutation[] {
  const isRounding = choices.length === roundingModes.length && choices.every((choice) => roundingModes.some((mode) => mode === choice));
  const near = isRounding ? ["half-up", "down", "up"].filter((mode) => mode !== sameAbove0[String(value)]) : choices;
  const others = near.filter((choice) => choice !== value).slice(0, 2);
  return others.map((other) => ({ kind: isRounding ? "rounding" : "choice", path, value: other }));
}

function ofList(list: readonly unknown[], shape: Shape, place: Place): readonly Mutation[] {
  const { path, owner } = place;
  const step = (index: number): string | number => entryName(list[index]) ?? index;
  const dropped = list.map((_, index): Mutation => ({
    kind: "dropped",
    path: [...path, step(index)],
    value: list.filter((__, other) => other !== index),
  }));
  const swapped = list.slice(1).map((_, index): Mutation => ({
    kind: "swapped",
    path: [...path, step(index)],
    value: withSwapped(list, index),
  }));
  const entries = list.flatMap((each, index) =>
    ofShape(each, shape, { ...place, path: [...path, step(index)] }).map((mutation) => ({
      ...mutation,
      value: list.map((other, position) => (position === index ? mutation.value : other)),
    }))
  );
  if (shape === "decimal" || (typeof shape === "object" && has(shape, "number"))) return [...dropped.slice(-1), ...swapped, ...entries];
  return [...(whole.has(owner) ? [] : dropped), ...entries];
}

function withSwapped(list: readonly unknown[], index: number): readonly unknown[] {
  return list.map((each, position) => (position === index ? list[index + 1] : position === index + 1 ? list[index] : each));
}

function ofFields(record: Entry, fields: Fields, place: Place): readonly Mutation[] {
  return Object.entries(fields).flatMap(([field, shape]) => {
    const { [field]: value, ...others } = record;
    const owner = `${place.owner}.${field}`;
    if (value === undefined || untouched.has(field) || untouched.has(owner)) return [];
    const path = [...place.path, field];
    const isOptional = typeof shape === "object" && has(shape, "optional") && !kept.has(field) && !kept.has(owner);
    const isForeign = place.isForeign || (ofRows(shape) !== null && policyOfRows(record) !== undefined);
    return [
      ...(isOptional ? [{ kind: "dropped", path, value: others } as const] : []),
      ...ofShape(value, shape, { ...place, path, owner, isForeign }).map((mutation) => ({
        ...mutation,
        value: { ...record, [field]: mutation.value },
      })),
    ];
  });
}

function mistakesOf(kind: string): Mistakes {
  return (Object.hasOwn(mistakes, kind) ? mistakes[kind as keyof typeof mistakes] : undefined) ?? {};
}

/** What a node as a whole becomes. */
function ofNode(
  node: Entry,
  kind: string,
  shape: "quantity" | "condition" | "table",
  { path, policy, isForeign }: Place,
): readonly Mutation[] {
  const { alike = [], core, sides: [one, other] = [] } = mistakesOf(kind);
  const { also } = kindOf(kind);
  const as = shape !== "condition" ? "operation" : also === undefined ? "connective" : "comparison";
  return [
    ...alike.map((twin) => ({ kind: as, path, value: { ...node, kind: twin } }) as const),
    ...(core === undefined ? [] : [{ kind: "unwrapped", path, value: node[core] } as const]),
    ...(one === undefined || other === undefined
      ? []
      : [{ kind: "swapped", path, value: { ...node, [one]: node[other], [other]: node[one] } } as const]),
    ...(kind === "between" ? ofBetween(node, path) : []),
    ...(kind === "byGrade" ? ofGrades(node, path) : []),
    ...((kind === "metric" || kind === "parameter") && !isForeign ? ofReading(node, kind, path, policy) : []),
  ];
}

/** Each end without the other. */
function ofBetween({ quantity, low, high }: Entry, path: Path): readonly Mutation[] {
  return [
    { kind: "comparison", path, value: { kind: "atLeast", left: quantity, right: low } },
    { kind: "comparison", path, value: { kind: "atMost", left: quantity, right: high } },
  ];
}

/** What two neighbouring grades are worth, changed for each other. */
function ofGrades(node: Entry, path: Path): readonly Mutation[] {
  const values = node.values as readonly Entry[];
  const quantities = values.map(({ quantity }) => quantity);
  return values.slice(1).map((_, index) => ({
    kind: "swapped",
    path: [...path, "values", String(values[index]?.grade)],
    value: { ...node, values: withSwapped(quantities, index).map((quantity, position) => ({ ...values[position], quantity })) },
  }));
}

/** The next metric or parameter that has the same unit and is read from the same place. */
function ofReading(node: Entry, kind: "metric" | "parameter", path: Path, { metrics, parameters }: PolicyDefinition): readonly Mutation[] {
  const listed: readonly { readonly id: string; readonly unit: string; readonly scope?: string }[] = kind === "metric"
    ? metrics
    : parameters;
  const own = listed.find(({ id }) => id === node.id);
  const like = listed.filter(({ unit, scope }) => unit === own?.unit && scope === own.scope).map(({ id }) => id);
  const next = like[(like.indexOf(String(node.id)) + 1) % like.length];
  return next === undefined || next === node.id ? [] : [{ kind: "reading", path, value: { ...node, id: next } }];
}

/** Some weight goes to the next item that has one, and all of it, the item dropped: so the weights still sum to 100. */
function weightMutations(card: Entry, path: Path, policy: PolicyDefinition): readonly Mutation[] {
  const items = card.items as readonly Entry[];
  const weighed = items.filter(({ weight }) => weight !== undefined);
  if (weighed.length < 2) return [];
  const weightOf = ({ weight }: Entry) => new Decimal(numberOf(weight as StatedNumber, policy));
  return weighed.flatMap((from, index): readonly Mutation[] => {
    const to = weighed[(index + 1) % weighed.length];
    const all = weightOf(from);
    const some = all.greaterThan(1) ? new Decimal(1) : new Decimal(`1e-${all.decimalPlaces()}`);
    const moved = (amount: Decimal) => {
      const added = (item: Entry, more: Decimal) => ({ ...item, weight: exactText(weightOf(item).plus(more)) });
      return items.map((item) => (item === from ? added(item, amount.negated()) : item === to ? added(item, amount) : item));
    };
    const here = [...path, "items", entryName(from) ?? index];
    return [
      { kind: "dropped", path: here, value: { ...card, items: moved(all).filter((_, position) => items[position] !== from) } },
      { kind: "weight", path: [...here, "weight"], value: { ...card, items: moved(some) } },
    ];
  });
}

/** The next grade, in place of that which a failed critical item leaves. */
function criticalMutations(card: Entry, path: Path): readonly Mutation[] {
  if (card.criticalGrade === undefined) return [];
  const grades = (card.grades as readonly Entry[]).map(({ grade }) => grade);
  const next = grades[(grades.indexOf(card.criticalGrade) + 1) % grades.length];
  return [{ kind: "choice", path: [...path, "criticalGrade"], value: { ...card, criticalGrade: next } }];
}
