import type { Path } from "../error/index.js";
import { withoutWords, type MetricRange } from "../formula/index.js";
import { formulaText, rangeText } from "./formula-text.js";
import { policyFields } from "./grammar.js";
import { openedPolicy } from "./open-policy.js";
import type { PolicyDefinition } from "./policy.js";

/** Something that differs between two policies. */
export interface PolicyChange {
  readonly kind: "added" | "removed" | "changed" | "moved";
  /** Where it is, named things by their names: `["pay", "commission", "quantity", "right", "value"]`. */
  readonly path: Path;
  /** What was there, as plain data; null where there was nothing. For `moved`, the names in their order. */
  readonly before: unknown;
  readonly after: unknown;
  /** The same in words: `commission: rate 0.003 → 0.0035`. */
  readonly text: string;
}

/** What differs between two policies, in the order of the later one. */
export interface PolicyDiff {
  readonly changes: readonly PolicyChange[];
  /** What only people read: labels and sources, which change no figure. */
  readonly labels: readonly PolicyChange[];
}

/**
 * What changed from one policy to another, as data and in words. What has a name is matched by its name, wherever it stands; a formula is
 * followed as far as both have the same kind of node, so that a change of a rate is told as that.
 *
 * @throws {JixiaoError} with every fault of what is no policy.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const before = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.003") } });
 * const after = definePolicy({ id: "sales", version: "2", currency: "CNY", pay: { commission: times(gmv, "0.0035"), meals: 300 } });
 * diffPolicies(before, after).changes.map(({ text }) => text);
 * // => ["version: 1 → 2", "commission: rate 0.003 → 0.0035", "meals: added, 300, rounding half-up"]
 */
export function diffPolicies(before: PolicyDefinition, after: PolicyDefinition): PolicyDiff {
  const [was, is] = [openedPolicy(before, ["before"]), openedPolicy(after, ["after"])];
  const all = changesBetween(was, is);
  const changes = changesBetween(withoutWords(was, policyFields), withoutWords(is, policyFields));
  return {
    // The data of a change is whole; its words are of what decides on figures.
    changes: [...changes].map(([key, change]) => ({ ...(all.get(key) ?? change), text: change.text })),
    labels: [...all].flatMap(([key, change]) => (changes.has(key) ? [] : [change])),
  };
}

/** The changes by what they are and where. */
function changesBetween(before: object, after: object): ReadonlyMap<string, PolicyChange> {
  const found: PolicyChange[] = [];
  compare(before, after, [], { subject: "", owner: null }, found);
  return new Map(found.map((change) => [JSON.stringify([change.kind, change.path]), change]));
}

/** In whose words a change is told: the names above it, and the node that it is a part of. */
interface Place {
  readonly subject: string;
  readonly owner: string | null;
}

const comparisons: ReadonlySet<string> = new Set(["atLeast", "atMost", "moreThan", "lessThan", "equals"]);

type Entry = Readonly<Record<string, unknown>>;

function compare(before: unknown, after: unknown, path: Path, place: Place, found: PolicyChange[]): void {
  if (before === after) return;
  if (Array.isArray(before) && Array.isArray(after) && path.at(-1) !== "range") {
    compareLists(before, after, path, place, found);
    return;
  }
  if (isEntry(before) && isEntry(after) && own(before, "kind") === own(after, "kind")) {
    const kind = own(after, "kind");
    const owner = typeof kind === "string" ? kind : place.owner;
    const isNumber = owner === "constant" && own(before, "unit") === own(after, "unit");
    const isFactor = isNumber && place.owner === "times" && own(after, "unit") === undefined;
    const isBound = isNumber && place.owner !== null && comparisons.has(place.owner);
    if (isFactor || isBound) {
      if (before.value === after.value) return;
      const word = isFactor ? "rate" : "bound";
      found.push({
        kind: "changed",
        path: [...path, "value"],
        before: before.value,
        after: after.value,
        text: `${place.subject}: ${word} ${formulaText(before.value)} → ${formulaText(after.value)}`,
      });
      return;
    }
    for (const field of new Set([...Object.keys(after), ...Object.keys(before)])) {
      compare(own(before, field), own(after, field), [...path, field], { ...place, owner }, found);
    }
    return;
  }
  // Of what is followed, its parts tell whether they differ: asking at each level would ask of the lowest as often as there are levels.
  if (isSame(before, after)) return;
  const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  found.push({
    kind,
    path,
    before: before ?? null,
    after: after ?? null,
    text: `${headOf(path, place)}${fieldText(path.at(-1), before)} → ${fieldText(path.at(-1), after)}`,
  });
}

