import { exactText, longQuotient, roundToPlaces, zero, type Decimal, type DecimalInput } from "../decimal/index.js";
import { fault, jixiaoError, oneOf, readItems, readOptions, say, type Path, has } from "../error/index.js";
import {
  mostOf,
  walk,
  type FormulaNode,
  type Label,
  type Numbers,
  type QuantityNode,
  type TableNode,
  type TiersNode,
} from "../formula/index.js";
import { formulaText, indexOf, openedPolicy, stepNames, type PolicyDefinition } from "../policy/index.js";
import { rangeOf, weightOf, type ItemDefinition, type ScorecardDefinition } from "../scorecard/index.js";
import { readNumber } from "./asked-reading.js";
import { boundsOf, type Bounds } from "./bounds-of.js";
import { cliffsIn } from "./cliffs-in.js";
import { finding, findingWords, type Finding } from "./finding.js";
import { formulasOf } from "./formulas-of.js";
import { prizesNeverWon } from "./prizes-never-won.js";
import { readsOf } from "./reads-of.js";

/** What `lint` passes over, and from which amount on it tells a cliff. */
export interface LintOptions {
  /** What is meant as it is: a code (`cliff`), or a code and a path (`cliff:pay.bonus`). */
  readonly accept?: readonly string[];
  /** From which amount on a step of pay is told as a cliff; none is unless stated. */
  readonly cliffAbove?: DecimalInput;
}

/**
 * What is allowed in a policy and looks like a mistake: bounds that change nothing or that nobody reaches, rates that fall or are ten times
 * their neighbour's, what nothing uses, points that go against the direction that the policy says elsewhere, prizes that nobody wins,
 * or is paid, marks and weights that nobody reaches, lines that are always zero, labels that are missing in one language, cliffs. Each has
 * its path, says why, and how to mend or accept it.
 *
 * @throws {JixiaoError} with every fault of what is no policy; `invalid_choice` where `accept` names no such code.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const policy = definePolicy({
 *   id: "sales",
 *   version: "1",
 *   currency: "CNY",
 *   pay: { commission: wholeAmount(gmv, [[0, "0.02"], [100000, "0.0076"]]) },
 * });
 * lint(policy).map(({ code, values }) => [code, values.loss]); // => [["falls_at_bound", "1240"]]
 * lint(policy, { accept: ["falls_at_bound:pay.commission"] }); // => []
 */
export function lint(policy: PolicyDefinition, options?: LintOptions): readonly Finding[] {
  const { accept = [], cliffAbove } = readOptions(options, ["accept", "cliffAbove"]);
  const accepting = readItems(accept);
  if (accepting === null) throw jixiaoError([fault("not_a_list", ["accept"], accept, say("a_list"))]);
  for (const [index, each] of accepting.entries()) {
    const code = String(typeof each === "string" ? each.split(":")[0] : "");
    if (!Object.hasOwn(findingWords, code)) {
      throw jixiaoError([fault("invalid_choice", ["accept", index], each, oneOf(Object.keys(findingWords), code))]);
    }
  }
  const opened = openedPolicy(policy, ["policy"]);
  const above = cliffAbove === undefined ? null : readNumber(cliffAbove, "cliffAbove");
  const accepted = new Set(accepting);
  const found = [
    ...formulasOf(opened).flatMap(({ path, formula }) => inFormula(opened, path, formula, above)),
    ...(above === null ? [] : opened.pay.flatMap(({ name, quantity }) => cliffsIn(opened, ["pay", name], quantity, above))),
    ...opened.scorecards.flatMap((card) => inCard(opened, card)),
    ...inContests(opened),
    ...unusedIn(opened),
    ...alwaysZero(opened),
    ...labelsMissing(opened),
  ];
  const once = [...new Map(found.map((each) => [each.accept + JSON.stringify(each.values), each])).values()];
  return once.filter((each) => !accepted.has(each.code) && !accepted.has(each.accept));
}

