import { Decimal } from "../../src/decimal/index.js";
import {
  settleColumns,
  type ColumnSettlement,
  type PeriodColumns,
  type PolicyColumns,
  type SettleColumnsOptions,
} from "../../src/columns/index.js";
import type { PolicyDefinition } from "../../src/policy/index.js";
import { settle, type Settlement, type Statement } from "../../src/settle/index.js";
import { untyped } from "../error/untyped.js";

const stateNames = ["settled", "notApplicable", "held", "pending"];

/** What the columns of a period and its settlement say differently, and how many figures were compared. */
export function compareColumns(
  policies: readonly PolicyDefinition[],
  columns: PeriodColumns,
  period: object,
  options: SettleColumnsOptions = {},
  settlement: Settlement = settle(untyped(policies), untyped(period)),
) {
  const settled: ColumnSettlement = settleColumns(untyped(policies), columns, options);
  const differences: string[] = [];
  let compared = 0;
  const same = (what: string, ours: unknown, theirs: unknown) => {
    compared += 1;
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) {
      differences.push(`${what}: columns ${JSON.stringify(ours)}, settle ${JSON.stringify(theirs)}`);
    }
  };
  settled.policies.forEach((of, place) => {
    const statements = settlement.statements.filter(({ policy }) => policy === of.policy);
    same(`${of.policy} statements`, of.statementRows.length, statements.length);
    const rows = rowsByStatement(of);
    statements.forEach((statement, at) => compareStatement(of, statement, at, rows[at] ?? []));
    compareStandings(of);
    same(`${of.policy} totals`, of.totals, settlement.totals[place]);
  });
  same("rejections", settled.rejections, settlement.rejections);
  return { differences, compared, settled, settlement };

  function compareStatement(of: PolicyColumns, statement: Statement, at: number, rows: readonly number[]): void {
    const name = `${statement.policy} ${statement.person}`;
    const { places } = of.currency;
    for (const [line, column] of Object.entries(of.lines)) {
      const theirs = statement.lines[line];
      if (theirs === undefined) throw new Error("a line that is not there");
      same(`${name} ${line} state`, stateNames[column.states[at] ?? 0], theirs.state);
      figure(`${name} ${line} amount`, column.amounts[at], theirs.amount, places);
      figure(`${name} ${line} payable`, column.payable[at], theirs.payable, places);
      figure(`${name} ${line} before`, column.before?.[at] ?? Number.NaN, theirs.before, places);
      const { gates, bits } = column.failedGates;
      const bytes = Math.ceil(gates.length / 8);
      const failed = gates.filter((_, gate) => ((bits[at * bytes + (gate >> 3)] ?? 0) >> (gate & 7)) % 2 === 1);
      same(`${name} ${line} gates`, failed.toSorted(), [...theirs.failedGates].toSorted());
    }
    const added = of.added.flatMap(({ kind, states, amounts }) => {
      const state = stateNames[states[at] ?? 0];
      return state === "settled" && amounts[at] === 0 ? [] : [[kind, state, amounts[at]]];
    });
    const theirs = statement.added
      .filter(({ kind, state }) => kind !== "adjustment" && !(kind === "carryIn" && state === "pending"))
      .map(({ kind, state, payable }) => [kind, state, Number(unitsText(payable, places))]);
    if (theirs.every(([, , units]) => Number.isSafeInteger(units))) same(`${name} added`, added, theirs);
    figure(`${name} payable`, of.payable[at], statement.payable, places);
    figure(`${name} held`, of.held[at], statement.held, places);
    same(`${name} provisional`, of.provisional[at] === 1, statement.provisional);
    for (const balance of ["draw", "protection", "rounding"] as const) {
      figure(`${name} ${balance}`, of.balances[balance][at], statement.balances[balance], places);
    }
    for (const [id, column] of Object.entries(of.scores)) {
      rows.forEach((row, stint) => {
        const score = (statement.scores ?? statement.stints[stint]?.scores ?? {})[id];
        figure(`${name} ${id} score`, column.scores[row], score?.score ?? null, column.scale);
        same(`${name} ${id} state`, ["value", "notApplicable", "", "faulty"][column.states[row] ?? 0], score?.state);
        same(`${name} ${id} grade`, column.gradeNames[column.grades[row] ?? -1] ?? null, score?.grade ?? null);
      });
    }
  }

  /** The rows of each statement: those of its person under the policy. */
  function rowsByStatement(of: PolicyColumns): readonly (readonly number[])[] {
    const personAt = (row: number) => String((Array.isArray(columns.people.person) ? columns.people.person[row] : null) ?? idAt(row));
    const byPerson = new Map<string, number[]>();
    of.rows.forEach((row, place) => {
      const person = personAt(row);
      byPerson.set(person, [...(byPerson.get(person) ?? []), place]);
    });
    return [...of.statementRows].map((row) => byPerson.get(personAt(row)) ?? []);
  }

  function idAt(row: number): unknown {
    return (columns.people.id as ArrayLike<unknown>)[row];
  }

  function compareStandings(of: PolicyColumns): void {
    const { places } = of.currency;
    const rowAt = new Map([...of.rows].map((row, at) => [String(idAt(row)), at]));
    const teamAt = new Map(settlement.teams.map(({ id }, at) => [String(id), at]));
    for (const [id, contest] of Object.entries(of.contests)) {
      for (const { entrants } of settlement.standings[id] ?? []) {
        for (const entrant of entrants) {
          const at = (contest.isOfTeams ? teamAt : rowAt).get(String(entrant.id)) ?? -1;
          const standings = [
            ...Object.entries(contest.factors),
            ...(contest.overall === null ? [] : [["overall", contest.overall] as const]),
          ];
          for (const [name, standing] of standings) {
            const placing = name === "overall" ? entrant.overall : entrant.factors[name];
            same(`${id} ${name} ${entrant.id} rank`, standing.ranks[at], placing?.rank ?? 0);
            figure(`${id} ${name} ${entrant.id} prize`, standing.prizes[at], placing?.prize ?? null, places);
          }
          figure(`${id} ${entrant.id} prize`, contest.prizes[at], entrant.prize, places);
        }
      }
    }
  }

  /** What a double does not hold is NaN. */
  function figure(what: string, ours: number | undefined, theirs: string | null, places: number): void {
    const text = theirs === null ? null : unitsText(theirs, places);
    const isHeld = text !== null && Number.isSafeInteger(Number(text));
    same(what, Number.isNaN(ours) ? null : String(ours), isHeld ? text : null);
  }
}

function unitsText(text: string, places: number): string {
  return new Decimal(text).times(new Decimal(`1e${places}`)).toFixed();
}
