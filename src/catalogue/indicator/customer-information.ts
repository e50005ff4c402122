import { ratio } from "../../formula/index.js";
import type { Indicator } from "../indicator.js";
import {
  accessesReviewed,
  accessViolations,
  breaches,
  breachesNotifiable,
  breachesNotifiedInTime,
  changesLearnt,
  comparedRecords,
  consistentRecords,
  correctionRequests,
  correctionsInTime,
  customerRecords,
  duplicateRecords,
  fieldsFilled,
  fieldsRequired,
  presentValues,
  recordsAudited,
  recordsCollected,
  recordsFailingAudit,
  recordsPlanned,
  sampledRecords,
  sampledRecordsRight,
  staleRecords,
  updatesInTime,
  validValues,
} from "../reading/customer-information.js";

// Customer information: whether what is known of customers is complete, right, up to date, and kept as the law asks.

export const recordCompleteness = {
  id: "ci.completeness",
  label: { en: "record completeness", zh: "客户资料完整率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(fieldsFilled, fieldsRequired, { places: 4 }),
  choice: {
    en: "By field. By record is far harsher: one empty field of twenty makes the whole record incomplete. Which fields are required is "
      + "written down, and no more is asked than the purpose needs.",
    zh: "按字段统计。按记录统计严得多：二十项缺一项，整条就算不完整。哪些是必填项要写明，且不超出使用目的所需。",
  },
  leftOut: { en: "Optional fields, and whether what was filled in is true.", zh: "选填项，以及填写内容是否属实。" },
  gaming: {
    how: { en: "Filler values are typed in.", zh: "用占位内容凑数。" },
    by: null,
    shownBy: ["ci.accuracy", "ci.validity"],
  },
  published: [
    { value: { en: "over 95 % of contacts, over 90 % of companies", zh: "联系人高于 95%，公司高于 90%" }, by: "ECOS" },
  ],
  sources: ["DAMA"],
  examples: [
    { readings: { fieldsFilled: 294, fieldsRequired: 300 }, value: "0.98" },
    { readings: { fieldsFilled: 0, fieldsRequired: 0 }, value: null },
  ],
} satisfies Indicator;

export const recordAccuracy = {
  id: "ci.accuracy",
  label: { en: "record accuracy", zh: "客户资料准确率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(sampledRecordsRight, sampledRecords, { places: 4 }),
  choice: {
    en: "Of records drawn at random and checked with the customer or a document; checking one table against another is consistency.",
    zh: "随机抽取记录，与客户或证件核对；两张表互相核对的是一致率。",
  },
  leftOut: { en: "Records that nobody could reach to check.", zh: "联系不上、无法核对的记录。" },
  gaming: {
    how: { en: "Records known to be right are drawn.", zh: "专挑已知正确的记录抽查。" },
    by: null,
    shownBy: ["ci.stale", "ci.noncompliant"],
  },
  published: [],
  sources: ["DAMA", "LAW-PIPL"],
  examples: [
    { readings: { sampledRecordsRight: 188, sampledRecords: 200 }, value: "0.94" },
    { readings: { sampledRecordsRight: 0, sampledRecords: 0 }, value: null },
  ],
} satisfies Indicator;

export const updateTimeliness = {
  id: "ci.timeliness",
  label: { en: "changes entered in time", zh: "资料更新及时率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(updatesInTime, changesLearnt, { places: 4 }),
  choice: {
    en: "From learning of the change, which the desk can answer for, not from the change itself, which it may not know of.",
    zh: "从获知变更之时算起，这是岗位能负责的；不从变更发生时算，发生时岗位未必知道。",
  },
  leftOut: { en: "Changes that nobody told.", zh: "无人告知的变更。" },
  gaming: {
    how: { en: "The day of learning is entered as the day of typing.", zh: "把获知日期填成录入日期。" },
    by: null,
    shownBy: ["ci.stale"],
  },
  published: [],
  sources: ["DAMA"],
  examples: [
    { readings: { updatesInTime: 171, changesLearnt: 180 }, value: "0.95" },
    { readings: { updatesInTime: 0, changesLearnt: 0 }, value: null },
  ],
} satisfies Indicator;

export const duplicateShare = {
  id: "ci.duplicates",
  label: { en: "share of duplicate records", zh: "客户资料重复率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(duplicateRecords, customerRecords, { places: 4 }),
  choice: {
    en: "All copies but one count, so that joining them brings the share to zero; counting every copy never does.",
    zh: "同一客户的多条记录，除保留的一条外都计为重复，合并后即可归零；每条都算的话永远归不了零。",
  },
  leftOut: { en: "Copies that the matching rule does not find: the rule is stated.", zh: "匹配规则找不到的重复；规则须写明。" },
  gaming: {
    how: { en: "A narrow rule finds few.", zh: "把匹配规则收窄，查出的自然少。" },
    by: null,
    shownBy: ["ci.consistency"],
  },
  published: [],
  sources: ["SNB", "DAMA"],
  examples: [
    { readings: { duplicateRecords: 36, customerRecords: 2400 }, value: "0.015" },
    { readings: { duplicateRecords: 0, customerRecords: 0 }, value: null },
  ],
} satisfies Indicator;

export const valueValidity = {
  id: "ci.validity",
  label: { en: "valid values", zh: "数据有效率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(validValues, presentValues, { places: 4 }),
  choice: {
    en: "Of values present: what is empty is a matter of completeness, and would count twice.",
    zh: "以已填的值为分母：空缺属于完整率，否则会重复扣。",
  },
  leftOut: { en: "A value may match its rule and be wrong.", zh: "符合规则的值也可能是错的。" },
  gaming: {
    how: { en: "The rule is loosened until everything matches.", zh: "把规则放宽到什么都符合。" },
    by: null,
    shownBy: ["ci.accuracy"],
  },
  published: [],
  sources: ["DAMA"],
  examples: [
    { readings: { validValues: 9702, presentValues: 9800 }, value: "0.99" },
    { readings: { validValues: 0, presentValues: 0 }, value: null },
  ],
} satisfies Indicator;

export const recordConsistency = {
  id: "ci.consistency",
  label: { en: "consistency across systems", zh: "跨系统一致率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(consistentRecords, comparedRecords, { places: 4 }),
  choice: {
    en: "A record agrees when all compared fields do; which fields those are is stated.",
    zh: "所有比对字段都一致才算一致；比对哪些字段须写明。",
  },
  leftOut: { en: "Customers who stand in one system alone.", zh: "只在一个系统里有记录的客户。" },
  gaming: {
    how: { en: "One system is copied over the other, right or wrong.", zh: "不论对错，用一个系统覆盖另一个。" },
    by: null,
    shownBy: ["ci.accuracy"],
  },
  published: [],
  sources: ["DAMA"],
  examples: [
    { readings: { consistentRecords: 1164, comparedRecords: 1200 }, value: "0.97" },
    { readings: { consistentRecords: 0, comparedRecords: 0 }, value: null },
  ],
} satisfies Indicator;

export const staleShare = {
  id: "ci.stale",
  label: { en: "share of stale records", zh: "陈旧记录占比" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(staleRecords, customerRecords, { places: 4 }),
  choice: {
    en: "Stale is what was not confirmed within the days that the policy states; an entry that merely touched the record confirms nothing.",
    zh: "超过规定天数未核实的即为陈旧；只是打开保存一下不算核实。",
  },
  leftOut: { en: "Customers who left and whose records are kept for the law alone.", zh: "已流失、仅因法定期限保留的客户记录。" },
  gaming: {
    how: { en: "Records are touched without asking anybody.", zh: "不核实，只点一下保存。" },
    by: null,
    shownBy: ["ci.accuracy"],
  },
  published: [{ value: { en: "22 to 70 % decay a year, estimates differ", zh: "每年失效 22% 至 70%，估计不一" }, by: "BEEF" }],
  sources: ["SNB"],
  examples: [
    { readings: { staleRecords: 312, customerRecords: 2400 }, value: "0.13" },
    { readings: { staleRecords: 0, customerRecords: 0 }, value: null },
  ],
} satisfies Indicator;

export const auditFailures = {
  id: "ci.noncompliant",
  label: { en: "records that fail audit", zh: "审计不合格率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(recordsFailingAudit, recordsAudited, { places: 4 }),
  choice: {
    en: "Of the records audited in the period, whatever their age, as the source counts.",
    zh: "与资料一致，以当期审计的记录为分母，不论记录新旧。",
  },
  leftOut: { en: "Records that were not audited.", zh: "未被审计的记录。" },
  gaming: {
    how: { en: "The audit is announced, and the sample is mended before.", zh: "提前知道审计名单，先把样本改好。" },
    by: null,
    shownBy: ["ci.accuracy"],
  },
  published: [],
  sources: ["SNB"],
  examples: [
    { readings: { recordsFailingAudit: 9, recordsAudited: 150 }, value: "0.06" },
    { readings: { recordsFailingAudit: 0, recordsAudited: 0 }, value: null },
  ],
} satisfies Indicator;

export const correctionsOnTime = {
  id: "ci.correct-ontime",
  label: { en: "correction requests met in time", zh: "更正请求按时处理率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(correctionsInTime, correctionRequests, { places: 4 }),
  choice: {
    en: "Of requests whose limit fell into the period. The law says timely and gives no number, so the policy states the days.",
    zh: "以时限落在当期的请求为分母。法律只说“及时”，没有给出天数，由制度写明。",
  },
  leftOut: { en: "Requests that were withdrawn.", zh: "申请人撤回的请求。" },
  gaming: {
    how: { en: "A request is closed as done, and the record is as it was.", zh: "请求按已办结关闭，记录却没改。" },
    by: null,
    shownBy: ["ci.accuracy"],
  },
  published: [],
  sources: ["LAW-PIPL"],
  examples: [
    { readings: { correctionsInTime: 57, correctionRequests: 60 }, value: "0.95" },
    { readings: { correctionsInTime: 0, correctionRequests: 0 }, value: null },
  ],
} satisfies Indicator;

export const dataBreaches = {
  id: "ci.breach",
  label: { en: "breaches of customer data", zh: "客户信息泄露次数" },
  unit: "count",
  better: "down",
  range: ["0", null],
  formula: breaches,
  choice: {
    en: "A count, since the aim is none: a share of records would make one large breach of a large base look small.",
    zh: "按次数统计，因为目标是零；若按记录占比，客户基数大时一次大泄露也显得小。",
  },
  leftOut: { en: "What was noticed before anything left the house.", zh: "信息流出之前就被发现并制止的。" },
  gaming: {
    how: { en: "It is not recorded.", zh: "发生了不登记。" },
    by: null,
    shownBy: ["ci.access-violation", "ci.breach-ontime"],
  },
  published: [{ value: { en: "tell the authority within 72 hours", zh: "72 小时内向监管机构报告" }, by: "OCS" }],
  sources: ["LAW-PIPL", "OCS"],
  examples: [
    { readings: { breaches: 0 }, value: "0" },
    { readings: { breaches: 2 }, value: "2" },
  ],
} satisfies Indicator;

export const breachesNotifiedOnTime = {
  id: "ci.breach-ontime",
  label: { en: "breaches notified in time", zh: "泄露事件按时报告率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(breachesNotifiedInTime, breachesNotifiable, { places: 4 }),
  choice: {
    en: "From becoming aware. The limit is a parameter of the policy, since laws differ: 72 hours in one, at once in another.",
    zh: "从知悉之时算起。时限由制度写明，各地法律不同：有的 72 小时，有的要求立即。",
  },
  leftOut: { en: "Breaches that the law does not ask to be notified.", zh: "依法无须报告的事件。" },
  gaming: {
    how: { en: "The moment of becoming aware is put later.", zh: "把知悉时间往后填。" },
    by: null,
    shownBy: ["ci.breach"],
  },
  published: [{ value: { en: "72 hours", zh: "72 小时" }, by: "OCS" }],
  sources: ["OCS"],
  examples: [
    { readings: { breachesNotifiedInTime: 1, breachesNotifiable: 2 }, value: "0.5" },
    { readings: { breachesNotifiedInTime: 0, breachesNotifiable: 0 }, value: null },
  ],
} satisfies Indicator;

export const accessViolationRate = {
  id: "ci.access-violation",
  label: { en: "access violations", zh: "违规访问率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(accessViolations, accessesReviewed, { places: 4 }),
  choice: {
    en: "The catalogue's own: of accesses to customers' records that were reviewed, those without a reason in the work.",
    zh: "本目录自拟：复核的客户资料访问中，没有工作理由的占比。",
  },
  leftOut: { en: "Accesses that were not reviewed: state how they are drawn.", zh: "未复核的访问；抽取办法须写明。" },
  gaming: {
    how: { en: "Accounts are shared, so that nobody is named.", zh: "共用账号，查不到人。" },
    by: null,
    shownBy: ["ci.breach"],
  },
  published: [],
  sources: [],
  examples: [
    { readings: { accessViolations: 3, accessesReviewed: 600 }, value: "0.005" },
    { readings: { accessViolations: 0, accessesReviewed: 0 }, value: null },
  ],
} satisfies Indicator;

export const collectionPlanCompletion = {
  id: "ci.collect-done",
  label: { en: "collection plan completion", zh: "客户资料收集计划完成率" },
  unit: "ratio",
  better: "up",
  range: ["0", null],
  formula: ratio(recordsCollected, recordsPlanned, { places: 4 }),
  choice: {
    en: "The catalogue's own: records that are complete and whose customer agreed, over those planned.",
    zh: "本目录自拟：资料完整且客户已同意的记录数除以计划数。",
  },
  leftOut: { en: "Records bought or taken from elsewhere.", zh: "购买来的或从别处搬来的记录。" },
  gaming: {
    how: { en: "Junk records fill the plan.", zh: "用无效记录凑数。" },
    by: null,
    shownBy: ["ci.duplicates", "ci.accuracy"],
  },
  published: [],
  sources: [],
  examples: [
    { readings: { recordsCollected: 470, recordsPlanned: 500 }, value: "0.94" },
    { readings: { recordsCollected: 3, recordsPlanned: 0 }, value: null },
  ],
} satisfies Indicator;
