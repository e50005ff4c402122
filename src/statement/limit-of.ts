import { isInRange, placesText, rangeFault, roundToPlaces } from "../decimal/index.js";
import { faultOf } from "../error/index.js";
import { absence, evaluateQuantity, faulty, isAbsent, type Figure } from "../formula/index.js";
import type { PolicyDefinition, StepName } from "../policy/index.js";
import type { StepScope } from "./step-scope.js";

/** What the quantity of a step comes to in a row, rounded to the currency's places. Null where the policy has no such step. */
export function limitOfRow(name: StepName, policy: PolicyDefinition, row: StepScope): Figure | null {
  const { [name]: quantity } = policy;
  if (quantity === undefined) return null;
  const figure = evaluateQuantity(quantity, row.at([name]));
  if (isAbsent(figure)) return figure;
  const amount = roundToPlaces(figure, policy.currency.places, "half-up");
  return isInRange(amount) ? amount : faulty([rangeFault(amount, [name])]);
}

/** The same over the rows of somebody's statement, in which it must be one amount. */
export function limitOf(name: StepName, policy: PolicyDefinition, rows: readonly StepScope[], person: string): Figure | null {
  const figures = rows.flatMap((row) => limitOfRow(name, policy, row.recordedBy(null)) ?? []);
  const absent = absence(figures);
  if (absent !== null) return absent;
  const values = figures.flatMap((figure) => (isAbsent(figure) ? [] : [figure]));
  const [first] = values;
  if (first === undefined || values.every((value) => value.equals(first))) return first ?? null;
  const found = values.map((value) => placesText(value, policy.currency.places)).join(", ");
  return faulty([faultOf("rows_disagree", ["people", person, name], found, "one_amount_in_every_row_of_the_person")]);
}
