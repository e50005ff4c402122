import { has } from "../error/index.js";
import { exactText } from "../decimal/index.js";
import { recordStandings } from "../contest/index.js";
import type { Fault } from "../error/index.js";
import { policyOfRows, type Figure, type Label, type Rounding, type StatedNumber, type Truth, type Unit } from "../formula/index.js";
import type { GateResult, GatesFigure } from "../gate/index.js";
import { rangeText, unitOf, type PolicyIndex } from "../policy/index.js";
import { rangeOf, weightOf, type ScorecardDefinition, type ScoreResult } from "../scorecard/index.js";
import { absentOutcome, outcomeOf, valueOutcome, type Outcome, type StatementRecorder, type StatementSubject } from "../settle/index.js";
import type { LineResult } from "../statement/index.js";
import type { Explanation, Told } from "./explanation.js";

interface Open {
  readonly subject: StatementSubject;
  readonly inputs: Explanation[];
  rounding: Rounding | null;
  once: Once | null;
}

/** Under which number something is told once a line, and whether this is where it stands again. */
interface Once {
  readonly number: number;
  readonly isRepeat: boolean;
}

/** Builds the tree of what the evaluator tells. */
export function buildExplanation(index: PolicyIndex): StatementRecorder & { readonly roots: readonly Explanation[] } {
  const roots: Explanation[] = [];
  const open: Open[] = [];
  let seen = new Map<object, Map<string, number>>();
  let count = 0;
  let standing: Once | null = null;
  // Only what stands in rows can stand there again: elsewhere each use has its own tree.
  const onceOf = (of: object, group: string): Once | null => {
    if (!open.some(({ subject }) => subject.kind === "row")) return null;
    const groups = seen.get(of) ?? new Map<string, number>();
    seen.set(of, groups);
    const known = groups.get(group);
    if (known !== undefined) return { number: known, isRepeat: true };
    count += 1;
    groups.set(group, count);
    return { number: count, isRepeat: false };
  };
  const recorder: StatementRecorder = {
    standings(contest, factor, entrants, own) {
      standing = onceOf(entrants, factor ?? "");
      recordStandings(contest, factor, standing?.isRepeat === true ? [own] : entrants, own, recorder);
      standing = null;
    },
    repeats(of, group) {
      const once = onceOf(of, group);
      const node = open.at(-1);
      if (node !== undefined) node.once = once;
      return once?.isRepeat ?? false;
    },
    enter(subject) {
      // A line is explained without the others.
      if (open.length === 0) seen = new Map();
      open.push({ subject, inputs: [], rounding: null, once: subject.kind === "standing" ? standing : null });
    },
    rounded(rounding) {
      const node = open.at(-1);
      if (node !== undefined) node.rounding = rounding;
    },
    leave(result) {
      const node = open.pop();
      if (node === undefined) return;
      const { subject, inputs, rounding, once } = node;
      const { name, label, settings } = about(subject, result, index);
      const explanation = {
        kind: subject.kind,
        name,
        label,
        settings: { ...settings, ...onceSettings(once) },
        inputs,
        outcome: outcomeOfResult(result),
        rounding,
      };
      (open.at(-1)?.inputs ?? roots).push(explanation);
    },
  };
  return { roots, ...recorder };
}

function onceSettings(once: Once | null): Explanation["settings"] {
  return once === null ? {} : { once: once.number, ...(once.isRepeat ? { told: "before" } : {}) };
}

interface About {
  readonly name: string | null;
  readonly label: Label | null;
  readonly settings: Explanation["settings"];
}

