import { currencyPlaces, type Currency } from "../decimal/index.js";
import { fault, isNotEmpty, jixiaoError, type Fault } from "../error/index.js";
import { operand, type Clashes, type Label, type NeedsOf, type Operand, type Quantity } from "../formula/index.js";
import type { Gates } from "../gate/index.js";
import { assembly, type Assembly } from "./assemble.js";
import { checkPolicy } from "./check-policy.js";
import { policyFields } from "./grammar.js";
import { nameFaults } from "./named-path.js";
import type { LineDefinition, PayLine, Policy, PolicyDefinition } from "./policy.js";

/** What a pay line may be: a money quantity, a plain number, or either with choices of its own. */
export type LineEntry = Quantity<"money" | "number"> | Exclude<Operand, Quantity> | PayLine;

type Lines = { readonly [line: string]: LineEntry };
type NeedsOfLine<E> = E extends PayLine<infer Q> ? NeedsOf<Q> : NeedsOf<E>;
type NeedsOfLines<L extends Lines> = { readonly [Name in keyof L]: NeedsOfLine<L[Name]> }[keyof L];
/** The lines, or a sentence in their place where one id stands for two things. */
type Unclashed<L extends Lines, C = Clashes<NeedsOfLines<L>>> = [keyof C] extends [never] ? L : C[keyof C];

export interface PolicyOptions<Id extends string, L extends Lines, R extends readonly Gates[]> {
  readonly id: Id;
  /** Any text: a month, a number. Statements carry it. */
  readonly version: string;
  /** An ISO 4217 code, or a code with the decimal places of its amounts. */
  readonly currency: string | Currency;
  readonly label?: Label;
  /** Gate sets to report although no line refers to them. */
  readonly gates?: R;
  /** The pay lines, in the order in which a statement shows them. */
  readonly pay?: Unclashed<L>;
}

/**
 * Checks a policy and gives it as plain frozen data, which can be stored, compared, sent to a worker and settled.
 *
 * @throws {JixiaoError} with every fault at once: unreadable numbers, names, units that do not go together, one id with two meanings, an unknown
 * currency, what cannot stand where it does, nesting beyond 200 levels or more than 100,000 nodes.
 *
 * @example
 * const [gmv, base] = [metric("gmv", "money"), metric("base", "money")];
 * const policy = definePolicy({ id: "sales", version: "2026-11", currency: "CNY", pay: { base, commission: times(gmv, "0.003") } });
 * const month = settle(policy, { period: "2026-11", people: [{ id: "li", base: 4000, gmv: "128000.00" }] });
 * month.statements[0]?.payable; // => "4384.00"
 */
export function definePolicy<const Id extends string, const L extends Lines = {}, const R extends readonly Gates[] = []>(
  definition: PolicyOptions<Id, L, R>,
): Policy<Id, keyof L & string, NeedsOfLines<L> | NeedsOf<R[number]>> {
  const parts = assembly();
  const { policy, faults } = assemblePolicy(definition, parts);
  const all = nameFaults([...faults, ...parts.faults, ...checkPolicy(policy)], policy);
  if (isNotEmpty(all)) throw jixiaoError(all);
  return policy as Policy<Id, keyof L & string, NeedsOfLines<L> | NeedsOf<R[number]>>;
}

function assemblePolicy(
  definition: { readonly id: unknown; readonly version: unknown; readonly currency: unknown; readonly label?: unknown; readonly gates?: readonly unknown[]; readonly pay?: unknown },
  parts: Assembly,
): { readonly policy: PolicyDefinition; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const id = parts.copy(definition.id, "name", ["id"]);
  const version = parts.copy(definition.version, "text", ["version"]);
  const currency = copyCurrency(definition.currency, parts, faults);
  const label = definition.label === undefined ? {} : { label: parts.copy(definition.label, policyFields.label, ["label"]) };
  (definition.gates ?? []).forEach((set, index) => parts.refer("gates", set, ["gates", index]));
  const pay = Object.entries(definition.pay ?? {}).map(([name, entry], index) => copyLine(name, entry, index, parts));
  const policy = Object.freeze({ kind: "policy", id, version, currency, ...label, ...parts.lists(), pay: Object.freeze(pay) });
  return { policy: policy as PolicyDefinition, faults };
}

function copyLine(name: string, entry: unknown, index: number, parts: Assembly): LineDefinition {
  const built = operand(entry) as { readonly kind: string };
  const line = built.kind === "line" ? built : { quantity: built, rounding: "half-up" };
  return parts.copy({ name, ...line }, policyFields.pay.list, ["pay", index]) as LineDefinition;
}

function copyCurrency(currency: unknown, parts: Assembly, faults: Fault[]): unknown {
  if (typeof currency === "object" && currency !== null) return parts.copy(currency, policyFields.currency, ["currency"]);
  const places = typeof currency === "string" ? currencyPlaces(currency) : null;
  if (places !== null) return Object.freeze({ code: currency, places });
  faults.push(fault("invalid_currency", ["currency"], currency, "an ISO 4217 code such as \"CNY\", or { code, places }"));
  return null;
}
