import type { Competency } from "../competency.js";

export const speaking = {
  id: "speaking",
  label: { en: "speaking", zh: "口头表达" },
  class: "skill",
  definition: {
    en: "Telling people what they need to know so that they understand it the first time.",
    zh: "把客户需要知道的事讲清楚，一遍就能听懂。",
  },
  levels: [
    {
      behaviour: {
        en: "Greets, gives a prepared answer and closes in the standard phrases.",
        zh: "按规范用语问候、给出现成答复并结束通话。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.d", level: 2 }, { kind: "source", source: "NVS-CC", level: "五级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Explains a usual procedure step by step at the customer's pace, without internal terms.",
        zh: "用客户听得懂的话、按客户的节奏分步讲清常见流程。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.d" }, { kind: "source", source: "NVS-CC", level: "四级" }, {
        kind: "source",
        source: "TURNELLA",
        level: "2 developing",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Gives refusals and delays with reason and next step, so that the customer can repeat them.",
        zh: "拒绝或延期时讲明理由和下一步，客户能复述出来。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.d", level: 4 }, { kind: "source", source: "NVS-CC", level: "三级" }, {
        kind: "source",
        source: "CM-9",
        level: "1级",
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Explains a difficult matter to people of different prior knowledge, and reworks answers that were misunderstood.",
        zh: "难讲的事能对不同基础的人分别讲明白，并改写容易被误解的答复。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.d" }, { kind: "source", source: "CM-9", level: "2级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Speaks for the company in public and in crises, and sets how all teams put bad news.",
        zh: "在公开场合和危机中代表公司发言，并定出各团队传达坏消息的说法。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.d", level: 6 }, { kind: "source", source: "CM-9", level: "3级" }],
      own: "situation",
    },
  ],
} satisfies Competency;
