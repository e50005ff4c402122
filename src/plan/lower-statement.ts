import { balanceNames, type BalanceName } from "../statement/index.js";
import { stepNames, type StepName } from "../policy/index.js";
import type { LoweredLine, Lowering, Mark } from "./lowering.js";
import { scaledOf, tenTo, type Scaled } from "./scaled.js";
import type { Addition, ConditionStep, NumberStep, Told } from "./step.js";

/** A line of a row; or of a statement, over all of its rows, in the worst state among them. */
export interface RowLine {
  readonly name: string;
  /** In this order: the first that is true is the state of the line, which is not applicable where none is. */
  readonly isPending: ConditionStep;
  readonly isHeld: ConditionStep;
  readonly isSettled: ConditionStep;
  readonly settled: NumberStep;
  readonly held: NumberStep;
  /** What it would be, had no gate failed; not applicable where none did. */
  readonly before: NumberStep | null;
  /** The gates that failed it, in some row. */
  readonly failed: readonly Mark[];
}

export interface StatementLine extends RowLine {
  /** The gates that failed it as bits, by eight of them. */
  readonly failedBits: readonly ConditionStep[];
}

/** What a step adds once a statement: 0 where it adds nothing. */
export interface AddedStep {
  readonly kind: "draw" | "cap" | "floor" | "carryIn" | "protection" | "rounding";
  readonly amount: NumberStep;
  readonly isPending: ConditionStep | null;
  readonly isNotApplicable: ConditionStep | null;
}

export interface LoweredStatement {
  readonly lines: readonly StatementLine[];
  readonly added: readonly AddedStep[];
  /** What is added by hand, as far as it can be read; null where nothing is. */
  readonly adjustments: NumberStep | null;
  readonly payable: NumberStep;
  readonly held: NumberStep;
  /** Whether anything is pending or held, or a rejected row names the person. */
  readonly isProvisional: ConditionStep;
  /** Closing balances; not applicable where they are not known. Null where the policy uses no such balance. */
  readonly balances: { readonly [Name in BalanceName]: NumberStep | null };
  /**
   * Where what is added, or a closing balance, is not worked out here: an adjustment or a carry-in cannot be read, or what a balance
   * depends on is not known. Null where that cannot be.
   */
  readonly isDoubtful: ConditionStep | null;
}

/** What is shown of a line of which gates failed: in which rows, and what they would be. */
interface Shown {
  readonly shown: NumberStep;
  readonly isShown: ConditionStep;
  readonly known: NumberStep;
}

/**
 * A line of a statement, and of each of its rows, which are the same where nobody has several; and what a line comes to for a step that
 * reads it.
 */
export function lowerStatementLine(
  line: LoweredLine,
  on: Lowering,
): { readonly ofRow: RowLine; readonly of: StatementLine; readonly figure: NumberStep } {
  const { steps, rows, statements, policy: { currency: { places } } } = on;
  const amount = steps.broughtTo(rows, line.amount);
  const hasValue = steps.hasValue(amount);
  const isHeld = line.held === null ? null : steps.all([line.held, hasValue]);
  const zero = steps.constant({ value: 0n, scale: places });
  const known = steps.known(amount);
  const own = (condition: ConditionStep) => steps.broughtTo(rows, condition);
  const before = shownOf(line, hasValue, known, on);
  const ofRow: RowLine = {
    name: line.name,
    isPending: own(steps.is(amount, [3])),
    isHeld: own(isHeld ?? steps.always(false)),
    isSettled: own(isHeld === null ? hasValue : steps.all([hasValue, steps.not(isHeld)])),
    settled: steps.broughtTo(rows, isHeld === null ? known : steps.select(isHeld, zero, known)),
    held: isHeld === null ? zero : steps.broughtTo(rows, steps.select(isHeld, known, zero)),
    before: before === null ? null : steps.require(steps.known(before.shown), before.isShown),
    failed: line.marks.failed.map(({ gate, where }) => ({ gate, where: own(steps.all([hasValue, where])) })),
  };
  const whole = rows === statements ? ofRow : overRows(ofRow, before, on);
  const bitsOf = (eight: readonly Mark[]) => steps.broughtTo(statements, steps.bits(eight.map(({ where }) => where)));
  const of = { ...whole, failedBits: inEights(whole.failed).map(bitsOf) };
  const isKnown = steps.any([of.isHeld, of.isSettled]);
  const figure = steps.select(of.isPending, steps.absent(3), steps.require(steps.sum([of.settled, of.held]), isKnown));
  return { ofRow, of, figure };
}