function about(subject: StatementSubject, result: Result, index: PolicyIndex): About {
  switch (subject.kind) {
    case "metric": {
      const definition = index.metrics.get(subject.id)?.definition;
      const range = definition?.range === undefined ? {} : { range: rangeText(definition.range) };
      return { ...named(subject.id, definition), settings: { ...unitIn(definition), ...range } };
    }
    case "parameter": {
      const definition = index.parameters.get(subject.id)?.definition;
      return { ...named(subject.id, definition), settings: unitIn(definition) };
    }
    case "line":
      return {
        ...named(subject.line.name, subject.line),
        settings: typeof result === "object" && has(result, "payable") ? lineSettings(result) : {},
      };
    case "gates":
      return { ...named(subject.set.id, subject.set), settings: { required: subject.set.required ?? subject.set.gates.length } };
    case "gate":
      return {
        ...named(`${subject.set.id}.${subject.gate.name}`, subject.gate),
        settings: { notApplicable: subject.gate.notApplicable, ...marginOf(result) },
      };
    case "voidedBy":
    case "heldBy":
    case "passed":
      return named(subject.gates, index.gates.get(subject.gates));
    case "scorecard":
      return { ...named(subject.card.id, subject.card), settings: cardSettings(subject.card, result, index) };
    case "item": {
      const { card, item } = subject;
      const weight = weightOf(card, item, index.numbers);
      const own = card.method === "sum" && weight !== null
        ? { fullMarks: exactText(weight) }
        : item.weight === undefined
        ? {}
        : { weight: told(item.weight, index) };
      return {
        ...named(item.name, item),
        settings: { table: told(item.points, index), ...own, ...(item.pass === undefined ? {} : { pass: told(item.pass, index) }) },
      };
    }
    case "adjustment":
      return { ...named(subject.adjustment.name, subject.adjustment), settings: { places: subject.card.places } };
    case "added": {
      const { kind, label, note, by, state } = subject.line;
      return {
        name: label,
        label: null,
        settings: { kind, state, ...subject.settings, ...(note === null ? {} : { note }), ...(by === null ? {} : { by }) },
      };
    }
    case "marginal":
    case "wholeAmount":
      return { name: null, label: null, settings: { tiers: told(subject.tiers, index), bound: subject.bound } };
    case "tier":
      return { name: null, label: null, settings: tierSettings(subject) };
    case "standing":
      return {
        name: subject.factor,
        label: factorLabel(subject, index),
        settings: { contest: subject.contest, entrant: subject.entrant, ...unitOfFactor(subject, index), ...placing(subject) },
      };
    case "entrant":
      return { name: subject.id, label: null, settings: placing(subject) };
    case "row":
      return { name: subject.id, label: null, settings: {} };
    case "lineOf":
      return named(subject.line, index.pay.get(subject.line));
    case "scoreOf":
    case "byGrade":
      return named(subject.scorecard, index.scorecards.get(subject.scorecard));
    case "gradeIn":
      return { ...named(subject.scorecard, index.scorecards.get(subject.scorecard)), settings: { grades: subject.grades.join(", ") } };
    case "rankOf":
    case "prizeOf": {
      const contest = index.contests.get(subject.contest);
      const { entrants } = contest ?? {};
      return {
        ...named(subject.contest, contest),
        settings: {
          ...(subject.factor === undefined ? {} : { factor: subject.factor }),
          ...(entrants === undefined ? {} : { entrants }),
        },
      };
    }
    case "lookup":
      return { name: null, label: null, settings: { table: told(subject.table, index) } };
    case "atLeastOf":
      return { name: null, label: null, settings: { count: subject.count } };
    default: {
      const under = policyOfRows(subject);
      return { name: null, label: null, settings: under === undefined ? {} : { under } };
    }
  }
}

/** Sums of ranks have no unit. */
function unitOfFactor(
  { contest, factor }: { readonly contest: string; readonly factor: string | null },
  { contests, metrics, parameters }: PolicyIndex,
): About["settings"] {
  const found = contests.get(contest)?.factors.find(({ name }) => name === factor);
  const unit = found === undefined
    ? "number"
    : unitOf(found.quantity, (id) => (metrics.get(id) ?? parameters.get(id))?.definition.unit);
  return unit === "number" ? {} : { unit };
}

function marginOf(result: Result): About["settings"] {
  return typeof result === "object" && has(result, "margin") && result.margin !== null ? { margin: result.margin } : {};
}

