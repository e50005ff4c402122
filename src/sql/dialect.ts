/** A database whose whole-number arithmetic is known: what differs of it from the others. */
export interface Dialect {
  /** The types of whole numbers, each with the most that it holds, the narrowest first; null where there is no end. */
  readonly wholes: readonly { readonly name: string; readonly most: bigint | null }[];
  readonly state: string;
  /** A quotient of whole numbers, cut towards zero. */
  divide(dividend: string, divisor: string, type: string): string;
  /** A whole number of 10^−`places` as a decimal. */
  decimal(units: string, places: number): string;
  /** A reading as a whole number of 10^−`scale`, where it is one. */
  units(column: string, scale: number, type: string): string;
  /** Whether a reading has no more places than that. */
  isExact(column: string, scale: number): string;
  /** A text as one compares it by its code points. */
  inCodePoints(text: string): string;
  text(column: string): string;
  /** After each step, so that the planner keeps them apart. */
  readonly fence: string;
}

const int64 = 2n ** 63n - 1n;
const int128 = 2n ** 127n - 1n;

/** A database that `toSql` writes for. */
export type DialectName = "postgresql" | "duckdb";

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  // `/` of bigints and `div` of numerics cut; what overflows is an error. Without a fence planning takes longer than the query.
  postgresql: {
    wholes: [{ name: "bigint", most: int64 }, { name: "numeric", most: null }],
    state: "smallint",
    divide: (dividend, divisor, type) => (type === "numeric" ? `div(${dividend}, ${divisor})` : `(${dividend} / ${divisor})`),
    decimal: (units, places) => (places === 0 ? `CAST(${units} AS numeric)` : `(CAST(${units} AS numeric) * ${unit(places)})`),
    units: (column, scale, type) => `CAST(${column} * ${10n ** BigInt(scale)} AS ${type})`,
    isExact: (column, scale) => `round(CAST(${column} AS numeric), ${scale}) = ${column}`,
    inCodePoints: (text) => `${text} COLLATE "C"`,
    text: (column) => `CAST(${column} AS text)`,
    fence: " OFFSET 0",
  },
  // `//` of whole numbers cuts (of DECIMAL, it and `/` are floating-point); what overflows is an error. Text is compared by its bytes.
  duckdb: {
    wholes: [{ name: "BIGINT", most: int64 }, { name: "HUGEINT", most: int128 }],
    state: "TINYINT",
    divide: (dividend, divisor) => `(${dividend} // ${divisor})`,
    decimal: (units, places) =>
      places === 0
        ? `CAST(${units} AS DECIMAL(20, 0))`
        : `CAST(CAST(${units} AS DECIMAL(20, 0)) * CAST('${unit(places)}' AS DECIMAL(${places + 1}, ${places})) AS DECIMAL(${
          20 + places
        }, ${places}))`,
    units: (column, scale, type) => `CAST(${column} * ${10n ** BigInt(scale)} AS ${type})`,
    isExact: (column, scale) => `round(${column}, ${scale}) = ${column}`,
    inCodePoints: (text) => text,
    text: (column) => `CAST(${column} AS VARCHAR)`,
    fence: "",
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

/** A name as any text: what looks like SQL in it is a name. */
export function quoted(name: string): string {
  return `"${name.replaceAll("\"", "\"\"")}"`;
}

/** A text as a literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
