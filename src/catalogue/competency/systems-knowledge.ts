import type { Competency } from "../competency.js";

export const systemsKnowledge = {
  id: "systems-knowledge",
  label: { en: "knowledge of the systems", zh: "业务系统知识" },
  class: "knowledge",
  definition: {
    en: "The telephone, chat, ticket and order systems: what they show, what they record, what to do when they fail.",
    zh: "话务、在线、工单、订单等系统的功能、记录方式和故障时的应对。",
  },
  levels: [
    {
      behaviour: {
        en: "Signs in, takes a contact and looks up an order in the systems, with a guide at hand.",
        zh: "对照操作指引完成签入、接待和订单查询。",
      },
      restsOn: [{ kind: "onet", element: "2.C.3.a", level: 1 }, { kind: "esco", skill: "use databases" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Works in all screens of the post without a guide, and reports faults with time and message.",
        zh: "本岗位各界面不看指引就能操作，报故障时写明时间和提示。",
      },
      restsOn: [{ kind: "onet", element: "2.C.3.a" }, { kind: "esco", skill: "use databases" }],
      own: "level",
    },
    {
      behaviour: {
        en: "Uses every function that the post needs, and goes over to the emergency procedure when a system fails.",
        zh: "熟练使用岗位所需的全部功能，系统故障时按应急流程继续工作。",
      },
      restsOn: [{ kind: "onet", element: "2.C.3.a", level: 3 }, { kind: "esco", skill: "use databases" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Finds whether a wrong figure comes from the system or from its use, and shows colleagues shorter ways.",
        zh: "能分清数据出错是系统问题还是操作问题，并教同事更快的做法。",
      },
      restsOn: [{ kind: "onet", element: "2.C.3.a" }, { kind: "esco", skill: "use databases" }],
      own: "level",
    },
    {
      behaviour: {
        en: "Specifies for all teams what new systems must record and show, and accepts them against it.",
        zh: "为各团队提出新系统必须记录和展示的内容，并据此验收。",
      },
      restsOn: [{ kind: "onet", element: "2.C.3.a", level: 6 }, { kind: "esco", skill: "use databases" }],
      own: "situation",
    },
  ],
} satisfies Competency;
