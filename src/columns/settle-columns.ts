import { choiceOf, expectedWholeNumber, fault, jixiaoError, readOptions, say } from "../error/index.js";
import type { PolicyPlan } from "../plan/index.js";
import type { Policy, PolicyDefinition } from "../policy/index.js";
import {
  openPeriod,
  policiesOf,
  settleOpened,
  type Period,
  type PolicyTotals,
  type Rejection,
  type Settlement,
  type Statement,
} from "../settle/index.js";
import type { PeriodColumns } from "./column.js";
import { outputsOf, resultsOf, type PolicyColumns, type PolicyColumnsOf } from "./column-results.js";
import { columnTotals } from "./column-totals.js";
import { handedOver, type HandedOver } from "./handed-over.js";
import { keptPlan } from "./kept-plan.js";
import { openColumns, type OpenColumns } from "./open-columns.js";
import { runPlan, type Run } from "./run-plan.js";
import { writeSettled } from "./write-settled.js";

/** Whether ids are looked at for being unique. */
export interface SettleColumnsOptions {
  /**
   * `trusted` where primary keys vouch that every row of people, and every row of teams, has an id of its own, text that is not blank or a
   * whole number: then nobody looks. `checked` unless stated.
   */
  readonly uniqueIds?: "checked" | "trusted";
}

/** A period that was settled column by column. */
export interface ColumnSettlement<P extends Policy = Policy> {
  readonly period: string;
  /** In the order of the policies that were given. */
  readonly policies: readonly PolicyColumnsOf<P>[];
  /** The rows that are nobody's, as settle tells of them. */
  readonly rejections: readonly Rejection[];
  /**
   * How many statements settle worked out, since a figure that they depend on fits no double, or since a balance of theirs is not sure.
   */
  readonly handedOver: number;
}

/**
 * Settles a period of columns: the same cents as `settle`, for months of hundreds of thousands of rows. Amounts come out as whole
 * numbers of the currency's last place, in arrays; `statement(i)` gives the whole statement of one, with faults in words.
 *
 * When to use it: the readings are in columns already (Arrow, Parquet, a database), or there are so many that one object a row costs more
 * than settling. Else `settle` says more. Where something is not known to be exact in doubles, settle works out whoever depends on it, and
 * `handedOver` counts them.
 *
 * @throws {JixiaoError} what `settle` throws of policies and periods; `invalid_count` where a column is shorter or longer than the ids,
 * `too_many_places` where a figure would have more places than a plan keeps, `too_large` where more than 1,000,000 rows would have to be
 * handed over. A cell that is no whole number (NaN, 0.5, from 2^53 on) is a fault of its row, as in `settle`.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.003") } });
 * const month = settleColumns(policy, {
 *   period: "2026-11",
 *   people: { id: ["li", "wang"], readings: { gmv: { values: Float64Array.of(12800000, 99999), scale: 2 } } },
 * });
 * [...(month.policies[0]?.payable ?? [])]; // => [38400, 300]
 */
export function settleColumns<const P extends Policy>(
  policy: P | readonly P[],
  period: PeriodColumns,
  options?: SettleColumnsOptions,
): ColumnSettlement<P> {
  const { uniqueIds = "checked" } = readOptions(options, ["uniqueIds"]);
  const areIdsTrusted = choiceOf("uniqueIds", uniqueIds, ["checked", "trusted"]) === "trusted";
  const policies = policiesOf(policy);
  return settleOpenColumns(policies, openColumns(policies, period, { areIdsTrusted })) as ColumnSettlement<P>;
}

function settleOpenColumns(policies: readonly PolicyDefinition[], open: OpenColumns): ColumnSettlement {
  const plan = keptPlan(policies, open.facts);
  const run = runPlan(plan, outputsOf(plan.policies), open.tables);
  const marks = handedOver(
    open,
    plan.policies.map(({ rows }) => run.wide(rows)),
    plan.policies.map((each, place) => doubtfulIn(each, run, open.under[place]?.first.length ?? 0)),
    run.wide(plan.teams),
  );
  const results = plan.policies.map((each, place) => {
    const of = open.under[place];
    if (of === undefined) throw new Error("a policy without rows");
    return resultsOf(each, run, of, open.tables.teams, marks !== null);
  });
  const over = marks === null ? undefined : settleOf(marks, open);
  if (over !== undefined) {
    results.forEach(({ columns }, place) => writeSettled(columns, place, marks?.[place] ?? new Uint8Array(0), over, open));
  }
  return {
    period: open.period.period,
    policies: results.map(({ columns, same }, place): PolicyColumns => {
      const hanging = (at: number): HandedOver => {
        const size = columns.statementRows.length;
        if (!Number.isInteger(at) || at < 0 || at >= size) {
          throw jixiaoError([fault("invalid_count", ["statement"], at, say(expectedWholeNumber, { from: 0, to: size - 1 }))]);
        }
        const alone = policies.map((_, index) => {
          const of = new Uint8Array(open.under[index]?.first.length ?? 0);
          if (index === place) of[at] = 1;
          return of;
        });
        return handedOver(open, [], alone, null) ?? alone;
      };
      let totals: PolicyTotals | undefined;
      return {
        ...columns,
        get totals() {
          totals ??= columnTotals(columns, same, over);
          return totals;
        },
        statement: (at) => statementIn(settleOf(hanging(at), open), columns.policy, open.personOf(columns.statementRows[at] ?? 0)),
        periodOf: (at) => periodOf(hanging(at), open),
      };
    }),
    rejections: open.rejections,
    handedOver: (marks ?? []).reduce((sum, each) => each.reduce((all, mark) => all + mark, sum), 0),
  };
}

/** The statements in which something was not exact, or depends on what is not known. */
function doubtfulIn({ statements, statement: { isDoubtful } }: PolicyPlan, run: Run, count: number): Uint8Array | null {
  const wide = run.wide(statements);
  if (isDoubtful === null) return wide;
  const { states } = run.cell(isDoubtful);
  const isSame = isDoubtful.domain === null;
  return Uint8Array.from({ length: count }, (_, at) => Number(states?.[isSame ? 0 : at] === 1 || wide?.[at] === 1));
}

function statementIn({ statements }: Settlement, policy: string, person: string): Statement {
  const found = statements.find((each) => each.policy === policy && String(each.person) === person);
  if (found === undefined) throw new Error(`${person} has no statement`);
  return found;
}

function settleOf(marks: HandedOver, open: OpenColumns): Settlement {
  return settleOpened(open.policies, openPeriod(open.policies, periodOf(marks, open)));
}

/** The rows of these statements, those that were rejected, and the teams that they name, in the order of the input. */
function periodOf(marks: HandedOver, { period, under, rejected, rowOf, teamRowsOf }: OpenColumns): Period<Policy> {
  const rows = new Set<number>(rejected);
  under.forEach(({ rows: own, statementOf }, place) => {
    const marked = marks[place] ?? new Uint8Array(0);
    for (let at = 0; at < own.length; at += 1) {
      if (marked[statementOf === null ? at : (statementOf[at] ?? 0)] === 1) rows.add(own[at] ?? 0);
    }
  });
  return {
    period: period.period,
    teams: teamRowsOf(rows),
    people: [...rows].sort((a, b) => a - b).map(rowOf),
    adjustments: period.adjustments ?? [],
    carryIns: period.carryIns ?? [],
  };
}
