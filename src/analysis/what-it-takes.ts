import { Decimal, exactText, longQuotient, type DecimalInput } from "../decimal/index.js";
import { readOptions } from "../error/index.js";
import type { RowId, Unit } from "../formula/index.js";
import type { Policy } from "../policy/index.js";
import { openPeriod, policiesOf, type Period } from "../settle/index.js";
import { askReading, readNumber, readStep, type AskedReading, type PersonOptions, type ReadingName } from "./asked-reading.js";
import { readMost } from "./read-count.js";
import { travel, type Travelled } from "./travel.js";

/** Whose pay is asked for, by which reading, how far and how much. */
export interface WhatItTakesOptions extends PersonOptions {
  readonly reading: ReadingName;
  /** How far the reading can go: above what it is now, or under it. */
  readonly to: DecimalInput;
  /** The least that is to be paid. */
  readonly payable: DecimalInput;
  readonly step?: DecimalInput;
  /** At how many values the person is settled at most; 5000 unless stated. */
  readonly most?: number;
}

/** The nearest value of a reading at which so much is paid. */
export interface WhatItTakes {
  readonly person: RowId;
  readonly policy: string;
  readonly reading: string;
  readonly unit: Unit;
  /** The nearest value at which so much is paid; null where none up to `to` does. */
  readonly value: string | null;
  readonly by: string | null;
  /** What is paid there; where no value does it, the most that was found. */
  readonly payable: string;
  /** The value one step before, and what it pays; null where the present value pays enough. */
  readonly oneStepBefore: { readonly value: string; readonly payable: string } | null;
  /** Whether it is proved that no value before pays as much: false where a stretch before is mixed, or not known. */
  readonly isProved: boolean;
}

/**
 * The inverse of what is paid: the nearest value of a reading, exact to its step, at which somebody is paid at least so much. Where pay
 * falls again behind a bound, the value is the nearest one, not the only one.
 *
 * @throws {JixiaoError} what `payCurve` throws; `missing_reading` where the row has no number for the reading.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.003") } });
 * const period = { period: "2026-11", people: [{ id: "li", gmv: "81200.00" }] };
 * const found = whatItTakes(policy, period, { person: "li", reading: gmv, to: 200000, payable: 400 });
 * found.value; // => "133331.67"
 * found.oneStepBefore; // => { value: "133331.66", payable: "399.99" }
 */
export function whatItTakes<const P extends Policy>(policy: P | readonly P[], period: Period<P>, options: WhatItTakesOptions): WhatItTakes {
  const given = readOptions(options, ["person", "policy", "row", "reading", "to", "payable", "step", "most"]);
  const policies = policiesOf(policy);
  const asked = askReading(policies, openPeriod(policies, period), given, given.reading ?? "");
  const wanted = readNumber(given.payable, "payable");
  const way = travel(asked, readNumber(given.to, "to"), readStep(asked, given.step), readMost(given.most));
  const { value, isProved } = firstPaying(asked, way, wanted);
  const { present, step, isUp } = way;
  const before = value === null || value.equals(present) ? null : isUp ? value.minus(step) : value.plus(step);
  return {
    person: asked.payee.person,
    policy: asked.payee.policy.id,
    reading: asked.id,
    unit: asked.unit,
    value: value === null ? null : exactText(value),
    by: value === null ? null : exactText(value.minus(present)),
    payable: value === null ? mostPaid(way) : asked.at(value).statement.payable,
    oneStepBefore: before === null ? null : { value: exactText(before), payable: asked.at(before).statement.payable },
    isProved,
  };
}

function firstPaying(asked: AskedReading, way: Travelled, wanted: Decimal): { readonly value: Decimal | null; readonly isProved: boolean } {
  let isProved = true;
  const pays = (value: Decimal) => asked.at(value).payable.greaterThanOrEqualTo(wanted);
  for (const stretch of way.stretches) {
    const [near, far] = (way.isUp ? [stretch.from, stretch.to] : [stretch.to, stretch.from]).map((text) => new Decimal(text));
    if (near === undefined || far === undefined) continue;
    if (pays(near)) return { value: near, isProved };
    if (stretch.course === "mixed" || stretch.course === "unknown") isProved = false;
    if (pays(far)) return { value: nearestIn(near, far, way.step, pays), isProved };
  }
  return { value: null, isProved };
}

/** Halving between a value that does not pay enough and one that does. */
function nearestIn(near: Decimal, far: Decimal, step: Decimal, pays: (value: Decimal) => boolean): Decimal {
  const towards = far.greaterThan(near) ? step : step.negated();
  let [low, high] = [0, longQuotient(far.minus(near), towards).toNumber()];
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (pays(near.plus(towards.times(middle)))) high = middle;
    else low = middle;
  }
  return near.plus(towards.times(high));
}

function mostPaid({ stretches }: Travelled): string {
  const paid = stretches.flatMap(({ payFrom, payTo }) => [payFrom, payTo]);
  return paid.reduce((most, each) => (new Decimal(each).greaterThan(most) ? each : most));
}