function cardSettings(card: ScorecardDefinition, result: Result, index: PolicyIndex): About["settings"] {
  const score = typeof result === "object" && has(result, "items") ? result : null;
  const grade = score === null || score.grade === null ? {} : { grade: score.grade };
  const { method, notApplicable, places, criticalScore, criticalGrade, minimumWeight } = card;
  const range = rangeOf(card, index.numbers);
  const [from, to] = [told(card.from ?? exactText(range.from), index), told(card.to ?? exactText(range.to), index)];
  const before = criticalGrade === undefined ? score?.before : score?.gradeBefore;
  const failed = score === null || score.failed.length === 0 ? {} : { failed: score.failed.join(", "), before: before ?? "none" };
  return {
    ...(method === undefined ? {} : { method }),
    notApplicable,
    places,
    from,
    to,
    ...(criticalGrade === undefined
      ? { criticalScore: criticalScore === undefined ? from : told(criticalScore, index) }
      : { criticalGrade }),
    ...(minimumWeight === undefined ? {} : { minimumWeight: told(minimumWeight, index) }),
    ...grade,
    ...failed,
  };
}

function unitIn(definition: { readonly unit: Unit } | undefined): About["settings"] {
  return definition === undefined ? {} : { unit: definition.unit };
}

/** In which state a line is, and what it would be, had no gate failed. */
export function lineSettings({ state, before }: LineResult): About["settings"] {
  return { state, ...(before === null ? {} : { before }) };
}

function factorLabel({ contest, factor }: { readonly contest: string; readonly factor: string | null }, index: PolicyIndex): Label | null {
  return index.contests.get(contest)?.factors.find(({ name }) => name === factor)?.label ?? null;
}

function placing({ rank, prize }: { readonly rank?: number; readonly prize?: string }): About["settings"] {
  return { ...(rank === undefined ? {} : { rank }), ...(prize === undefined ? {} : { prize }) };
}

function tierSettings({ from, to, part, rate }: Extract<StatementSubject, { readonly kind: "tier" }>): About["settings"] {
  const end = to === null ? {} : { to: exactText(to) };
  return { from: exactText(from), ...end, part: exactText(part), rate: exactText(rate) };
}

/** A number, a table or tiers as the policy has them, each parameter with its value and its label. */
function told<Stated>(stated: Stated, { numbers, parameters }: PolicyIndex): Told<Stated> {
  const tell = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(tell);
    if (isParameter(value)) {
      const label = parameters.get(value.id)?.definition.label;
      return { ...value, value: exactText(numbers.of(value)), ...(label === undefined ? {} : { label }) };
    }
    return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, tell(each)]));
  };
  return tell(stated) as Told<Stated>;
}

function isParameter(value: object): value is Exclude<StatedNumber, string> {
  return Object.hasOwn(value, "kind") && (value as { readonly kind: unknown }).kind === "parameter";
}

function named(name: string, definition: { readonly label?: Label } | undefined): About {
  return { name, label: definition?.label ?? null, settings: {} };
}

type Result = Figure | Truth | GatesFigure | GateResult | ScoreResult | LineResult;

function outcomeOfResult(result: Result): Outcome {
  if (typeof result === "boolean") return valueOutcome(String(result));
  if (!has(result, "state")) return outcomeOf(result);
  if (has(result, "payable")) return lineOutcome(result);
  switch (result.state) {
    case "notApplicable":
      if (result.reason === null) throw new Error("nothing says why this is not applicable");
      return absentOutcome({ state: "notApplicable", reason: result.reason });
    case "faulty":
      return faultyOutcome(result.faults);
    case "value":
      return valueOutcome(result.score ?? "");
    default:
      return valueOutcome(result.state);
  }
}

/** What a line comes to: its amount, or why there is none. */
export function lineOutcome({ amount, reason, faults }: LineResult): Outcome {
  if (amount !== null) return valueOutcome(amount);
  return reason === null ? faultyOutcome(faults) : absentOutcome({ state: "notApplicable", reason });
}

function faultyOutcome(faults: readonly Fault[]): Outcome {
  const [first, ...others] = faults;
  if (first === undefined) throw new Error("a faulty result has no fault");
  return absentOutcome({ state: "faulty", faults: [first, ...others] });
}
