import type { Decimal } from "decimal.js";
import type { Explanation, Fault, Outcome, RoundingMode, Setting, StatedNumber, TableNode, Told } from "../../src/index.js";
import { Exact, exactly } from "../formula/decimals.js";

/**
 * Recomputes every node of an explanation from its own inputs, settings and rounding, and nothing else; gives what is wrong with it.
 * Shares no code with what made it. Readings, constants and parameters have no inputs: what they are is checked against the rows.
 *
 * What a node does not tell cannot be recomputed, and is checked only as far as it goes:
 * - the places of a curve that states none;
 * - the bounds of a scorecard's grades;
 * - by which end, by what method and for which prizes a contest ranks, what parted ties, and of what an overall figure is the sum;
 * - whose part of a shared pool it is;
 * - the floor at which the repayment of a draw stops, which lines are protected, and the cap or floor that rounding did not look at;
 * - the faults of a team that is not known, and of rows that were rejected.
 */
export function recheck(node: Explanation, places: number): readonly string[] {
  const expected = expectedOutcome(node, places);
  const problems: string[] = [];
  const wrong = (what: string) => void problems.push(`${node.kind} ${node.name ?? ""}: ${what}: ${JSON.stringify(node.outcome)}`);
  if (expected !== null && !sameOutcome(node.outcome, expected)) wrong(`expected ${JSON.stringify(expected)}`);
  if (node.rounding !== null && (node.outcome.state === "notApplicable" || !rounds.has(node.kind))) {
    wrong("nothing can have been rounded here");
  }
  return [...problems, ...node.inputs.flatMap((input) => recheck(input, places))];
}

/** What is told again says what was told under its number, once and before it: gives what is wrong with that. */
export function recheckRepeats(explanation: Explanation): readonly string[] {
  const told = new Map<Setting, Explanation>();
  const problems: string[] = [];
  const look = (node: Explanation): void => {
    const { once, told: again } = node.settings;
    const known = once === undefined ? undefined : told.get(once);
    if (once !== undefined && again === undefined) {
      if (known !== undefined && known.kind !== "standing") problems.push(`${node.kind}: no. ${once} is told twice`);
      told.set(once, node);
    }
    if (again !== undefined) {
      if (known?.kind !== node.kind) problems.push(`${node.kind}: no. ${once} is not told before`);
      // Of a share and of a place each row has its own.
      const isOwn = node.kind === "shareOf" || node.kind === "standing";
      if (!isOwn && JSON.stringify(known?.outcome) !== JSON.stringify(node.outcome)) {
        problems.push(`${node.kind}: no. ${once} was another figure`);
      }
    }
    for (const input of node.inputs) look(input);
  };
  look(explanation);
  return problems;
}

/** What a node comes to: a value as text, or why there is none. */
type Expected = { readonly value: string } | { readonly reasonCode: string } | { readonly faults: readonly string[] } | typeof outOfRange;
const outOfRange = { faultCode: "number_out_of_range" } as const;
type Present = Outcome & { readonly state: "value" };

const rounds: ReadonlySet<string> = new Set([
  "ratio",
  "prorate",
  "roundToPlaces",
  "roundToMultiple",
  "teamMean",
  "scorecard",
  "line",
  "added",
]);

const modes: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  up: Exact.ROUND_UP,
  down: Exact.ROUND_DOWN,
  ceiling: Exact.ROUND_CEIL,
  floor: Exact.ROUND_FLOOR,
  "half-up": Exact.ROUND_HALF_UP,
  "half-down": Exact.ROUND_HALF_DOWN,
  "half-even": Exact.ROUND_HALF_EVEN,
};

function sameOutcome(outcome: Outcome, expected: Expected): boolean {
  if ("value" in expected) return outcome.state === "value" && outcome.value === expected.value;
  if ("reasonCode" in expected) return outcome.state === "notApplicable" && outcome.reason.code === expected.reasonCode;
  if (outcome.state !== "faulty") return false;
  if ("faultCode" in expected) return outcome.faults.length === 1 && outcome.faults[0].code === expected.faultCode;
  return same(
    outcome.faults.map(({ message }) => message),
    expected.faults,
  );
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return JSON.stringify(left.toSorted()) === JSON.stringify([...right].toSorted());
}

/** What several inputs come to where one has no value: their faults, each once, before the first reason. Null where all have one. */
function absence(inputs: readonly Explanation[]): Expected | null {
  const outcomes = inputs.map(({ outcome }) => outcome);
  const faults = new Set(outcomes.flatMap((outcome) => outcome.faults.map(({ message }) => message)));
  if (faults.size > 0) return { faults: [...faults] };
  const reason = outcomes.find(({ state }) => state === "notApplicable")?.reason;
  return reason === undefined || reason === null ? null : { reasonCode: reason.code };
}

