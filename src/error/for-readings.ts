import type { Said } from "./fault.js";

/** The same expected of several readings; `more` is how many are not named. */
export function forReadings({ expected, english }: Said, readings: readonly string[], more: number): Said {
  const others = more === 0 ? "" : ` and ${more} more`;
  return { expected: { code: "for_readings", expected, readings, more }, english: `${english} (for ${readings.join(", ")}${others})` };
}