function inEights<Each>(all: readonly Each[]): readonly (readonly Each[])[] {
  return Array.from({ length: Math.ceil(all.length / 8) }, (_, eight) => all.slice(8 * eight, 8 * eight + 8));
}

function shownOf({ before }: LoweredLine, hasValue: ConditionStep, known: NumberStep, { steps, rows }: Lowering): Shown | null {
  if (before === null) return null;
  const shown = steps.broughtTo(rows, before);
  return { shown, isShown: steps.all([steps.hasValue(shown), hasValue]), known };
}

/** A line over all rows of a statement. */
function overRows(line: RowLine, before: Shown | null, on: Lowering): RowLine {
  const [isPending, isHeld, isSettled] = [some(line.isPending, on), some(line.isHeld, on), some(line.isSettled, on)];
  return {
    name: line.name,
    isPending,
    isHeld,
    isSettled,
    settled: total(line.settled, on),
    held: line.held.op === "constant" && line.held.value === 0n ? line.held : total(line.held, on),
    before: before === null ? null : beforeOf(before, { isPending, isHeld, isSettled }, on),
    failed: line.failed.map(({ gate, where }) => ({ gate, where: some(where, on) })),
  };
}

/** What the line would be over all rows, had no gate failed; not applicable where none did, or where the line is none. */
function beforeOf(
  { shown, isShown, known }: Shown,
  { isPending, isHeld, isSettled }: Pick<RowLine, "isPending" | "isHeld" | "isSettled">,
  on: Lowering,
): NumberStep {
  const { steps } = on;
  const sum = total(steps.select(isShown, steps.known(shown), known), on);
  return steps.require(sum, steps.all([some(isShown, on), steps.not(isPending), steps.any([isHeld, isSettled])]));
}

/** Over the rows of the statement. */
function total(step: NumberStep, { steps, rows, statements, facts }: Lowering): NumberStep {
  const many = BigInt(facts.mostRows);
  return steps.addNumber({ op: "total", rows }, [steps.broughtTo(rows, step)], {
    domain: statements,
    scale: step.scale,
    least: step.least < 0n ? step.least * many : step.least,
    most: step.most > 0n ? step.most * many : step.most,
  });
}

function some(condition: ConditionStep, { steps, rows, statements }: Lowering): ConditionStep {
  const ofRow = steps.broughtTo(rows, condition);
  return ofRow.domain === null ? steps.isTrue(ofRow) : steps.addCondition({ op: "some", rows }, [ofRow], { domain: statements });
}

