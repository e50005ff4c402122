import { metric } from "../../formula/index.js";

// What is counted of key accounts in a period.

export const spendWithUs = metric("spendWithUs", "money", {
  range: [0, null],
  label: { en: "what the customer spends with us", zh: "客户在我方支出" },
});
export const spendInCategory = metric("spendInCategory", "money", {
  range: [0, null],
  label: { en: "what the customer spends in the category", zh: "客户该品类总支出" },
});
export const walletRank = metric("walletRank", "ratio", {
  range: [0, null],
  label: { en: "our rank among the brands the customer uses", zh: "我方在客户所用品牌中的名次" },
});
export const walletBrands = metric("walletBrands", "ratio", {
  range: [0, null],
  label: { en: "brands the customer uses", zh: "客户所用品牌数" },
});
export const accountsRenewed = metric("accountsRenewed", "count", {
  range: [0, null],
  label: { en: "accounts renewed", zh: "已续约客户数" },
});
export const accountsUpForRenewal = metric("accountsUpForRenewal", "count", {
  range: [0, null],
  label: { en: "accounts up for renewal", zh: "到期应续客户数" },
});
export const valueRenewed = metric("valueRenewed", "money", { range: [0, null], label: { en: "value renewed", zh: "已续约金额" } });
export const valueUpForRenewal = metric("valueUpForRenewal", "money", {
  range: [0, null],
  label: { en: "value up for renewal", zh: "到期应续金额" },
});
export const accountOpening = metric("accountOpening", "money", {
  label: { en: "opening recurring revenue of the accounts", zh: "期初客户经常性收入" },
});
export const accountExpansion = metric("accountExpansion", "money", { label: { en: "expansion", zh: "扩展收入" } });
export const accountContraction = metric("accountContraction", "money", { label: { en: "contraction", zh: "缩减收入" } });
export const accountChurned = metric("accountChurned", "money", {
  label: { en: "recurring revenue of accounts lost", zh: "流失客户收入" },
});
export const contactsActive = metric("contactsActive", "count", {
  range: [0, null],
  label: { en: "contacts active in the accounts", zh: "活跃联系人数" },
});
export const contactsIdentified = metric("contactsIdentified", "count", {
  range: [0, null],
  label: { en: "contacts identified", zh: "已识别联系人数" },
});
export const productsBought = metric("productsBought", "count", { range: [0, null], label: { en: "products bought", zh: "已购产品数" } });
export const productsPossible = metric("productsPossible", "count", {
  range: [0, null],
  label: { en: "products that could be bought", zh: "可购产品数" },
});
export const accountRevenue = metric("accountRevenue", "money", { label: { en: "revenue of key accounts", zh: "大客户收入" } });
export const accountRevenueBase = metric("accountRevenueBase", "money", {
  label: { en: "revenue of the same accounts in the base period", zh: "同批客户基期收入" },
});
export const accounts = metric("accounts", "count", { range: [0, null], label: { en: "key accounts", zh: "大客户数" } });
export const accountsLost = metric("accountsLost", "count", { range: [0, null], label: { en: "key accounts lost", zh: "流失大客户数" } });
export const accountsAtStart = metric("accountsAtStart", "count", {
  range: [0, null],
  label: { en: "key accounts at the start", zh: "期初大客户数" },
});
export const accountCost = metric("accountCost", "money", {
  range: [0, null],
  label: { en: "cost of marketing to the accounts", zh: "大客户营销费用" },
});
export const amountDays = metric("amountDays", "ratio", {
  range: [0, null],
  label: { en: "amount times days until paid, summed", zh: "金额×回款天数之和" },
});
export const amountPaid = metric("amountPaid", "ratio", { range: [0, null], label: { en: "amounts paid, summed", zh: "回款金额之和" } });
export const receivablesOpening = metric("receivablesOpening", "money", {
  range: [0, null],
  label: { en: "opening receivables", zh: "期初应收" },
});
export const creditSales = metric("creditSales", "money", { label: { en: "credit sales", zh: "赊销额" } });
export const receivablesClosing = metric("receivablesClosing", "money", {
  range: [0, null],
  label: { en: "closing receivables", zh: "期末应收" },
});
export const receivablesCurrent = metric("receivablesCurrent", "money", {
  range: [0, null],
  label: { en: "closing receivables that are not due", zh: "期末未到期应收" },
});
export const keyVisits = metric("keyVisits", "count", { range: [0, null], label: { en: "visits to key accounts", zh: "大客户回访次数" } });
export const planActionsDone = metric("planActionsDone", "count", {
  range: [0, null],
  label: { en: "plan actions done", zh: "已完成计划动作数" },
});
export const planActions = metric("planActions", "count", { range: [0, null], label: { en: "plan actions due", zh: "应完成计划动作数" } });
export const reviewsHeld = metric("reviewsHeld", "count", {
  range: [0, null],
  label: { en: "business reviews held", zh: "已开业务回顾数" },
});
export const reviewsScheduled = metric("reviewsScheduled", "count", {
  range: [0, null],
  label: { en: "business reviews scheduled", zh: "计划业务回顾数" },
});
export const topRevenue = metric("topRevenue", "money", { label: { en: "revenue of the largest ten accounts", zh: "前十大客户收入" } });
export const revenueAll = metric("revenueAll", "money", { label: { en: "revenue of all customers", zh: "全部客户收入" } });
