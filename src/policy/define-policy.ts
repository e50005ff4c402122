import type { Currency, DecimalInput, RoundingMode } from "../decimal/index.js";
import {
  expectedObjectBy,
  fault,
  isMap,
  isNotEmpty,
  jixiaoError,
  ownFields,
  readItems,
  say,
  unknownFields,
  type Fault,
  type Path,
} from "../error/index.js";
import type { Contest } from "../contest/index.js";
import {
  operand,
  type Clashes,
  type Condition,
  type FreelyNamed,
  type FreeName,
  type InAnyRow,
  type Known,
  type Label,
  type Metric,
  type Need,
  type NeedsOf,
  type Operand,
  type Parameter,
  type Stated,
} from "../formula/index.js";
import type { Gates } from "../gate/index.js";
import type { Scorecard } from "../scorecard/index.js";
import { policyCopier, type PolicyCopier } from "./copy-policy.js";
import { checkPolicy } from "./check-policy.js";
import { frozenRecord } from "./frozen-record.js";
import { policyFields, stepNames } from "./grammar.js";
import type { Payable } from "./line.js";
import { rememberPolicy } from "./made-policies.js";
import { nameFaults } from "./named-path.js";
import type { LineDefinition, PayLine, Policy, PolicyDefinition } from "./policy.js";

/** What a pay line may be: a money quantity, a plain number, or either with choices of its own. */
export type LineEntry = Operand | PayLine<Operand>;

type Lines = { readonly [line: string]: LineEntry };
/** What something reads, for a row or over a team. */
type Reads<X> = InAnyRow<NeedsOf<X>>;
/** The quantity in an entry, and the entry itself, from which `NeedsOf` takes what has needs. */
type Amount<E> = E | Extract<E, PayLine<Operand>>["quantity"];
type Amounts<L extends Lines> = FreelyNamed<{ readonly [Name in keyof L]: L[Name] extends Operand ? Payable<L[Name]> : L[Name] }>;
/** The lines, or sentences: in the place of a line that cannot be one, in the place of all where one id stands for two things. */
type Checked<L extends Lines, C = Clashes<Reads<Amount<L[keyof L]>>>> = [keyof C] extends [never]
  ? [NoLine<L>] extends [never] ? ([L] extends [Amounts<L>] ? L : Amounts<L>) : NoLine<L>
  : C[keyof C];
/** A sentence for each name of a line that `lineOf` reads and that is none of the policy's. */
type NoLine<L extends Lines, N = Reads<Amount<L[keyof L]>>> = N extends Need.Line<infer Name>
  ? Exclude<Known<Name>, keyof L> extends infer Missing extends string ? `'${Missing}' is no pay line of the policy` : never
  : never;
type Expectations = { readonly [name: string]: Condition };
/** The expectations, or sentences: in the place of one that cannot be one, in the place of all where one id stands for two things. */
type CheckedExpectations<L extends Lines, E extends Expectations, R extends Listed> = [E] extends [ExpectedOfRows<E>]
  ? CheckedTogether<E, Clashes<Reads<Amount<L[keyof L]> | R>>, Clashes<Reads<Amount<L[keyof L]> | R | E[keyof E]>>>
  : ExpectedOfRows<E>;
type CheckedTogether<E, C, D> = [keyof D] extends [keyof C] ? E : D[Exclude<keyof D, keyof C>];
type ExpectedOfRows<E extends Expectations> = FreelyNamed<{ readonly [Name in keyof E]: OfOneRow<E[Name], Reads<E[Name]>> }>;
type OfOneRow<C, N> = [Need] extends [N] ? C
  : [Exclude<N, Metric | Parameter>] extends [never]
    ? ([OwnerOf<N>] extends ["person"] | ["team"] ? C : "an expectation reads of a person alone, or of a team alone")
  : "an expectation reads metrics and parameters alone";
type OwnerOf<N> = N extends Metric ? N["scope"] : N extends Parameter ? Exclude<N["per"], "policy"> : never;
/** The gate sets, or a sentence in their place where one of their ids stands for two things. A clash among the lines is told there. */
type CheckedSets<
  L extends Lines,
  R extends readonly Listed[],
  C = Clashes<Reads<Amount<L[keyof L]>>>,
  D = Clashes<Reads<Amount<L[keyof L]> | R[number]>>,
> = [
  keyof D,
] extends [keyof C] ? R
  : D[Exclude<keyof D, keyof C>];

type Listed = Gates | Scorecard | Contest;

/**
 * To which multiple what is payable is rounded, a number or a parameter of the policy, and how: `half-up` unless stated. With `carry` what
 * is cut off is not lost but carried into the next period, which only rounding down can do.
 */