function asInput(input: Explanation | undefined): Expected {
  if (input === undefined) throw new Error("an input is missing");
  return absence([input]) ?? { value: input.outcome.value ?? "" };
}

const number = (input: Explanation | undefined) => new Exact((input?.outcome as Present | undefined)?.value ?? Number.NaN);
/** A setting that is a number. */
const exact = (setting: Setting | undefined) => {
  if (typeof setting !== "object") return new Exact(setting ?? Number.NaN);
  return new Exact("kind" in setting && setting.kind === "parameter" ? setting.value : Number.NaN);
};
const truth = (holds: boolean): Expected => ({ value: String(holds) });

function figure(value: Exact): Expected {
  const fits = value.isZero() || (value.e < 15 && value.decimalPlaces() <= 60);
  return fits ? { value: exactly(value) } : outOfRange;
}

function expectedOutcome(node: Explanation, places: number): Expected | null {
  const { inputs } = node;
  // Its rows are told under its number: see recheckRepeats.
  if (node.settings.told !== undefined) return null;
  const [first, second, third] = inputs;
  switch (node.kind) {
    case "constant":
    case "metric":
    case "parameter":
      return inputs.length === 0 ? null : { faults: ["a leaf has no inputs"] };
    case "plus":
      return absence(inputs) ?? figure(inputs.reduce((sum, input) => sum.plus(number(input)), new Exact(0)));
    case "min":
      return absence(inputs) ?? figure(Exact.min(...inputs.map(number)));
    case "max":
      return absence(inputs) ?? figure(Exact.max(...inputs.map(number)));
    case "minus":
      return absence(inputs) ?? figure(number(first).minus(number(second)));
    case "slice": {
      const [value, from] = [number(first), number(second)];
      return absence(inputs) ?? figure(Exact.max((third === undefined ? value : Exact.min(value, number(third))).minus(from), 0));
    }
    case "times":
    case "perUnit":
      return absence(inputs) ?? figure(number(first).times(number(second)));
    case "ratio":
      return absence(inputs) ?? quotient(node, number(first), number(second));
    case "prorate":
      return absence(inputs) ?? quotient(node, number(first).times(number(second)), number(third));
    case "roundToPlaces":
    case "roundToMultiple":
      return absence(inputs) ?? rounded(node, number(first));
    case "when":
      if (first?.outcome.state !== "value") return inputs.length === 1 ? asInput(first) : { faults: ["no branch was to be taken"] };
      return inputs.length === 2 ? asInput(second) : { faults: ["one branch was to be taken"] };
    case "orElse":
      if (first?.outcome.state !== "notApplicable") return inputs.length === 1 ? asInput(first) : { faults: ["no fallback was needed"] };
      return asInput(second);
    case "atLeast":
      return absence(inputs) ?? truth(number(first).greaterThanOrEqualTo(number(second)));
    case "atMost":
      return absence(inputs) ?? truth(number(first).lessThanOrEqualTo(number(second)));
    case "moreThan":
      return absence(inputs) ?? truth(number(first).greaterThan(number(second)));
    case "lessThan":
      return absence(inputs) ?? truth(number(first).lessThan(number(second)));
    case "equals":
      return absence(inputs) ?? truth(number(first).equals(number(second)));
    case "between":
      return absence(inputs) ?? truth(number(first).greaterThanOrEqualTo(number(second)) && number(first).lessThanOrEqualTo(number(third)));
    case "all":
      return enough(inputs, inputs.length);
    case "any":
      return enough(inputs, 1);
    case "atLeastOf":
      return enough(inputs, Number(node.settings.count));
    case "not":
      return absence(inputs) ?? truth(first?.outcome.value === "false");
    case "passed":
      return absence(inputs) ?? truth(first?.outcome.value === "passed");
    case "gate":
      return gate(node, first);
    case "gates":
      return gates(node);
    case "voidedBy":
    case "heldBy":
      return gated(node, first, second);
    case "lookup":
    case "item":
      return absence(inputs) ?? lookup(node, number(first), second);
    case "marginal":
    case "wholeAmount":
      return absence(inputs) ?? tiered(node, number(first));
    case "tier":
      return tier(node);
    case "shareOf":
      return shareOf(node, places);
    case "teamSum":
      return overRows(node, (figures) => figure(figures.reduce((sum, each) => sum.plus(each), new Exact(0))));
    case "teamMin":
      return overRows(node, (figures) => figure(Exact.min(...figures)));
    case "teamMax":
      return overRows(node, (figures) => figure(Exact.max(...figures)));
    case "teamCount":
      return countRows(node);
    case "teamMean":
      return overRows(
        node,
        (figures) => quotient(node, figures.reduce((sum, each) => sum.plus(each), new Exact(0)), new Exact(figures.length)),
      );
    case "lineOf":
      return linesSum(inputs, places);
    case "scoreOf":
      return absence(inputs) ?? figure(number(first));
    case "byGrade":
      if (first?.settings.grade === undefined) return inputs.length === 1 ? asInput(first) : { faults: ["no grade was reached"] };
      return inputs.length === 2 ? asInput(second) : { faults: ["the value of one grade was to be taken"] };
    case "gradeIn":
      if (first?.settings.grade === undefined) return asInput(first);
      return truth(String(node.settings.grades).split(", ").includes(String(first.settings.grade)));
    case "scorecard":
      return scorecard(node);
    case "adjustment":
      return absence(inputs) ?? figure(number(first).toDecimalPlaces(Number(node.settings.places), modes["half-up"]).plus(0));
    case "rankOf":
      return rankOf(node);
    case "prizeOf":
      return prizeOf(node);
    case "standing":
      return standing(node);
    case "entrant":
      return (node.settings.rank === undefined) === (node.outcome.state !== "value")
        ? null
        : { faults: ["ranked without a figure, or not ranked with one"] };
    case "row":
      // A row that is counted whatever it says has no inputs.
      if (inputs.length === 0) return truth(true);
      return inputs.length === 1 ? asInput(first) : { faults: ["a row is one figure"] };
    case "line":
      return absence(inputs) ?? line(node, number(first), places);
    case "rows":
      return overLines(inputs, places);
    case "added":
      return added(node, places);
    case "statement":
      return statement(inputs, places);
  }
}

