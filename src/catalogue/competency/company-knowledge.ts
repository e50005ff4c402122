import type { Competency } from "../competency.js";

export const companyKnowledge = {
  id: "company-knowledge",
  label: { en: "company knowledge", zh: "公司知识" },
  class: "knowledge",
  definition: {
    en: "What the company is, does and promises, and who in it settles what.",
    zh: "公司的业务、承诺和内部分工：什么事归谁管。",
  },
  levels: [
    {
      behaviour: {
        en: "Names the company's main lines of business and finds in the directory which department settles a plain request.",
        zh: "说得出公司的主要业务，能按通讯录找到普通事项的主管部门。",
      },
      restsOn: [{ kind: "source", source: "CT-AM", level: "初级" }, { kind: "source", source: "CM-9" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Tells a customer, without looking it up, who settles the usual requests and how long each takes.",
        zh: "常见事项归谁办、要多久，不用查就能告诉客户。",
      },
      restsOn: [{ kind: "source", source: "CM-9" }],
      own: "level",
    },
    {
      behaviour: {
        en: "Routes every usual case to the right department the first time and tells the customer why it goes there.",
        zh: "各类常见事项一次转对部门，并向客户说明为什么转给它。",
      },
      restsOn: [{ kind: "source", source: "CT-AM", level: "中级" }, { kind: "source", source: "CM-9" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Finds the way for a case that crosses departments or that no rule covers, and writes it down for colleagues.",
        zh: "跨部门或规定没写到的事项能找到办理途径，并写下来供同事使用。",
      },
      restsOn: [{ kind: "source", source: "CT-AM", level: "高级" }, { kind: "source", source: "CM-9" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Settles with other departments what the company may promise customers, and keeps all service teams to it.",
        zh: "与各部门商定公司对客户的承诺口径，并使所有客服团队照此执行。",
      },
      restsOn: [{ kind: "source", source: "CT-AM", level: "资深" }, { kind: "source", source: "CM-9" }],
      own: "situation",
    },
  ],
} satisfies Competency;
