import { Decimal, placesOfText, placesText, zero } from "../decimal/index.js";
import { faultOf, jixiaoError } from "../error/index.js";
import type { RowId } from "../formula/index.js";
import type { LineResult } from "../statement/index.js";
import { namedLines, type NamedLine } from "./named-lines.js";
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
 * @throws {JixiaoError} `invalid_period` where the two are not of one period, `invalid_currency` where a policy changed its currency.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const before = settle(policy, { period: "2026-11", people: [{ id: "li", gmv: 100000 }] });
 * const after = settle(policy, { period: "2026-11", people: [{ id: "li", gmv: 98000 }] });
 * restate(before, after).changes; // => [{ person: "li", line: "commission", difference: "-6.00", … }]
 * restate(before, before).changes; // => []
 */
export function restate(before: Settlement, after: Settlement): Restatement {
  if (before.period !== after.period) {
    throw jixiaoError([faultOf("invalid_period", [], `${before.period} and ${after.period}`, "two_settlements_of_one_period")]);
  }
  const currencies = new Map(after.totals.map(({ policy, currency }) => [policy, currency]));
  for (const { policy, currency } of before.totals) {
    const other = currencies.get(policy) ?? currency;
    if (other !== currency) throw jixiaoError([faultOf("invalid_currency", [policy], `${currency} and ${other}`, "one_currency")]);
  }
  const standings = new Map<string, { before: Standing | null; after: Standing | null }>();
  for (const [side, settlement] of [["before", before], ["after", after]] as const) {
    for (const statement of settlement.statements) {
      for (const line of namedLines(statement)) {
        const key = JSON.stringify([statement.policy, String(statement.person), line.kind, line.name]);
        const found = standings.get(key) ?? { before: null, after: null };
        found[side] = addTo(found[side], statement, line);
        standings.set(key, found);
      }
    }
  }
  const changes = [...standings.values()].flatMap(changeOf);
  const sums = new Map<string, { readonly currency: string; readonly sum: Decimal; readonly places: number }>();
  for (const { policy, currency, difference } of changes) {
    const sum = (sums.get(policy)?.sum ?? zero).plus(difference);
    sums.set(policy, { currency, sum, places: placesOfText(difference) });
  }
  return {
    period: after.period,
    changes,
    totals: [...sums].map(([policy, { currency, sum, places }]) => ({ policy, currency, difference: placesText(sum, places) })),
  };
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
  if (sum === null) return { statement, line, state, payable: new Decimal(line.line.payable) };
  return { ...sum, state: worstState([state, sum.state]), payable: sum.payable.plus(line.line.payable) };
}

function changeOf({ before, after }: { readonly before: Standing | null; readonly after: Standing | null }): readonly LineChange[] {
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
