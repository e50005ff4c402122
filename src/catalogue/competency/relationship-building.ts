import type { Competency } from "../competency.js";

export const relationshipBuilding = {
  id: "relationship-building",
  label: { en: "customer relationships", zh: "客户关系维护" },
  class: "skill",
  definition: {
    en: "Keeping working relations with customers and partners over time.",
    zh: "与客户及合作方建立并长期保持良好的往来。",
  },
} satisfies Competency;
