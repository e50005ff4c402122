import { budgetControl } from "../competency/budget-control.js";
import { dataAnalysis } from "../competency/data-analysis.js";
import { serviceKnowledge } from "../competency/service-knowledge.js";
import { teamLeadership } from "../competency/team-leadership.js";
import { workPlanning } from "../competency/work-planning.js";
import { abandonRate, firstContactResolutionNet, satisfiedShare, serviceLevel } from "../indicator/contact-centre.js";
import { turnover } from "../indicator/people.js";
import { costPerContact } from "../indicator/service-management.js";
import type { Position } from "../position.js";
import { managerRules } from "../shared-rules.js";

export const callCentreManager: Position = {
  id: "call-centre-manager",
  label: { en: "call-centre manager", zh: "呼叫中心经理" },
  level: "manager",
  purpose: {
    en: "Answers for how well the centre can be reached, what it settles, what it costs, and who stays.",
    zh: "对接得通、办得成、花得值、留得住人负责。",
  },
  indicators: [
    {
      indicator: serviceLevel,
      weight: "20",
      marks: { none: "0.6", full: "0.9" },
      from: "telephony",
      why: { en: "Over all that was offered, so that no way of losing a call helps.", zh: "以全部来量为底，丢掉电话占不到便宜。" },
      counterweight: ["cc.blocked", "wfm.sl-consistency"],
      notApplicable: { en: "The centre was closed.", zh: "中心停业。" },
    },
    {
      indicator: abandonRate,
      weight: "10",
      marks: { none: "0.1", full: "0.05" },
      marksBy: "NHS",
      from: "telephony",
      why: {
        en: "Who hangs up was not served, whatever the level says. A health line asks for less than five per cent.",
        zh: "挂断的就是没服务到。某医疗热线要求低于 5%。",
      },
      counterweight: ["cc.short-abandon", "cc.containment"],
      notApplicable: { en: "The centre was closed.", zh: "中心停业。" },
    },
    {
      indicator: firstContactResolutionNet,
      weight: "20",
      marks: { none: "0.65", full: "0.85" },
      from: "tickets",
      why: {
        en: "Of what can be settled at first contact, so that a new product's bugs do not count against the centre.",
        zh: "只看本可当场解决的，新品缺陷不算在中心头上。",
      },
      counterweight: ["cc.repeat-contact", "cc.fcr-gross"],
      notApplicable: { en: "Nothing that could be settled at once.", zh: "没有可当场解决的事项。" },
    },
    {
      indicator: satisfiedShare,
      weight: "20",
      marks: { none: "0.8", full: "0.95" },
      from: "survey",
      why: { en: "All channels, asked by the system.", zh: "全渠道，由系统发送。" },
      counterweight: ["cc.survey-part"],
      notApplicable: {
        en: "The year's plan has no survey in the quarter. One that was due and was dropped scores 0 of 1.",
        zh: "年度计划当季未安排调查。应做而取消的，按 1 份答卷、0 份满意计。",
      },
    },
    {
      indicator: costPerContact,
      weight: "15",
      marks: { none: "8", full: "4" },
      from: "finance",
      why: { en: "All costs over inbound contacts; wages are about seven tenths of them.", zh: "全部成本除以呼入量，其中人工约占七成。" },
      counterweight: ["cc.repeat-contact", "ppl.turnover"],
      notApplicable: { en: "The centre was closed.", zh: "中心停业。" },
    },
    {
      indicator: turnover,
      weight: "15",
      marks: { none: "0.6", full: "0.2" },
      from: "personnel",
      why: {
        en: "Every leaver costs the weeks in which somebody learns. A mean of a third a year was seen.",
        zh: "每走一个，就要重新教几周。有统计平均年流失约三分之一。",
      },
      counterweight: ["tr.time-to-comp", "ppl.retention"],
      notApplicable: { en: "Fewer than ten people.", zh: "不足十人。" },
    },
  ],
  competencies: [
    { competency: teamLeadership, level: 5, weight: "25" },
    { competency: workPlanning, level: 4, weight: "20" },
    { competency: dataAnalysis, level: 4, weight: "20" },
    { competency: budgetControl, level: 4, weight: "15" },
    { competency: serviceKnowledge, level: 5, weight: "20" },
  ],
  rules: {
    ...managerRules,
    differs: {
      en: "Supervisors assess the manager unsigned; four answers at least. The "
        + "committee that hears an appeal has no member from the centre.",
      zh: "主管对经理的评价不记名，至少四份；受理申诉的委员会不含本中心成员。",
    },
  },
  keyIssue: {
    problem: {
      en: "The turnover spiral: posts are left open to save, those who stay are busier, more leave, the "
        + "new are slower, and service falls a quarter after the saving was praised.",
      zh: "流失螺旋：缺岗不补省了钱，留下的更忙、走得更多，新人更慢，省钱受表扬一个季度后服务塌方。",
    },
    seen: {
      en: "Cost per contact falls first, occupancy and overtime rise, then turnover, then service level; resolution last.",
      zh: "先是单次成本降，接着占用率、加班升，然后流失升、服务水平降，最后是解决率。",
    },
    elsewhere: [
      {
        what: {
          en: "A practitioner gave a mean turnover of 33 % for 2017, and describes throttling calls to keep the service level.",
          zh: "有从业者给出 2017 年平均流失率 33%，并描述了限制进线以保服务水平的做法。",
        },
        by: "APEX",
      },
      { what: { en: "Above an occupancy of 85 to 90 % people do not stay.", zh: "占用率超过 85%–90%，人就待不住。" }, by: "CCH-OCC" },
    ],
    answer: {
      en: "Turnover of the same quarter weighs as much as cost, so that the saving does not score alone for two quarters.",
      zh: "同季流失率与成本同权，省下的钱不能先独享两个季度的分。",
    },
    shown: {
      what: {
        en: "A tenth of the cost saved by open posts: three times as many leave, and the card scores less although service still holds.",
        zh: "缺岗省下一成成本，离职增至两倍多：服务尚未下滑，总分已经下降。",
      },
      readings: { operatingCost: "540000.00", leavers: 20 },
      kpi: "66.46",
    },
  },
  example: {
    readings: {
      contactsInTarget: 96000,
      contactsOffered: 120000,
      contactsAbandoned: 7200,
      resolvedAtFirst: 81000,
      resolvableAtFirst: 100000,
      surveysSatisfied: 5520,
      surveysAnswered: 6000,
      operatingCost: "600000.00",
      inboundContacts: 120000,
      leavers: 9,
      meanHeadcount: 120,
      months: "3",
    },
    points: ["66.67", "80.00", "80.00", "80.00", "75.00", "75.00"],
    kpi: "75.83",
    levels: [[5, 4, 4], [4, 4, 4], [4, 4, 3], [4, 3, null], [5, 5, 4]],
    competency: "90.53",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "79.98",
    grade: "C",
  },
};
