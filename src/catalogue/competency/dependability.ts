import type { Competency } from "../competency.js";

export const dependability = {
  id: "dependability",
  label: { en: "dependability", zh: "责任心" },
  class: "quality",
  definition: {
    en: "Doing what was promised, by when it was promised, and saying so when it will not be.",
    zh: "答应的事按时办到，办不到提前说明。",
  },
  levels: [
    {
      behaviour: {
        en: "Arrives for shifts as planned and reports what is unfinished at their end.",
        zh: "按班次到岗，下班前交代未完事项。",
      },
      restsOn: [{ kind: "onet", element: "1.C.5.a" }, { kind: "esco", skill: "meet commitments" }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Keeps own call-backs and dates in usual cases, and warns the customer before one is missed.",
        zh: "常见事项按时回访、按期办理，赶不上先告知客户。",
      },
      restsOn: [{ kind: "onet", element: "1.C.5.a" }, { kind: "esco", skill: "meet commitments" }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Follows each own case to its end, also across shifts and departments, without being reminded.",
        zh: "自己经手的事跨班次、跨部门也跟到底，不用催。",
      },
      restsOn: [{ kind: "onet", element: "1.C.5.a" }, { kind: "esco", skill: "meet commitments" }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Takes on open cases that nobody owns, closes them and closes the gap through which they fell.",
        zh: "接手无人负责的遗留事项，办结后堵住漏洞。",
      },
      restsOn: [{ kind: "onet", element: "1.C.5.a" }, { kind: "esco", skill: "meet commitments" }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Answers in public for what own teams promised, and sets how promises to customers are made and tracked.",
        zh: "对所辖团队的承诺公开负责，并定出对客户承诺的作出与跟踪办法。",
      },
      restsOn: [{ kind: "onet", element: "1.C.5.a" }, { kind: "esco", skill: "meet commitments" }],
      own: "whole",
    },
  ],
} satisfies Competency;
