import type { Competency } from "../competency.js";

export const serviceKnowledge = {
  id: "service-knowledge",
  label: { en: "customer service knowledge", zh: "客服知识" },
  class: "knowledge",
  definition: {
    en: "How service is run: the steps of a case, the standards, the figures and what they mean.",
    zh: "客户服务的流程、规范、指标及其含义。",
  },
  levels: [
    {
      behaviour: {
        en: "Follows the written steps of a plain case, asking where a step is unclear.",
        zh: "按书面步骤处理简单业务，步骤不清楚时会问。",
      },
      restsOn: [{ kind: "onet", element: "2.C.1.e", level: 2 }, { kind: "source", source: "CT-AM", level: "初级" }, {
        kind: "source",
        source: "NVS-CC",
        level: "五级",
      }, { kind: "source", source: "CM-9" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Carries out the usual procedures from memory and names the standard phrases and time limits for each.",
        zh: "常用流程不看手册就能办，说得出每项的规范用语和时限。",
      },
      restsOn: [{ kind: "onet", element: "2.C.1.e" }, { kind: "source", source: "NVS-CC", level: "四级" }, {
        kind: "source",
        source: "CM-9",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Explains why each step of the usual procedures is there and what the team's service figures count.",
        zh: "能说明常用流程每一步的用意，以及本组服务指标是怎样统计的。",
      },
      restsOn: [{ kind: "onet", element: "2.C.1.e", level: 4 }, { kind: "source", source: "CT-AM", level: "中级" }, {
        kind: "source",
        source: "NVS-CC",
        level: "三级",
      }, { kind: "source", source: "CM-9" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Applies the procedures to cases that they do not foresee, and teaches newcomers the figures and their traps.",
        zh: "流程没有预见的情况能变通处理，并向新人讲解指标及其误区。",
      },
      restsOn: [{ kind: "onet", element: "2.C.1.e" }, { kind: "source", source: "CT-AM", level: "高级" }, {
        kind: "source",
        source: "CM-9",
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Compares the company's procedures and figures with national and international service standards and has the gaps closed.",
        zh: "拿公司的流程和指标对照国家与国际服务标准，推动补齐差距。",
      },
      restsOn: [{ kind: "onet", element: "2.C.1.e", level: 6 }, { kind: "source", source: "CT-AM", level: "资深" }, {
        kind: "source",
        source: "CM-9",
      }],
      own: "situation",
    },
  ],
} satisfies Competency;
