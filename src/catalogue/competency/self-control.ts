import type { Competency } from "../competency.js";

export const selfControl = {
  id: "self-control",
  label: { en: "self-control under pressure", zh: "情绪控制与抗压" },
  class: "quality",
  definition: {
    en: "Staying calm and correct with people who are not, and at peak load.",
    zh: "面对情绪激动的客户和高峰压力，言行保持平稳得体。",
  },
  levels: [
    {
      behaviour: {
        en: "Stays in the standard phrases with an angry customer, and calls for help before losing them.",
        zh: "面对发怒的客户仍用规范用语，快撑不住时请人接手。",
      },
      restsOn: [{ kind: "onet", element: "1.C.4.a" }, { kind: "onet", element: "1.C.4.b" }, { kind: "esco", skill: "cope with pressure" }, {
        kind: "esco",
        skill: "manage frustration",
      }, { kind: "source", source: "CT-AM", level: "初级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Keeps tone and procedure through usual complaints, and takes the next contact without carrying it over.",
        zh: "处理常见投诉时语气和流程不变，不把情绪带到下一通。",
      },
      restsOn: [{ kind: "onet", element: "1.C.4.a" }, { kind: "onet", element: "1.C.4.b" }, { kind: "esco", skill: "cope with pressure" }, {
        kind: "esco",
        skill: "manage frustration",
      }],
      own: "whole",
    },
    {
      behaviour: {
        en:
          "Keeps the pace, the tone and the accuracy of records through a full peak shift, and accepts criticism by asking for an example.",
        zh: "整个高峰班次保持节奏、语气和记录准确，受到批评时先请对方举例。",
      },
      restsOn: [{ kind: "onet", element: "1.C.4.a" }, { kind: "onet", element: "1.C.4.b" }, { kind: "esco", skill: "cope with pressure" }, {
        kind: "esco",
        skill: "manage frustration",
      }, { kind: "source", source: "CT-AM", level: "中级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Calms abusive contacts and ends them by the rule, and relieves colleagues who are under strain.",
        zh: "安抚辱骂性来访，必要时按规定结束通话，并替换压力过大的同事。",
      },
      restsOn: [{ kind: "onet", element: "1.C.4.a" }, { kind: "onet", element: "1.C.4.b" }, { kind: "esco", skill: "cope with pressure" }, {
        kind: "esco",
        skill: "manage frustration",
      }, { kind: "source", source: "CT-AM", level: "高级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Keeps several teams orderly in a crisis, and sets breaks, take-over and debriefing for hard contacts.",
        zh: "危机中使多个团队有序运转，并定出高压接待后的休息、接替与疏导办法。",
      },
      restsOn: [{ kind: "onet", element: "1.C.4.a" }, { kind: "onet", element: "1.C.4.b" }, { kind: "esco", skill: "cope with pressure" }, {
        kind: "esco",
        skill: "manage frustration",
      }],
      own: "whole",
    },
  ],
} satisfies Competency;
