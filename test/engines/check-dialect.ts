import { definePolicy, metric, times, type Policy } from "../../src/index.js";
import { toSql, type SqlTable } from "../../src/sql/index.js";
import { untyped } from "../error/untyped.js";
import type { Database } from "../sql/databases.js";

const strange = "\"; DROP TABLE people; -- \\";
const commission: Policy = definePolicy({
  id: "sales",
  version: "1",
  currency: "CNY",
  pay: { commission: times(metric("gmv", "money"), "0.003") },
});

/** What a database does otherwise than is said of its dialect: its whole numbers, names, readings outside what was said of them, ids. */
export async function checkDialect(database: Database): Promise<{ readonly compared: number; readonly differences: readonly string[] }> {
  const differences: string[] = [];
  let compared = 0;
  const same = (what: string, found: unknown, expected: unknown) => {
    compared += 1;
    const [ours, theirs] = [JSON.stringify(found), JSON.stringify(expected)];
    if (ours !== theirs) differences.push(`${what}: ${ours}, not ${theirs}`);
  };
  const { dialect } = database;
  const escape = (text: string, mark: string) =>
    `${mark}${(dialect === "clickhouse" ? text.replaceAll("\\", "\\\\") : text).replaceAll(mark, mark + mark)}${mark}`;
  const tableOf = (name: string, columns: readonly (readonly [string, string])[], rows: readonly (readonly (string | null)[])[]) => {
    const cells = rows.map((row) => `(${row.map((cell) => (cell === null ? "NULL" : escape(cell, "'"))).join(", ")})`);
    return database.run(
      `DROP TABLE IF EXISTS ${escape(name, "\"")}`,
      `CREATE TABLE ${escape(name, "\"")} (${columns.map(([column, type]) => `${escape(column, "\"")} ${type}`).join(", ")})`,
      `INSERT INTO ${escape(name, "\"")} VALUES ${cells.join(", ")}`,
    );
  };
  const ask = async (policy: Policy, people: SqlTable, mostRows = 100) => {
    const query = toSql(untyped(policy), { dialect, people, mostRows });
    return { query, rows: await database.query(query.sql), rejected: await database.query(query.rejected) };
  };

  const { proof } = toSql(untyped(commission), { dialect, people: { table: "people", columns: { gmv: { precision: 12, scale: 2 } } } });
  same("proof", await database.query(proof), []);
  const isOtherwise = proof.replace("(7, 2, 4)", "(7, 2, 5)").replace("('7', '2', '4')", "('7', '2', '5')");
  same("proof of a wrong figure", (await database.query(isOtherwise)).length, 1);

  const named = definePolicy({ id: "it's \\", version: "1", currency: "CNY", pay: { [strange]: metric(strange, "money") } });
  await tableOf(strange, [["id", "TEXT"], [strange, "DECIMAL(9, 2)"]], [["Robert'); --\\", "5"]]);
  const { query, rows } = await ask(named, { table: strange, columns: { [strange]: { precision: 9, scale: 2 } } });
  const name = query.columns.find(({ what }) => what === "amount")?.name ?? "";
  same("names", rows.map((row) => [row["id"], Number(row[name])]), [["Robert'); --\\", 5]]);

  // Of a wider column than was said: what has more digits, or more places, is a fault; null is not applicable.
  const gmv = [
    "1000.0000",
    "9999999999.9900",
    "-9999999999.9900",
    "10000000000.0000",
    "1.0050",
    null,
    "-99999999999999999999999999999999.9999",
  ];
  await tableOf("people", [["id", "TEXT"], ["gmv", "DECIMAL(38, 4)"]], gmv.map((cell, at) => [`p${at}`, cell]));
  const declared = { table: "people", columns: { gmv: { precision: 12, scale: 2 } } };
  const found = await ask(commission, declared);
  const byId = found.rows.toSorted((a, b) => String(a["id"]).localeCompare(String(b["id"])));
  same("states of readings", byId.map((row) => row["commission state"]), [
    "settled",
    "settled",
    "settled",
    "pending",
    "pending",
    "notApplicable",
    "pending",
  ]);
  same(
    "amounts",
    byId.slice(0, 3).map((row) => row["commission"]),
    ["3.00", "30000000.00", "-30000000.00"].map((text) => dialect === "clickhouse" ? String(Number(text)) : text),
  );

  await tableOf("people", [["id", "TEXT"], ["gmv", "DECIMAL(12, 2)"]], [["li", "1"], ["li", "2"], [" ", "3"], ["wang", "4"]]);
  const twice = await ask(commission, declared);
  same("ids of nobody and of several", [twice.rows.length, twice.rejected.map(({ id }) => id).toSorted()], [0, [" ", "li"]]);
  return { compared, differences };
}
