import { minus, ratio, times } from "../../formula/index.js";
import type { Indicator } from "../indicator.js";
import {
  cooperationRatings,
  cooperationRatingsGiven,
  coreLeavers,
  coreStaff,
  coursesCompleted,
  coursesEnrolled,
  daysToCompetency,
  employees,
  leavers,
  leaversOfYear,
  managers,
  meanHeadcount,
  months,
  promotedOfYear,
  testsPassed,
  testsTaken,
  traineesCompetent,
  traineesEntered,
  traineesLeft,
  trainingAttended,
  trainingHoursDone,
  trainingHoursPlanned,
  trainingInvited,
  trainingRatings,
  trainingRatingsGiven,
  vacancies,
  vacancyDays,
} from "../reading/people.js";

// Training and people: whether people are taught, stay, and work well with others.

export const trainingPlanCompletion = {
  id: "tr.plan-done",
  label: { en: "training plan completion", zh: "培训计划完成率" },
  unit: "ratio",
  better: "up",
  range: ["0", null],
  formula: ratio(trainingHoursDone, trainingHoursPlanned, { places: 4 }),
  choice: {
    en: "By hours; by courses a short one weighs as much as a long one.",
    zh: "按课时；按课程数，长短课同等计。",
  },
  leftOut: {
    en: "What was learnt.",
    zh: "学到了什么。",
  },
  gaming: {
    how: {
      en: "Long empty courses fill the plan.",
      zh: "用又长又空的课凑计划。",
    },
    by: null,
    shownBy: ["tr.pass-rate", "tr.satisfaction"],
  },
  published: [{ value: { en: "at least 90 %", zh: "不低于 90%" }, by: "YUN2" }],
  sources: ["001DOC", "YUN2"],
  examples: [
    { readings: { trainingHoursDone: "114", trainingHoursPlanned: "120" }, value: "0.95" },
    { readings: { trainingHoursDone: 0, trainingHoursPlanned: 0 }, value: null },
  ],
} satisfies Indicator;

export const trainingHoursPerHead = {
  id: "tr.hours-per-head",
  label: { en: "training hours per employee", zh: "人均培训课时" },
  unit: "hours",
  better: "up",
  range: ["0", null],
  formula: ratio(trainingHoursDone, employees, { places: 1, unit: "hours" }),
  choice: {
    en: "Over heads, as the reporting standard allows if it is said; a supervisor's coaching does not count.",
    zh: "按人数统计（报告准则允许，须写明）；主管辅导不计。",
  },
  leftOut: {
    en: "Who got them.",
    zh: "课时集中在谁身上。",
  },
  gaming: {
    how: {
      en: "Long empty courses.",
      zh: "又长又空的课。",
    },
    by: null,
    shownBy: ["tr.time-to-comp", "tr.pass-rate"],
  },
  published: [],
  sources: ["GRI"],
  examples: [
    { readings: { trainingHoursDone: "480", employees: 40 }, value: "12" },
    { readings: { trainingHoursDone: "0", employees: 0 }, value: null },
  ],
} satisfies Indicator;

