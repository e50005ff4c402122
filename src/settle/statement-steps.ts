import { placesText, roundToPlaces, zero, type Decimal } from "../decimal/index.js";
import { faultOf, type Faults } from "../error/index.js";
import type { Recorder } from "../explain/recorder.js";
import { absence, evaluateQuantity, faulty, isAbsent, type Figure } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { Additions, ReadAdjustment, ReadCarryIn } from "./read-additions.js";
import type { RowScope } from "./row-scope.js";
import type { AddedLine, Balances } from "./settlement.js";

/** What comes after the lines, once a statement. */
export interface StatementSteps {
  readonly added: readonly AddedLine[];
  /** What the added lines come to. */
  readonly sum: Decimal;
  readonly balances: Balances;
}

export interface StepInput {
  readonly policy: PolicyDefinition;
  readonly scopes: readonly RowScope[];
  /** The sum of the settled lines, and of those of them that are protected. */
  readonly settled: Decimal;
  readonly protectedSum: Decimal;
  /** Whether a line is pending or held, or a row was rejected: the closing balances are not known then. */
  readonly isOpen: boolean;
  readonly additions: Additions;
  readonly recorder: Recorder | null;
}

/**
 * Adjustments by hand, draw, cap, floor, carried-in shortfall and protection, in this order, on the sum of the settled lines. They never wait
 * for a line; what they change is a line of its own, so that the lines always add up.
 */
export function addSteps(input: StepInput): StatementSteps {
  const { policy, additions, isOpen } = input;
  const slip = new Slip(input);

  for (const adjustment of additions.adjustments) slip.adjust(adjustment);
  const areAdjustmentsKnown = slip.isKnown;

  // The floor is known before it is due: a repayment stops at it.
  const [cap, floor] = [stepFigure("cap", input), stepFigure("floor", input)];
  const draw = slip.draw(floor);
  const isDrawKnown = slip.isKnown;
  const cut = slip.cap(cap);
  slip.floor(floor);
  const hasRoom = slip.isCovered;
  const shortfall = slip.protect();

  // Cut off by the cap, a top-up was never paid, so it is not owed.
  const owed = draw.opening.plus(draw.topUp).minus(draw.repaid).minus(lesser(cut, draw.topUp));
  const mayCutTopUp = isFaulty(cap) && !draw.topUp.isZero();
  const mayStopRepayment = isFaulty(floor) && draw.wouldRepay;
  const isOwedKnown = !isOpen && areAdjustmentsKnown && isDrawKnown && !mayCutTopUp && !mayStopRepayment;
  const areStepsKnown = isDrawKnown && !isFaulty(cap) && !isFaulty(floor);
  const isShortfallKnown = !isOpen && areAdjustmentsKnown && shortfall.isOpeningKnown && (areStepsKnown || (hasRoom && shortfall.opening.isZero()));
  const { places } = policy.currency;
  return {
    added: slip.added,
    sum: slip.sum,
    balances: {
      draw: policy.draw === undefined ? slip.carriedOn("draw") : isOwedKnown ? placesText(owed, places) : null,
      protection: policy.protected.length === 0 ? slip.carriedOn("protection") : isShortfallKnown ? placesText(shortfall.closing, places) : null,
    },
  };
}

interface DrawResult {
  readonly opening: Decimal;
  readonly topUp: Decimal;
  readonly repaid: Decimal;
  /** Whether anything would be repaid, whatever the floor. */
  readonly wouldRepay: boolean;
}

/** The pay slip while it is written: what is payable so far, and what was added. */
class Slip {
  readonly added: AddedLine[] = [];
  sum = zero;
  isKnown = true;
  private pay: Decimal;
  private protectedSum: Decimal;
  private readonly places: number;

  constructor(private readonly input: StepInput) {
    this.pay = input.settled;
    this.protectedSum = input.protectedSum;
    this.places = input.policy.currency.places;
  }

  /** Whether what is payable so far is not under the protected sum. */
  get isCovered(): boolean {
    return this.pay.greaterThanOrEqualTo(this.protectedSum);
  }

  adjust({ line, amount, reason, by }: ReadAdjustment): void {
    if (!isRead(amount)) this.pend("adjustment", line, amount, reason, by);
    else {
      this.add("adjustment", line, amount, {}, reason, by);
      if (this.input.policy.protected.includes(line)) this.protectedSum = this.protectedSum.plus(amount);
    }
  }

  draw(floor: Figure | null): DrawResult {
    const opening = this.opening("draw");
    const none = { opening: opening ?? zero, topUp: zero, repaid: zero, wouldRepay: false };
    const figure = stepFigure("draw", this.input);
    if (figure === null || opening === null) return none;
    if (isAbsent(figure)) {
      this.absent("draw", figure);
      return none;
    }
    const topUp = figure.minus(this.pay);
    if (topUp.greaterThan(zero)) {
      this.add("draw", "draw", topUp, { draw: figure });
      return { ...none, topUp };
    }
    const kept = [figure, this.protectedSum].reduce(greater);
    const most = positive(lesser(opening, this.pay.minus(kept)));
    const atFloor = floor === null || isAbsent(floor) ? most : positive(lesser(most, this.pay.minus(floor)));
    this.add("draw", "draw", atFloor.negated(), { draw: figure, owed: opening });
    return { ...none, repaid: atFloor, wouldRepay: !most.isZero() };
  }

