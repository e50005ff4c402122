import { Decimal } from "../decimal/index.js";
import { distinct, isNotEmpty, type Faults, type Reason } from "../error/index.js";

export interface NotApplicable {
  readonly state: "notApplicable";
  readonly reason: Reason;
}

export interface Faulty {
  readonly state: "faulty";
  readonly faults: Faults;
}

/** Why there is no value. */
export type Absent = NotApplicable | Faulty;

/** What evaluating a quantity gives: an exact number, or why there is none. Values are not wrapped: most figures are values. */
export type Figure = Decimal | Absent;

/** What evaluating a condition gives; an `Absent` is what makes it unknown. */
export type Truth = boolean | Absent;

export function isAbsent(figure: Figure | Truth): figure is Absent {
  return typeof figure === "object" && !(figure instanceof Decimal);
}

export function notApplicable(reason: Reason): NotApplicable {
  return { state: "notApplicable", reason };
}

export function faulty(faults: Faults): Faulty {
  return { state: "faulty", faults };
}

/** What several absences come to: their faults, all of them, each once; else the first reason. Null where none is absent. */
export function absence(figures: Iterable<Figure | Truth>): Absent | null {
  let first: NotApplicable | null = null;
  const faults: Faults[number][] = [];
  for (const figure of figures) {
    if (!isAbsent(figure)) continue;
    if (figure.state === "notApplicable") first ??= figure;
    else for (const each of figure.faults) faults.push(each);
  }
  const all = distinct(faults);
  return isNotEmpty(all) ? faulty(all) : first;
}

/** The same of two figures, without a list. */
export function absenceOfTwo(left: Figure, right: Figure): Absent | null {
  if (!isAbsent(left)) return isAbsent(right) ? right : null;
  return isAbsent(right) ? absence([left, right]) : left;
}
