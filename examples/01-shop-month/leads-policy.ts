import { definePolicy, line, parameter, prorate, teamSum, times } from "jixiao";
import { agents } from "./agents-policy.js";
import { base, gmv, wholeDays, workedDays } from "./metrics.js";

const share = parameter("share", "ratio", "0.001", { label: { en: "share of the shop's GMV", zh: "店铺成交额分成" } });

/** What the leads of the shops are paid: by days, and by what their agents sold. */
export const leads = definePolicy({
  id: "shop-leads",
  version: "2026-11",
  currency: "CNY",
  label: { en: "Leads of the shops", zh: "店长" },
  pay: {
    base: line(prorate(base, workedDays, wholeDays), { label: { en: "base", zh: "底薪" } }),
    override: line(times(teamSum(gmv, { under: agents.id }), share), { label: { en: "override", zh: "店铺提成" } }),
  },
  protected: ["base"],
});
