import { minus, plus, ratio, times } from "../../formula/index.js";
import type { Indicator } from "../indicator.js";
import {
  actualHours,
  arrivals,
  arrivalsInWindow,
  bookingsCancelled,
  bookingsMade,
  customersCalledBack,
  fieldHours,
  jobs,
  jobsFixedFirst,
  jobsOffered,
  jobsRefused,
  jobsRepeated,
  ordersLate,
  partsFromStock,
  partsRequested,
  plannedHours,
  preventiveOrders,
  repairHours,
  repairs,
  repairsLong,
  safetyIncidents,
  schedulingHours,
  standardHours,
  technicianHours,
  technicianRatingPoints,
  technicianRatings,
  travelHours,
  travelMinutes,
  trips,
  workHours,
  workOrderHours,
  workOrders,
} from "../reading/repair.js";

// Repair and field service: whether it is mended at once, when promised, and stays so.

export const firstTimeFixRate = {
  id: "fs.ftfr",
  label: { en: "first-time fix rate", zh: "一次修复率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(jobsFixedFirst, jobs, { places: 4 }),
  choice: {
    en: "Jobs without another visit for the same matter within the days that the policy states; seven days flatter, "
      + "thirty do not. All jobs, not those that could be fixed alone.",
    zh: "规定天数内没有因同一故障再上门的工单占比；七天偏乐观，三十天更真实。以全部工单为分母，而不只是可修的。",
  },
  leftOut: {
    en: "Jobs that only looked.",
    zh: "仅检测的工单。",
  },
  gaming: {
    how: {
      en: "Two technicians on one job, or closing early.",
      zh: "两人去一单，或提前关单。",
    },
    by: "MAKULA",
    shownBy: ["fs.repeat", "fs.mttr"],
  },
  published: [{
    value: { en: "88 best, 80 mean, 63 laggard, of one firm's sample", zh: "某公司样本：优 88%、均值 80%、落后 63%" },
    by: "SVMAX",
  }, { value: { en: "about 75 %", zh: "约 75%" }, by: "WTV" }],
  sources: ["MIDX", "SVMAX", "FNAT", "WTV", "SEMP", "MAKULA"],
  examples: [
    { readings: { jobsFixedFirst: 168, jobs: 200 }, value: "0.84" },
    { readings: { jobsFixedFirst: 0, jobs: 0 }, value: null },
  ],
} satisfies Indicator;

export const repeatRepairRate = {
  id: "fs.repeat",
  label: { en: "repeat repair rate", zh: "返修率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(jobsRepeated, jobs, { places: 4 }),
  choice: {
    en: "Jobs on the same unit and fault again within the days that the policy states.",
    zh: "规定天数内同机同一故障再次报修的占比。",
  },
  leftOut: {
    en: "Another fault of the unit.",
    zh: "同机的其他故障。",
  },
  gaming: {
    how: {
      en: "A new order number.",
      zh: "另开新单。",
    },
    by: null,
    shownBy: ["fs.ftfr"],
  },
  published: [{ value: { en: "at most 5 %", zh: "不高于 5%" }, by: "WXB" }],
  sources: ["WTV", "LAW-CAR"],
  examples: [
    { readings: { jobsRepeated: 8, jobs: 200 }, value: "0.04" },
    { readings: { jobsRepeated: 0, jobs: 0 }, value: null },
  ],
} satisfies Indicator;

export const meanTimeToRepair = {
  id: "fs.mttr",
  label: { en: "mean time to repair", zh: "平均修复时间" },
  unit: "hours",
  better: "down",
  range: ["0", null],
  formula: ratio(repairHours, repairs, { places: 1, unit: "hours" }),
  choice: {
    en: "From report to restored. It may start at the failure or at arrival, and the R is read in four ways: state which.",
    zh: "从报修到修复。也可从故障发生或到场算起，R 有四种读法，须写明。",
  },
  leftOut: {
    en: "Repairs that are not finished.",
    zh: "未完成的维修。",
  },
  gaming: {
    how: {
      en: "The clock is stopped for parts.",
      zh: "以等件为由停表。",
    },
    by: null,
    shownBy: ["fs.parts-wait", "fs.complete-time"],
  },
  published: [{ value: { en: "48 h in town, 72 h in the country (telecoms)", zh: "城镇 48 小时、农村 72 小时（电信）" }, by: "LAW-TEL" }],
  sources: ["RODRI", "SNF", "LAW-TEL"],
  examples: [
    { readings: { repairHours: "3600", repairs: 150 }, value: "24" },
    { readings: { repairHours: "0", repairs: 0 }, value: null },
  ],
} satisfies Indicator;

export const timeToComplete = {
  id: "fs.complete-time",
  label: { en: "mean time to complete", zh: "平均完工时长" },
  unit: "hours",
  better: "down",
  range: ["0", null],
  formula: ratio(workOrderHours, workOrders, { places: 1, unit: "hours" }),
  choice: {
    en: "From creating the order until all its visits are done.",
    zh: "从建单到全部上门完成。",
  },
  leftOut: {
    en: "Orders that wait for the customer.",
    zh: "等客户的工单。",
  },
  gaming: {
    how: {
      en: "An order is closed and another opened.",
      zh: "关掉再开新单。",
    },
    by: null,
    shownBy: ["fs.repeat"],
  },
  published: [],
  sources: ["MSF2"],
  examples: [
    { readings: { workOrderHours: "4800", workOrders: 160 }, value: "30" },
    { readings: { workOrderHours: "0", workOrders: 0 }, value: null },
  ],
} satisfies Indicator;

export const timeToSchedule = {
  id: "fs.schedule-time",
  label: { en: "mean time to schedule", zh: "平均派工时长" },
  unit: "hours",
  better: "down",
  range: ["0", null],
  formula: ratio(schedulingHours, workOrders, { places: 1, unit: "hours" }),
  choice: {
    en: "From creating the order to its first booking.",
    zh: "从建单到首次预约。",
  },
  leftOut: {
    en: "Whether the booking held.",
    zh: "预约是否兑现。",
  },
  gaming: {
    how: {
      en: "Booked at once and moved later.",
      zh: "先随便约上再改期。",
    },
    by: null,
    shownBy: ["fs.broken-promise", "fs.cancel"],
  },
  published: [],
  sources: ["MSF2"],
  examples: [
    { readings: { schedulingHours: "320", workOrders: 160 }, value: "2" },
    { readings: { schedulingHours: "0", workOrders: 0 }, value: null },
  ],
} satisfies Indicator;

export const onSiteOnTime = {
  id: "fs.ontime",
  label: { en: "on-site on time", zh: "上门准时率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(arrivalsInWindow, arrivals, { places: 4 }),
  choice: {
    en: "Within the window that was promised first.",
    zh: "以首次承诺的时段为准。",
  },
  leftOut: {
    en: "How wide the window was.",
    zh: "时段有多宽。",
  },
  gaming: {
    how: {
      en: "Wide windows, or promising anew.",
      zh: "把时段放宽或重新承诺。",
    },
    by: null,
    shownBy: ["fs.broken-promise"],
  },
  published: [],
  sources: ["MSF1", "SNC"],
  examples: [
    { readings: { arrivalsInWindow: 190, arrivals: 200 }, value: "0.95" },
    { readings: { arrivalsInWindow: 0, arrivals: 0 }, value: null },
  ],
} satisfies Indicator;

export const brokenPromises = {
  id: "fs.broken-promise",
  label: { en: "broken promises", zh: "失约率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(ordersLate, workOrders, { places: 4 }),
  choice: {
    en: "Orders not finished within the promised window.",
    zh: "未在承诺时段内完成的工单占比。",
  },
  leftOut: {
    en: "Why.",
    zh: "原因。",
  },
  gaming: {
    how: {
      en: "Long windows are promised.",
      zh: "承诺很长的时段。",
    },
    by: null,
    shownBy: ["fs.complete-time"],
  },
  published: [],
  sources: ["MSF2"],
  examples: [
    { readings: { ordersLate: 8, workOrders: 160 }, value: "0.05" },
    { readings: { ordersLate: 0, workOrders: 0 }, value: null },
  ],
} satisfies Indicator;

export const bookingCancellations = {
  id: "fs.cancel",
  label: { en: "bookings cancelled", zh: "预约取消率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(bookingsCancelled, bookingsMade, { places: 4 }),
  choice: {
    en: "By the house and by the customer together; keep the two apart beside it.",
    zh: "企业取消与客户取消合计；另行分列。",
  },
  leftOut: {
    en: "Bookings that were moved.",
    zh: "改期的预约。",
  },
  gaming: {
    how: {
      en: "The customer is asked to cancel.",
      zh: "让客户自己取消。",
    },
    by: null,
    shownBy: ["fs.broken-promise"],
  },
  published: [],
  sources: ["MSF1"],
  examples: [
    { readings: { bookingsCancelled: 12, bookingsMade: 240 }, value: "0.05" },
    { readings: { bookingsCancelled: 0, bookingsMade: 0 }, value: null },
  ],
} satisfies Indicator;

export const meanTravelTime = {
  id: "fs.travel",
  label: { en: "mean travel time", zh: "平均路途时长" },
  unit: "minutes",
  better: "down",
  range: ["0", null],
  formula: ratio(travelMinutes, trips, { places: 1, unit: "minutes" }),
  choice: {
    en: "By trip; by day is another figure.",
    zh: "按每次出行；按天是另一个数。",
  },
  leftOut: {
    en: "Private trips.",
    zh: "私人出行。",
  },
  gaming: {
    how: { en: "Time on the road is booked as work on site.", zh: "把路上的时间记成现场工时。" },
    by: null,
    shownBy: ["fs.util", "fs.duration-var"],
  },
  published: [],
  sources: ["MSF1", "MSF2", "SNT"],
  examples: [
    { readings: { travelMinutes: "5000", trips: 200 }, value: "25" },
    { readings: { travelMinutes: "0", trips: 0 }, value: null },
  ],
} satisfies Indicator;

export const technicianUtilisation = {
  id: "fs.util",
  label: { en: "technician utilisation", zh: "技师利用率" },
  unit: "ratio",
  better: "band",
  range: ["0", null],
  formula: ratio(plus(workHours, travelHours), technicianHours, { places: 4 }),
  choice: {
    en: "Work and travel over available time by the calendar; one vendor takes 24 hours where no calendar is set, which is a trap.",
    zh: "作业加路途除以日历可用时间；某厂商未设日历时按 24 小时算，是个坑。",
  },
  leftOut: {
    en: "Waiting for parts.",
    zh: "等备件。",
  },
  gaming: {
    how: {
      en: "Jobs are drawn out.",
      zh: "拖长作业。",
    },
    by: null,
    shownBy: ["fs.duration-var", "fs.efficiency"],
  },
  published: [{ value: { en: "65 to 80 %, depending on driving", zh: "65% 至 80%，视是否含路途" }, by: "SODT" }],
  sources: ["MSF1", "SODT"],
  examples: [
    { readings: { workHours: "96", travelHours: "24", technicianHours: "160" }, value: "0.75" },
    { readings: { workHours: "0", travelHours: "0", technicianHours: "0" }, value: null },
  ],
} satisfies Indicator;

export const durationVariance = {
  id: "fs.duration-var",
  label: { en: "job duration variance", zh: "工时偏差率" },
  unit: "ratio",
  better: "band",
  range: ["-1", null],
  formula: ratio(minus(actualHours, plannedHours), plannedHours, { places: 4 }),
  choice: {
    en: "Actual less planned over planned, of all jobs together; towards zero.",
    zh: "全部工单实际减计划再除以计划，越接近零越好。",
  },
  leftOut: {
    en: "Jobs that cancel out.",
    zh: "相互抵消的偏差。",
  },
  gaming: {
    how: {
      en: "Plans are padded.",
      zh: "把计划工时做宽。",
    },
    by: null,
    shownBy: ["fs.util"],
  },
  published: [],
  sources: ["SNF"],
  examples: [
    { readings: { actualHours: "168", plannedHours: "160" }, value: "0.05" },
    { readings: { actualHours: "0", plannedHours: "0" }, value: null },
  ],
} satisfies Indicator;

export const repairEfficiency = {
  id: "fs.efficiency",
  label: { en: "repair efficiency", zh: "维修效率指数" },
  unit: "ratio",
  better: "up",
  range: ["0", null],
  formula: ratio(standardHours, actualHours, { places: 4 }),
  choice: {
    en: "Standard hours of the jobs done over the hours they took.",
    zh: "完成工单的标准工时除以实际工时。",
  },
  leftOut: {
    en: "How standard hours were set.",
    zh: "标准工时如何制定。",
  },
  gaming: {
    how: {
      en: "Soft standard hours.",
      zh: "标准工时定得宽。",
    },
    by: null,
    shownBy: ["fs.repeat", "fs.ftfr"],
  },
  published: [],
  sources: ["WXB"],
  examples: [
    { readings: { standardHours: "176", actualHours: "160" }, value: "1.1" },
    { readings: { standardHours: 0, actualHours: 0 }, value: null },
  ],
} satisfies Indicator;

export const partsFillRate = {
  id: "fs.parts-fill",
  label: { en: "spare parts fill rate", zh: "备件满足率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(partsFromStock, partsRequested, { places: 4 }),
  choice: {
    en: "By item; by order it is far harsher: one example gives 80, 93 and 96 %.",
    zh: "按件统计；按订单严得多：某例分别为 80%、93%、96%。",
  },
  leftOut: {
    en: "Parts that nobody asked for since there are none.",
    zh: "知道没有就不申请的。",
  },
  gaming: {
    how: {
      en: "Orders are split.",
      zh: "拆单申请。",
    },
    by: null,
    shownBy: ["fs.parts-wait"],
  },
  published: [],
  sources: ["SMARTS", "SPK", "MLIB"],
  examples: [
    { readings: { partsFromStock: 288, partsRequested: 300 }, value: "0.96" },
    { readings: { partsFromStock: 0, partsRequested: 0 }, value: null },
  ],
} satisfies Indicator;

export const longRepairs = {
  id: "fs.parts-wait",
  label: { en: "repairs over the stated days", zh: "超期维修率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(repairsLong, repairs, { places: 4 }),
  choice: {
    en: "Repairs over five days, waiting for parts included, as the law for cars has it; the days are the policy's.",
    zh: "超过五日（含等件），参照汽车三包；天数由制度规定。",
  },
  leftOut: {
    en: "By how long.",
    zh: "超出多久。",
  },
  gaming: {
    how: {
      en: "A repair is closed and opened anew.",
      zh: "先结单再重开。",
    },
    by: null,
    shownBy: ["fs.repeat"],
  },
  published: [{ value: { en: "5 days: a loaner or compensation", zh: "5 日：提供备用车或补偿" }, by: "LAW-CAR" }],
  sources: ["LAW-CAR"],
  examples: [
    { readings: { repairsLong: 6, repairs: 150 }, value: "0.04" },
    { readings: { repairsLong: 0, repairs: 0 }, value: null },
  ],
} satisfies Indicator;

export const jobRejections = {
  id: "fs.contractor-reject",
  label: { en: "job rejections", zh: "拒单率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(jobsRefused, jobsOffered, { places: 4 }),
  choice: {
    en: "Of jobs offered.",
    zh: "以派出工单为分母。",
  },
  leftOut: {
    en: "Jobs taken and not done.",
    zh: "接了没做的。",
  },
  gaming: {
    how: {
      en: "Taken and then moved.",
      zh: "接单后再转走。",
    },
    by: null,
    shownBy: ["fs.broken-promise"],
  },
  published: [],
  sources: ["SNC"],
  examples: [
    { readings: { jobsRefused: 5, jobsOffered: 200 }, value: "0.025" },
    { readings: { jobsRefused: 0, jobsOffered: 0 }, value: null },
  ],
} satisfies Indicator;

export const technicianRating = {
  id: "fs.tech-rating",
  label: { en: "technician rating", zh: "技师评分" },
  unit: "points",
  better: "up",
  range: ["0", null],
  formula: ratio(technicianRatingPoints, technicianRatings, { places: 2, unit: "points" }),
  choice: {
    en: "Of one scale.",
    zh: "同一量表。",
  },
  leftOut: {
    en: "Who did not rate.",
    zh: "未评分的客户。",
  },
  gaming: {
    how: {
      en: "Customers are coached.",
      zh: "引导客户打分。",
    },
    by: null,
    shownBy: ["fs.return-visit", "fs.repeat"],
  },
  published: [],
  sources: ["SNC"],
  examples: [
    { readings: { technicianRatingPoints: "470", technicianRatings: 100 }, value: "4.7" },
    { readings: { technicianRatingPoints: "0", technicianRatings: 0 }, value: null },
  ],
} satisfies Indicator;

export const repairCallBackRate = {
  id: "fs.return-visit",
  label: { en: "call-back after repair", zh: "维修回访率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(customersCalledBack, jobs, { places: 4 }),
  choice: {
    en: "Customers reached over jobs; over planned call-backs is another figure.",
    zh: "联系到的客户除以工单数；以计划回访数为分母是另一个数。",
  },
  leftOut: {
    en: "What they said.",
    zh: "客户说了什么。",
  },
  gaming: {
    how: {
      en: "A call that nobody answered counts.",
      zh: "没人接也算。",
    },
    by: null,
    shownBy: ["fs.tech-rating"],
  },
  published: [],
  sources: ["WUK"],
  examples: [
    { readings: { customersCalledBack: 180, jobs: 200 }, value: "0.9" },
    { readings: { customersCalledBack: 0, jobs: 0 }, value: null },
  ],
} satisfies Indicator;

export const safetyIncidentRate = {
  id: "fs.safety",
  label: { en: "field safety incident rate", zh: "外勤安全事故率" },
  unit: "ratio",
  better: "down",
  range: ["0", null],
  formula: ratio(times(safetyIncidents, 200000), fieldHours, { places: 2 }),
  choice: {
    en: "Recordable incidents times 200,000 over hours worked: per hundred people a year.",
    zh: "可记录事故数乘 200000 除以工时，即每百人年。",
  },
  leftOut: {
    en: "Near misses.",
    zh: "未遂事件。",
  },
  gaming: {
    how: {
      en: "Incidents are not reported.",
      zh: "瞒报。",
    },
    by: null,
    shownBy: ["fs.return-visit"],
  },
  published: [],
  sources: ["MLIB"],
  examples: [
    { readings: { safetyIncidents: 1, fieldHours: "80000" }, value: "2.5" },
    { readings: { safetyIncidents: 0, fieldHours: "0" }, value: null },
  ],
} satisfies Indicator;

export const preventiveShare = {
  id: "fs.preventive",
  label: { en: "preventive share of work orders", zh: "预防性维护占比" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(preventiveOrders, workOrders, { places: 4 }),
  choice: {
    en: "Preventive orders over orders.",
    zh: "预防性工单除以工单。",
  },
  leftOut: {
    en: "Whether it prevented anything.",
    zh: "是否真的避免了故障。",
  },
  gaming: {
    how: {
      en: "Repairs are relabelled.",
      zh: "把维修改记成维护。",
    },
    by: null,
    shownBy: ["fs.repeat"],
  },
  published: [],
  sources: ["MLIB"],
  examples: [
    { readings: { preventiveOrders: 48, workOrders: 160 }, value: "0.3" },
    { readings: { preventiveOrders: 0, workOrders: 0 }, value: null },
  ],
} satisfies Indicator;