  /** What the cap cuts off; it stops at the protected sum. */
  cap(cap: Figure | null): Decimal {
    if (cap === null) return zero;
    if (isAbsent(cap)) {
      this.absent("cap", cap);
      return zero;
    }
    const cut = positive(this.pay.minus(greater(cap, this.protectedSum)));
    this.add("cap", "cap", cut.negated(), { cap });
    return cut;
  }

  floor(floor: Figure | null): void {
    if (floor === null) return;
    if (isAbsent(floor)) this.absent("floor", floor);
    else this.add("floor", "floor", positive(floor.minus(this.pay)), { floor });
  }

  /** The shortfall that was carried in takes what is above the protected sum; then nothing payable stays under it. */
  protect(): { readonly opening: Decimal; readonly isOpeningKnown: boolean; readonly closing: Decimal } {
    const opening = this.opening("protection");
    if (this.input.policy.protected.length === 0) return { opening: zero, isOpeningKnown: true, closing: zero };
    const owed = opening ?? zero;
    const taken = lesser(owed, positive(this.pay.minus(this.protectedSum)));
    this.add("carryIn", "protection", taken.negated(), { owed });
    const missing = positive(this.protectedSum.minus(this.pay));
    this.add("protection", "protection", missing, {});
    return { opening: owed, isOpeningKnown: opening !== null, closing: owed.minus(taken).plus(missing) };
  }

  /** A balance that the policy does not use is carried on untouched. */
  carriedOn(balance: ReadCarryIn["balance"]): string | null {
    const opening = this.sumOf(balance);
    return opening === null ? null : placesText(opening, this.places);
  }

  /** What was carried in, or null where it cannot be read; that is a pending line. */
  private opening(balance: ReadCarryIn["balance"]): Decimal | null {
    for (const { balance: of, amount } of this.input.additions.carryIns) if (of === balance && !isRead(amount)) this.pend("carryIn", balance, amount);
    return this.sumOf(balance);
  }

  private sumOf(balance: ReadCarryIn["balance"]): Decimal | null {
    return this.input.additions.carryIns.reduce<Decimal | null>((sum, { balance: of, amount }) => (of !== balance || sum === null ? sum : isRead(amount) ? sum.plus(amount) : null), zero);
  }

  private add(kind: AddedLine["kind"], label: string, amount: Decimal, figures: Readonly<Record<string, Decimal>>, note: string | null = null, by: string | null = null): void {
    if (kind !== "adjustment" && amount.isZero()) return;
    const text = placesText(amount, this.places);
    const before = this.pay;
    this.pay = this.pay.plus(amount);
    this.sum = this.sum.plus(amount);
    this.keep({ kind, label, note, by, state: "settled", amount: text, payable: text, before: null, failedGates: [], reason: null, faults: [] }, { before, ...(this.input.policy.protected.length === 0 ? {} : { protected: this.protectedSum }), ...figures });
  }

  private absent(kind: AddedLine["kind"], absent: Exclude<Figure, Decimal>): void {
    if (absent.state === "faulty") this.pend(kind, kind, absent.faults);
    else this.keep({ ...this.nothing(kind, kind), state: "notApplicable", reason: absent.reason, faults: [] }, {});
  }

  private pend(kind: AddedLine["kind"], label: string, faults: Faults, note: string | null = null, by: string | null = null): void {
    this.isKnown = false;
    this.keep({ ...this.nothing(kind, label), note, by, state: "pending", reason: null, faults }, {});
  }

  private nothing(kind: AddedLine["kind"], label: string) {
    return { kind, label, note: null, by: null, amount: null, payable: placesText(zero, this.places), before: null, failedGates: [] } as const;
  }

  private keep(line: AddedLine, figures: Readonly<Record<string, Decimal>>): void {
    this.added.push(line);
    const { recorder } = this.input;
    if (recorder === null) return;
    const settings = Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, placesText(figure, this.places)]));
    recorder.enter({ kind: "added", line, settings });
    const node = line.kind === "draw" || line.kind === "cap" || line.kind === "floor" ? this.input.policy[line.kind] : undefined;
    if (node !== undefined) for (const scope of this.input.scopes) evaluateQuantity(node, scope);
    recorder.leave(line);
  }
}

/** What a step's quantity comes to: the same in each row of the person, or it is a fault. Null where the policy has no such step. */
function stepFigure(step: "draw" | "cap" | "floor", { scopes, policy }: StepInput): Figure | null {
  const node = policy[step];
  if (node === undefined) return null;
  const figures = scopes.map((scope) => {
    scope.path = [step];
    scope.marks = null;
    const figure = evaluateQuantity(node, scope.recordedBy(null));
    return isAbsent(figure) ? figure : roundToPlaces(figure, policy.currency.places, "half-up");
  });
  const absent = absence(figures);
  if (absent !== null) return absent;
  const values = figures.flatMap((figure) => (isAbsent(figure) ? [] : [figure]));
  const [first] = values;
  if (first === undefined || values.every((value) => value.equals(first))) return first ?? null;
  const found = values.map((value) => placesText(value, policy.currency.places)).join(", ");
  return faulty([faultOf("rows_disagree", [step], found, "one amount in every row of the person")]);
}

function isFaulty(figure: Figure | null): boolean {
  return figure !== null && isAbsent(figure) && figure.state === "faulty";
}

function isRead(amount: Decimal | Faults): amount is Decimal {
  return "d" in amount;
}

const lesser = (a: Decimal, b: Decimal): Decimal => (a.lessThan(b) ? a : b);
const greater = (a: Decimal, b: Decimal): Decimal => (a.greaterThan(b) ? a : b);
const positive = (value: Decimal): Decimal => (value.isNegative() ? zero : value);
