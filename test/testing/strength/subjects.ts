import { fourFactorPkTests } from "./four-factor-pk-tests.js";
import { shopCommissionTests } from "./shop-commission-tests.js";
import { shopMonthTests } from "./shop-month-tests.js";
import { statisticsScorecardTests } from "./statistics-scorecard-tests.js";

/** The policies of which it is measured how many small mistakes laws and examples notice. */
export const subjects = [shopCommissionTests, statisticsScorecardTests, fourFactorPkTests, shopMonthTests] as const;

/** By which numbers periods are drawn. */
export const seeds = [1, 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67] as const;

/** The least share of the variants that is to be noticed, by each seed. */
export const least = 0.95;
