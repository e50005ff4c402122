import { coaching } from "../competency/coaching.js";
import { instructing } from "../competency/instructing.js";
import { needsAnalysis } from "../competency/needs-analysis.js";
import { processImprovement } from "../competency/process-improvement.js";
import { serviceKnowledge } from "../competency/service-knowledge.js";
import {
  testPassRate,
  timeToCompetency,
  trainingAttrition,
  trainingHoursPerHead,
  trainingPlanCompletion,
  trainingSatisfaction,
} from "../indicator/people.js";
import type { Position } from "../position.js";
import { supervisorRules } from "../shared-rules.js";

export const trainingSupervisor: Position = {
  id: "training-supervisor",
  label: { en: "training supervisor", zh: "培训主管" },
  level: "supervisor",
  purpose: { en: "Brings new people to the standard, and the others to what is new.", zh: "让新人达标上岗，让老人跟上新知。" },
  indicators: [
    {
      indicator: timeToCompetency,
      weight: "20",
      marks: { none: "60", full: "40" },
      from: "training",
      why: { en: "The standard is the floor's own: a month of quality at the pass mark.", zh: "达标线由现场定：连续一个月质检合格。" },
      counterweight: ["tr.attrition", "qa.pass-rate"],
      notApplicable: { en: "Nobody came to the standard in the month.", zh: "当月无人达标。" },
    },
    {
      indicator: testPassRate,
      weight: "20",
      marks: { none: "0.6", full: "0.85" },
      marksBy: "YUN2",
      from: "training",
      why: { en: "At the first sitting, with tests that somebody else writes.", zh: "首考通过率，由他人命题。" },
      counterweight: ["tr.time-to-comp", "qa.score"],
      notApplicable: { en: "No test was held.", zh: "无考试。" },
    },
    {
      indicator: trainingAttrition,
      weight: "20",
      marks: { none: "0.3", full: "0.1" },
      from: "training",
      why: {
        en: "Who leaves in training was chosen or treated wrongly; nesting weeks count in.",
        zh: "培训期走的，不是招错就是带错；含跟岗期。",
      },
      counterweight: ["tr.time-to-comp", "ppl.turnover"],
      notApplicable: { en: "No class began.", zh: "未开班。" },
    },
    {
      indicator: trainingPlanCompletion,
      weight: "15",
      marks: { none: "0.6", full: "0.9" },
      marksBy: "YUN2",
      from: "training",
      why: {
        en: "Cancelled for a full queue is not held, whoever cancelled it; the reason is kept beside it.",
        zh: "因忙取消就是没上，谁取消的另行记录。",
      },
      counterweight: ["tr.show-rate"],
      notApplicable: { en: "Nothing was planned.", zh: "无计划。" },
    },
    {
      indicator: trainingSatisfaction,
      weight: "15",
      marks: { none: "3.5", full: "4.5" },
      marksBy: "GL2",
      from: "survey",
      why: {
        en: "Of five. Light: whether people liked it says nothing of what they do afterwards.",
        zh: "五分制。权重轻：喜不喜欢与会不会用是两回事。",
      },
      counterweight: ["tr.pass-rate", "tr.time-to-comp"],
      notApplicable: { en: "Fewer than ten ratings.", zh: "评价不足十份。" },
    },
    {
      indicator: trainingHoursPerHead,
      weight: "10",
      marks: { none: "1", full: "3" },
      from: "training",
      why: { en: "Of all staff, so that the old hands are not forgotten.", zh: "按全员人均，不忘老员工。" },
      counterweight: ["tr.show-rate"],
      notApplicable: { en: "No staff.", zh: "无人员。" },
    },
  ],
  competencies: [
    { competency: instructing, level: 4, weight: "35" },
    { competency: needsAnalysis, level: 3, weight: "20" },
    { competency: coaching, level: 4, weight: "20" },
    { competency: serviceKnowledge, level: 4, weight: "15" },
    { competency: processImprovement, level: 3, weight: "10" },
  ],
  rules: {
    ...supervisorRules,
    differs: {
      en: "The internal customers are the team supervisors who take the trainees over; they rate after a month on the floor.",
      zh: "协作部门指接收新人的座席主管，在上岗满一个月后评价。",
    },
  },
  keyIssue: {
    problem: {
      en: "Teaching to the test: everybody passes, likes the course, and cannot do the job.",
      zh: "应试培训：人人通过、个个满意，上岗不会。",
    },
    seen: {
      en: "Pass rate and satisfaction high, time to competency long, attrition in the nesting weeks.",
      zh: "通过率、满意度高，上岗周期长，跟岗期流失。",
    },
    elsewhere: [
      {
        what: {
          en: "A trade body writes that the first level, liking it, says nothing of results.",
          zh: "行业机构指出第一层（反应）说明不了结果。",
        },
        by: "ICMI-K",
      },
      { what: { en: "A vendor measures the days to a stated standard.", zh: "有厂商以达到既定标准的天数衡量。" }, by: "CLV" },
    ],
    answer: {
      en: "What happens after the course (days to the standard, who leaves) weighs 40; pass rate and satisfaction 35.",
      zh: "课后的结果（达标天数、流失）占 40，通过率与满意度占 35。",
    },
    shown: {
      what: {
        en: "An easier test and a pleasanter course: both have full points; ten more days to "
          + "the standard and one more leaver, and the card scores less.",
        zh: "考试放水、课程轻松：两项满分；达标多用十天、多走一人，总分下降。",
      },
      readings: { testsPassed: 46, trainingRatings: "182", daysToCompetency: "880", traineesLeft: 5 },
      kpi: "64.00",
    },
  },
  example: {
    readings: {
      daysToCompetency: "720",
      traineesCompetent: 16,
      testsPassed: 40,
      testsTaken: 50,
      traineesLeft: 3,
      traineesEntered: 20,
      trainingHoursDone: "84",
      trainingHoursPlanned: "100",
      trainingRatings: "172",
      trainingRatingsGiven: 40,
      employees: 35,
    },
    points: ["75.00", "80.00", "75.00", "80.00", "80.00", "70.00"],
    kpi: "77.00",
    levels: [[4, 4, 4], [3, 3, 3], [4, 3, 4], [4, 4, 4], [2, 3, null]],
    competency: "93.00",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "82.15",
    grade: "B",
  },
};