function inFormula(policy: PolicyDefinition, path: Path, formula: FormulaNode, above: Decimal | null): readonly Finding[] {
  const found: Finding[] = [];
  /** Conditions that ask whether there is a reading at all: `orElse(when(atLeast(level, 0), 1, 0), 0)`. */
  const ofPresence = new Set<FormulaNode>();
  walk(formula, (node) => {
    switch (node.kind) {
      case "orElse":
        if (node.quantity.kind === "when") ofPresence.add(node.quantity.condition);
        break;
      case "marginal":
      case "wholeAmount":
        for (const each of inTiers(policy, path, node, above)) found.push(each);
        break;
      case "lookup":
        for (const each of inTable(policy, path, node.table, node)) found.push(each);
        break;
      case "atLeast":
      case "moreThan":
      case "atMost":
      case "lessThan":
        if (!ofPresence.has(node)) { for (const each of decided(policy, path, node.kind, node.left, node.right)) found.push(each); }
        break;
      case "when":
        for (const each of stepOfBranches(policy, path, node, above)) found.push(each);
        break;
      default:
    }
  });
  return found;
}

function inTiers(policy: PolicyDefinition, path: Path, node: TiersNode, above: Decimal | null): readonly Finding[] {
  const { numbers } = indexOf(policy);
  const tiers = node.tiers.map(({ from, rate }) => ({ from: numbers.of(from), rate: numbers.of(rate) }));
  const pairs = tiers.slice(1).flatMap((tier, index): readonly Finding[] => {
    const before = tiers[index];
    if (before === undefined) return [];
    const rates = { from: exactText(tier.from), rate: exactText(tier.rate), before: exactText(before.rate) };
    const jump = tier.from.times(tier.rate.minus(before.rate));
    const [less, more] = [tier.rate.abs(), before.rate.abs()].sort((a, b) => a.comparedTo(b));
    const isWhole = node.kind === "wholeAmount" && node.attainmentOf === undefined;
    return [
      ...(tier.rate.equals(before.rate)
        ? [finding("same_as_neighbour", path, { from: rates.from, value: rates.rate, before: exactText(before.from) })]
        : []),
      ...(node.kind === "wholeAmount" && jump.isNegative() && !jump.isZero() && !before.rate.isNegative()
        ? [finding("falls_at_bound", path, { ...rates, loss: exactText(jump.abs()) })]
        : []),
      ...(less !== undefined && more !== undefined && !less.isZero() && more.greaterThanOrEqualTo(less.times(10))
        ? [finding("rate_ten_times", path, rates)]
        : []),
      ...(isWhole && above !== null && jump.abs().greaterThan(above)
        ? [finding("cliff", path, { of: formulaText(node.quantity), from: rates.from, amount: exactText(jump), above: exactText(above) })]
        : []),
    ];
  });
  const bounds = node.attainmentOf === undefined ? boundsOf(node.quantity, policy) : null;
  return [...pairs, ...unreached(path, tiers.map(({ from }) => from), bounds, formulaText(node.quantity))];
}

/** A bonus of a fixed amount is a cliff by its nature: told where an amount is stated. */
function stepOfBranches(
  policy: PolicyDefinition,
  path: Path,
  node: Extract<QuantityNode, { kind: "when" }>,
  above: Decimal | null,
): readonly Finding[] {
  if (above === null || path[0] !== "pay") return [];
  const [met, unmet] = [boundsOf(node.met, policy), boundsOf(node.unmet, policy)];
  const { low, high } = met;
  if (low === null || high === null || unmet.low === null || unmet.high === null || !low.equals(high) || !unmet.low.equals(unmet.high)) {
    return [];
  }
  const jump = low.minus(unmet.low);
  if (!jump.abs().greaterThan(above)) return [];
  const words = { of: formulaText(node.condition), amount: exactText(jump), above: exactText(above) };
  return [finding("cliff", path, words)];
}

function inTable(
  policy: PolicyDefinition,
  path: Path,
  table: TableNode,
  of: { readonly quantity?: QuantityNode; readonly attainmentOf?: QuantityNode },
): readonly Finding[] {
  const { numbers } = indexOf(policy);
  const steps = table.kind === "curve"
    ? table.points.map(({ x, y }) => ({ bound: numbers.of(x), value: numbers.of(y) }))
    : table.kind === "bands"
    ? table.bands.map(({ from, value }) => ({ bound: numbers.of(from), value: numbers.of(value) }))
    : table.bands.map(({ upTo, value }) => ({ bound: numbers.of(upTo), value: numbers.of(value) }));
  const same = table.kind === "curve" ? [] : steps.slice(1).flatMap(({ bound, value }, index) => {
    const before = steps[index];
    if (before === undefined || !before.value.equals(value)) return [];
    return [finding("same_as_neighbour", path, { from: exactText(bound), value: exactText(value), before: exactText(before.bound) })];
  });
  const bounds = of.quantity === undefined || of.attainmentOf !== undefined ? null : boundsOf(of.quantity, policy);
  const reached = table.kind === "bandsUpTo" ? [] : steps.map(({ bound }) => bound);
  return [...same, ...unreached(path, reached, bounds, of.quantity === undefined ? "" : formulaText(of.quantity))];
}