/** The parts that each tier pays at its own rate, or all of it at the rate reached: each is an input, which is checked by itself. */
function tiered(node: Explanation, amount: Exact): Expected {
  const { kind, settings, inputs } = node;
  const target = inputs[1]?.kind === "tier" ? undefined : inputs[1];
  if (target !== undefined && number(target).lessThanOrEqualTo(0)) return { reasonCode: "no_target" };
  const of = target === undefined ? new Exact(1) : number(target);
  const tiers = tiersIn(settings.tiers).map(({ from, rate }) => ({ from: new Exact(from).times(of), rate }));
  const isReached = (from: Exact) => amount.greaterThan(from) || (settings.bound === "inclusive-above" && amount.equals(from));
  const reached = tiers.findLast(({ from }) => isReached(from));
  const whole = reached === undefined ? [] : [{ from: exactly(reached.from), part: exactly(amount), rate: reached.rate }];
  const slices = tiers.filter(({ from }) => amount.greaterThan(from)).map(({ from, rate }, index) => {
    const to = Exact.min(amount, tiers[index + 1]?.from ?? amount);
    return { from: exactly(from), to: exactly(to), part: exactly(to.minus(from)), rate };
  });
  const told = inputs.filter((input) => input.kind === "tier");
  const expected = kind === "marginal" ? slices : whole;
  if (JSON.stringify(told.map((tier) => tier.settings)) !== JSON.stringify(expected)) {
    return { faults: [`tiers ${JSON.stringify(expected)}`] };
  }
  return figure(told.reduce((sum, tier) => sum.plus(number(tier)), new Exact(0)));
}

function tiersIn(tiers: Setting | undefined): readonly { readonly from: string; readonly rate: string }[] {
  if (typeof tiers !== "object" || "kind" in tiers) throw new Error("no tiers");
  return tiers.map(({ from, rate }) => ({ from: numberIn(from), rate: numberIn(rate) }));
}

function tier({ settings: { from, to, part, rate } }: Explanation): Expected {
  if (to !== undefined && !exact(to).minus(exact(from)).equals(exact(part))) return { faults: [`${to} less ${from} is not ${part}`] };
  return { value: exactly(exact(part).times(exact(rate))) };
}