export const courseCompletion = {
  id: "tr.completion",
  label: { en: "course completion", zh: "课程完成率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(coursesCompleted, coursesEnrolled, { places: 4 }),
  choice: {
    en: "Completed over enrolled.",
    zh: "完成人次除以报名人次。",
  },
  leftOut: {
    en: "Whether anybody listened.",
    zh: "是否认真听。",
  },
  gaming: {
    how: {
      en: "E-learning is clicked through.",
      zh: "网课点完了事。",
    },
    by: null,
    shownBy: ["tr.pass-rate"],
  },
  published: [],
  sources: ["ICMI-T"],
  examples: [
    { readings: { coursesCompleted: 190, coursesEnrolled: 200 }, value: "0.95" },
    { readings: { coursesCompleted: 0, coursesEnrolled: 0 }, value: null },
  ],
} satisfies Indicator;

export const trainingAttendance = {
  id: "tr.show-rate",
  label: { en: "training attendance", zh: "培训到课率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(trainingAttended, trainingInvited, { places: 4 }),
  choice: {
    en: "Came over invited; who was kept away by work counts as invited.",
    zh: "实到除以应到；因排班没能来的也算应到。",
  },
  leftOut: {
    en: "Who came late.",
    zh: "迟到的。",
  },
  gaming: {
    how: { en: "People sign in and leave, or sign for each other.", zh: "签到后离场，或互相代签。" },
    by: null,
    shownBy: ["tr.pass-rate"],
  },
  published: [],
  sources: ["ICMI-T"],
  examples: [
    { readings: { trainingAttended: 57, trainingInvited: 60 }, value: "0.95" },
    { readings: { trainingAttended: 0, trainingInvited: 0 }, value: null },
  ],
} satisfies Indicator;

export const testPassRate = {
  id: "tr.pass-rate",
  label: { en: "test pass rate", zh: "培训合格率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(testsPassed, testsTaken, { places: 4 }),
  choice: {
    en: "First try, over those who were to sit it: who did not come has not passed.",
    zh: "首次考试，以应考人数为分母：缺考视为未合格。",
  },
  leftOut: {
    en: "Resits.",
    zh: "补考。",
  },
  gaming: {
    how: {
      en: "The test is made easy.",
      zh: "把题出容易。",
    },
    by: null,
    shownBy: ["tr.time-to-comp", "qa.score"],
  },
  published: [{ value: { en: "at least 85 %", zh: "不低于 85%" }, by: "YUN2" }],
  sources: ["YUN2"],
  examples: [
    { readings: { testsPassed: 54, testsTaken: 60 }, value: "0.9" },
    { readings: { testsPassed: 0, testsTaken: 0 }, value: null },
  ],
} satisfies Indicator;

export const trainingAttrition = {
  id: "tr.attrition",
  label: { en: "training attrition", zh: "培训期流失率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(traineesLeft, traineesEntered, { places: 4 }),
  choice: {
    en: "From the first day until the end of nesting.",
    zh: "从第一天到实习期结束。",
  },
  leftOut: {
    en: "Who was moved to another post.",
    zh: "转到其他岗位的。",
  },
  gaming: {
    how: {
      en: "Leaving is put after the end of training.",
      zh: "把离职拖到培训期之后。",
    },
    by: null,
    shownBy: ["ppl.turnover"],
  },
  published: [],
  sources: ["WFML3"],
  examples: [
    { readings: { traineesLeft: 3, traineesEntered: 20 }, value: "0.15" },
    { readings: { traineesLeft: 0, traineesEntered: 0 }, value: null },
  ],
} satisfies Indicator;

export const timeToCompetency = {
  id: "tr.time-to-comp",
  label: { en: "time to competency", zh: "上岗周期" },
  unit: "days",
  better: "down",
  range: ["0", null],
  formula: ratio(daysToCompetency, traineesCompetent, { places: 1, unit: "days" }),
  choice: {
    en: "From the first day to the first week that meets the standard, over those who reached it; the standard is fixed before.",
    zh: "从第一天到首个达标周，以已达标者为分母；标准须事先固定。",
  },
  leftOut: {
    en: "Who never reached it.",
    zh: "始终未达标的。",
  },
  gaming: {
    how: {
      en: "The bar is lowered.",
      zh: "降低标准。",
    },
    by: null,
    shownBy: ["qa.score", "tr.attrition"],
  },
  published: [],
  sources: ["CLV"],
  examples: [
    { readings: { daysToCompetency: "765", traineesCompetent: 17 }, value: "45" },
    { readings: { daysToCompetency: "0", traineesCompetent: 0 }, value: null },
  ],
} satisfies Indicator;

export const trainingSatisfaction = {
  id: "tr.satisfaction",
  label: { en: "training satisfaction", zh: "培训满意度" },
  unit: "points",
  better: "up",
  range: ["0", null],
  formula: ratio(trainingRatings, trainingRatingsGiven, { places: 2, unit: "points" }),
  choice: {
    en: "What participants think of it, which says nothing of results.",
    zh: "学员的评价，不说明效果。",
  },
  leftOut: {
    en: "What was learnt.",
    zh: "学到了什么。",
  },
  gaming: {
    how: {
      en: "It is made pleasant.",
      zh: "把课办得轻松愉快。",
    },
    by: null,
    shownBy: ["tr.pass-rate"],
  },
  published: [{
    value: { en: "over 4.5 of 5 for onboarding, one firm's goal", zh: "入职培训高于 4.5/5（一家企业自定的目标）" },
    by: "GL2",
  }],
  sources: ["GL2", "ICMI-K"],
  examples: [
    { readings: { trainingRatings: "92", trainingRatingsGiven: 20 }, value: "4.6" },
    { readings: { trainingRatings: "0", trainingRatingsGiven: 0 }, value: null },
  ],
} satisfies Indicator;

export const turnover = {
  id: "ppl.turnover",
  label: { en: "turnover, annualised", zh: "员工流失率（年化）" },
  unit: "ratio",
  better: "down",
  range: ["0", null],
  formula: ratio(times(leavers, 12), times(meanHeadcount, months), { places: 4 }),
  choice: {
    en: "Leavers over mean headcount, times twelve over the months of the period. A month times twelve overstates; "
      + "opening headcount and everybody employed are other bases. All leavers, whoever decided.",
    zh: "离职人数除以平均人数，再按月数年化。单月乘十二会高估；也有以期初人数或全部在册人数为分母的。不论谁提出的离职都算。",
  },
  leftOut: {
    en: "Moves within the house.",
    zh: "内部调动。",
  },
  gaming: {
    how: {
      en: "Leavers are booked in another department before they go.",
      zh: "离职前先调到别的部门。",
    },
    by: null,
    shownBy: ["ppl.retention"],
  },
  published: [{ value: { en: "under 1.3 % a month, one firm's goal", zh: "每月低于 1.3%（一家企业自定的目标）" }, by: "GL2" }],
  sources: ["ICMI-TO", "METN", "TT", "TALKD", "MLIB"],
  examples: [
    { readings: { leavers: 3, meanHeadcount: 60, months: 3 }, value: "0.2" },
    { readings: { leavers: 0, meanHeadcount: 0, months: 3 }, value: null },
  ],
} satisfies Indicator;

export const teamRetention = {
  id: "ppl.retention",
  label: { en: "team retention", zh: "团队留存率" },
  unit: "ratio",
  better: "up",
  range: [null, "1"],
  formula: ratio(minus(meanHeadcount, leaversOfYear), meanHeadcount, { places: 4 }),
  choice: {
    en: "One less the leavers of twelve months over mean headcount; it may fall under 0.",
    zh: "1 减去近十二个月离职人数除以平均人数；可能为负。",
  },
  leftOut: {
    en: "Moves within the house.",
    zh: "内部调动。",
  },
  gaming: {
    how: {
      en: "Leaving is put off past the date of counting.",
      zh: "拖到统计日之后再办离职。",
    },
    by: null,
    shownBy: ["ppl.turnover"],
  },
  published: [{ value: { en: "at least 84 %, one firm's goal", zh: "不低于 84%（一家企业自定的目标）" }, by: "GL" }],
  sources: ["GL"],
  examples: [
    { readings: { meanHeadcount: 50, leaversOfYear: 7 }, value: "0.86" },
    { readings: { meanHeadcount: 0, leaversOfYear: 0 }, value: null },
  ],
} satisfies Indicator;

export const coreTurnover = {
  id: "ppl.core-turnover",
  label: { en: "core staff turnover", zh: "核心员工流动率" },
  unit: "ratio",
  better: "down",
  range: ["0", null],
  formula: ratio(coreLeavers, coreStaff, { places: 4 }),
  choice: {
    en: "Who is core is fixed before the period.",
    zh: "核心员工名单须在周期开始前确定。",
  },
  leftOut: {
    en: "Others who left.",
    zh: "其他离职员工。",
  },
  gaming: {
    how: {
      en: "Who leaves was never core.",
      zh: "谁走了就说谁不是核心。",
    },
    by: null,
    shownBy: ["ppl.turnover"],
  },
  published: [],
  sources: ["001DOC"],
  examples: [
    { readings: { coreLeavers: 1, coreStaff: 20 }, value: "0.05" },
    { readings: { coreLeavers: 0, coreStaff: 0 }, value: null },
  ],
} satisfies Indicator;

export const staffPerManager = {
  id: "ppl.span",
  label: { en: "staff per manager", zh: "管理幅度" },
  unit: "ratio",
  better: "band",
  range: ["0", null],
  formula: ratio(employees, managers, { places: 2, unit: "ratio" }),
  choice: {
    en: "Heads who report to a manager, over managers.",
    zh: "下属人数除以管理者人数。",
  },
  leftOut: {
    en: "Leads without title.",
    zh: "没有头衔的组长。",
  },
  gaming: {
    how: { en: "People stand under leaders who never see their work.", zh: "名义上归某主管，实际无人带。" },
    by: null,
    shownBy: ["qa.samples", "ppl.retention"],
  },
  published: [{ value: { en: "at most 10, one firm's goal", zh: "不高于 10（一家企业自定的目标）" }, by: "GL" }],
  sources: ["GL"],
  examples: [
    { readings: { employees: 48, managers: 6 }, value: "8" },
    { readings: { employees: "0", managers: 0 }, value: null },
  ],
} satisfies Indicator;

export const vacancyAge = {
  id: "ppl.vacancy-age",
  label: { en: "mean age of open posts", zh: "空缺岗位平均空缺天数" },
  unit: "days",
  better: "down",
  range: ["0", null],
  formula: ratio(vacancyDays, vacancies, { places: 1, unit: "days" }),
  choice: {
    en: "Of posts open at the end of the period: filled ones drop out.",
    zh: "以期末仍空缺的岗位为准，已补上的不计。",
  },
  leftOut: {
    en: "Posts that nobody opened.",
    zh: "没有立项的缺口。",
  },
  gaming: {
    how: {
      en: "A post is closed and opened again.",
      zh: "关掉再重新开。",
    },
    by: null,
    shownBy: ["wfm.sched-eff"],
  },
  published: [{ value: { en: "at most 50 days, one firm's goal", zh: "不高于 50 天（一家企业自定的目标）" }, by: "GL" }],
  sources: ["GL"],
  examples: [
    { readings: { vacancyDays: "120", vacancies: 3 }, value: "40" },
    { readings: { vacancyDays: "0", vacancies: 0 }, value: null },
  ],
} satisfies Indicator;

export const promotionRate = {
  id: "ppl.promotion",
  label: { en: "promotion rate", zh: "晋升率" },
  unit: "ratio",
  better: "band",
  range: ["0", "1"],
  formula: ratio(promotedOfYear, employees, { places: 4 }),
  choice: {
    en: "Promoted in twelve months over heads.",
    zh: "近十二个月晋升人数除以人数。",
  },
  leftOut: {
    en: "Raises without promotion.",
    zh: "不晋升的加薪。",
  },
  gaming: {
    how: { en: "Titles are given without new tasks.", zh: "只给头衔，不给新职责。" },
    by: null,
    shownBy: ["ppl.retention", "ppl.span"],
  },
  published: [{ value: { en: "12 %, one firm's goal", zh: "12%（一家企业自定的目标）" }, by: "GL" }],
  sources: ["GL"],
  examples: [
    { readings: { promotedOfYear: 6, employees: 50 }, value: "0.12" },
    { readings: { promotedOfYear: 0, employees: 0 }, value: null },
  ],
} satisfies Indicator;

export const cooperationSatisfaction = {
  id: "ppl.coop",
  label: { en: "internal cooperation satisfaction", zh: "部门协作满意度" },
  unit: "points",
  better: "up",
  range: ["0", null],
  formula: ratio(cooperationRatings, cooperationRatingsGiven, { places: 2, unit: "points" }),
  choice: {
    en: "Ratings by other departments that worked with this one in the period.",
    zh: "当期有协作的其他部门的评分。",
  },
  leftOut: {
    en: "Departments that did not rate.",
    zh: "没有评分的部门。",
  },
  gaming: {
    how: {
      en: "Departments rate one another well.",
      zh: "部门之间互相打高分。",
    },
    by: null,
    shownBy: ["sm.info-ontime"],
  },
  published: [],
  sources: ["WUK"],
  examples: [
    { readings: { cooperationRatings: "43", cooperationRatingsGiven: 10 }, value: "4.3" },
    { readings: { cooperationRatings: "0", cooperationRatingsGiven: 0 }, value: null },
  ],
} satisfies Indicator;
