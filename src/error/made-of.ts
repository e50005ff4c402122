import { fault } from "./build-fault.js";
import type { Wanted } from "./fault.js";
import { isJixiaoError, jixiaoError } from "./jixiao-error.js";
import type { Path } from "./path.js";

/**
 * What is made of data that this library gave and that is handed in again: out of a database, or of a program without types.
 *
 * @throws {JixiaoError} `not_an_object` for what is no such data, and for an object of which it cannot be made: what was thrown at that
 * stands as the cause.
 */
export function madeOf<Result>(what: string | Path, given: unknown, expected: Wanted, make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    if (isJixiaoError(error)) throw error;
    throw jixiaoError([fault("not_an_object", typeof what === "string" ? [what] : what, given, expected)], error);
  }
}
