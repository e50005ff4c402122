import type { Table } from "apache-arrow";
import type { ColumnSettlement } from "jixiao/columns";
import { grouped } from "../01-shop-month/print-figures.js";
import { table } from "../01-shop-month/print-table.js";
import { sampled } from "./sample.js";

/** What a file that was written says, and how it was held to `settle`. */
export function report(settled: Table, month: ColumnSettlement, sample: number): string {
  const { people, figures, differences } = sampled(settled, month, sample);
  const columns = settled.schema.fields.map(
    ({ name, type }) => [`  ${name}`, String(type), String(settled.getChild(name)?.nullCount ?? 0)]
  );
  const totals = month.policies.flatMap(({ totals: { payable, lines } }) => [
    ["payable", grouped(payable)],
    ...Object.entries(lines).map(([line, amount]) => [`  ${line}`, grouped(amount)]),
  ]);
  return [
    `${grouped(String(settled.numRows))} people in ${settled.batches.length} record batch(es); ${month.handedOver} handed over to settle`,
    "",
    ...table([["  column", "type", "nulls"], ...columns], ["left", "left", "right"]),
    "",
    ...table(totals, ["left", "right"]),
    "",
    `${people} people by settle as well: ${grouped(String(figures))} figures compared, ${differences.length} differ`,
    ...differences.slice(0, 20).map((each) => `  ${each}`),
  ].join("\n");
}
