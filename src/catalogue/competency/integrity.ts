import type { Competency } from "../competency.js";

export const integrity = {
  id: "integrity",
  label: { en: "integrity and confidentiality", zh: "诚信与保密" },
  class: "quality",
  definition: {
    en: "Telling the truth, keeping the rules when nobody looks, and guarding what customers entrust.",
    zh: "如实告知，无人监督时同样守规矩，保护客户托付的信息。",
  },
  levels: [
    {
      behaviour: {
        en: "Says what is not known instead of guessing, and leaves customers' data in the system.",
        zh: "不知道就说不知道，不猜；客户信息不带出系统。",
      },
      restsOn: [{ kind: "onet", element: "1.C.5.c" }, { kind: "esco", skill: "follow ethical code of conduct" }, {
        kind: "esco",
        skill: "protect personal data and privacy",
      }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Tells customers of usual errors of own making, and asks before giving data to anybody unsure.",
        zh: "自己造成的常见差错主动告知客户，身份存疑时先问再给信息。",
      },
      restsOn: [{ kind: "onet", element: "1.C.5.c" }, { kind: "esco", skill: "follow ethical code of conduct" }, {
        kind: "esco",
        skill: "protect personal data and privacy",
      }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Records contacts as they were, also where it costs own figures, and refuses favours against the rule.",
        zh: "如实记录，即使影响自己的指标；违规的人情一律拒绝。",
      },
      restsOn: [{ kind: "onet", element: "1.C.5.c" }, { kind: "esco", skill: "follow ethical code of conduct" }, {
        kind: "esco",
        skill: "protect personal data and privacy",
      }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Reports violations with facts and protects who told of them, and advises colleagues in doubtful cases.",
        zh: "据实报告违规，保护反映情况的人，并为拿不准的同事提供意见。",
      },
      restsOn: [{ kind: "onet", element: "1.C.5.c" }, { kind: "esco", skill: "follow ethical code of conduct" }, {
        kind: "esco",
        skill: "protect personal data and privacy",
      }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Sets rules on gifts, data and figures for all teams, applies them upwards too, and publishes what was found.",
        zh: "为各团队制定礼品、数据、业绩方面的规矩，对上级同样适用，并公布查处结果。",
      },
      restsOn: [{ kind: "onet", element: "1.C.5.c" }, { kind: "esco", skill: "follow ethical code of conduct" }, {
        kind: "esco",
        skill: "protect personal data and privacy",
      }],
      own: "whole",
    },
  ],
} satisfies Competency;
