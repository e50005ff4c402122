import { Decimal, expectedResultRange, isInRange, isLess, placesText, rangeText, roundToPlaces, zero } from "../decimal/index.js";
import { faultOf, type Faults } from "../error/index.js";
import { absence, evaluateQuantity, faulty, isAbsent, type Figure } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { Additions, ReadAdjustment, ReadCarryIn } from "./additions.js";
import type { RowScope } from "./row-scope.js";
import type { AddedLine, Balances } from "./settlement.js";
import type { StatementRecorder } from "./statement-recorder.js";

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
  readonly recorder: StatementRecorder | null;
}

/**
 * Adjustments by hand, draw, cap, floor, carried-in shortfall and protection, in this order, on the sum of the settled lines. They never
 * wait for a line; what they change is a line of its own, so that the lines always add up.
 */
export function addSteps(input: StepInput): StatementSteps {
  const { policy, additions, isOpen } = input;
  const slip = new Slip(input);
  for (const adjustment of additions.adjustments) slip.adjust(adjustment);
  const opening = { draw: slip.carriedIn("draw"), protection: slip.carriedIn("protection") };
  const steps = { draw: stepFigure("draw", input), cap: stepFigure("cap", input), floor: stepFigure("floor", input) };

  const known = {
    pay: slip.pay,
    protectedSum: policy.protected.length === 0 ? null : slip.protectedSum,
    owed: opening.draw ?? zero,
    shortfall: opening.protection ?? zero,
    draw: valueOf(steps.draw),
    cap: valueOf(steps.cap),
    floor: valueOf(steps.floor),
  };
  const worked = workOut(known);
  slip.tell(known, worked, steps);

  const closings = closingBalances(known, slip.unread, opening, steps);
  const { places } = policy.currency;
  const closing = (uses: boolean, balance: "draw" | "protection", values: readonly Decimal[]): string | null => {
    if (!uses) return slip.carriedOn(balance);
    const [first] = values;
    const isKnown = !isOpen && opening[balance] !== null && first !== undefined && values.every((value) => value.equals(first));
    return isKnown ? placesText(first, places) : null;
  };
  return {
    added: slip.added,
    sum: slip.sum,
    balances: {
      draw: closing(policy.draw !== undefined, "draw", closings.map(({ owed }) => owed)),
      protection: closing(policy.protected.length > 0, "protection", closings.map(({ shortfall }) => shortfall)),
    },
  };
}

/** What the steps are worked out from; null is a step that the policy has not, or that changes nothing. */
interface Known {
  readonly pay: Decimal;
  readonly protectedSum: Decimal | null;
  readonly owed: Decimal;
  readonly shortfall: Decimal;
  readonly draw: Decimal | null;
  readonly cap: Decimal | null;
  readonly floor: Decimal | null;
}

/** What each step adds, and what is carried on. */
interface Worked {
  readonly draw: Decimal;
  readonly cap: Decimal;
  readonly floor: Decimal;
  readonly carryIn: Decimal;
  readonly protection: Decimal;
  readonly owed: Decimal;
  readonly shortfall: Decimal;
}

/** The steps in their order. */
function workOut({ pay, protectedSum, owed, shortfall, draw, cap, floor }: Known): Worked {
  const topUp = draw === null ? zero : positive(draw.minus(pay));
  // A repayment stops at the draw, at the protected sum and at the floor.
  const stops = [draw, protectedSum, floor].filter((stop) => stop !== null);
  const repaid = draw === null || !topUp.isZero() ? zero : positive(lesser(owed, pay.minus(stops.reduce(greater))));
  const drawn = pay.plus(topUp).minus(repaid);
  const cut = cap === null ? zero : positive(drawn.minus(protectedSum === null ? cap : greater(cap, protectedSum)));
  const capped = drawn.minus(cut);
  const lift = floor === null ? zero : positive(floor.minus(capped));
  const floored = capped.plus(lift);
  const taken = protectedSum === null ? zero : lesser(shortfall, positive(floored.minus(protectedSum)));
  const missing = protectedSum === null ? zero : positive(protectedSum.minus(floored.minus(taken)));
  return {
    draw: topUp.minus(repaid),
    cap: cut.negated(),
    floor: lift,
    carryIn: taken.negated(),
    protection: missing,
    // Cut off by the cap, a top-up was never paid, so it is not owed.
    owed: owed.plus(topUp).minus(repaid).minus(lesser(cut, topUp)),
    shortfall: shortfall.minus(taken).plus(missing),
  };
}

