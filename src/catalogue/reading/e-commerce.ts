import { metric } from "../../formula/index.js";

// What an online shop's service counts in a period: rounds of chat, inquirers, buyers, refunds, ratings.

export const roundsAnsweredInTarget = metric("roundsAnsweredInTarget", "count", {
  range: [0, null],
  label: { en: "rounds answered within the limit", zh: "限时内回复轮次" },
});
export const rounds = metric("rounds", "count", { range: [0, null], label: { en: "rounds of question and answer", zh: "咨询轮次" } });
export const sessionsAnsweredFirst = metric("sessionsAnsweredFirst", "count", {
  range: [0, null],
  label: { en: "sessions first answered within the limit", zh: "限时内首次应答会话数" },
});
export const chatSessions = metric("chatSessions", "count", { range: [0, null], label: { en: "chat sessions", zh: "咨询会话数" } });
export const messagesLeft = metric("messagesLeft", "count", { range: [0, null], label: { en: "messages left", zh: "留言数" } });
export const chatContacts = metric("chatContacts", "count", {
  range: [0, null],
  label: { en: "chats and messages left", zh: "咨询与留言总数" },
});
export const afterSalesSatisfied = metric("afterSalesSatisfied", "count", {
  range: [0, null],
  label: { en: "after-sales ratings that are satisfied", zh: "售后满意评价数" },
});
export const afterSalesRatings = metric("afterSalesRatings", "count", {
  range: [0, null],
  label: { en: "after-sales ratings", zh: "售后评价数" },
});
export const serviceOrdersReviewedInTime = metric("serviceOrdersReviewedInTime", "count", {
  range: [0, null],
  label: { en: "service orders reviewed within the limit", zh: "限时内审核服务单数" },
});
export const serviceOrders = metric("serviceOrders", "count", { range: [0, null], label: { en: "service orders", zh: "服务单数" } });
export const buyersConsulting = metric("buyersConsulting", "count", {
  range: [0, null],
  label: { en: "buyers who consulted", zh: "咨询买家数" },
});
export const buyersAnswered = metric("buyersAnswered", "count", {
  range: [0, null],
  label: { en: "buyers whose every message was answered", zh: "有效回复买家数" },
});
export const buyersAnsweredByPersonInTarget = metric("buyersAnsweredByPersonInTarget", "count", {
  range: [0, null],
  label: { en: "buyers answered by a person within the limit", zh: "限时内人工回复买家数" },
});
export const inquirers = metric("inquirers", "count", { range: [0, null], label: { en: "inquirers", zh: "询单人数" } });
export const inquirersPaidNextDay = metric("inquirersPaidNextDay", "count", {
  range: [0, null],
  label: { en: "inquirers who paid the same or the next day", zh: "当日或次日付款的询单人数" },
});
export const inquirersPaidFinally = metric("inquirersPaidFinally", "count", {
  range: [0, null],
  label: { en: "inquirers who paid in the end", zh: "最终付款的询单人数" },
});
export const netSales = metric("netSales", "money", { label: { en: "net sales", zh: "净销售额" } });
export const buyers = metric("buyers", "count", { range: [0, null], label: { en: "buyers", zh: "成交买家数" } });
export const ordersPaid = metric("ordersPaid", "count", { range: [0, null], label: { en: "orders paid", zh: "支付订单数" } });
export const ordersRefunded = metric("ordersRefunded", "count", { range: [0, null], label: { en: "orders refunded", zh: "退款订单数" } });
export const disputesLost = metric("disputesLost", "count", {
  range: [0, null],
  label: { en: "refunds that the platform ruled for the buyer", zh: "平台介入且判买家胜的退款数" },
});
export const refundsDue = metric("refundsDue", "count", { range: [0, null], label: { en: "refunds due", zh: "应退款笔数" } });
export const refundsOnTime = metric("refundsOnTime", "count", {
  range: [0, null],
  label: { en: "refunds paid within 15 days", zh: "15 日内完成退款笔数" },
});
export const refundHours = metric("refundHours", "hours", {
  range: [0, null],
  label: { en: "hours from asking to refund, summed", zh: "申请至完成退款总时长" },
});
export const refunds = metric("refunds", "count", { range: [0, null], label: { en: "refunds completed", zh: "完成退款笔数" } });
export const returnsAsked = metric("returnsAsked", "count", {
  range: [0, null],
  label: { en: "returns asked within seven days", zh: "七天无理由退货申请数" },
});
export const returnsAccepted = metric("returnsAccepted", "count", {
  range: [0, null],
  label: { en: "of them accepted", zh: "同意的七天无理由退货数" },
});
export const shopRatingPoints = metric("shopRatingPoints", "points", {
  range: [0, null],
  label: { en: "ratings of the shop, summed", zh: "店铺评分总分" },
});
export const shopRatings = metric("shopRatings", "count", { range: [0, null], label: { en: "ratings of the shop", zh: "店铺评分次数" } });
export const conversationsSolvedAtOnce = metric("conversationsSolvedAtOnce", "count", {
  range: [0, null],
  label: { en: "conversations with no second visit", zh: "未再次来访的会话数" },
});
