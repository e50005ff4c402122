import type { Competency } from "../competency.js";

export const initiative = {
  id: "initiative",
  label: { en: "initiative", zh: "主动性" },
  class: "quality",
  definition: {
    en: "Taking up what needs doing without being asked, and going along with change.",
    zh: "该做的事不等吩咐就做，情况变化时随之调整。",
  },
  levels: [
    {
      behaviour: {
        en: "Asks for the next task when one is finished, and tries a changed procedure as shown.",
        zh: "做完一件主动问下一件，流程变了照新做法试。",
      },
      restsOn: [{ kind: "onet", element: "1.C.1.c" }, { kind: "onet", element: "1.C.4.c" }, { kind: "esco", skill: "make an effort" }, {
        kind: "esco",
        skill: "adapt to change",
      }, { kind: "source", source: "CM-9" }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Takes on usual open tasks without being told, and learns a new function within the set time.",
        zh: "不用吩咐就接下日常待办，在规定时间内学会新功能。",
      },
      restsOn: [{ kind: "onet", element: "1.C.1.c" }, { kind: "onet", element: "1.C.4.c" }, { kind: "esco", skill: "make an effort" }, {
        kind: "esco",
        skill: "adapt to change",
      }, { kind: "source", source: "CM-9" }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Informs customers of changes before they ask, and goes over to new rules or channels without loss of quality.",
        zh: "变动发生时先于客户询问告知，转到新规则、新渠道质量不降。",
      },
      restsOn: [{ kind: "onet", element: "1.C.1.c" }, { kind: "onet", element: "1.C.4.c" }, { kind: "esco", skill: "make an effort" }, {
        kind: "esco",
        skill: "adapt to change",
      }, { kind: "source", source: "CM-9" }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Starts improvements beyond the own post and wins helpers for them, and takes colleagues along through changes.",
        zh: "发起本职以外的改进并找到协助者，变革中带动同事。",
      },
      restsOn: [{ kind: "onet", element: "1.C.1.c" }, { kind: "onet", element: "1.C.4.c" }, { kind: "esco", skill: "make an effort" }, {
        kind: "esco",
        skill: "adapt to change",
      }, { kind: "source", source: "CM-9" }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Opens new tasks for the department from what is changing in the market, and prepares all teams before it arrives.",
        zh: "从市场变化中为部门开拓新任务，在变化到来之前让各团队准备好。",
      },
      restsOn: [{ kind: "onet", element: "1.C.1.c" }, { kind: "onet", element: "1.C.4.c" }, { kind: "esco", skill: "make an effort" }, {
        kind: "esco",
        skill: "adapt to change",
      }, { kind: "source", source: "CM-9" }],
      own: "whole",
    },
  ],
} satisfies Competency;
