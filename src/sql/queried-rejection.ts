import {
  expectedId,
  expectedOwnRowId,
  expectedPersonWithStatement,
  fault,
  faultOf,
  givenCount,
  got,
  say,
  type Fault,
  type Path,
} from "../error/index.js";
import type { Rejection } from "../settle/index.js";
import { balanceNames } from "../statement/index.js";
import { QueriedRow } from "./queried-row.js";

const columns = ["from_table", "id", "row_count", "fault", "column_names"];
const tables = ["people", "teams", "adjustments", "carryIns"] as const satisfies readonly Rejection["from"][];
const codes = [
  "invalid_id",
  "duplicate_id",
  "too_large",
  "unreadable",
  "unknown_person",
  "unknown_policy",
  "invalid_choice",
] as const satisfies readonly Fault["code"][];

/** A row of `rejected` as a rejection, `index` its place there; `faults` takes what is wrong with the row. */
export function rejectionOf(cells: unknown, index: number, faults: Fault[]): Rejection {
  const row = new QueriedRow(cells, columns, ["rejected", index], faults);
  const from = row.oneOf("from_table", tables) ?? "people";
  const code = row.oneOf("fault", codes) ?? "invalid_id";
  const id = row.text("id");
  const rows = row.whole("row_count") ?? 1;
  const path = [from, ...(id === null ? [] : [id])];
  const what = { from, path, id, rows, names: (row.text("column_names") ?? "").trim().split("\n") };
  return { from, index, id, faults: [rejectedFault(code, what)] };
}

interface Rejected {
  readonly from: Rejection["from"];
  readonly path: Path;
  readonly id: string | null;
  readonly rows: number;
  readonly names: readonly string[];
}

function rejectedFault(code: typeof codes[number], { from, path, id, rows, names }: Rejected): Fault {
  switch (code) {
    case "invalid_id":
      return fault(code, path, id, say(expectedId, { orNull: false }));
    case "duplicate_id":
      return fault(code, path, id, say(expectedOwnRowId, { rows, ofPeople: from === "people" }));
    case "too_large":
      return faultOf(code, path, got(givenCount, { count: rows, of: "rows" }), "no_more_rows_than_were_said");
    case "unreadable":
      return fault(code, path, names.join(", "), "columns_of_decimals_or_whole_numbers_and_ids_of_text_or_whole_numbers");
    case "unknown_person":
      return fault(code, path, id, say(expectedPersonWithStatement, {}));
    case "unknown_policy":
      return fault(code, path, id, "the_id_of_a_policy_of_the_settlement");
    case "invalid_choice":
      return fault(code, path, id, say("one_of", { choices: balanceNames }));
  }
}
