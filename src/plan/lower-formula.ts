import type { ConditionNode, QuantityNode } from "../formula/index.js";
import type { Lowering } from "./lowering.js";
import { lowerShare, lowerTeam } from "./lower-team.js";
import { lowerTable } from "./lower-table.js";
import { lowerTiers } from "./lower-tiers.js";
import { scaledOf } from "./scaled.js";
import type { ConditionStep, NumberStep } from "./step.js";

/** The steps by which a quantity is worked out. */
export function lowerQuantity(node: QuantityNode, on: Lowering): NumberStep {
  const { steps, index: { numbers } } = on;
  const part = (field: string, child: QuantityNode) => on.quantity(child, field);
  const parts = (nodes: readonly QuantityNode[]) => nodes.map((child, position) => on.quantity(child, "parts", position));
  switch (node.kind) {
    case "constant":
      return steps.constant(scaledOf(numbers.of(node.value)));
    case "metric":
      return on.metric(node.id);
    case "parameter":
      return on.parameter(node.id);
    case "plus":
      return steps.inRange(steps.sum(parts(node.parts)));
    case "min":
      return steps.inRange(steps.least(parts(node.parts)));
    case "max":
      return steps.inRange(steps.greatest(parts(node.parts)));
    case "minus":
      return steps.inRange(steps.minus(part("left", node.left), part("right", node.right)));
    case "slice":
      return lowerSlice(node, on);
    case "times":
      return steps.inRange(steps.product(part("left", node.left), part("right", node.right)));
    case "perUnit":
      return steps.inRange(steps.product(part("quantity", node.quantity), part("price", node.price)));
    case "ratio":
      return steps.inRange(steps.quotient(part("left", node.left), part("right", node.right), node.places, node.rounding));
    case "roundToPlaces":
      return steps.inRange(steps.rounded(part("quantity", node.quantity), node.places, node.rounding));
    case "roundToMultiple":
      return steps.inRange(steps.roundedTo(part("quantity", node.quantity), scaledOf(numbers.of(node.multiple)), node.rounding));
    case "when":
      return steps.select(on.condition(node.condition, "condition"), part("met", node.met), part("unmet", node.unmet));
    case "orElse":
      return steps.orElse(part("quantity", node.quantity), part("fallback", node.fallback));
    case "prorate": {
      // Only what comes of it is a figure.
      const product = steps.product(part("quantity", node.quantity), part("worked", node.worked));
      const { places = on.policy.currency.places, rounding } = node;
      return steps.inRange(steps.quotient(product, part("whole", node.whole), places, rounding));
    }
    case "voidedBy":
    case "heldBy": {
      const amount = part("quantity", node.quantity);
      return on.isUnvoided ? amount : steps.gated(amount, on.gates(node.gates).passed, node.kind === "heldBy");
    }
    case "lookup":
      return lowerTable(node.table, part("quantity", node.quantity), targetOf(node, on), on, usualPlaces(node, on));
    case "marginal":
    case "wholeAmount":
      return steps.inRange(lowerTiers(node, part("quantity", node.quantity), targetOf(node, on), on));
    case "teamSum":
    case "teamMin":
    case "teamMax":
    case "teamMean":
    case "teamCount":
      return lowerTeam(node, on);
    case "shareOf":
      return lowerShare(node, on);
    case "lineOf":
      return steps.inRange(on.lineFigure(node.line));
    case "scoreOf":
      return on.score(node.scorecard).score;
    case "byGrade":
      return lowerByGrade(node, on);
    case "rankOf":
    case "prizeOf":
      return lowerPlacing(node, on);
  }
}

function usualPlaces({ unit }: Extract<QuantityNode, { kind: "lookup" }>, { policy }: Lowering): number | undefined {
  return unit === "money" ? policy.currency.places : undefined;
}

/** What bounds are shares of; null where they are amounts. */
function targetOf({ attainmentOf }: { readonly attainmentOf?: QuantityNode }, on: Lowering): NumberStep | null {
  return attainmentOf === undefined ? null : on.quantity(attainmentOf, "attainmentOf");
}

function lowerSlice(node: Extract<QuantityNode, { kind: "slice" }>, on: Lowering): NumberStep {
  const { steps } = on;
  const value = on.quantity(node.quantity, "quantity");
  const from = on.quantity(node.from, "from");
  const upTo = node.to === undefined ? value : steps.least([value, on.quantity(node.to, "to")]);
  return steps.inRange(steps.excess(upTo, from));
}

/** Only the value of the grade that was reached is worked out. */
function lowerByGrade({ scorecard, values }: Extract<QuantityNode, { kind: "byGrade" }>, on: Lowering): NumberStep {
  const { steps } = on;
  const { grade, grades, score } = on.score(scorecard);
  if (grade === null) return score;
  const ofGrade = (name: string | undefined) => {
    const position = values.findIndex((each) => each.grade === name);
    const value = values[position];
    if (value === undefined) throw new Error(`the grade ${name} has no value`);
    return on.quantity(value.quantity, "values", position, "quantity");
  };
  return grades.slice(0, -1).reduceRight<NumberStep>(
    (below, name, position) => steps.select(steps.compare("equals", grade, steps.whole(position)), ofGrade(name), below),
    steps.select(steps.compare("atLeast", grade, steps.whole(0)), ofGrade(grades.at(-1)), steps.whole(0)),
  );
}

/** Of a team's place, a row has its team's: none where it names no team, and so no prize. */
function lowerPlacing({ kind, contest: id, factor }: Extract<QuantityNode, { kind: "rankOf" | "prizeOf" }>, on: Lowering): NumberStep {
  const { steps } = on;
  const contest = on.contest(id);
  const standing = factor === undefined ? contest.overall : contest.factors.find(({ name }) => name === factor);
  if (kind === "rankOf") {
    if (standing === null || standing === undefined) throw new Error("the contest has no such standing");
    return standing.rank;
  }
  const prize = factor === undefined ? contest.prize : standing?.prize;
  if (prize === undefined) throw new Error("the contest has no such standing");
  return steps.orElse(prize, steps.whole(0));
}

/** The steps by which a condition is worked out. */
export function lowerCondition(node: ConditionNode, on: Lowering): ConditionStep {
  const { steps } = on;
  const parts = (nodes: readonly ConditionNode[]) => nodes.map((child, position) => on.condition(child, "parts", position));
  switch (node.kind) {
    case "all":
      return steps.all(parts(node.parts));
    case "any":
      return steps.any(parts(node.parts));
    case "atLeastOf":
      return steps.atLeastOf(node.count, parts(node.parts));
    case "not":
      return steps.not(on.condition(node.part, "part"));
    case "passed":
      return on.gates(node.gates).passed;
    case "gradeIn": {
      const { grade, grades, score } = on.score(node.scorecard);
      if (grade === null) return steps.strict([steps.compare("lessThan", score, score)]);
      return steps
        .any([-1, ...node.grades.map((name) => grades.indexOf(name))].map((position) =>
          steps.compare("equals", grade, steps.whole(position))
        ));
    }
    case "between": {
      const quantity = on.quantity(node.quantity, "quantity");
      return steps.strict([
        steps.compare("atLeast", quantity, on.quantity(node.low, "low")),
        steps.compare("atMost", quantity, on.quantity(node.high, "high")),
      ]);
    }
    case "atLeast":
    case "atMost":
    case "moreThan":
    case "lessThan":
    case "equals":
      return steps.compare(node.kind, on.quantity(node.left, "left"), on.quantity(node.right, "right"));
  }
}
