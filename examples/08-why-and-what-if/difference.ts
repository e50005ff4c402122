import { explainDifference, toText } from "jixiao/explain";
import { policies } from "../01-shop-month/policies.js";
import { readMonth } from "../01-shop-month/read-month.js";

/** Why somebody is paid otherwise once the platform has corrected the shop's rating, and returns came off their sales. */
export function differenceText(language: "en" | "zh"): string {
  const month = readMonth();
  const person = "PD004";
  const team = month.people.find(({ id }) => id === person)?.team;
  const corrected = {
    ...month,
    teams: month.teams.map((each) => (each.id === team ? { ...each, dsr: "4.702" } : each)),
    people: month.people.map((each) => (each.id === person ? { ...each, gmv: "159978.40" } : each)),
  };
  return toText(explainDifference({ policy: policies, period: month }, { policy: policies, period: corrected }, { person }), { language });
}
