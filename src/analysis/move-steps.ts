import { roundToMultiple, roundToPlaces, zero, type Decimal } from "../decimal/index.js";
import { walk, type QuantityNode } from "../formula/index.js";
import type { StepName } from "../policy/index.js";
import type { Payee } from "../settle/index.js";
import { isRead, type Additions, type BalanceName } from "../statement/index.js";
import type { Ends } from "./ends.js";
import { differenceOf, isPresent, roundedBy, still, sumOf, turning, type Moved } from "./motion.js";
import { chosen, moveQuantity } from "./move-formula.js";

/** What a statement has come to. */
interface Slip {
  readonly pay: Moved;
  readonly protectedSum: Moved | null;
  readonly limits: { readonly [Name in StepName]: Moved | null };
}

/**
 * What is payable after the steps, as `statement/steps` works them out: each is the lesser or the greater of what is payable and what it
 * is measured by, so that what is payable never falls where the sum of the lines rises.
 */
export function moveSteps(lines: Moved, protectedLines: Moved, payee: Payee, rows: readonly Ends[]): Moved | null {
  const [ends] = rows;
  const { policy, additions } = payee;
  if (ends === undefined) return null;
  const adjusted = (only: (line: string) => boolean) =>
    still(additions.adjustments.reduce<Decimal>((sum, { line, amount }) => (isRead(amount) && only(line) ? sum.plus(amount) : sum), zero));
  const pay = sumOf([lines, adjusted(() => true)]);
  const isProtected = (line: string) => policy.protected.includes(line);
  const protectedSum = policy.protected.length === 0 ? null : sumOf([protectedLines, adjusted(isProtected)]);
  const limits = { cap: moveLimit("cap", rows), floor: moveLimit("floor", rows), draw: moveLimit("draw", rows) };
  const steps = [afterDraw, afterCap, afterFloor, afterShortfall, afterProtection, afterRounding];
  return steps.reduce((paid, step) => step({ pay: paid, protectedSum, limits }, ends, additions), pay);
}

/** A step's quantity; null where the policy has none, or where it is not applicable and changes nothing. */
function moveLimit(name: StepName, rows: readonly Ends[]): Moved | null {
  const [ends] = rows;
  const quantity = ends?.policy[name];
  if (ends === undefined || quantity === undefined) return null;
  const at = ends.at([name]);
  if (rows.length > 1) return sameInRows(quantity, rows.map((row) => row.at([name])), at);
  const limit = moveQuantity(quantity, at);
  return isPresent(limit) ? roundedBy(limit, (amount) => roundToPlaces(amount, at.from.places, "half-up")) : null;
}

/** In every row it has to be one amount, and a line is its sum over the rows: followed only where nothing moves. */
function sameInRows(quantity: QuantityNode, rows: readonly Ends[], ends: Ends): Moved | null {
  let readsLines = false;
  walk(quantity, ({ kind }) => (readsLines ||= kind === "lineOf"));
  const found = rows.map((row) => moveQuantity(quantity, row));
  if (readsLines || found.some(({ way }) => way !== 0)) {
    ends.giveUp();
    return null;
  }
  const amounts = found.filter(isPresent).map(({ from }) => roundToPlaces(from, ends.from.places, "half-up"));
  const [first] = amounts;
  return first !== undefined && amounts.length === found.length && amounts.every((each) => each.equals(first)) ? still(first) : null;
}

function afterDraw({ pay, protectedSum, limits: { draw, floor } }: Slip, ends: Ends, additions: Additions): Moved {
  if (draw === null) return pay;
  const at = ends.at(["draw"]);
  // A repayment waits for a floor that is not known.
  if (ends.policy.floor !== undefined && floor === null && !carriedIn(additions, "draw").isZero()) at.giveUp();
  const reached = at.order(pay, draw);
  if (!at.decide("step", "draw", reached.from < 0 ? "topped up" : "reached", reached.to < 0 ? "topped up" : "reached")) {
    return chosen([pay, draw], "max", "draw", at, ["", ""]);
  }
  if (reached.from < 0) return draw;
  const stops = [draw, protectedSum, floor].filter((each) => each !== null);
  return repaid(pay, stops.length === 1 ? draw : chosen(stops, "max", "draw", at, ["draw", "protected", "floor"]), "draw", at, additions);
}