/** Bounds above all that a quantity can come to. */
function unreached(path: Path, bounds: readonly Decimal[], of: Bounds | null, name: string): readonly Finding[] {
  const { high = null } = of ?? {};
  if (of === null || high === null) return [];
  return bounds.filter((bound) => bound.greaterThan(high)).map((bound) =>
    finding("unreachable", path, { bound: exactText(bound), of: name, ...ends(of) })
  );
}

function ends({ low, high }: Bounds): { readonly low: string; readonly high: string } {
  return { low: low === null ? "anything" : exactText(low), high: high === null ? "anything" : exactText(high) };
}

/** A comparison that the stated ranges decide, whatever the readings are. */
function decided(
  policy: PolicyDefinition,
  path: Path,
  kind: "atLeast" | "moreThan" | "atMost" | "lessThan",
  left: QuantityNode,
  right: QuantityNode,
): readonly Finding[] {
  const [one, other] = kind === "atLeast" || kind === "moreThan" ? [left, right] : [right, left];
  const [upper, lower] = [boundsOf(one, policy), boundsOf(other, policy)];
  const orEqual = kind === "atLeast" || kind === "atMost";
  const isMet = upper.low !== null && lower.high !== null
    && (orEqual ? upper.low.greaterThanOrEqualTo(lower.high) : upper.low.greaterThan(lower.high));
  const isMissed = upper.high !== null && lower.low !== null
    && (orEqual ? upper.high.lessThan(lower.low) : upper.high.lessThanOrEqualTo(lower.low));
  if (!isMet && !isMissed) return [];
  const words = { truth: isMet ? "met" : "not met", of: formulaText(left), bound: formulaText(right), ...ends(boundsOf(left, policy)) };
  return [finding("always_decided", path, words)];
}

function inCard(policy: PolicyDefinition, card: ScorecardDefinition): readonly Finding[] {
  const { numbers } = indexOf(policy);
  const weights = card.items.map((item) => weightOf(card, item, numbers) ?? zero);
  const whole = weights.reduce((sum, weight) => sum.plus(weight), zero);
  const items = card.items.flatMap((item, index) => {
    const path = ["scorecards", card.id, item.name];
    const weight = weights[index] ?? zero;
    const isSlight = item.pass !== undefined && card.method !== "sum" && item.counts !== false
      && weight.times(100).lessThanOrEqualTo(whole);
    const of = item.attainmentOf === undefined ? { quantity: item.metric } : { quantity: item.metric, attainmentOf: item.attainmentOf };
    return [
      ...inTable(policy, path, item.points, of),
      ...failedByAll(path, item, numbers),
      ...(isSlight ? [finding("critical_weight_one", path, { weight: exactText(weight), whole: exactText(whole) })] : []),
      ...againstDirection(policy, path, item),
    ];
  });
  const points = card.items.reduce((sum, item, index) => {
    const most = mostOf(item.points, numbers);
    return sum.plus(card.method === "sum" ? most : most.times(weights[index] ?? zero));
  }, zero);
  const isOpen = card.adjustments.length > 0 || whole.isZero();
  const most = isOpen ? null : card.method === "sum" ? points : longQuotient(points, whole);
  const grades = most === null
    ? []
    : card.grades.filter(({ from }) => numbers.of(from).greaterThan(most)).map(({ grade, from }) =>
      finding("grade_unreachable", ["scorecards", card.id, grade], {
        most: exactText(roundToPlaces(most, 2, "half-up")),
        from: exactText(numbers.of(from)),
      })
    );
  return [...items, ...grades, ...gradesOutside(card, numbers), ...weightBeyond(card, whole, numbers)];
}

/** An item that nobody passes, whatever the reading. */
function failedByAll(path: Path, { pass, points }: ItemDefinition, numbers: Numbers): readonly Finding[] {
  if (pass === undefined) return [];
  const [mark, most] = [numbers.of(pass), mostOf(points, numbers)];
  return mark.greaterThan(most) ? [finding("pass_unreachable", path, { pass: exactText(mark), most: exactText(most) })] : [];
}

/**
 * Grades whose bound no score can have. The lowest may begin at zero, or together with the range; one that critical items give may begin
 * where it will.
 */
