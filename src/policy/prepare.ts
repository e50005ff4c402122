import { finePrizes, type Contest } from "../contest/index.js";
import { fault, isNotEmpty, jixiaoError, type Fault } from "../error/index.js";
import { checkQuantity, type Quantity, type QuantityNode } from "../formula/index.js";
import type { Gates } from "../gate/index.js";
import type { Scorecard } from "../scorecard/index.js";
import { policyCopier, type PolicyCopier } from "./copy-policy.js";
import { checkDefinitions } from "./check-policy.js";
import { isFrozenThrough } from "./is-frozen-through.js";
import { nameFaults } from "./named-path.js";
import type { Definitions } from "./policy-index.js";
import type { LineDefinition } from "./policy.js";

/** Something that was built to stand alone, in the form in which a policy would keep it. */
export interface Prepared<Root> {
  readonly root: Root;
  readonly definitions: Definitions;
}

const quantities = new WeakMap<object, Prepared<QuantityNode>>();
const listed = new WeakMap<object, Prepared<string>>();

/** @throws {JixiaoError} with every fault of the quantity at once. */
export function prepareQuantity(quantity: Quantity): Prepared<QuantityNode> {
  return remembered(quantities, quantity, (parts, faults) => {
    const root = parts.copy(quantity, "quantity", []) as QuantityNode;
    const definitions = parts.lists() as Definitions;
    const line: LineDefinition = { name: "alone", quantity: root, rounding: "half-up" };
    checkQuantity(root, [], false, checkDefinitions({ ...definitions, pay: [line] }, faults, "alone", parts.isCut()));
    return { root, definitions };
  });
}

/** @throws {JixiaoError} with every fault of the gates at once. */
export function prepareGates(set: Gates): Prepared<string> {
  return prepareListed("gates", set, "alone");
}

/** @throws {JixiaoError} with every fault of the scorecard at once. */
export function prepareScorecard(card: Scorecard): Prepared<string> {
  return prepareListed("scorecards", card, "alone");
}

/**
 * In a currency of so many places.
 *
 * @throws {JixiaoError} with every fault of the contest at once.
 */
export function prepareContest(contest: Contest, places: number): Prepared<string> {
  const prepared = prepareListed("contests", contest, "amongRows");
  const { definitions } = prepared;
  const parameters = new Map(definitions.parameters.map((each) => [each.id, each]));
  const known = { parameterOf: (id: string) => parameters.get(id) ?? null };
  const fine = definitions.contests.flatMap((each, index) => finePrizes(each, ["contests", index], places, known));
  const faults = nameFaults(fine, definitions);
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return prepared;
}

function prepareListed(list: "gates" | "scorecards" | "contests", built: object, stands: "alone" | "amongRows"): Prepared<string> {
  return remembered(listed, built, (parts, faults) => {
    const root = parts.refer(list, built, []) ?? "";
    const definitions = parts.lists() as Definitions;
    checkDefinitions(definitions, faults, stands, parts.isCut());
    return { root, definitions };
  });
}

function remembered<Root>(
  memory: WeakMap<object, Prepared<Root>>,
  built: object,
  prepare: (parts: PolicyCopier, faults: Fault[]) => Prepared<Root>,
): Prepared<Root> {
  if (typeof built !== "object" || built === null) throw jixiaoError([fault("invalid_kind", [], built, "a_number_or_a_quantity")]);
  const known = memory.get(built);
  if (known !== undefined) return known;
  const parts = policyCopier();
  const meaning: Fault[] = [];
  const prepared = prepare(parts, meaning);
  const faults = nameFaults([...parts.faults, ...meaning], prepared.definitions);
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  // What can be edited is prepared again: it must not be worked out as it was before.
  if (isFrozenThrough(built)) memory.set(built, prepared);
  return prepared;
}
