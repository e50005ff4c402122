import type { Decimal } from "decimal.js";
import type { Explanation, Outcome, RoundingMode } from "../../src/index.js";
import { Exact, exactly } from "../formula/decimals.js";

/**
 * Recomputes every node of an explanation from its own inputs, settings and rounding, and nothing else; gives what is wrong with it.
 * Shares no code with what made it. Readings, constants and parameters have no inputs: what they are is checked against the rows.
 */
export function recheck(node: Explanation, places: number): readonly string[] {
  const expected = expectedOutcome(node, places);
  const problems: string[] = [];
  const wrong = (what: string) => void problems.push(`${node.kind} ${node.name ?? ""}: ${what}: ${JSON.stringify(node.outcome)}`);
  if (expected !== null && !sameOutcome(node.outcome, expected)) wrong(`expected ${JSON.stringify(expected)}`);
  if (node.rounding !== null && (node.outcome.state === "notApplicable" || !rounds.has(node.kind))) wrong("nothing can have been rounded here");
  return [...problems, ...node.inputs.flatMap((input) => recheck(input, places))];
}

/** What a node comes to: a value as text, or why there is none. */
type Expected = { readonly value: string } | { readonly reasonCode: string } | { readonly faults: readonly string[] } | typeof outOfRange;
const outOfRange = { faultCode: "number_out_of_range" } as const;
type Present = Outcome & { readonly state: "value" };

const rounds: ReadonlySet<string> = new Set(["ratio", "prorate", "roundToPlaces", "roundToMultiple", "line"]);

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
const truth = (holds: boolean): Expected => ({ value: String(holds) });

function figure(value: Exact): Expected {
  const fits = value.isZero() || (value.e < 15 && value.decimalPlaces() <= 60);
  return fits ? { value: exactly(value) } : outOfRange;
}

function expectedOutcome(node: Explanation, places: number): Expected | null {
  const { inputs } = node;
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
    case "line":
      return absence(inputs) ?? line(node, number(first), places);
    case "rows":
    case "statement":
      return { value: inputs.reduce((sum, input) => sum.plus(payable(input)), new Exact(0)).toFixed(places) };
  }
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
  if (rounding === null)
    return new Exact(outcome.value ?? Number.NaN).times(divisor).equals(dividend) ? { value: outcome.value ?? "" } : figure(exact);
  return figure(exact.toDecimalPlaces(rounding.places ?? 0, modes[rounding.mode]).plus(0));
}

function rounded({ rounding }: Explanation, value: Exact): Expected {
  if (rounding === null) return figure(value);
  if (!new Exact(rounding.from).equals(value) || rounding.from !== exactly(value))
    return { faults: [`rounded from ${rounding.from}, which is not ${exactly(value)}`] };
  if (rounding.multiple === null) return figure(value.toDecimalPlaces(rounding.places ?? 0, modes[rounding.mode]).plus(0));
  return figure(value.dividedBy(rounding.multiple).toDecimalPlaces(0, modes[rounding.mode]).times(rounding.multiple));
}

function line(node: Explanation, value: Exact, places: number): Expected {
  const amount = rounded(node, value);
  if (!("value" in amount)) return amount;
  if (new Exact(amount.value).decimalPlaces() > places) return { faults: ["the line is not rounded to the currency"] };
  if ((node.settings.state === "held") !== holds(node)) return { faults: ["held, or not, against what its gates say"] };
  return { value: new Exact(amount.value).toFixed(places) };
}

function holds(node: Explanation): boolean {
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

/** What a line, or a line over several rows, adds to what is payable. */
function payable({ kind, settings, outcome }: Explanation): Exact {
  if (outcome.state !== "value") return new Exact(0);
  return kind === "rows" || settings.state === "settled" ? new Exact(outcome.value) : new Exact(0);
}
