import type { Competency } from "../competency.js";

export const systemsKnowledge = {
  id: "systems-knowledge",
  label: { en: "knowledge of the systems", zh: "业务系统知识" },
  class: "knowledge",
  definition: {
    en: "The telephone, chat, ticket and order systems: what they show, what they record, what to do when they fail.",
    zh: "话务、在线、工单、订单等系统的功能、记录方式和故障时的应对。",
  },
} satisfies Competency;
