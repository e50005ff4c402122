import type { QuantityNode } from "../formula/index.js";
import type { Lowering } from "./lowering.js";
import type { ConditionStep, NumberStep } from "./step.js";

type TeamNode = Extract<QuantityNode, { kind: "teamSum" | "teamMin" | "teamMax" | "teamMean" | "teamCount" }>;

/** What is worked out over the rows of a team, once a team. */
export function lowerTeam(node: TeamNode, on: Lowering): NumberStep {
  const { steps } = on;
  const of = on.under(node.under);
  if (node.kind === "teamCount") {
    return countOf(node.condition === undefined ? null : of.condition(node.condition, "condition"), of);
  }
  const quantity = steps.broughtTo(of.rows, of.quantity(node.quantity, "quantity"));
  switch (node.kind) {
    case "teamSum":
      return steps.inRange(overTeam("sum", quantity, of));
    case "teamMin":
      return overTeam("least", quantity, of);
    case "teamMax":
      return overTeam("greatest", quantity, of);
    case "teamMean":
      return steps
        .inRange(steps.quotient(overTeam("sum", quantity, of), countOf(steps.hasValue(quantity), of), node.places, node.rounding));
  }
}

function overTeam(fold: "sum" | "least" | "greatest", step: NumberStep, { steps, rows, teams, facts }: Lowering): NumberStep {
  const many = fold === "sum" ? BigInt(facts.mostRows) : 1n;
  return steps.addNumber({ op: "overTeam", fold, rows }, [step], {
    domain: teams,
    scale: step.scale,
    least: step.least < 0n ? step.least * many : step.least,
    most: step.most > 0n ? step.most * many : step.most,
    mayBeAbsent: true,
    mayBeFaulty: step.mayBeFaulty || facts.mayLackTeam || facts.mayBeRejected,
  });
}

/** In how many rows a condition is true; in all of them, where there is none. */
function countOf(condition: ConditionStep | null, { steps, rows, teams, facts }: Lowering): NumberStep {
  const zero = steps.whole(0);
  const counted = condition ?? steps.compare("equals", zero, zero);
  return steps.addNumber({ op: "countTeam", rows }, [steps.broughtTo(rows, counted)], {
    domain: teams,
    scale: 0,
    least: 0n,
    most: BigInt(facts.mostRows),
    mayBeAbsent: false,
    mayBeFaulty: counted.mayBeFaulty || facts.mayLackTeam || facts.mayBeRejected,
  });
}

/** The row's part of a pool, which its team shares by the largest remainders. */
export function lowerShare(node: Extract<QuantityNode, { kind: "shareOf" }>, on: Lowering): NumberStep {
  const { steps, teams, rows, policy: { currency: { places } } } = on;
  const of = on.under(node.under);
  const whole = steps.rescaled(steps.rounded(on.quantity(node.pool, "pool"), places, "half-up"), places);
  const by = steps.broughtTo(of.rows, of.quantity(node.by, "by"));
  const shareable = steps.addNumber({ op: "shareable", rows: of.rows }, [whole, by], {
    domain: teams,
    scale: 0,
    least: 0n,
    most: 0n,
    mayBeAbsent: true,
    mayBeFaulty: true,
  });
  const lets = steps.broughtTo(rows, shareable);
  // Whoever is not among those who share has no part, but has the faults that they have.
  if (of.place !== on.place) return steps.require(lets, steps.compare("lessThan", lets, lets));
  return steps.addNumber({ op: "share" }, [steps.broughtTo(rows, whole), by, lets], {
    domain: rows,
    scale: places,
    least: whole.least < 0n ? whole.least : 0n,
    most: whole.most > 0n ? whole.most : 0n,
    worst: (whole.most > -whole.least ? whole.most : -whole.least) * (by.most > 0n ? by.most : 0n) * BigInt(on.facts.mostRows),
    mayBeAbsent: true,
  });
}
