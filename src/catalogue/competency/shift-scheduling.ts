import type { Competency } from "../competency.js";

export const shiftScheduling = {
  id: "shift-scheduling",
  label: { en: "shift scheduling", zh: "排班" },
  class: "skill",
  definition: {
    en: "Putting the right number of people with the right skills at the right hours, within rest and hour rules.",
    zh: "在工时与休息规定内，把够数的人、对口的技能排到需要的时段。",
  },
  levels: [
    {
      behaviour: {
        en: "Enters shifts and leave by a fixed plan, and reports gaps.",
        zh: "按固定方案录入班次和休假，发现缺口上报。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.b.5", level: 2 }, { kind: "source", source: "CIAC-WFM" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Makes usual rotas for one group that keep the rules on rest and hours.",
        zh: "为一个组排出符合工时与休息规定的常规班表。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.b.5" }, { kind: "esco", skill: "manage time" }, { kind: "source", source: "CIAC-WFM" }, {
        kind: "source",
        source: "TURNELLA",
        level: "2 developing",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Fits rotas of several skills to the forecast by interval, shares unpopular shifts by a stated rule and explains the result.",
        zh: "按分时段预测为多技能排班，按公开规则分摊不受欢迎的班次，并解释结果。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.b.5", level: 4 }, { kind: "esco", skill: "manage time" }, {
        kind: "source",
        source: "CIAC-WFM",
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Replans the running day on sick calls and peaks, and shows planners which rule of the rota causes the gaps.",
        zh: "遇缺勤和高峰当日调班，并指出班表中哪条规则造成缺口。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.b.5" }, { kind: "source", source: "CIAC-WFM" }, {
        kind: "source",
        source: "TURNELLA",
        level: "4 proficient",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Designs shift models for all sites that meet demand, law and staff's wishes, and proves it with figures.",
        zh: "为各职场设计兼顾业务量、法规与员工意愿的班制，并用数据证明。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.b.5", level: 6 }, { kind: "source", source: "CIAC-WFM" }],
      own: "situation",
    },
  ],
} satisfies Competency;
