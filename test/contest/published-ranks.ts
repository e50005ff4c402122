import type { RankingOrder } from "../../src/index.js";

/** Values and their ranks as others publish them, by our names of the methods; null is unranked. */
export interface PublishedRanks {
  readonly source: string;
  readonly order: RankingOrder;
  readonly values: readonly (number | string | null)[];
  readonly competition?: readonly (number | null)[];
  readonly dense?: readonly (number | null)[];
  readonly modified?: readonly (number | null)[];
  readonly fractional?: readonly (number | null)[];
}

/**
 * What is `min` in SciPy and pandas, `RANK` in SQL and `RANK.EQ` in Excel is `competition` here; `max` is `modified`, `average` and
 * `RANK.AVG` are
 * `fractional`, `dense` is `dense` everywhere. `ordinal`, `first` and `ROW_NUMBER` have no counterpart: the order of the input never
 * changes a rank.
 */
export const publishedRanks: readonly PublishedRanks[] = [
  // SciPy, scipy.stats.rankdata, "Examples". https://docs.scipy.org/doc/scipy/reference/generated/scipy.stats.rankdata.html
  {
    source: "scipy.stats.rankdata, Examples",
    order: "lowest",
    values: [0, 2, 3, 2],
    competition: [1, 2, 4, 2],
    dense: [1, 2, 3, 2],
    modified: [1, 3, 4, 3],
    fractional: [1, 2.5, 4, 2.5],
  },
  // SciPy, scipy/stats/tests/test_rank.py, table _cases (github.com/scipy/scipy, commit 02c2b9c95091fe45db951ce6d1072d646d957515)
  { source: "scipy test_rank.py, _cases: none", order: "lowest", values: [], competition: [], dense: [], modified: [], fractional: [] },
  {
    source: "scipy test_rank.py, _cases: one",
    order: "lowest",
    values: [100],
    competition: [1],
    dense: [1],
    modified: [1],
    fractional: [1],
  },
  {
    source: "scipy test_rank.py, _cases: all equal",
    order: "lowest",
    values: [100, 100, 100],
    competition: [1, 1, 1],
    dense: [1, 1, 1],
    modified: [3, 3, 3],
    fractional: [2, 2, 2],
  },
  {
    source: "scipy test_rank.py, _cases: all different",
    order: "lowest",
    values: [100, 300, 200],
    competition: [1, 3, 2],
    dense: [1, 3, 2],
    modified: [1, 3, 2],
    fractional: [1, 3, 2],
  },
  {
    source: "scipy test_rank.py, _cases: one tie",
    order: "lowest",
    values: [100, 200, 300, 200],
    competition: [1, 2, 4, 2],
    dense: [1, 2, 3, 2],
    modified: [1, 3, 4, 3],
    fractional: [1, 2.5, 4, 2.5],
  },
  {
    source: "scipy test_rank.py, _cases: two ties",
    order: "lowest",
    values: [100, 200, 300, 200, 100],
    competition: [1, 3, 5, 3, 1],
    dense: [1, 2, 3, 2, 1],
    modified: [2, 4, 5, 4, 2],
    fractional: [1.5, 3.5, 5, 3.5, 1.5],
  },
  // The same file, TestRankData.test_basic
  { source: "scipy test_rank.py, test_basic", order: "lowest", values: [40, 10, 30, 10, 50], fractional: [4, 1.5, 3, 1.5, 5] },
  { source: "scipy test_rank.py, test_basic: two ties", order: "lowest", values: [20, 20, 20, 10, 10, 10], fractional: [5, 5, 5, 2, 2, 2] },

  // pandas, DataFrameGroupBy.rank, "Examples". https://pandas.pydata.org/docs/reference/api/pandas.api.typing.DataFrameGroupBy.rank.html
  {
    source: "pandas DataFrameGroupBy.rank, group a",
    order: "lowest",
    values: [2, 4, 2, 3, 5],
    competition: [1, 4, 1, 3, 5],
    dense: [1, 3, 1, 2, 4],
    modified: [2, 4, 2, 3, 5],
    fractional: [1.5, 4, 1.5, 3, 5],
  },
  {
    source: "pandas DataFrameGroupBy.rank, group b",
    order: "lowest",
    values: [1, 2, 4, 1, 5],
    competition: [1, 3, 4, 1, 5],
    dense: [1, 2, 3, 1, 4],
    modified: [2, 3, 4, 2, 5],
    fractional: [1.5, 3, 4, 1.5, 5],
  },
  // pandas, DataFrame.rank, "Examples" (cat 4, penguin 2, dog 4, spider 8, snake NaN).
  // https://pandas.pydata.org/docs/reference/api/pandas.DataFrame.rank.html
  {
    source: "pandas DataFrame.rank",
    order: "lowest",
    values: [4, 2, 4, 8, null],
    modified: [3, 1, 3, 4, null],
    fractional: [2.5, 1, 2.5, 4, null],
  },

  // PostgreSQL, src/test/regress/expected/window.out, table empsalary (github.com/postgres/postgres, commit
  // 02ddd499322ab6f2f0d58692955dc9633c2150fc): rank() OVER (PARTITION BY depname ORDER BY salary)
  { source: "PostgreSQL window.out, develop", order: "lowest", values: [4200, 4500, 5200, 5200, 6000], competition: [1, 2, 3, 3, 5] },
  { source: "PostgreSQL window.out, personnel", order: "lowest", values: [3500, 3900], competition: [1, 2] },
  { source: "PostgreSQL window.out, sales", order: "lowest", values: [4800, 4800, 5000], competition: [1, 1, 3] },
  // The same, ORDER BY salary DESC
  {
    source: "PostgreSQL window.out, develop, descending",
    order: "highest",
    values: [6000, 5200, 5200, 4500, 4200],
    competition: [1, 2, 2, 4, 5],
  },
  { source: "PostgreSQL window.out, sales, descending", order: "highest", values: [5000, 4800, 4800], competition: [1, 2, 2] },
  // rank() and dense_rank() OVER (PARTITION BY four ORDER BY ten) FROM tenk1 WHERE unique2 < 10
  { source: "PostgreSQL window.out, tenk1, four = 0", order: "lowest", values: [0, 0, 4], competition: [1, 1, 3], dense: [1, 1, 2] },
  {
    source: "PostgreSQL window.out, tenk1, four = 1",
    order: "lowest",
    values: [1, 1, 7, 9],
    competition: [1, 1, 3, 4],
    dense: [1, 1, 2, 3],
  },
  { source: "PostgreSQL window.out, tenk1, four = 3", order: "lowest", values: [1, 3], competition: [1, 2], dense: [1, 2] },

  // SQL Server, "RANK (Transact-SQL)" and "DENSE_RANK (Transact-SQL)", example A.
  // https://learn.microsoft.com/sql/t-sql/functions/rank-transact-sql
  {
    source: "SQL Server RANK and DENSE_RANK, example A, location 3",
    order: "highest",
    values: [49, 49, 41, 30, 17],
    competition: [1, 1, 3, 4, 5],
    dense: [1, 1, 2, 3, 4],
  },
  {
    source: "SQL Server RANK and DENSE_RANK, example A, location 4",
    order: "highest",
    values: [35, 25, 24, 14, 12],
    competition: [1, 2, 3, 4, 5],
    dense: [1, 2, 3, 4, 5],
  },
  // SQL Server, "DENSE_RANK (Transact-SQL)", examples B and C. https://learn.microsoft.com/sql/t-sql/functions/dense-rank-transact-sql
  {
    source: "SQL Server DENSE_RANK, example B",
    order: "highest",
    values: ["125.50", "84.1346", "72.1154", "63.4615", "60.0962", "50.4808", "50.4808", "48.5577", "48.101", "48.101"],
    dense: [1, 2, 3, 4, 5, 6, 6, 7, 8, 8],
  },
  {
    source: "SQL Server DENSE_RANK, example C",
    order: "lowest",
    values: [98027, 98027, 98027, 98027, 98027, 98055, 98055, 98055, 98055, 98055, 98055, 98055, 98055],
    competition: [1, 1, 1, 1, 1, 6, 6, 6, 6, 6, 6, 6, 6],
    dense: [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2],
  },

  // Microsoft Excel, "RANK.EQ function". https://support.microsoft.com/en-us/office/rank-eq-function-284858ce-8ef6-450e-b662-26245be04a40
  // Printed are RANK.EQ(7, …, 1) = 5, RANK.EQ(3.5, …, 1) = 3 and RANK.EQ(2, …) = 4, and in the remarks 3.5 for the tied pair; the others
  // follow.
  {
    source: "Excel RANK.EQ, ascending",
    order: "lowest",
    values: ["7", "3.5", "3.5", "1", "2"],
    competition: [5, 3, 3, 1, 2],
    fractional: [5, 3.5, 3.5, 1, 2],
  },
  { source: "Excel RANK.EQ, descending", order: "highest", values: ["7", "3.5", "3.5", "1", "2"], competition: [1, 2, 2, 5, 4] },
  // Excel, "RANK.AVG function": printed is RANK.AVG(94, …) = 4; the others follow, since none are tied.
  { source: "Excel RANK.AVG", order: "highest", values: [89, 88, 92, 101, 94, 97, 95], fractional: [6, 7, 5, 1, 4, 2, 3] },

  // d3-array, test/rank-test.js (github.com/d3/d3-array, commit 2c2ec1f781af2343e69c0d874b9ea6d6e2b1e6d4). d3 counts from 0: one is added
  // here; its NaN is null.
  {
    source: "d3-array rank, numbers",
    order: "lowest",
    values: ["1.2", "1.1", "1.2", "1.0", "1.5", "1.2"],
    competition: [3, 2, 3, 1, 6, 3],
  },
  {
    source: "d3-array rank, undefineds",
    order: "lowest",
    values: ["1.2", "1.1", null, "1.0", null, "1.5"],
    competition: [3, 2, null, 1, null, 4],
  },
  // There "a", "b", "b", "b", "c"
  { source: "d3-array rank, ties", order: "lowest", values: [1, 2, 2, 2, 3], competition: [1, 2, 2, 2, 5] },
  { source: "d3-array rank, ties and null", order: "lowest", values: [1, 2, 2, 2, 2, 3, null], competition: [1, 2, 2, 2, 2, 6, null] },
];
