import { metrics } from "jixiao";

/** What is measured of an agent, or of an agent's calls of one type. Call centres show whole seconds and whole per cents, so people tie. */
export const { handled, days, handleTime, answerSpeed, within20, slowestTenth } = metrics({
  person: {
    handled: "count",
    days: "count",
    handleTime: "seconds",
    answerSpeed: "seconds",
    within20: "ratio",
    slowestTenth: "seconds",
  },
});

/** What is measured of the centre, or of a type of call. */
export const { offered, answered, abandoned, serviceLevel, abandonment } = metrics({
  team: { offered: "count", answered: "count", abandoned: "count", serviceLevel: "ratio", abandonment: "ratio" },
});
