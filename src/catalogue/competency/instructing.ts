import type { Competency } from "../competency.js";

export const instructing = {
  id: "instructing",
  label: { en: "instructing", zh: "培训与授课" },
  class: "skill",
  definition: {
    en: "Teaching so that learners can do it afterwards.",
    zh: "把人教会，学完能上手。",
  },
} satisfies Competency;
