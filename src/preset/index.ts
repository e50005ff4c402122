export { fourFactorPk } from "./four-factor-pk.js";
export type { FourFactorPk, FourFactorPkOptions } from "./four-factor-pk.js";
export { shopCommission } from "./shop-commission.js";
export type { ShopCommissionOptions, ShopCommissionPolicy } from "./shop-commission.js";
export { statisticsScorecard } from "./statistics-scorecard.js";
export type { StatisticsScorecard, StatisticsScorecardOptions } from "./statistics-scorecard.js";
