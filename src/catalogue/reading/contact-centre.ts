import { metric } from "../../formula/index.js";

// What a contact centre counts in a period, of calls, chats, tickets and surveys.

export const contactsInTarget = metric("contactsInTarget", "count", {
  range: [0, null],
  label: { en: "contacts answered within the limit", zh: "限时内应答的接触量" },
});
export const contactsOffered = metric("contactsOffered", "count", { range: [0, null], label: { en: "contacts offered", zh: "来量" } });
export const contactsAnswered = metric("contactsAnswered", "count", {
  range: [0, null],
  label: { en: "contacts answered by people", zh: "人工应答量" },
});
export const contactsAbandoned = metric("contactsAbandoned", "count", {
  range: [0, null],
  label: { en: "contacts abandoned", zh: "放弃量" },
});
export const contactsAbandonedShort = metric("contactsAbandonedShort", "count", {
  range: [0, null],
  label: { en: "contacts abandoned before the short-abandon limit", zh: "短时放弃量" },
});
export const waitSeconds = metric("waitSeconds", "seconds", {
  range: [0, null],
  label: { en: "waits of answered contacts, summed", zh: "应答接触的等待总时长" },
});
export const abandonedWaitSeconds = metric("abandonedWaitSeconds", "seconds", {
  range: [0, null],
  label: { en: "waits of abandoned contacts, summed", zh: "放弃接触的等待总时长" },
});
export const callsAttempted = metric("callsAttempted", "count", { range: [0, null], label: { en: "calls attempted", zh: "尝试呼叫数" } });
export const callsBusy = metric("callsBusy", "count", { range: [0, null], label: { en: "calls that met busy", zh: "遇忙呼叫数" } });
export const ringSeconds = metric("ringSeconds", "seconds", { range: [0, null], label: { en: "ring time, summed", zh: "振铃总时长" } });
export const callsRinging = metric("callsRinging", "count", { range: [0, null], label: { en: "calls that rang", zh: "振铃呼叫数" } });
export const talkSeconds = metric("talkSeconds", "seconds", { range: [0, null], label: { en: "talk time, summed", zh: "通话总时长" } });
export const holdSeconds = metric("holdSeconds", "seconds", { range: [0, null], label: { en: "hold time, summed", zh: "保持总时长" } });
export const afterCallSeconds = metric("afterCallSeconds", "seconds", {
  range: [0, null],
  label: { en: "after-call work, summed", zh: "话后处理总时长" },
});
export const callsHeld = metric("callsHeld", "count", { range: [0, null], label: { en: "calls put on hold", zh: "有保持的通话数" } });
export const loggedInSeconds = metric("loggedInSeconds", "seconds", {
  range: [0, null],
  label: { en: "logged-in time", zh: "签入总时长" },
});
export const availableSeconds = metric("availableSeconds", "seconds", {
  range: [0, null],
  label: { en: "time available for contacts", zh: "可接待总时长" },
});
export const paidSeconds = metric("paidSeconds", "seconds", { range: [0, null], label: { en: "paid time", zh: "带薪总时长" } });
export const resolvedAtFirst = metric("resolvedAtFirst", "count", {
  range: [0, null],
  label: { en: "contacts resolved at first contact", zh: "首次即解决的接触量" },
});
export const resolvableAtFirst = metric("resolvableAtFirst", "count", {
  range: [0, null],
  label: { en: "contacts that could be resolved at first contact", zh: "可首次解决的接触量" },
});
export const contactsRepeated = metric("contactsRepeated", "count", {
  range: [0, null],
  label: { en: "contacts about the same matter again", zh: "同一事项重复接触量" },
});
export const ticketsOneReply = metric("ticketsOneReply", "count", {
  range: [0, null],
  label: { en: "tickets solved with one public reply", zh: "一次回复解决的工单数" },
});
export const ticketsSolved = metric("ticketsSolved", "count", { range: [0, null], label: { en: "tickets solved", zh: "已解决工单数" } });
export const ticketsFirstAssignee = metric("ticketsFirstAssignee", "count", {
  range: [0, null],
  label: { en: "tickets resolved without reassignment", zh: "未转派即解决的工单数" },
});
export const sessionsTransferred = metric("sessionsTransferred", "count", {
  range: [0, null],
  label: { en: "sessions transferred", zh: "转接会话数" },
});
export const sessionsHandled = metric("sessionsHandled", "count", {
  range: [0, null],
  label: { en: "sessions handled", zh: "处理会话数" },
});
export const sessionsRejected = metric("sessionsRejected", "count", {
  range: [0, null],
  label: { en: "sessions rejected", zh: "拒接会话数" },
});
export const sessionsAssigned = metric("sessionsAssigned", "count", {
  range: [0, null],
  label: { en: "sessions assigned", zh: "分配会话数" },
});
export const offersTimedOut = metric("offersTimedOut", "count", {
  range: [0, null],
  label: { en: "offers that nobody took in time", zh: "超时未接的分配数" },
});
export const conversations = metric("conversations", "count", { range: [0, null], label: { en: "conversations", zh: "会话数" } });
export const conversationsCut = metric("conversationsCut", "count", {
  range: [0, null],
  label: { en: "conversations cut off", zh: "中断会话数" },
});
export const conversationsGhost = metric("conversationsGhost", "count", {
  range: [0, null],
  label: { en: "conversations in which the customer wrote nothing", zh: "客户未发言的会话数" },
});
export const firstReplySeconds = metric("firstReplySeconds", "seconds", {
  range: [0, null],
  label: { en: "time to the first human reply, summed", zh: "首次人工回复总时长" },
});
export const conversationsReplied = metric("conversationsReplied", "count", {
  range: [0, null],
  label: { en: "conversations with a human reply", zh: "有人工回复的会话数" },
});
export const replySeconds = metric("replySeconds", "seconds", {
  range: [0, null],
  label: { en: "time to each reply, summed", zh: "每次回复总时长" },
});
export const exchanges = metric("exchanges", "count", {
  range: [0, null],
  label: { en: "questions that were replied to", zh: "得到回复的提问数" },
});
export const firstRepliesInTarget = metric("firstRepliesInTarget", "count", {
  range: [0, null],
  label: { en: "conversations first replied to within the limit", zh: "限时内首次回复的会话数" },
});
export const repliesSlow = metric("repliesSlow", "count", {
  range: [0, null],
  label: { en: "replies slower than the limit", zh: "慢回复数" },
});
export const replies = metric("replies", "count", { range: [0, null], label: { en: "replies", zh: "回复数" } });
export const messagesByAgents = metric("messagesByAgents", "count", {
  range: [0, null],
  label: { en: "messages by agents", zh: "客服消息数" },
});
export const messagesByCustomers = metric("messagesByCustomers", "count", {
  range: [0, null],
  label: { en: "messages by customers", zh: "客户消息数" },
});
export const conversationsToHuman = metric("conversationsToHuman", "count", {
  range: [0, null],
  label: { en: "conversations in which the customer wrote to a person", zh: "客户向人工发言的会话数" },
});
export const botConversations = metric("botConversations", "count", {
  range: [0, null],
  label: { en: "bot conversations", zh: "机器人会话数" },
});
export const botHandedOver = metric("botHandedOver", "count", {
  range: [0, null],
  label: { en: "bot conversations handed to a person", zh: "转人工的机器人会话数" },
});
export const selfServiceSessions = metric("selfServiceSessions", "count", {
  range: [0, null],
  label: { en: "bot or menu sessions", zh: "自助会话数" },
});
export const selfServiceContained = metric("selfServiceContained", "count", {
  range: [0, null],
  label: { en: "of them ended without a person", zh: "未转人工即结束的自助会话数" },
});
export const selfSolved = metric("selfSolved", "count", {
  range: [0, null],
  label: { en: "matters settled by bot, article or automation", zh: "自助解决数" },
});
export const botQuestions = metric("botQuestions", "count", {
  range: [0, null],
  label: { en: "questions to the bot", zh: "机器人提问数" },
});
export const botQuestionsMatched = metric("botQuestionsMatched", "count", {
  range: [0, null],
  label: { en: "questions the bot matched", zh: "机器人命中提问数" },
});
export const ticketsWithArticle = metric("ticketsWithArticle", "count", {
  range: [0, null],
  label: { en: "tickets resolved with an article", zh: "使用知识文章解决的工单数" },
});
export const surveysSatisfied = metric("surveysSatisfied", "count", {
  range: [0, null],
  label: { en: "satisfied answers", zh: "满意答卷数" },
});
export const surveysAnswered = metric("surveysAnswered", "count", { range: [0, null], label: { en: "surveys answered", zh: "答卷数" } });
export const surveyPoints = metric("surveyPoints", "points", { range: [0, null], label: { en: "ratings, summed", zh: "评分总和" } });
export const surveysOffered = metric("surveysOffered", "count", { range: [0, null], label: { en: "surveys offered", zh: "邀评数" } });
export const onQueueHours = metric("onQueueHours", "hours", { range: [0, null], label: { en: "on-queue hours", zh: "在队列时数" } });
export const consultsAccepted = metric("consultsAccepted", "count", {
  range: [0, null],
  label: { en: "consults accepted", zh: "接受的咨询请求数" },
});
export const consultsAsked = metric("consultsAsked", "count", {
  range: [0, null],
  label: { en: "consults asked for", zh: "发起的咨询请求数" },
});
export const outboundAnswered = metric("outboundAnswered", "count", {
  range: [0, null],
  label: { en: "outbound calls answered", zh: "外呼接通数" },
});
export const outboundDialled = metric("outboundDialled", "count", {
  range: [0, null],
  label: { en: "outbound calls dialled", zh: "外呼拨打数" },
});
