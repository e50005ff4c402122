import type { Competency } from "../competency.js";

export const coordination = {
  id: "coordination",
  label: { en: "coordination", zh: "协调能力" },
  class: "skill",
  definition: {
    en: "Fitting what one does to what others do, so that a case does not stop between them.",
    zh: "与他人和其他部门配合，不让事情卡在中间。",
  },
  levels: [
    {
      behaviour: {
        en: "Makes appointments in the shared calendar and tells those concerned.",
        zh: "在共用日程里约好时间并通知相关人。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.b", level: 2 }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Hands a case over with all that the next person needs, and confirms that it was taken up.",
        zh: "移交事项时把所需信息交全，并确认对方已接手。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.b" }, { kind: "esco", skill: "work in teams" }, {
        kind: "source",
        source: "TURNELLA",
        level: "2 developing",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Works a case through with two or more departments, naming who does what by when, until it is closed.",
        zh: "与两个以上部门配合办一件事，明确谁在何时做什么，直到办结。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.b", level: 4 }, { kind: "esco", skill: "work in teams" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Clears a case stuck between departments by settling the open interface, and records how.",
        zh: "事情卡在部门之间时厘清分工，把它办通，并记录做法。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.b" }, { kind: "source", source: "CT-AM", level: "高级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Directs undertakings of several departments or suppliers, and settles lasting agreements on who serves whom in which time.",
        zh: "统筹多个部门或供应商的工作，订立长期有效的协作与时限约定。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.b", level: 6 }, { kind: "source", source: "CT-AM", level: "资深" }],
      own: "situation",
    },
  ],
} satisfies Competency;
