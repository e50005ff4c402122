import { Decimal, exactText, greater, longQuotient, placesText, type DecimalInput } from "../decimal/index.js";
import { fault, jixiaoError, readItems, readOptions, say, type Path } from "../error/index.js";
import type { RowId, Unit } from "../formula/index.js";
import type { Policy, PolicyDefinition } from "../policy/index.js";
import { openPeriod, policiesOf, type OpenPeriod, type Period } from "../settle/index.js";
import { askReading, readNumber, readStep, type AskedReading, type PersonOptions, type ReadingName } from "./asked-reading.js";
import type { DecisionChange } from "./decision.js";
import { readGoal, type Goal, type GoalOption } from "./goal.js";
import { readMost } from "./read-count.js";
import { travel, type Met, type Travelled } from "./travel.js";

/** A reading that the person can move, and how far: above what it is now, or under it. */
export interface MovableReading {
  readonly reading: ReadingName;
  readonly to: DecimalInput;
  readonly step?: DecimalInput;
}

/** Whose next steps are looked for, by which readings and how far. */
export interface NextStepsOptions extends PersonOptions {
  readonly readings: readonly MovableReading[];
  /** What is to be lifted; what is paid unless stated. */
  readonly of?: GoalOption;
  /** At how many values of a reading the person is settled at most; 5000 unless stated. */
  readonly most?: number;
}

/** What a reading would have to come to. */
export interface StepChange {
  readonly reading: string;
  readonly unit: Unit;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  /** How the goal stands, and what is paid, one step of this reading before. */
  readonly oneStepBefore: { readonly value: string; readonly payable: string; readonly stands: string };
}

/** The least change that lifts the goal, each figure as settling gives it. */
export interface NextStep {
  readonly changes: readonly StepChange[];
  readonly payable: string;
  /** What it pays above what is paid now. */
  readonly gain: string;
  readonly stands: string;
  /** What is decided otherwise by the last step. */
  readonly causes: readonly DecisionChange[];
}

/** Why a reading alone lifts nothing: nothing on its way does, or a part of the way is not known. */
export interface NoStep {
  readonly reading: string;
  readonly to: string;
  readonly payable: string;
  readonly why: "nothing_lifts" | "unknown";
  readonly unknown: readonly Path[];
}

/** What lifts a goal, and how it stands now. */
export interface NextSteps {
  readonly person: RowId;
  readonly policy: string;
  readonly currency: string;
  /** How the goal stands now, and what is paid. */
  readonly stands: string;
  readonly payable: string;
  /** The gates that void or hold something now: until they pass, it is not paid. */
  readonly failedGates: readonly string[];
  /** One for each reading that does it alone, nearest first; where none does, for each pair that does it together. */
  readonly steps: readonly NextStep[];
  readonly without: readonly NoStep[];
}

/**
 * The least change of one reading that lifts pay (by a jump), a grade, a rank or a gate to its next step: what it takes, what it pays, and
 * which rule it meets. Where no reading does it alone, the least changes of two that do it together: neither can be one step less. Each
 * answer is settled, at the values that it names and one step before.
 *
 * @throws {JixiaoError} what `payCurve` throws; `unknown_name` for a goal that the policy does not have; `missing_reading` where the row
 * has no number for a reading.
 *
 * @example
 * const [gmv, target] = [metric("gmv", "money"), metric("target", "money")];
 * const policy = definePolicy({
 *   id: "sales",
 *   version: "1",
 *   currency: "CNY",
 *   pay: { commission: times(gmv, "0.003"), bonus: when(atLeast(gmv, target), 1000, 0) },
 * });
 * const period = { period: "2026-11", people: [{ id: "li", gmv: "81200.00", target: 100000 }] };
 * const { steps } = nextSteps(policy, period, { person: "li", readings: [{ reading: gmv, to: 150000 }] });
 * steps[0]?.changes[0]?.by; // => "18800"
 * steps[0]?.gain; // => "1056.40"
 */
export function nextSteps<const P extends Policy>(policy: P | readonly P[], period: Period<P>, options: NextStepsOptions): NextSteps {
  const asked = readOptions(options, ["person", "policy", "row", "readings", "of", "most"]);
  const policies = policiesOf(policy);
  const opened = openPeriod(policies, period);
  const movable = (readItems(asked.readings) ?? []) as readonly MovableReading[];
  if (movable.length === 0) throw jixiaoError([fault("empty", ["readings"], asked.readings, say("at_least_one", { of: "reading" }))]);
  const search = new Search(policies, asked, movable, readMost(asked.most));
  const first = search.asked(0, opened);
  const goal = readGoal(asked.of, first.payee.policy);
  const now = first.at(first.present ?? readNumber(undefined, "reading"));
  const row = String(first.row.id);
  const singles = movable.map((_, index) => search.alone(index, opened, goal, now.payable));
  const steps = singles.flatMap(({ step }) => (step === null ? [] : [step]));
  const { policy: { id, currency } } = first.payee;
  const { lines } = now.statement;
  return {
    person: first.payee.person,
    policy: id,
    currency: currency.code,
    stands: goal.stands(now, row),
    payable: now.statement.payable,
    failedGates: [...new Set(Object.values(lines).flatMap(({ failedGates }) => failedGates))],
    steps: steps.length > 0 ? nearestFirst(steps) : search.together(singles.map(({ way }) => way), opened, goal, now.payable),
    without: singles.flatMap(({ none }) => (none === null ? [] : [none])),
  };
}

