import { numberFault, parseDecimal, type Decimal } from "../decimal/index.js";
import { fault, faultOf, nearestName, ownFields, type Fault, type Faults, type Path } from "../error/index.js";
import type { RowId } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { Entry } from "./entry.js";
import { readId } from "./row-id.js";
import type { Rejection } from "./settlement.js";

/** An adjustment by hand that belongs to a statement. */
export interface ReadAdjustment {
  /** The name of a pay line, with which it counts for protection, or just a label. */
  readonly line: string;
  readonly amount: Decimal | Faults;
  readonly reason: string | null;
  readonly by: string | null;
}

/** A balance that an earlier period left to a statement. */
export interface ReadCarryIn {
  readonly balance: "draw" | "protection";
  readonly amount: Decimal | Faults;
}

/** What a period adds to statements by hand or from earlier periods. */
export interface Additions {
  readonly adjustments: readonly ReadAdjustment[];
  readonly carryIns: readonly ReadCarryIn[];
}

export const nothingAdded: Additions = Object.freeze({ adjustments: Object.freeze([]), carryIns: Object.freeze([]) });

/**
 * Finds the statement of each adjustment and carry-in. One that is nobody's, or that may be several statements', is rejected; one whose
 * amount cannot be read stays with its statement, where it is a pending line.
 */
export function readAdditions(
  policies: readonly Pick<PolicyDefinition, "id" | "currency">[],
  people: readonly (readonly Entry[])[],
  lists: { readonly adjustments: readonly unknown[]; readonly carryIns: readonly unknown[] },
  rejections: Rejection[],
): ReadonlyMap<readonly Entry[], Additions> {
  const additions = new Map<readonly Entry[], { readonly adjustments: ReadAdjustment[]; readonly carryIns: ReadCarryIn[] }>();
  for (const from of ["adjustments", "carryIns"] as const) {
    lists[from].forEach((row, index) => {
      const statement = statementOf(policies, people, row, from, index);
      const balance = from === "carryIns" ? balanceOf(row, index) : null;
      const what = "code" in statement ? statement : balance !== null && typeof balance === "object" ? balance : null;
      if (what !== null || "code" in statement) {
        if (what !== null) rejections.push({ from, index, id: readId(ownFields(row)["person"]), faults: [what] });
        return;
      }
      const found = additions.get(statement) ?? { adjustments: [], carryIns: [] };
      additions.set(statement, found);
      const places = policies[statement[0]?.policy ?? 0]?.currency.places ?? 0;
      const amount = amountOf(row, places, [from, index, "amount"], from === "carryIns");
      if (balance === "draw" || balance === "protection") found.carryIns.push({ balance, amount });
      else found.adjustments.push({ ...wordsOf(row), amount });
    });
  }
  return additions;
}

function statementOf(
  policies: readonly Pick<PolicyDefinition, "id" | "currency">[],
  people: readonly (readonly Entry[])[],
  row: unknown,
  from: Rejection["from"],
  index: number,
): readonly Entry[] | Fault {
  if (typeof row !== "object" || row === null) return fault("not_an_object", [from, index], row, "an object with a person and an amount");
  const { person: named, policy } = ownFields(row);
  const person = readId(named);
  if (person === null) return fault("invalid_id", [from, index, "person"], named, "the id of a person");
  const ofPerson = statementsOf(people, person);
  const ids = policies.map(({ id }) => id);
  if (policy !== undefined && policy !== null && (typeof policy !== "string" || !ids.includes(policy))) {
    return fault("unknown_policy", [from, index, "policy"], policy, `one of ${ids.join(", ")}`);
  }
  const found = ofPerson.filter(([entry]) => policy === undefined || policy === null || policies[entry?.policy ?? 0]?.id === policy);
  const [only, another] = found;
  if (only === undefined) return fault("unknown_person", [from, index, "person"], person, "a person who has a statement in this period");
  if (another === undefined) return only;
  return faultOf(
    "ambiguous_person",
    [from, index, "policy"],
    `no policy`,
    `one of ${found.map(([entry]) => policies[entry?.policy ?? 0]?.id).join(", ")}: the person has a statement under each`,
  );
}

const byPerson = new WeakMap<readonly (readonly Entry[])[], ReadonlyMap<string, readonly (readonly Entry[])[]>>();

function statementsOf(people: readonly (readonly Entry[])[], person: RowId): readonly (readonly Entry[])[] {
  let index = byPerson.get(people);
  if (index === undefined) {
    const built = new Map<string, (readonly Entry[])[]>();
    for (const entries of people) {
      const key = String(entries[0]?.person);
      built.set(key, [...(built.get(key) ?? []), entries]);
    }
    byPerson.set(people, index = built);
  }
  return index.get(String(person)) ?? [];
}

function balanceOf(row: unknown, index: number): "draw" | "protection" | Fault {
  const { balance } = ownFields(row);
  if (balance === "draw" || balance === "protection") return balance;
  const meant = typeof balance === "string" ? nearestName(balance, ["draw", "protection"]) : null;
  return fault("invalid_choice", ["carryIns", index, "balance"], balance, meant ?? "draw or protection");
}

function amountOf(row: unknown, places: number, path: Path, isBalance: boolean): Decimal | Faults {
  const { amount } = ownFields(row);
  const figure = parseDecimal(amount);
  if (typeof figure === "string") return [numberFault(figure, amount, path)];
  if (figure.decimalPlaces() > places) return [fault("too_many_places", path, amount, `money with at most ${places} decimals`)];
  if (isBalance && figure.isNegative()) return [fault("not_positive", path, amount, "a balance of zero or more")];
  return figure;
}

function wordsOf(row: unknown): Pick<ReadAdjustment, "line" | "reason" | "by"> {
  const { line, reason, by } = ownFields(row);
  return { line: typeof line === "string" && line.trim() !== "" ? line : "adjustment", reason: textOrNull(reason), by: textOrNull(by) };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
