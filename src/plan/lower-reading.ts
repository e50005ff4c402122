import { Decimal } from "../decimal/index.js";
import type { MetricDefinition, ParameterDefinition } from "../formula/index.js";
import type { ExpectationDefinition } from "../policy/index.js";
import type { ColumnFacts } from "./facts.js";
import type { Lowering } from "./lowering.js";
import { divideRounded, leastOf, mostOfAll, scaledOf, tenTo } from "./scaled.js";
import type { ConditionStep, NumberStep } from "./step.js";

/** A reading as the row has it: too fine, out of its metric's range or of too many digits, it is a fault. */
export function lowerMetric({ id, unit, scope, places: own, range }: MetricDefinition, on: Lowering): NumberStep {
  const { steps, policy: { currency } } = on;
  const places = own ?? (unit === "count" ? 0 : unit === "money" ? currency.places : "any");
  const read = load(id, scope === "team" ? "teams" : "people", on, { places, range });
  if (read === null) return steps.absent(3);
  const fine = places === "any" ? read : steps.exact(read, places);
  const [from, to] = (range ?? [null, null]).map((end) => (end === null ? null : steps.constant(scaledOf(new Decimal(end)))));
  const outside: ConditionStep[] = [];
  const refuse = (by: "lessThan" | "moreThan", end: NumberStep | null | undefined) => {
    if (end !== null && end !== undefined && steps.mayCompare(by, fine, end)) outside.push(steps.compare(by, fine, end));
  };
  refuse("lessThan", from);
  refuse("moreThan", to);
  return outside.length === 0 ? fine : steps.refuse(fine, steps.any(outside));
}

/** A parameter that rows may override, as the row has it: where it says nothing, the column has the policy's value. */
export function lowerParameter({ id, per, value }: ParameterDefinition, on: Lowering): NumberStep {
  const { steps } = on;
  const ofPolicy = scaledOf(new Decimal(value));
  if (per === "policy") return steps.constant(ofPolicy);
  return load(id, per === "team" ? "teams" : "people", on) ?? steps.constant(ofPolicy);
}

/** What a metric takes. */
interface Taken {
  readonly places: number | "any";
  readonly range: MetricDefinition["range"];
}

function load(
  column: string,
  of: "people" | "teams",
  { steps, facts, policy, place, rows, teams }: Lowering,
  metric: Taken = { places: "any", range: undefined },
): NumberStep | null {
  const known = facts.column(policy, of, column);
  if (known === null) return null;
  const { mayBeAbsent, mayBeFaulty } = known;
  const { scale, least, most } = known.isChecked === true ? narrowed(known, metric) : known;
  const read = steps.addNumber({ op: "load", column, policy: place }, [], {
    domain: of === "teams" ? teams : rows,
    scale,
    least,
    most,
    mayBeAbsent,
    // Of a team that is not known there is no reading.
    mayBeFaulty: mayBeFaulty || (of === "teams" && facts.mayLackTeam),
  });
  return steps.inRange(read);
}

/** What a column has that its metric takes as well: of all that a range leaves out, the range says that it is a fault. */
function narrowed({ scale, least, most }: ColumnFacts, { places, range = [null, null] }: Taken) {
  const kept = places === "any" ? scale : Math.min(scale, places);
  const unit = tenTo(scale - kept);
  const [from, to] = range.map((end, at) => {
    if (end === null) return null;
    const { value, scale: fine } = scaledOf(new Decimal(end));
    return divideRounded(value * tenTo(kept), tenTo(fine), at === 0 ? "ceiling" : "floor");
  });
  const within = {
    scale: kept,
    least: mostOfAll([divideRounded(least, unit, "ceiling"), ...(from === null || from === undefined ? [] : [from])]),
    most: leastOf([divideRounded(most, unit, "floor"), ...(to === null || to === undefined ? [] : [to])]),
  };
  // Where the column has nothing that the metric takes, each reading is refused one by one.
  return within.least > within.most ? { scale, least, most } : within;
}

/** Whether a row says anything of a parameter, whose value is the policy's otherwise. */
export function isGiven({ id, per }: ParameterDefinition, { steps, place: policy, rows, teams }: Lowering): ConditionStep {
  const domain = per === "team" ? teams : rows;
  return steps.addCondition({ op: "told", what: { of: "given", policy, column: id } }, [], { domain });
}

/**
 * What the policy believes of a reading: where an expectation that names it is surely false, it is a fault. `given` is where the row says
 * it, of a parameter: the policy's own value is believed.
 */
export function believed(
  read: NumberStep,
  expectations: readonly ExpectationDefinition[],
  given: ConditionStep | null,
  asRead: Lowering,
): NumberStep {
  const { steps } = asRead;
  if (expectations.length === 0 || read.domain === null) return read;
  const broken = expectations.map(({ name, condition }) => steps.is(asRead.condition(condition, "expects", name, "condition"), [0]));
  const isBroken = steps.any(broken);
  return steps.refuse(read, given === null ? isBroken : steps.all([isBroken, given]));
}
