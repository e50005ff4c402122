export { shopCommission } from "./shop-commission.js";
export type { ShopCommissionOptions, ShopCommissionPolicy } from "./shop-commission.js";
