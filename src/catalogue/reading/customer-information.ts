import { metric } from "../../formula/index.js";

// What those who keep customers' records count in a period.

export const fieldsFilled = metric("fieldsFilled", "count", {
  range: [0, null],
  label: { en: "required fields filled", zh: "已填必填项数" },
});
export const fieldsRequired = metric("fieldsRequired", "count", { range: [0, null], label: { en: "required fields", zh: "必填项总数" } });
export const sampledRecordsRight = metric("sampledRecordsRight", "count", {
  range: [0, null],
  label: { en: "sampled records that are right", zh: "抽查正确记录数" },
});
export const sampledRecords = metric("sampledRecords", "count", { range: [0, null], label: { en: "records sampled", zh: "抽查记录数" } });
export const updatesInTime = metric("updatesInTime", "count", {
  range: [0, null],
  label: { en: "changes entered in time", zh: "及时更新次数" },
});
export const changesLearnt = metric("changesLearnt", "count", {
  range: [0, null],
  label: { en: "changes learnt of", zh: "获知的变更次数" },
});
export const duplicateRecords = metric("duplicateRecords", "count", {
  range: [0, null],
  label: { en: "records that repeat another", zh: "重复记录数" },
});
export const customerRecords = metric("customerRecords", "count", {
  range: [0, null],
  label: { en: "customer records", zh: "客户记录数" },
});
export const validValues = metric("validValues", "count", {
  range: [0, null],
  label: { en: "values that match their rule", zh: "符合规则的值数" },
});
export const presentValues = metric("presentValues", "count", { range: [0, null], label: { en: "values present", zh: "已填的值数" } });
export const consistentRecords = metric("consistentRecords", "count", {
  range: [0, null],
  label: { en: "records that agree across systems", zh: "各系统一致的记录数" },
});
export const comparedRecords = metric("comparedRecords", "count", {
  range: [0, null],
  label: { en: "records compared", zh: "比对记录数" },
});
export const staleRecords = metric("staleRecords", "count", {
  range: [0, null],
  label: { en: "records not confirmed for long", zh: "久未核实的记录数" },
});
export const recordsFailingAudit = metric("recordsFailingAudit", "count", {
  range: [0, null],
  label: { en: "records that failed audit", zh: "审计不合格记录数" },
});
export const recordsAudited = metric("recordsAudited", "count", { range: [0, null], label: { en: "records audited", zh: "审计记录数" } });
export const correctionsInTime = metric("correctionsInTime", "count", {
  range: [0, null],
  label: { en: "correction requests met in time", zh: "按时处理的更正请求数" },
});
export const correctionRequests = metric("correctionRequests", "count", {
  range: [0, null],
  label: { en: "correction requests due", zh: "应处理的更正请求数" },
});
export const breaches = metric("breaches", "count", {
  range: [0, null],
  label: { en: "breaches of customer data", zh: "客户信息泄露次数" },
});
export const breachesNotifiedInTime = metric("breachesNotifiedInTime", "count", {
  range: [0, null],
  label: { en: "breaches notified in time", zh: "按时报告的泄露事件数" },
});
export const breachesNotifiable = metric("breachesNotifiable", "count", {
  range: [0, null],
  label: { en: "breaches to be notified", zh: "应报告的泄露事件数" },
});
export const accessViolations = metric("accessViolations", "count", {
  range: [0, null],
  label: { en: "access violations found", zh: "查出的违规访问数" },
});
export const accessesReviewed = metric("accessesReviewed", "count", {
  range: [0, null],
  label: { en: "accesses reviewed", zh: "复核的访问数" },
});
export const recordsCollected = metric("recordsCollected", "count", {
  range: [0, null],
  label: { en: "records collected", zh: "已收集记录数" },
});
export const recordsPlanned = metric("recordsPlanned", "count", {
  range: [0, null],
  label: { en: "records to be collected", zh: "计划收集记录数" },
});
