import type { Competency } from "../competency.js";

export const persuasion = {
  id: "persuasion",
  label: { en: "persuasion and selling", zh: "说服与营销" },
  class: "skill",
  definition: {
    en: "Winning people for something by what it does for them, without overpromising.",
    zh: "用对客户的实际好处打动客户，不夸大、不误导。",
  },
  levels: [
    {
      behaviour: {
        en: "Mentions the offer of the day where it fits, with its price and terms as written.",
        zh: "在合适时介绍当日活动，价格和条件照实说明。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.c", level: 2 }, { kind: "onet", element: "2.C.1.d", level: 2 }, {
        kind: "source",
        source: "CT-AM",
        level: "初级",
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Presents a usual product by two benefits that match what the customer has said.",
        zh: "针对客户说过的需要，用两点好处介绍常规产品。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.c" }, { kind: "onet", element: "2.C.1.d" }, { kind: "esco", skill: "persuade others" }, {
        kind: "source",
        source: "TURNELLA",
        level: "2 developing",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Answers doubts with facts, offers a suitable alternative and takes a no without pressing.",
        zh: "用事实解答疑虑，提供合适的替代，客户拒绝时不强推。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.c", level: 4 }, { kind: "onet", element: "2.C.1.d", level: 4 }, {
        kind: "esco",
        skill: "persuade others",
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Wins customers with opposed expectations by showing own cases and figures, and coaches the talk with colleagues.",
        zh: "用实例和数据赢得期望相左的客户，并与同事演练谈法。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.c" }, { kind: "onet", element: "2.C.1.d" }, {
        kind: "source",
        source: "CT-AM",
        level: "高级",
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Plans the sales approach of all teams for a market, and withdraws claims that customers could misread.",
        zh: "为一个市场制定各团队的营销方案，撤下会让客户误解的说法。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.c", level: 6 }, { kind: "onet", element: "2.C.1.d", level: 6 }, {
        kind: "source",
        source: "CT-AM",
        level: "资深",
      }],
      own: "situation",
    },
  ],
} satisfies Competency;