/** One of the parts that the rows have of the pool: the pool in whole cents, the odd ones to the largest remainders. */
function shareOf({ inputs, outcome }: Explanation, places: number): Expected {
  const [pool, ...rows] = inputs;
  if (rows.some(({ kind }) => kind !== "row")) return { faults: ["a pool is shared by rows alone"] };
  const weighed = rows.filter((row) => row.outcome.state === "value").map((row) => ({ id: row.name ?? "", weight: number(row) }));
  // A share under zero is told of the pool, beside what is wrong in the rows.
  const negative = outcome.faults.filter(({ code }) => code === "not_positive").map(({ message }) => message);
  if (negative.length !== weighed.filter(({ weight }) => weight.lessThan(0)).length) {
    return { faults: ["a fault for each share under zero"] };
  }
  const ofRows = { faults: outcome.faults.filter(({ code }) => code !== "not_positive") };
  const isOfOthers = outcome.faults.some(({ code }) => ofOthers.has(code));
  const absent = absence([...(pool === undefined ? [] : [pool]), ...rows.filter((row) => row.outcome.state === "faulty")]);
  if (isOfOthers || negative.length > 0 || (absent !== null && "faults" in absent)) {
    const others = outcome.faults.filter(({ code }) => ofOthers.has(code)).map(({ message }) => message);
    return {
      faults: [
        ...asToldToOthers([...(absent !== null && "faults" in absent ? absent.faults : []), ...others], ofRows),
        ...negative,
      ],
    };
  }
  if (absent !== null) return absent;
  const total = weighed.reduce((sum, { weight }) => sum.plus(weight), new Exact(0));
  if (total.isZero()) return { reasonCode: "no_rows" };
  // Whose part it is is not told: it may be that of a row which has none, or of one that is not among them.
  if (outcome.state === "notApplicable") {
    const isOfRow = rows.some((row) => row.outcome.state === "notApplicable" && row.outcome.reason.code === outcome.reason.code);
    return { reasonCode: isOfRow ? outcome.reason.code : "no_rows" };
  }
  const unit = new Exact(10).pow(-places);
  const cents = number(pool).toDecimalPlaces(places, modes["half-up"]).dividedBy(unit);
  const quotas = weighed.map(({ id, weight }) => ({
    id,
    whole: cents.abs().times(weight).divToInt(total),
    over: cents.abs().times(weight).mod(total),
  }));
  const odd = quotas.reduce((left, { whole }) => left.minus(whole), cents.abs()).toNumber();
  const lucky = new Set(quotas.toSorted((a, b) => b.over.comparedTo(a.over) || (a.id < b.id ? -1 : 1)).slice(0, odd));
  const parts = quotas.map((quota) => exactly(quota.whole.plus(lucky.has(quota) ? 1 : 0).times(unit).times(cents.isNegative() ? -1 : 1)));
  return parts.includes(outcome.value ?? "") ? { value: outcome.value ?? "" } : { faults: [`none of the parts ${parts.join(", ")}`] };
}

/** A step after the lines: by what was payable before it, what is protected, and its own figure. */
function added(node: Explanation, places: number): Expected | null {
  const { settings, inputs, outcome } = node;
  if (settings.kind === "rounding") return roundedPay(node, places);
  const { kind, state, before, draw, cap, floor, owed } = settings;
  if (kind === "adjustment" || (kind === "carryIn" && state === "pending")) {
    return inputs.length === 0
      ? null
      : { faults: ["what was decided by hand has no inputs"] };
  }
  const absent = absence(inputs);
  if (absent !== null) return absent;
  const figures = new Set(inputs.map((input) => number(input).toDecimalPlaces(places, modes["half-up"]).toFixed(places)));
  if (figures.size > 1) return { faults: outcome.faults.filter(({ code }) => code === "rows_disagree").map(({ message }) => message) };
  const own = draw ?? cap ?? floor;
  if (own !== undefined && !figures.has(String(own))) return { faults: [`${own} is not what the rows give`] };
  const pay = exact(before);
  const kept = exact(settings.protected ?? Number.NEGATIVE_INFINITY);
  const amount =
    (value:
      Exact): Expected => (value.isZero() ? { faults: ["what changes nothing is no line"] } : { value: value.plus(0).toFixed(places) });
  switch (kind) {
    case "draw": {
      if (pay.lessThan(exact(draw))) return amount(exact(draw).minus(pay));
      const most = Exact.min(exact(owed), pay.minus(Exact.max(exact(draw), kept)));
      const repaid = new Exact(outcome.value ?? Number.NaN).negated();
      return repaid.greaterThan(0) && repaid.lessThanOrEqualTo(most) ? { value: outcome.value ?? "" } : amount(most.negated());
    }
    case "cap":
      return amount(Exact.min(Exact.max(exact(cap), kept).minus(pay), 0));
    case "floor":
      return amount(Exact.max(exact(floor).minus(pay), 0));
    case "carryIn":
      return amount(Exact.min(exact(owed), pay.minus(kept)).negated());
    default:
      return amount(Exact.max(kept.minus(pay), 0));
  }
}

