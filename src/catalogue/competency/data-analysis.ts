import type { Competency } from "../competency.js";

export const dataAnalysis = {
  id: "data-analysis",
  label: { en: "data analysis", zh: "数据分析" },
  class: "skill",
  definition: {
    en: "Finding out from figures what happened and why.",
    zh: "从数据中看出发生了什么、为什么发生。",
  },
  levels: [
    {
      behaviour: {
        en: "Reads the day's figures from a report and says which are off target.",
        zh: "看懂日报，指出哪些数据没达标。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.a.4", level: 1 }, { kind: "onet", element: "2.C.4.a", level: 1 }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Makes usual tables by channel, person and period, and checks the totals against the source.",
        zh: "按渠道、人员、时段做常规统计，并与源数据核对合计。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.a.4" }, { kind: "onet", element: "2.C.4.a" }, {
        kind: "esco",
        skill: "manage quantitative data",
      }, { kind: "source", source: "TURNELLA", level: "2 developing" }],
      own: "level",
    },
    {
      behaviour: {
        en: "Finds where a figure's change comes from by breaking it down, and says what the data cannot show.",
        zh: "把指标变化拆解到来源，并说明数据看不出什么。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.a.4", level: 4 }, { kind: "onet", element: "2.C.4.a", level: 4 }, {
        kind: "esco",
        skill: "manage quantitative data",
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Tells chance from effect in small samples, tests competing explanations and shows colleagues how.",
        zh: "小样本中分清偶然与真实差异，检验不同解释，并教会同事。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.a.4" }, { kind: "onet", element: "2.C.4.a" }, { kind: "source", source: "CIAC-WFM" }, {
        kind: "source",
        source: "TURNELLA",
        level: "4 proficient",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Decides for all teams which figures count and how they are defined, and has decisions rest on them.",
        zh: "为各团队确定用哪些指标、怎样定义，并使决策以此为据。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.a.4", level: 6 }, { kind: "onet", element: "2.C.4.a", level: 6 }],
      own: "situation",
    },
  ],
} satisfies Competency;
