import type { Competency } from "../competency.js";

export const processImprovement = {
  id: "process-improvement",
  label: { en: "process improvement", zh: "流程改进与创新" },
  class: "skill",
  definition: {
    en: "Finding what in a process costs customers or colleagues effort, and changing it.",
    zh: "找出流程里让客户或同事费劲的地方并加以改变。",
  },
  levels: [
    {
      behaviour: {
        en: "Carries out the procedure as it is and reports where it gets stuck.",
        zh: "按现有流程执行，报告卡住的地方。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.b.2", level: 1 }, { kind: "onet", element: "2.A.2.d", level: 2 }, {
        kind: "source",
        source: "CM-9",
        level: "1级",
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Proposes a small change to own procedure, such as a text or a field, with an example.",
        zh: "就自己的流程提出小改进（如一段话术、一个字段）并附实例。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.b.2" }, { kind: "onet", element: "2.A.2.d" }, { kind: "esco", skill: "think creatively" }, {
        kind: "esco",
        skill: "manage quality",
      }, { kind: "source", source: "CM-9", level: "2级" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Measures where a procedure loses time or contacts, proposes a change and checks the effect.",
        zh: "量出流程在哪里耗时、在哪里引来重复来访，提出改法并检验效果。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.b.2", level: 4 }, { kind: "onet", element: "2.A.2.d", level: 4 }, {
        kind: "esco",
        skill: "think creatively",
      }, { kind: "esco", skill: "manage quality" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Questions a procedure as a whole, tries a new one with those concerned, and brings it into use.",
        zh: "质疑整个流程，与相关人试行新做法并投入使用。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.b.2" }, { kind: "onet", element: "2.A.2.d" }, {
        kind: "source",
        source: "CM-9",
        level: "3级",
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Sets up for all teams how improvements are found, tested and rolled out, and shows what they brought.",
        zh: "为各团队建立发现、试验、推广改进的机制，并说明成效。",
      },
      restsOn: [{ kind: "onet", element: "4.A.2.b.2", level: 6 }, { kind: "onet", element: "2.A.2.d", level: 6 }],
      own: "situation",
    },
  ],
} satisfies Competency;
