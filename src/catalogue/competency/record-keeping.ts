import type { Competency } from "../competency.js";

export const recordKeeping = {
  id: "record-keeping",
  label: { en: "record keeping", zh: "信息记录" },
  class: "skill",
  definition: {
    en: "Recording what happened so that the next person need not ask again.",
    zh: "把经过记准记全，下一个人不必重问。",
  },
} satisfies Competency;
