import { madeOf, say } from "../error/index.js";

/**
 * What is made of an entry of the catalogue, or of one of one's own.
 *
 * @throws {JixiaoError} `not_an_object` for what is none.
 */
export function ofEntry<Made>(what: "position" | "department" | "competency", given: unknown, make: () => Made): Made {
  return madeOf(what, given, say("an_object_with", { fields: fields[what] }), make);
}

const fields = {
  position: ["id", "label", "indicators", "competencies", "rules", "example"],
  department: ["label", "indicators", "rules"],
  competency: ["id", "label", "levels"],
} as const;
