import { plus, ratio } from "../../formula/index.js";
import type { Indicator } from "../indicator.js";
import {
  abandonedWaitSeconds,
  afterCallSeconds,
  availableSeconds,
  botConversations,
  botHandedOver,
  botQuestions,
  botQuestionsMatched,
  callsAttempted,
  callsBusy,
  callsHeld,
  callsRinging,
  consultsAccepted,
  consultsAsked,
  contactsAbandoned,
  contactsAbandonedShort,
  contactsAnswered,
  contactsInTarget,
  contactsOffered,
  contactsRepeated,
  conversations,
  conversationsCut,
  conversationsGhost,
  conversationsReplied,
  conversationsToHuman,
  exchanges,
  firstRepliesInTarget,
  firstReplySeconds,
  holdSeconds,
  loggedInSeconds,
  messagesByAgents,
  messagesByCustomers,
  offersTimedOut,
  onQueueHours,
  outboundAnswered,
  outboundDialled,
  paidSeconds,
  replies,
  repliesSlow,
  replySeconds,
  resolvableAtFirst,
  resolvedAtFirst,
  ringSeconds,
  selfServiceContained,
  selfServiceSessions,
  selfSolved,
  sessionsAssigned,
  sessionsHandled,
  sessionsRejected,
  sessionsTransferred,
  surveyPoints,
  surveysAnswered,
  surveysOffered,
  surveysSatisfied,
  talkSeconds,
  ticketsFirstAssignee,
  ticketsOneReply,
  ticketsSolved,
  ticketsWithArticle,
  waitSeconds,
} from "../reading/contact-centre.js";

// Contact centre: whether customers are answered, how fast, and whether they have to come again.

