import {
  equalPay,
  failedGateStops,
  marketImmune,
  monotone,
  neverNegative,
  noCliff,
  notApplicableIsNeutral,
  orderAndNames,
  prizesWithinPool,
  untouchable,
} from "jixiao/testing";
import { gmv, response, satisfaction } from "./metrics.js";

/** What whoever is paid by it expects of the policy, whatever its figures are. */
export const laws = [
  monotone(gmv),
  monotone(response, { better: "lower" }),
  monotone(satisfaction),
  noCliff(gmv, { above: 1, except: ["targetBonus", "prize"] }),
  untouchable("base"),
  failedGateStops("shop", ["targetBonus"]),
  prizesWithinPool(),
  marketImmune("pk", gmv),
  notApplicableIsNeutral(),
  equalPay(),
  orderAndNames(),
  neverNegative(),
] as const;
