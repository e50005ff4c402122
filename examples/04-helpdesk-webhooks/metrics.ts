import { metrics } from "jixiao";

/** What is measured of a person, of the conversations that are theirs and resolved. */
export const { resolved, firstResponse, resolution, satisfaction, reopened } = metrics({
  person: { resolved: "count", firstResponse: "minutes", resolution: "hours", satisfaction: "ratio", reopened: "count" },
});

/** What is measured of a desk. */
export const { closed, answeredInTime, neverAnswered } = metrics({
  team: { closed: "count", answeredInTime: "ratio", neverAnswered: "count" },
});