/** More, and less, than any amount that is paid. */
const far = new Decimal("1e30");

/**
 * The closing balances for all that what is not known may turn out to be: its ends are enough, since a balance only rises or only falls
 * with it. Where they are all one, the balance is known.
 */
function closingBalances(
  known: Known,
  unread: Unread,
  opening: { readonly draw: Decimal | null; readonly protection: Decimal | null },
  steps: { readonly [Step in "draw" | "cap" | "floor"]: Figure | null },
): readonly Worked[] {
  const ends = (isKnown: boolean, value: Decimal | null, low: Decimal): readonly (Decimal | null)[] => (isKnown ? [value] : [low, far]);
  const low = far.negated();
  const worked: Worked[] = [];
  // An adjustment of a protected line moves the protected sum as well.
  for (const [shift, keptShift] of shifts(unread)) {
    const pay = known.pay.plus(shift).plus(keptShift);
    const protectedSum = known.protectedSum?.plus(keptShift) ?? null;
    for (const owed of ends(opening.draw !== null, known.owed, zero)) {
      for (const shortfall of ends(opening.protection !== null, known.shortfall, zero)) {
        for (const draw of ends(!isFaulty(steps.draw), known.draw, low)) {
          for (const cap of ends(!isFaulty(steps.cap), known.cap, low)) {
            for (const floor of ends(!isFaulty(steps.floor), known.floor, low)) {
              worked.push(workOut({ ...known, pay, protectedSum, owed: owed ?? zero, shortfall: shortfall ?? zero, draw, cap, floor }));
            }
          }
        }
      }
    }
  }
  return worked;
}

/** Whether an adjustment could not be read: of a protected line, of anything else. */
interface Unread {
  ofProtected: boolean;
  ofOthers: boolean;
}

function shifts({ ofOthers, ofProtected }: Unread): readonly (readonly [Decimal, Decimal])[] {
  const of = (isUnread: boolean) => (isUnread ? [far.negated(), far] : [zero]);
  return of(ofOthers).flatMap((shift) => of(ofProtected).map((keptShift) => [shift, keptShift] as const));
}

/** The pay slip while it is written: what is payable so far, and what was added. */
class Slip {
  readonly added: AddedLine[] = [];
  sum = zero;
  pay: Decimal;
  protectedSum: Decimal;
  readonly unread: Unread = { ofProtected: false, ofOthers: false };
  private readonly places: number;

  constructor(private readonly input: StepInput) {
    this.pay = input.settled;
    this.protectedSum = input.protectedSum;
    this.places = input.policy.currency.places;
  }

  adjust({ line, amount, reason, by }: ReadAdjustment): void {
    const isProtected = this.input.policy.protected.includes(line);
    if (!isRead(amount)) {
      this.unread[isProtected ? "ofProtected" : "ofOthers"] = true;
      this.pend("adjustment", line, amount, reason, by);
      return;
    }
    this.add("adjustment", line, amount, {}, reason, by);
    if (isProtected) this.protectedSum = this.protectedSum.plus(amount);
  }

  /** Writes down what the steps add, or why they could not. */
  tell(known: Known, worked: Worked, steps: { readonly [Step in "draw" | "cap" | "floor"]: Figure | null }): void {
    const { draw, cap, floor } = known;
    const stop = floor === null ? {} : { floor };
    this.pendUnread("draw");
    this.step("draw", steps.draw, worked.draw, {
      ...(draw === null ? {} : { draw }),
      ...(worked.draw.isNegative() ? { owed: known.owed, ...stop } : {}),
    });
    this.step("cap", steps.cap, worked.cap, cap === null ? {} : { cap });
    this.step("floor", steps.floor, worked.floor, stop);
    this.pendUnread("protection");
    this.add("carryIn", "protection", worked.carryIn, { owed: known.shortfall });
    this.add("protection", "protection", worked.protection, {});
  }

  /** A balance that the policy does not use is carried on untouched. */
  carriedOn(balance: ReadCarryIn["balance"]): string | null {
    const opening = this.carriedIn(balance);
    return opening === null ? null : placesText(opening, this.places);
  }

  private pendUnread(balance: ReadCarryIn["balance"]): void {
    for (const { balance: of, amount } of this.input.additions.carryIns) {
      if (of === balance && !isRead(amount)) this.pend("carryIn", balance, amount);
    }
  }

