import type { Competency } from "../competency.js";

export const socialPerceptiveness = {
  id: "social-perceptiveness",
  label: { en: "perceiving emotions", zh: "察觉情绪" },
  class: "skill",
  definition: {
    en: "Noticing how others take something, and why.",
    zh: "察觉对方的情绪变化，并明白原因。",
  },
  levels: [
    {
      behaviour: {
        en: "Notices that a waiting customer has become angry, and says so to the person who helps.",
        zh: "能发觉等候的客户已经不满，并告诉协助自己的人。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.a", level: 2 }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Names the customer's feeling before turning to the matter, in usual contacts.",
        zh: "在常见接待中，先点出客户的感受，再谈事情。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.a" }, { kind: "esco", skill: "demonstrate consideration" }, {
        kind: "source",
        source: "TURNELLA",
        level: "2 developing",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Tells from words, pauses and message style when a customer is dissatisfied but says nothing, and asks.",
        zh: "从措辞、停顿和打字方式看出客户不满却没说，主动询问。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.a", level: 4 }, { kind: "esco", skill: "demonstrate consideration" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Foresees how a decision will be taken by customers and by colleagues, and times and words it for that.",
        zh: "预见客户和同事对一项决定的反应，据此选择时机和说法。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.a" }, { kind: "source", source: "CM-9", level: "3级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Reads the mood of a whole group in a crisis from its contacts, and adjusts what all teams say.",
        zh: "危机中从来访内容看出整个客户群的情绪，调整各团队的口径。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.a", level: 6 }],
      own: "situation",
    },
  ],
} satisfies Competency;
