import type { Competency } from "../competency.js";

export const attentionToDetail = {
  id: "attention-to-detail",
  label: { en: "attention to detail", zh: "细致" },
  class: "quality",
  definition: {
    en: "Checking details before they reach the customer or the system.",
    zh: "在信息送达客户、录入系统之前核对细节。",
  },
  levels: [
    {
      behaviour: {
        en: "Checks name, number and amount against the screen when reminded by the checklist.",
        zh: "按核对清单，对照屏幕核对姓名、号码和金额。",
      },
      restsOn: [{ kind: "onet", element: "1.C.5.b" }, { kind: "esco", skill: "attend to detail" }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Checks names, amounts and dates of usual cases without a list before sending.",
        zh: "常见事项发出前，不看清单也会核对姓名、金额和日期。",
      },
      restsOn: [{ kind: "onet", element: "1.C.5.b" }, { kind: "esco", skill: "attend to detail" }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Delivers records and replies that stand up to spot checks, and notices contradictions in the customer's data.",
        zh: "交出的记录和答复经得起抽查，能发现客户资料中的矛盾。",
      },
      restsOn: [{ kind: "onet", element: "1.C.5.b" }, { kind: "esco", skill: "attend to detail" }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Finds rare errors in others' work and in system texts, and builds in a check that stops them.",
        zh: "查出他人工作和系统文本中的少见差错，并加上能拦住它的检查。",
      },
      restsOn: [{ kind: "onet", element: "1.C.5.b" }, { kind: "esco", skill: "attend to detail" }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Sets for all teams which details are checked where, and shows by error figures that it works.",
        zh: "为各团队规定在哪个环节核对什么，并用差错数据证明有效。",
      },
      restsOn: [{ kind: "onet", element: "1.C.5.b" }, { kind: "esco", skill: "attend to detail" }],
      own: "whole",
    },
  ],
} satisfies Competency;
