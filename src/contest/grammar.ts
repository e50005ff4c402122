import { roundingModes } from "../decimal/index.js";
import { label, type Fields } from "../formula/index.js";

const order = { choice: ["highest", "lowest"] } as const;
const amounts = { list: { number: "money" }, default: [] } as const;
const points = { number: "points" } as const;

export const contestFields = {
  id: "name",
  factors: {
    list: {
      fields: {
        name: "name",
        quantity: "quantity",
        order,
        prizes: amounts,
        eligible: { optional: "condition" },
        weight: { optional: points },
        label,
      },
    },
  },
  entrants: { optional: { choice: ["teams"] } },
  within: { choice: ["team", "policy"], default: "policy" },
  eligible: { optional: "condition" },
  minimumEntrants: "count",
  method: { choice: ["competition", "dense"], default: "competition" },
  tieBreakers: { list: { fields: { quantity: "quantity", order } }, default: [] },
  ties: { choice: ["split", "each"], default: "split" },
  prizeRounding: { choice: roundingModes, default: "floor" },
  overall: { optional: { fields: { by: { choice: ["ranks", "points"] }, points: { list: points, default: [] }, prizes: amounts } } },
  onFault: { choice: ["pending", "without"], default: "pending" },
  label,
} as const satisfies Fields;
