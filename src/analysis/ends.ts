import type { Decimal } from "../decimal/index.js";
import type { Path } from "../error/index.js";
import {
  evaluateCondition,
  evaluateQuantity,
  isAbsent,
  type ConditionNode,
  type Figure,
  type FormulaNode,
  type QuantityNode,
  type Truth,
} from "../formula/index.js";
import type { ExpectationDefinition, PolicyDefinition } from "../policy/index.js";
import type { PolicyPeriod, RowScope } from "../settle/index.js";
import type { DecisionChange, DecisionKind } from "./decision.js";
import { orderOf, type Moved, type Motion } from "./motion.js";
import type { Reads } from "./reads-of.js";

/** What formulas refer to, while the reading moves: declared here, since the parts of a policy are made of each other. */
interface References {
  gates(id: string, ends: Ends): { readonly from: string; readonly to: string };
  /** The score, and the grade that it keeps; null where there is none, or not the same one. */
  scorecard(id: string, ends: Ends): { readonly score: Motion; readonly grade: string | null };
  contest(id: string, factor: string | undefined, ends: Ends): void;
}

/** One period with two values of one reading, and what is found out about what lies between them. */
export interface Walk {
  readonly reading: string;
  readonly from: (policy: string) => PolicyPeriod;
  readonly to: (policy: string) => PolicyPeriod;
  readonly readsOf: (policy: string, node: FormulaNode) => Reads;
  readonly policies: readonly PolicyDefinition[];
  /** What is decided otherwise at the other end. */
  readonly changes: DecisionChange[];
  /** Where something may be decided otherwise in between; halving tells. */
  readonly doubts: Path[];
  /** Where no halving would tell. */
  readonly unknown: Path[];
  readonly references: References;
  /** What was worked out for each row and name. */
  readonly known: Map<string, unknown>;
}

/** A row at both ends, at one place of its policy. */
export class Ends {
  constructor(
    readonly walk: Walk,
    readonly policy: PolicyDefinition,
    readonly row: string | null,
    readonly isOwn: boolean,
    readonly from: RowScope,
    readonly to: RowScope,
    readonly path: Path,
  ) {}

  at(path: Path): Ends {
    return new Ends(this.walk, this.policy, this.row, this.isOwn, this.from, this.to, path);
  }

  within(walk: Walk): Ends {
    return new Ends(walk, this.policy, this.row, this.isOwn, this.from, this.to, this.path);
  }

  quantity(node: QuantityNode): { readonly from: Figure; readonly to: Figure } {
    return { from: evaluateQuantity(node, this.marked(this.from)), to: evaluateQuantity(node, this.marked(this.to)) };
  }

  condition(node: ConditionNode): { readonly from: Truth; readonly to: Truth } {
    return { from: evaluateCondition(node, this.marked(this.from)), to: evaluateCondition(node, this.marked(this.to)) };
  }

  number(stated: Parameters<RowScope["numbers"]["of"]>[0]): Decimal {
    return this.from.numbers.of(stated);
  }

  /** Whether a formula may come to something else while the reading moves. */
  mayMove(node: FormulaNode): boolean {
    const { metrics, parameters, others } = this.walk.readsOf(this.policy.id, node);
    if (others) return true;
    const { reading } = this.walk;
    if (metrics.has(reading) && !isSame(this.from.metric(reading), this.to.metric(reading))) return true;
    if (parameters.has(reading) && !isSame(this.from.parameter(reading), this.to.parameter(reading))) return true;
    return [...metrics, ...parameters].some((id) => this.expectationsOf(id).length > 0);
  }

  /** What the policy expects of a reading beside the one that moves. */
  expectationsOf(id: string): readonly ExpectationDefinition[] {
    return (this.from.index.expectations.get(id) ?? []).filter(({ condition }) => {
      const { metrics, parameters } = this.walk.readsOf(this.policy.id, condition);
      return metrics.has(this.walk.reading) || parameters.has(this.walk.reading);
    });
  }

  /** What is decided at each end; where that is not the same, something changes in between. */
  decide(kind: DecisionKind, of: string, before: string, after: string): boolean {
    if (before === after) return true;
    const { walk, path, row, isOwn } = this;
    walk.changes.push({ kind, path, of, row: isOwn ? null : row, before, after });
    return false;
  }

  /** The order of two figures, which decides something. */
  order(left: Moved, right: Moved): { readonly from: number; readonly to: number } {
    const order = orderOf(left, right);
    if (!order.isSure) this.walk.doubts.push(this.path);
    return order;
  }

  /** What halving would not tell. */
  giveUp(): void {
    this.walk.unknown.push(this.path);
  }

  remember<Result>(key: string, work: () => Result): Result {
    const { known } = this.walk;
    const name = JSON.stringify([this.policy.id, this.row, key]);
    // What is kept under a name is of one type.
    if (known.has(name)) return known.get(name) as Result;
    const result = work();
    known.set(name, result);
    return result;
  }

  private marked(scope: RowScope): RowScope {
    return scope.at(this.path, { unvoided: false, failedGates: [], voided: false, heldBy: [] });
  }
}

/** A motion whose ends are those that the evaluator gives. */
export function endingAt(ends: { readonly from: Figure; readonly to: Figure }, motion: Motion): Motion {
  const isRight = (figure: Figure, moved: Figure) => isAbsent(figure) ? isAbsent(moved) : !isAbsent(moved) && figure.equals(moved);
  if (!isRight(ends.from, motion.from) || !isRight(ends.to, motion.to)) throw new Error("a motion ends where its figure does not");
  return { ...motion, ...ends };
}

function isSame(from: Figure, to: Figure): boolean {
  if (isAbsent(from) || isAbsent(to)) return isAbsent(from) && isAbsent(to) && from.state === to.state && from.state === "notApplicable";
  return from.equals(to);
}
