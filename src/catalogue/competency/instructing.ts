import type { Competency } from "../competency.js";

export const instructing = {
  id: "instructing",
  label: { en: "instructing", zh: "培训与授课" },
  class: "skill",
  definition: {
    en: "Teaching so that learners can do it afterwards.",
    zh: "把人教会，学完能上手。",
  },
  levels: [
    {
      behaviour: {
        en: "Shows a new colleague a single step and has it repeated.",
        zh: "向新同事演示一个步骤并让对方重做一遍。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.e", level: 2 }, { kind: "onet", element: "4.A.4.b.3", level: 2 }, {
        kind: "onet",
        element: "2.A.2.c",
        level: 2,
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Teaches a usual procedure with the given material, and checks at the end who can do it.",
        zh: "用现成教材讲授常规流程，结束时检查谁会做。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.e" }, { kind: "onet", element: "4.A.4.b.3" }, { kind: "onet", element: "2.A.2.c" }, {
        kind: "esco",
        skill: "instruct others",
      }, { kind: "source", source: "TURNELLA", level: "2 developing" }],
      own: "level",
    },
    {
      behaviour: {
        en: "Prepares lessons from tasks of the job, changes the way of teaching for those who fall behind, and tests the result.",
        zh: "根据岗位任务备课，对跟不上的人换教法，并测试效果。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.e", level: 4 }, { kind: "onet", element: "4.A.4.b.3", level: 4 }, {
        kind: "onet",
        element: "2.A.2.c",
        level: 4,
      }, { kind: "esco", skill: "instruct others" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Builds a course from observed errors, and shows by the figures afterwards whether it has helped.",
        zh: "针对实际差错开发课程，用课后数据说明是否有效。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.e" }, { kind: "onet", element: "4.A.4.b.3" }, { kind: "onet", element: "2.A.2.c" }, {
        kind: "source",
        source: "TURNELLA",
        level: "4 proficient",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Sets the learning path of all positions, trains the trainers, and drops courses without effect.",
        zh: "制定各岗位的学习路径，培养内训师，停掉无效课程。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.e", level: 6 }, { kind: "onet", element: "4.A.4.b.3", level: 6 }, {
        kind: "onet",
        element: "2.A.2.c",
        level: 6,
      }],
      own: "situation",
    },
  ],
} satisfies Competency;
