import { initiative } from "../competency/initiative.js";
import { needsAnalysis } from "../competency/needs-analysis.js";
import { persuasion } from "../competency/persuasion.js";
import { recordKeeping } from "../competency/record-keeping.js";
import { speaking } from "../competency/speaking.js";
import {
  activationRate,
  customerConversion,
  leadConversion,
  leadFollowUpTime,
  outboundContactRate,
} from "../indicator/customer-development.js";
import { recordCompleteness } from "../indicator/customer-information.js";
import type { Position } from "../position.js";
import { specialistRules } from "../shared-rules.js";

export const developmentSpecialist: Position = {
  id: "development-specialist",
  label: { en: "customer development specialist", zh: "客户开发专员" },
  level: "specialist",
  purpose: {
    en: "Follows up leads, wins customers, and hands them over with complete records.",
    zh: "跟进线索、赢得客户，并带着完整资料移交。",
  },
  indicators: [
    {
      indicator: customerConversion,
      weight: "30",
      marks: { none: "0.04", full: "0.12" },
      from: "crm",
      why: { en: "Won of all who were contacted, so that calling more does not help by itself.", zh: "以触达客户为底，光多打电话没用。" },
      counterweight: ["cd.activation", "cd.cac"],
      notApplicable: { en: "Nobody was contacted, as in training.", zh: "没有触达客户，如培训期。" },
    },
    {
      indicator: leadFollowUpTime,
      weight: "20",
      marks: { none: "24", full: "2" },
      from: "crm",
      why: { en: "A lead that waits a day has asked a competitor.", zh: "线索晾一天，客户已经问了别家。" },
      counterweight: ["cd.contact-rate", "cd.lead-conv"],
      notApplicable: { en: "No lead was assigned.", zh: "没有分到线索。" },
    },
    {
      indicator: leadConversion,
      weight: "15",
      marks: { none: "0.15", full: "0.3" },
      from: "crm",
      why: { en: "Says whether the first talk finds out who can buy.", zh: "看首次沟通能不能判断谁真能买。" },
      counterweight: ["cd.win-rate"],
      notApplicable: { en: "No leads.", zh: "没有线索。" },
    },
    {
      indicator: activationRate,
      weight: "15",
      marks: { none: "0.3", full: "0.6" },
      from: "crm",
      why: { en: "A customer who never uses what was signed up for was not won.", zh: "签了不用的客户不算赢得。" },
      counterweight: ["cr.churn", "cd.cust-conv"],
      notApplicable: { en: "No sign-ups in the window.", zh: "观察期内无新注册。" },
    },
    {
      indicator: outboundContactRate,
      weight: "10",
      marks: { none: "0.1", full: "0.25" },
      from: "telephony",
      why: {
        en: "Light: it depends on the lists as much as on the hours at which one calls.",
        zh: "权重轻：一半取决于名单，一半取决于几点打。",
      },
      counterweight: ["cd.cust-conv"],
      notApplicable: { en: "No outbound calls.", zh: "没有外呼。" },
    },
    {
      indicator: recordCompleteness,
      weight: "10",
      marks: { none: "0.85", full: "0.98" },
      from: "crm",
      why: { en: "Whoever takes the customer over starts from these records.", zh: "接手的人全靠这份资料。" },
      counterweight: ["ci.accuracy", "ci.validity"],
      notApplicable: { en: "No new records.", zh: "没有新建资料。" },
    },
  ],
  competencies: [
    { competency: persuasion, level: 3, weight: "30" },
    { competency: needsAnalysis, level: 3, weight: "25" },
    { competency: speaking, level: 3, weight: "15" },
    { competency: initiative, level: 3, weight: "15" },
    { competency: recordKeeping, level: 2, weight: "15" },
  ],
  rules: {
    ...specialistRules,
    differs: {
      en: "Commission is paid outside this card, on receipts; here performance pay only. The weight of conduct "
        + "stays at 10, since contacting people who refused is an offence, not a style.",
      zh: "提成按回款另算，本表只管绩效工资。行为规范仍占 10：对已明确拒绝者继续推销是违规，不是风格。",
    },
  },
  keyIssue: {
    problem: {
      en: "Sign-ups that nobody wanted: friends, gifts for a registration, customers talked "
        + "into a trial. The count is right and the customers are not there.",
      zh: "凑数的注册：拉亲友、送礼换注册、硬劝试用。数字对得上，客户并不存在。",
    },
    seen: {
      en: "Conversion rises and activation falls in the same cohort; churn follows a month later.",
      zh: "同一批客户转化率上升、激活率下降，一个月后流失。",
    },
    elsewhere: [
      {
        what: { en: "Activation says little where the event is one that flatters.", zh: "激活事件选得取巧，激活率就没有意义。" },
        by: "BIGD",
      },
      {
        what: {
          en: "The event and the window have to be stated before the rate means anything.",
          zh: "先说清激活事件和观察期，激活率才有意义。",
        },
        by: "KPIT",
      },
    ],
    answer: {
      en: "Activation is counted over the same sign-ups, with half the weight of "
        + "conversion, and its event is one that costs the customer effort.",
      zh: "激活率按同一批注册计算，权重为转化率的一半，激活事件须是客户真正动手用的那一步。",
    },
    shown: {
      what: {
        en: "Ten more customers signed up by gifts of whom none returns: conversion has full points, and the card less.",
        zh: "送礼多签十个、无一回来：转化率得分更高，总分更低。",
      },
      readings: { customersWon: 52, signUps: 96, fieldsFilled: 540 },
      kpi: "73.86",
    },
  },
  example: {
    readings: {
      customersWon: 42,
      customersContacted: 420,
      followUpHours: "572",
      leadsQualified: 88,
      leads: 320,
      signUpsActivated: 33,
      signUps: 66,
      personsReached: 352,
      callsDialled: 1600,
      fieldsFilled: 565,
      fieldsRequired: 588,
    },
    points: ["75.00", "79.55", "83.33", "66.67", "80.00", "85.31"],
    kpi: "77.44",
    levels: [[3, 3, 3], [3, 2, 3], [3, 3, 3], [3, 4, 4], [2, 2, 2]],
    competency: "96.67",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "83.54",
    grade: "B",
  },
};