  /** What was carried in, or null where it cannot be read. */
  carriedIn(balance: ReadCarryIn["balance"]): Decimal | null {
    return this.input.additions.carryIns.reduce<Decimal | null>(
      (sum, { balance: of, amount }) => (of !== balance || sum === null ? sum : isRead(amount) ? sum.plus(amount) : null),
      zero,
    );
  }

  private step(kind: "draw" | "cap" | "floor", figure: Figure | null, amount: Decimal, figures: Readonly<Record<string, Decimal>>): void {
    if (figure === null) return;
    if (!isAbsent(figure)) this.add(kind, kind, amount, figures);
    else if (figure.state === "faulty") this.pend(kind, kind, figure.faults);
    else this.keep({ ...this.nothing(kind, kind), state: "notApplicable", reason: figure.reason, faults: [] }, {});
  }

  private add(
    kind: AddedLine["kind"],
    label: string,
    amount: Decimal,
    figures: Readonly<Record<string, Decimal>>,
    note: string | null = null,
    by: string | null = null,
  ): void {
    if (kind !== "adjustment" && amount.isZero()) return;
    const text = placesText(amount, this.places);
    const before = this.pay;
    this.pay = this.pay.plus(amount);
    this.sum = this.sum.plus(amount);
    this.keep({
      kind,
      label,
      note,
      by,
      state: "settled",
      amount: text,
      payable: text,
      before: null,
      failedGates: [],
      reason: null,
      faults: [],
    }, { before, ...(this.input.policy.protected.length === 0 ? {} : { protected: this.protectedSum }), ...figures });
  }

  private pend(kind: AddedLine["kind"], label: string, faults: Faults, note: string | null = null, by: string | null = null): void {
    this.keep({ ...this.nothing(kind, label), note, by, state: "pending", reason: null, faults }, {});
  }

  private nothing(kind: AddedLine["kind"], label: string) {
    return {
      kind,
      label,
      note: null,
      by: null,
      amount: null,
      payable: placesText(zero, this.places),
      before: null,
      failedGates: [],
    } as const;
  }

  private keep(line: AddedLine, figures: Readonly<Record<string, Decimal>>): void {
    this.added.push(line);
    const { recorder, scopes, policy } = this.input;
    if (recorder === null) return;
    const settings = Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, placesText(figure, this.places)]));
    recorder.enter({ kind: "added", line, settings });
    if (line.kind === "draw" || line.kind === "cap" || line.kind === "floor") {
      for (const scope of scopes) evaluateStep(line.kind, policy, scope);
    }
    recorder.leave(line);
  }
}

/** What a step's quantity comes to in a row of the person, rounded to the currency's places. Null where the policy has no such step. */
function evaluateStep(step: "draw" | "cap" | "floor", policy: PolicyDefinition, scope: RowScope): Figure | null {
  const node = policy[step];
  if (node === undefined) return null;
  const figure = evaluateQuantity(node, scope.at([step]));
  if (isAbsent(figure)) return figure;
  const amount = roundToPlaces(figure, policy.currency.places, "half-up");
  return isInRange(amount) ? amount : faulty([faultOf("number_out_of_range", [step], rangeText(amount), expectedResultRange)]);
}

/** The same over the person's rows, in which it must be one amount. */
function stepFigure(step: "draw" | "cap" | "floor", { scopes, policy }: StepInput): Figure | null {
  const figures = scopes.flatMap((scope) => evaluateStep(step, policy, scope.recordedBy(null)) ?? []);
  const absent = absence(figures);
  if (absent !== null) return absent;
  const values = figures.flatMap((figure) => (isAbsent(figure) ? [] : [figure]));
  const [first] = values;
  if (first === undefined || values.every((value) => value.equals(first))) return first ?? null;
  const found = values.map((value) => placesText(value, policy.currency.places)).join(", ");
  return faulty([faultOf("rows_disagree", [step], found, "one amount in every row of the person")]);
}

/** The value of a step; one that is not applicable, or not known, changes nothing. */
function valueOf(figure: Figure | null): Decimal | null {
  return figure === null || isAbsent(figure) ? null : figure;
}

function isFaulty(figure: Figure | null): boolean {
  return figure !== null && isAbsent(figure) && figure.state === "faulty";
}

function isRead(amount: Decimal | Faults): amount is Decimal {
  return "d" in amount;
}

const lesser = (a: Decimal, b: Decimal): Decimal => (isLess(b, a) ? b : a);
const greater = (a: Decimal, b: Decimal): Decimal => (isLess(a, b) ? b : a);
const positive = (value: Decimal): Decimal => (value.isNegative() ? zero : value);
