import { fault, isNotEmpty, jixiaoError, say, type Fault, type Path } from "../error/index.js";
import { instantFault, readInstant, type Instant } from "./instant.js";

/** An event with its moment, in microseconds, and where it stands in the record. */
export interface Timely<E> {
  readonly event: E;
  readonly at: Instant;
  readonly moment: number;
  readonly path: Path;
}

/** Events in the order of their moments, those of one moment in the order of the list. Throws every moment that is none. */
export function inOrder<E>(events: readonly E[], at: (event: E) => Instant): readonly Timely<E>[] {
  if (!Array.isArray(events)) throw jixiaoError([fault("not_a_list", ["events"], events, say("a_list_of", { of: "events" }))]);
  const faults: Fault[] = [];
  const timely = events.map((event: E, index): Timely<E> => {
    const [instant, path] = [at(event), ["events", index]];
    const moment = readInstant(instant);
    if (moment === null) faults.push(instantFault([...path, "at"], instant));
    return { event, at: instant, moment: moment ?? 0, path };
  });
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return timely.sort((a, b) => a.moment - b.moment);
}
