import type { Competency } from "../competency.js";

export const conflictResolution = {
  id: "conflict-resolution",
  label: { en: "complaints and conflicts", zh: "投诉与冲突处理" },
  class: "skill",
  definition: {
    en: "Settling complaints and disputes so that they stay settled.",
    zh: "化解投诉和争执，并使其不再反复。",
  },
  levels: [
    {
      behaviour: {
        en: "Apologises for a wait or an error, records the complaint and passes it on in time.",
        zh: "对等候或差错致歉，记录投诉并按时上报。",
      },
      restsOn: [{ kind: "onet", element: "4.A.4.a.7", level: 2 }, { kind: "source", source: "NVS-CC", level: "五级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Settles usual complaints within own authority by the rule, and tells the customer when others will answer.",
        zh: "在权限内按规定办结常见投诉，超出权限时告知客户何时答复。",
      },
      restsOn: [
        { kind: "onet", element: "4.A.4.a.7" },
        { kind: "onet", element: "2.A.2.a" },
        { kind: "esco", skill: "negotiate compromise" },
        { kind: "source", source: "NVS-CC", level: "四级" },
        { kind: "source", source: "TURNELLA", level: "2 developing" },
      ],
      own: "level",
    },
    {
      behaviour: {
        en: "Weighs the complaint's facts on both sides, offers a grounded remedy and closes it with the customer's agreement.",
        zh: "核实双方事实，提出有依据的方案，经客户认可后办结。",
      },
      restsOn: [{ kind: "onet", element: "4.A.4.a.7", level: 4 }, { kind: "onet", element: "2.A.2.a", level: 4 }, {
        kind: "esco",
        skill: "negotiate compromise",
      }, { kind: "source", source: "NVS-CC", level: "三级" }],
      own: "situation",
    },
    {
      behaviour: {
        en:
          "Takes over complaints that have escalated, keeps them from the regulator or the media by a settlement that holds, and shows colleagues how.",
        zh: "接手已升级的投诉，谈成不反复的方案，避免闹到监管或媒体，并带会同事。",
      },
      restsOn: [{ kind: "onet", element: "4.A.4.a.7" }, { kind: "onet", element: "2.A.2.a" }, {
        kind: "source",
        source: "TURNELLA",
        level: "4 proficient",
      }],
      own: "level",
    },
    {
      behaviour: {
        en:
          "Settles disputes of principle with authorities, platforms or groups of customers, and removes their common cause in all teams.",
        zh: "与监管部门、平台或客户群体解决原则性争议，并在各团队消除共同原因。",
      },
      restsOn: [{ kind: "onet", element: "4.A.4.a.7", level: 7 }],
      own: "situation",
    },
  ],
} satisfies Competency;
