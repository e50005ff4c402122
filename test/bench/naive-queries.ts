// What somebody writes in DuckDB who trusts its arithmetic: DECIMAL columns, `/`, ROUND.

const points = (at: string, none: string, all: string): string =>
  `round(least(100, greatest(0, (${at} - ${none}) / (${all} - ${none}) * 100)), 2)`;

/** The places of a factor: who is tied shares the prizes of the places filled, rounded down. */
const factor = (name: string, direction: "ASC" | "DESC"): string =>
  `rank() OVER (PARTITION BY team ORDER BY ${name} ${direction}) AS ${name}_rank,
    count(*) OVER (PARTITION BY team, ${name}) AS ${name}_tied`;

const prize = (name: string): string =>
  `floor(list_sum(list_slice([300, 200, 100], ${name}_rank, ${name}_rank + ${name}_tied - 1)) * 100 / ${name}_tied) / 100`;

export const naiveMonth = `
WITH scored AS (
  SELECT *,
    round(gmv * 0.003, 2) AS commission,
    CASE WHEN gmv >= target THEN 1000 ELSE 0 END AS earned,
    concat_ws(chr(10),
      CASE WHEN refundRate > 0.03 THEN 'refundRate' END,
      CASE WHEN complaints > 2 THEN 'complaints' END,
      CASE WHEN attendance < 0.9 THEN 'attendance' END,
      CASE WHEN response > 65 THEN 'response' END,
      CASE WHEN phrases < 0.7 THEN 'phrases' END) AS failed,
    round((30 * ${points("satisfaction", "0.80", "0.95")}
      + 20 * ${points("response", "60", "10")}
      + 20 * ${points("conversion", "0.2", "0.6")}
      + 20 * ${points("round(gmv / target, 4)", "0.5", "1.2")}
      + 10 * ${points("phrases", "0.7", "1")}) / 100, 2) AS card,
    ${factor("gmv", "DESC")},
    ${factor("conversion", "DESC")},
    ${factor("response", "ASC")},
    ${factor("received", "DESC")}
  FROM people
), paid AS (
  SELECT *,
    CASE WHEN failed = '' THEN earned ELSE 0 END AS bonus,
    coalesce(${prize("gmv")}, 0) + coalesce(${prize("conversion")}, 0) + coalesce(${prize("response")}, 0)
      + coalesce(${prize("received")}, 0) AS prize
  FROM scored
)
SELECT id, base, commission, bonus, CASE WHEN failed <> '' AND earned > 0 THEN earned END AS bonus_before,
  CASE WHEN earned > 0 THEN failed ELSE '' END AS failed_gates, award, prize, base + commission + bonus + award + prize AS payable, card,
  gmv_rank, conversion_rank, response_rank, received_rank
FROM paid`;

const shopsPaid = `
WITH shops AS (
  SELECT id, concat_ws(chr(10),
    CASE WHEN refundRate > 0.03 THEN 'refundRate' END,
    CASE WHEN refundHours > 24 THEN 'refundHours' END,
    CASE WHEN disputeRate > 0.001 THEN 'disputeRate' END,
    CASE WHEN dsr < 4.7 THEN 'dsr' END,
    CASE WHEN complaints > 2 THEN 'complaints' END) AS failed
  FROM teams
), paid AS (
  SELECT people.*, failed, round(gmv * 0.003, 2) AS commission, CASE WHEN gmv >= target THEN 1000 ELSE 0 END AS earned
  FROM people LEFT JOIN shops ON shops.id = people.team
)`;

export const naiveShop = `${shopsPaid}
SELECT id, base, commission, CASE WHEN failed = '' THEN earned ELSE 0 END AS bonus,
  CASE WHEN failed <> '' AND earned > 0 THEN earned END AS bonus_before, CASE WHEN earned > 0 THEN failed ELSE '' END AS failed_gates,
  base + commission + CASE WHEN failed = '' THEN earned ELSE 0 END AS payable
FROM paid`;

/** The same with all that toSql says of each: the team, the state of each line, what is held, whether something is open. */
export const naiveShopWhole = `${shopsPaid}
SELECT id, team, base, CASE WHEN base IS NULL THEN 'notApplicable' ELSE 'settled' END AS base_state,
  commission, CASE WHEN gmv IS NULL THEN 'notApplicable' ELSE 'settled' END AS commission_state,
  CASE WHEN failed = '' THEN earned ELSE 0 END AS bonus,
  CASE WHEN gmv IS NULL OR target IS NULL THEN 'notApplicable' ELSE 'settled' END AS bonus_state,
  CASE WHEN failed <> '' AND earned > 0 THEN earned END AS bonus_before, CASE WHEN earned > 0 THEN failed ELSE '' END AS failed_gates,
  base + commission + CASE WHEN failed = '' THEN earned ELSE 0 END AS payable, 0 AS held, 0 AS provisional
FROM paid`;
