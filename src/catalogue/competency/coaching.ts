import type { Competency } from "../competency.js";

export const coaching = {
  id: "coaching",
  label: { en: "coaching", zh: "辅导" },
  class: "skill",
  definition: {
    en: "Helping a person to get better at the job, by what was seen at work.",
    zh: "根据工作中看到的情况，帮助他人改进。",
  },
  levels: [
    {
      behaviour: {
        en: "Shows a colleague at the desk how a step is done, when asked.",
        zh: "应同事请求，在工位上演示某一步怎么做。",
      },
      restsOn: [{ kind: "onet", element: "4.A.4.b.5", level: 2 }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Gives feedback on one contact by quoting what was said and proposing one thing to try.",
        zh: "就一次接待给反馈，引用原话并建议试一个改法。",
      },
      restsOn: [{ kind: "onet", element: "4.A.4.b.5" }, { kind: "esco", skill: "motivate others" }, {
        kind: "source",
        source: "TURNELLA",
        level: "2 developing",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Agrees with a person on one aim from own recordings, follows it over weeks and names the progress.",
        zh: "依据本人录音与其商定一个目标，跟进数周并指出进步。",
      },
      restsOn: [{ kind: "onet", element: "4.A.4.b.5", level: 4 }, { kind: "esco", skill: "motivate others" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Brings people whose figures stagnate forward by finding what holds them, and advises other coaches.",
        zh: "找出业绩停滞者受阻之处并帮其突破，同时指导其他辅导人。",
      },
      restsOn: [{ kind: "onet", element: "4.A.4.b.5" }, { kind: "source", source: "WORKITECT" }, {
        kind: "source",
        source: "TURNELLA",
        level: "4 proficient",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Sets how coaching is done and measured in all teams, and builds successors for the leading posts.",
        zh: "定出各团队辅导与衡量的做法，培养各管理岗位的接班人。",
      },
      restsOn: [{ kind: "onet", element: "4.A.4.b.5", level: 6 }],
      own: "situation",
    },
  ],
} satisfies Competency;
