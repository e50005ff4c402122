import { label, type Fields } from "../formula/index.js";

const points = { number: "points" } as const;

export const scorecardFields = {
  id: "name",
  items: {
    list: {
      fields: {
        name: "name",
        metric: "quantity",
        attainmentOf: { optional: "quantity" },
        weight: { optional: points },
        points: "table",
        pass: { optional: points },
        counts: { optional: { choice: [false] } },
        label,
      },
    },
  },
  method: { optional: { choice: ["sum"] } },
  weights: { choice: ["hundred", "relative"], default: "hundred" },
  notApplicable: { choice: ["redistribute", "zero", "full"], default: "redistribute" },
  minimumWeight: { optional: points },
  adjustments: { list: { fields: { name: "name", points: "quantity", label } }, default: [] },
  places: "places",
  from: { optional: points },
  to: { optional: points },
  criticalScore: { optional: points },
  criticalGrade: { optional: "name" },
  grades: { list: { fields: { grade: "name", from: points, label } }, default: [] },
  label,
} as const satisfies Fields;
