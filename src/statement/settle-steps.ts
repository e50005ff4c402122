import { Decimal, isLess, placesText, zero } from "../decimal/index.js";
import { expectedBalanceUnder, faultOf, say, type Faults } from "../error/index.js";
import { isAbsent, type Figure } from "../formula/index.js";
import { indexOf, stepNames, type PolicyDefinition } from "../policy/index.js";
import type { AddedLine } from "./added-line.js";
import { isRead, type Additions } from "./additions.js";
import { balanceNames, type BalanceName, type Balances } from "./balances.js";
import { byName } from "./by-name.js";
import { closingBalances } from "./closing-balances.js";
import { limitOf } from "./limit-of.js";
import { Slip } from "./slip.js";
import type { Known, Progress } from "./step.js";
import type { StepRecorder, StepScope } from "./step-scope.js";
import { steps } from "./steps.js";
import { workOut } from "./work-out.js";

/** What comes after the lines, once a statement. */
export interface SettledSteps {
  readonly added: readonly AddedLine[];
  /** What the added lines come to. */
  readonly sum: Decimal;
  readonly balances: Balances;
}

export interface StepInput {
  readonly policy: PolicyDefinition;
  readonly person: string;
  readonly rows: readonly StepScope[];
  /** The sum of the settled lines, and of those of them that are protected. */
  readonly settled: Decimal;
  readonly protectedSum: Decimal;
  /** Whether a line is pending or held, or a row was rejected: the closing balances are not known then. */
  readonly isOpen: boolean;
  readonly additions: Additions;
  readonly recorder: StepRecorder | null;
}

/** Whether the policy works out anything once a statement. */
export function hasSteps(policy: PolicyDefinition): boolean {
  return steps.some((step) => step.isIn(policy));
}

/**
 * Adjustments by hand and then the steps, on the sum of the settled lines. They never wait for a line; what they change is a line of its
 * own, so that the lines always add up.
 */
export function settleSteps({ policy, person, rows, settled, protectedSum, isOpen, additions, recorder }: StepInput): SettledSteps {
  const slip = new Slip(policy, rows, recorder, settled, protectedSum);
  for (const adjustment of additions.adjustments) slip.adjust(adjustment);

  const limits = byName(stepNames, (name) => limitOf(name, policy, rows, person));
  const rounding = roundingOf(policy);
  const carriedTooMuch = rounding === null ? null : tooMuchCarried(rounding, carriedIn(additions, "rounding"), policy);
  const carried = byName(balanceNames, (name) => (name === "rounding" && carriedTooMuch !== null ? null : carriedIn(additions, name)));
  const unknown = stepNames.filter((name) => isFaulty(limits[name]));
  const known: Known = {
    limits: byName(stepNames, (name) => valueOf(limits[name])),
    faulty: new Set(unknown),
    protectedSum: policy.protected.length === 0 ? null : slip.protectedSum,
    rounding,
  };
  const opening: Progress = { pay: slip.pay, toppedUp: zero, balances: byName(balanceNames, (name) => carried[name] ?? zero) };
  for (const each of workOut(known, opening).worked) {
    const { step: { balance }, limit } = each;
    for (const carryIn of additions.carryIns) if (carryIn.balance === balance) slip.carryIn(carryIn);
    if (balance === "rounding" && carriedTooMuch !== null) slip.carryIn({ balance, amount: carriedTooMuch });
    slip.step(each, known, limit === null ? null : limits[limit]);
  }

  const unread = additions.adjustments.filter(({ amount }) => !isRead(amount));
  const closing = closingBalances(known, opening, {
    adjustments: {
      ofProtected: unread.some(({ line, isLineSure }) => !isLineSure || policy.protected.includes(line)),
      ofOthers: unread.some(({ line, isLineSure }) => !isLineSure || !policy.protected.includes(line)),
    },
    limits: unknown,
    balances: balanceNames.filter((name) => carried[name] === null),
  });
  const uses = (name: BalanceName) => steps.some((step) => step.balance === name && step.isIn(policy));
  const balances = byName(balanceNames, (name): string | null => {
    // A balance that the policy does not use is carried on untouched.
    const balance = !uses(name) ? carried[name] : isOpen || carried[name] === null ? null : closing[name];
    return balance === null ? null : placesText(balance, policy.currency.places);
  });
  return { added: slip.added, sum: slip.sum, balances };
}

function roundingOf(policy: PolicyDefinition): Known["rounding"] {
  const { rounding, currency: { places } } = policy;
  if (rounding === undefined) return null;
  const { multiple, mode, carry = false } = rounding;
  return { multiple: indexOf(policy).numbers.of(multiple), mode, carries: carry, unit: new Decimal(1, places) };
}

/** What was cut off is less than the multiple; more cannot have been left by a rounding to it. */
function tooMuchCarried(
  { multiple, carries }: NonNullable<Known["rounding"]>,
  carried: Decimal | null,
  { currency: { places } }: PolicyDefinition,
): Faults | null {
  if (!carries || carried === null || isLess(carried, multiple)) return null;
  return [
    faultOf("too_large", ["carryIns"], placesText(carried, places), say(expectedBalanceUnder, { multiple: placesText(multiple, places) })),
  ];
}

/** What was carried in, or null where it cannot be read. */
function carriedIn({ carryIns }: Additions, name: BalanceName): Decimal | null {
  return carryIns.reduce<Decimal | null>(
    (sum, { balance, amount }) => (balance !== name || sum === null ? sum : isRead(amount) ? sum.plus(amount) : null),
    zero,
  );
}

/** The value of a limit; one that is not applicable, or not known, changes nothing. */
function valueOf(limit: Figure | null): Decimal | null {
  return limit === null || isAbsent(limit) ? null : limit;
}

function isFaulty(limit: Figure | null): boolean {
  return limit !== null && isAbsent(limit) && limit.state === "faulty";
}
