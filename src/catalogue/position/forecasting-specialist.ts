import { attentionToDetail } from "../competency/attention-to-detail.js";
import { coordination } from "../competency/coordination.js";
import { dataAnalysis } from "../competency/data-analysis.js";
import { volumeForecasting } from "../competency/volume-forecasting.js";
import { forecastBias, forecastErrorByInterval, intervalsWithinBand, replanError, weightedForecastError } from "../indicator/workforce.js";
import type { Position } from "../position.js";
import { specialistRules } from "../shared-rules.js";

export const forecastingSpecialist: Position = {
  id: "forecasting-specialist",
  label: { en: "volume forecasting specialist", zh: "话务量预测专员" },
  level: "specialist",
  purpose: { en: "Says how many will call in each half-hour, and how sure that is.", zh: "预测每半小时有多少来电，以及有多大把握。" },
  indicators: [
    {
      indicator: weightedForecastError,
      weight: "30",
      marks: { none: "0.22", full: "0.1" },
      from: "workforce",
      why: {
        en: "By half-hour, weighed by volume: an error at noon costs more than one at night. Calls come by chance, so that at n calls a "
          + "half-hour nobody forecasts better than about 0.8 ÷ √n: 10 % at the 67 of this month. Set the marks by the own volume.",
        zh:
          "按半小时、以量加权：中午错比半夜错代价大。来电有随机性：每半小时 n 通时，误差下限约为 0.8 ÷ √n，本例 67 通约 10%，再高明也做不到更低。目标须按本中心话量设定。",
      },
      counterweight: ["wfm.bias", "wfm.in-band"],
      notApplicable: {
        en: "No contacts came. Hours of an outage or a campaign of which nobody told the post are left out of every figure here.",
        zh: "没有来量。事先未通知本岗的故障、活动时段，在本表各项中一律剔除。",
      },
    },
    {
      indicator: intervalsWithinBand,
      weight: "25",
      marks: { none: "0.6", full: "0.9" },
      from: "workforce",
      why: {
        en: "What the schedule can live with, interval by interval: within 20 % here, which chance alone allows nine intervals in ten.",
        zh: "排班能承受的偏差，逐时段看：这里取 ±20%，仅随机波动就使达标率最高约九成。",
      },
      counterweight: ["wfm.wape"],
      notApplicable: { en: "No intervals were forecast.", zh: "未做预测。" },
    },
    {
      indicator: forecastBias,
      weight: "20",
      marks: { noneBelow: "-0.06", fullFrom: "-0.02", fullTo: "0.02", noneAbove: "0.06" },
      from: "workforce",
      why: { en: "Always too high is as wrong as always too low, and cheaper to hide.", zh: "总偏高与总偏低一样错，只是更容易藏。" },
      counterweight: ["wfm.wape", "wfm.sched-eff"],
      notApplicable: { en: "No contacts came.", zh: "没有来量。" },
    },
    {
      indicator: forecastErrorByInterval,
      weight: "15",
      marks: { none: "0.25", full: "0.1" },
      from: "workforce",
      why: {
        en: "Unweighed, so that the night shift counts too; undefined where nobody called. The 3 and 5 % that a lead names fit days, "
          + "not half-hours.",
        zh: "不加权，夜班也算数；无来量时段不计。网上流传的 3%、5% 只适合按天看，不适合按半小时。",
      },
      counterweight: ["wfm.wape"],
      notApplicable: { en: "No intervals were forecast.", zh: "未做预测。" },
    },
    {
      indicator: replanError,
      weight: "10",
      marks: { none: "0.22", full: "0.1" },
      from: "workforce",
      why: { en: "What is mended by ten o'clock still helps the afternoon.", zh: "十点前改对，还救得了下午。" },
      counterweight: ["wfm.in-band"],
      notApplicable: { en: "The day was not planned again.", zh: "当日未作调整。" },
    },
  ],
  competencies: [
    { competency: volumeForecasting, level: 4, weight: "40" },
    { competency: dataAnalysis, level: 4, weight: "30" },
    { competency: coordination, level: 3, weight: "15" },
    { competency: attentionToDetail, level: 3, weight: "15" },
  ],
  rules: {
    ...specialistRules,
    differs: {
      en: "There are no colleagues of the same post in most centres: the scheduling supervisor and "
        + "marketing stand in as peers, since they hear of campaigns first.",
      zh: "多数中心没有同岗同事：由排班主管与市场部对口人代行同事评价，活动消息他们最先知道。",
    },
  },
  keyIssue: {
    problem: { en: "Monthly totals are reported, in which errors cancel.", zh: "报的是月度总数，误差在里面相抵。" },
    seen: { en: "The month is right to a per mille and half the half-hours are not.", zh: "全月误差千分之几，一半的半小时不准。" },
    elsewhere: [
      {
        what: {
          en: "A trade site shows a day right to 0.1 % whose intervals were 14 to 15 % off.",
          zh: "有行业网站展示：全天误差 0.1%，时段误差 14%–15%。",
        },
        by: "CCH-F",
      },
      { what: { en: "A wiki of the field sets weighted error and bias side by side.", zh: "业内百科把加权误差与偏差并列。" }, by: "WFML" },
    ],
    answer: {
      en: "Seventy points are by interval; the total has only the bias, and that has a band.",
      zh: "70 分按时段计；总量只看偏差，且设区间。",
    },
    shown: {
      what: {
        en: "A total that is exactly right over intervals that are not: bias has full points, and the card scores less.",
        zh: "总量分毫不差、时段一塌糊涂：偏差满分，总分下降。",
      },
      readings: { forecastContacts: 100000, absoluteErrorSum: 18400, intervalsInBand: 1020, shareErrorSum: "285" },
      kpi: "49.17",
    },
  },
  example: {
    readings: {
      absoluteErrorSum: 13000,
      actualContacts: 100000,
      intervalsInBand: 1230,
      intervalsForecast: 1500,
      forecastContacts: 103000,
      shareErrorSum: "210",
      replanErrorSum: "27.3",
      intervalsReplanned: 210,
    },
    points: ["75.00", "73.33", "75.00", "73.33", "75.00"],
    kpi: "74.33",
    levels: [[4, 3, 4], [4, 4, 4], [3, 3, 3], [3, 3, null]],
    competency: "96.00",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "81.23",
    grade: "B",
  },
};
