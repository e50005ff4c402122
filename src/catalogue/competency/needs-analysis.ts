import type { Competency } from "../competency.js";

export const needsAnalysis = {
  id: "needs-analysis",
  label: { en: "needs analysis", zh: "需求分析" },
  class: "skill",
  definition: {
    en: "Finding out what a customer needs, which is not always what is asked for.",
    zh: "弄清客户真正需要什么，而不只是嘴上问的。",
  },
  levels: [
    {
      behaviour: {
        en: "Asks the questions of the checklist and notes the answers.",
        zh: "按清单提问并记录回答。",
      },
      restsOn: [{ kind: "onet", element: "2.B.4.h", level: 2 }, { kind: "source", source: "CT-AM", level: "初级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Finds in usual cases by two or three questions which product or service fits.",
        zh: "在常见情形下，问两三个问题就能判断哪种产品或服务合适。",
      },
      restsOn: [{ kind: "onet", element: "2.B.4.h" }, { kind: "esco", skill: "identify needs and technological responses" }, {
        kind: "source",
        source: "TURNELLA",
        level: "2 developing",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Finds out why a customer is dissatisfied, apart from what is asked for, and names the need in a sentence.",
        zh: "能查明客户不满的真正原因，并用一句话说出其需要。",
      },
      restsOn: [{ kind: "onet", element: "2.B.4.h", level: 4 }, { kind: "esco", skill: "identify needs and technological responses" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Derives from a customer's business or history needs not yet voiced, and has them confirmed by the customer.",
        zh: "从客户的业务或历史记录中看出尚未提出的需要，并请客户确认。",
      },
      restsOn: [{ kind: "onet", element: "2.B.4.h" }, { kind: "source", source: "CT-AM", level: "高级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Shows from many customers' cases which needs no offer meets, and has products or services changed for it.",
        zh: "汇总大量客户个案，指出现有产品服务未满足的需要，推动调整。",
      },
      restsOn: [{ kind: "onet", element: "2.B.4.h", level: 6 }, { kind: "source", source: "CT-AM", level: "资深" }],
      own: "situation",
    },
  ],
} satisfies Competency;
