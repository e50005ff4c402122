import { expectedTallyWith, fault, faultOf, givenMetricOf, got, ownFields, say, unknownFields, type Fault } from "../error/index.js";
import type { MetricScope } from "../formula/index.js";
import type { Owners } from "./gather.js";
import { layoutOf, type Layout } from "./layout.js";
import { openFolds, readCallback } from "./open-folds.js";

/** A definition that was checked. */
export interface OpenTally {
  readonly layout: Layout;
  readonly owners: Owners;
  /** Why nothing can be removed; null where it can. */
  readonly irrevocable: Fault | null;
}

const fields = ["id", "version", "person", "team", "readings"];

/** Reads a definition; what is wrong with it goes to `faults`. */
export function readDefinition(definition: unknown, faults: Fault[]): OpenTally {
  const given = ownFields(definition);
  if (typeof definition !== "object" || definition === null) {
    faults.push(fault("not_an_object", [], definition, say("an_object_with", { fields: ["id", "version", "readings"] })));
  }
  for (const each of unknownFields(Object.keys(given), fields, [])) faults.push(each);
  const [id = "", version = ""] = (["id", "version"] as const).map((field) => {
    const text = given[field];
    if (typeof text === "string" && text.trim() !== "") return text;
    faults.push(fault("invalid_text", [field], text, "text_that_is_not_blank"));
    return "";
  });
  const ownerOf = (scope: MetricScope) => (given[scope] === undefined ? null : readCallback(given[scope], [scope], faults));
  const owners = { people: ownerOf("person"), teams: ownerOf("team") };
  const folds = openFolds(given.readings, faults);
  for (const { scope, path, id: metric } of folds) {
    if (given[scope] === undefined) {
      faults
        .push(faultOf(
          "misplaced",
          path,
          got(givenMetricOf, { metric, scope }),
          say(expectedTallyWith, { scope }),
        ));
    }
  }
  const irrevocable = folds.find(({ meaning }) => meaning.cells.negate === undefined);
  return {
    layout: layoutOf(id, version, folds),
    owners,
    irrevocable: irrevocable === undefined
      ? null
      : faultOf(
        "misplaced",
        irrevocable.path,
        irrevocable.text,
        "readings_that_can_be_undone",
      ),
  };
}