/** What is payable to a multiple: not over a cap, and not under a floor and the protected sum, which win over it. */
function roundedPay({ settings, rounding, inputs }: Explanation, places: number): Expected {
  const setting = (name: string, otherwise: number) => new Exact(settings[name] === undefined ? otherwise : String(settings[name]));
  if (inputs.length > 0 || rounding === null) return { faults: ["a rounding has no inputs, and says what it was rounded from"] };
  const whole = setting("before", Number.NaN).plus(setting("carried", 0));
  if (!whole.equals(rounding.from)) return { faults: [`rounded from ${rounding.from}, which is not ${exactly(whole)}`] };
  const multiple = new Exact(rounding.multiple ?? Number.NaN);
  const to = (value: Exact | number | string, mode: RoundingMode) =>
    new Exact(value).dividedBy(multiple).toDecimalPlaces(0, modes[mode]).times(multiple);
  const first = to(whole, rounding.mode);
  const capped = first.greaterThan(setting("cap", Number.POSITIVE_INFINITY)) ? to(setting("cap", Number.NaN), "floor") : first;
  const least = Exact.max(setting("floor", Number.NEGATIVE_INFINITY), setting("protected", Number.NEGATIVE_INFINITY));
  const rounded = capped.lessThan(least) ? to(least, "ceiling") : capped;
  return { value: rounded.minus(setting("before", Number.NaN)).plus(0).toFixed(places) };
}

/** The lines and what was added, each of which says what was payable before it. */
function statement(inputs: readonly Explanation[], places: number): Expected {
  let sum = new Exact(0);
  for (const input of inputs) {
    const { before } = input.settings;
    if (input.kind === "added" && before !== undefined && before !== sum.toFixed(places)) {
      return { faults: [`${before} was not payable before it`] };
    }
    sum = sum.plus(payable(input));
  }
  return { value: sum.toFixed(places) };
}

/** The steps of a table, or the points of a curve. */
function stepsOf(table: Told<TableNode>): readonly { readonly bound: Exact; readonly value: Exact }[] {
  const pairs = table.kind === "curve"
    ? table.points.map(({ x, y }) => [x, y] as const)
    : table.kind === "bands"
    ? table.bands.map(({ from, value }) => [from, value] as const)
    : table.bands.map(({ upTo, value }) => [upTo, value] as const);
  return pairs.map(([bound, value]) => ({ bound: new Exact(numberIn(bound)), value: new Exact(numberIn(value)) }));
}

/** A number of the policy: of a parameter its value. */
function numberIn(told: Told<StatedNumber>): string {
  return typeof told === "string" ? told : told.value;
}

function otherwiseOf({ otherwise }: { readonly otherwise: Told<StatedNumber> | null }): string | null {
  return otherwise === null ? null : numberIn(otherwise);
}

function tableIn(table: Setting | undefined): Told<TableNode> {
  if (typeof table !== "object" || !("kind" in table) || table.kind === "parameter") throw new Error("no table");
  return table;
}

/** By the table, whose bounds may be shares of a target. */
function lookup({ settings, outcome }: Explanation, at: Exact, target: Explanation | undefined): Expected {
  if (target !== undefined && number(target).lessThanOrEqualTo(0)) return { reasonCode: "no_target" };
  const of = target === undefined ? new Exact(1) : number(target);
  const table = tableIn(settings.table);
  const steps = stepsOf(table).map(({ bound, value }) => ({ bound: bound.times(of), value }));
  if (table.kind === "bands") return valueOr(steps.findLast(({ bound }) => bound.lessThanOrEqualTo(at))?.value, otherwiseOf(table));
  if (table.kind === "bandsUpTo") return valueOr(steps.find(({ bound }) => bound.greaterThanOrEqualTo(at))?.value, otherwiseOf(table));
  const after = steps.findIndex(({ bound }) => bound.greaterThanOrEqualTo(at));
  const [left, right] = after === -1 ? [steps.at(-1), steps.at(-1)] : [steps[Math.max(after - 1, 0)], steps[after]];
  if (left === undefined || right === undefined) return { faults: ["the curve has no such point"] };
  const isFlat = left.bound.equals(right.bound) || at.lessThan(left.bound);
  const rise = isFlat ? new Exact(0) : right.value.minus(left.value).times(at.minus(left.bound)).dividedBy(right.bound.minus(left.bound));
  const value = (after === 0 ? right : left).value.plus(rise);
  // To how many places it was rounded is the policy's to say where the table does not: to those that it shows, or to more of which the last
  // are zeros.
  const shown = new Exact(outcome.value ?? Number.NaN);
  const places = table.places ?? shown.decimalPlaces();
  const isNear = value.minus(shown).abs().lessThan(new Exact(10).pow(-shown.decimalPlaces()));
  return {
    value: table.places === undefined && isNear ? exactly(shown) : exactly(value.toDecimalPlaces(places, modes[table.rounding]).plus(0)),
  };
}

