import { numberFault, parseDecimal, type Decimal, type DecimalInput } from "../decimal/index.js";
import {
  expectedNameOf,
  expectedPersonWithStatement,
  expectedWholeNumber,
  fault,
  has,
  jixiaoError,
  madeOf,
  oneOf,
  ownFields,
  readItems,
  say,
  type Noun,
} from "../error/index.js";
import type { RowId, StatedNumber } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { Settlement, Statement, Stint } from "../settle/index.js";

/** The policies of a settlement, or its only one: of them come labels, bounds and tables. */
export type Policies = PolicyDefinition | readonly PolicyDefinition[];

/** Whose figures are drawn. */
export interface PersonOptions {
  readonly person: RowId;
  /** The policy of the statement, where the person has several. */
  readonly policy?: string;
}

/**
 * What is drawn of settlements and their policies, as this library gave them.
 *
 * @throws {JixiaoError} `not_an_object` where they are none.
 */
export function drawnOf<Drawn>(policies: Policies, draw: (policies: readonly PolicyDefinition[]) => Drawn, by = "settle"): Drawn {
  const given = (readItems(policies) ?? [policies]) as readonly PolicyDefinition[];
  if (given.length === 0 || given.some((policy) => ownFields(policy).kind !== "policy")) {
    throw jixiaoError([fault("not_an_object", ["policies"], policies, say("something_made_by", { by: "definePolicy" }))]);
  }
  return madeOf(by === "settle" ? "settlement" : "curve", null, say("something_made_by", { by }), () => draw(given));
}

/** The entry of a name; where there is none, a fault that says which there are. */
export function named<Of extends object>(list: readonly Of[], nameOf: (each: Of) => string, name: unknown, path: string, of: Noun): Of {
  const [first, another] = list;
  const found = name === undefined && another === undefined ? first : list.find((each) => nameOf(each) === name);
  if (found !== undefined) return found;
  const known = list.map(nameOf);
  throw jixiaoError([fault("unknown_name", [path], name, oneOf(known, name, say(expectedNameOf, { of, in: "policy", known })))]);
}

export function policyNamed(policies: readonly PolicyDefinition[], id: string): PolicyDefinition {
  return named(policies, (policy) => policy.id, id, "policies", "policy");
}

/** Settlements, in the order in which they are shown: at least one. */
export function settlementsOf(given: readonly Settlement[]): readonly [Settlement, ...Settlement[]] {
  const [first, ...others] = (readItems(given) ?? []) as typeof given;
  if (first === undefined) throw jixiaoError([fault("empty", ["settlements"], given, say("at_least_one", { of: "settlement" }))]);
  return [first, ...others];
}

/** The statement of a person. */
export function statementOf({ statements }: Settlement, { person, policy }: Partial<PersonOptions>): Statement {
  const found = statements.filter((each) => String(each.person) === String(person) && (policy === undefined || each.policy === policy));
  const [only, another] = found;
  if (only !== undefined && another === undefined) return only;
  if (only !== undefined) {
    throw jixiaoError([fault("ambiguous_person", ["policy"], policy, say("one_of", { choices: found.map((each) => each.policy) }))]);
  }
  const known = statements.map((each) => String(each.person));
  throw jixiaoError([fault("unknown_person", ["person"], person, oneOf(known, person, say(expectedPersonWithStatement, {})))]);
}

/** What a statement, or of several rows the one that is named, has of gates and scores, and its team. */
export function rowOf(statement: Statement, row: RowId | undefined): Pick<Stint, "team" | "gates" | "scores"> {
  const { team, gates, scores, stints } = statement;
  if (gates !== null && scores !== null) return { team, gates, scores };
  return named(stints, ({ id }) => String(id), row === undefined ? undefined : String(row), "row", "rows");
}

/** Whether two rows are of one team, or of none. */
export function isSameTeam(team: RowId | null, other: RowId | null): boolean {
  return team === null || other === null ? team === other : String(team) === String(other);
}

/** A number that a policy states: as text, or the value of the parameter that it is. */
export function numberOf({ parameters }: PolicyDefinition, stated: StatedNumber): string {
  return typeof stated === "string" ? stated : parameters.find(({ id }) => id === stated.id)?.value ?? "0";
}

/** The entry of an own name of a record. */
export function entryOf<Entry>(record: Readonly<Record<string, Entry>> | null | undefined, name: string): Entry | undefined {
  return record !== null && record !== undefined && has(record, name) ? record[name] : undefined;
}

/** @throws {JixiaoError} where an option is no number. */
export function readAmount(value: DecimalInput, name: string): Decimal {
  const number = parseDecimal(value);
  if (typeof number !== "string") return number;
  throw jixiaoError([numberFault(number, value, [name])]);
}

/** @throws {JixiaoError} where an option is no whole number above zero. */
export function readCount(value: number | undefined, otherwise: number, name: string): number {
  if (value === undefined) return otherwise;
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw jixiaoError([fault("invalid_count", [name], value, say(expectedWholeNumber, { from: 1 }))]);
}
