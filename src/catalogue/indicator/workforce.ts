import { minus, ratio } from "../../formula/index.js";
import type { Indicator } from "../indicator.js";
import {
  absoluteErrorSum,
  actualContacts,
  daysAbsent,
  daysAvailable,
  forecastContacts,
  hoursPlanned,
  hoursReady,
  hoursScheduled,
  hoursUnavailable,
  hoursWorked,
  intervals,
  intervalsAtLevel,
  intervalsForecast,
  intervalsInBand,
  intervalsReplanned,
  minutesInState,
  minutesTracked,
  overtimeHours,
  regularHours,
  replanErrorSum,
  shareErrorSum,
  shiftsAttended,
  shiftsScheduled,
  staffingGap,
  staffingRequired,
  staffingShort,
} from "../reading/workforce.js";

// Workforce management and forecasting: whether what came was foreseen, and whether people were there for it.

export const forecastErrorByInterval = {
  id: "wfm.mape",
  label: { en: "forecast error, mean of shares (MAPE)", zh: "预测平均绝对百分比误差（MAPE）" },
  unit: "ratio",
  better: "down",
  range: ["0", null],
  formula: ratio(shareErrorSum, intervalsForecast, { places: 4 }),
  choice: {
    en: "The mean over intervals of the error as a share of what came. It is undefined where nothing came and blows up "
      + "where little did; the weighted form does not.",
    zh: "各时段误差占实际来量之比的平均。来量为零时无意义、来量小时会被放大；加权口径没有这个问题。",
  },
  leftOut: {
    en: "Intervals in which nothing came.",
    zh: "没有来量的时段。",
  },
  gaming: {
    how: {
      en: "Monthly totals are reported, in which errors cancel.",
      zh: "只报月度合计，误差相抵。",
    },
    by: "CCH-F",
    shownBy: ["wfm.wape", "wfm.in-band"],
  },
  published: [{ value: { en: "within 3 % in a large centre, 5 % in a small one", zh: "大型中心 3% 以内，小型 5% 以内" }, by: "NAMES" }],
  sources: ["CCP1", "WFML", "CCH-F"],
  examples: [
    { readings: { shareErrorSum: "1.92", intervalsForecast: 48 }, value: "0.04" },
    { readings: { shareErrorSum: "0", intervalsForecast: 0 }, value: null },
  ],
} satisfies Indicator;

export const weightedForecastError = {
  id: "wfm.wape",
  label: { en: "forecast error, weighted (WAPE)", zh: "预测加权绝对百分比误差（WAPE）" },
  unit: "ratio",
  better: "down",
  range: ["0", null],
  formula: ratio(absoluteErrorSum, actualContacts, { places: 4 }),
  choice: {
    en: "All absolute errors over all that came, so that busy intervals weigh more and an empty one breaks nothing.",
    zh: "误差绝对值之和除以实际来量之和：忙时权重大，空时段也不会出问题。",
  },
  leftOut: {
    en: "Errors of a whole month cancel: state the interval.",
    zh: "月度合计会正负相抵：须写明时段粒度。",
  },
  gaming: {
    how: {
      en: "It is worked out on days in place of intervals.",
      zh: "按天而不按时段计算。",
    },
    by: "CCH-F",
    shownBy: ["wfm.in-band"],
  },
  published: [],
  sources: ["CCP1", "WFML"],
  examples: [
    { readings: { absoluteErrorSum: 412, actualContacts: 10300 }, value: "0.04" },
    { readings: { absoluteErrorSum: 5, actualContacts: 0 }, value: null },
  ],
} satisfies Indicator;

export const forecastBias = {
  id: "wfm.bias",
  label: { en: "forecast bias", zh: "预测偏差" },
  unit: "ratio",
  better: "band",
  range: [null, null],
  formula: ratio(minus(forecastContacts, actualContacts), actualContacts, { places: 4 }),
  choice: {
    en: "Forecast less actual, over actual: above zero is too much. Others divide by the number of intervals.",
    zh: "预测减实际再除以实际：为正是预测偏高。也有除以时段数的。",
  },
  leftOut: {
    en: "The size of errors that cancel.",
    zh: "相互抵消的误差有多大。",
  },
  gaming: {
    how: {
      en: "A padded interval makes up for a bare one.",
      zh: "用多报的时段补少报的时段。",
    },
    by: null,
    shownBy: ["wfm.wape"],
  },
  published: [],
  sources: ["CCP2", "WFML"],
  examples: [
    { readings: { forecastContacts: 10506, actualContacts: 10300 }, value: "0.02" },
    { readings: { forecastContacts: 10, actualContacts: 0 }, value: null },
  ],
} satisfies Indicator;