function fieldText(field: string | number | undefined, value: unknown): string {
  return field === "range" && Array.isArray(value) ? rangeText(value as unknown as MetricRange) : formulaText(value);
}

function compareLists(before: readonly unknown[], after: readonly unknown[], path: Path, place: Place, found: PolicyChange[]): void {
  const [was, is] = [byName(before), byName(after)];
  if (was === null || is === null) {
    if (before.length === after.length) after.forEach((each, index) => compare(before[index], each, [...path, index], place, found));
    else found.push({ kind: "changed", path, before, after, text: `${headOf(path, place)}${formulaText(before)} → ${formulaText(after)}` });
    return;
  }
  for (const name of new Set([...is.keys(), ...was.keys()])) {
    const subject = subjectOf(name, path, place);
    const [one, other] = [was.get(name), is.get(name)];
    const here = [...path, name];
    if (one === undefined) {
      found.push({ kind: "added", path: here, before: null, after: other, text: `${subject}: added${wordsOf(other)}` });
    } else if (other === undefined) {
      found.push({ kind: "removed", path: here, before: one, after: null, text: `${subject}: removed${wordsOf(one)}` });
    } else compare(one, other, here, { subject, owner: null }, found);
  }
  const kept = [...is.keys()].filter((name) => was.has(name));
  const order = [...was.keys()].filter((name) => is.has(name));
  // The order of metrics and parameters is where the formulas first name them: it means nothing.
  if (kept.join("\n") === order.join("\n") || path[0] === "metrics" || path[0] === "parameters") return;
  const head = place.subject === "" ? "" : `${place.subject}: `;
  found.push({
    kind: "moved",
    path,
    before: order,
    after: kept,
    text: `${head}${String(path.at(-1))} in the order ${kept.join(", ")}, before ${order.join(", ")}`,
  });
}

/** A line and what the policy lists go by their names; what is in a list of theirs by both: `shop.dsr`. */
function subjectOf(name: string, path: Path, { subject }: Place): string {
  const [list] = path;
  if (subject !== "") return `${subject}.${name}`;
  const nouns: { readonly [list: string]: string } = { metrics: "metric", parameters: "parameter", expects: "expectation" };
  const noun = typeof list === "string" && Object.hasOwn(nouns, list) ? nouns[list] : undefined;
  return noun === undefined ? name : `${noun} ${name}`;
}

function headOf(path: Path, { subject, owner }: Place): string {
  const field = String(path.at(-1));
  if (subject === "") return path.length > 1 ? `${path.join(".")}: ` : `${field}: `;
  const words = fieldWords(path, owner);
  return words === "" ? `${subject}: ` : `${subject}: ${words} `;
}

/** What a person calls what stands at the end of a path. */
function fieldWords(path: Path, owner: string | null): string {
  const field = path.at(-1);
  const part = path.at(-2);
  if (typeof field === "number") return `${String(part)} ${field + 1}`;
  if (field !== "value" || owner !== "constant") return partWords(field);
  return typeof part === "number" ? "amount" : partWords(part);
}

function partWords(field: string | number | undefined): string {
  return field === "quantity" || field === "condition" || field === undefined ? "" : String(field);
}

/** The fields by which entries of a list are known, the first that an entry has. */
const naming = ["id", "name", "grade", "from", "upTo", "x"];

function byName(list: readonly unknown[]): ReadonlyMap<string, unknown> | null {
  const names = new Map<string, unknown>();
  for (const entry of list) {
    const named = isEntry(entry) && own(entry, "kind") === undefined
      ? naming.map((field) => own(entry, field)).find((each) => each !== undefined)
      : undefined;
    // A bound that is a parameter goes by the parameter's name.
    const name = isEntry(named) ? own(named, "id") : named;
    if (typeof name !== "string" || names.has(name)) return null;
    names.set(name, entry);
  }
  return names;
}

function wordsOf(entry: unknown): string {
  if (!isEntry(entry)) return "";
  const { id: _, name: __, ...others } = entry;
  const words = Object.entries(others).map(
    ([field, each]) => (field === "quantity" || field === "condition" ? formulaText(each) : `${field} ${fieldText(field, each)}`)
  );
  return words.length === 0 ? "" : `, ${words.join(", ")}`;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether two values are the same data, whatever the order of keys, which a database may not keep. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((each, index) => isSame(each, other[index]));
  }
  if (!isEntry(one) || !isEntry(other)) return false;
  return Object.keys({ ...one, ...other }).every((field) => isSame(own(one, field), own(other, field)));
}

function own(entry: Entry, field: string): unknown {
  return Object.hasOwn(entry, field) ? entry[field] : undefined;
}