export const serviceLevel = {
  id: "cc.service-level",
  label: { en: "service level", zh: "服务水平" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(contactsInTarget, contactsOffered, { places: 4 }),
  choice: {
    en: "Answered within the limit over all offered. Five formulas on one set of data give five results, and no formula "
      + "is the industry's: queued, answered, or answered and abandoned are bases too. Over offered, no way of losing a "
      + "contact makes the figure better.",
    zh:
      "限时内应答量除以全部来量。同一份数据用五种公式得五个结果，业内没有统一公式；也有以排队量、应答量、应答加放弃量为分母的。以来量为分母，丢掉任何接触都不会让数字变好。",
  },
  leftOut: {
    en: "How long the others waited.",
    zh: "其余客户等了多久。",
  },
  gaming: {
    how: {
      en: "Calls are turned away before they are offered.",
      zh: "在计入来量之前限制进线。",
    },
    by: null,
    shownBy: ["cc.blocked", "cc.abandon-rate"],
  },
  published: [{ value: { en: "95 % in 60 s (a health line)", zh: "60 秒 95%（某医疗热线）" }, by: "NHS" }, {
    value: { en: "90 % in 30 s, by quarter", zh: "按季度，30 秒 90%" },
    by: "FCC",
  }],
  variants: [
    {
      id: "cc.service-level.alibaba",
      platform: { en: "Alibaba Cloud", zh: "阿里云呼叫中心" },
      difference: {
        en: "Waits of at most 20 s over all that were queued.",
        zh: "等待不超过 20 秒的，除以全部排队量。",
      },
      sources: ["ALI"],
    },
    {
      id: "cc.service-level.genesys",
      platform: { en: "Genesys Cloud", zh: "Genesys Cloud 云客服" },
      difference: {
        en: "Over what was answered; abandoned contacts and those that flowed out count where that is switched on.",
        zh: "以应答量为分母；放弃量和溢出量是否计入可以设置。",
      },
      sources: ["GEN"],
    },
    {
      id: "cc.service-level.microsoft",
      platform: { en: "Microsoft Dynamics 365", zh: "微软 Dynamics 365" },
      difference: {
        en: "Over what was answered or engaged; abandoned contacts are left out, and where no limit is set all are in time.",
        zh: "以应答或接入量为分母，放弃量不计；未设时限的一律算达标。",
      },
      sources: ["MCC1"],
    },
  ],
  sources: ["ALI", "MCC1", "GEN", "CALLM"],
  examples: [
    { readings: { contactsInTarget: 9120, contactsOffered: 9600 }, value: "0.95" },
    { readings: { contactsInTarget: 0, contactsOffered: 0 }, value: null },
  ],
} satisfies Indicator;

export const averageSpeedOfAnswer = {
  id: "cc.asa",
  label: { en: "average speed of answer", zh: "平均应答速度" },
  unit: "seconds",
  better: "down",
  range: ["0", null],
  formula: ratio(waitSeconds, contactsAnswered, { places: 1, unit: "seconds" }),
  choice: {
    en: "Waits of answered contacts over contacts answered, from entering the queue; another vendor divides all waits, "
      + "abandoned ones too.",
    zh: "应答接触的等待时长除以应答量，从入队算起；另一厂商把放弃者的等待也算进分子。",
  },
  leftOut: {
    en: "Waits of those who gave up.",
    zh: "放弃者的等待。",
  },
  gaming: {
    how: {
      en: "Abandoned waits vanish from the mean.",
      zh: "放弃者的等待不在均值里。",
    },
    by: null,
    shownBy: ["cc.abandon-rate", "cc.time-to-abandon"],
  },
  published: [{
    value: { en: "at most 10 s for operators, 60 s for repair (one state)", zh: "话务台 10 秒、报修 60 秒以内（某州）" },
    by: "ILL",
  }],
  sources: ["MSD", "MCC1", "ALI"],
  examples: [
    { readings: { waitSeconds: "45600", contactsAnswered: 9120 }, value: "5" },
    { readings: { waitSeconds: "0", contactsAnswered: 0 }, value: null },
  ],
} satisfies Indicator;

export const abandonRate = {
  id: "cc.abandon-rate",
  label: { en: "abandonment rate", zh: "放弃率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(contactsAbandoned, contactsOffered, { places: 4 }),
  choice: {
    en: "Over offered. Others divide by queued, or by handled and abandoned; some leave out short abandons.",
    zh: "以来量为分母。也有以排队量、或以处理量加放弃量为分母的；有的剔除短时放弃。",
  },
  leftOut: {
    en: "Who hung up in the menu before being offered.",
    zh: "在菜单里挂断、未计入来量的。",
  },
  gaming: {
    how: {
      en: "The limit of short abandons is raised.",
      zh: "调高短时放弃的阈值。",
    },
    by: null,
    shownBy: ["cc.short-abandon", "cc.containment"],
  },
  published: [{ value: { en: "under 5 % after a wait of over 30 s", zh: "等待超过 30 秒后放弃低于 5%" }, by: "NHS" }],
  sources: ["ALI", "AWS1", "GCP", "GEN"],
  examples: [
    { readings: { contactsAbandoned: 288, contactsOffered: 9600 }, value: "0.03" },
    { readings: { contactsAbandoned: 0, contactsOffered: 0 }, value: null },
  ],
} satisfies Indicator;

export const shortAbandonShare = {
  id: "cc.short-abandon",
  label: { en: "short abandons", zh: "短时放弃占比" },
  unit: "ratio",
  better: "none",
  range: ["0", "1"],
  formula: ratio(contactsAbandonedShort, contactsAbandoned, { places: 4 }),
  choice: {
    en: "Of all abandons, those before the limit of the queue. It judges nobody: it says how much the abandonment rate hides.",
    zh: "全部放弃中，未到队列阈值即挂断的占比。不用来评价谁，只说明放弃率掩盖了多少。",
  },
  leftOut: {
    en: "Why they hung up.",
    zh: "挂断的原因。",
  },
  gaming: {
    how: { en: "The limit is raised, so that more of those who gave up are called short.", zh: "调高短时阈值，把更多放弃算作短时放弃。" },
    by: null,
    shownBy: ["cc.abandon-rate", "cc.time-to-abandon"],
  },
  published: [],
  sources: ["MCC1"],
  examples: [
    { readings: { contactsAbandonedShort: 72, contactsAbandoned: 288 }, value: "0.25" },
    { readings: { contactsAbandonedShort: 0, contactsAbandoned: 0 }, value: null },
  ],
} satisfies Indicator;

export const timeToAbandon = {
  id: "cc.time-to-abandon",
  label: { en: "mean time to abandon", zh: "平均放弃时间" },
  unit: "seconds",
  better: "none",
  range: ["0", null],
  formula: ratio(abandonedWaitSeconds, contactsAbandoned, { places: 1, unit: "seconds" }),
  choice: {
    en: "Wait in the queue, ringing included; one vendor keeps the two apart.",
    zh: "队列等待含振铃；有厂商把二者分开。",
  },
  leftOut: {
    en: "Short abandons, where the policy leaves them out.",
    zh: "若制度剔除短时放弃，则不含。",
  },
  gaming: {
    how: { en: "Announcements are played before the queue, and the clock starts after them.", zh: "排队前播长语音，播完才开始计时。" },
    by: null,
    shownBy: ["cc.abandon-rate", "cc.asa"],
  },
  published: [{ value: { en: "20 to 60 s seen", zh: "常见 20 至 60 秒" }, by: "CSDN-CC" }],
  sources: ["ALI", "MCC1"],
  examples: [
    { readings: { abandonedWaitSeconds: "11520", contactsAbandoned: 288 }, value: "40" },
    { readings: { abandonedWaitSeconds: "0", contactsAbandoned: 0 }, value: null },
  ],
} satisfies Indicator;

export const answerRate = {
  id: "cc.answer-rate",
  label: { en: "answer rate", zh: "接通率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(contactsAnswered, contactsOffered, { places: 4 }),
  choice: {
    en: "Answered by people over offered. Some count answers of the menu too, which a caller would not.",
    zh: "人工应答量除以来量。有的把菜单应答也算接通，客户不会这么看。",
  },
  leftOut: {
    en: "What was said after answering.",
    zh: "接起之后说了什么。",
  },
  gaming: {
    how: {
      en: "Callers are kept in the menu.",
      zh: "把客户留在菜单里。",
    },
    by: null,
    shownBy: ["cc.containment", "cc.abandon-rate"],
  },
  published: [{ value: { en: "at least 95 % round the clock", zh: "全天不低于 95%" }, by: "GBT33358" }],
  sources: ["ALI", "NJS", "TR-LOS"],
  examples: [
    { readings: { contactsAnswered: 9312, contactsOffered: 9600 }, value: "0.97" },
    { readings: { contactsAnswered: 0, contactsOffered: 0 }, value: null },
  ],
} satisfies Indicator;

export const blockedRate = {
  id: "cc.blocked",
  label: { en: "blocked calls", zh: "遇忙率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(callsBusy, callsAttempted, { places: 4 }),
  choice: {
    en: "Calls that met busy over calls attempted, as the lines' provider counts; another form is the share of time with all lines busy.",
    zh: "遇忙呼叫数除以尝试呼叫数（线路商口径）；另一口径是全忙时间占比。",
  },
  leftOut: {
    en: "Callers who did not try again.",
    zh: "没再打来的客户。",
  },
  gaming: {
    how: {
      en: "Too few lines flatter every other figure.",
      zh: "线路少，其他指标都好看。",
    },
    by: null,
    shownBy: ["cc.service-level"],
  },
  published: [{ value: { en: "busy under 3 % of the time", zh: "遇忙时间低于 3%" }, by: "FCC" }],
  sources: ["FCC"],
  examples: [
    { readings: { callsBusy: 120, callsAttempted: 12000 }, value: "0.01" },
    { readings: { callsBusy: 0, callsAttempted: 0 }, value: null },
  ],
} satisfies Indicator;

export const meanRingTime = {
  id: "cc.ring-time",
  label: { en: "mean ring time", zh: "平均振铃时间" },
  unit: "seconds",
  better: "down",
  range: ["0", null],
  formula: ratio(ringSeconds, callsRinging, { places: 1, unit: "seconds" }),
  choice: {
    en: "In seconds; older rules count rings.",
    zh: "按秒；老规定按振铃声数。",
  },
  leftOut: {
    en: "Waits in the queue before ringing.",
    zh: "振铃之前的排队等待。",
  },
  gaming: {
    how: { en: "Calls are picked up at once and put on hold or met with silence.", zh: "一响就接，接了先保持或不说话。" },
    by: null,
    shownBy: ["cc.hold-time", "cc.csat-box"],
  },
  published: [{ value: { en: "answer within 15 s", zh: "15 秒内接听" }, by: "GBT33358" }],
  sources: ["ALI", "NJS"],
  examples: [
    { readings: { ringSeconds: "33600", callsRinging: 9600 }, value: "3.5" },
    { readings: { ringSeconds: "0", callsRinging: 0 }, value: null },
  ],
} satisfies Indicator;

export const averageHandleTime = {
  id: "cc.aht",
  label: { en: "average handle time", zh: "平均处理时长" },
  unit: "seconds",
  better: "band",
  range: ["0", null],
  formula: ratio(plus(talkSeconds, holdSeconds, afterCallSeconds), contactsAnswered, { places: 1, unit: "seconds" }),
  choice: {
    en: "Talk, hold and after-call work over contacts answered. Some leave out hold. It has a band, not a least: the "
      + "shortest call is one that helped nobody.",
    zh: "通话、保持与话后之和除以应答量。有的不含保持。它有合理区间，不是越短越好：最短的通话往往没有帮到客户。",
  },
  leftOut: {
    en: "Work on the matter on another day.",
    zh: "改日继续处理的时间。",
  },
  gaming: {
    how: {
      en: "Calls are cut off, passed on, or easy ones picked.",
      zh: "提前挂断、转走，或挑简单的接。",
    },
    by: "SQUAWK",
    shownBy: ["cc.fcr-gross", "cc.transfer-rate", "cc.repeat-contact"],
  },
  published: [],
  sources: ["MSD", "MCC2", "YUNTHE"],
  examples: [
    { readings: { talkSeconds: "240000", holdSeconds: "12000", afterCallSeconds: "36000", contactsAnswered: 960 }, value: "300" },
    { readings: { talkSeconds: "0", holdSeconds: "0", afterCallSeconds: "0", contactsAnswered: 0 }, value: null },
  ],
} satisfies Indicator;

export const averageTalkTime = {
  id: "cc.talk-time",
  label: { en: "average talk time", zh: "平均通话时长" },
  unit: "seconds",
  better: "band",
  range: ["0", null],
  formula: ratio(talkSeconds, contactsAnswered, { places: 1, unit: "seconds" }),
  choice: {
    en: "Without hold.",
    zh: "不含保持。",
  },
  leftOut: {
    en: "After-call work.",
    zh: "话后处理。",
  },
  gaming: {
    how: {
      en: "Calls are passed on or cut short, and easy ones picked.",
      zh: "提前转接、中途挂断、挑简单的接。",
    },
    by: "SQUAWK",
    shownBy: ["cc.fcr-gross"],
  },
  published: [],
  sources: ["ALI", "MSD"],
  examples: [
    { readings: { talkSeconds: "240000", contactsAnswered: 960 }, value: "250" },
    { readings: { talkSeconds: "0", contactsAnswered: 0 }, value: null },
  ],
} satisfies Indicator;

export const averageHoldTime = {
  id: "cc.hold-time",
  label: { en: "average hold time", zh: "平均保持时长" },
  unit: "seconds",
  better: "down",
  range: ["0", null],
  formula: ratio(holdSeconds, callsHeld, { places: 1, unit: "seconds" }),
  choice: {
    en: "Over calls that were held; over all calls it is a smaller figure.",
    zh: "除以有保持的通话数；除以全部通话数会小得多。",
  },
  leftOut: {
    en: "Silence without hold.",
    zh: "没按保持的静默。",
  },
  gaming: {
    how: {
      en: "The line is muted in place of hold.",
      zh: "用静音代替保持。",
    },
    by: "BMP",
    shownBy: ["qa.score"],
  },
  published: [{ value: { en: "under 2 minutes", zh: "低于 2 分钟" }, by: "CQF" }],
  sources: ["ALI", "MSD"],
  examples: [
    { readings: { holdSeconds: "12000", callsHeld: 200 }, value: "60" },
    { readings: { holdSeconds: "0", callsHeld: 0 }, value: null },
  ],
} satisfies Indicator;

export const afterCallWork = {
  id: "cc.acw",
  label: { en: "after-call work", zh: "平均话后处理时长" },
  unit: "seconds",
  better: "band",
  range: ["0", null],
  formula: ratio(afterCallSeconds, contactsAnswered, { places: 1, unit: "seconds" }),
  choice: {
    en: "Over contacts answered; one vendor counts the last agent's alone.",
    zh: "除以应答量；有厂商只计最后一名座席。",
  },
  leftOut: {
    en: "Wrap-up done while talking.",
    zh: "边说边记的部分。",
  },
  gaming: {
    how: {
      en: "One stays in wrap-up to rest.",
      zh: "停留在话后状态休息。",
    },
    by: null,
    shownBy: ["cc.occupancy", "wfm.adherence"],
  },
  published: [{ value: { en: "30 to 60 s", zh: "30 至 60 秒" }, by: "CSDN-CC" }],
  sources: ["ALI", "MSD"],
  examples: [
    { readings: { afterCallSeconds: "36000", contactsAnswered: 960 }, value: "37.5" },
    { readings: { afterCallSeconds: "0", contactsAnswered: 0 }, value: null },
  ],
} satisfies Indicator;

export const afterCallShare = {
  id: "cc.acw-ratio",
  label: { en: "after-call share of handle time", zh: "话后占比" },
  unit: "ratio",
  better: "band",
  range: ["0", "1"],
  formula: ratio(afterCallSeconds, plus(talkSeconds, holdSeconds, afterCallSeconds), { places: 4 }),
  choice: {
    en: "Of handle time with hold in it.",
    zh: "以含保持的处理时长为分母。",
  },
  leftOut: {
    en: "Why it was long.",
    zh: "话后长的原因。",
  },
  gaming: {
    how: {
      en: "Notes are typed while the customer waits: the share falls and the call grows.",
      zh: "边通话边记录，让客户等着：占比下降，通话变长。",
    },
    by: null,
    shownBy: ["cc.talk-time", "cc.hold-time"],
  },
  published: [],
  sources: ["GEN2"],
  examples: [
    { readings: { talkSeconds: "240000", holdSeconds: "12000", afterCallSeconds: "36000" }, value: "0.125" },
    { readings: { talkSeconds: "0", holdSeconds: "0", afterCallSeconds: "0" }, value: null },
  ],
} satisfies Indicator;

export const occupancy = {
  id: "cc.occupancy",
  label: { en: "occupancy", zh: "工时占用率" },
  unit: "ratio",
  better: "band",
  range: ["0", "1"],
  formula: ratio(plus(talkSeconds, holdSeconds, afterCallSeconds), plus(talkSeconds, holdSeconds, afterCallSeconds, availableSeconds), {
    places: 4,
  }),
  choice: {
    en: "Handling over handling and waiting for contacts, so that breaks count in neither. Others divide by logged-in "
      + "time. Often called utilisation, and the other way round.",
    zh: "处理时间除以处理加等待来电的时间，休息两边都不计。也有以签入时间为分母的。常与“利用率”混用。",
  },
  leftOut: {
    en: "Breaks, training, meetings.",
    zh: "休息、培训、会议。",
  },
  gaming: {
    how: {
      en: "One logs out while idle.",
      zh: "空闲时签出。",
    },
    by: null,
    shownBy: ["wfm.adherence", "cc.utilisation"],
  },
  published: [{ value: { en: "85 to 90 % as an upper zone", zh: "85% 至 90% 为上限区间" }, by: "CCH-OCC" }],
  sources: ["ALI", "MCC4", "ICMI-OCC"],
  examples: [
    { readings: { talkSeconds: "240000", holdSeconds: "12000", afterCallSeconds: "36000", availableSeconds: "72000" }, value: "0.8" },
    { readings: { talkSeconds: "0", holdSeconds: "0", afterCallSeconds: "0", availableSeconds: "0" }, value: null },
  ],
} satisfies Indicator;

export const utilisation = {
  id: "cc.utilisation",
  label: { en: "utilisation", zh: "工时利用率" },
  unit: "ratio",
  better: "band",
  range: ["0", "1"],
  formula: ratio(plus(talkSeconds, holdSeconds, afterCallSeconds, availableSeconds), paidSeconds, { places: 4 }),
  choice: {
    en: "Handling and waiting over paid time: how much of what is paid is there for contacts. The base differs by "
      + "purpose: paid, scheduled, logged in.",
    zh: "处理加等待的时间除以带薪时间：付薪时间里有多少用于接待。分母随用途不同：带薪、排班或签入。",
  },
  leftOut: {
    en: "Unpaid overtime.",
    zh: "未付薪的加班。",
  },
  gaming: {
    how: { en: "Idle time counts as used: a queue with too many people looks well used.", zh: "空闲等待也算利用，人排多了反而好看。" },
    by: null,
    shownBy: ["cc.occupancy", "wfm.sched-eff"],
  },
  published: [],
  sources: ["ICMI-OCC", "NAMES"],
  examples: [
    {
      readings: {
        talkSeconds: "240000",
        holdSeconds: "12000",
        afterCallSeconds: "36000",
        availableSeconds: "72000",
        paidSeconds: "480000",
      },
      value: "0.75",
    },
    { readings: { talkSeconds: "0", holdSeconds: "0", afterCallSeconds: "0", availableSeconds: "0", paidSeconds: "0" }, value: null },
  ],
} satisfies Indicator;

export const loggedInOccupancy = {
  id: "cc.occupancy-logged-in",
  label: { en: "occupancy of logged-in time", zh: "签入占用率" },
  unit: "ratio",
  better: "band",
  range: ["0", "1"],
  formula: ratio(plus(talkSeconds, afterCallSeconds), loggedInSeconds, { places: 4 }),
  choice: {
    en: "The form of one vendor's report, for those who compare with it: talk and after-call work over logged-in time, "
      + "breaks in the base.",
    zh: "某厂商报表的口径，便于与其对照：通话加话后除以签入时间，分母含休息。",
  },
  leftOut: {
    en: "Hold, which that report keeps apart.",
    zh: "保持时间，该报表单列。",
  },
  gaming: {
    how: {
      en: "One logs out while idle.",
      zh: "空闲时签出。",
    },
    by: null,
    shownBy: ["wfm.adherence"],
  },
  published: [],
  sources: ["ALI"],
  examples: [
    { readings: { talkSeconds: "240000", afterCallSeconds: "36000", loggedInSeconds: "400000" }, value: "0.69" },
    { readings: { talkSeconds: "0", afterCallSeconds: "0", loggedInSeconds: "0" }, value: null },
  ],
} satisfies Indicator;

export const firstContactResolutionGross = {
  id: "cc.fcr-gross",
  label: { en: "first contact resolution, gross", zh: "一次解决率（毛）" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(resolvedAtFirst, contactsOffered, { places: 4 }),
  choice: {
    en: "Over all contacts; who says that it was resolved is stated: agent, system or customer.",
    zh: "以全部接触量为分母；由谁认定已解决须写明：座席、系统或客户。",
  },
  leftOut: {
    en: "Matters that nobody could have resolved at once.",
    zh: "本来就不可能一次解决的事项。",
  },
  gaming: {
    how: {
      en: "Agents report it themselves.",
      zh: "由座席自己上报。",
    },
    by: "ASQ",
    shownBy: ["cc.repeat-contact", "cc.csat-box"],
  },
  published: [{ value: { en: "67 to 70 % mean of one firm's sample", zh: "某公司样本均值 67% 至 70%" }, by: "SQM" }],
  sources: ["FCR", "SQM", "SNCSM", "MLIB"],
  examples: [
    { readings: { resolvedAtFirst: 6720, contactsOffered: 9600 }, value: "0.7" },
    { readings: { resolvedAtFirst: 0, contactsOffered: 0 }, value: null },
  ],
} satisfies Indicator;

export const firstContactResolutionNet = {
  id: "cc.fcr-net",
  label: { en: "first contact resolution, net", zh: "一次解决率（净）" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(resolvedAtFirst, resolvableAtFirst, { places: 4 }),
  choice: {
    en: "Over contacts that could be resolved at first contact: the list of those that could not is fixed before.",
    zh: "以可一次解决的接触量为分母；不可一次解决的事项清单须事先固定。",
  },
  leftOut: {
    en: "What stands on the list.",
    zh: "清单上的事项。",
  },
  gaming: {
    how: {
      en: "Hard ones are called not resolvable.",
      zh: "把难的说成不可一次解决。",
    },
    by: null,
    shownBy: ["cc.fcr-gross"],
  },
  published: [],
  sources: ["FCR"],
  examples: [
    { readings: { resolvedAtFirst: 6720, resolvableAtFirst: 8000 }, value: "0.84" },
    { readings: { resolvedAtFirst: 0, resolvableAtFirst: 0 }, value: null },
  ],
} satisfies Indicator;

export const repeatContactRate = {
  id: "cc.repeat-contact",
  label: { en: "repeat contact rate", zh: "重复来电率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(contactsRepeated, contactsOffered, { places: 4 }),
  choice: {
    en: "Contacts with an earlier one of the same customer about the same matter within the days that the policy states.",
    zh: "同一客户就同一事项在规定天数内再次接触的占比。",
  },
  leftOut: {
    en: "Another channel, where nobody joins them.",
    zh: "未打通的其他渠道。",
  },
  gaming: {
    how: {
      en: "The matter is entered as another.",
      zh: "登记成另一事项。",
    },
    by: null,
    shownBy: ["cc.fcr-gross"],
  },
  published: [],
  sources: ["BD"],
  examples: [
    { readings: { contactsRepeated: 960, contactsOffered: 9600 }, value: "0.1" },
    { readings: { contactsRepeated: 0, contactsOffered: 0 }, value: null },
  ],
} satisfies Indicator;

export const oneTouchRate = {
  id: "cc.one-touch",
  label: { en: "one-touch rate", zh: "一次回复解决率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(ticketsOneReply, ticketsSolved, { places: 4 }),
  choice: {
    en: "Solved with exactly one public reply. It counts replies, not returns: no first contact resolution.",
    zh: "恰好一次公开回复即解决。数的是回复次数而不是客户再来，不等于一次解决率。",
  },
  leftOut: {
    en: "Internal notes.",
    zh: "内部备注。",
  },
  gaming: {
    how: {
      en: "Everything is put into one long message.",
      zh: "把所有内容塞进一条长消息。",
    },
    by: null,
    shownBy: ["cp.reopen"],
  },
  published: [],
  sources: ["ZD"],
  examples: [
    { readings: { ticketsOneReply: 540, ticketsSolved: 1200 }, value: "0.45" },
    { readings: { ticketsOneReply: 0, ticketsSolved: 0 }, value: null },
  ],
} satisfies Indicator;

export const firstAssigneeRate = {
  id: "cc.first-assign",
  label: { en: "resolved by the first assignee", zh: "首派解决率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(ticketsFirstAssignee, ticketsSolved, { places: 4 }),
  choice: {
    en: "Resolved without a reassignment.",
    zh: "未经转派即解决。",
  },
  leftOut: {
    en: "Help that was asked for without reassigning.",
    zh: "没转派但求助了同事。",
  },
  gaming: {
    how: {
      en: "Tickets that should move are kept.",
      zh: "该转的不转。",
    },
    by: null,
    shownBy: ["sm.sla-met", "cc.csat-box"],
  },
  published: [],
  sources: ["SNB"],
  examples: [
    { readings: { ticketsFirstAssignee: 900, ticketsSolved: 1200 }, value: "0.75" },
    { readings: { ticketsFirstAssignee: 0, ticketsSolved: 0 }, value: null },
  ],
} satisfies Indicator;

export const transferRate = {
  id: "cc.transfer-rate",
  label: { en: "transfer rate", zh: "转接率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(sessionsTransferred, sessionsHandled, { places: 4 }),
  choice: {
    en: "Sessions with a transfer; counting events lets one session weigh three. Transfers from a bot do not count.",
    zh: "按有转接的会话数；按次数算，一个会话可能顶三个。机器人转人工不计。",
  },
  leftOut: {
    en: "Transfers that were right.",
    zh: "本该转的转接。",
  },
  gaming: {
    how: {
      en: "The caller is asked to ring another line.",
      zh: "让客户改打另一个号码。",
    },
    by: null,
    shownBy: ["cc.repeat-contact"],
  },
  published: [],
  sources: ["MSD", "MCC1", "GEN2"],
  examples: [
    { readings: { sessionsTransferred: 72, sessionsHandled: 960 }, value: "0.075" },
    { readings: { sessionsTransferred: 0, sessionsHandled: 0 }, value: null },
  ],
} satisfies Indicator;

export const rejectRate = {
  id: "cc.reject-rate",
  label: { en: "session rejection rate", zh: "拒接率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(sessionsRejected, sessionsAssigned, { places: 4 }),
  choice: {
    en: "Rejected by hand over assigned.",
    zh: "手动拒接数除以分配数。",
  },
  leftOut: {
    en: "Offers that timed out.",
    zh: "超时未接的分配。",
  },
  gaming: {
    how: {
      en: "One lets it time out in place of rejecting.",
      zh: "不点拒接，等它超时。",
    },
    by: null,
    shownBy: ["cc.timeout-rate"],
  },
  published: [],
  sources: ["MSD", "MCC2"],
  examples: [
    { readings: { sessionsRejected: 12, sessionsAssigned: 1200 }, value: "0.01" },
    { readings: { sessionsRejected: 0, sessionsAssigned: 0 }, value: null },
  ],
} satisfies Indicator;

export const offerTimeoutRate = {
  id: "cc.timeout-rate",
  label: { en: "unaccepted offers", zh: "超时未接率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(offersTimedOut, sessionsAssigned, { places: 4 }),
  choice: {
    en: "Offers that timed out over assigned.",
    zh: "超时未接数除以分配数。",
  },
  leftOut: {
    en: "Who was away by plan.",
    zh: "按计划离席的。",
  },
  gaming: {
    how: {
      en: "One rejects by hand.",
      zh: "改为手动拒接。",
    },
    by: null,
    shownBy: ["cc.reject-rate"],
  },
  published: [],
  sources: ["MSD", "MCC2"],
  examples: [
    { readings: { offersTimedOut: 24, sessionsAssigned: 1200 }, value: "0.02" },
    { readings: { offersTimedOut: 0, sessionsAssigned: 0 }, value: null },
  ],
} satisfies Indicator;

export const disconnectRate = {
  id: "cc.disconnect",
  label: { en: "conversations cut off", zh: "会话中断率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(conversationsCut, conversations, { places: 4 }),
  choice: {
    en: "Cut off before either side ended it.",
    zh: "任一方结束之前中断。",
  },
  leftOut: {
    en: "Whose network it was.",
    zh: "是谁的网络问题。",
  },
  gaming: {
    how: { en: "Conversations that broke off are closed as if they had ended.", zh: "把中断的会话按正常结束关闭。" },
    by: null,
    shownBy: ["cc.repeat-contact", "cc.csat-box"],
  },
  published: [],
  sources: ["MSD"],
  examples: [
    { readings: { conversationsCut: 18, conversations: 900 }, value: "0.02" },
    { readings: { conversationsCut: 0, conversations: 0 }, value: null },
  ],
} satisfies Indicator;

export const ghostRate = {
  id: "cc.ghost",
  label: { en: "conversations without the customer", zh: "空会话占比" },
  unit: "ratio",
  better: "none",
  range: ["0", "1"],
  formula: ratio(conversationsGhost, conversations, { places: 4 }),
  choice: {
    en: "Decide whether they leave the other bases; here they do not.",
    zh: "是否从其他指标的分母中剔除须定下来；这里不剔除。",
  },
  leftOut: {
    en: "Why nobody wrote.",
    zh: "客户没发言的原因。",
  },
  gaming: {
    how: {
      en: "Conversations that the customer had begun are marked as empty, to drop out of other figures.",
      zh: "把客户已开口的会话标成空会话，使其退出其他指标。",
    },
    by: null,
    shownBy: ["cc.reply-rate", "cc.frt-sl"],
  },
  published: [],
  sources: ["MSD"],
  examples: [
    { readings: { conversationsGhost: 45, conversations: 900 }, value: "0.05" },
    { readings: { conversationsGhost: 0, conversations: 0 }, value: null },
  ],
} satisfies Indicator;

export const firstResponseTime = {
  id: "cc.frt",
  label: { en: "first response time", zh: "平均首次响应时长" },
  unit: "seconds",
  better: "down",
  range: ["0", null],
  formula: ratio(firstReplySeconds, conversationsReplied, { places: 1, unit: "seconds" }),
  choice: {
    en: "From the customer's first message to the first human reply, over conversations with such a reply; automatic "
      + "replies do not stop the clock. Calendar or business time, mean or percentile: state which.",
    zh: "从客户首条消息到首次人工回复，以有人工回复的会话为分母；自动回复不停表。自然时间还是工作时间、均值还是分位数，须写明。",
  },
  leftOut: {
    en: "Conversations that were never replied to.",
    zh: "始终没有回复的会话。",
  },
  gaming: {
    how: {
      en: "An empty phrase stops the clock; who was never answered vanishes.",
      zh: "一句“稍等”停了表；没回复的不在均值里。",
    },
    by: null,
    shownBy: ["cc.reply-rate", "cc.art"],
  },
  published: [{ value: { en: "at most 30 s", zh: "不高于 30 秒" }, by: "TALKQ" }],
  variants: [
    {
      id: "cc.frt.zendesk",
      platform: { en: "Zendesk", zh: "Zendesk 工单系统" },
      difference: {
        en: "From the ticket's creation to the first public reply of a person; in calendar time or in business time, as two figures.",
        zh: "从工单创建到人工首次公开回复，分自然时间和工作时间两个数。",
      },
      sources: ["ZD"],
    },
    {
      id: "cc.frt.microsoft",
      platform: { en: "Microsoft Dynamics 365", zh: "微软 Dynamics 365" },
      difference: { en: "From the bot's handover.", zh: "从机器人转人工时起算。" },
      sources: ["MSD"],
    },
    {
      id: "cc.frt.intercom",
      platform: { en: "Intercom", zh: "Intercom 在线客服" },
      difference: { en: "Bots' replies are left out.", zh: "不计机器人的回复。" },
      sources: ["INTER"],
    },
    {
      id: "cc.frt.plain",
      platform: { en: "Plain", zh: "Plain 工单系统" },
      difference: {
        en: "Automatic replies do not stop the clock; grouped by the date of the reply, not of the question.",
        zh: "自动回复不停表；按回复日期而非提问日期归集。",
      },
      sources: ["PLAIN"],
    },
  ],
  sources: ["ZD", "MSD", "PLAIN", "INTER"],
  examples: [
    { readings: { firstReplySeconds: "19260", conversationsReplied: 900 }, value: "21.4" },
    { readings: { firstReplySeconds: "0", conversationsReplied: 0 }, value: null },
  ],
} satisfies Indicator;

export const averageResponseTime = {
  id: "cc.art",
  label: { en: "average response time", zh: "平均响应时间" },
  unit: "seconds",
  better: "down",
  range: ["0", null],
  formula: ratio(replySeconds, exchanges, { places: 1, unit: "seconds" }),
  choice: {
    en: "Over each question that was replied to; the mean of conversations' means is another figure.",
    zh: "按每次得到回复的提问；“先按会话求均值”是另一个数。",
  },
  leftOut: {
    en: "Questions that were not replied to.",
    zh: "没得到回复的提问。",
  },
  gaming: {
    how: {
      en: "One reply is split into many.",
      zh: "一条回复拆成多条。",
    },
    by: null,
    shownBy: ["cc.answer-ask-ratio", "cc.slow-replies"],
  },
  published: [{ value: { en: "under 40 s", zh: "低于 40 秒" }, by: "JD" }, {
    value: { en: "at most 60 s", zh: "不高于 60 秒" },
    by: "TALKQ",
  }],
  sources: ["MSD", "BD"],
  examples: [
    { readings: { replySeconds: "108000", exchanges: 3600 }, value: "30" },
    { readings: { replySeconds: "0", exchanges: 0 }, value: null },
  ],
} satisfies Indicator;

export const firstResponseInTarget = {
  id: "cc.frt-sl",
  label: { en: "first response within the limit", zh: "首响达标率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(firstRepliesInTarget, conversations, { places: 4 }),
  choice: {
    en: "Over all conversations, unanswered ones too.",
    zh: "以全部会话为分母，包括没回复的。",
  },
  leftOut: {
    en: "How late the others were.",
    zh: "其余的晚了多久。",
  },
  gaming: {
    how: {
      en: "An empty phrase is sent.",
      zh: "先发一句套话。",
    },
    by: null,
    shownBy: ["cc.art"],
  },
  published: [{ value: { en: "60 s is one vendor's limit", zh: "某厂商时限为 60 秒" }, by: "MSD" }],
  sources: ["MSD", "BD"],
  examples: [
    { readings: { firstRepliesInTarget: 855, conversations: 900 }, value: "0.95" },
    { readings: { firstRepliesInTarget: 0, conversations: 0 }, value: null },
  ],
} satisfies Indicator;

export const slowReplies = {
  id: "cc.slow-replies",
  label: { en: "slow replies", zh: "慢响应占比" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(repliesSlow, replies, { places: 4 }),
  choice: {
    en: "Replies slower than the limit that the policy states.",
    zh: "超过规定时限的回复占比。",
  },
  leftOut: {
    en: "Conversations that were never replied to.",
    zh: "始终没有回复的会话。",
  },
  gaming: {
    how: {
      en: "An empty phrase is sent.",
      zh: "先发一句套话。",
    },
    by: null,
    shownBy: ["cc.art"],
  },
  published: [{ value: { en: "alert at 100 s", zh: "100 秒提醒" }, by: "SSSSZ" }],
  sources: ["BD", "SSSSZ"],
  examples: [
    { readings: { repliesSlow: 72, replies: 3600 }, value: "0.02" },
    { readings: { repliesSlow: 0, replies: 0 }, value: null },
  ],
} satisfies Indicator;

export const answerAskRatio = {
  id: "cc.answer-ask-ratio",
  label: { en: "messages answered to asked", zh: "答问比" },
  unit: "ratio",
  better: "band",
  range: ["0", null],
  formula: ratio(messagesByAgents, messagesByCustomers, { places: 4 }),
  choice: {
    en: "Agents' messages over customers'; automatic ones do not count. Up to a cap.",
    zh: "客服消息数除以客户消息数，自动消息不计。并非越高越好。",
  },
  leftOut: {
    en: "What they say.",
    zh: "消息的内容。",
  },
  gaming: {
    how: {
      en: "One reply is split into many lines.",
      zh: "一条回复拆成多行。",
    },
    by: null,
    shownBy: ["cc.art", "ec.one-solve"],
  },
  published: [],
  sources: ["BD"],
  examples: [
    { readings: { messagesByAgents: 4200, messagesByCustomers: 3500 }, value: "1.2" },
    { readings: { messagesByAgents: 0, messagesByCustomers: 0 }, value: null },
  ],
} satisfies Indicator;

export const humanReplyRate = {
  id: "cc.reply-rate",
  label: { en: "human reply rate", zh: "人工回复率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(conversationsReplied, conversationsToHuman, { places: 4 }),
  choice: {
    en: "Of conversations in which the customer wrote to a person. By natural day on one platform: a late message "
      + "answered next day fails.",
    zh: "以客户向人工发言的会话为分母。某平台按自然日统计：深夜来信次日回复算未回复。",
  },
  leftOut: {
    en: "How long it took.",
    zh: "回复用了多久。",
  },
  gaming: {
    how: {
      en: "One phrase replies to all.",
      zh: "一句套话回复所有人。",
    },
    by: null,
    shownBy: ["cc.art"],
  },
  published: [],
  sources: ["WX"],
  examples: [
    { readings: { conversationsReplied: 891, conversationsToHuman: 900 }, value: "0.99" },
    { readings: { conversationsReplied: 0, conversationsToHuman: 0 }, value: null },
  ],
} satisfies Indicator;

export const handOverRate = {
  id: "cc.to-human",
  label: { en: "hand-over rate", zh: "转人工率" },
  unit: "ratio",
  better: "none",
  range: ["0", "1"],
  formula: ratio(botHandedOver, botConversations, { places: 4 }),
  choice: {
    en: "Neither good nor bad by itself: too few may mean that nobody finds the way.",
    zh: "本身无所谓好坏：太低也可能是客户找不到入口。",
  },
  leftOut: {
    en: "Who left without either.",
    zh: "两边都没用就离开的。",
  },
  gaming: {
    how: { en: "The way to a person is hidden, so that few are handed over.", zh: "把人工入口藏起来，转人工的自然就少。" },
    by: null,
    shownBy: ["cc.repeat-contact", "cc.csat-box"],
  },
  published: [],
  sources: ["WX", "SNB"],
  examples: [
    { readings: { botHandedOver: 600, botConversations: 2000 }, value: "0.3" },
    { readings: { botHandedOver: 0, botConversations: 0 }, value: null },
  ],
} satisfies Indicator;

export const containment = {
  id: "cc.containment",
  label: { en: "containment", zh: "自助留存率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(selfServiceContained, selfServiceSessions, { places: 4 }),
  choice: {
    en: "Sessions that ended without a person. Contained is not resolved: who hangs up in the menu counts.",
    zh: "未转人工即结束的自助会话占比。留存不等于解决：在菜单里挂断的也算。",
  },
  leftOut: {
    en: "Whether it helped.",
    zh: "是否解决了问题。",
  },
  gaming: {
    how: {
      en: "The way to a person is hidden.",
      zh: "隐藏人工入口。",
    },
    by: "ASAPP",
    shownBy: ["cc.repeat-contact", "cc.abandon-rate"],
  },
  published: [],
  sources: ["TENEO", "CXN", "VOX", "ASAPP"],
  examples: [
    { readings: { selfServiceContained: 1300, selfServiceSessions: 2000 }, value: "0.65" },
    { readings: { selfServiceContained: 0, selfServiceSessions: 0 }, value: null },
  ],
} satisfies Indicator;

export const selfSolvedShare = {
  id: "cc.self-solved",
  label: { en: "self-solved share", zh: "自助解决占比" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(selfSolved, plus(selfSolved, ticketsSolved), { places: 4 }),
  choice: {
    en: "Settled by bot, article or automation over those and tickets resolved.",
    zh: "机器人、文章或自动化解决数，除以其与已解决工单之和。",
  },
  leftOut: {
    en: "Who gave up.",
    zh: "放弃的客户。",
  },
  gaming: {
    how: {
      en: "Reading an article counts as solved.",
      zh: "看过文章就算解决。",
    },
    by: null,
    shownBy: ["cc.repeat-contact"],
  },
  published: [],
  sources: ["SNB"],
  examples: [
    { readings: { selfSolved: 800, ticketsSolved: 1200 }, value: "0.4" },
    { readings: { selfSolved: 0, ticketsSolved: 0 }, value: null },
  ],
} satisfies Indicator;

export const knowledgeHitRate = {
  id: "cc.kb-hit",
  label: { en: "knowledge hit rate", zh: "知识命中率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(botQuestionsMatched, botQuestions, { places: 4 }),
  choice: {
    en: "Questions that the bot matched. Matched is not helpful.",
    zh: "机器人命中的提问占比。命中不等于有用。",
  },
  leftOut: {
    en: "Whether it was the right answer.",
    zh: "答案是否正确。",
  },
  gaming: {
    how: {
      en: "Everything is matched to something.",
      zh: "什么问题都硬配一个答案。",
    },
    by: null,
    shownBy: ["cc.to-human", "cc.containment"],
  },
  published: [],
  sources: ["WX"],
  examples: [
    { readings: { botQuestionsMatched: 4250, botQuestions: 5000 }, value: "0.85" },
    { readings: { botQuestionsMatched: 0, botQuestions: 0 }, value: null },
  ],
} satisfies Indicator;

export const articleUse = {
  id: "cc.kb-used",
  label: { en: "resolved with an article", zh: "知识文章使用率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(ticketsWithArticle, ticketsSolved, { places: 4 }),
  choice: {
    en: "Tickets resolved with an article linked.",
    zh: "关联了知识文章而解决的工单占比。",
  },
  leftOut: {
    en: "Whether the article was read.",
    zh: "是否看过文章。",
  },
  gaming: {
    how: {
      en: "Any article is linked.",
      zh: "随便关联一篇。",
    },
    by: null,
    shownBy: ["cc.repeat-contact"],
  },
  published: [],
  sources: ["SNB"],
  examples: [
    { readings: { ticketsWithArticle: 420, ticketsSolved: 1200 }, value: "0.35" },
    { readings: { ticketsWithArticle: 0, ticketsSolved: 0 }, value: null },
  ],
} satisfies Indicator;

export const satisfiedShare = {
  id: "cc.csat-box",
  label: { en: "satisfied share", zh: "满意率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(surveysSatisfied, surveysAnswered, { places: 4 }),
  choice: {
    en: "Satisfied answers over answers; which boxes count as satisfied depends on the scale and is stated.",
    zh: "满意答卷数除以答卷数；哪几档算满意取决于量表，须写明。",
  },
  leftOut: {
    en: "Who did not answer.",
    zh: "未作答的。",
  },
  gaming: {
    how: {
      en: "Only happy customers are asked.",
      zh: "只邀请满意的客户评价。",
    },
    by: null,
    shownBy: ["cc.survey-part"],
  },
  published: [],
  sources: ["ALI", "WX", "SOP", "ZEN"],
  examples: [
    { readings: { surveysSatisfied: 372, surveysAnswered: 400 }, value: "0.93" },
    { readings: { surveysSatisfied: 0, surveysAnswered: 0 }, value: null },
  ],
} satisfies Indicator;

export const satisfactionMean = {
  id: "cc.csat-mean",
  label: { en: "mean satisfaction", zh: "平均满意度" },
  unit: "points",
  better: "up",
  range: ["0", null],
  formula: ratio(surveyPoints, surveysAnswered, { places: 2, unit: "points" }),
  choice: {
    en: "Of one scale; scores of scales of other lengths are not mixed.",
    zh: "同一量表；不同量表的分不混算。",
  },
  leftOut: {
    en: "Who did not answer.",
    zh: "未作答的。",
  },
  gaming: {
    how: {
      en: "Only happy customers are asked.",
      zh: "只邀请满意的客户评价。",
    },
    by: null,
    shownBy: ["cc.survey-part"],
  },
  published: [],
  sources: ["ALI", "SNB"],
  examples: [
    { readings: { surveyPoints: "1840", surveysAnswered: 400 }, value: "4.6" },
    { readings: { surveyPoints: "0", surveysAnswered: 0 }, value: null },
  ],
} satisfies Indicator;

export const surveyParticipation = {
  id: "cc.survey-part",
  label: { en: "survey participation", zh: "参评率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(surveysAnswered, surveysOffered, { places: 4 }),
  choice: {
    en: "Answered over offered; what was offered is what the system sent, not what an agent chose to send.",
    zh: "答卷数除以邀评数；邀评以系统发出为准，不由座席选择。",
  },
  leftOut: {
    en: "Why they did not answer.",
    zh: "不作答的原因。",
  },
  gaming: {
    how: {
      en: "After a bad call none is offered.",
      zh: "服务不好的不邀评。",
    },
    by: null,
    shownBy: ["cc.csat-box"],
  },
  published: [],
  sources: ["ALI", "WX"],
  examples: [
    { readings: { surveysAnswered: 400, surveysOffered: 2000 }, value: "0.2" },
    { readings: { surveysAnswered: 0, surveysOffered: 0 }, value: null },
  ],
} satisfies Indicator;

export const contactsPerHour = {
  id: "cc.calls-per-hour",
  label: { en: "contacts per on-queue hour", zh: "每小时接待量" },
  unit: "ratio",
  better: "band",
  range: ["0", null],
  formula: ratio(contactsAnswered, onQueueHours, { places: 2, unit: "ratio" }),
  choice: {
    en: "Per hour in the queue; per logged-in hour it is less.",
    zh: "按在队列时数；按签入时数会更小。",
  },
  leftOut: {
    en: "How hard they were.",
    zh: "难易程度。",
  },
  gaming: {
    how: {
      en: "Calls are passed on or cut short, and easy ones picked, so that more fit into an hour.",
      zh: "提前转接、中途挂断、挑简单的接，一小时就能接得更多。",
    },
    by: "SQUAWK",
    shownBy: ["cc.fcr-gross", "qa.score"],
  },
  published: [],
  sources: ["GEN2"],
  examples: [
    { readings: { contactsAnswered: 960, onQueueHours: "120" }, value: "8" },
    { readings: { contactsAnswered: "0", onQueueHours: 0 }, value: null },
  ],
} satisfies Indicator;

export const consultAcceptance = {
  id: "cc.consult-accept",
  label: { en: "consults accepted", zh: "咨询请求接受率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(consultsAccepted, consultsAsked, { places: 4 }),
  choice: {
    en: "Of consults that colleagues asked for.",
    zh: "以同事发起的咨询请求为分母。",
  },
  leftOut: {
    en: "Whether it helped.",
    zh: "是否有帮助。",
  },
  gaming: {
    how: { en: "The request is accepted and no advice follows.", zh: "接受咨询请求，却不给意见。" },
    by: null,
    shownBy: ["cc.transfer-rate", "cc.aht"],
  },
  published: [],
  sources: ["MSD"],
  examples: [
    { readings: { consultsAccepted: 57, consultsAsked: 60 }, value: "0.95" },
    { readings: { consultsAccepted: 0, consultsAsked: 0 }, value: null },
  ],
} satisfies Indicator;

export const outboundConnectRate = {
  id: "cc.out-connect",
  label: { en: "outbound connect rate", zh: "外呼接通率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(outboundAnswered, outboundDialled, { places: 4 }),
  choice: {
    en: "Answered over dialled; an answering machine is no answer, and detection errs both ways.",
    zh: "接通数除以拨打数；留言机不算接通，识别有误判。",
  },
  leftOut: {
    en: "Whom one wanted to reach.",
    zh: "是否找到了要找的人。",
  },
  gaming: {
    how: {
      en: "Easy numbers are dialled again.",
      zh: "反复拨容易接的号码。",
    },
    by: null,
    shownBy: ["cc.calls-per-hour"],
  },
  published: [{ value: { en: "at least 60 %", zh: "不低于 60%" }, by: "GONGWENG" }],
  sources: ["ALI", "CONV"],
  examples: [
    { readings: { outboundAnswered: 600, outboundDialled: 1500 }, value: "0.4" },
    { readings: { outboundAnswered: 0, outboundDialled: 0 }, value: null },
  ],
} satisfies Indicator;