function valueOr(value: Exact | undefined, otherwise: string | null): Expected {
  if (value !== undefined) return { value: exactly(value) };
  return otherwise === null ? { reasonCode: "no_value" } : { value: otherwise };
}

/** What may be wrong with others than those who are told: their rows were rejected, or the team is not known. */
const ofOthers: ReadonlySet<string> = new Set([
  "duplicate_id",
  "invalid_id",
  "unreadable",
  "unknown_policy",
  "unknown_team",
  "ambiguous_team",
]);

/** Where there are many, the first ten of them, and how many more there are. */
function asToldToOthers(faults: readonly string[], { faults: told }: { readonly faults: readonly Fault[] }): readonly string[] {
  const all = [...new Set(faults)].toSorted();
  const more = told.find(({ code }) => code === "more_faults");
  return more?.value === `${all.length - 10} more` ? [...all.slice(0, 10), more.message] : all;
}

/** Over the rows that have a figure; who has none is left out, and a fault in one is the fault of all. */
function overRows(node: Explanation, combine: (figures: readonly Exact[]) => Expected): Expected {
  const figures = node.inputs.filter((input) => input.outcome.state === "value").map(number);
  return faultsOfRows(node) ?? (figures.length === 0 ? { reasonCode: "no_rows" } : combine(figures));
}

/** In how many rows it is true. */
function countRows(node: Explanation): Expected {
  return faultsOfRows(node) ?? { value: String(node.inputs.filter(({ outcome }) => outcome.value === "true").length) };
}

function faultsOfRows({ inputs, outcome }: Explanation): Expected | null {
  const faults = inputs.flatMap((input) => input.outcome.faults.map(({ message }) => message));
  const others = outcome.faults.filter(({ code }) => ofOthers.has(code)).map(({ message }) => message);
  return faults.length + others.length === 0 ? null : { faults: asToldToOthers([...faults, ...others], outcome) };
}

/** A line over several rows: the sum of what has an amount, unless one has a fault. */
function overLines(inputs: readonly Explanation[], places: number): Expected {
  const amounts = inputs.filter(({ outcome }) => outcome.state === "value");
  const absent = absence(inputs);
  if (absent !== null && ("faults" in absent || amounts.length === 0)) return absent;
  return { value: amounts.reduce((sum, input) => sum.plus(number(input)), new Exact(0)).toFixed(places) };
}

/** A line, or its sum over the rows of a statement. */
function linesSum(inputs: readonly Explanation[], places: number): Expected {
  const sum = overLines(inputs, places);
  return "value" in sum ? figure(new Exact(sum.value)) : sum;
}

function scorecard(node: Explanation): Expected {
  const { settings } = node;
  const inputs = node.inputs.filter((input) => input.kind !== "item" || weightOf(input) !== null);
  const absent = absence(inputs);
  if (absent !== null && "faults" in absent) return absent;
  const items = inputs.filter(({ kind }) => kind === "item");
  const before = beforeCritical(node, items, inputs.filter(({ kind }) => kind === "adjustment"));
  const failed = items.filter((item) =>
    item.settings.pass !== undefined && item.outcome.state === "value" && number(item).lessThan(exact(item.settings.pass))
  );
  if (failed.map(({ name }) => name).join(", ") !== (settings.failed ?? "")) return { faults: ["other critical items failed"] };
  // What a failed item leaves of the grade changes no score.
  if (failed.length === 0 || settings.criticalGrade !== undefined) return before;
  if (settings.before !== ("value" in before ? before.value : "none")) {
    return { faults: [`${JSON.stringify(before)} is what it would have been`] };
  }
  const critical = exact(settings.criticalScore);
  const score = "value" in before && critical.greaterThan(before.value) ? new Exact(before.value) : critical;
  return { value: score.toFixed(Number(settings.places), modes["half-up"]) };
}

/** What an item weighs: its weight, or its full marks; null where it does not count. */
function weightOf({ settings: { weight, fullMarks } }: Explanation): Exact | null {
  const own = weight ?? fullMarks;
  return own === undefined ? null : exact(own);
}

