import type { Competency } from "../competency.js";

export const persuasion = {
  id: "persuasion",
  label: { en: "persuasion and selling", zh: "说服与营销" },
  class: "skill",
  definition: {
    en: "Winning people for something by what it does for them, without overpromising.",
    zh: "用对客户的实际好处打动客户，不夸大、不误导。",
  },
} satisfies Competency;