/** What a statement comes to. */
export function lowerStatement(lines: readonly StatementLine[], on: Lowering): LoweredStatement {
  const { steps, policy, facts } = on;
  const slip = openSlip(lines, on);
  const limits = limitsOf(on);
  const { worked, closing } = workOut(slip, limits, on);
  const isOpen = openness(lines, on);
  const pendings = worked.flatMap(({ isPending }) => isPending ?? []);
  const unknown = unknownOf(limits, on);
  const isProvisional = steps.any([isOpen, ...pendings, ...unknown.map(({ where }) => where)]);
  const uses = (name: BalanceName) =>
    name === "draw" ? policy.draw !== undefined : name === "protection" ? policy.protected.length > 0 : policy.rounding?.carry === true;
  const balanceOf = (name: BalanceName) => {
    const carried = facts.mayHaveAdditions ? carriedIn(name, on) : null;
    if (!uses(name)) return carried;
    const isKnown = steps.not(isOpen);
    return steps.require(carried === null ? closing[name] : steps.require(closing[name], steps.hasValue(carried)), isKnown);
  };
  const balances = { draw: balanceOf("draw"), protection: balanceOf("protection"), rounding: balanceOf("rounding") };
  // What cannot be read is a line of its own, which is not told of here; of the rest only balances depend.
  const doubts = unknown.filter(({ isAddition }) => isAddition || balanceNames.some(uses)).map(({ where }) => where);
  return {
    lines,
    added: worked,
    adjustments: facts.mayHaveAdditions ? slip.adjustments : null,
    payable: steps.sum([...lines.map(({ settled }) => settled), ...worked.map(({ amount }) => amount), slip.adjustments]),
    held: steps.sum(lines.map(({ held }) => held)),
    isProvisional,
    balances,
    isDoubtful: doubts.length === 0 ? null : steps.any(doubts),
  };
}

/** What is not known of what steps are worked out from. */
function unknownOf(limits: Limits, on: Lowering): readonly { readonly where: ConditionStep; readonly isAddition: boolean }[] {
  const { steps, facts } = on;
  const faulty = stepNames.flatMap((name) => {
    const limit = limits[name];
    return limit === null || !limit.mayBeFaulty ? [] : [{ where: steps.is(limit, [3]), isAddition: false }];
  });
  if (!facts.mayHaveAdditions) return faulty;
  const unread = (["unreadAdjustment", "unreadProtectedAdjustment"] as const).map((of) => ({ where: told({ of }, on), isAddition: true }));
  const carried = balanceNames.map((name) => ({ where: steps.is(carriedIn(name, on), [3]), isAddition: true }));
  return [...faulty, ...unread, ...carried];
}

/** Whether a line is pending or held, or a row was rejected: closing balances are not known then. */
function openness(lines: readonly StatementLine[], on: Lowering): ConditionStep {
  const { steps, facts } = on;
  const open: ConditionStep[] = lines.flatMap(({ isPending, isHeld }) => [isPending, isHeld]);
  return steps.any([...open, ...(facts.mayBeRejected ? [told({ of: "rejectedRow" }, on)] : [])]);
}

function told(what: Told, { steps, statements }: Lowering): ConditionStep {
  return steps.addCondition({ op: "told", what }, [], { domain: statements });
}

const carried = {
  draw: "carriedDraw",
  protection: "carriedProtection",
  rounding: "carriedRounding",
} as const satisfies Record<BalanceName, Addition>;

/** More than any statement comes to. */
const mostAdded = tenTo(18);

function addition(what: Addition, on: Lowering): NumberStep {
  const { steps, statements, policy: { currency: { places } } } = on;
  const isCarried = what !== "adjustments" && what !== "protectedAdjustments";
  return steps.addNumber({ op: "addition", what }, [], {
    domain: statements,
    scale: places,
    least: isCarried ? 0n : -mostAdded,
    most: mostAdded,
    mayBeFaulty: isCarried,
  });
}

function carriedIn(name: BalanceName, on: Lowering): NumberStep {
  return addition(carried[name], on);
}

type Limits = { readonly [Name in StepName]: NumberStep | null };

/** What the quantities of the steps come to: one amount in all rows of the statement. */
function limitsOf(on: Lowering): Limits {
  const limit = (name: StepName): NumberStep | null => {
    const { [name]: quantity, currency: { places } } = on.policy;
    if (quantity === undefined) return null;
    const { steps, rows, statements } = on;
    const figure = on.quantity(quantity, name);
    const amount = steps.rescaled(steps.inRange(steps.rounded(figure, places, "half-up")), places);
    if (amount.domain === null || amount.domain === statements) return amount;
    if (rows === statements) return steps.broughtTo(rows, amount);
    return steps.addNumber({ op: "agreed", rows }, [steps.broughtTo(rows, amount)], {
      domain: statements,
      scale: places,
      least: amount.least,
      most: amount.most,
      mayBeFaulty: true,
    });
  };
  return { cap: limit("cap"), floor: limit("floor"), draw: limit("draw") };
}