function gradesOutside(card: ScorecardDefinition, numbers: Numbers): readonly Finding[] {
  const { from: low, to: high } = rangeOf(card, numbers);
  const bounds = card.grades.map(({ from }) => numbers.of(from));
  const isShadowed = (bound: Decimal) => bounds.some((each) => each.greaterThan(bound) && each.lessThanOrEqualTo(low));
  return card.grades.flatMap(({ grade, from }) => {
    const bound = numbers.of(from);
    const isUnder = bound.lessThan(low) && (bound.isNegative() || isShadowed(bound));
    if (grade === card.criticalGrade || (!isUnder && bound.lessThanOrEqualTo(high))) return [];
    const words = { from: exactText(bound), low: exactText(low), high: exactText(high) };
    return [finding("grade_out_of_range", ["scorecards", card.id, grade], words)];
  });
}

function weightBeyond(card: ScorecardDefinition, whole: Decimal, numbers: Numbers): readonly Finding[] {
  if (card.minimumWeight === undefined) return [];
  const minimum = numbers.of(card.minimumWeight);
  if (minimum.lessThanOrEqualTo(whole)) return [];
  return [finding("weight_unreachable", ["scorecards", card.id], { minimum: exactText(minimum), whole: exactText(whole) })];
}

/** What the rest of the policy says of a metric: whether more or less of it is better, and where. */
function againstDirection(policy: PolicyDefinition, path: Path, { metric, points }: ItemDefinition): readonly Finding[] {
  if (metric.kind !== "metric") return [];
  const { numbers } = indexOf(policy);
  const ys = points.kind === "curve" ? points.points.map(({ y }) => y) : points.bands.map(({ value }) => value);
  const [first, last] = [ys[0], ys.at(-1)];
  if (first === undefined || last === undefined) return [];
  const way = numbers.of(last).comparedTo(numbers.of(first));
  const better = betterOf(policy, metric.id);
  if (way === 0 || better === null || better.sign === Math.sign(way)) return [];
  const words = { way: way > 0 ? "rise" : "fall", of: metric.id, better: better.sign > 0 ? "more" : "less", where: better.where };
  return [finding("against_direction", path, words)];
}

function betterOf(policy: PolicyDefinition, id: string): { readonly sign: number; readonly where: string } | null {
  for (const contest of policy.contests) {
    for (const { name, quantity, order } of contest.factors) {
      if (quantity.kind === "metric" && quantity.id === id) {
        return { sign: order === "highest" ? 1 : -1, where: `contests.${contest.id}.${name}` };
      }
    }
  }
  for (const set of policy.gates) {
    for (const { name, condition } of set.gates) {
      const sign = condition.kind === "atLeast" || condition.kind === "moreThan"
        ? 1
        : condition.kind === "atMost" || condition.kind === "lessThan"
        ? -1
        : 0;
      if (sign !== 0 && has(condition, "left") && condition.left.kind === "metric" && condition.left.id === id) {
        return { sign, where: `gates.${set.id}.${name}` };
      }
    }
  }
  return null;
}

function inContests(policy: PolicyDefinition): readonly Finding[] {
  const { numbers } = indexOf(policy);
  const paid = new Set<string>();
  for (const { formula } of formulasOf(policy)) walk(formula, (node) => (node.kind === "prizeOf" ? paid.add(node.contest) : undefined));
  return policy.contests.flatMap((contest) => {
    const lists = [
      ...contest.factors.map(({ name, prizes }) => ({ path: ["contests", contest.id, name], prizes })),
      ...(contest.overall === undefined ? [] : [{ path: ["contests", contest.id, "overall"], prizes: contest.overall.prizes }]),
    ];
    const below = (contest.overall?.points ?? []).flatMap((points, index) => {
      const given = numbers.of(points);
      if (given.greaterThanOrEqualTo(zero)) return [];
      return [finding("points_below_zero", ["contests", contest.id, "overall"], { place: String(index + 1), points: exactText(given) })];
    });
    const hasPrizes = lists.some(({ prizes }) => prizes.some((prize) => !numbers.of(prize).isZero()));
    return [
      ...prizesNeverWon(policy, contest),
      ...below,
      ...(hasPrizes && policy.pay.length > 0 && !paid.has(contest.id) ? [finding("prize_never_paid", ["contests", contest.id], {})] : []),
      ...lists.flatMap(({ path, prizes }) =>
        prizes.slice(1).flatMap((prize, index) => {
          const [now, before] = [numbers.of(prize), numbers.of(prizes[index] ?? prize)];
          if (now.lessThanOrEqualTo(before)) return [];
          return [finding("prizes_rise", path, { place: String(index + 2), prize: exactText(now), before: exactText(before) })];
        })
      ),
    ];
  });
}

