import { ownOptions, type Path, has } from "../error/index.js";
import { contestFields } from "../contest/index.js";
import {
  kindOf,
  kindsAt,
  walk,
  walkFields,
  type FormulaNode,
  type QuantityKind,
  type QuantityNode,
  type StatedNumber,
  type TableNode,
} from "../formula/index.js";
import { openedPolicy, stepNames, type PolicyDefinition } from "../policy/index.js";

/** A place in a policy at which a figure meets a bound, so that pay may change from one side to the other. */
export interface Threshold {
  readonly kind: "comparison" | "table" | "tier" | "pass" | "grade" | "extreme" | "limit";
  /** The id of its policy. */
  readonly policy: string;
  /** Where it is, by names: `["gates", "shop", "dsr"]`, `["pay", "commission"]`, `["scorecards", "service", "csat"]`. */
  readonly path: Path;
  readonly quantity: QuantityNode;
  readonly bound: QuantityNode;
  /** The kind of node that it belongs to: `wholeAmount`, `curve`, `atLeast` …; a grade's own name. */
  readonly of: string;
}

type Found = (kind: Threshold["kind"], of: string, quantity: QuantityNode, bound: QuantityNode) => void;

/**
 * Every threshold of a policy, in the order of the policy: the bounds of comparisons and tables, tier bounds and targets, pass marks,
 * grades, the crossing of what `min` and `max` choose between, cap and floor. Each once; the zero with which a table or tiers begin is left
 * out.
 *
 * @throws {JixiaoError} with every fault of what is no policy.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const policy = definePolicy({
 *   id: "sales",
 *   version: "1",
 *   currency: "CNY",
 *   pay: { commission: marginal(gmv, [[0, "0.002"], [100000, "0.005"]]) },
 * });
 * thresholds(policy).map(({ kind, path, bound }) => [kind, path.join("."), bound]);
 * // => [["tier", "pay.commission", { kind: "constant", value: "100000" }]]
 */
export function thresholds(policy: PolicyDefinition): readonly Threshold[] {
  return thresholdsOf(openedPolicy(policy, ["policy"]));
}

function thresholdsOf(policy: PolicyDefinition): readonly Threshold[] {
  const all = new Map<string, Threshold>();
  const at = (path: Path): Found => (kind, of, quantity, bound) => {
    const key = JSON.stringify([kind === "grade" ? path : "", quantity, bound]);
    if (!all.has(key)) all.set(key, { kind, policy: policy.id, path, quantity, bound, of });
  };
  for (const { name, quantity } of policy.pay) inFormula(quantity, at(["pay", name]));
  for (const set of policy.gates) for (const { name, condition } of set.gates) inFormula(condition, at(["gates", set.id, name]));
  for (const { id, items, adjustments, grades, from = "0" } of policy.scorecards) {
    for (const { name, metric, attainmentOf, points, pass, counts } of items) {
      // Nothing is paid by what does not count.
      if (counts === false) continue;
      const found = at(["scorecards", id, name]);
      inFormula(metric, found);
      const attained = attainmentOf === undefined ? {} : { attainmentOf };
      if (attainmentOf !== undefined) inFormula(attainmentOf, found);
      inTable(metric, points, attainmentOf, found);
      if (pass !== undefined) found("pass", name, { kind: "lookup", quantity: metric, table: points, ...attained }, stated(pass));
    }
    for (const { name, points } of adjustments) inFormula(points, at(["scorecards", id, name]));
    for (const each of grades) {
      if (each.from !== from) {
        at(["scorecards", id, each.grade])("grade", each.grade, { kind: "scoreOf", scorecard: id }, stated(each.from));
      }
    }
  }
  for (const contest of policy.contests) {
    walkFields(contest, contestFields, (node) => inNode(node, at(["contests", contest.id])));
  }
  const lines: QuantityNode = { kind: "plus", parts: policy.pay.map(({ quantity }) => quantity) };
  for (const step of stepNames) {
    const { [step]: limit } = policy;
    if (limit === undefined) continue;
    inFormula(limit, at([step]));
    if (policy.pay.length > 0) at([step])("limit", step, lines, limit);
  }
  return [...all.values()];
}

/**
 * The thresholds of one formula.
 *
 * @internal
 */
export function thresholdsIn(policy: PolicyDefinition, path: Path, formula: FormulaNode): readonly Threshold[] {
  const found: Threshold[] = [];
  inFormula(formula, (kind, of, quantity, bound) => found.push({ kind, policy: policy.id, path, quantity, bound, of }));
  return found;
}

function stated(number: StatedNumber): QuantityNode {
  return typeof number === "string" ? { kind: "constant", value: number } : number;
}

function inFormula(formula: FormulaNode, found: Found): void {
  walk(formula, (node) => inNode(node, found));
}

function inNode(node: FormulaNode, found: Found): void {
  if (node.kind === "marginal" || node.kind === "wholeAmount") {
    const { attainmentOf } = node;
    for (const [index, { from }] of node.tiers.entries()) {
      if (!isBeginning(from, index)) found("tier", node.kind, node.quantity, boundOf(from, attainmentOf));
    }
  } else if (node.kind === "lookup") inTable(node.quantity, node.table, node.attainmentOf, found);
  else {for (const [one, other] of meetings(node)) {
      found(Object.hasOwn(kindsAt.condition, node.kind) ? "comparison" : "extreme", node.kind, one, other);
    }}
}

/** What a node compares, by the grammar: each part with the next, or the first field with each of the others. */
function meetings(node: FormulaNode): readonly (readonly [QuantityNode, QuantityNode])[] {
  const { unit, also }: Partial<QuantityKind> = ownOptions(kindOf(node.kind));
  const compared = [also, unit].find((each) => typeof each === "object" && has(each, "agree") && each.to === "compare");
  if (compared === undefined || typeof compared !== "object" || !has(compared, "agree")) return [];
  const parts = compared.agree.flatMap((field) =>
    (node as unknown as Record<string, QuantityNode | readonly QuantityNode[] | undefined>)[field] ?? []
  );
  const [first] = parts;
  return parts.slice(1).flatMap((part, index) => {
    const before = compared.agree.length === 1 ? parts[index] : first;
    return before === undefined ? [] : [[before, part] as const];
  });
}

function inTable(quantity: QuantityNode, table: TableNode, attainmentOf: QuantityNode | undefined, found: Found): void {
  const bounds = table.kind === "curve"
    ? table.points.map(({ x }) => x)
    : table.kind === "bands"
    ? table.bands.map(({ from }) => from)
    : table.bands.map(({ upTo }) => upTo);
  for (const [index, bound] of bounds.entries()) {
    if (!isBeginning(bound, index)) found("table", table.kind, quantity, boundOf(bound, attainmentOf));
  }
}

/** A bound of tiers or of a table: a number, or a share of a target. */
function boundOf(bound: StatedNumber, attainmentOf: QuantityNode | undefined): QuantityNode {
  return attainmentOf === undefined ? stated(bound) : { kind: "times", left: attainmentOf, right: stated(bound) };
}

/** Zero, where nothing of the table is under it: then nothing is expected there. */
function isBeginning(bound: StatedNumber, index: number): boolean {
  return index === 0 && typeof bound === "string" && Number(bound) === 0;
}
