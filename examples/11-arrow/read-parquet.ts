import {
  DuckDBDecimal16Vector,
  DuckDBDecimal32Vector,
  DuckDBDecimal64Vector,
  DuckDBDecimalType,
  DuckDBInstance,
  DuckDBVarCharVector,
  type DuckDBDataChunk,
} from "@duckdb/node-api";
import { Table, Utf8, vectorFromArray, type Vector } from "apache-arrow";
import { literal } from "../07-warehouse/database.js";
import { decimalVector, wholeVector, wordVector } from "./write-columns.js";

/** A Parquet file of texts and decimals as a table of Arrow; the texts of columns that are named become codes of a dictionary. */
export async function readParquet(file: string, dictionaries: readonly string[] = []): Promise<Table> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const result = await connection.run(`SELECT * FROM read_parquet(${literal(file)})`);
  const chunks = await result.fetchAllChunks();
  const names = result.columnNames();
  const columns = names.map((name, place): readonly [string, Vector] => {
    const type = result.columnType(place);
    if (!(type instanceof DuckDBDecimalType)) {
      const texts = textsOf(chunks, place);
      return [name, dictionaries.includes(name) ? coded(texts) : vectorFromArray(texts, new Utf8())];
    }
    const units = unitsOf(chunks, place);
    return [name, type.scale === 0 ? wholeVector(units) : decimalVector(units, type.scale, type.width)];
  });
  connection.closeSync();
  return new Table(Object.fromEntries(columns));
}

const rowsOf = (chunks: readonly DuckDBDataChunk[]) => chunks.reduce((sum, { rowCount }) => sum + rowCount, 0);

/** The decimals of a column as whole numbers of their last place; not a number where there is none. */
function unitsOf(chunks: readonly DuckDBDataChunk[], place: number): Float64Array {
  const units = new Float64Array(rowsOf(chunks));
  let row = 0;
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(place);
    const isDecimal = vector instanceof DuckDBDecimal16Vector || vector instanceof DuckDBDecimal32Vector
      || vector instanceof DuckDBDecimal64Vector;
    if (!isDecimal) throw new TypeError(`${vector.type} is not read here`);
    for (let at = 0; at < chunk.rowCount; at += 1, row += 1) units[row] = Number(vector.getScaledValue(at) ?? Number.NaN);
  }
  if (units.some((each) => Math.abs(each) > Number.MAX_SAFE_INTEGER)) throw new RangeError("a decimal has more digits than are read here");
  return units;
}

function textsOf(chunks: readonly DuckDBDataChunk[], place: number): readonly string[] {
  return chunks.flatMap((chunk) => {
    const vector = chunk.getColumnVector(place);
    if (!(vector instanceof DuckDBVarCharVector)) throw new TypeError(`${vector.type} is not read here`);
    return Array.from({ length: chunk.rowCount }, (_, at) => vector.getItem(at) ?? "");
  });
}

function coded(texts: readonly string[]): Vector {
  const codes = new Map<string, number>();
  const places = Int32Array.from(texts, (text) => {
    const code = codes.get(text) ?? codes.size;
    codes.set(text, code);
    return code;
  });
  return wordVector(places, [...codes.keys()]);
}
