import { Decimal, divide, greater, lesser } from "../decimal/index.js";
import { fault, jixiaoError, say, expectedReading } from "../error/index.js";
import { checkPlaces, checkWithin, type AskedReading } from "./asked-reading.js";
import type { DecisionChange } from "./decision.js";
import { curveOf, type Beside, type PayCurve, type PayStretch } from "./pay-curve.js";

/** A turn as it is met on the way from the present value of a reading. */
export interface Met {
  /** The last value before it, and the first behind it. */
  readonly before: Decimal;
  readonly value: Decimal;
  readonly isCliff: boolean;
  readonly causes: readonly DecisionChange[];
}

/** What is met between the present value of a reading and another, in the order in which it is met. */
export interface Travelled {
  readonly curve: PayCurve;
  readonly present: Decimal;
  readonly last: Decimal;
  readonly step: Decimal;
  readonly isUp: boolean;
  readonly met: readonly Met[];
  readonly stretches: readonly PayStretch[];
}

/** @throws {JixiaoError} where the row has no number for the reading or one that is a fault, or the other value is not plausible. */
export function travel(asked: AskedReading, to: Decimal, step: Decimal, most: number, beside?: Beside): Travelled {
  const { present } = asked;
  const path = ["people", String(asked.row.id), asked.id];
  if (present === null) throw jixiaoError([fault("missing_reading", path, null, say(expectedReading, { unit: asked.unit, or: "null" }))]);
  // From a reading that is a fault no way leads anywhere.
  checkPlaces(present, asked, path);
  checkWithin(present, asked, path);
  checkWithin(to, asked, ["to"]);
  const isUp = to.greaterThanOrEqualTo(present);
  const reach = step.times(divide(to.minus(present).abs(), step, 0, "floor"));
  const last = isUp ? present.plus(reach) : present.minus(reach);
  const curve = curveOf(asked, lesser(present, last), greater(present, last), step, most, beside);
  const met = curve.turns.map(({ before, after, isCliff, causes }): Met => {
    const [low, high] = [new Decimal(before), new Decimal(after)];
    return isUp
      ? { before: low, value: high, isCliff, causes }
      : { before: high, value: low, isCliff, causes: causes.map((cause) => ({ ...cause, before: cause.after, after: cause.before })) };
  });
  const along = (one: Decimal, other: Decimal) => (isUp ? one.comparedTo(other) : other.comparedTo(one));
  return {
    curve,
    present,
    last,
    step,
    isUp,
    met: [...met].sort((one, other) => along(one.value, other.value)),
    stretches: [...curve.stretches].sort((one, other) => along(new Decimal(one.from), new Decimal(other.from))),
  };
}
