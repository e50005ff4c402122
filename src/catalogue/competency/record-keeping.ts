import type { Competency } from "../competency.js";

export const recordKeeping = {
  id: "record-keeping",
  label: { en: "record keeping", zh: "信息记录" },
  class: "skill",
  definition: {
    en: "Recording what happened so that the next person need not ask again.",
    zh: "把经过记准记全，下一个人不必重问。",
  },
  levels: [
    {
      behaviour: {
        en: "Fills in the required fields of a plain case, with help on the category.",
        zh: "填好简单工单的必填项，分类拿不准时会问。",
      },
      restsOn: [{ kind: "onet", element: "4.A.3.b.6", level: 2 }, { kind: "source", source: "NVS-CC", level: "五级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Records usual cases completely, in the right category, before the next contact.",
        zh: "在接下一位客户之前，把常见工单记全、归对类。",
      },
      restsOn: [{ kind: "onet", element: "4.A.3.b.6" }, { kind: "esco", skill: "report facts" }, {
        kind: "source",
        source: "NVS-CC",
        level: "四级",
      }, { kind: "source", source: "TURNELLA", level: "2 developing" }],
      own: "level",
    },
    {
      behaviour: {
        en: "Records events, promises and time limits so that a colleague can go on without asking the customer again.",
        zh: "记清经过、承诺和时限，同事接手不必再问客户。",
      },
      restsOn: [{ kind: "onet", element: "4.A.3.b.6", level: 4 }, { kind: "esco", skill: "report facts" }, {
        kind: "source",
        source: "NVS-CC",
        level: "三级",
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Records disputed cases so that they hold as evidence, and mends the categories that mislead.",
        zh: "有争议的个案记录能作为证据，并修正容易归错的分类。",
      },
      restsOn: [{ kind: "onet", element: "4.A.3.b.6" }, { kind: "source", source: "TURNELLA", level: "4 proficient" }],
      own: "level",
    },
    {
      behaviour: {
        en: "Sets for all teams what is recorded, how long it is kept and who may see it, and has it checked.",
        zh: "为各团队规定记录什么、保存多久、谁可查看，并组织检查。",
      },
      restsOn: [{ kind: "onet", element: "4.A.3.b.6", level: 6 }],
      own: "situation",
    },
  ],
} satisfies Competency;
