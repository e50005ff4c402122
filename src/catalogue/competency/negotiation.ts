import type { Competency } from "../competency.js";

export const negotiation = {
  id: "negotiation",
  label: { en: "negotiation", zh: "谈判能力" },
  class: "skill",
  definition: {
    en: "Reaching terms that both sides keep.",
    zh: "谈成双方都认可、都会履行的方案。",
  },
  levels: [
    {
      behaviour: {
        en: "Gives a reason for a request, such as a changed shift or date, and accepts a counter-offer within the given limits.",
        zh: "提出改期、换班等请求时说明理由，在给定范围内接受对方的方案。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.d", level: 2 }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Agrees date, replacement or discount with a customer within the authority of the post.",
        zh: "在岗位权限内与客户谈妥时间、换货或优惠。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.d" }, { kind: "esco", skill: "negotiate compromise" }, {
        kind: "source",
        source: "TURNELLA",
        level: "2 developing",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Prepares own limits and the other side's interests, and closes usual agreements that both sides keep.",
        zh: "事先理清己方底线和对方关切，谈成双方都履行的常规协议。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.d", level: 4 }, { kind: "esco", skill: "negotiate compromise" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Reaches agreement where interests are opposed, by trading what costs little for what matters, and debriefs it with the team.",
        zh: "利益对立时，用代价小的条件换取关键条款，谈成后与团队复盘。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.d" }, { kind: "source", source: "TURNELLA", level: "4 proficient" }],
      own: "level",
    },
    {
      behaviour: {
        en: "Leads negotiations of several parties with lasting effect, and sets the mandate for all who negotiate.",
        zh: "主持影响长远的多方谈判，并为所有谈判人员划定授权。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.d", level: 6 }],
      own: "situation",
    },
  ],
} satisfies Competency;
