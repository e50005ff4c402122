import type { Words } from "./words.js";

/** From where a reading is taken. */
export const dataSources = {
  telephony: { en: "reports of the telephone and chat platform", zh: "话务与在线平台报表" },
  quality: { en: "the quality reviewers' records", zh: "质检记录" },
  workforce: { en: "schedules and attendance", zh: "排班与考勤系统" },
  survey: { en: "surveys sent after the service", zh: "服务后满意度调查" },
  tickets: { en: "the ticket system", zh: "工单系统" },
  complaints: { en: "the register of complaints", zh: "投诉登记" },
  crm: { en: "the customer system", zh: "客户管理系统（CRM）" },
  finance: { en: "accounting", zh: "财务账" },
  personnel: { en: "the personnel register", zh: "人事台账" },
  training: { en: "training records", zh: "培训记录" },
  plan: { en: "the plan and its monthly review", zh: "工作计划与月度检查" },
  field: { en: "work orders of the repair system", zh: "维修派工单" },
  operations: { en: "monitoring and incident records", zh: "监控与故障记录" },
  shop: { en: "the shop platform's back office", zh: "店铺后台" },
} as const satisfies Readonly<Record<string, Words>>;

/** Where the figures of an indicator come from, by its key in `dataSources`. */
export type DataSource = keyof typeof dataSources;
