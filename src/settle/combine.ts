import { placesOfText, placesText, zero, type Decimal } from "../decimal/index.js";
import {
  emptyFault,
  expectedEachOnce,
  fault,
  faultOf,
  isJixiaoError,
  isNotEmpty,
  jixiaoError,
  madeOf,
  readItems,
  repeated,
  say,
  type Fault,
} from "../error/index.js";
import type { RowId } from "../formula/index.js";
import { groupBy } from "./group-by.js";
import { namedLines } from "./named-lines.js";
import { payableOf } from "./payable-of.js";
import type { Settlement, Statement } from "./settlement.js";

/** What several periods came to for a person under a policy. */
export interface CombinedStatement {
  readonly person: RowId;
  readonly name: string | null;
  readonly policy: string;
  readonly currency: string;
  /** The periods in which the person has a statement. */
  readonly periods: readonly string[];
  /** What was payable, line by line; adjustments that name a line count with it. */
  readonly lines: Readonly<Record<string, string>>;
  readonly lineOrder: readonly string[];
  /** What the other added lines came to. */
  readonly added: string;
  readonly payable: string;
  /** Whether a period is provisional: its sums may still change. */
  readonly provisional: boolean;
}

/** Several periods together: a quarter, a year. */
export interface CombinedSettlement {
  readonly periods: readonly string[];
  readonly statements: readonly CombinedStatement[];
  readonly totals: readonly { readonly policy: string; readonly currency: string; readonly people: number; readonly payable: string }[];
}

/**
 * Sums the statements of several periods, a person and policy: what was already paid. A quarterly or yearly target is trued up from it:
 * settle the year's readings under a policy of the year, and pay its bonus minus what `lines` says was paid.
 *
 * @throws {JixiaoError} `used_twice` for a period that comes twice, `invalid_currency` where a policy changes its currency, `empty` without
 * any; where one is no settlement.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const months = [["2026-10", 90000], ["2026-11", 110000]] as const;
 * const quarter = combine(months.map(([period, gmv]) => settle(policy, { period, people: [{ id: "li", gmv }] })));
 * quarter.statements[0]; // => { periods: ["2026-10", "2026-11"], payable: "600.00", … }
 */
export function combine(settlements: readonly Settlement[]): CombinedSettlement {
  const given = readItems(settlements);
  if (given === null) throw jixiaoError([fault("not_a_list", ["settlements"], settlements, say("a_list_of", { of: "settlements" }))]);
  return madeOf("settlements", settlements, say("a_list_of", { of: "settlements" }), () => combineSound(given as readonly Settlement[]));
}

/** Which of them is no settlement is asked only where they do not combine. */
function combineSound(settlements: readonly Settlement[]): CombinedSettlement {
  try {
    return combineAll(settlements);
  } catch (error) {
    if (isJixiaoError(error)) throw error;
    settlements.forEach((each, index) =>
      madeOf(["settlements", index], each, say("something_made_by", { by: "settle" }), () => combineAll([each]))
    );
    throw error;
  }
}

function combineAll(settlements: readonly Settlement[]): CombinedSettlement {
  const faults: Fault[] = [];
  const periods = settlements.map(({ period }) => period);
  if (periods.length === 0) {
    faults.push(emptyFault(["settlements"], "settlements", "settlement"));
  }
  for (const period of repeated(periods)) {
    faults.push(faultOf("used_twice", ["settlements"], period, say(expectedEachOnce, { of: "period" })));
  }
  const statements = settlements.flatMap((settlement) => settlement.statements);
  const people = groupBy(statements, ({ policy, person }) => JSON.stringify([policy, String(person)]));
  const currencies = new Map<string, Set<string>>();
  for (const { policy, currency } of settlements.flatMap(({ totals }) => totals)) {
    currencies.set(policy, (currencies.get(policy) ?? new Set()).add(currency));
  }
  for (const [policy, codes] of currencies) {
    if (codes.size > 1) faults.push(faultOf("invalid_currency", [policy], [...codes].join(" and "), "one_currency"));
  }
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  const combined = [...people.values()].map(combineStatements);
  return { periods, statements: combined, totals: totalsOf(combined) };
}

function combineStatements(statements: readonly [Statement, ...Statement[]]): CombinedStatement {
  const [first] = statements;
  const places = placesOfText(first.payable);
  const sums = new Map<string, Decimal>();
  let added = zero;
  for (const statement of statements) {
    for (const each of namedLines(statement)) {
      const { name, kind } = each;
      const payable = payableOf(statement, each);
      // An adjustment that names a pay line counts with it.
      if (kind === "line" || (kind === "adjustment" && statement.lineOrder.includes(name))) {
        sums.set(name, (sums.get(name) ?? zero).plus(payable));
      } else added = added.plus(payable);
    }
  }
  const payable = [...sums.values()].reduce((sum, line) => sum.plus(line), added);
  return {
    person: first.person,
    name: statements.find(({ name }) => name !== null)?.name ?? null,
    policy: first.policy,
    currency: first.currency,
    periods: statements.map(({ period }) => period),
    lines: Object.fromEntries([...sums].map(([name, sum]) => [name, placesText(sum, places)])),
    lineOrder: [...sums.keys()],
    added: placesText(added, places),
    payable: placesText(payable, places),
    provisional: statements.some(({ provisional }) => provisional),
  };
}

function totalsOf(statements: readonly CombinedStatement[]): CombinedSettlement["totals"] {
  return [...groupBy(statements, ({ policy }) => policy)].map(([policy, list]) => {
    const [{ currency, payable }] = list;
    const sum = list.reduce((total, each) => total.plus(each.payable), zero);
    return { policy, currency, people: list.length, payable: placesText(sum, placesOfText(payable)) };
  });
}
