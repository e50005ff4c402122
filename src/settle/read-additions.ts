import { numberFault, parseDecimal, type Decimal } from "../decimal/index.js";
import {
  expectedDecimals,
  expectedId,
  expectedPersonWithStatement,
  expectedZeroOrMore,
  fault,
  faultOf,
  got,
  isNotEmpty,
  oneOf,
  ownFields,
  say,
  type Fault,
  type Faults,
  type Path,
} from "../error/index.js";
import type { RowId } from "../formula/index.js";
import type { Payee, RowPolicy } from "./payee.js";
import { balanceNames, isRead, type Additions, type BalanceName, type ReadAdjustment, type ReadCarryIn } from "../statement/index.js";
import { isFault } from "./is-fault.js";
import { misspeltFields } from "./misspelt-fields.js";
import { readId } from "./row-id.js";
import type { Rejection } from "./settlement.js";

/** What an adjustment, and what a carry-in says. */
export const adjustmentFields = ["person", "policy", "line", "amount", "reason", "by"] as const;
export const carryInFields = ["person", "policy", "balance", "amount"] as const;

/**
 * Finds the payee of each adjustment and carry-in. One that is nobody's, or that may be several payees', is rejected; one whose amount
 * cannot be read, or that misspells what it says, stays with its payee, where it is a pending line.
 */
export function readAdditions<P extends RowPolicy, Of extends Payee<P>>(
  policies: readonly P[],
  payeesOf: (person: RowId, policy: string | null) => readonly Of[],
  lists: { readonly adjustments: readonly unknown[]; readonly carryIns: readonly unknown[] },
  reject: (from: Rejection["from"], index: number, person: RowId | null, what: Fault) => void,
): ReadonlyMap<Of, Additions> {
  const additions = new Map<Of, { readonly adjustments: ReadAdjustment[]; readonly carryIns: ReadCarryIn[] }>();
  const ids = policies.map(({ id }) => id);
  const known: ReadonlySet<unknown> = new Set(ids);
  const additionsOf = (payee: Of) => {
    let found = additions.get(payee);
    if (found === undefined) additions.set(payee, found = { adjustments: [], carryIns: [] });
    return found;
  };
  const payeeOf = (row: unknown, path: Path): Of | Fault => {
    if (typeof row !== "object" || row === null) {
      return fault("not_an_object", path, row, say("an_object_with", { fields: ["person", "amount"] }));
    }
    const { person: named, policy = null } = ownFields(row);
    const person = readId(named);
    if (person === null) return fault("invalid_id", [...path, "person"], named, say(expectedId, { orNull: false }));
    if (policy !== null && (typeof policy !== "string" || !known.has(policy))) {
      return fault("unknown_policy", [...path, "policy"], policy, say("one_of", { choices: ids }));
    }
    const found = payeesOf(person, policy);
    const [only, another] = found;
    if (only === undefined) return fault("unknown_person", [...path, "person"], person, say(expectedPersonWithStatement, {}));
    if (another === undefined) return only;
    const under = found.map((payee) => payee.policy.id);
    return faultOf("ambiguous_person", [...path, "policy"], got("no", { of: "policy" }), say("one_of", { choices: under }));
  };
  const personOf = (row: unknown) => readId(ownFields(row)["person"]);
  lists.adjustments.forEach((row, index) => {
    const path = ["adjustments", index];
    const payee = payeeOf(row, path);
    if (isFault(payee)) reject("adjustments", index, personOf(row), payee);
    else additionsOf(payee).adjustments.push({ ...wordsOf(row), amount: amountOf(row, payee.policy, path, adjustmentFields) });
  });
  lists.carryIns.forEach((row, index) => {
    const path = ["carryIns", index];
    const payee = payeeOf(row, path);
    if (isFault(payee)) {
      reject("carryIns", index, personOf(row), payee);
      return;
    }
    const balance = balanceOf(row, path);
    if (typeof balance === "object") reject("carryIns", index, personOf(row), balance);
    else additionsOf(payee).carryIns.push({ balance, amount: amountOf(row, payee.policy, path, carryInFields) });
  });
  return additions;
}

function balanceOf(row: unknown, path: Path): BalanceName | Fault {
  const { balance } = ownFields(row);
  const known = balanceNames.find((name) => name === balance);
  if (known !== undefined) return known;
  return fault("invalid_choice", [...path, "balance"], balance, oneOf(balanceNames, balance));
}

/** The amount; or why it is not known what was to be added: it cannot be read, or something is said by a name that nobody knows. */
function amountOf(row: unknown, policy: RowPolicy, path: Path, known: readonly string[]): Decimal | Faults {
  const misspelt = misspeltFields(row, known);
  const faults = misspelt.map(({ field, meant }) =>
    fault("unknown_field", [...path, field], field, say("one_of", { choices: [meant], meant }))
  );
  // An amount under another name is one cause, and told once.
  const isMeant = misspelt.some(({ meant }) => meant === "amount");
  if (isMeant && isNotEmpty(faults)) return faults;
  const figure = readAmount(row, policy, path, known === carryInFields);
  const all = isRead(figure) ? faults : [...faults, ...figure];
  return isNotEmpty(all) ? all : figure;
}

function readAmount(row: unknown, { currency: { places } }: RowPolicy, of: Path, isBalance: boolean): Decimal | Faults {
  const { amount } = ownFields(row);
  const path = [...of, "amount"];
  const figure = parseDecimal(amount);
  if (typeof figure === "string") return [numberFault(figure, amount, path)];
  if (figure.decimalPlaces() > places) {
    return [fault("too_many_places", path, amount, say(expectedDecimals, { unit: "money", most: places }))];
  }
  if (isBalance && figure.isNegative()) return [fault("not_positive", path, amount, say(expectedZeroOrMore, { of: "balance" }))];
  return figure;
}

function wordsOf(row: unknown): Omit<ReadAdjustment, "amount"> {
  const { line: given, reason, by, ...others } = ownFields(row);
  // Nothing is paid by a misspelt field, but it says what it is that waits.
  const misspelt = misspeltFields(row, adjustmentFields).find(({ meant }) => meant === "line");
  const line = misspelt === undefined ? given : others[misspelt.field];
  return {
    line: typeof line === "string" && line.trim() !== "" ? line : "adjustment",
    isLineSure: misspelt === undefined,
    reason: textOrNull(reason),
    by: textOrNull(by),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
