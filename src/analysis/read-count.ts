import { expectedWholeNumber, fault, jixiaoError, say, type Path } from "../error/index.js";

/**
 * A whole number that a caller states, or what holds unless one is stated.
 *
 * @throws {JixiaoError} `invalid_count` for what is none, or outside of what is allowed.
 */
export function readCount(stated: number | undefined, usual: number, path: Path, [from, to]: readonly [number, number]): number {
  const count: unknown = stated === undefined ? usual : stated;
  if (typeof count === "number" && Number.isInteger(count) && count >= from && count <= to) return count;
  throw jixiaoError([fault("invalid_count", path, stated, say(expectedWholeNumber, { from, to }))]);
}

/** At how many values somebody is settled at most. */
export function readMost(stated: number | undefined): number {
  return readCount(stated, 5000, ["most"], [1, 1e6]);
}
