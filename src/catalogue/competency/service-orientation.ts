import type { Competency } from "../competency.js";

export const serviceOrientation = {
  id: "service-orientation",
  label: { en: "service orientation", zh: "服务意识" },
  class: "skill",
  definition: {
    en: "Looking for what would help the customer, and doing it.",
    zh: "主动寻找能帮到客户的办法并付诸行动。",
  },
  levels: [
    {
      behaviour: {
        en: "Offers the help that the script names, and fetches a colleague where it is not enough.",
        zh: "按话术提供帮助，不够时请同事来办。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.f", level: 2 }, { kind: "source", source: "CM-9" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Completes what the customer asked and asks whether anything else is open.",
        zh: "把客户要办的事办完，并问还有没有别的事。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.f" }, { kind: "source", source: "CM-9" }, {
        kind: "source",
        source: "TURNELLA",
        level: "2 developing",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Arranges what the customer needs next, such as an appointment or a return label, before being asked.",
        zh: "不等客户开口，把接下来要用的（如预约、退货单）安排好。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.f", level: 4 }, { kind: "source", source: "CM-9" }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Finds a permitted way where the usual one does not help the customer, and proposes it as a rule.",
        zh: "常规办法帮不到客户时，在权限内另找办法，并提议写进规定。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.f" }, { kind: "source", source: "CM-9" }, {
        kind: "source",
        source: "TURNELLA",
        level: "4 proficient",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Organises help across teams when many customers are hit at once, and reports until the last one is served.",
        zh: "大批客户同时受影响时跨团队组织帮助，跟到最后一位办妥。",
      },
      restsOn: [{ kind: "onet", element: "2.B.1.f", level: 6 }, { kind: "source", source: "CM-9" }],
      own: "situation",
    },
  ],
} satisfies Competency;
