import { metric, type Metric } from "../formula/index.js";
import { roles, type Role } from "./assessment-rules.js";
import type { Competency } from "./competency.js";

/**
 * What an assessor's form says of a competency: a level from 1 to 5, null where the assessor did not see it. Its id: `listening.peer`.
 *
 * @example
 * levelReading(listening, "peer").id; // => "listening.peer"
 */
export function levelReading({ id, label }: Competency, role: Role): Metric<string, "points", "person"> {
  const by = roles[role];
  return metric(`${id}.${role}`, "points", {
    range: [1, 5],
    label: { en: `${label.en}, level given by ${by.en}`, zh: `${label.zh}（${by.zh}评级）` },
  });
}
