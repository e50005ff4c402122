import type { Competency } from "../competency.js";

export const listening = {
  id: "listening",
  label: { en: "listening", zh: "倾听能力" },
  class: "skill",
  definition: {
    en: "Letting customers say what the matter is, and making sure that it was understood.",
    zh: "让客户把事情讲完，并确认自己听懂了。",
  },
  levels: [
    {
      behaviour: {
        en: "Takes down a plain request in full and repeats it to the customer before acting.",
        zh: "完整记下简单诉求，动手前向客户复述一遍。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.b", level: 2 }, { kind: "source", source: "NVS-CC", level: "五级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Lets customers finish, and asks the missing details of a usual case in one go.",
        zh: "让客户把话说完，常见问题所缺的信息一次问全。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.b" }, { kind: "esco", skill: "use questioning techniques" }, {
        kind: "source",
        source: "NVS-CC",
        level: "四级",
      }, { kind: "source", source: "TURNELLA", level: "2 developing" }],
      own: "level",
    },
    {
      behaviour: {
        en: "Sums up a mixed enquiry in the customer's own terms and gets it confirmed before answering.",
        zh: "客户一次提出几件事时，用客户的说法归纳并得到确认后再答。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.b", level: 4 }, { kind: "esco", skill: "use questioning techniques" }, {
        kind: "source",
        source: "NVS-CC",
        level: "三级",
      }, { kind: "source", source: "CM-9", level: "1级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Finds the matter behind a confused or angry account by open questions, and lets colleagues hear such calls.",
        zh: "客户说得乱、带着气，也能用开放式提问理出问题，并把这类录音拿来给同事听。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.b" }, { kind: "source", source: "CT-AM", level: "高级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Sets for all teams how a request is confirmed, using recordings in which it was misunderstood.",
        zh: "用听错、听漏的录音为各团队定出确认诉求的做法。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.b", level: 6 }, { kind: "source", source: "CT-AM", level: "资深" }],
      own: "situation",
    },
  ],
} satisfies Competency;
