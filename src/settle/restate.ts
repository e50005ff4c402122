import { placesOfText, placesText, zero, type Decimal } from "../decimal/index.js";
import { faultOf, givenTwo, got, jixiaoError, madeOf, say } from "../error/index.js";
import type { RowId } from "../formula/index.js";
import type { LineResult } from "../statement/index.js";
import { namedLines, type NamedLine } from "./named-lines.js";
import { payableOf } from "./payable-of.js";
import type { Settlement, Statement } from "./settlement.js";
import { worstState } from "./worst-state.js";

/** Where a line stood; several of one name are summed. */
export interface RestatedLine {
  readonly state: LineResult["state"];
  readonly payable: string;
}

/** What changes for a line of somebody's statement. Null where there was, or is, no such line. */
export interface LineChange {
  readonly person: RowId;
  readonly name: string | null;
  readonly policy: string;
  readonly currency: string;
  readonly line: string;
  readonly kind: NamedLine["kind"];
  readonly before: RestatedLine | null;
  readonly after: RestatedLine | null;
  /** What is payable after less what was before. */
  readonly difference: string;
}

/** What changes when a period is settled again. */
export interface Restatement {
  readonly period: string;
  readonly changes: readonly LineChange[];
  /** The sum of the differences, by policy. */
  readonly totals: readonly { readonly policy: string; readonly currency: string; readonly difference: string }[];
}

/**
 * What changes for each person and line when a period is settled again with corrected data or rules: differences only, and nothing where
 * nothing changed. Whatever is not settled counts as 0.00; each change shows both states. A closed statement is never edited: the
 * difference is paid as an adjustment of a later period.
 *
 * @throws {JixiaoError} `invalid_period` where the two are not of one period, `invalid_currency` where a policy changed its currency;
 * where one is no settlement.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const before = settle(policy, { period: "2026-11", people: [{ id: "li", gmv: 100000 }] });
 * const after = settle(policy, { period: "2026-11", people: [{ id: "li", gmv: 98000 }] });
 * restate(before, after).changes; // => [{ person: "li", line: "commission", difference: "-6.00", … }]
 * restate(before, before).changes; // => []
 */
export function restate(before: Settlement, after: Settlement): Restatement {
  const was = madeOf("before", before, say("something_made_by", { by: "settle" }), () => standingsOf(before));
  const is = madeOf("after", after, say("something_made_by", { by: "settle" }), () => standingsOf(after));
  if (was.period !== is.period) {
    throw jixiaoError([
      faultOf("invalid_period", [], got(givenTwo, { first: was.period, second: is.period }), "two_settlements_of_one_period"),
    ]);
  }
  for (const [policy, currency] of was.currencies) {
    const other = is.currencies.get(policy) ?? currency;
    if (other !== currency) {
      throw jixiaoError([faultOf("invalid_currency", [policy], got(givenTwo, { first: currency, second: other }), "one_currency")]);
    }
  }
  const lines = new Set([...was.standings.keys(), ...is.standings.keys()]);
  const changes = [...lines].flatMap((line) => changeOf(was.standings.get(line) ?? null, is.standings.get(line) ?? null));
  const sums = new Map<string, { readonly currency: string; readonly sum: Decimal; readonly places: number }>();
  for (const { policy, currency, difference } of changes) {
    const sum = (sums.get(policy)?.sum ?? zero).plus(difference);
    sums.set(policy, { currency, sum, places: placesOfText(difference) });
  }
  return {
    period: is.period,
    changes,
    totals: [...sums].map(([policy, { currency, sum, places }]) => ({ policy, currency, difference: placesText(sum, places) })),
  };
}

/** What a settlement says of each line of everybody. */
function standingsOf({ period, totals, statements }: Settlement) {
  const standings = new Map<string, Standing>();
  for (const statement of statements) {
    for (const line of namedLines(statement)) {
      const key = JSON.stringify([statement.policy, String(statement.person), line.kind, line.name]);
      standings.set(key, addTo(standings.get(key) ?? null, statement, line));
    }
  }
  return { period, standings, currencies: new Map(totals.map(({ policy, currency }) => [policy, currency])) };
}

interface Standing {
  readonly statement: Statement;
  readonly line: NamedLine;
  readonly state: LineResult["state"];
  readonly payable: Decimal;
}

/** Several adjustments of one label count together, in the worst state among them. */
function addTo(sum: Standing | null, statement: Statement, line: NamedLine): Standing {
  const { state } = line.line;
  if (sum === null) return { statement, line, state, payable: payableOf(statement, line) };
  return { ...sum, state: worstState([state, sum.state]), payable: sum.payable.plus(payableOf(statement, line)) };
}

function changeOf(before: Standing | null, after: Standing | null): readonly LineChange[] {
  const of = after ?? before;
  if (of === null) return [];
  const difference = (after?.payable ?? zero).minus(before?.payable ?? zero);
  if (difference.isZero() && before?.state === after?.state) return [];
  const { person, name, policy, currency } = of.statement;
  const places = placesOfText(of.line.line.payable);
  const shown =
    (standing: Standing | null) => (standing === null ? null : { state: standing.state, payable: placesText(standing.payable, places) });
  return [{
    person,
    name,
    policy,
    currency,
    line: of.line.name,
    kind: of.line.kind,
    before: shown(before),
    after: shown(after),
    difference: placesText(difference, places),
  }];
}
