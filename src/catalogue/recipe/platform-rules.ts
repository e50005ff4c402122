import {
  buyersAnswered,
  buyersAnsweredByPersonInTarget,
  buyersConsulting,
  chatSessions,
  rounds,
  roundsAnsweredInTarget,
  sessionsAnsweredFirst,
} from "../reading/e-commerce.js";
import type { PlatformRule } from "./platform-rule.js";

/** Taobao, 旺旺三分钟响应率: rounds answered within three minutes, from 8 to 24 h; one page says to 23 h. */
export const wangwangThreeMinutes = {
  id: "ec.ww-3min",
  platform: { en: "Taobao (Wangwang, Qianniu)", zh: "淘宝（旺旺、千牛）" },
  counts: "rounds",
  limit: { within: 3, unit: "minutes" },
  open: ["08:00", "24:00"],
  clock: "message",
  bots: "noReply",
  neverAnswered: "leftOut",
  overnight: "leftOut",
  of: rounds,
  met: roundsAnsweredInTarget,
  assumed: {
    en: "A robot that helps a person counts as the person; a robot alone does not. Pages differ on whether the day ends at 23 or 24 h.",
    zh: "机器人辅助人工的回复算人工，机器人单独的回复不算。截止 23 点还是 24 点，各处说法不一。",
  },
  sources: ["DJX", "G8108"],
} as const satisfies PlatformRule<"rounds", "roundsAnsweredInTarget">;

/** JD, 首次三十秒应答率: conversations first answered within thirty seconds, without those that began between 23 and 9 h. */
export const jingdongThirtySeconds = {
  id: "ec.jd-30s",
  platform: { en: "JD", zh: "京东" },
  counts: "conversations",
  limit: { within: 30, unit: "seconds" },
  open: ["09:00", "23:00"],
  clock: "message",
  bots: "noReply",
  neverAnswered: "unanswered",
  overnight: "counted",
  of: chatSessions,
  met: sessionsAnsweredFirst,
  assumed: {
    en:
      "A conversation that nobody answered is not in time. Messages that were left are none; a record is a session as the platform splits it.",
    zh: "无人应答的会话算未达标；留言不算会话；一条记录是平台切分出的一次会话。",
  },
  sources: ["MJW", "39ZN"],
} as const satisfies PlatformRule<"chatSessions", "sessionsAnsweredFirst">;

/** Pinduoduo, 有效回复率: one message of the day without an answer within an hour fails the buyer. */
export const pinduoduoOneHour = {
  id: "ec.pdd-reply",
  platform: { en: "Pinduoduo", zh: "拼多多" },
  counts: "buyers",
  limit: { within: 1, unit: "hours" },
  open: ["08:00", "23:00"],
  clock: "message",
  bots: "noReply",
  neverAnswered: "unanswered",
  overnight: "counted",
  of: buyersConsulting,
  met: buyersAnswered,
  assumed: {
    en: "A bot's answer is none; the page of 2019 does not say.",
    zh: "机器人回复不算；2019 年的资料没有写明。",
  },
  sources: ["HISHOP"],
} as const satisfies PlatformRule<"buyersConsulting", "buyersAnswered">;

/** Pinduoduo, 三分钟人工回复率: buyers whom a person answered within three minutes. */
export const pinduoduoThreeMinutes = {
  id: "ec.pdd-3min",
  platform: { en: "Pinduoduo", zh: "拼多多" },
  counts: "buyers",
  limit: { within: 3, unit: "minutes" },
  open: ["08:00", "23:00"],
  clock: "message",
  bots: "noReply",
  neverAnswered: "unanswered",
  overnight: "counted",
  of: buyersConsulting,
  met: buyersAnsweredByPersonInTarget,
  assumed: {
    en: "Every question of the buyer's day has to be in time; another page says five minutes.",
    zh: "买家当天的每次提问都要在时限内；另有资料写五分钟。",
  },
  sources: ["XFW"],
} as const satisfies PlatformRule<"buyersConsulting", "buyersAnsweredByPersonInTarget">;

/** Douyin, 飞鸽三分钟人工回复率: conversations that a person answered within three minutes of the handover. */
export const douyinThreeMinutes = {
  id: "ec.dy-3min",
  platform: { en: "Douyin (Feige)", zh: "抖店（飞鸽）" },
  counts: "conversations",
  limit: { within: 3, unit: "minutes" },
  open: ["08:00", "23:00"],
  clock: "handover",
  bots: "noReply",
  neverAnswered: "unanswered",
  overnight: "counted",
  of: buyersConsulting,
  met: buyersAnsweredByPersonInTarget,
  assumed: {
    en:
      "By conversation, as one of three pages says; the others count messages, or begin at 9 h. Conversations stand where the indicator has buyers.",
    zh: "按会话统计，取三处资料之一；另两处按消息、或从 9 点起。会话数填入指标的买家数。",
  },
  sources: ["XFW2", "PLN", "AIY"],
} as const satisfies PlatformRule<"buyersConsulting", "buyersAnsweredByPersonInTarget">;

/** Kuaishou, 三分钟人工回复率: buyers whom a person answered within three minutes, from 8 to 23 h since March 2023. */
export const kuaishouThreeMinutes = {
  id: "ec.ks-3min",
  platform: { en: "Kuaishou", zh: "快手" },
  counts: "buyers",
  limit: { within: 3, unit: "minutes" },
  open: ["08:00", "23:00"],
  clock: "message",
  bots: "noReply",
  neverAnswered: "unanswered",
  overnight: "counted",
  of: buyersConsulting,
  met: buyersAnsweredByPersonInTarget,
  assumed: {
    en: "Every question of the buyer's day has to be in time; the rule itself was not read.",
    zh: "买家当天的每次提问都要在时限内；规则原文未读到。",
  },
  sources: ["SNS"],
} as const satisfies PlatformRule<"buyersConsulting", "buyersAnsweredByPersonInTarget">;
