import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  Dictionary,
  Float64,
  Int32,
  Int64,
  makeVector,
  Table,
  tableFromIPC,
  tableToIPC,
  Utf8,
  vectorFromArray,
  type Vector,
} from "apache-arrow";
import fc from "fast-check";
import { settle } from "jixiao";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../examples/07-warehouse/database.js";
import { november } from "../../examples/07-warehouse/drawn-month.js";
import { policy } from "../../examples/07-warehouse/policy.js";
import { drawMonth } from "../../examples/07-warehouse/settle-month.js";
import { shopsOfPeople, type ShopMonth } from "../../examples/07-warehouse/shop-rows.js";
import { idColumn, readingColumn } from "../../examples/11-arrow/read-columns.js";
import { readParquet } from "../../examples/11-arrow/read-parquet.js";
import { report } from "../../examples/11-arrow/report.js";
import { held } from "../../examples/11-arrow/sample.js";
import { settledTable, settleTables } from "../../examples/11-arrow/settle-tables.js";
import { decimalVector, wholeVector, wordVector } from "../../examples/11-arrow/write-columns.js";

const folder = mkdtempSync(join(tmpdir(), "arrow-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const through = (table: Table): Table => tableFromIPC(tableToIPC(table, "file"));
const first = (vector: Vector) => vector.data[0]!;

/** The warehouse's month of 300 people, as rows and as Arrow. */
async function monthOf300(): Promise<{ readonly rows: ShopMonth; readonly people: Table; readonly shops: Table }> {
  const database = await openDatabase();
  try {
    await drawMonth(database, november, 300, folder);
    const ids = await database.rows<{ readonly id: string }>(`SELECT id FROM "2026-11".people`);
    const read = (name: string) => readParquet(join(folder, `${name}-2026-11.parquet`), ["team"]);
    return {
      rows: await shopsOfPeople(database, november, ids.map(({ id }) => id)),
      people: through(await read("people")),
      shops: through(await read("shops")),
    };
  } finally {
    database.close();
  }
}

describe("a month of Arrow", async () => {
  const { rows, people, shops } = await monthOf300();
  const { statements } = settle(policy, rows);
  const differences = (settled: Table, of = statements) => held(through(settled), of.map((statement, row) => [row, statement] as const));

  it("comes out of its files with the figures of settle, and into a file again", () => {
    const month = settleTables(rows.period, people, shops);
    const settled = settledTable(people, month);
    expect(settled.numRows).toBe(statements.length);
    expect(differences(settled)).toEqual({ people: statements.length, figures: statements.length * 21, differences: [] });
    expect(report(through(settled), month, 9)).toContain("9 people by settle as well: 189 figures compared, 0 differ");
  });

  it("may come in several record batches, and be part of a larger table", () => {
    const pieces = through(people.slice(0, 101).concat(people.slice(101, 230)).concat(people.slice(230)));
    expect(pieces.batches.length).toBe(3);
    expect(differences(settledTable(pieces, settleTables(rows.period, pieces, shops))).differences).toEqual([]);
    // Whole shops, from a row that does not begin a byte of any bitmap.
    const from = rows.people.findIndex(({ team }) => team === "S00003");
    expect(from % 8).not.toBe(0);
    const part = people.slice(from);
    expect(differences(settledTable(part, settleTables(rows.period, part, shops)), statements.slice(from)).differences).toEqual([]);
  });

  it("keeps apart the dictionary of a file and those that are made, whichever numbers they have", () => {
    const { id } = new Dictionary(new Utf8(), new Int32());
    const team = people.getChild("team")!;
    for (let number = id + 1; number < id + 6; number += 1) {
      const type = new Dictionary(new Utf8(), new Int32(), number);
      const same = people.assign(new Table({ team: makeVector(first(team).clone(type)) }));
      expect(differences(settledTable(same, settleTables(rows.period, same, shops))).differences).toEqual([]);
    }
  });

  it("lets wait whom settle lets wait for an amount that cannot be, and pays the others from columns of 18 places", () => {
    const odd: readonly (string | null)[] = ["99999999999999999999.00", "4000.005", null, "4000.009999999999999999"];
    const texts = rows.people.map(({ base }, row) => (row < odd.length ? odd[row]! : base));
    const units = texts.map((text) => {
      const [whole = "", decimals = ""] = (text ?? "").split(".");
      return text === null ? Number.NaN : BigInt(whole + decimals.padEnd(18, "0"));
    });
    const wide = people.assign(new Table({ base: decimalVector(units, 18, 38) }));
    const month = settleTables(rows.period, wide, shops);
    const { statements } = settle(policy, { ...rows, people: rows.people.map((row, at) => ({ ...row, base: texts[at]! })) });
    expect(differences(settledTable(wide, month), statements).differences).toEqual([]);
    expect(statements.slice(0, 5).map(({ lines }) => lines.base.state)).toEqual([
      "pending",
      "pending",
      "notApplicable",
      "pending",
      "settled",
    ]);
    expect(month.handedOver).toBe(0);
  });

  it("is not settled while a row is nobody's", () => {
    const twice = people.concat(people.slice(0, 1));
    expect(() => settleTables(rows.period, twice, shops)).toThrow("2 rows are nobody's: ");
    expect(() => settleTables(rows.period, people.select(["id", "team"]), shops)).toThrow("there is no column base");
  });
});

describe("a column of Arrow", () => {
  it("is not copied where it lies in one piece: whole numbers, codes, and bits of what is there", () => {
    const table = through(new Table({
      count: vectorFromArray([1, null, 3], new Int32()),
      large: vectorFromArray([1n, 2n, 3n], new Int64()),
      team: vectorFromArray(["east", "west", "east"], new Dictionary(new Utf8(), new Int32())),
    }));
    const [count, large, team] = ["count", "large", "team"].map((name) => table.getChild(name)!);
    const read = readingColumn(count!);
    expect([read.values.buffer, read.valid?.buffer]).toEqual([first(count!).values.buffer, first(count!).nullBitmap.buffer]);
    expect(readingColumn(large!).values.buffer).toBe(first(large!).values.buffer);
    expect(idColumn(team!)).toEqual({ codes: Int32Array.of(0, 1, 0), ids: ["east", "west"] });
    const codes = idColumn(team!);
    expect("codes" in codes && codes.codes.buffer).toBe(first(team!).values.buffer);
  });

  it("of ids may have gaps, and codes of 8 bits", () => {
    expect(idColumn(wordVector([1, -1, 0], ["east", "west"]))).toEqual({ codes: Int32Array.of(1, -1, 0), ids: ["east", "west"] });
    expect(idColumn(vectorFromArray(["li", "wang"], new Utf8()))).toEqual(["li", "wang"]);
    expect(idColumn(wholeVector(Float64Array.of(7, 8)))).toEqual(Int32Array.of(7, 8));
    expect(idColumn(wholeVector(Float64Array.of(7, Number.NaN)))).toEqual([7, null]);
  });

  it("of floating-point numbers is refused: nobody is paid by what is nearly a figure", () => {
    expect(() => readingColumn(vectorFromArray([0.1], new Float64()))).toThrow("Float64 is no exact number that is read here");
  });

  it.each([
    ["fits a double", 12345n, 2, 2, 12345, undefined],
    ["is negative", -256n, 2, 2, -256, undefined],
    ["is the largest whole number of a double", 2n ** 53n - 1n, 2, 2, Number(2n ** 53n - 1n), undefined],
    ["needs 64 bits", 2n ** 53n, 2, 2, 2n ** 53n, 0],
    ["needs all of 64 bits", -(2n ** 63n), 2, 2, -(2n ** 63n), 0],
    ["needs 65 bits", 2n ** 63n, 2, 2, 0n, 3],
    ["needs 128 bits", 10n ** 37n, 2, 2, 0n, 3],
    ["has 18 places of which two are of use: 12.34", 12_340000000000000000n, 18, 2, 1234n, 0],
    ["has a third place where money has two: 12.345", 12_345000000000000000n, 18, 2, 0n, 3],
    ["may have any places, and 64 bits hold them", 9_200000000000000000n, 18, "any" as const, 9_200000000000000000n, 0],
  ])("of a decimal that %s", (_, units, scale, places, value, state) => {
    const read = readingColumn(decimalVector([units], scale, 38), places);
    expect([read.values[0], read.states?.[0], read.scale]).toEqual([value, state, places === "any" ? scale : places]);
  });

  it("of decimals says of each row its number, that there is none, or that it cannot be read", () => {
    const wide = fc.oneof(
      fc.bigInt({ min: -(2n ** 127n), max: 2n ** 127n - 1n }),
      fc.bigInt({ min: -(2n ** 65n), max: 2n ** 65n }),
      fc.constant(null),
    );
    const narrow = fc.oneof(fc.maxSafeInteger().map(BigInt), fc.constant(null));
    fc.assert(
      fc.property(fc.oneof(fc.array(wide), fc.array(narrow)), fc.nat(20), (numbers, from) => {
        const whole = decimalVector(numbers.map((number) => number ?? Number.NaN), 4, 38);
        const vector = whole.slice(from);
        const { values, states, valid } = readingColumn(vector);
        const read = numbers.slice(from).map((_, row) => {
          const state = states === undefined
            ? (valid === undefined || ((valid[row >> 3] ?? 0) >> (row & 7)) % 2 === 1 ? 0 : 1)
            : states[row];
          return state === 0 ? BigInt(values[row]!) : state === 1 ? null : "unreadable";
        });
        expect(read)
          .toEqual(numbers.slice(from).map((number) => (number === null || BigInt.asIntN(64, number) === number ? number : "unreadable")));
        // And out again as the package for Arrow shows it.
        expect([...whole].map((each) => (each === null ? null : BigInt(String(each))))).toEqual(numbers);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});
