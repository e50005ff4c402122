import { roundingModes } from "../decimal/index.js";
import { label, type Fields } from "../formula/index.js";

const order = { choice: ["highest", "lowest"] } as const;
const amounts = { list: "decimal" } as const;

export const contestFields = {
  id: "name",
  factors: { list: { fields: { name: "name", quantity: "quantity", order, prizes: amounts, label } } },
  within: { choice: ["team", "policy"] },
  eligible: { optional: "condition" },
  minimumEntrants: "count",
  method: { choice: ["competition", "dense"] },
  tieBreakers: { list: { fields: { quantity: "quantity", order } } },
  ties: { choice: ["split", "each"] },
  prizeRounding: { choice: roundingModes },
  overall: { optional: { fields: { by: { choice: ["ranks", "points"] }, points: amounts, prizes: amounts } } },
  onFault: { choice: ["pending", "without"] },
  label,
} as const satisfies Fields;
