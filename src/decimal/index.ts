export { expectedPlaces, isPlaces, readCurrency } from "./currency.js";
export type { Currency } from "./currency.js";
export { Decimal, zero } from "./decimal.js";
export { exactText, placesText } from "./decimal-text.js";
export { divide } from "./divide.js";
export { expectedResultRange, isInRange, numberFault, parseDecimal } from "./parse-decimal.js";
export type { DecimalInput } from "./parse-decimal.js";
export { roundingModes, roundToMultiple, roundToPlaces } from "./rounding.js";
export type { RoundingMode } from "./rounding.js";
