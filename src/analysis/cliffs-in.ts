import { exactText, type Decimal } from "../decimal/index.js";
import type { Path } from "../error/index.js";
import { walk, type QuantityNode } from "../formula/index.js";
import { formulaText, indexOf, type PolicyDefinition } from "../policy/index.js";
import { boundsOf } from "./bounds-of.js";
import { finding, type Finding } from "./finding.js";

/** One of the values that a table or a card's grades give, and from where on. */
interface Step {
  readonly from: string;
  readonly value: QuantityNode;
}

/**
 * Where a pay line steps by more than an amount: from grade to grade, and from band to band. What multiplies a step goes as far as its
 * metric's range says, and a step whose amount no range ends is not told.
 */
export function cliffsIn(policy: PolicyDefinition, path: Path, line: QuantityNode, above: Decimal): readonly Finding[] {
  const found: Finding[] = [];
  walk(line, (node) => {
    const told = node.kind === "byGrade"
      ? { of: node.scorecard, steps: gradeSteps(node, policy) }
      : node.kind === "lookup" && node.table.kind !== "curve"
      ? { of: formulaText(node.quantity), steps: bandSteps(node.table, policy) }
      : null;
    told?.steps.slice(1).forEach(({ from, value }, index) => {
      const before = told.steps[index];
      if (before === undefined) return;
      const [less, more] = [before.value, value].map((each) => boundsOf(withPart(line, node, each), policy));
      const jump = furthest([apart(more?.low, less?.low), apart(more?.high, less?.high)]);
      if (jump === null || !jump.abs().greaterThan(above)) return;
      found.push(finding("cliff", path, { of: told.of, from, amount: exactText(jump), above: exactText(above) }));
    });
  });
  return found;
}

/** From the lowest grade up. */
function gradeSteps({ scorecard, values }: Extract<QuantityNode, { kind: "byGrade" }>, policy: PolicyDefinition): readonly Step[] {
  const { numbers, scorecards } = indexOf(policy);
  const grades = [...scorecards.get(scorecard)?.grades ?? []].sort((a, b) => numbers.of(a.from).comparedTo(numbers.of(b.from)));
  return grades.flatMap(({ grade }) => {
    const value = values.find((each) => each.grade === grade);
    return value === undefined ? [] : [{ from: grade, value: value.quantity }];
  });
}

/** Of bands up to a bound, the value that holds beyond one holds from it on. */
function bandSteps(
  table: Exclude<Extract<QuantityNode, { kind: "lookup" }>["table"], { kind: "curve" }>,
  policy: PolicyDefinition,
): readonly Step[] {
  const { numbers } = indexOf(policy);
  const text = (stated: Parameters<typeof numbers.of>[0]) => exactText(numbers.of(stated));
  const constant = (value: string): QuantityNode => ({ kind: "constant", value });
  const outside = table.otherwise === null ? [] : [table.otherwise];
  if (table.kind === "bands") {
    const within = table.bands.map(({ from, value }) => ({ from: text(from), value: constant(text(value)) }));
    return [...outside.map((value) => ({ from: "", value: constant(text(value)) })), ...within];
  }
  const values = [...table.bands.map(({ value }) => value), ...outside];
  return values.map((value, index) => {
    const before = table.bands[index - 1];
    return { from: before === undefined ? "" : text(before.upTo), value: constant(text(value)) };
  });
}

/** A formula in which something else stands in the place of one of its nodes. */
function withPart<Value>(value: Value, node: object, part: object): Value {
  if (value === node) return part as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => withPart(each, node, part)) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, withPart(each as unknown, node, part)])) as Value;
}

function apart(more: Decimal | null | undefined, less: Decimal | null | undefined): Decimal | null {
  return more === null || more === undefined || less === null || less === undefined ? null : more.minus(less);
}

function furthest(jumps: readonly (Decimal | null)[]): Decimal | null {
  return jumps.reduce((most, each) => (most === null || (each !== null && each.abs().greaterThan(most.abs())) ? each : most));
}
