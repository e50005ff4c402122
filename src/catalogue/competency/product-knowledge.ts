import type { Competency } from "../competency.js";

export const productKnowledge = {
  id: "product-knowledge",
  label: { en: "product knowledge", zh: "产品知识" },
  class: "knowledge",
  definition: {
    en: "What is sold, how it is used, what goes wrong with it and what it cannot do.",
    zh: "所售产品和服务的用途、用法、常见故障与局限。",
  },
  levels: [
    {
      behaviour: {
        en: "Answers questions on the best-selling products with the product sheet open.",
        zh: "对照产品资料回答主推产品的问题。",
      },
      restsOn: [{ kind: "source", source: "CT-AM", level: "初级" }, { kind: "source", source: "CM-9" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Explains use, price and warranty of the usual products without the sheet, and looks up the rest.",
        zh: "常用产品的用法、价格、保修不看资料就能讲清，其余会查。",
      },
      restsOn: [{ kind: "source", source: "CM-9" }],
      own: "level",
    },
    {
      behaviour: {
        en: "Tells for each product of the range what it is for, what it is not for and which fault is likely, and gives the reason.",
        zh: "对在售各产品都能说明适合什么、不适合什么、可能出什么故障，并讲出依据。",
      },
      restsOn: [{ kind: "source", source: "CT-AM", level: "中级" }, { kind: "source", source: "CM-9" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Works out odd combinations and rare faults, and corrects the product sheets that mislead colleagues.",
        zh: "能判断少见的搭配和故障，发现资料误导同事时予以更正。",
      },
      restsOn: [{ kind: "source", source: "CT-AM", level: "高级" }, { kind: "source", source: "CM-9" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Shows product development from contacts what customers misunderstand, and trains all teams before a launch.",
        zh: "用客户来访内容向产品部门指出哪里容易误解，新品上市前培训各团队。",
      },
      restsOn: [{ kind: "source", source: "CT-AM", level: "资深" }, { kind: "source", source: "CM-9" }],
      own: "situation",
    },
  ],
} satisfies Competency;
