import type { Competency } from "../competency.js";

export const writing = {
  id: "writing",
  label: { en: "writing", zh: "书面表达" },
  class: "skill",
  definition: {
    en: "Writing answers, records and rules that are understood without a question back.",
    zh: "写出的答复、记录和规范，对方看了不必再问。",
  },
  levels: [
    {
      behaviour: {
        en: "Notes a customer's request in complete sentences and sends prepared replies to the right case.",
        zh: "用完整的句子记下客户诉求，选对现成答复发出。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.c", level: 2 }, { kind: "source", source: "CT-AM", level: "初级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Writes usual replies in own words that answer each question asked, free of spelling errors.",
        zh: "自己组织常见答复，客户问的逐条答到，没有错别字。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.c" }, { kind: "source", source: "TURNELLA", level: "2 developing" }],
      own: "level",
    },
    {
      behaviour: {
        en: "Writes replies, notices and instructions from which the reader can act without asking back.",
        zh: "写出的答复、通知和说明，对方看了就能照办，不必再问。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.c", level: 4 }, { kind: "source", source: "CT-AM", level: "中级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Writes answers to formal complaints with facts, ground and remedy, and edits those of colleagues.",
        zh: "答复正式投诉时写明事实、依据和处理办法，并修改同事的稿件。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.c" }, { kind: "source", source: "CT-AM", level: "高级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Writes the guide to written service, with samples, by which all teams' texts are checked.",
        zh: "编写书面服务规范和范例，各团队的文字以此为检查标准。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.c", level: 6 }, { kind: "source", source: "CT-AM", level: "资深" }],
      own: "situation",
    },
  ],
} satisfies Competency;
