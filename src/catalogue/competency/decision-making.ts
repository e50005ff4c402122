import type { Competency } from "../competency.js";

export const decisionMaking = {
  id: "decision-making",
  label: { en: "judgement and decisions", zh: "判断与决策" },
  class: "skill",
  definition: {
    en: "Weighing what an action costs and brings, and deciding in time.",
    zh: "权衡利弊，及时作出决定。",
  },
  levels: [
    {
      behaviour: {
        en: "Chooses between given options by the rule, and asks when the rule does not say.",
        zh: "按规定在既定选项中选择，规定没写的先问。",
      },
      restsOn: [{ kind: "onet", element: "2.B.4.e", level: 2 }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Decides usual cases within own authority and foresees what each option does to the queue or the customer.",
        zh: "在权限内决定常见事项，能预见各选项对排队或客户的影响。",
      },
      restsOn: [{ kind: "onet", element: "2.B.4.e" }, { kind: "esco", skill: "make decisions" }, {
        kind: "source",
        source: "TURNELLA",
        level: "2 developing",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Weighs cost, risk and the customer's benefit of the options, decides in time and gives the reasons in the record.",
        zh: "权衡成本、风险和客户利益，及时决定，并在记录里写明理由。",
      },
      restsOn: [{ kind: "onet", element: "2.B.4.e", level: 4 }, { kind: "esco", skill: "make decisions" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Decides on incomplete facts in urgent cases, limits the damage of being wrong, and reviews the outcome with colleagues.",
        zh: "紧急且信息不全时果断决定，控制判断失误的损失，事后与同事复盘。",
      },
      restsOn: [{ kind: "onet", element: "2.B.4.e" }, { kind: "source", source: "TURNELLA", level: "4 proficient" }],
      own: "level",
    },
    {
      behaviour: {
        en: "Decides matters of lasting effect, such as channels, suppliers or staffing, and sets who may decide what.",
        zh: "决定渠道、供应商、编制等影响长远的事项，并划定各级决策权限。",
      },
      restsOn: [{ kind: "onet", element: "2.B.4.e", level: 6 }],
      own: "situation",
    },
  ],
} satisfies Competency;
