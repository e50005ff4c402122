import { attentionToDetail } from "../competency/attention-to-detail.js";
import { coordination } from "../competency/coordination.js";
import { dataAnalysis } from "../competency/data-analysis.js";
import { integrity } from "../competency/integrity.js";
import { legalKnowledge } from "../competency/legal-knowledge.js";
import { dataBreaches, duplicateShare, recordAccuracy, recordCompleteness, updateTimeliness } from "../indicator/customer-information.js";
import { surveyPlanCompletion } from "../indicator/service-management.js";
import type { Position } from "../position.js";
import { supervisorRules } from "../shared-rules.js";

export const informationSupervisor: Position = {
  id: "information-supervisor",
  label: { en: "customer information supervisor", zh: "客户信息主管" },
  level: "supervisor",
  purpose: {
    en: "Answers for customer data that are right, current, and seen only by those who need them.",
    zh: "对客户资料准、新、只给该看的人看负责。",
  },
  indicators: [
    {
      indicator: recordAccuracy,
      weight: "25",
      marks: { none: "0.85", full: "0.97" },
      from: "crm",
      why: {
        en: "A sample against the customer's own word: the only figure that filling in cannot improve.",
        zh: "抽样与客户核对：唯一填表填不上去的指标。",
      },
      counterweight: ["ci.completeness", "ci.consistency"],
      notApplicable: { en: "No sample was drawn.", zh: "当月未抽样。" },
    },
    {
      indicator: recordCompleteness,
      weight: "20",
      marks: { none: "0.85", full: "0.98" },
      from: "crm",
      why: { en: "By field; a worked example of the field's handbook has 98 %.", zh: "按字段计；行业手册的算例为 98%。" },
      counterweight: ["ci.accuracy", "ci.validity"],
      notApplicable: { en: "No records in scope.", zh: "无在管资料。" },
    },
    {
      indicator: dataBreaches,
      weight: "20",
      marks: { none: "1", full: "0" },
      from: "operations",
      why: {
        en: "One is too many. A breach that was reported at once scores here and not in conduct; one that was hidden is conduct.",
        zh: "一次都嫌多。及时上报的在此计分，瞒报的按行为规范处理。",
      },
      counterweight: ["ci.breach-ontime", "ci.access-violation"],
      notApplicable: { en: "Never: none is a figure.", zh: "不存在不适用：零就是数字。" },
    },
    {
      indicator: updateTimeliness,
      weight: "15",
      marks: { none: "0.8", full: "0.95" },
      from: "crm",
      why: { en: "From the day on which anybody in the company learnt of it.", zh: "从公司任何人得知变更之日起算。" },
      counterweight: ["ci.stale"],
      notApplicable: { en: "Nothing changed.", zh: "没有变更。" },
    },
    {
      indicator: duplicateShare,
      weight: "10",
      marks: { none: "0.05", full: "0.01" },
      from: "crm",
      why: { en: "A customer with two records gets two calls and half a history.", zh: "一个客户两份档案，接两遍电话、只有半段历史。" },
      counterweight: ["ci.consistency"],
      notApplicable: { en: "No records in scope.", zh: "无在管资料。" },
    },
    {
      indicator: surveyPlanCompletion,
      weight: "10",
      marks: { none: "0.5", full: "1" },
      from: "plan",
      why: { en: "Data that are asked for by nobody are not kept.", zh: "没人去问的资料不会更新。" },
      counterweight: ["ci.collect-done"],
      notApplicable: { en: "No survey was planned.", zh: "无调研计划。" },
    },
  ],
  competencies: [
    { competency: dataAnalysis, level: 4, weight: "25" },
    { competency: attentionToDetail, level: 4, weight: "20" },
    { competency: integrity, level: 4, weight: "25" },
    { competency: legalKnowledge, level: 3, weight: "15" },
    { competency: coordination, level: 3, weight: "15" },
  ],
  rules: {
    ...supervisorRules,
    differs: {
      en: "The sample for accuracy is drawn and called by quality, not by this post.",
      zh: "准确率样本由质检抽取并核对，不由本岗位自查。",
    },
  },
  keyIssue: {
    problem: {
      en: "Mandatory fields make filler: \"none\", ones and dots complete a record that says nothing.",
      zh: "必填项逼出凑数值：填\"无\"、填 1、填句点，资料\"完整\"却没有内容。",
    },
    seen: {
      en: "Completeness rises with the share of values that break their rule, and accuracy of the sample falls.",
      zh: "完整率上升，不合规值占比上升，抽样准确率下降。",
    },
    elsewhere: [
      {
        what: {
          en: "The quality of personal data is a duty by law, and so is not to collect more than is needed.",
          zh: "个人信息质量是法定义务，不过度收集也是。",
        },
        by: "LAW-PIPL",
      },
      {
        what: {
          en: "The field's handbook lists completeness, validity and accuracy as separate dimensions.",
          zh: "行业手册把完整性、有效性、准确性列为不同维度。",
        },
        by: "DAMA",
      },
    ],
    answer: {
      en: "Accuracy weighs more than completeness, and fields that nobody reads are struck from the list of required ones each half-year.",
      zh: "准确率权重高于完整率；没人用的字段每半年从必填清单删除。",
    },
    shown: {
      what: {
        en: "Three hundred fields filled with dots: completeness near full points, accuracy of the sample down, and the card scores less.",
        zh: "三百个字段填了句点：完整率接近满分，抽样准确率下降，总分下降。",
      },
      readings: { fieldsFilled: 9830, sampledRecordsRight: 180 },
      kpi: "77.17",
    },
  },
  example: {
    readings: {
      sampledRecordsRight: 188,
      sampledRecords: 200,
      fieldsFilled: 9530,
      fieldsRequired: 10000,
      breaches: 0,
      updatesInTime: 365,
      changesLearnt: 400,
      duplicateRecords: 216,
      customerRecords: 10800,
      surveysDone: 9,
      surveysPlanned: 10,
    },
    points: ["75.00", "79.23", "100.00", "75.00", "75.00", "80.00"],
    kpi: "81.35",
    levels: [[4, 3, 4], [4, 4, 4], [4, 4, 4], [3, 3, 3], [3, 3, 3]],
    competency: "97.50",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "86.32",
    grade: "B",
  },
};
