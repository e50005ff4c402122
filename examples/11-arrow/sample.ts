import type { Table } from "apache-arrow";
import type { Statement } from "jixiao";
import type { ColumnSettlement } from "jixiao/columns";
import { atPlaces } from "../01-shop-month/print-figures.js";

/** What `settle` says of some of the people, held to what a file says. */
export interface Sample {
  readonly people: number;
  readonly figures: number;
  readonly differences: readonly string[];
}

/** Compares so many rows of a file, evenly spread, with the whole statements that `settle` works out, each with its shop. */
export function sampled(settled: Table, { policies: [of] }: ColumnSettlement, size: number): Sample {
  const people = Math.min(size, settled.numRows);
  const rows = Array.from({ length: people }, (_, at) => Math.floor((at * settled.numRows) / people));
  return held(settled, rows.flatMap((row) => (of === undefined ? [] : [[row, of.statement(row)] as const])));
}

/** Compares rows of a file with statements, figure by figure. */
export function held(settled: Table, statements: readonly (readonly [row: number, statement: Statement])[]): Sample {
  const compared = statements.flatMap(([row, statement]) =>
    figuresOf(statement).map(([name, figure]) => {
      const told = toldOf(settled, name, row);
      return told === figure ? null : `${statement.person} ${name}: ${told} in the file, ${figure} by settle`;
    })
  );
  return { people: statements.length, figures: compared.length, differences: compared.flatMap((each) => each ?? []) };
}

/** A cell as the package for Arrow reads it, which shows a decimal as a whole number of its last place. */
function toldOf(settled: Table, name: string, row: number): string {
  return String(settled.getChild(name)?.get(row) ?? "none");
}

/** What a statement says, by the columns of the file: amounts and scores have two places. */
function figuresOf({ person, team, payable, lines, scores }: Statement): readonly (readonly [name: string, figure: string])[] {
  return [
    ["id", String(person)],
    ["team", String(team)],
    ["payable", units(payable)],
    ...Object.entries(lines).flatMap(([name, { amount, state }]) => [[name, units(amount)] as const, [`${name} state`, state] as const]),
    ...Object.entries(scores ?? {}).flatMap(([id, { score, grade }]) => [
      [id, units(score)] as const,
      [`${id} grade`, grade ?? "none"] as const,
    ]),
  ];
}

function units(figure: string | null): string {
  return figure === null ? "none" : String(BigInt(atPlaces(figure, 2).replace(".", "")));
}