export type PayRounding<M = DecimalInput> =
  | { readonly multiple: StatedMultiple<M>; readonly mode?: RoundingMode; readonly carry?: false }
  | { readonly multiple: StatedMultiple<M>; readonly mode: "down"; readonly carry: true };
type StatedMultiple<M> = Stated<M, "money", "the multiple">;

/** What `definePolicy` makes a policy of. */
export interface PolicyOptions<
  Id extends string,
  L extends Lines,
  G extends readonly Gates[],
  S extends readonly Scorecard[],
  C extends readonly Contest[],
  Cap,
  Floor,
  Draw,
  E extends Expectations = {},
  M = DecimalInput,
> {
  readonly id: FreeName<Id>;
  /** Any text: a month, a number. Statements carry it. */
  readonly version: string;
  /** The first and the last day on which this version is in force, as ISO dates: see `policyInForce`. */
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  /** An ISO 4217 code, or a code with the decimal places of its amounts. */
  readonly currency: string | Currency;
  readonly label?: Label;
  /** Gate sets to report although no line refers to them. */
  readonly gates?: CheckedSets<L, G>;
  /** Scorecards to keep although no line refers to them. */
  readonly scorecards?: CheckedSets<L, S>;
  /** Contests to hold although no line refers to them. */
  readonly contests?: CheckedSets<L, C>;
  /**
   * What readings of one row must be to one another, by name: `{ "worked at most due": atMost(worked, due) }`. Where one is surely false,
   * the readings that it names are faults in the data. Each is over metrics and parameters, all of a person or all of a team.
   */
  readonly expects?: CheckedExpectations<L, E, G[number] | S[number] | C[number]>;
  /** The pay lines, in the order in which a statement shows them. */
  readonly pay?: Checked<L>;
  /**
   * The lines under whose sum what is payable never falls; what a deduction could not take is carried forward. Base salary belongs here
   * nearly everywhere.
   */
  readonly protected?: readonly (keyof L & string)[];
  /** The most that a statement comes to. It stops at the protected sum, and the floor wins over it. */
  readonly cap?: Payable<Cap>;
  /** The least that a statement comes to: a guaranteed minimum, or a draw that is never recovered. */
  readonly floor?: Payable<Floor>;
  /** A recoverable draw: topped up to it now, repaid from what later periods earn above it. */
  readonly draw?: Payable<Draw>;
  /** Rounds what is payable, last of all: to whole tens, to 0.05. The floor and the protected sum win over it. */
  readonly rounding?: PayRounding<M>;
}

/**
 * Checks a policy and gives it as plain frozen data, which can be stored, compared, sent to a worker and settled.
 *
 * @throws {JixiaoError} with every fault at once: unreadable numbers, names, units that do not go together, one id with two meanings, an
 * unknown currency, what cannot stand where it does, nesting beyond 200 levels or more than 100,000 nodes.
 *
 * @example
 * const [gmv, base] = [metric("gmv", "money"), metric("base", "money")];
 * const policy = definePolicy({ id: "sales", version: "2026-11", currency: "CNY", pay: { base, commission: times(gmv, "0.003") } });
 * const month = settle(policy, { period: "2026-11", people: [{ id: "li", base: 4000, gmv: "128000.00" }] });
 * month.statements[0]?.payable; // => "4384.00"
 */
export function definePolicy<
  const Id extends string,
  const L extends Lines = {},
  const G extends readonly Gates[] = [],
  const S extends readonly Scorecard[] = [],
  const C extends readonly Contest[] = [],
  const Cap extends Operand = never,
  const Floor extends Operand = never,
  const Draw extends Operand = never,
  const E extends Expectations = {},
  const M extends Operand = never,
>(definition: PolicyOptions<Id, L, G, S, C, Cap, Floor, Draw, E, M>): Policy<
  Id,
  keyof L & string,
  Reads<Amount<L[keyof L]> | G[number] | S[number] | C[number] | Cap | Floor | Draw | E[keyof E] | M>
> {
  if (typeof definition !== "object" || definition === null) {
    throw jixiaoError([fault("not_an_object", [], definition, say("an_object_with", { fields: ["id", "version", "currency", "pay"] }))]);
  }
  const parts = policyCopier();
  const { policy, faults } = copyDefinition(ownFields(definition), parts);
  const all = nameFaults([...faults, ...parts.faults, ...checkPolicy(policy, parts.isCut())], policy);
  if (isNotEmpty(all)) throw jixiaoError(all);
  rememberPolicy(policy as Policy);
  return policy as Policy<
    Id,
    keyof L & string,
    Reads<Amount<L[keyof L]> | G[number] | S[number] | C[number] | Cap | Floor | Draw | E[keyof E] | M>
  >;
}

