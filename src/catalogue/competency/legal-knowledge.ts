import type { Competency } from "../competency.js";

export const legalKnowledge = {
  id: "legal-knowledge",
  label: { en: "knowledge of the law", zh: "法律法规知识" },
  class: "knowledge",
  definition: {
    en: "What consumer, personal information and labour law ask of whoever serves customers.",
    zh: "消费者权益、个人信息保护、劳动等法律法规对客服工作的要求。",
  },
  levels: [
    {
      behaviour: {
        en: "Says which requests concern returns, warranty or personal data, and hands these to the person named for them.",
        zh: "能认出涉及退换货、保修、个人信息的请求，并转给指定人员。",
      },
      restsOn: [{ kind: "onet", element: "2.C.8.b", level: 2 }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Applies the seven-day return and the warranty terms to usual orders, and checks identity before giving any data.",
        zh: "对普通订单正确适用七日无理由退货和保修规定，提供信息前先核实身份。",
      },
      restsOn: [{ kind: "onet", element: "2.C.8.b" }, { kind: "source", source: "LAW-CON" }],
      own: "level",
    },
    {
      behaviour: {
        en: "Tells customers what the law gives them in all usual cases, and never offers less than that.",
        zh: "各类常见情形都能告诉客户依法享有什么，给出的方案不低于法定标准。",
      },
      restsOn: [{ kind: "onet", element: "2.C.8.b", level: 4 }, { kind: "source", source: "LAW-CON" }, {
        kind: "source",
        source: "LAW-PIPL",
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Judges disputed cases by the article that governs them, and prepares the file for a regulator's enquiry.",
        zh: "有争议的个案能依据具体条款判断，并备好监管部门查询所需的材料。",
      },
      restsOn: [{ kind: "onet", element: "2.C.8.b" }, { kind: "source", source: "LAW-12315" }],
      own: "level",
    },
    {
      behaviour: {
        en: "Reviews scripts, rules and contracts of all teams against new law before it takes effect, and has them changed in time.",
        zh: "新法生效前，对照审查各团队的话术、规则和合同，及时修订。",
      },
      restsOn: [{ kind: "onet", element: "2.C.8.b", level: 6 }, { kind: "source", source: "LAW-PIPL" }],
      own: "situation",
    },
  ],
} satisfies Competency;
