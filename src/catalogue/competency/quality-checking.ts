import type { Competency } from "../competency.js";

export const qualityChecking = {
  id: "quality-checking",
  label: { en: "quality checking", zh: "质量检查" },
  class: "skill",
  definition: {
    en: "Comparing work with the standard, and saying what is off by evidence.",
    zh: "对照标准检查服务，用证据指出差距。",
  },
  levels: [
    {
      behaviour: {
        en: "Checks drafts and calls against a list for plain errors, together with a colleague.",
        zh: "在同事陪同下，对照清单找出文稿和录音中的明显差错。",
      },
      restsOn: [{ kind: "onet", element: "2.B.3.m", level: 2 }, { kind: "onet", element: "4.A.2.a.3", level: 1 }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Scores usual contacts by the form alone, quoting the passage for each deduction.",
        zh: "独立按评分表给常见接待打分，每处扣分引出原话。",
      },
      restsOn: [{ kind: "onet", element: "2.B.3.m" }, { kind: "onet", element: "4.A.2.a.3" }, {
        kind: "esco",
        skill: "apply quality standards",
      }, { kind: "source", source: "TURNELLA", level: "2 developing" }],
      own: "level",
    },
    {
      behaviour: {
        en: "Scores all usual contacts with evidence, tells critical from minor errors, and is seldom overturned on appeal.",
        zh: "各类常见接待都凭证据打分，分清致命差错与一般差错，申诉少被改判。",
      },
      restsOn: [{ kind: "onet", element: "2.B.3.m", level: 4 }, { kind: "onet", element: "4.A.2.a.3", level: 4 }, {
        kind: "esco",
        skill: "apply quality standards",
      }, { kind: "source", source: "CSG-95598" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Judges contacts that the form does not foresee, and names the cause in the process that lies behind repeated errors.",
        zh: "评分表未列的情形能够判断，并指出反复出错背后的流程原因。",
      },
      restsOn: [{ kind: "onet", element: "2.B.3.m" }, { kind: "onet", element: "4.A.2.a.3" }, {
        kind: "source",
        source: "TURNELLA",
        level: "4 proficient",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Designs the forms, samples and test procedures of all teams, and proves that scores predict what customers say.",
        zh: "设计各团队的评分表、抽样和验证方法，并证明得分与客户评价一致。",
      },
      restsOn: [{ kind: "onet", element: "2.B.3.m", level: 6 }, { kind: "onet", element: "4.A.2.a.3", level: 6 }],
      own: "situation",
    },
  ],
} satisfies Competency;
