import { expectedName, fault, type Fault, type Path } from "../error/index.js";

const rowColumns: ReadonlySet<string> = new Set(["id", "name", "team", "person", "policy"]);
const refusedNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Reports a name that cannot be a key. Null is one that could not be copied. */
export function checkName(name: string | null, path: Path, faults: Fault[]): void {
  if (name === null) return;
  if (/^-?\d+$/.test(name)) {
    faults
      .push(fault("invalid_name", path, name, expectedName));
  } else if (refusedNames.has(name)) faults.push(fault("invalid_name", path, name, expectedName));
}

/** Reports an id of a metric or a parameter that cannot be a column of a row. */
export function checkColumn(id: string, path: Path, faults: Fault[]): void {
  checkName(id, path, faults);
  if (rowColumns.has(id)) faults.push(fault("invalid_name", path, id, "an_id_that_is_no_column_of_every_row"));
}