function beforeCritical({ settings, rounding }: Explanation, items: readonly Explanation[], adjustments: readonly Explanation[]): Expected {
  const sum = (of: readonly Explanation[], value: (item: Explanation) => Exact) =>
    of.reduce((total, item) => total.plus(value(item)), new Exact(0));
  const weightOfAll = (of: readonly Explanation[]) => sum(of, (item) => weightOf(item) ?? new Exact(Number.NaN));
  const read = items.filter(({ outcome }) => outcome.state === "value");
  if (read.length === 0 || weightOfAll(read).lessThan(exact(settings.minimumWeight ?? 0))) return { reasonCode: "no_item" };
  const absent = absence(adjustments);
  if (absent !== null) return absent;
  const counted = settings.notApplicable === "redistribute" ? read : items;
  const [weight, whole] = [weightOfAll(counted), weightOfAll(items)];
  const isSum = settings.method === "sum";
  const points = sum(
    counted,
    (item) => pointsOf(item, settings).times((isSum ? new Exact(1) : weightOf(item)) ?? Number.NaN),
  );
  const from = !isSum
    ? `${exactly(points)} ÷ ${exactly(weight)}`
    : weight.equals(whole)
    ? exactly(points)
    : `${exactly(points)} × ${exactly(whole)} ÷ ${exactly(weight)}`;
  if (rounding !== null && rounding.from !== from) return { faults: [`rounded from ${rounding.from}`] };
  const places = Number(settings.places);
  const mean = (isSum ? points.times(whole) : points).dividedBy(weight).toDecimalPlaces(places, modes["half-up"]);
  const adjusted = adjustments.reduce((total, adjustment) => total.plus(number(adjustment)), mean);
  return { value: Exact.min(Exact.max(adjusted, exact(settings.from)), exact(settings.to)).plus(0).toFixed(places) };
}

/** The points by which an item counts: where it is not applicable, none, or the most that its table gives. */
function pointsOf(item: Explanation, { notApplicable, to }: Explanation["settings"]): Exact {
  if (item.outcome.state === "value") return number(item);
  if (notApplicable === "zero") return new Exact(0);
  const table = tableIn(item.settings.table);
  const otherwise = table.kind === "curve" ? Number.NEGATIVE_INFINITY : (otherwiseOf(table) ?? Number.NEGATIVE_INFINITY);
  return Exact.min(Exact.max(...stepsOf(table).map(({ value }) => value), otherwise), exact(to));
}

/** The rank is told by the standing of the factor, or by the overall one, which stands last. */
function rankOf({ inputs, settings, outcome }: Explanation): Expected | null {
  const own = inputs.at(-1);
  // Who has no team has no place among teams.
  if (own === undefined && settings.entrants === "teams" && outcome.state !== "faulty") return { reasonCode: "no_entrant" };
  if (own === undefined) return onlyOfOthers(outcome);
  if (own.name !== (settings.factor ?? null)) return { faults: ["the rank of another factor"] };
  return own.settings.rank === undefined ? asInput(own) : { value: String(own.settings.rank) };
}

/** Who is unranked wins nothing there. */
function prizeOf({ inputs, settings, outcome }: Explanation): Expected | null {
  if (inputs.length === 0 && settings.entrants === "teams" && outcome.state !== "faulty") return { value: "0" };
  if (inputs.length === 0) return onlyOfOthers(outcome);
  const absent = absence(inputs);
  if (absent !== null && "faults" in absent) return absent;
  return figure(inputs.filter((input) => input.outcome.state === "value").reduce((sum, input) => sum.plus(number(input)), new Exact(0)));
}

function onlyOfOthers(outcome: Outcome): Expected | null {
  return outcome.faults.length > 0 && outcome.faults.every(({ code }) => ofOthers.has(code)) ? null : { faults: ["nobody was compared"] };
}

/** The person's own place is that of one of the entrants; ranks follow the figures, one way or the other. */
function standing({ inputs, settings, outcome }: Explanation): Expected {
  const { rank, prize } = settings;
  const alike = inputs.filter((entrant) => entrant.settings.rank === rank && entrant.settings.prize === prize);
  if (alike.length === 0) return { faults: ["no entrant has this place"] };
  const problem = unfairness(inputs.filter((entrant) => entrant.settings.rank !== undefined));
  if (problem !== null) return { faults: [problem] };
  if (prize !== undefined) return { value: String(prize) };
  const own = alike.find((entrant) => JSON.stringify(entrant.outcome) === JSON.stringify(outcome));
  return asInput(own ?? alike[0]);
}

function unfairness(ranked: readonly Explanation[]): string | null {
  const rankedBy = (entrant: Explanation) => Number(entrant.settings.rank);
  const sorted = ranked.toSorted((left, right) => rankedBy(left) - rankedBy(right));
  const signs = new Set<number>();
  for (const [index, entrant] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before === undefined) {
      if (rankedBy(entrant) !== 1) return "nobody is first";
      continue;
    }
    const isTied = rankedBy(before) === rankedBy(entrant);
    const sign = number(entrant).comparedTo(number(before));
    if (isTied && (sign !== 0 || before.settings.prize !== entrant.settings.prize)) return "tied with another figure, or another prize";
    if (sign !== 0) signs.add(sign);
    if (!isTied && rankedBy(entrant) !== index + 1 && rankedBy(entrant) !== rankedBy(before) + 1) return "a rank was left out";
  }
  return signs.size > 1 ? "the ranks do not follow the figures" : null;
}

