import { ratio } from "../../formula/index.js";
import type { Indicator } from "../indicator.js";
import { conversationsReplied } from "../reading/contact-centre.js";
import {
  afterSalesRatings,
  afterSalesSatisfied,
  buyers,
  buyersAnswered,
  buyersAnsweredByPersonInTarget,
  buyersConsulting,
  chatContacts,
  chatSessions,
  conversationsSolvedAtOnce,
  disputesLost,
  inquirers,
  inquirersPaidFinally,
  inquirersPaidNextDay,
  messagesLeft,
  netSales,
  ordersPaid,
  ordersRefunded,
  refundHours,
  refunds,
  refundsDue,
  refundsOnTime,
  returnsAccepted,
  returnsAsked,
  rounds,
  roundsAnsweredInTarget,
  serviceOrders,
  serviceOrdersReviewedInTime,
  sessionsAnsweredFirst,
  shopRatingPoints,
  shopRatings,
} from "../reading/e-commerce.js";

// E-commerce service. No official page of the platforms could be read: their windows and limits rest on third parties that disagree, so the
// limit is whatever the readings were counted by, and each platform's own form is told as a variant.

export const roundsAnsweredInTime = {
  id: "ec.ww-3min",
  label: { en: "rounds answered within the limit", zh: "旺旺三分钟响应率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(roundsAnsweredInTarget, rounds, { places: 4 }),
  choice: {
    en: "By round, from the first question to the first answer. Two pages give two windows of the day (08 to 23 and 08 to 24) and agree on "
      + "three minutes over thirty days: none is the platform's own, so check the back office.",
    zh:
      "按轮次统计：一轮从首个提问到首次回复。两处资料给出两种时段（8 至 23 点、8 至 24 点），都说三分钟、近三十天；均非平台官方，请以后台为准。",
  },
  leftOut: {
    en: "Rounds outside of the window. Answers of an assisted robot count, says one page.",
    zh: "时段之外的轮次。有资料称机器人辅助回复也算。",
  },
  gaming: {
    how: { en: "A greeting is sent by a macro, and the question waits.", zh: "用快捷语先应付，问题照样没答。" },
    by: null,
    shownBy: ["ec.one-solve", "ec.ask-conv-next"],
  },
  published: [],
  sources: ["DJX", "G8108"],
  examples: [
    { readings: { roundsAnsweredInTarget: 1862, rounds: 1960 }, value: "0.95" },
    { readings: { roundsAnsweredInTarget: 0, rounds: 0 }, value: null },
  ],
} satisfies Indicator;

export const firstAnswersInTime = {
  id: "ec.jd-30s",
  label: { en: "sessions first answered in 30 seconds", zh: "首次 30 秒应答率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(sessionsAnsweredFirst, chatSessions, { places: 4 }),
  choice: {
    en:
      "By session, as JD's shops report it; a session begun between 23 and 09 h and messages left stay out. A new session begins after ten "
      + "minutes of silence, which changes every base by session.",
    zh: "京东店铺的口径，按会话统计；23 点至 9 点发起的会话和留言不计。静默十分钟后算新会话，所有按会话统计的指标都受此影响。",
  },
  leftOut: { en: "Sessions at night, and messages left.", zh: "夜间会话和留言。" },
  gaming: {
    how: { en: "A greeting macro answers at once.", zh: "用自动问候语秒回。" },
    by: null,
    shownBy: ["ec.ww-3min", "ec.one-solve"],
  },
  published: [],
  sources: ["MJW", "39ZN", "XDUO"],
  examples: [
    { readings: { sessionsAnsweredFirst: 846, chatSessions: 900 }, value: "0.94" },
    { readings: { sessionsAnsweredFirst: 0, chatSessions: 0 }, value: null },
  ],
} satisfies Indicator;

export const messageLeftShare = {
  id: "ec.jd-leave",
  label: { en: "share of messages left", zh: "月留言率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(messagesLeft, chatContacts, { places: 4 }),
  choice: { en: "Of all contacts, chats and messages left together, of a month.", zh: "以当月全部接触（咨询与留言合计）为分母。" },
  leftOut: { en: "Whether messages left were answered later.", zh: "留言之后是否回复。" },
  gaming: {
    how: {
      en: "Customers are kept in a chat in which nobody is, instead of being asked to leave a message.",
      zh: "没人在岗也不引导留言，让客户挂在会话里。",
    },
    by: null,
    shownBy: ["ec.jd-30s", "ec.reply-rate"],
  },
  published: [{ value: { en: "under 50 %", zh: "低于 50%" }, by: "39ZN" }],
  sources: ["39ZN"],
  examples: [
    { readings: { messagesLeft: 120, chatContacts: 1000 }, value: "0.12" },
    { readings: { messagesLeft: 0, chatContacts: 0 }, value: null },
  ],
} satisfies Indicator;

export const afterSalesSatisfaction = {
  id: "ec.jd-aftersale-sat",
  label: { en: "after-sales satisfaction", zh: "售后满意度" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(afterSalesSatisfied, afterSalesRatings, { places: 4 }),
  choice: {
    en:
      "Satisfied and very satisfied over all ratings. One page counts each bad rating off where there are under fifty: with few ratings, give "
      + "the item a minimum number of ratings in place of that.",
    zh: "“满意”与“非常满意”之和除以评价总数。有资料称不足五十条时改为逐条扣分；评价少时，宜给该项设最低评价数。",
  },
  leftOut: { en: "Who did not rate.", zh: "未评价的客户。" },
  gaming: {
    how: { en: "Only friendly customers are asked to rate.", zh: "只邀请态度好的客户评价。" },
    by: null,
    shownBy: ["ec.dispute-rate", "ec.dsr"],
  },
  published: [],
  sources: ["39ZN"],
  examples: [
    { readings: { afterSalesSatisfied: 92, afterSalesRatings: 100 }, value: "0.92" },
    { readings: { afterSalesSatisfied: 0, afterSalesRatings: 0 }, value: null },
  ],
} satisfies Indicator;

export const serviceOrdersReviewed = {
  id: "ec.jd-20min",
  label: { en: "service orders reviewed within 20 minutes", zh: "服务单 20 分钟审核达标率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(serviceOrdersReviewedInTime, serviceOrders, { places: 4 }),
  choice: { en: "Of service orders that arrived between 09 and 23 h.", zh: "以 9 点至 23 点提交的服务单为分母。" },
  leftOut: { en: "Orders at night.", zh: "夜间提交的服务单。" },
  gaming: {
    how: { en: "Everything is granted without being read.", zh: "不看内容一律通过。" },
    by: null,
    shownBy: ["ec.refund-rate"],
  },
  published: [],
  sources: ["39ZN"],
  examples: [
    { readings: { serviceOrdersReviewedInTime: 57, serviceOrders: 60 }, value: "0.95" },
    { readings: { serviceOrdersReviewedInTime: 0, serviceOrders: 0 }, value: null },
  ],
} satisfies Indicator;

export const buyersAnsweredRate = {
  id: "ec.pdd-reply",
  label: { en: "buyers answered", zh: "有效回复率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(buyersAnswered, buyersConsulting, { places: 4 }),
  choice: {
    en:
      "By buyer and day between 08 and 23 h, as Pinduoduo's shops report it: one message unanswered, or answered after an hour, fails the buyer.",
    zh: "拼多多店铺的口径：8 点至 23 点按买家、按天统计；有一条消息未回复或超过一小时才回复，该买家即不计入有效回复。",
  },
  leftOut: { en: "Messages at night.", zh: "夜间消息。" },
  gaming: {
    how: { en: "An empty line answers what needs no answer.", zh: "不管内容，回一个字凑回复。" },
    by: null,
    shownBy: ["ec.one-solve"],
  },
  published: [],
  sources: ["HISHOP"],
  examples: [
    { readings: { buyersAnswered: 388, buyersConsulting: 400 }, value: "0.97" },
    { readings: { buyersAnswered: 0, buyersConsulting: 0 }, value: null },
  ],
} satisfies Indicator;

export const buyersAnsweredByPerson = {
  id: "ec.pdd-3min",
  label: { en: "buyers answered by a person within the limit", zh: "三分钟人工回复率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(buyersAnsweredByPersonInTarget, buyersConsulting, { places: 4 }),
  choice: {
    en:
      "By buyer and by people alone. Pages disagree on the limit (three or five minutes) and the window, so the readings say by which they were "
      + "counted.",
    zh: "按买家、只算人工。各处资料对时限（三分钟或五分钟）和时段说法不一，读数按哪种统计须写明。",
  },
  leftOut: { en: "Answers of a robot.", zh: "机器人的回复。" },
  gaming: {
    how: { en: "A person sends a phrase within the limit.", zh: "人工先发一句套话占时间。" },
    by: null,
    shownBy: ["ec.pdd-reply", "ec.one-solve"],
  },
  published: [{ value: { en: "at least 50 % (Douyin's shops)", zh: "不低于 50%（抖店）" }, by: "AIY" }],
  variants: [
    {
      id: "ec.dy-3min",
      platform: { en: "Douyin", zh: "抖店飞鸽" },
      difference: { en: "by conversation or by message, in three windows, on three pages", zh: "有按会话、有按消息统计，三处资料三种时段" },
      sources: ["XFW2", "PLN", "AIY"],
    },
    {
      id: "ec.ks-3min",
      platform: { en: "Kuaishou", zh: "快手" },
      difference: { en: "by buyer; the window was cut to 08 to 23 h in March 2023", zh: "按买家；2023 年 3 月起时段缩短为 8 至 23 点" },
      sources: ["SNS"],
    },
  ],
  sources: ["XFW"],
  examples: [
    { readings: { buyersAnsweredByPersonInTarget: 340, buyersConsulting: 400 }, value: "0.85" },
    { readings: { buyersAnsweredByPersonInTarget: 0, buyersConsulting: 0 }, value: null },
  ],
} satisfies Indicator;

export const nextDayConversion = {
  id: "ec.ask-conv-next",
  label: { en: "inquirers who paid by the next day", zh: "询单次日付款转化率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(inquirersPaidNextDay, inquirers, { places: 4 }),
  choice: {
    en: "People, not chats. Known a day late. Where several agents spoke with one buyer, state to whom the order belongs.",
    zh: "按人数而非会话数。次日才能得到。一位买家与多位客服聊过时，须写明订单归谁。",
  },
  leftOut: { en: "Buyers who asked nobody, and after-sales chats.", zh: "静默下单的买家，以及售后咨询。" },
  gaming: {
    how: { en: "Hopeless chats are avoided or handed on.", zh: "回避或转走没希望成交的咨询。" },
    by: null,
    shownBy: ["ec.reply-rate", "ec.refund-rate"],
  },
  published: [{
    value: { en: "45, 40 and 35 % give 100, 80 and 60 points in one scorecard", zh: "某方案：45%、40%、35% 分别得 100、80、60 分" },
    by: "E777",
  }],
  sources: ["E777", "DOCZJ"],
  examples: [
    { readings: { inquirersPaidNextDay: 421, inquirers: 812 }, value: "0.5185" },
    { readings: { inquirersPaidNextDay: 0, inquirers: 0 }, value: null },
  ],
} satisfies Indicator;

export const finalConversion = {
  id: "ec.ask-conv-final",
  label: { en: "inquirers who paid in the end", zh: "询单最终付款转化率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(inquirersPaidFinally, inquirers, { places: 4 }),
  choice: {
    en: "The catalogue's own: within four days of the inquiry, so that it is known before pay is worked out.",
    zh: "本目录自拟：询单后四天内付款，以便核算工资前得到。",
  },
  leftOut: { en: "Who pays later than that.", zh: "四天之后才付款的。" },
  gaming: {
    how: { en: "Orders are asked for that will be refunded.", zh: "引导下单后再退款。" },
    by: null,
    shownBy: ["ec.refund-rate"],
  },
  published: [],
  sources: [],
  examples: [
    { readings: { inquirersPaidFinally: 460, inquirers: 800 }, value: "0.575" },
    { readings: { inquirersPaidFinally: 0, inquirers: 0 }, value: null },
  ],
} satisfies Indicator;

export const orderValuePerBuyer = {
  id: "ec.aov",
  label: { en: "sales per buyer", zh: "客单价" },
  unit: "money",
  better: "up",
  range: ["0", null],
  formula: ratio(netSales, buyers, { places: 2, unit: "money" }),
  choice: {
    en:
      "Per buyer; per order is another figure. Several orders of one buyer on one day that belong to different agents pull it down unless they "
      + "are joined.",
    zh: "按买家；按订单是另一个数。同一买家一天内的多笔订单若分属不同客服又不合并，会拉低客单价。",
  },
  leftOut: { en: "Refunds, which are taken off the sales.", zh: "退款，应从销售额中扣除。" },
  gaming: {
    how: { en: "Buyers are talked into more than they keep.", zh: "劝买家多买，之后再退。" },
    by: null,
    shownBy: ["ec.refund-rate"],
  },
  published: [],
  sources: ["E777", "MLIB"],
  examples: [
    { readings: { netSales: "128000.00", buyers: 640 }, value: "200" },
    { readings: { netSales: "0", buyers: 0 }, value: null },
  ],
} satisfies Indicator;

export const refundRate = {
  id: "ec.refund-rate",
  label: { en: "refund rate", zh: "退款率" },
  unit: "ratio",
  better: "down",
  range: ["0", null],
  formula: ratio(ordersRefunded, ordersPaid, { places: 4 }),
  choice: {
    en: "By orders of thirty days, refunds completed over orders paid; by amount it is another figure. It may pass 1 where sales fall.",
    zh: "近三十天完成退款订单数除以支付订单数；按金额是另一个数。销量下滑时可能大于 1。",
  },
  leftOut: { en: "Refunds before sending, where the platform leaves them out.", zh: "若平台不计，则不含发货前退款。" },
  gaming: {
    how: { en: "Buyers are paid back off the platform.", zh: "引导买家线下退款。" },
    by: null,
    shownBy: ["ec.dispute-rate", "ec.dsr"],
  },
  published: [{ value: { en: "10.5 % in a worked example", zh: "某计算示例为 10.5%" }, by: "W936" }],
  sources: ["W936", "MLIB"],
  examples: [
    { readings: { ordersRefunded: 63, ordersPaid: 600 }, value: "0.105" },
    { readings: { ordersRefunded: 0, ordersPaid: 0 }, value: null },
  ],
} satisfies Indicator;

export const disputeRate = {
  id: "ec.dispute-rate",
  label: { en: "dispute rate", zh: "纠纷退款率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(disputesLost, ordersPaid, { places: 5 }),
  choice: {
    en: "Refunds in which the platform stepped in and ruled for the buyer, over orders paid.",
    zh: "平台介入且判买家胜的退款数除以支付订单数。",
  },
  leftOut: { en: "Disputes that the shop won or settled.", zh: "店铺胜诉或已和解的纠纷。" },
  gaming: {
    how: { en: "Any claim is paid so that nobody steps in.", zh: "为避免平台介入，什么要求都赔。" },
    by: null,
    shownBy: ["ec.refund-rate"],
  },
  published: [],
  sources: ["W936"],
  examples: [
    { readings: { disputesLost: 1, ordersPaid: 2500 }, value: "0.0004" },
    { readings: { disputesLost: 0, ordersPaid: 0 }, value: null },
  ],
} satisfies Indicator;

export const refundsWithinLimit = {
  id: "ec.refund-ontime",
  label: { en: "refunds within 15 days", zh: "退款及时率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(refundsOnTime, refundsDue, { places: 4 }),
  choice: {
    en:
      "Of refunds due in the period, those paid within 15 days of getting the goods back: later than that counts as deliberate delay in law.",
    zh: "以当期应退款为分母，收到退货后 15 日内完成的占比：超过 15 日，法规视为故意拖延。",
  },
  leftOut: { en: "Refunds in dispute.", zh: "争议中的退款。" },
  gaming: {
    how: { en: "Goods are booked in late, so that the days begin late.", zh: "推迟登记收到退货的日期，期限从晚算起。" },
    by: null,
    shownBy: ["ec.refund-time", "ec.dispute-rate"],
  },
  published: [{ value: { en: "15 days", zh: "15 日" }, by: "LAW-PEN" }],
  sources: ["LAW-PEN"],
  examples: [
    { readings: { refundsOnTime: 59, refundsDue: 60 }, value: "0.9833" },
    { readings: { refundsOnTime: 0, refundsDue: 0 }, value: null },
  ],
} satisfies Indicator;

export const meanRefundHours = {
  id: "ec.refund-time",
  label: { en: "mean time to refund", zh: "退款时长" },
  unit: "hours",
  better: "down",
  range: ["0", null],
  formula: ratio(refundHours, refunds, { places: 1, unit: "hours" }),
  choice: {
    en: "The catalogue's own: from asking to completion, of refunds completed in the period.",
    zh: "本目录自拟：当期完成的退款，从申请到完成。",
  },
  leftOut: { en: "Refunds that are still open.", zh: "尚未完成的退款。" },
  gaming: {
    how: { en: "A refund is refused and asked for again, which starts the clock anew.", zh: "先拒绝再让买家重新申请，重新计时。" },
    by: null,
    shownBy: ["ec.refund-ontime", "ec.dispute-rate"],
  },
  published: [],
  sources: [],
  examples: [
    { readings: { refundHours: "1110", refunds: 60 }, value: "18.5" },
    { readings: { refundHours: "0", refunds: 0 }, value: null },
  ],
} satisfies Indicator;

export const returnsHonoured = {
  id: "ec.7day",
  label: { en: "seven-day returns honoured", zh: "七天无理由退货履约率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(returnsAccepted, returnsAsked, { places: 4 }),
  choice: {
    en: "Of returns asked within seven days of goods that the law does not except.",
    zh: "以七天内提出、且不属于法定例外商品的退货申请为分母。",
  },
  leftOut: { en: "Goods excepted by law, and goods that were used.", zh: "法定例外商品，以及已影响二次销售的商品。" },
  gaming: {
    how: { en: "Buyers are talked out of asking.", zh: "劝买家不要申请。" },
    by: null,
    shownBy: ["ec.dispute-rate", "ec.dsr"],
  },
  published: [{ value: { en: "a right within seven days", zh: "七日内有权退货" }, by: "LAW-CON" }],
  sources: ["LAW-CON"],
  examples: [
    { readings: { returnsAccepted: 49, returnsAsked: 50 }, value: "0.98" },
    { readings: { returnsAccepted: 0, returnsAsked: 0 }, value: null },
  ],
} satisfies Indicator;

export const shopRating = {
  id: "ec.dsr",
  label: { en: "detailed seller rating", zh: "店铺动态评分（DSR）" },
  unit: "points",
  better: "up",
  range: ["1", "5"],
  formula: ratio(shopRatingPoints, shopRatings, { places: 2, unit: "points" }),
  choice: {
    en:
      "A mean of ratings from 1 to 5, each area apart. One platform's rule was read (over 30 days or 52 weeks); of Taobao's (six months, a cap on "
      + "repeat ratings) no rule text was found, so take the figure that the back office shows.",
    zh:
      "1 至 5 分评分的均值，各项分开。读到规则原文的只有一家平台（近 30 天或 52 周）；淘宝的（近六个月、同一买家计次上限）未找到原文，以后台显示的数为准。",
  },
  leftOut: { en: "Ratings that the platform took away.", zh: "被平台删除的评分。" },
  gaming: {
    how: { en: "Good ratings are bought.", zh: "花钱买好评。" },
    by: null,
    shownBy: ["ec.refund-rate", "ec.jd-aftersale-sat"],
  },
  published: [],
  sources: ["EBAY"],
  examples: [
    { readings: { shopRatingPoints: "1446", shopRatings: 300 }, value: "4.82" },
    { readings: { shopRatingPoints: "0", shopRatings: 0 }, value: null },
  ],
} satisfies Indicator;

export const conversationReplyRate = {
  id: "ec.reply-rate",
  label: { en: "conversations replied to", zh: "回复率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(conversationsReplied, chatSessions, { places: 4 }),
  choice: {
    en: "The catalogue's own reading of a name that one scheme uses: conversations in which a person replied at least once.",
    zh: "某方案只有名称，本目录取其义：至少有一次人工回复的会话占比。",
  },
  leftOut: { en: "Conversations in which the customer wrote nothing.", zh: "客户未发言的会话。" },
  gaming: {
    how: { en: "One greeting replies to all.", zh: "发一句问候就算回复。" },
    by: null,
    shownBy: ["ec.one-solve", "ec.ww-3min"],
  },
  published: [],
  sources: [],
  examples: [
    { readings: { conversationsReplied: 891, chatSessions: 900 }, value: "0.99" },
    { readings: { conversationsReplied: 0, chatSessions: 0 }, value: null },
  ],
} satisfies Indicator;

export const solvedAtOnce = {
  id: "ec.one-solve",
  label: { en: "solved in one conversation", zh: "一次性解决率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(conversationsSolvedAtOnce, chatSessions, { places: 4 }),
  choice: {
    en: "No second visit of the customer within the period that the policy states. Known late.",
    zh: "在制度规定的期限内客户没有再次来访。较晚才能得到。",
  },
  leftOut: { en: "Customers who gave up.", zh: "放弃追问的客户。" },
  gaming: {
    how: { en: "Customers are asked to write elsewhere.", zh: "让客户换个渠道联系。" },
    by: null,
    shownBy: ["ec.dsr", "ec.dispute-rate"],
  },
  published: [],
  sources: ["BD"],
  examples: [
    { readings: { conversationsSolvedAtOnce: 792, chatSessions: 900 }, value: "0.88" },
    { readings: { conversationsSolvedAtOnce: 0, chatSessions: 0 }, value: null },
  ],
} satisfies Indicator;