interface OpenSlip {
  readonly pay: NumberStep;
  /** Null where no line is protected. */
  readonly protectedSum: NumberStep | null;
  readonly adjustments: NumberStep;
  readonly balances: { readonly [Name in BalanceName]: NumberStep };
}

function openSlip(lines: readonly StatementLine[], on: Lowering): OpenSlip {
  const { steps, policy, facts } = on;
  const zero = steps.constant({ value: 0n, scale: policy.currency.places });
  const adjustments = facts.mayHaveAdditions ? addition("adjustments", on) : zero;
  const ofProtected = facts.mayHaveAdditions ? addition("protectedAdjustments", on) : zero;
  const kept = lines.filter(({ name }) => policy.protected.includes(name)).map(({ settled }) => settled);
  const balance = (name: BalanceName) => (facts.mayHaveAdditions ? steps.known(carriedIn(name, on)) : zero);
  return {
    pay: steps.sum([zero, ...lines.map(({ settled }) => settled), adjustments]),
    protectedSum: policy.protected.length === 0 ? null : steps.sum([zero, ...kept, ofProtected]),
    adjustments,
    balances: { draw: balance("draw"), protection: balance("protection"), rounding: balance("rounding") },
  };
}

interface WorkedOut {
  readonly worked: readonly AddedStep[];
  readonly closing: { readonly [Name in BalanceName]: NumberStep };
}

/** The steps in their order: draw, cap, floor, the shortfall carried in, protection, rounding. */
function workOut({ pay: before, protectedSum, balances }: OpenSlip, limits: Limits, on: Lowering): WorkedOut {
  const { steps, policy } = on;
  const zero = steps.constant({ value: 0n, scale: policy.currency.places });
  const worked: AddedStep[] = [];
  let pay = before;
  let owed = balances.draw;
  let toppedUp = zero;
  const add = (kind: AddedStep["kind"], amount: NumberStep, limit: NumberStep | null, alsoPending: ConditionStep | null = null) => {
    const pending = [limit === null || !limit.mayBeFaulty ? [] : [steps.is(limit, [3])], alsoPending ?? []].flat();
    worked.push({
      kind,
      amount,
      isPending: pending.length === 0 ? null : steps.any(pending),
      isNotApplicable: limit === null || !limit.mayBeAbsent ? null : steps.is(limit, [1]),
    });
    pay = steps.sum([pay, amount]);
  };
  /** The amount where the limit has a value, else 0. */
  const where = (limit: NumberStep, amount: NumberStep) => steps.known(steps.require(amount, steps.hasValue(limit)));
  const hasFloor = limits.floor === null ? null : steps.hasValue(limits.floor);

  if (limits.draw !== null) {
    const draw = steps.known(limits.draw);
    const missing = where(limits.draw, steps.excess(draw, pay));
    const isToppedUp = steps.compare("moreThan", missing, zero);
    const floor = limits.floor === null || hasFloor === null ? draw : steps.select(hasFloor, steps.known(limits.floor), draw);
    const stop = steps.greatest([draw, floor, ...(protectedSum === null ? [] : [protectedSum])]);
    const repayable = where(limits.draw, steps.least([owed, steps.excess(pay, stop)]));
    // Nobody is taken from down to a floor that is not known.
    const waits = limits.floor === null || !limits.floor.mayBeFaulty
      ? null
      : steps.all([steps.not(isToppedUp), steps.is(limits.floor, [3]), steps.compare("moreThan", repayable, zero)]);
    const repaid = waits === null ? repayable : steps.select(waits, zero, repayable);
    const amount = steps.select(isToppedUp, missing, steps.minus(zero, repaid));
    toppedUp = missing;
    owed = steps.sum([owed, amount]);
    add("draw", amount, limits.draw, waits);
  }
  if (limits.cap !== null) {
    const most = protectedSum === null ? steps.known(limits.cap) : steps.greatest([steps.known(limits.cap), protectedSum]);
    const cut = where(limits.cap, steps.excess(pay, most));
    // Cut off by the cap, a top-up was never paid, so it is not owed.
    owed = steps.minus(owed, steps.least([cut, toppedUp]));
    add("cap", steps.minus(zero, cut), limits.cap);
  }
  if (limits.floor !== null) add("floor", where(limits.floor, steps.excess(steps.known(limits.floor), pay)), limits.floor);
  let left = balances.protection;
  if (protectedSum !== null) {
    const taken = steps.least([left, steps.excess(pay, protectedSum)]);
    left = steps.minus(left, taken);
    add("carryIn", steps.minus(zero, taken), null);
    const missing = steps.excess(protectedSum, pay);
    left = steps.sum([left, missing]);
    add("protection", missing, null);
  }
  let cutOff = balances.rounding;
  if (policy.rounding !== undefined) {
    const rounding = round(pay, protectedSum, cutOff, limits, on);
    cutOff = rounding.left;
    add("rounding", rounding.amount, null);
  }
  return { worked, closing: { draw: owed, protection: left, rounding: cutOff } };
}

