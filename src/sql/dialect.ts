import { tenTo } from "../plan/index.js";
import { lineStates, type LineState } from "./line-states.js";

/** A database whose whole-number arithmetic is known: what differs of it from the others. */
export interface Dialect {
  /** The types of whole numbers, each with the most that it holds, the narrowest first; null where there is no end. */
  readonly wholes: readonly { readonly name: string; readonly most: bigint | null }[];
  readonly state: string;
  /** A whole number, exactly, of whatever size. */
  whole(value: bigint): string;
  /** Whether all of these hold, and whether any of them does, of figures that are never null. */
  all(conditions: readonly string[]): string;
  any(conditions: readonly string[]): string;
  /** A quotient of whole numbers, cut towards zero. */
  divide(dividend: string, divisor: string, type: string): string;
  /** A whole number of 10^−`places`, of a magnitude of at most `most`, as a decimal. */
  decimal(units: string, places: number, most: bigint): string;
  /** A column's reading: whether it is one within the ends and of no more places than `scale`, and how many units of that place. */
  reading(
    column: string,
    ends: readonly [least: string, most: string],
    scale: number,
    type: string,
  ): { readonly isSound: string; readonly units: string };
  /** Whether a column is of decimals or whole numbers, by its type. */
  isNumber(column: string): string;
  /** Whether a column is of texts or whole numbers, so that each has one way in which it is written. */
  isName(column: string): string;
  /** What names somebody as text, which is compared code point by code point whatever the collation of its column. */
  text(column: string): string;
  /** Whether a text has no sign that one sees: what is blank in JavaScript. */
  isBlank(text: string): string;
  /** A name as any text: what looks like SQL in it is a name. */
  quoted(name: string): string;
  /** A text as a literal. */
  literal(text: string): string;
  /** What a line is, as what comes out says it. */
  word(state: LineState): string;
  /** Rows of whole numbers as a table, in columns of these names. */
  rowsOf(columns: readonly string[], rows: readonly (readonly bigint[])[]): string;
  /** Whether a table of the query that is read twice is worked out once. */
  readonly sharesTables: boolean;
  /** What parts the words of a column that the query makes. */
  readonly point: string;
  /** After each step, so that the planner keeps them apart. */
  readonly fence: string;
  /** After the whole query. */
  readonly end: string;
}

const int64 = 2n ** 63n - 1n;
const int128 = 2n ** 127n - 1n;
const int256 = 2n ** 255n - 1n;

/** A database that `toSql` writes for. */
export type DialectName = "postgresql" | "duckdb" | "clickhouse";

/** What standard SQL has. */
const standard = {
  all: (conditions: readonly string[]) => conditions.join(" AND "),
  any: (conditions: readonly string[]) => conditions.join(" OR "),
  whole: (value: bigint) => (value < 0n ? `(${value})` : String(value)),
  quoted: (name: string) => `"${name.replaceAll("\"", "\"\"")}"`,
  literal: (text: string) => `'${text.replaceAll("'", "''")}'`,
  word: (state: LineState) => `'${state}'`,
  reading: (column: string, [least, most]: readonly [string, string], scale: number, type: string) => ({
    isSound: `${column} BETWEEN ${least} AND ${most} AND round(${column}, ${scale}) = ${column}`,
    units: `CAST(${column}${scale === 0 ? "" : ` * ${10n ** BigInt(scale)}`} AS ${type})`,
  }),
  rowsOf: (columns: readonly string[], rows: readonly (readonly bigint[])[]) =>
    `(VALUES ${rows.map((row) => `(${row.map(standard.whole).join(", ")})`).join(", ")}) AS given(${columns.join(", ")})`,
  sharesTables: true,
  point: ".",
  fence: "",
  end: "",
};

