import type { Competency } from "../competency.js";

export const writing = {
  id: "writing",
  label: { en: "writing", zh: "书面表达" },
  class: "skill",
  definition: {
    en: "Writing answers, records and rules that are understood without a question back.",
    zh: "写出的答复、记录和规范，对方看了不必再问。",
  },
} satisfies Competency;
