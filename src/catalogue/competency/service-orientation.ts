import type { Competency } from "../competency.js";

export const serviceOrientation = {
  id: "service-orientation",
  label: { en: "service orientation", zh: "服务意识" },
  class: "skill",
  definition: {
    en: "Looking for what would help the customer, and doing it.",
    zh: "主动寻找能帮到客户的办法并付诸行动。",
  },
} satisfies Competency;
