import type { Instant, WorkingHours } from "../../tally/index.js";

/** Which records count by when they came: all, or those of certain hours. */
export interface CountedHours<R> {
  /** When it came in. */
  readonly at: (record: R) => Instant;
  /** Whether what comes outside of these hours counts: `"always"`, or those of `workingHours(…)` alone. */
  readonly hours: "always" | WorkingHours;
}

export function isCounted<R>({ at, hours }: CountedHours<R>): (record: R) => boolean {
  return (record) => hours === "always" || hours.isOpen(at(record));
}
