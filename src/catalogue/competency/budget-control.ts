import type { Competency } from "../competency.js";

export const budgetControl = {
  id: "budget-control",
  label: { en: "budget control", zh: "预算控制" },
  class: "skill",
  definition: {
    en: "Planning what the work costs, watching what is spent, and acting before it runs over.",
    zh: "编制费用预算，盯住支出，超支之前采取措施。",
  },
  levels: [
    {
      behaviour: {
        en: "Records spending with receipts in the right account.",
        zh: "凭票据把支出记入正确科目。",
      },
      restsOn: [{ kind: "onet", element: "2.B.5.b", level: 2 }, { kind: "onet", element: "4.A.4.c.3", level: 2 }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Keeps usual spending within the month's amount and reports when it will not do.",
        zh: "把日常支出控制在月度额度内，不够用提前报告。",
      },
      restsOn: [{ kind: "onet", element: "2.B.5.b" }, { kind: "onet", element: "4.A.4.c.3" }, {
        kind: "source",
        source: "TURNELLA",
        level: "2 developing",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Makes and keeps the budget of a group or a project, and explains each deviation.",
        zh: "编制并执行小组或项目预算，能解释每处偏差。",
      },
      restsOn: [{ kind: "onet", element: "2.B.5.b", level: 4 }, { kind: "onet", element: "4.A.4.c.3", level: 4 }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Finds savings that customers do not feel, and shows what each service target costs.",
        zh: "找到不影响客户的节约办法，并算清每档服务目标的成本。",
      },
      restsOn: [{ kind: "onet", element: "2.B.5.b" }, { kind: "onet", element: "4.A.4.c.3" }, { kind: "source", source: "CIAC-OM" }, {
        kind: "source",
        source: "TURNELLA",
        level: "4 proficient",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Plans and steers the yearly budget of the department with scenarios, and defends it by what it brings.",
        zh: "用多种情景编制并掌控部门年度预算，以产出说明其必要。",
      },
      restsOn: [{ kind: "onet", element: "2.B.5.b", level: 6 }, { kind: "onet", element: "4.A.4.c.3", level: 6 }, {
        kind: "source",
        source: "CIAC-OM",
      }],
      own: "situation",
    },
  ],
} satisfies Competency;
