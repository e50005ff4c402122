import { placesOfText } from "../decimal/index.js";
import type { Placing } from "../contest/index.js";
import type { Settlement, Statement } from "../settle/index.js";
import { balanceNames } from "../statement/index.js";
import { lineStates, type StandingColumn, type WorkedColumns } from "./column-results.js";
import type { OpenColumns } from "./open-columns.js";

/** Writes what settle said of the statements that were handed over into the columns of their policy. */
export function writeSettled(columns: WorkedColumns, place: number, marks: Uint8Array, settlement: Settlement, open: OpenColumns): void {
  const of = open.under[place];
  if (of === undefined) return;
  const rowsOf = new Map<number, number[]>();
  const rowById = new Map<string, number>();
  of.rows.forEach((_, at) => {
    const statement = of.statementOf === null ? at : (of.statementOf[at] ?? 0);
    if (marks[statement] !== 1) return;
    rowsOf.set(statement, [...(rowsOf.get(statement) ?? []), at]);
    rowById.set(open.tables.idOf({ of: "rows", policy: place })(at), at);
    columns.handedOver[statement] = 1;
  });
  const byPerson = new Map<string, number>();
  for (const [statement, [first = 0]] of rowsOf) byPerson.set(open.personOf(of.rows[first] ?? 0), statement);
  for (const statement of settlement.statements) {
    const at = statement.policy === columns.policy ? byPerson.get(String(statement.person)) : undefined;
    if (at !== undefined) writeStatement(columns, at, rowsOf.get(at) ?? [], statement);
  }
  for (const [id, contest] of Object.entries(columns.contests)) {
    const placeOf = contest.isOfTeams ? new Map(open.teamIds.map((team, at) => [team, at])) : rowById;
    for (const { entrants } of settlement.standings[id] ?? []) {
      for (const entrant of entrants) {
        const at = placeOf.get(String(entrant.id));
        if (at === undefined) continue;
        for (const [name, placing] of Object.entries(entrant.factors)) {
          const standing = contest.factors[name];
          if (standing !== undefined) writePlacing(standing, at, placing);
        }
        if (contest.overall !== null && entrant.overall !== null) writePlacing(contest.overall, at, entrant.overall);
        contest.prizes[at] = unitsOf(entrant.prize);
      }
    }
  }
}

function writeStatement(columns: WorkedColumns, at: number, rows: readonly number[], statement: Statement): void {
  for (const [name, line] of Object.entries(columns.lines)) {
    const settled = statement.lines[name];
    if (settled === undefined) continue;
    line.states[at] = lineStates.indexOf(settled.state);
    line.amounts[at] = unitsOf(settled.amount);
    line.payable[at] = unitsOf(settled.payable);
    if (line.before !== null) line.before[at] = unitsOf(settled.before);
    const { gates, bits } = line.failedGates;
    const first = at * Math.ceil(gates.length / 8);
    bits.fill(0, first, first + Math.ceil(gates.length / 8));
    gates.forEach((gate, place) => {
      const byte = first + (place >> 3);
      if (settled.failedGates.includes(gate)) bits[byte] = (bits[byte] ?? 0) | (1 << (place & 7));
    });
  }
  for (const { kind, amounts, states } of columns.added) {
    const found = statement.added.find((each) => each.kind === kind && (kind !== "carryIn" || each.state === "settled"));
    amounts[at] = found === undefined ? 0 : unitsOf(found.payable);
    states[at] = found === undefined ? 0 : lineStates.indexOf(found.state);
  }
  columns.payable[at] = unitsOf(statement.payable);
  columns.held[at] = unitsOf(statement.held);
  columns.provisional[at] = statement.provisional ? 1 : 0;
  for (const name of balanceNames) columns.balances[name][at] = unitsOf(statement.balances[name]);
  rows.forEach((row, stint) => {
    const scores = statement.scores ?? statement.stints[stint]?.scores ?? {};
    for (const [id, column] of Object.entries(columns.scores)) {
      const found = scores[id];
      if (found === undefined) continue;
      column.scores[row] = unitsOf(found.score);
      column.states[row] = found.state === "value" ? 0 : found.state === "notApplicable" ? 1 : 3;
      column.grades[row] = found.grade === null ? -1 : column.gradeNames.indexOf(found.grade);
    }
  });
}

function writePlacing({ states, ranks, prizes }: StandingColumn, at: number, { rank, prize }: Placing): void {
  states[at] = prize === null ? 3 : rank === null ? 1 : 0;
  ranks[at] = rank ?? 0;
  prizes[at] = unitsOf(prize);
}

/** Figures as settle writes them, as whole numbers of their last place; NaN where there is none, or where a double does not hold it. */
function unitsOf(text: string | null): number {
  if (text === null) return Number.NaN;
  const units = Number(placesOfText(text) === 0 ? text : text.replace(".", ""));
  return Number.isSafeInteger(units) ? units + 0 : Number.NaN;
}
