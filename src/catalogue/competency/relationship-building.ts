import type { Competency } from "../competency.js";

export const relationshipBuilding = {
  id: "relationship-building",
  label: { en: "customer relationships", zh: "客户关系维护" },
  class: "skill",
  definition: {
    en: "Keeping working relations with customers and partners over time.",
    zh: "与客户及合作方建立并长期保持良好的往来。",
  },
  levels: [
    {
      behaviour: {
        en: "Greets known customers by name and keeps agreed call-backs, with the list of the day.",
        zh: "按当日名单回访，称呼老客户，约好的按时联系。",
      },
      restsOn: [{ kind: "onet", element: "4.A.4.a.4", level: 1 }, { kind: "source", source: "CM-9", level: "1级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Keeps contact with assigned customers at the agreed rhythm and notes what was said.",
        zh: "按约定频次联系分管客户，并记下谈话要点。",
      },
      restsOn: [{ kind: "onet", element: "4.A.4.a.4" }, { kind: "esco", skill: "interact with others" }, {
        kind: "source",
        source: "TURNELLA",
        level: "2 developing",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Keeps good working relations with nearly all assigned customers, and finds out early who is about to leave.",
        zh: "与绝大多数分管客户保持良好往来，及早发现有流失迹象的客户。",
      },
      restsOn: [{ kind: "onet", element: "4.A.4.a.4", level: 4 }, { kind: "esco", skill: "interact with others" }, {
        kind: "source",
        source: "CM-9",
        level: "2级",
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Wins back customers who turned away, and brings people who do not get along to work on one matter.",
        zh: "挽回已疏远的客户，让意见不合的各方为同一件事配合。",
      },
      restsOn: [{ kind: "onet", element: "4.A.4.a.4" }, { kind: "source", source: "CT-AM", level: "高级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Wins the cooperation of customers' decision makers with opposed interests, and sets how the company keeps its key relations.",
        zh: "取得客户方利益不一的决策人配合，并定出公司维护重要关系的做法。",
      },
      restsOn: [{ kind: "onet", element: "4.A.4.a.4", level: 7 }, { kind: "source", source: "CM-9", level: "3级" }],
      own: "situation",
    },
  ],
} satisfies Competency;