/** Rounds what is payable to a multiple: not over the cap, and not under the floor and the protected sum, which win over it. */
function round(
  pay: NumberStep,
  protectedSum: NumberStep | null,
  carriedOn: NumberStep,
  { cap, floor }: Limits,
  on: Lowering,
): { readonly amount: NumberStep; readonly left: NumberStep } {
  const { steps, policy: { rounding, currency: { places } }, index: { numbers } } = on;
  if (rounding === undefined) throw new Error("the policy rounds nothing");
  const multiple: Scaled = scaledOf(numbers.of(rounding.multiple));
  const zero = steps.constant({ value: 0n, scale: places });
  const carries = rounding.carry === true;
  const whole = carries ? steps.sum([pay, carriedOn]) : pay;
  let rounded = steps.roundedTo(whole, multiple, rounding.mode);
  if (cap !== null) {
    const most = steps.known(cap);
    // A limit on whose other side pay is already, as the steps before have it, is none that rounding passes.
    const isOver = [steps.hasValue(cap), steps.compare("atLeast", most, pay), steps.compare("moreThan", rounded, most)];
    rounded = steps.select(steps.all(isOver), steps.roundedTo(most, multiple, "floor"), rounded);
  }
  const least = leastPaid(pay, protectedSum, floor, on);
  if (least !== null) {
    const isUnder = steps.all([steps.hasValue(least), steps.compare("lessThan", rounded, steps.known(least))]);
    rounded = steps.select(isUnder, steps.roundedTo(steps.known(least), multiple, "ceiling"), rounded);
  }
  const isPaid = steps.compare("moreThan", pay, zero);
  const amount = steps.select(isPaid, steps.minus(rounded, pay), zero);
  return {
    amount: steps.rescaled(amount, places),
    left: carries ? steps.select(isPaid, steps.excess(whole, rounded), carriedOn) : carriedOn,
  };
}

/** What rounding keeps to: the floor, where pay is not under it already, and the protected sum. */
function leastPaid(pay: NumberStep, protectedSum: NumberStep | null, floor: NumberStep | null, { steps }: Lowering): NumberStep | null {
  if (floor === null) return protectedSum;
  const known = steps.known(floor);
  const counts = steps.all([steps.hasValue(floor), steps.compare("atLeast", pay, known)]);
  const kept = steps.require(known, counts);
  return protectedSum === null ? kept : steps.greatest([steps.orElse(kept, protectedSum), protectedSum]);
}
