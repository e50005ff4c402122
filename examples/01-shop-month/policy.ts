import { atLeast, atMost, definePolicy, gate, gates, line, metrics, prorate, times, voidedBy, when } from "jixiao";

const { gmv, target, base, workedDays, wholeDays, refundRate, refundHours, disputeRate, dsr, complaints } = metrics({
  person: {
    gmv: { unit: "money", label: { en: "regulars' GMV", zh: "老客成交额" } },
    target: { unit: "money", label: { en: "target", zh: "目标" } },
    base: { unit: "money", label: { en: "base salary", zh: "底薪" } },
    workedDays: { unit: "days", label: { en: "days worked", zh: "实出勤天数" } },
    wholeDays: { unit: "days", label: { en: "working days", zh: "应出勤天数" } },
  },
  team: { refundRate: "ratio", refundHours: "hours", disputeRate: "ratio", dsr: "points", complaints: "count" },
});

const shop = gates("shop", {
  refundRate: gate(atMost(refundRate, "0.03"), { label: { en: "refund rate", zh: "退款率" } }),
  // A shop without refunds has no refund time, and has earned its pass.
  refundHours: gate(atMost(refundHours, 24), { notApplicable: "pass", label: { en: "refund time", zh: "退款时长" } }),
  disputeRate: gate(atMost(disputeRate, "0.001"), { label: { en: "disputes", zh: "纠纷退款率" } }),
  dsr: gate(atLeast(dsr, "4.7"), { label: { en: "DSR", zh: "DSR" } }),
  complaints: gate(atMost(complaints, 2), { label: { en: "complaints", zh: "店铺投诉" } }),
});

/** Base by days worked, 0.3% of what regular customers bought, and 1,000.00 for the target unless the shop misses a gate. */
export const policy = definePolicy({
  id: "shop-service",
  version: "2026-11",
  currency: "CNY",
  label: { en: "Customer service of the shops", zh: "店铺客服" },
  pay: {
    base: line(prorate(base, workedDays, wholeDays), { label: { en: "base", zh: "底薪" } }),
    commission: line(times(gmv, "0.003"), { label: { en: "commission", zh: "提成" } }),
    targetBonus: line(voidedBy(shop, when(atLeast(gmv, target), 1000, 0)), { label: { en: "target bonus", zh: "达标奖金" } }),
  },
});
