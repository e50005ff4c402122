import { exactText } from "../decimal/index.js";
import type { Faults, Reason } from "../error/index.js";
import { isAbsent, type Absent, type Figure } from "../formula/index.js";

/** What evaluating something gives: a value, "not applicable" with the reason, or all of its faults. */
export type Outcome =
  | { readonly state: "value"; readonly value: string; readonly reason: null; readonly faults: readonly [] }
  | { readonly state: "notApplicable"; readonly value: null; readonly reason: Reason; readonly faults: readonly [] }
  | { readonly state: "faulty"; readonly value: null; readonly reason: null; readonly faults: Faults };

export function outcomeOf(figure: Figure): Outcome {
  return isAbsent(figure) ? absentOutcome(figure) : valueOutcome(exactText(figure));
}

export function valueOutcome(value: string): Outcome {
  return { state: "value", value, reason: null, faults: [] };
}

export function absentOutcome(absent: Absent): Outcome {
  return absent.state === "notApplicable"
    ? { state: "notApplicable", value: null, reason: absent.reason, faults: [] }
    : { state: "faulty", value: null, reason: null, faults: absent.faults };
}
