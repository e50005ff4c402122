import { Decimal, divide, exactText, greater, placesText, zero, type DecimalInput } from "../decimal/index.js";
import { fault, jixiaoError, readOptions, say, expectedStepsOf, type Path } from "../error/index.js";
import type { FormulaNode, RowId, Unit } from "../formula/index.js";
import type { Policy, PolicyDefinition } from "../policy/index.js";
import { openPeriod, policiesOf, type Period } from "../settle/index.js";
import {
  askReading,
  checkPlaces,
  checkWithin,
  readNumber,
  readStep,
  type AskedReading,
  type PersonOptions,
  type ReadingName,
  type SettledAt,
} from "./asked-reading.js";
import type { DecisionChange } from "./decision.js";
import type { Ends, Walk } from "./ends.js";
import type { Moved, Way } from "./motion.js";
import { moveContest } from "./move-contest.js";
import { moveGates } from "./move-gates.js";
import { moveScorecard } from "./move-scorecard.js";
import { moveStatement } from "./move-statement.js";
import { readMost } from "./read-count.js";
import { readsOf, type Reads } from "./reads-of.js";

/** Whose pay is followed, over which values of which reading. */
export interface PayCurveOptions extends PersonOptions {
  /** Whose values pay is followed over: a metric of the policy, or a parameter that rows may override. */
  readonly reading: ReadingName;
  /** The first and the last value, both included. */
  readonly from: DecimalInput;
  readonly to: DecimalInput;
  /** The least by which two values differ; a case, or the least amount of the currency, where the unit says so. */
  readonly step?: DecimalInput;
  /** At how many values the person is settled at most; 5000 unless stated. */
  readonly most?: number;
}

/**
 * A stretch over which nothing is decided otherwise.
 *
 * - `flat`: every value of the reading pays the same
 * - `rising`, `falling`: a greater value never pays less, never pays more
 * - `mixed`: pay may rise and fall, by no more than the shares that are allocated do
 * - `unknown`: what is decided in between is not known, and `unknown` says where; nothing is said of pay but its ends
 */
export interface PayStretch {
  readonly from: string;
  readonly to: string;
  readonly payFrom: string;
  readonly payTo: string;
  readonly course: "flat" | "rising" | "falling" | "mixed" | "unknown";
  /** What one more of the reading pays, before anything is rounded; null where that is not the same all along. */
  readonly slope: string | null;
  readonly unknown: readonly Path[];
}

/** Two values of the reading, one step apart, between which something is decided otherwise. */
export interface PayTurn {
  readonly before: string;
  readonly after: string;
  readonly payBefore: string;
  readonly payAfter: string;
  readonly change: string;
  /** Whether pay jumps: by more than it does by a step within the stretches beside, and more than its lines are rounded by. */
  readonly isCliff: boolean;
  readonly causes: readonly DecisionChange[];
}

/** What somebody is paid over the values of one reading, all else as it is. */
export interface PayCurve {
  readonly person: RowId;
  readonly policy: string;
  readonly currency: string;
  readonly reading: string;
  readonly unit: Unit;
  readonly step: string;
  readonly stretches: readonly PayStretch[];
  /** Between the stretches: where the next begins one step after the last. */
  readonly turns: readonly PayTurn[];
  /** At how many values the person was settled. */
  readonly settled: number;
}

/**
 * What somebody is paid over the values of one reading, all else as it is: every value at which something is decided otherwise, and how
 * pay goes between them. Nothing is sampled: between two values nothing is said to stay as it is unless the policy's formulas prove it, and
 * what they do not prove is halved until they do, or until the two values are one step apart.
 *
 * @throws {JixiaoError} where the person has no such statement, the policy no such reading, `from`, `to` or `step` is no number, `step` is
 * missing for a unit that has none, `step` or `from` has more places than the metric, a value lies outside of the metric's range;
 * what `settle` throws.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const policy = definePolicy({
 *   id: "sales",
 *   version: "1",
 *   currency: "CNY",
 *   pay: { commission: times(gmv, "0.003"), bonus: when(atLeast(gmv, 100000), 1000, 0) },
 * });
 * const period = { period: "2026-11", people: [{ id: "li", gmv: "98000.00" }] };
 * const { turns } = payCurve(policy, period, { person: "li", reading: gmv, from: 0, to: 200000 });
 * turns.map(({ after, payBefore, payAfter }) => [after, payBefore, payAfter]); // => [["100000", "300.00", "1300.00"]]
 */
