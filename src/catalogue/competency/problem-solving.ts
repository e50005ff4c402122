import type { Competency } from "../competency.js";

export const problemSolving = {
  id: "problem-solving",
  label: { en: "problem solving", zh: "问题解决" },
  class: "skill",
  definition: {
    en: "Finding the cause of a trouble and removing it.",
    zh: "找出问题的原因并加以解决。",
  },
  levels: [
    {
      behaviour: {
        en: "Finds a plain cause with the checklist, such as a wrong address, and reports others.",
        zh: "用排查清单找出简单原因（如地址有误），其余上报。",
      },
      restsOn: [{ kind: "onet", element: "2.B.2.i", level: 2 }, { kind: "onet", element: "2.B.3.k", level: 2 }, {
        kind: "source",
        source: "NVS-HA",
        level: "五级",
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Removes usual troubles alone by trying the known causes in order.",
        zh: "按顺序排查已知原因，独立解决常见问题。",
      },
      restsOn: [
        { kind: "onet", element: "2.B.2.i" },
        { kind: "onet", element: "2.B.3.k" },
        { kind: "esco", skill: "develop strategy to solve problems" },
        { kind: "esco", skill: "solve technical problems" },
        { kind: "source", source: "NVS-HA", level: "四级" },
      ],
      own: "situation",
    },
    {
      behaviour: {
        en: "Isolates the cause among several, removes it and checks with the customer that it stays away.",
        zh: "在多种可能中找准原因并解决，与客户确认不再出现。",
      },
      restsOn: [
        { kind: "onet", element: "2.B.2.i", level: 4 },
        { kind: "onet", element: "2.B.3.k", level: 4 },
        { kind: "esco", skill: "develop strategy to solve problems" },
        { kind: "esco", skill: "solve technical problems" },
        { kind: "source", source: "NVS-HA", level: "三级" },
      ],
      own: "situation",
    },
    {
      behaviour: {
        en: "Solves troubles that nobody has seen before by a test of own design, and adds the solution to the knowledge base.",
        zh: "没人遇到过的问题，自己设计试验解决，并把办法写入知识库。",
      },
      restsOn: [{ kind: "onet", element: "2.B.2.i" }, { kind: "onet", element: "2.B.3.k" }, {
        kind: "source",
        source: "NVS-HA",
        level: "二级",
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Plans for troubles that hit many customers and several causes at once, and has the causes removed for good.",
        zh: "为多因并发、影响面广的问题制定预案，推动从根源消除。",
      },
      restsOn: [{ kind: "onet", element: "2.B.2.i", level: 6 }, { kind: "onet", element: "2.B.3.k", level: 6 }, {
        kind: "source",
        source: "NVS-HA",
        level: "一级",
      }],
      own: "situation",
    },
  ],
} satisfies Competency;
