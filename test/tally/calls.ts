import { metrics } from "../../src/index.js";
import { count, distinct, mean, quantile, share, sum, tally } from "../../src/tally/index.js";

export interface Call {
  readonly agent: string | null;
  readonly shop: string | null;
  readonly customer: string;
  readonly served: boolean;
  readonly wait: number;
  readonly talk: number;
  readonly sold: string;
}

const { handled, handleTime, gmv, customers, slowest, serviceLevel } = metrics({
  person: { handled: "count", handleTime: "seconds", gmv: "money", customers: "count", slowest: "seconds" },
  team: { serviceLevel: "ratio" },
});

export { gmv, handled, serviceLevel };

const served = (each: Call): boolean => each.served;

/** Calls of a service team, with a reading of each kind that can be undone. */
export const calls = tally({
  id: "calls",
  version: "1",
  person: (each: Call) => each.agent,
  team: (each: Call) => each.shop,
  readings: [
    count(handled, { where: served }),
    mean(handleTime, (each: Call) => each.talk, { where: served, places: 1 }),
    sum(gmv, (each: Call) => each.sold),
    distinct(customers, (each: Call) => each.customer),
    quantile(slowest, "0.9", (each: Call) => each.wait, { step: 1 }),
    share(serviceLevel, (each: Call) => each.wait <= 20, { places: 4 }),
  ],
});

/** A call with these fields. */
export function call(fields: Partial<Call> = {}): Call {
  return { agent: "li", shop: "shop-1", customer: "a", served: true, wait: 12, talk: 60, sold: "12.50", ...fields };
}
