import type { Competency } from "../competency.js";

export const workPlanning = {
  id: "work-planning",
  label: { en: "planning and organising", zh: "计划与组织" },
  class: "skill",
  definition: {
    en: "Putting work into an order, giving it time and people, and adjusting when things change.",
    zh: "安排工作的先后、时间和人手，情况有变及时调整。",
  },
  levels: [
    {
      behaviour: {
        en: "Works through a given list in the given order and reports what remains.",
        zh: "按给定清单和顺序完成工作，报告余下的事项。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.b.6", level: 2 }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Orders own usual tasks by date and weight, and meets the dates.",
        zh: "按期限和轻重安排自己的日常工作并按期完成。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.b.6" }, { kind: "esco", skill: "support company plan" }, {
        kind: "source",
        source: "TURNELLA",
        level: "2 developing",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Adjusts own and the group's list as demands change, and tells those concerned which dates move.",
        zh: "情况变化时调整自己和小组的安排，告知相关人哪些日期变动。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.b.6", level: 4 }, { kind: "esco", skill: "support company plan" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Plans undertakings of several people over weeks with reserves, and brings delayed ones back.",
        zh: "为数周、多人的工作制定留有余量的计划，能把延误追回来。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.b.6" }, { kind: "source", source: "ICMI-PC" }, {
        kind: "source",
        source: "TURNELLA",
        level: "4 proficient",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Plans the year's work of several teams against the company's goals, and cuts what does not serve them.",
        zh: "按公司目标规划多个团队全年的工作，砍掉无助于目标的事项。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.b.6", level: 6 }, { kind: "source", source: "ICMI-PC" }],
      own: "situation",
    },
  ],
} satisfies Competency;