/** What a policy that pays lists, and no line, step or what they read uses. A policy that does not pay only shows. */
function unusedIn(policy: PolicyDefinition): readonly Finding[] {
  const all = readsOf(policy, formulasOf(policy).map(({ formula }) => formula));
  const tables = new Set<string>();
  const stated = JSON.stringify([
    policy.pay,
    policy.scorecards,
    policy.contests,
    policy.gates,
    policy.expects,
    policy.rounding,
    stepNames.map((step) => policy[step]),
  ]);
  for (const { id } of policy.parameters) if (stated.includes(JSON.stringify({ kind: "parameter", id }))) tables.add(id);
  const usesMetric = (id: string) => all.metrics.has(id) || stated.includes(JSON.stringify({ kind: "metric", id }));
  const amounts = [...policy.pay.map(({ quantity }) => quantity), ...stepNames.flatMap((step) => policy[step] ?? [])];
  const paid = readsOf(policy, amounts).references;
  const gradesRead = new Set<string>();
  for (const { formula } of formulasOf(policy)) {
    walk(formula, (node) => (node.kind === "byGrade" || node.kind === "gradeIn" ? gradesRead.add(node.scorecard) : undefined));
  }
  const scoresPaid = new Set<string>();
  for (const amount of amounts) walk(amount, (node) => (node.kind === "scoreOf" ? scoresPaid.add(node.scorecard) : undefined));
  return [
    ...policy.metrics.filter(({ id }) => !usesMetric(id)).map(({ id }) => finding("unused", ["metrics", id], { of: "metric" })),
    ...policy.parameters.filter(({ id }) => !tables.has(id)).map(({ id }) => finding("unused", ["parameters", id], { of: "parameter" })),
    ...policy.gates.filter(({ id }) => policy.pay.length > 0 && policy.gates.length > 1 && !paid.has(`gates.${id}`))
      .filter(({ id }) => !all.references.has(`gates.${id}`))
      .map(({ id }) => finding("unused", ["gates", id], { of: "gate set" })),
    ...policy.scorecards.filter(({ id, grades }) => grades.length > 0 && scoresPaid.has(id) && !gradesRead.has(id))
      .map(({ id }) => finding("grades_unused", ["scorecards", id], {})),
  ];
}

function alwaysZero(policy: PolicyDefinition): readonly Finding[] {
  return policy.pay.flatMap(({ name, quantity }) => {
    const { low, high } = boundsOf(quantity, policy);
    return low?.isZero() === true && high?.isZero() === true ? [finding("always_zero", ["pay", name], {})] : [];
  });
}

/** Where some labels are in both languages, the others are expected to be. */
function labelsMissing(policy: PolicyDefinition): readonly Finding[] {
  const labels: { readonly path: Path; readonly label: Label }[] = [];
  const add = (path: Path, { label }: { readonly label?: Label }) => (label === undefined ? undefined : labels.push({ path, label }));
  add([], policy);
  for (const metric of policy.metrics) add(["metrics", metric.id], metric);
  for (const parameter of policy.parameters) add(["parameters", parameter.id], parameter);
  for (const set of policy.gates) {
    add(["gates", set.id], set);
    for (const gate of set.gates) add(["gates", set.id, gate.name], gate);
  }
  for (const card of policy.scorecards) {
    add(["scorecards", card.id], card);
    for (const item of card.items) add(["scorecards", card.id, item.name], item);
    for (const grade of card.grades) add(["scorecards", card.id, grade.grade], grade);
  }
  for (const contest of policy.contests) {
    add(["contests", contest.id], contest);
    for (const factor of contest.factors) add(["contests", contest.id, factor.name], factor);
  }
  for (const line of policy.pay) add(["pay", line.name], line);
  const isBoth = labels.some(({ label: { en, zh } }) => en !== undefined && zh !== undefined);
  if (!isBoth) return [];
  return labels.flatMap(({ path, label }) =>
    (["en", "zh"] as const).filter((language) => label[language] === undefined && Object.keys(label).length > 0).map((language) =>
      finding("label_missing", path, { language })
    )
  );
}
