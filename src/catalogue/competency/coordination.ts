import type { Competency } from "../competency.js";

export const coordination = {
  id: "coordination",
  label: { en: "coordination", zh: "协调能力" },
  class: "skill",
  definition: {
    en: "Fitting what one does to what others do, so that a case does not stop between them.",
    zh: "与他人和其他部门配合，不让事情卡在中间。",
  },
} satisfies Competency;