const duckDbWhole = "U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?";
const wrappedInClickHouse = "(Nullable[(]|LowCardinality[(])*";

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  // `/` of bigints and `div` of numerics cut; what overflows is an error. Without a fence planning takes longer than the query.
  postgresql: {
    ...standard,
    wholes: [{ name: "bigint", most: int64 }, { name: "numeric", most: null }],
    state: "smallint",
    divide: (dividend, divisor, type) => (type === "numeric" ? `div(${dividend}, ${divisor})` : `(${dividend} / ${divisor})`),
    decimal: (units, places) => (places === 0 ? `CAST(${units} AS numeric)` : `(CAST(${units} AS numeric) * ${unit(places)})`),
    reading: (column, ends, scale, type) => standard.reading(`CAST(${column} AS numeric)`, ends, scale, type),
    text: (column) => `CAST(${column} AS text) COLLATE "C"`,
    isBlank: (text) => `${text} ~ '^[\\t-\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]*$'`,
    // A domain is of the type that it is of, once it is one of two. Texts are a category of types (S), and so are ENUMs (E).
    isNumber: (column) => `pg_typeof(coalesce(${column}, NULL)) IN ('smallint', 'integer', 'bigint', 'numeric')`,
    isName: (column) =>
      `(SELECT typcategory FROM pg_type WHERE oid = pg_typeof(coalesce(${column}, NULL))) IN ('S', 'E') OR `
      + `pg_typeof(coalesce(${column}, NULL)) IN ('smallint', 'integer', 'bigint', 'numeric', 'uuid') AND `
      + `coalesce(CAST(${column} AS text), '') NOT LIKE '%.%'`,
    fence: " OFFSET 0",
  },
  // `//` of whole numbers cuts (of DECIMAL, it and `/` are floating-point); what overflows is an error. A DECIMAL of up to 18 digits
  // takes half the room of a longer one, and a third of its time.
  duckdb: {
    ...standard,
    wholes: [{ name: "BIGINT", most: int64 }, { name: "HUGEINT", most: int128 }],
    state: "TINYINT",
    divide: (dividend, divisor) => `(${dividend} // ${divisor})`,
    // A literal with a point is a DECIMAL of its digits, and the product has as many as both types hold.
    decimal: (units, places, most) =>
      `CAST(${units} AS DECIMAL(${most < tenTo(18) ? 18 : 38}, 0))${places === 0 ? "" : ` * ${unit(places)}`}`,
    // In the type of what was said of the column: a cell that has no room there, or no room beside it, is none, and a whole number of a
    // narrow type, multiplied, does not leave that type. What is multiplied has no more than 38 digits with those of the factor.
    reading: (column, ends, scale, type) => {
      const [least, most] = ends.map((end) => end.replace(/[-.]/g, "").length);
      const digits = Math.min(38, Math.max(least ?? 1, most ?? 1));
      const value = `TRY_CAST(${column} AS DECIMAL(${digits}, ${scale}))`;
      return {
        isSound: `TRY(${column} = ${value}) AND ${value} BETWEEN ${ends[0]} AND ${ends[1]}`,
        units: scale > 0 && digits + scale > 38
          ? `CAST(replace(CAST(${value} AS VARCHAR), '.', '') AS ${type})`
          : standard.reading(value, ends, scale, type).units,
      };
    },
    text: (column) => `CAST(${column} AS VARCHAR) COLLATE "C"`,
    isNumber: (column) => `regexp_full_match(typeof(${column}), '${duckDbWhole}|DECIMAL.*|"NULL"')`,
    isName: (column) => `regexp_full_match(typeof(${column}), '(?s)VARCHAR|UUID|ENUM.*|${duckDbWhole}|DECIMAL.*,0\\)|"NULL"')`,
    // A byte a row, where a text takes sixteen: of a short query that writes a table half of its time went into such words.
    word: (state) => `CAST('${state}' AS ENUM(${lineStates.map((each) => `'${each}'`).join(", ")}))`,
    isBlank: (text) => `regexp_full_match(${text}, '[\\t-\\r\\pZ\\x{FEFF}]*')`,
  },
  // Whole numbers overflow without a word, so that bounds are the only guard. Numbers of more than 64 bits, and all with a point, are
  // floating-point unless they are cast from a text. A backslash is special in texts and names. What is compiled while it runs has
  // been wrong (ClickHouse#118334). Without a setting, no more than a hundred steps stand one after another. Its planner looks through all
  // that a query is made of, down to the tables, for each comparison that stands in an AND or an OR: comparisons are 0 or 1 there, so that
  // the least of them says the one, and the greatest the other.
  clickhouse: {
    ...standard,
    all: (conditions) => (conditions.length > 1 ? `least(${conditions.join(", ")})` : conditions.join("")),
    any: (conditions) => (conditions.length > 1 ? `greatest(${conditions.join(", ")})` : conditions.join("")),
    wholes: [{ name: "Int64", most: int64 }, { name: "Int128", most: int128 }, { name: "Int256", most: int256 }],
    state: "Int8",
    whole: (value) => {
      const type = value > int128 || value < -int128 ? "Int256" : value > int64 || value < -int64 ? "Int128" : null;
      return type === null ? standard.whole(value) : `CAST('${value}' AS ${type})`;
    },
    divide: (dividend, divisor) => `intDiv(${dividend}, ${divisor})`,
    decimal: (units, places) =>
      places === 0
        ? `CAST(toDecimal256(${units}, 0) AS Decimal(38, 0))`
        : `CAST(toDecimal256(${units}, 0) * CAST('${unit(places)}' AS Decimal(${places + 1}, ${places})) AS Decimal(${
          places > 20 ? 76 : 38
        }, ${places}))`,
    reading: (column, [least, most], scale, type) => {
      // Cut to the scale, which leaves what it was where it has no more places.
      const cut = `toDecimal256(${column}, ${scale})`;
      const end = (text: string) => `toDecimal256('${text}', ${scale})`;
      const isSound = `${cut} >= ${end(least)} AND ${cut} <= ${end(most)} AND ${cut} = ${column}`;
      // Both branches may be worked out: nothing there leaves what its type holds.
      const sound = `CASE WHEN ${isSound} THEN ${cut} ELSE ${end("0")} END`;
      return { isSound, units: `CAST(ifNull(${sound}, ${end("0")}) * toInt256('${10n ** BigInt(scale)}') AS ${type})` };
    },
    isNumber: (column) => `match(toTypeName(${column}), '^${wrappedInClickHouse}(U?Int|Decimal|Nothing)')`,
    isName: (column) =>
      `match(toTypeName(${column}), '^${wrappedInClickHouse}(String|FixedString|Enum|UUID|U?Int|Nothing|Decimal[^,]*, 0)')`,
    text: (column) => `toString(${column})`,
    isBlank: (text) => `match(${text}, '^[\\\\t-\\\\r\\\\pZ\\\\x{FEFF}]*$')`,
    quoted: (name) => standard.quoted(name.replaceAll("\\", "\\\\")),
    literal: (text) => standard.literal(text.replaceAll("\\", "\\\\")),
    rowsOf: (columns, rows) =>
      `values('${columns.map((column) => `${column} String`).join(", ")}', ${
        rows.map((row) => `(${row.map((value) => `'${value}'`).join(", ")})`).join(", ")
      })`,
    sharesTables: false,
    // A name with a point in it may be taken for a part of a column that is called as what stands before.
    point: "/",
    end: "\nSETTINGS compile_expressions = 0, max_subquery_depth = 10000",
  },
};

/** One unit of the last place: 0.01. */
function unit(places: number): string {
  return `0.${"0".repeat(places - 1)}1`;
}

/** The narrowest type that holds a magnitude; null where none does. */
export function typeFor({ wholes }: Dialect, magnitude: bigint): string | null {
  return wholes.find(({ most }) => most === null || magnitude <= most)?.name ?? null;
}
