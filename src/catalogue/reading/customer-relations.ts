import { metric } from "../../formula/index.js";

// What is counted of customers who are there already.

export const promoters = metric("promoters", "count", { range: [0, null], label: { en: "answers of 9 or 10", zh: "9 至 10 分答卷数" } });
export const detractors = metric("detractors", "count", { range: [0, null], label: { en: "answers of 0 to 6", zh: "0 至 6 分答卷数" } });
export const recommendAnswers = metric("recommendAnswers", "count", {
  range: [0, null],
  label: { en: "answers to how likely one recommends", zh: "推荐意愿答卷数" },
});
export const customersSatisfied = metric("customersSatisfied", "count", {
  range: [0, null],
  label: { en: "satisfied answers of customers", zh: "客户满意答卷数" },
});
export const satisfactionAnswers = metric("satisfactionAnswers", "count", {
  range: [0, null],
  label: { en: "answers on satisfaction", zh: "满意度答卷数" },
});
export const effortPoints = metric("effortPoints", "points", {
  range: [0, null],
  label: { en: "agreement that it was easy, 1 to 7, summed", zh: "“办理轻松”同意程度（1 至 7）总和" },
});
export const effortAnswers = metric("effortAnswers", "count", { range: [0, null], label: { en: "answers on effort", zh: "费力度答卷数" } });
export const customersAtEnd = metric("customersAtEnd", "count", {
  range: [0, null],
  label: { en: "customers at the end", zh: "期末客户数" },
});
export const customersGained = metric("customersGained", "count", {
  range: [0, null],
  label: { en: "customers gained", zh: "新增客户数" },
});
export const customersAtStart = metric("customersAtStart", "count", {
  range: [0, null],
  label: { en: "customers at the start", zh: "期初客户数" },
});
export const customersLost = metric("customersLost", "count", { range: [0, null], label: { en: "customers lost", zh: "流失客户数" } });
export const revenueLost = metric("revenueLost", "money", { label: { en: "recurring revenue lost", zh: "流失的经常性收入" } });
export const revenueContracted = metric("revenueContracted", "money", {
  label: { en: "recurring revenue contracted", zh: "缩减的经常性收入" },
});
export const revenueExpanded = metric("revenueExpanded", "money", { label: { en: "recurring revenue expanded", zh: "扩展的经常性收入" } });
export const revenueOpening = metric("revenueOpening", "money", { label: { en: "opening recurring revenue", zh: "期初经常性收入" } });
export const customersRepeat = metric("customersRepeat", "count", {
  range: [0, null],
  label: { en: "customers with two orders or more", zh: "下单两次及以上的客户数" },
});
export const customersOrdering = metric("customersOrdering", "count", {
  range: [0, null],
  label: { en: "customers who ordered", zh: "下单客户数" },
});
export const ordersPlaced = metric("ordersPlaced", "count", { range: [0, null], label: { en: "orders placed", zh: "下单数" } });
export const marginPerOrder = metric("marginPerOrder", "money", { label: { en: "margin of an order", zh: "单笔订单毛利" } });
export const ordersInLifetime = metric("ordersInLifetime", "ratio", {
  range: [0, null],
  label: { en: "orders that a customer places, in all", zh: "客户生命周期订单数" },
});
export const healthPoints = metric("healthPoints", "points", {
  range: [0, null],
  label: { en: "weighted points of the signals that there are", zh: "有数据的信号加权得分" },
});
export const healthWeight = metric("healthWeight", "points", {
  range: [0, null],
  label: { en: "weight of the signals that there are", zh: "有数据的信号权重" },
});
export const callBacksDone = metric("callBacksDone", "count", { range: [0, null], label: { en: "call-backs done", zh: "已回访数" } });
export const callBacksPlanned = metric("callBacksPlanned", "count", {
  range: [0, null],
  label: { en: "call-backs planned", zh: "计划回访数" },
});
export const keyCustomersLost = metric("keyCustomersLost", "count", {
  range: [0, null],
  label: { en: "key customers lost", zh: "流失大客户数" },
});
export const customersRegained = metric("customersRegained", "count", {
  range: [0, null],
  label: { en: "lost customers regained", zh: "挽回的流失客户数" },
});
export const customersLostBefore = metric("customersLostBefore", "count", {
  range: [0, null],
  label: { en: "customers lost in the twelve months before", zh: "此前十二个月流失客户数" },
});
export const customersReferring = metric("customersReferring", "count", {
  range: [0, null],
  label: { en: "customers who referred somebody", zh: "推荐过他人的客户数" },
});