/** Whether at least so many inputs hold, where those that are not known may turn out either way. */
function enough(inputs: readonly Explanation[], needed: number): Expected {
  const met = inputs.filter(({ outcome }) => outcome.value === "true").length;
  const failed = inputs.filter(({ outcome }) => outcome.value === "false").length;
  if (met >= needed) return truth(true);
  if (inputs.length - failed < needed) return truth(false);
  return absence(inputs) ?? { faults: ["neither true nor false, though all is known"] };
}

function quotient({ rounding, outcome }: Explanation, dividend: Exact, divisor: Exact): Expected {
  if (divisor.isZero()) return { reasonCode: "zero_divisor" };
  const exact = dividend.dividedBy(divisor);
  // Nothing was rounded off: what came out gives back the dividend.
  if (rounding === null) {
    return new Exact(outcome.value ?? Number.NaN).times(divisor).equals(dividend) ? { value: outcome.value ?? "" } : figure(exact);
  }
  return figure(exact.toDecimalPlaces(rounding.places ?? 0, modes[rounding.mode]).plus(0));
}

function rounded({ rounding }: Explanation, value: Exact): Expected {
  if (rounding === null) return figure(value);
  if (!new Exact(rounding.from).equals(value) || rounding.from !== exactly(value)) {
    return { faults: [`rounded from ${rounding.from}, which is not ${exactly(value)}`] };
  }
  if (rounding.multiple === null) return figure(value.toDecimalPlaces(rounding.places ?? 0, modes[rounding.mode]).plus(0));
  return figure(value.dividedBy(rounding.multiple).toDecimalPlaces(0, modes[rounding.mode]).times(rounding.multiple));
}

function line(node: Explanation, value: Exact, places: number): Expected {
  const amount = rounded(node, value);
  if (!("value" in amount)) return amount;
  if (new Exact(amount.value).decimalPlaces() > places) return { faults: ["the line is not rounded to the currency"] };
  if ((node.settings.state === "held") !== node.inputs.some(holds)) return { faults: ["held, or not, against what its gates say"] };
  return { value: new Exact(amount.value).toFixed(places) };
}

/** Of another line that is read it is told whether that one is held: one that is not applicable holds nothing. */
function holds(node: Explanation): boolean {
  if (node.kind === "line") return node.settings.state === "held";
  return (node.kind === "heldBy" && node.inputs[1]?.outcome.value === "failed") || node.inputs.some(holds);
}

function gate({ settings }: Explanation, condition: Explanation | undefined): Expected {
  const { outcome } = condition ?? {};
  if (outcome?.state === "faulty") return asInput(condition);
  if (outcome?.state === "notApplicable") return { value: settings.notApplicable === "pass" ? "passed" : "failed" };
  return { value: outcome?.value === "true" ? "passed" : "failed" };
}

function gates({ inputs, settings }: Explanation): Expected {
  const required = Number(settings.required);
  const passed = inputs.filter(({ outcome }) => outcome.value === "passed").length;
  const failed = inputs.filter(({ outcome }) => outcome.value === "failed").length;
  if (passed >= required) return { value: "passed" };
  if (inputs.length - failed < required) return { value: "failed" };
  return absence(inputs) ?? { faults: ["neither passed nor failed, though all is known"] };
}

function gated({ kind, inputs }: Explanation, amount: Explanation | undefined, set: Explanation | undefined): Expected {
  const asked = amount?.outcome.state === "value" && number(amount).greaterThan(0);
  if (!asked) return inputs.length === 1 ? asInput(amount) : { faults: ["no gate was to be asked"] };
  if (set?.outcome.state !== "value") return asInput(set);
  return set.outcome.value === "failed" && kind === "voidedBy" ? { value: "0" } : asInput(amount);
}

/**
 * What a line adds to what is payable. One over several rows, of which some may be pending or held, tells it nowhere: its rows have to be
 * looked through.
 */
function payable({ kind, settings, outcome, inputs }: Explanation): Exact {
  if (kind === "rows" || kind === "row") return inputs.reduce((sum, input) => sum.plus(payable(input)), new Exact(0));
  return outcome.state === "value" && settings.state === "settled" ? new Exact(outcome.value) : new Exact(0);
}
