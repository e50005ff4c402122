import { faultText, reasonText, type Language, type Policy, type Settlement, type Statement } from "jixiao";
import { words } from "./words.js";

type Line = Pick<Statement["lines"][string], "state" | "amount" | "payable" | "failedGates" | "reason" | "faults">;

/** An amount as it stands in a table, and what is to be said of it. */
interface AmountCell {
  readonly amount: string;
  readonly state: Line["state"] | "absent";
  readonly notes: readonly string[];
}

interface StatementRow {
  readonly person: string;
  readonly name: string;
  readonly amounts: readonly AmountCell[];
  readonly payable: string;
}

/** All statements of a period: a column for each line, and for each kind of what was added after the lines. */
export interface StatementTable {
  readonly columns: readonly string[];
  readonly rows: readonly StatementRow[];
  readonly totals: readonly string[];
}

export function statementTable(policies: readonly Policy[], settlement: Settlement, language: Language): StatementTable {
  const lines = new Map(policies.flatMap(({ pay }) => pay.map(({ name, label }) => [name, label?.[language] ?? name] as const)));
  const kinds = [...new Set(settlement.statements.flatMap(({ added }) => added.map(({ kind }) => kind)))];
  return {
    columns: [...lines.values(), ...kinds.map((kind) => words[language].added[kind])],
    rows: settlement.statements.map((statement) => ({
      person: String(statement.person),
      name: statement.name ?? String(statement.person),
      amounts: [
        ...[...lines.keys()].map((name) => cellOf([statement.lines[name]], language)),
        ...kinds.map((kind) => cellOf(statement.added.filter((each) => each.kind === kind), language)),
      ],
      payable: statement.payable,
    })),
    totals: settlement.totals.map(({ payable, currency }) => `${payable} ${currency}`),
  };
}

/** Several adjustments of a person stand below one another: each is what somebody decided. */
function cellOf(lines: readonly (Line | undefined)[], language: Language): AmountCell {
  const present = lines.filter((line) => line !== undefined);
  const [first] = present;
  if (first === undefined) return { amount: "", state: "absent", notes: [] };
  return {
    amount: present.map(({ state, amount, payable }) => (state === "pending" ? "?" : state === "held" ? amount : payable)).join(" "),
    state: first.state,
    notes: present.flatMap((line) => notesOf(line, language)),
  };
}

function notesOf({ state, failedGates, reason, faults }: Line, language: Language): readonly string[] {
  const told = words[language];
  return [
    ...(state === "settled" ? [] : [told.states[state]]),
    ...(failedGates.length === 0 ? [] : [told.failed(failedGates)]),
    ...(reason === null ? [] : [reasonText(reason, { language })]),
    ...faults.map((fault) => faultText(fault, { language })),
  ];
}
