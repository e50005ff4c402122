import { metric, type Metric } from "../formula/index.js";
import { roles, type Role } from "./assessment-rules.js";
import type { Competency } from "./competency.js";
import { ofEntry } from "./of-entry.js";

/**
 * What an assessor's form says of a competency: a level from 1 to 5, null where the assessor did not see it. Its id: `listening.peer`.
 *
 * @throws {JixiaoError} `not_an_object` for what is no competency, or a role that there is not.
 *
 * @example
 * levelReading(listening, "peer").id; // => "listening.peer"
 */
export function levelReading(competency: Competency, role: Role): Metric<string, "points", "person"> {
  return ofEntry("competency", competency, () => {
    const { id, label } = competency;
    const by = roles[role];
    return metric(`${id}.${role}`, "points", {
      range: [1, 5],
      label: { en: `${label.en}, level given by ${by.en}`, zh: `${label.zh}（${by.zh}评级）` },
    });
  });
}
