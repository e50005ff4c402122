import { metrics } from "jixiao";

/** What is measured of every person. */
export const ofPeople = metrics({
  person: {
    gmv: { unit: "money", label: { en: "regulars' GMV", zh: "老客成交额" } },
    target: { unit: "money", label: { en: "target", zh: "目标" } },
    base: { unit: "money", label: { en: "base salary", zh: "底薪" } },
    workedDays: { unit: "days", label: { en: "days worked", zh: "实出勤天数" } },
    wholeDays: { unit: "days", label: { en: "working days", zh: "应出勤天数" } },
    received: { unit: "count", label: { en: "customers received", zh: "接待人数" } },
    inquiries: { unit: "count", label: { en: "inquirers", zh: "询单人数" } },
    orders: { unit: "count", label: { en: "inquirers who ordered", zh: "询单下单人数" } },
    response: { unit: "seconds", label: { en: "response time", zh: "平均响应" } },
    satisfaction: { unit: "ratio", label: { en: "satisfaction", zh: "满意度" } },
    replyRate: { unit: "ratio", label: { en: "reply rate", zh: "回复率" } },
    conduct: { unit: "points", label: { en: "praise and violations", zh: "奖惩分" } },
    gradeBase: { unit: "money", label: { en: "base of the grade pay", zh: "绩效基数" } },
    draw: { unit: "money", label: { en: "draw", zh: "预支额" } },
  },
});

export const {
  gmv,
  target,
  base,
  workedDays,
  wholeDays,
  received,
  inquiries,
  orders,
  response,
  satisfaction,
  replyRate,
  conduct,
  gradeBase,
  draw,
} = ofPeople;

/** What is measured of every shop. */
export const { refundRate, refundHours, disputeRate, dsr, complaints } = metrics({
  team: {
    refundRate: { unit: "ratio", label: { en: "refund rate", zh: "退款率" } },
    refundHours: { unit: "hours", label: { en: "refund time", zh: "退款时长" } },
    disputeRate: { unit: "ratio", label: { en: "dispute rate", zh: "纠纷退款率" } },
    dsr: { unit: "points", label: { en: "the shop's DSR", zh: "本店 DSR" } },
    complaints: { unit: "count", label: { en: "complaints", zh: "店铺内部投诉" } },
  },
});
