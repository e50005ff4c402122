import type { ConditionNode, QuantityNode } from "../formula/index.js";
import type { Lowering, Mark, Marks } from "./lowering.js";
import type { ConditionStep } from "./step.js";

const noMarks: Marks = Object.freeze({ failed: Object.freeze([]), held: Object.freeze([]), voided: Object.freeze([]) });

const lists = ["failed", "held", "voided"] as const;

/**
 * What a quantity does to the line in which it stands: along the branches that are taken, since a gate is asked only where its amount is
 * worked out.
 */
export function marksOfQuantity(node: QuantityNode, on: Lowering): Marks {
  const { steps } = on;
  const of = (child: QuantityNode | ConditionNode | undefined) => (child === undefined ? noMarks : on.marks(child));
  switch (node.kind) {
    case "constant":
    case "metric":
    case "parameter":
    case "scoreOf":
    case "rankOf":
    case "prizeOf":
      return noMarks;
    case "plus":
    case "min":
    case "max":
      return together(node.parts.map(of), on);
    case "minus":
    case "times":
    case "ratio":
      return together([of(node.left), of(node.right)], on);
    case "perUnit":
      return together([of(node.quantity), of(node.price)], on);
    case "slice":
      return together([of(node.quantity), of(node.from), of(node.to)], on);
    case "roundToPlaces":
    case "roundToMultiple":
      return of(node.quantity);
    case "prorate":
      return together([of(node.quantity), of(node.worked), of(node.whole)], on);
    case "lookup":
    case "marginal":
    case "wholeAmount":
      return together([of(node.quantity), of(node.attainmentOf)], on);
    case "when": {
      const [met, unmet] = [of(node.met), of(node.unmet)];
      if (isEmpty(met) && isEmpty(unmet)) return of(node.condition);
      const condition = on.condition(node.condition, "condition");
      return together([of(node.condition), where(steps.is(condition, [1]), met, on), where(steps.is(condition, [0]), unmet, on)], on);
    }
    case "orElse": {
      const fallback = of(node.fallback);
      if (isEmpty(fallback)) return of(node.quantity);
      return together([of(node.quantity), where(steps.is(on.quantity(node.quantity, "quantity"), [1]), fallback, on)], on);
    }
    case "byGrade": {
      const { grade, grades } = on.score(node.scorecard);
      if (grade === null) return noMarks;
      return together(
        node.values.map(({ grade: name, quantity }) => {
          const marks = of(quantity);
          const isReached = () => steps.isTrue(steps.compare("equals", grade, steps.whole(grades.indexOf(name))));
          return isEmpty(marks) ? marks : where(isReached(), marks, on);
        }),
        on,
      );
    }
    case "voidedBy":
    case "heldBy": {
      const within = of(node.quantity);
      if (on.isUnvoided) return within;
      const set = on.gates(node.gates);
      const amount = on.quantity(node.quantity, "quantity");
      const fails = steps.all([steps.isTrue(steps.compare("moreThan", amount, steps.whole(0))), steps.is(set.passed, [0])]);
      const own = set.gates.map(({ name, step }) => ({
        gate: `${node.gates}.${name}`,
        where: steps.all([fails, steps.is(step, [0])]),
      }));
      // Where a set fails, one of its gates does.
      const voided = [{ gate: node.gates, where: fails }];
      const marks = node.kind === "heldBy" ? { failed: own, held: own, voided: [] } : { failed: own, held: [], voided };
      return together([within, marks], on);
    }
    case "lineOf": {
      // Whatever reads a held line is held by the same gates.
      const { held } = on.line(node.line).marks;
      return { failed: held, held, voided: [] };
    }
    case "teamSum":
    case "teamMin":
    case "teamMax":
    case "teamMean":
      return ofRows(on.under(node.under), node.quantity);
    case "teamCount":
      return node.condition === undefined ? noMarks : ofRows(on.under(node.under), node.condition);
    case "shareOf":
      return together([of(node.pool), ofRows(on.under(node.under), node.by)], on);
  }
}

/** The same of a condition: all of it is asked, whatever comes of a part. */
export function marksOfCondition(node: ConditionNode, on: Lowering): Marks {
  switch (node.kind) {
    case "all":
    case "any":
    case "atLeastOf":
      return together(node.parts.map((part) => on.marks(part)), on);
    case "not":
      return on.marks(node.part);
    case "passed":
    case "gradeIn":
      return noMarks;
    case "between":
      return together([node.quantity, node.low, node.high].map((child) => on.marks(child)), on);
    case "atLeast":
    case "atMost":
    case "moreThan":
    case "lessThan":
    case "equals":
      return together([node.left, node.right].map((child) => on.marks(child)), on);
  }
}

/** What holds a line of one row of a team holds whatever looks at it. */
function ofRows(of: Lowering, node: QuantityNode | ConditionNode): Marks {
  const { steps, rows, teams, facts } = of;
  const held = of.marks(node).held.map(({ gate, where: condition }) => {
    const count = steps.addNumber({ op: "countTeam", rows }, [steps.broughtTo(rows, condition)], {
      domain: teams,
      scale: 0,
      least: 0n,
      most: BigInt(facts.mostRows),
      mayBeAbsent: false,
      mayBeFaulty: facts.mayLackTeam || facts.mayBeRejected,
    });
    return { gate, where: steps.isTrue(steps.compare("moreThan", count, steps.whole(0))) };
  });
  return { failed: held, held, voided: [] };
}

function isEmpty(marks: Marks): boolean {
  return lists.every((list) => marks[list].length === 0);
}

/** The same marks, only where a condition, which is never unknown, is true. */
function where(condition: ConditionStep, marks: Marks, { steps }: Lowering): Marks {
  const each = (mark: Mark) => ({ ...mark, where: steps.all([condition, mark.where]) });
  return { failed: marks.failed.map(each), held: marks.held.map(each), voided: marks.voided.map(each) };
}

/** All of several marks, those of one gate as one. */
function together(all: readonly Marks[], on: Lowering): Marks {
  const some = all.filter((marks) => !isEmpty(marks));
  const [only] = some;
  if (only === undefined) return noMarks;
  if (some.length === 1) return only;
  const merged = (list: (typeof lists)[number]) => mergeMarks(some.flatMap((marks) => marks[list]), on);
  return { failed: merged("failed"), held: merged("held"), voided: merged("voided") };
}

function mergeMarks(marks: readonly Mark[], { steps }: Lowering): readonly Mark[] {
  const byGate = new Map<string, Set<ConditionStep>>();
  for (const { gate, where: condition } of marks) byGate.set(gate, (byGate.get(gate) ?? new Set()).add(condition));
  return [...byGate].map(([gate, conditions]) => ({ gate, where: steps.any([...conditions]) }));
}
