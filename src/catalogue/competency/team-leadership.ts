import type { Competency } from "../competency.js";

export const teamLeadership = {
  id: "team-leadership",
  label: { en: "team leadership", zh: "团队领导" },
  class: "skill",
  definition: {
    en: "Giving a team goals, direction and feedback, and standing by it.",
    zh: "给团队定目标、定方向、给反馈，并支持团队。",
  },
  levels: [
    {
      behaviour: {
        en: "Stands in for the team leader in a quiet shift and asks before unusual steps.",
        zh: "在平峰班次代班，遇特殊情况先请示。",
      },
      restsOn: [{ kind: "onet", element: "2.B.5.d", level: 2 }, { kind: "onet", element: "4.A.4.b.4", level: 2 }, {
        kind: "onet",
        element: "4.A.4.b.2",
        level: 1,
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Assigns the shift's tasks, answers questions on the floor and gives praise and correction at once.",
        zh: "分派当班任务，现场答疑，当场表扬和纠正。",
      },
      restsOn: [{ kind: "onet", element: "2.B.5.d" }, { kind: "onet", element: "4.A.4.b.4" }, { kind: "onet", element: "4.A.4.b.2" }, {
        kind: "esco",
        skill: "lead others",
      }, { kind: "source", source: "TURNELLA", level: "2 developing" }],
      own: "level",
    },
    {
      behaviour: {
        en: "Agrees goals with each member, reviews them monthly by figures and recordings, and treats like cases alike.",
        zh: "与每名组员商定目标，每月凭数据和录音回顾，同样情况同样处理。",
      },
      restsOn: [{ kind: "onet", element: "2.B.5.d", level: 4 }, { kind: "onet", element: "4.A.4.b.4", level: 4 }, {
        kind: "onet",
        element: "4.A.4.b.2",
        level: 4,
      }, { kind: "esco", skill: "lead others" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Leads a team through change or conflict, keeps its results and develops members for higher posts.",
        zh: "带团队度过变革或冲突，保持业绩，并培养可晋升的组员。",
      },
      restsOn: [{ kind: "onet", element: "2.B.5.d" }, { kind: "onet", element: "4.A.4.b.4" }, { kind: "onet", element: "4.A.4.b.2" }, {
        kind: "source",
        source: "WORKITECT",
      }, { kind: "source", source: "TURNELLA", level: "4 proficient" }],
      own: "level",
    },
    {
      behaviour: {
        en: "Builds several teams and their leaders, sets common standards of leading, and answers for their results.",
        zh: "组建多个团队并培养负责人，定出统一的管理标准，对结果负责。",
      },
      restsOn: [{ kind: "onet", element: "2.B.5.d", level: 6 }, { kind: "onet", element: "4.A.4.b.4", level: 7 }, {
        kind: "onet",
        element: "4.A.4.b.2",
        level: 6,
      }, { kind: "source", source: "ICMI-PC" }],
      own: "situation",
    },
  ],
} satisfies Competency;
