import { exactText } from "../decimal/index.js";
import { isAbsent, type Absent, type Figure } from "../formula/index.js";
import type { Outcome } from "./settlement.js";

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
