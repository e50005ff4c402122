import { metric } from "../../formula/index.js";

// What is counted of training, leaving and cooperation in a period.

export const trainingHoursDone = metric("trainingHoursDone", "hours", {
  range: [0, null],
  label: { en: "training hours delivered", zh: "已完成培训课时" },
});
export const trainingHoursPlanned = metric("trainingHoursPlanned", "hours", {
  range: [0, null],
  label: { en: "training hours planned", zh: "计划培训课时" },
});
export const employees = metric("employees", "count", { range: [0, null], label: { en: "employees", zh: "员工人数" } });
export const coursesCompleted = metric("coursesCompleted", "count", {
  range: [0, null],
  label: { en: "courses completed", zh: "完成课程人次" },
});
export const coursesEnrolled = metric("coursesEnrolled", "count", {
  range: [0, null],
  label: { en: "courses enrolled in", zh: "报名课程人次" },
});
export const trainingAttended = metric("trainingAttended", "count", { range: [0, null], label: { en: "people who came", zh: "实到人次" } });
export const trainingInvited = metric("trainingInvited", "count", { range: [0, null], label: { en: "people invited", zh: "应到人次" } });
export const testsPassed = metric("testsPassed", "count", { range: [0, null], label: { en: "people who passed", zh: "考试合格人数" } });
export const testsTaken = metric("testsTaken", "count", {
  range: [0, null],
  label: { en: "people who were to sit the test", zh: "应考人数" },
});
export const traineesLeft = metric("traineesLeft", "count", {
  range: [0, null],
  label: { en: "leavers in training", zh: "培训期离职人数" },
});
export const traineesEntered = metric("traineesEntered", "count", {
  range: [0, null],
  label: { en: "people who entered training", zh: "进入培训人数" },
});
export const daysToCompetency = metric("daysToCompetency", "days", {
  range: [0, null],
  label: { en: "days from start to the standard, summed", zh: "上岗达标总天数" },
});
export const traineesCompetent = metric("traineesCompetent", "count", {
  range: [0, null],
  label: { en: "trainees who reached the standard", zh: "达标学员数" },
});
export const trainingRatings = metric("trainingRatings", "points", {
  range: [0, null],
  label: { en: "ratings of training, summed", zh: "培训评分总和" },
});
export const trainingRatingsGiven = metric("trainingRatingsGiven", "count", {
  range: [0, null],
  label: { en: "ratings of training given", zh: "培训评分次数" },
});
export const leavers = metric("leavers", "count", { range: [0, null], label: { en: "leavers", zh: "离职人数" } });
export const meanHeadcount = metric("meanHeadcount", "count", {
  range: [0, null],
  label: { en: "mean headcount, rounded to whole people", zh: "平均人数（取整）" },
});
export const months = metric("months", "ratio", { range: [0, null], label: { en: "months in the period", zh: "周期月数" } });
export const leaversOfYear = metric("leaversOfYear", "count", {
  range: [0, null],
  label: { en: "leavers of the last twelve months", zh: "近十二个月离职人数" },
});
export const coreLeavers = metric("coreLeavers", "count", {
  range: [0, null],
  label: { en: "core staff who left", zh: "核心员工离职人数" },
});
export const coreStaff = metric("coreStaff", "count", { range: [0, null], label: { en: "mean core staff", zh: "平均核心员工人数" } });
export const managers = metric("managers", "count", { range: [0, null], label: { en: "managers", zh: "管理者人数" } });
export const vacancyDays = metric("vacancyDays", "days", {
  range: [0, null],
  label: { en: "days that open posts have been open, summed", zh: "空缺岗位空缺总天数" },
});
export const vacancies = metric("vacancies", "count", { range: [0, null], label: { en: "open posts", zh: "空缺岗位数" } });
export const promotedOfYear = metric("promotedOfYear", "count", {
  range: [0, null],
  label: { en: "people promoted in the last twelve months", zh: "近十二个月晋升人数" },
});
export const cooperationRatings = metric("cooperationRatings", "points", {
  range: [0, null],
  label: { en: "ratings by other departments, summed", zh: "其他部门评分总和" },
});
export const cooperationRatingsGiven = metric("cooperationRatingsGiven", "count", {
  range: [0, null],
  label: { en: "ratings by other departments given", zh: "其他部门评分次数" },
});
