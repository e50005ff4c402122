import { settle } from "jixiao";
import { explain, toText, type Explanation } from "jixiao/explain";
import { policies } from "../01-shop-month/policies.js";
import { readMonth } from "../01-shop-month/read-month.js";

const month = readMonth();

/** Why each statement of the demo's month is what it is. */
export const explained: readonly Explanation[] = settle(policies, month).statements.map(({ person, policy }) =>
  explain(policies, month, { person, policy })
);

/** What somebody is paid and why not more, without how each line came about. */
export function slipText(person: string, language: "en" | "zh"): string {
  const why = explained.find(({ name }) => name === person);
  if (why === undefined) throw new Error(`${person} has no statement`);
  return toText(why, { language }).split("\n\n\n")[0]?.split(/\n\n(?:How each line|各项计算)/)[0] ?? "";
}
