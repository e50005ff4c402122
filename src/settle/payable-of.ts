import { Decimal } from "../decimal/index.js";
import { fault, jixiaoError, suchAs } from "../error/index.js";
import type { NamedLine } from "./named-lines.js";
import type { Statement } from "./settlement.js";

const amount = /^-?\d+(?:\.\d+)?$/;

/**
 * What a line of a statement pays that was handed in again.
 *
 * @throws {JixiaoError} `not_a_number` where somebody wrote anything else there.
 */
export function payableOf({ policy, person }: Statement, { name, line: { payable } }: NamedLine): Decimal {
  if (typeof payable === "string" && amount.test(payable)) return new Decimal(payable);
  throw jixiaoError([fault("not_a_number", [policy, String(person), name, "payable"], payable, suchAs("\"12.50\""))]);
}
