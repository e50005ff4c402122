import { metrics } from "jixiao";

/** What is measured of every person. What is out of its range is no reading, but a mistake of whoever exported it. */
export const {
  base,
  workedDays,
  wholeDays,
  gmv,
  target,
  inquiries,
  orders,
  received,
  response,
  satisfaction,
  replyRate,
} = metrics({
  person: {
    base: { unit: "money", label: { en: "base salary", zh: "底薪" } },
    workedDays: { unit: "days", label: { en: "days worked", zh: "实出勤天数" }, range: [0, 31] },
    wholeDays: { unit: "days", label: { en: "working days", zh: "应出勤天数" }, range: [1, 31] },
    gmv: { unit: "money", label: { en: "regulars' GMV", zh: "老客成交额" } },
    target: { unit: "money", label: { en: "target", zh: "目标" } },
    inquiries: { unit: "count", label: { en: "inquirers", zh: "询单人数" } },
    orders: { unit: "count", label: { en: "inquirers who ordered", zh: "询单下单人数" } },
    received: { unit: "count", label: { en: "customers received", zh: "接待人数" } },
    response: { unit: "seconds", label: { en: "response time", zh: "平均响应" }, range: [0, 3600] },
    satisfaction: { unit: "ratio", label: { en: "satisfaction", zh: "满意度" }, range: [0, 1] },
    replyRate: { unit: "ratio", label: { en: "reply rate", zh: "回复率" }, range: [0, 1] },
  },
});

/** What is measured of every shop. */
export const { refundRate, refundHours, disputeRate, dsr, complaints } = metrics({
  team: {
    refundRate: { unit: "ratio", label: { en: "refund rate", zh: "退款率" }, range: [0, 1] },
    refundHours: { unit: "hours", label: { en: "refund time", zh: "退款时长" } },
    disputeRate: { unit: "ratio", label: { en: "dispute rate", zh: "纠纷退款率" }, range: [0, 1] },
    dsr: { unit: "points", label: { en: "the shop's DSR", zh: "本店 DSR" }, range: [1, 5] },
    complaints: { unit: "count", label: { en: "complaints", zh: "店铺内部投诉" } },
  },
});
