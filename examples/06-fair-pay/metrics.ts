import { metrics } from "jixiao";

export const { base, gmv, target, response, satisfaction, dsr, refundRate } = metrics({
  person: {
    base: { unit: "money", label: { en: "base salary", zh: "底薪" } },
    gmv: { unit: "money", label: { en: "sales", zh: "成交额" } },
    target: { unit: "money", label: { en: "target", zh: "目标" } },
    response: { unit: "seconds", label: { en: "response time", zh: "平均响应" } },
    satisfaction: { unit: "ratio", label: { en: "satisfaction", zh: "满意度" } },
  },
  team: {
    dsr: { unit: "points", label: { en: "DSR", zh: "DSR" } },
    refundRate: { unit: "ratio", label: { en: "refund rate", zh: "退款率" } },
  },
});