const dateNames = ["effectiveFrom", "effectiveTo"] as const;
const optionNames = [
  "id",
  "version",
  ...dateNames,
  "currency",
  "label",
  "gates",
  "scorecards",
  "contests",
  "expects",
  "pay",
  "protected",
  ...stepNames,
  "rounding",
];

function copyDefinition(
  definition: { readonly [field: string]: unknown },
  parts: PolicyCopier,
): { readonly policy: PolicyDefinition; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const id = parts.copy(definition.id, "name", ["id"]);
  const version = parts.copy(definition.version, "text", ["version"]);
  const dates = dateNames.map((name) =>
    [name, definition[name] === undefined ? undefined : parts.copy(definition[name], "date", [name])] as const
  );
  const currency = parts.copy(definition.currency, policyFields.currency, ["currency"]);
  const label = definition.label === undefined ? undefined : parts.copy(definition.label, policyFields.label, ["label"]);
  for (const list of ["gates", "scorecards", "contests"] as const) takeUp(list, definition[list] ?? [], parts, faults);
  for (const each of unknownFields(Object.keys(definition), optionNames, [])) faults.push(each);
  const lines = definition.pay ?? {};
  if (!isMap(lines)) {
    faults.push(fault("not_an_object", ["pay"], definition.pay, say(expectedObjectBy, { of: "line", each: "name" })));
  }
  const pay = Object.entries(isMap(lines) ? ownFields(lines) : {}).map(([name, entry], index) => copyLine(name, entry, index, parts));
  const kept = parts.copy(definition.protected ?? [], policyFields.protected, ["protected"]);
  const steps = stepNames.map((step) =>
    [step, definition[step] === undefined ? undefined : parts.copy(operand(definition[step]), "quantity", [step])] as const
  );
  // Before the lists are read: what it names is listed as well.
  const expects = copyExpectations(definition.expects, parts, faults);
  const rounding = definition.rounding === undefined ? undefined : copyRounding(definition.rounding, parts);
  const fields: readonly (readonly [string, unknown])[] = [
    ["kind", "policy"],
    ["format", 1],
    ["id", id],
    ["version", version],
    ...dates,
    ["currency", currency],
    ["label", label],
    ...Object.entries(parts.lists()),
    ["expects", expects],
    ["pay", Object.freeze(pay)],
    ["protected", kept],
    ...steps,
    ["rounding", rounding],
  ];
  const absent = fields.filter(([, value]) => value === undefined).map(([field]) => field);
  const policy = frozenRecord(fields.filter(([, value]) => value !== undefined), absent);
  return { policy: policy as PolicyDefinition, faults };
}

function takeUp(list: "gates" | "scorecards" | "contests", entries: unknown, parts: PolicyCopier, faults: Fault[]): void {
  const given = readItems(entries);
  if (given === null) faults.push(fault("not_a_list", [list], entries, "a_list"));
  else given.forEach((entry, index) => takeUpEntry(list, entry, [list, index], parts, faults));
}

function takeUpEntry(list: "gates" | "scorecards" | "contests", entry: unknown, path: Path, parts: PolicyCopier, faults: Fault[]): void {
  if (typeof entry === "string") faults.push(fault("invalid_kind", path, entry, say("an_entry_of_the", { list })));
  else parts.refer(list, entry, path);
}

/** The expectations as a policy lists them; undefined where there are none. */
function copyExpectations(expects: unknown, parts: PolicyCopier, faults: Fault[]): unknown {
  if (expects === undefined) return undefined;
  if (!isMap(expects)) {
    faults.push(fault("not_an_object", ["expects"], expects, say(expectedObjectBy, { of: "condition", each: "expectation" })));
    return undefined;
  }
  const list = Object.entries(ownFields(expects)).map(([name, condition]) => ({ name, condition }));
  return list.length === 0 ? undefined : parts.copy(list, policyFields.expects.optional, ["expects"]);
}

function copyLine(name: string, entry: unknown, index: number, parts: PolicyCopier): LineDefinition {
  const built = operand(entry) as { readonly kind: string };
  const line = built.kind === "line" ? built : { quantity: built, rounding: "half-up" };
  return parts.copy({ name, ...line }, policyFields.pay.list, ["pay", index]) as LineDefinition;
}

/** That nothing is carried on goes without saying. */
function copyRounding(rounding: unknown, parts: PolicyCopier): unknown {
  if (!isMap(rounding)) return parts.copy(rounding, policyFields.rounding, ["rounding"]);
  const { carry, ...others } = ownFields(rounding);
  return parts.copy({ ...others, ...(carry === undefined || carry === false ? {} : { carry }) }, policyFields.rounding, ["rounding"]);
}
