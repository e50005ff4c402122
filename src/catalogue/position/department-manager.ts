import { budgetControl } from "../competency/budget-control.js";
import { conflictResolution } from "../competency/conflict-resolution.js";
import { coordination } from "../competency/coordination.js";
import { teamLeadership } from "../competency/team-leadership.js";
import { workPlanning } from "../competency/work-planning.js";
import { complaintSatisfaction } from "../indicator/complaints.js";
import { customerSatisfaction } from "../indicator/customer-relations.js";
import { cooperationSatisfaction, trainingPlanCompletion } from "../indicator/people.js";
import { budgetUse, serviceTargetAttainment } from "../indicator/service-management.js";
import type { Position } from "../position.js";
import { managerRules } from "../shared-rules.js";

export const departmentManager: Position = {
  id: "department-manager",
  label: { en: "customer service department manager", zh: "客服经理" },
  level: "manager",
  purpose: {
    en: "Runs the department day by day: targets kept, complaints settled, people taught, neighbours on speaking terms.",
    zh: "管好部门日常：守住时限、办好投诉、带好队伍、与协作部门配合好。",
  },
  indicators: [
    {
      indicator: serviceTargetAttainment,
      weight: "25",
      marks: { none: "0.8", full: "0.98" },
      from: "tickets",
      why: { en: "Tickets resolved in time; those open past their time count as missed.", zh: "按时办结；超时未结的算未达标。" },
      counterweight: ["cp.wait-share", "cp.breach"],
      notApplicable: { en: "No ticket was resolved.", zh: "没有办结工单。" },
    },
    {
      indicator: complaintSatisfaction,
      weight: "20",
      marks: { none: "0.7", full: "0.9" },
      from: "complaints",
      why: { en: "Those who complained, asked a week later.", zh: "投诉人，一周后回访。" },
      counterweight: ["cp.reopen"],
      notApplicable: { en: "No complaint was settled.", zh: "没有办结投诉。" },
    },
    {
      indicator: customerSatisfaction,
      weight: "20",
      marks: { none: "0.8", full: "0.95" },
      from: "survey",
      why: { en: "All customers but those who complained.", zh: "投诉人以外的客户。" },
      counterweight: ["cc.survey-part"],
      notApplicable: {
        en: "The year's plan has no survey in the quarter. One that was due and was dropped scores 0 of 1.",
        zh: "年度计划当季未安排调查。应做而取消的，按 1 份答卷、0 份满意计。",
      },
    },
    {
      indicator: budgetUse,
      weight: "15",
      marks: { noneBelow: "0.8", fullFrom: "0.95", fullTo: "1", noneAbove: "1.05" },
      marksBy: "GL",
      from: "finance",
      why: {
        en: "Overtime is where it runs over. Overtime that was worked and not recorded is no saving: it is wages owed.",
        zh: "超支多半在加班上。加了班不登记不是节约，是拖欠工资。",
      },
      counterweight: ["wfm.overtime"],
      notApplicable: { en: "No budget of its own.", zh: "没有独立预算。" },
    },
    {
      indicator: trainingPlanCompletion,
      weight: "10",
      marks: { none: "0.6", full: "0.9" },
      marksBy: "YUN2",
      from: "training",
      why: { en: "The first thing that a full queue eats.", zh: "一忙就先砍培训。" },
      counterweight: ["tr.pass-rate"],
      notApplicable: { en: "Nothing was planned.", zh: "无计划。" },
    },
    {
      indicator: cooperationSatisfaction,
      weight: "10",
      marks: { none: "3", full: "4.5" },
      from: "survey",
      why: {
        en: "Both ways: the department rates its neighbours in the same survey, and both are published.",
        zh: "双向：同一份问卷里本部门也评协作部门，结果都公布。",
      },
      counterweight: ["sm.info-ontime"],
      notApplicable: { en: "Fewer than five ratings.", zh: "评价不足五份。" },
    },
  ],
  competencies: [
    { competency: teamLeadership, level: 4, weight: "25" },
    { competency: coordination, level: 4, weight: "25" },
    { competency: workPlanning, level: 4, weight: "20" },
    { competency: conflictResolution, level: 4, weight: "15" },
    { competency: budgetControl, level: 3, weight: "15" },
  ],
  rules: {
    ...managerRules,
    differs: {
      en: "Neighbour departments weigh as much as the manager's own people, since half of this post is done with them.",
      zh: "协作部门与本部门员工同权：这个岗位一半的活要和他们一起做。",
    },
  },
  keyIssue: {
    problem: {
      en: "Service takes the blame for what others cause: late parcels, wrong bills, "
        + "promises of sales. Its figures move with their mistakes.",
      zh: "客服替人背锅：发货迟、账单错、销售乱承诺，数字随别人的错起落。",
    },
    seen: {
      en: "Complaints by cause: most are not of service; targets are missed on tickets that wait for a neighbour.",
      zh: "投诉按责任分：多数不在客服；超时工单卡在别的部门。",
    },
    elsewhere: [
      {
        what: {
          en: "A published card has cooperation with other departments as an item of its own, at the grade of a lead.",
          zh: "有公开考核表把部门协作单列（C 级线索）。",
        },
        by: "WUK",
      },
      {
        what: {
          en: "A weekly list of causes with the department that can end each beside it, read by the director, would show whose they are.",
          zh: "可每周列一份\"原因—责任部门\"清单交总监过目，责任才看得清。",
        },
        by: null,
      },
    ],
    answer: {
      en:
        "Tickets that wait for a named department past the agreed time are taken out of the target, in time or late alike, by the director and "
        + "in writing; the list goes to that department, which may object within three working days.",
      zh: "等待指定部门超过约定时间的工单，不论最终是否超时，由总监书面剔除；清单抄送该部门，三个工作日内可提异议。",
    },
    shown: {
      what: {
        en: "The same month with sixty tickets taken out that waited for the warehouse: it is the department's own work that is scored.",
        zh: "同一个月剔除六十张等仓库的工单：只评本部门自己的活。",
      },
      readings: { ticketsResolved: 5940 },
      kpi: "83.10",
    },
  },
  example: {
    readings: {
      ticketsInTime: 5640,
      ticketsResolved: 6000,
      complainantsSatisfied: 172,
      complainantsSurveyed: 200,
      customersSatisfied: 1380,
      satisfactionAnswers: 1500,
      spent: "588000.00",
      budget: "600000.00",
      trainingHoursDone: "246",
      trainingHoursPlanned: "300",
      cooperationRatings: "84",
      cooperationRatingsGiven: 20,
    },
    points: ["77.78", "80.00", "80.00", "100.00", "73.33", "80.00"],
    kpi: "81.78",
    levels: [[4, 4, 4], [4, 3, 4], [4, 4, 4], [4, 4, 4], [3, 3, null]],
    competency: "97.50",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "85.84",
    grade: "B",
  },
};
