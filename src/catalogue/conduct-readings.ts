import { metric } from "../formula/index.js";

/** The points that were taken from somebody's conduct in a period, added up and without a sign. */
export const conductDeductions = metric("conductDeductions", "points", {
  range: [0, null],
  label: { en: "conduct: points taken", zh: "行为扣分" },
});

/** The points of praise, added up. */
export const conductPraise = metric("conductPraise", "points", {
  range: [0, null],
  label: { en: "conduct: points of praise", zh: "行为加分" },
});