export function payCurve<const P extends Policy>(policy: P | readonly P[], period: Period<P>, options: PayCurveOptions): PayCurve {
  const asked = readOptions(options, ["person", "policy", "row", "reading", "from", "to", "step", "most"]);
  const policies = policiesOf(policy);
  const reading = askReading(policies, openPeriod(policies, period), asked, asked.reading ?? "");
  const step = readStep(reading, asked.step);
  const [from, to] = [readNumber(asked.from, "from"), readNumber(asked.to, "to")];
  checkPlaces(from, reading, ["from"]);
  checkWithin(from, reading, ["from"]);
  checkWithin(to, reading, ["to"], from);
  return curveOf(reading, from, to, step, readMost(asked.most));
}

/** Of how many steps a curve may be: so many can be counted. */
const mostSteps = 1e12;

/** What lies between two values of the reading: what is proved of it, what changes, or what is not known. */
type Piece =
  & { readonly from: number; readonly to: number }
  & (
    | { readonly kind: "proved"; readonly way: Way | null; readonly slope: Decimal | null }
    | { readonly kind: "change"; readonly causes: readonly DecisionChange[] }
    | { readonly kind: "unknown"; readonly where: readonly Path[] }
  );

/** Something that is looked at beside what is paid. */
export type Beside = (ends: Ends) => void;

export function curveOf(
  asked: AskedReading,
  from: Decimal,
  to: Decimal,
  step: Decimal,
  most: number,
  beside: Beside = () => undefined,
): PayCurve {
  const count = divide(to.minus(from), step, 0, "floor");
  if (count.greaterThan(mostSteps)) {
    throw jixiaoError([fault("too_many_steps", ["to"], exactText(to), say(expectedStepsOf, { most: mostSteps, step: exactText(step) }))]);
  }
  const follow = new Follow(asked, from, step, most, beside);
  const pieces = follow.pieces(0, count.toNumber());
  const { policy } = asked.payee;
  return {
    person: asked.payee.person,
    policy: policy.id,
    currency: policy.currency.code,
    reading: asked.id,
    unit: asked.unit,
    step: exactText(step),
    ...follow.told(pieces, count.toNumber()),
    settled: follow.settled.size,
  };
}

class Follow {
  readonly settled = new Map<number, SettledAt>();
  private readonly reads = new Map<string, WeakMap<FormulaNode, Reads>>();

  constructor(
    private readonly asked: AskedReading,
    private readonly first: Decimal,
    private readonly step: Decimal,
    private readonly most: number,
    private readonly beside: Beside,
  ) {}

  at(place: number): SettledAt {
    let settled = this.settled.get(place);
    if (settled === undefined) this.settled.set(place, settled = this.asked.at(this.first.plus(this.step.times(place))));
    return settled;
  }

  /** From the left to the right: what is not proved of a piece is halved. */
  pieces(from: number, to: number): readonly Piece[] {
    const found: Piece[] = [];
    const open: (readonly [number, number])[] = from === to ? [] : [[from, to]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [left, right] = next;
      const piece = this.between(left, right);
      if (piece !== null) {
        found.push(piece);
        continue;
      }
      const middle = left + Math.floor((right - left) / 2);
      open.push([middle, right], [left, middle]);
    }
    return found;
  }

  /** What is known of what lies between two values; null where it has to be halved. */
  private between(from: number, to: number): Piece | null {
    const { walk, pay } = this.walk(from, to);
    const isStep = to === from + 1;
    if (isStep && walk.changes.length > 0) return { from, to, kind: "change", causes: distinct(walk.changes) };
    if (walk.changes.length === 0 && walk.unknown.length > 0) return { from, to, kind: "unknown", where: distinct(walk.unknown) };
    if (isStep) {
      const way = pay.way ?? Math.sign(pay.to.comparedTo(pay.from)) as Way;
      return { from, to, kind: "proved", way, slope: pay.slope };
    }
    if (walk.changes.length === 0 && walk.doubts.length === 0) return { from, to, kind: "proved", way: pay.way, slope: pay.slope };
    if (this.settled.size >= this.most) {
      return { from, to, kind: "unknown", where: distinct([...walk.changes.map(({ path }) => path), ...walk.doubts, ...walk.unknown]) };
    }
    return null;
  }

  private walk(from: number, to: number): { readonly walk: Walk; readonly pay: Moved } {
    const [left, right] = [this.at(from), this.at(to)];
    const walk: Walk = {
      reading: this.asked.id,
      from: left.under,
      to: right.under,
      readsOf: (policy, node) => this.readsOf(policy, node),
      policies: this.asked.policies,
      changes: [],
      doubts: [],
      unknown: [],
      references: { gates: moveGates, scorecard: moveScorecard, contest: moveContest },
      known: new Map(),
    };
    return { walk, pay: moveStatement(walk, left.payee, right.payee, { from: left.payable, to: right.payable }, this.beside) };
  }

