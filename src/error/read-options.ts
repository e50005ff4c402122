import { fault } from "./build-fault.js";
import { isNotEmpty } from "./distinct.js";
import { jixiaoError } from "./jixiao-error.js";
import { ownFields, readFields, readItems } from "./own-fields.js";
import { say } from "./say.js";
import { unknownFields } from "./unknown-fields.js";

/**
 * The options of a function, copied; none where there are none.
 *
 * @throws {JixiaoError} `not_an_object` for what is none or cannot be read, `unknown_field` for an option that the function does not have.
 */
export function readOptions<Options extends object>(
  options: Options | undefined,
  known: readonly (keyof Options & string)[],
): Partial<Options> {
  const given = options === undefined ? ownFields(options) : readItems(options) === null ? readFields(options) : null;
  if (given === null) throw jixiaoError([fault("not_an_object", ["options"], options, say("an_object_with", { fields: known }))]);
  const faults = unknownFields(Object.keys(given), known, []);
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return given as Partial<Options>;
}
