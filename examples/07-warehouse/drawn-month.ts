import { peopleColumns, shopColumns } from "./tables.js";

/** A month of the warehouse: how many working days it has, and how far the market has grown since the first. */
export interface Month {
  readonly period: string;
  readonly wholeDays: number;
  readonly growth: string;
}

export const october: Month = { period: "2026-10", wholeDays: 18, growth: "100" };
export const november: Month = { period: "2026-11", wholeDays: 21, growth: "112" };

/** How many work in a shop. */
const perShop = 50;
const seed = 7;

// No random(): it would be another month in each run, and no hash(): another version may hash otherwise. MD5 of a number is the same
// everywhere, and so is what whole numbers make of it.

/** 64 bits that hang on the seed, on what they are for, and on a number. */
const drawn = (what: string, number: string): string => `md5_number_lower('${seed} ${what} ' || ${number})`;

/** One of the four parts of such bits: a whole number from 0 to 65535. */
const part = (of: string, place: 0 | 1 | 2 | 3): string => `CAST((${of} >> ${16 * place}) & 65535 AS BIGINT)`;

/** A whole number from nearly `from` to nearly `to`, as a part of 65536 says. */
const between = (from: number, to: number, how: string): string => `(${from} + (${how}) * ${to - from} // 65536)`;

interface Columns {
  readonly [name: string]: { readonly precision: number; readonly scale: number };
}

/** Whole numbers of the last place as the decimals of their columns. */
function decimals<Of extends Columns>(columns: Of, units: { readonly [Name in keyof Of & string]: string }): string {
  return Object.entries(columns).map(([name, { precision, scale }]) => {
    const unit = scale === 0 ? "1" : `0.${"1".padStart(scale, "0")}`;
    return `  CAST((${units[name]}) * CAST(${unit} AS DECIMAL(${scale + 1}, ${scale})) AS DECIMAL(${precision}, ${scale})) AS "${name}"`;
  }).join(",\n");
}

/** The people of a month: what they sold is skewed as sales are, and who was good last month mostly is so again. */
export function drawnPeople({ period, wholeDays, growth }: Month, count: number): string {
  const halves = wholeDays * 2;
  return `WITH numbers AS (
  SELECT n, ${drawn("person", "n")} AS own, ${drawn(period, "n")} AS now, ${drawn(`${period} more`, "n")} AS more
  FROM range(1, ${count + 1}) AS numbers(n)
), people AS (
  SELECT *,
    (${part("own", 0)} + ${part("own", 1)}) // 2 AS skill,
    (${part("own", 0)} + ${part("own", 1)} + 2 * ${part("now", 0)}) // 4 AS level,
    -- One in a hundred has left after the first month, one in a hundred comes with the next. Some are ill, a few the whole month.
    CASE WHEN ${part("now", 1)} < 200 THEN 0
      WHEN ${part("now", 1)} < 6000 THEN ${halves} - 1 - ${part("now", 1)} % 12
      ELSE ${halves} END AS halves
  FROM numbers
  WHERE ${part("own", 3)} >= 1310 OR ${part("own", 3)} % 2 = ${period === october.period ? 0 : 1}
), inquired AS (
  SELECT *, ${between(250, 1400, "level")} * halves // ${halves} AS inquirers FROM people
), ordered AS (
  SELECT *, inquirers * ${between(1600, 5600, "level")} // 10000 AS buyers FROM inquired
)
SELECT
  'P' || lpad(CAST(n AS VARCHAR), 7, '0') AS id,
  'S' || lpad(CAST((n - 1) // ${perShop} + 1 AS VARCHAR), 5, '0') AS team,
${
    decimals(peopleColumns, {
      base: `400000 + ${part("own", 2)} % 13 * 20000`,
      workedDays: "halves * 5",
      wholeDays: `${wholeDays * 10}`,
      // Most orders are small and few are large; one in 4,000 people has a wholesaler among their regulars this month.
      gmv: `(buyers * ${between(6000, 110000, `${part("now", 2)} * ${part("now", 3)} // 65536 * ${part("more", 0)} // 65536`)}
    + CASE WHEN buyers > 0 AND ${part("more", 1)} < 16 THEN ${
        between(20000000, 180000000, part("more", 0))
      } ELSE 0 END) * ${growth} // 100`,
      target: `${between(15, 130, "skill")} * 100000`,
      inquiries: "inquirers",
      orders: "buyers",
      received: `inquirers + inquirers * ${part("more", 2)} // 200000`,
      // A clock that did not stop.
      response: `CASE WHEN n % 60000 = 234 THEN 999999 WHEN inquirers > 0 THEN
      80 + (65535 - level) * 300 // 65536 + ${part("more", 3)} * ${part("more", 3)} // 65536 * 200 // 65536 END`,
      // Some are rated by nobody. One export in 20,000 wrote per cents.
      satisfaction: `CASE WHEN inquirers = 0 OR ${part("more", 2)} < 900 THEN NULL ELSE
      (10000 - (${part("more", 0)} * ${part("more", 1)} // 65536 * 2600 + (65535 - level) * 1100) // 65536)
      * CASE WHEN n % 20000 = 77 THEN 100 ELSE 1 END END`,
      replyRate: `CASE WHEN inquirers > 0 THEN 10000 - ${part("more", 1)} * ${part("now", 0)} // 65536 * 1800 // 65536 END`,
    })
  }
FROM ordered`;
}

/** The shops of a month: a quarter of them fails a gate. */
export function drawnShops({ period }: Month, count: number): string {
  return `WITH shops AS (
  SELECT s, ${drawn("shop", "s")} AS own, ${drawn(`shop ${period}`, "s")} AS now, ${drawn(`shop ${period} more`, "s")} AS more
  FROM range(1, ${Math.ceil(count / perShop) + 1}) AS numbers(s)
)
SELECT
  'S' || lpad(CAST(s AS VARCHAR), 5, '0') AS id,
${
    decimals(shopColumns, {
      refundRate: `${between(40, 260, part("own", 0))} + ${between(0, 70, part("now", 0))}`,
      refundHours: `CASE WHEN ${part("now", 1)} < 1300 THEN NULL ELSE ${between(20, 190, part("own", 1))} + ${
        between(0, 60, part("now", 1))
      } END`,
      disputeRate: `${between(0, 80, part("own", 2))} + ${between(0, 30, part("now", 2))}`,
      // Nobody rated a shop 0: its rating was lost on the way.
      dsr: `CASE WHEN s % 5000 = 3 THEN 0 ELSE 4950 - ${between(0, 220, part("own", 3))} - ${between(0, 60, part("more", 0))} END`,
      complaints: `${part("more", 1)} * ${part("more", 2)} // 65536 * 4 // 65536`,
    })
  }
FROM shops`;
}