export const intervalsWithinBand = {
  id: "wfm.in-band",
  label: { en: "intervals forecast within the band", zh: "预测达标时段占比" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(intervalsInBand, intervalsForecast, { places: 4 }),
  choice: {
    en: "Of intervals in which something came, those whose error is within the share that the policy states.",
    zh: "有来量的时段中，误差不超过规定比例的占比。",
  },
  leftOut: {
    en: "By how much the others missed.",
    zh: "其余时段差了多少。",
  },
  gaming: {
    how: {
      en: "The band is widened.",
      zh: "把允许范围放宽。",
    },
    by: null,
    shownBy: ["wfm.wape"],
  },
  published: [],
  sources: ["CCH-F"],
  examples: [
    { readings: { intervalsInBand: 42, intervalsForecast: 48 }, value: "0.875" },
    { readings: { intervalsInBand: 0, intervalsForecast: 0 }, value: null },
  ],
} satisfies Indicator;

export const scheduleAdherence = {
  id: "wfm.adherence",
  label: { en: "schedule adherence", zh: "排班遵从率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(minutesInState, minutesTracked, { places: 4 }),
  choice: {
    en: "Time in the scheduled state over scheduled time that was tracked. Vendors differ: a grace of minutes, "
      + "untracked time out of both, overtime in the base. Here no grace; what was not tracked leaves both.",
    zh:
      "处于排定状态的时间除以纳入统计的排班时间。厂商口径不一：有宽限分钟、有剔除未统计时间、有把加班计入分母。这里不设宽限，未统计的时间分子分母都去掉。",
  },
  leftOut: {
    en: "Changes of schedule that the planner entered before they began.",
    zh: "排班员在开始前已登记的变更。",
  },
  gaming: {
    how: {
      en: "The schedule is edited afterwards.",
      zh: "事后改排班表。",
    },
    by: null,
    shownBy: ["wfm.conformance", "cc.occupancy"],
  },
  published: [{ value: { en: "over 70 % is a vendor's default for green", zh: "某厂商默认高于 70% 为绿色" }, by: "SNW" }],
  sources: ["MCC3", "AWS2", "SNW"],
  examples: [
    { readings: { minutesInState: "9120", minutesTracked: "9600" }, value: "0.95" },
    { readings: { minutesInState: "0", minutesTracked: "0" }, value: null },
  ],
} satisfies Indicator;

export const scheduleConformance = {
  id: "wfm.conformance",
  label: { en: "schedule conformance", zh: "工时符合率" },
  unit: "ratio",
  better: "band",
  range: ["0", null],
  formula: ratio(hoursWorked, hoursScheduled, { places: 4 }),
  choice: {
    en: "Hours worked, overtime included, over hours scheduled: it says how long, not when. It can be 1 with every "
      + "minute wrong, so pair it with adherence.",
    zh: "实际工时（含加班）除以排班工时：只看时长不看时点。每一分钟都错位也可能是 1，须与遵从率同看。",
  },
  leftOut: {
    en: "When the hours were worked.",
    zh: "什么时段工作的。",
  },
  gaming: {
    how: {
      en: "One stays late to make up for lateness.",
      zh: "迟到了靠晚走补时长。",
    },
    by: null,
    shownBy: ["wfm.adherence"],
  },
  published: [{ value: { en: "80 to 120 % is a vendor's default", zh: "某厂商默认 80% 至 120%" }, by: "SNW" }],
  sources: ["SNW", "GEN2"],
  examples: [
    { readings: { hoursWorked: "164", hoursScheduled: "160" }, value: "1.025" },
    { readings: { hoursWorked: "0", hoursScheduled: "0" }, value: null },
  ],
} satisfies Indicator;

export const shrinkage = {
  id: "wfm.shrinkage",
  label: { en: "shrinkage", zh: "损耗率" },
  unit: "ratio",
  better: "band",
  range: ["0", "1"],
  formula: ratio(hoursUnavailable, hoursScheduled, { places: 4 }),
  choice: {
    en: "Paid hours in which nobody is available over hours scheduled, planned ones (training, leave) included. "
      + "Staffing needs base ÷ (1 − shrinkage), not base × (1 + shrinkage).",
    zh: "带薪但不可用的时数除以排班时数，含计划内（培训、休假）。配员应为基数 ÷（1 − 损耗率），而不是基数 ×（1 + 损耗率）。",
  },
  leftOut: {
    en: "Breaks, where the schedule leaves them out.",
    zh: "若排班不含休息时间，则不计休息。",
  },
  gaming: {
    how: {
      en: "Coaching is booked as available time.",
      zh: "把辅导时间记成可用。",
    },
    by: null,
    shownBy: ["cc.occupancy"],
  },
  published: [{ value: { en: "half of 170 planners assume 26 to 35 %", zh: "170 名排班人员中半数按 26% 至 35% 估计" }, by: "SWPPS" }],
  sources: ["MCC4", "WEWFM", "SWPPE", "CCP5", "MONET"],
  examples: [
    { readings: { hoursUnavailable: "448", hoursScheduled: "1600" }, value: "0.28" },
    { readings: { hoursUnavailable: "0", hoursScheduled: "0" }, value: null },
  ],
} satisfies Indicator;

export const scheduleEfficiency = {
  id: "wfm.sched-eff",
  label: { en: "schedule efficiency", zh: "排班效率" },
  unit: "ratio",
  better: "up",
  range: [null, "1"],
  formula: ratio(minus(staffingRequired, staffingGap), staffingRequired, { places: 4 }),
  choice: {
    en: "One less over- and under-staffing over what was required, never netted: a surplus at night staffs no morning. "
      + "Another form is the share of intervals within 5 %.",
    zh: "1 减去超员与缺员之和占需求的比例，二者不相抵：夜里多的人补不了早上。另一口径是误差 5% 以内时段的占比。",
  },
  leftOut: {
    en: "What came beyond the forecast on which the requirement rests.",
    zh: "超出预测的来量：需求是按预测算的。",
  },
  gaming: {
    how: {
      en: "Surplus and shortage are netted.",
      zh: "超员与缺员相抵。",
    },
    by: "CCP3",
    shownBy: ["wfm.coverage", "cc.service-level"],
  },
  published: [],
  sources: ["INFOR", "WFMC", "CCP3"],
  examples: [
    { readings: { staffingGap: "64", staffingRequired: "800" }, value: "0.92" },
    { readings: { staffingGap: "0", staffingRequired: "0" }, value: null },
  ],
} satisfies Indicator;

export const scheduleCoverage = {
  id: "wfm.coverage",
  label: { en: "schedule coverage", zh: "排班覆盖率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(minus(staffingRequired, staffingShort), staffingRequired, { places: 4 }),
  choice: {
    en: "Only shortage counts, so that it can be had by staffing everybody: read it beside efficiency.",
    zh: "只算缺员，人排得足够多就能达标：须与排班效率同看。",
  },
  leftOut: {
    en: "Surplus.",
    zh: "超员。",
  },
  gaming: {
    how: {
      en: "Too many are scheduled.",
      zh: "多排人。",
    },
    by: "WFML2",
    shownBy: ["wfm.sched-eff"],
  },
  published: [],
  sources: ["INFOR", "WFML2"],
  examples: [
    { readings: { staffingShort: "24", staffingRequired: "800" }, value: "0.97" },
    { readings: { staffingShort: "0", staffingRequired: "0" }, value: null },
  ],
} satisfies Indicator;

export const serviceLevelConsistency = {
  id: "wfm.sl-consistency",
  label: { en: "intervals at service level", zh: "服务水平达标时段占比" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(intervalsAtLevel, intervals, { places: 4 }),
  choice: {
    en: "The catalogue's own: a day's mean hides bad intervals.",
    zh: "本目录自拟：全天均值会掩盖差的时段。",
  },
  leftOut: {
    en: "By how much the others missed.",
    zh: "其余时段差多少。",
  },
  gaming: {
    how: {
      en: "Busy intervals are given up once they are lost.",
      zh: "眼看达不到的忙时干脆放弃。",
    },
    by: null,
    shownBy: ["cc.abandon-rate"],
  },
  published: [],
  sources: [],
  examples: [
    { readings: { intervalsAtLevel: 40, intervals: 48 }, value: "0.8333" },
    { readings: { intervalsAtLevel: 0, intervals: 0 }, value: null },
  ],
} satisfies Indicator;

export const absenceRate = {
  id: "wfm.absence",
  label: { en: "absence rate", zh: "缺勤率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(daysAbsent, daysAvailable, { places: 4 }),
  choice: {
    en: "All unplanned absence over days available. A statistics office counts sickness alone; neither may cost anybody "
      + "the pay that the law protects.",
    zh: "全部计划外缺勤除以应出勤天数。统计机构只算病假；两种口径都不得用来扣减依法应付的工资。",
  },
  leftOut: {
    en: "Approved leave.",
    zh: "已批准的休假。",
  },
  gaming: {
    how: { en: "Absence is entered as leave or as a swapped shift.", zh: "把缺勤补成请假或换班。" },
    by: null,
    shownBy: ["wfm.attendance", "wfm.shrinkage"],
  },
  published: [],
  sources: ["CBS", "MLIB"],
  examples: [
    { readings: { daysAbsent: "8", daysAvailable: "400" }, value: "0.02" },
    { readings: { daysAbsent: "0", daysAvailable: "0" }, value: null },
  ],
} satisfies Indicator;

export const attendanceRate = {
  id: "wfm.attendance",
  label: { en: "attendance rate", zh: "出勤率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(shiftsAttended, shiftsScheduled, { places: 4 }),
  choice: {
    en: "By shift; approved leave is taken out of the shifts scheduled.",
    zh: "按班次；已批准的休假从应出勤班次中剔除。",
  },
  leftOut: {
    en: "Lateness: adherence shows it.",
    zh: "迟到：由遵从率反映。",
  },
  gaming: {
    how: {
      en: "A shift is swapped on paper.",
      zh: "只在表上换班。",
    },
    by: null,
    shownBy: ["wfm.adherence"],
  },
  published: [],
  sources: ["W942"],
  examples: [
    { readings: { shiftsAttended: 21, shiftsScheduled: 22 }, value: "0.9545" },
    { readings: { shiftsAttended: 0, shiftsScheduled: 0 }, value: null },
  ],
} satisfies Indicator;

export const readyRate = {
  id: "wfm.signin-rate",
  label: { en: "signed-in ready rate", zh: "实际工作率" },
  unit: "ratio",
  better: "up",
  range: ["0", null],
  formula: ratio(hoursReady, hoursPlanned, { places: 4 }),
  choice: {
    en: "Near to conformance, but of time that is ready for contacts; say which of the two is meant.",
    zh: "与工时符合率相近，但只算可接待的时间；用哪个须写明。",
  },
  leftOut: {
    en: "What was done in that time.",
    zh: "这段时间里做了什么。",
  },
  gaming: {
    how: {
      en: "One is signed in and away.",
      zh: "签入后离开座位。",
    },
    by: null,
    shownBy: ["cc.timeout-rate"],
  },
  published: [],
  sources: ["CSDN-CC"],
  examples: [
    { readings: { hoursReady: "144", hoursPlanned: "160" }, value: "0.9" },
    { readings: { hoursReady: "0", hoursPlanned: "0" }, value: null },
  ],
} satisfies Indicator;

export const overtimeShare = {
  id: "wfm.overtime",
  label: { en: "overtime share", zh: "加班占比" },
  unit: "ratio",
  better: "down",
  range: ["0", null],
  formula: ratio(overtimeHours, regularHours, { places: 4 }),
  choice: {
    en: "The catalogue's own ratio; what overtime is and what it pays is law.",
    zh: "比率为本目录自拟；什么是加班、如何支付由法律规定。",
  },
  leftOut: {
    en: "Overtime that nobody recorded.",
    zh: "没有登记的加班。",
  },
  gaming: {
    how: {
      en: "Overtime is not entered.",
      zh: "加班不登记。",
    },
    by: null,
    shownBy: ["wfm.conformance"],
  },
  published: [],
  sources: [],
  examples: [
    { readings: { overtimeHours: "8", regularHours: "160" }, value: "0.05" },
    { readings: { overtimeHours: "0", regularHours: "0" }, value: null },
  ],
} satisfies Indicator;

export const replanError = {
  id: "wfm.adj-rate",
  label: { en: "error of the intraday re-forecast", zh: "日内调整预测误差" },
  unit: "ratio",
  better: "down",
  range: ["0", null],
  formula: ratio(replanErrorSum, intervalsReplanned, { places: 4 }),
  choice: {
    en: "The catalogue's own: as the mean of shares, on the forecast as it stood an hour before.",
    zh: "本目录自拟：同 MAPE，用提前一小时的重预测。",
  },
  leftOut: {
    en: "Intervals that were not re-forecast.",
    zh: "未重预测的时段。",
  },
  gaming: {
    how: {
      en: "It is re-forecast at the last minute.",
      zh: "临到点才重预测。",
    },
    by: null,
    shownBy: ["wfm.mape"],
  },
  published: [],
  sources: [],
  examples: [
    { readings: { replanErrorSum: "0.72", intervalsReplanned: 24 }, value: "0.03" },
    { readings: { replanErrorSum: "0", intervalsReplanned: 0 }, value: null },
  ],
} satisfies Indicator;
