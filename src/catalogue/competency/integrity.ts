import type { Competency } from "../competency.js";

export const integrity = {
  id: "integrity",
  label: { en: "integrity and confidentiality", zh: "诚信与保密" },
  class: "quality",
  definition: {
    en: "Telling the truth, keeping the rules when nobody looks, and guarding what customers entrust.",
    zh: "如实告知，无人监督时同样守规矩，保护客户托付的信息。",
  },
} satisfies Competency;