  private readsOf(policy: string, node: FormulaNode): Reads {
    let known = this.reads.get(policy);
    if (known === undefined) this.reads.set(policy, known = new WeakMap());
    let reads = known.get(node);
    if (reads === undefined) known.set(node, reads = readsOf(policyNamed(this.asked.policies, policy), [node]));
    return reads;
  }

  /** Pieces as stretches and turns: what was halved without need is one stretch again. */
  told(pieces: readonly Piece[], last: number): Pick<PayCurve, "stretches" | "turns"> {
    const stretches: PayStretch[] = [];
    const turns: PayTurn[] = [];
    let open: Extract<Piece, { kind: "proved" | "unknown" }>[] = [];
    let begin = 0;
    const places = new Set(pieces.flatMap((piece) => (piece.kind === "change" ? [piece.from] : [])));
    const close = (end: number) => {
      stretches.push(this.stretch(begin, end, open));
      open = [];
    };
    for (const piece of pieces) {
      if (piece.kind === "change") {
        close(piece.from);
        turns.push(this.turn(piece.from, piece.causes, (place) => place >= 0 && place < last && !places.has(place)));
        begin = piece.to;
        continue;
      }
      if (open.length > 0 && !goTogether(open, piece)) {
        close(piece.from);
        begin = piece.from;
      }
      open.push(piece);
    }
    close(last);
    return { stretches, turns };
  }

  private stretch(from: number, to: number, pieces: readonly Extract<Piece, { kind: "proved" | "unknown" }>[]): PayStretch {
    const proved = pieces.flatMap((piece) => (piece.kind === "proved" ? [piece] : []));
    const where = pieces.flatMap((piece) => (piece.kind === "unknown" ? piece.where : []));
    // One step alone may be too near to a bound to tell.
    const long = proved.filter((piece) => piece.to > piece.from + 1);
    const slopes = new Set((long.length > 0 ? long : proved).map(({ slope }) => (slope === null ? null : exactText(slope))));
    const [slope = null] = slopes;
    return {
      from: this.text(from),
      to: this.text(to),
      payFrom: this.at(from).statement.payable,
      payTo: this.at(to).statement.payable,
      course: where.length > 0 ? "unknown" : courses[String(wayOf(proved.map(({ way }) => way)))] ?? "mixed",
      slope: where.length === 0 && slopes.size === 1 ? slope : null,
      unknown: distinct(where),
    };
  }

  private turn(place: number, causes: readonly DecisionChange[], isUsual: (place: number) => boolean): PayTurn {
    const change = this.change(place);
    const beside = [place - 1, place + 1].filter(isUsual).map((each) => this.change(each).abs());
    const { policy } = this.asked.payee;
    const unit = new Decimal(`1e-${policy.currency.places}`);
    const multiple = policy.rounding === undefined ? unit : this.at(place).under(policy.id).index.numbers.of(policy.rounding.multiple);
    const usual = beside.reduce(greater, zero).plus(multiple).plus(unit.times(policy.pay.length));
    return {
      before: this.text(place),
      after: this.text(place + 1),
      payBefore: this.at(place).statement.payable,
      payAfter: this.at(place + 1).statement.payable,
      change: placesText(change, policy.currency.places),
      isCliff: change.abs().greaterThan(usual),
      causes,
    };
  }

  private change(place: number): Decimal {
    return this.at(place + 1).payable.minus(this.at(place).payable);
  }

  private text(place: number): string {
    return exactText(this.at(place).value);
  }
}

const courses: Readonly<Record<string, PayStretch["course"]>> = { "0": "flat", "1": "rising", "-1": "falling" };

/** The way of pieces beside each other: it stands where they agree, and what is flat agrees with either. */
function wayOf(ways: readonly (Way | null)[]): Way | null {
  return ways.reduce<Way | null>(
    (all, way) => (all === null || way === null ? null : all === 0 ? way : way === 0 || way === all ? all : null),
    0,
  );
}

/** What turns without anything being decided begins a stretch of its own, and so does what is not known. */
function goTogether(open: readonly Extract<Piece, { kind: "proved" | "unknown" }>[], next: Piece): boolean {
  const isUnknown = open[0]?.kind === "unknown";
  if (isUnknown || next.kind !== "proved") return isUnknown && next.kind === "unknown";
  const ways = open.flatMap((piece) => (piece.kind === "proved" ? [piece.way] : []));
  const all = wayOf(ways);
  return all === null || next.way === null ? all === null && next.way === null : wayOf([all, next.way]) !== null;
}

function distinct<Each>(all: readonly Each[]): readonly Each[] {
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

function policyNamed(policies: readonly PolicyDefinition[], id: string): PolicyDefinition {
  const policy = policies.find((each) => each.id === id);
  if (policy === undefined) throw new Error(`${id} is no policy of the settlement`);
  return policy;
}