/** A step, and how much of their ways its readings would go. */
interface Weighed {
  readonly step: NextStep;
  readonly share: Decimal;
}

/** What one reading does alone: a step, or why there is none. */
interface Alone {
  readonly way: Travelled;
  readonly step: Weighed | null;
  readonly none: NoStep | null;
}

class Search {
  constructor(
    private readonly policies: readonly PolicyDefinition[],
    private readonly options: Partial<PersonOptions>,
    private readonly movable: readonly MovableReading[],
    private readonly most: number,
  ) {}

  asked(index: number, period: OpenPeriod<PolicyDefinition>): AskedReading {
    return askReading(this.policies, period, this.options, this.movable[index]?.reading ?? "", ["readings", index, "reading"]);
  }

  alone(index: number, period: OpenPeriod<PolicyDefinition>, goal: Goal, paid: Decimal): Alone {
    const asked = this.asked(index, period);
    const way = this.way(index, asked, goal);
    const met = firstLift(asked, way, goal);
    if (met !== null) return { way, step: { step: stepOf([{ asked, met, way }], goal, paid), share: shareOf(way, met) }, none: null };
    const unknown = way.stretches.flatMap((stretch) => stretch.unknown);
    const { payable } = asked.at(way.last).statement;
    const none = {
      reading: asked.id,
      to: exactText(way.last),
      payable,
      why: unknown.length > 0 ? "unknown" : "nothing_lifts",
      unknown,
    } as const;
    return { way, step: null, none };
  }

  /** Pairs: one reading goes on to each of the values where something is decided otherwise, and to the end of its way; then the other. */
  together(ways: readonly Travelled[], period: OpenPeriod<PolicyDefinition>, goal: Goal, paid: Decimal): readonly NextStep[] {
    const found: Weighed[] = [];
    for (const [one, way] of ways.entries()) {
      for (const other of ways.keys()) {
        if (other <= one) continue;
        const best = [...way.met.map(({ value }) => value), way.last]
          .flatMap((value) => this.pair(one, value, other, period, goal, paid) ?? [])
          .reduce<Weighed | null>((least, each) => (least === null || each.share.lessThan(least.share) ? each : least), null);
        if (best !== null) found.push(best);
      }
    }
    return nearestFirst(found);
  }

  /** With one reading at a value, the least of the other that does it; with that, the least of the one. */
  private pair(
    one: number,
    value: Decimal,
    other: number,
    period: OpenPeriod<PolicyDefinition>,
    goal: Goal,
    paid: Decimal,
  ): Weighed | null {
    const second = this.lift(other, this.asked(one, period).at(value).period, goal);
    if (second === null) return null;
    const first = this.lift(one, this.asked(other, period).at(second.met.value).period, goal);
    if (first === null) return null;
    const again = this.lift(other, this.asked(one, period).at(first.met.value).period, goal);
    if (again === null || !again.met.value.equals(second.met.value)) return null;
    const share = greater(shareOf(first.way, first.met), shareOf(second.way, second.met));
    return { step: stepOf([first, again], goal, paid), share };
  }

  private lift(index: number, period: OpenPeriod<PolicyDefinition>, goal: Goal): Lifted | null {
    const asked = this.asked(index, period);
    const way = this.way(index, asked, goal);
    const met = firstLift(asked, way, goal);
    return met === null ? null : { asked, met, way };
  }

  private way(index: number, asked: AskedReading, goal: Goal): Travelled {
    const { to, step } = this.movable[index] ?? {};
    return travel(asked, readNumber(to, "to"), readStep(asked, step), this.most, (ends) => goal.look(ends));
  }
}

interface Lifted {
  readonly asked: AskedReading;
  readonly met: Met;
  readonly way: Travelled;
}

/** The first turn on the way behind which the goal stands better than now, and better than one step before. */
function firstLift(asked: AskedReading, way: Travelled, goal: Goal): Met | null {
  const row = String(asked.row.id);
  const level = (value: Decimal) => goal.level(asked.at(value), row);
  const now = level(way.present);
  return way.met.find(({ before, value, isCliff }) => {
    if (goal.isPay && !isCliff) return false;
    const there = level(value);
    return there.greaterThan(now) && there.greaterThan(level(before));
  }) ?? null;
}

function nearestFirst(steps: readonly Weighed[]): readonly NextStep[] {
  return [...steps].sort((a, b) => a.share.comparedTo(b.share)).map(({ step }) => step);
}

/** How much of its way a reading would go. */
function shareOf({ present, last }: Travelled, { value }: Met): Decimal {
  return last.equals(present) ? new Decimal(0) : longQuotient(value.minus(present), last.minus(present));
}

function stepOf(parts: readonly Lifted[], goal: Goal, paid: Decimal): NextStep {
  const last = parts.at(-1);
  if (last === undefined) throw new Error("a step changes nothing");
  const row = String(last.asked.row.id);
  const there = last.asked.at(last.met.value);
  return {
    changes: parts.map(({ asked, met, way }) => {
      const before = asked.at(met.before);
      return {
        reading: asked.id,
        unit: asked.unit,
        from: exactText(way.present),
        to: exactText(met.value),
        by: exactText(met.value.minus(way.present)),
        oneStepBefore: { value: exactText(met.before), payable: before.statement.payable, stands: goal.stands(before, row) },
      };
    }),
    payable: there.statement.payable,
    gain: placesText(there.payable.minus(paid), last.asked.payee.policy.currency.places),
    stands: goal.stands(there, row),
    causes: last.met.causes,
  };
}
