import type { Competency } from "../competency.js";

export const listening = {
  id: "listening",
  label: { en: "listening", zh: "倾听能力" },
  class: "skill",
  definition: {
    en: "Letting customers say what the matter is, and making sure that it was understood.",
    zh: "让客户把事情讲完，并确认自己听懂了。",
  },
} satisfies Competency;