/** What is left when something is taken, but not below a stop. */
function repaid(pay: Moved, stop: Moved, balance: BalanceName, ends: Ends, additions: Additions): Moved {
  const owed = carriedIn(additions, balance);
  if (owed.isZero()) return pay;
  const least = chosen([pay, stop], "min", balance, ends, ["nothing taken", "taken"]);
  return chosen([differenceOf(pay, still(owed)), least], "max", balance, ends, ["all taken", "not all taken"]);
}

function afterCap({ pay, protectedSum, limits: { cap } }: Slip, ends: Ends): Moved {
  if (cap === null) return pay;
  const at = ends.at(["cap"]);
  const most = protectedSum === null ? cap : chosen([cap, protectedSum], "max", "cap", at, ["cap", "protected"]);
  return chosen([pay, most], "min", "cap", at, ["not reached", "reached"]);
}

function afterFloor({ pay, limits: { floor } }: Slip, ends: Ends): Moved {
  return floor === null ? pay : chosen([pay, floor], "max", "floor", ends.at(["floor"]), ["reached", "lifted"]);
}

function afterShortfall({ pay, protectedSum }: Slip, ends: Ends, additions: Additions): Moved {
  return protectedSum === null ? pay : repaid(pay, protectedSum, "protection", ends.at(["protected"]), additions);
}

function afterProtection({ pay, protectedSum }: Slip, ends: Ends): Moved {
  return protectedSum === null ? pay : chosen([pay, protectedSum], "max", "protected", ends.at(["protected"]), ["reached", "lifted"]);
}

/** A multiple is reached by rounding; the limits between which that is done are multiples then as well. */
function afterRounding({ pay, protectedSum, limits: { cap, floor } }: Slip, ends: Ends, additions: Additions): Moved {
  const { rounding } = ends.policy;
  if (rounding === undefined) return pay;
  const at = ends.at(["rounding"]);
  const multiple = ends.number(rounding.multiple);
  const above = at.order(pay, still(zero));
  if (!at.decide("step", "rounding", above.from > 0 ? "yes" : "no", above.to > 0 ? "yes" : "no") || above.from <= 0) {
    return above.from <= 0 && above.to <= 0 ? pay : turning(pay.from, pay.to);
  }
  const carried = rounding.carry === true ? carriedIn(additions, "rounding") : zero;
  const whole = sumOf([pay, still(carried.lessThan(multiple) ? carried : zero)]);
  const rounded = roundedBy(whole, (amount) => roundToMultiple(amount, multiple, rounding.mode));
  // A limit on whose other side pay is already is none that rounding passes.
  const isCapped = cap !== null && at.order(cap, pay).from >= 0;
  const capped = isCapped ? chosen([rounded, multipleOf(cap, multiple, "floor")], "min", "rounding", at, ["", "cap"]) : rounded;
  const isFloored = floor !== null && at.order(pay, floor).from >= 0;
  const least = [isFloored ? floor : null, protectedSum].filter((each) => each !== null);
  return least.reduce(
    (found, each) => chosen([found, multipleOf(each, multiple, "ceiling")], "max", "rounding", at, ["", "floor"]),
    capped,
  );
}

function multipleOf(limit: Moved, multiple: Decimal, mode: "floor" | "ceiling"): Moved {
  return roundedBy(limit, (amount) => roundToMultiple(amount, multiple, mode));
}

function carriedIn({ carryIns }: Additions, name: BalanceName): Decimal {
  return carryIns.reduce<Decimal>((sum, { balance, amount }) => (balance === name && isRead(amount) ? sum.plus(amount) : sum), zero);
}
