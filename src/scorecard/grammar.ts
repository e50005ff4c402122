import { label, type Fields } from "../formula/index.js";

export const scorecardFields = {
  id: "name",
  items: {
    list: {
      fields: {
        name: "name",
        metric: "quantity",
        attainmentOf: { optional: "quantity" },
        weight: { optional: "decimal" },
        points: "table",
        pass: { optional: "decimal" },
        counts: { optional: { choice: [false] } },
        label,
      },
    },
  },
  method: { optional: { choice: ["sum"] } },
  weights: { choice: ["hundred", "relative"], default: "hundred" },
  notApplicable: { choice: ["redistribute", "zero", "full"], default: "redistribute" },
  minimumWeight: { optional: "decimal" },
  adjustments: { list: { fields: { name: "name", points: "quantity", label } }, default: [] },
  places: "places",
  from: { optional: "decimal" },
  to: { optional: "decimal" },
  criticalScore: { optional: "decimal" },
  criticalGrade: { optional: "name" },
  grades: { list: { fields: { grade: "name", from: "decimal", label } }, default: [] },
  label,
} as const satisfies Fields;
