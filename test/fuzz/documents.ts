import fc from "fast-check";
import { settle, type Policy } from "../../src/index.js";
import { safeParsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { policies } from "../../src/testing/index.js";
import { untyped } from "../error/untyped.js";
import type { Chance } from "./chance.js";
import type { Draw } from "./fuzz.js";
import { oddValue } from "./hostile-value.js";
import { mutate, shown } from "./mutate.js";

const valid = fc.sample(policies(), { numRuns: 50, seed: 1 }).map((document) => JSON.stringify(document));
const arbitrary = fc.sample(fc.jsonValue({ maxDepth: 4 }), { numRuns: 200, seed: 1 }).map((value) => JSON.stringify(value));

/**
 * Documents that are nearly policies, and some that are nothing of the kind, as JSON has them. What is accepted must be written, read back
 * and settled; what is refused must say why and where.
 */
export const drawDocument: Draw = function*(drawn, number) {
  const isArbitrary = number % 20 === 0;
  const document: unknown = JSON.parse(drawn.any(isArbitrary ? arbitrary : valid));
  const changes = Array.from({ length: isArbitrary ? 0 : drawn.under(4) }, () => mutate(document, drawn, strange));
  const input = isArbitrary ? shown(document) : changes.join("; ");
  let policy: Policy | null = null;
  yield {
    call: "safeParsePolicy",
    input,
    run: () => {
      const read = safeParsePolicy(document);
      if ((read.policy === null) !== read.faults.length > 0) throw new Error("a policy and faults, or neither");
      if (read.faults.some(({ message, path }) => message === "" || !Array.isArray(path))) throw new Error("a fault that says nothing");
      policy = read.policy;
      return read;
    },
  };
  if (policy === null || number % 10 !== 0) return;
  const accepted: Policy = policy;
  yield {
    call: "stringifyPolicy",
    input,
    run: () => {
      const text = JSON.stringify(accepted);
      if (stringifyPolicy(untyped(JSON.parse(text))) !== text) throw new Error("it is written otherwise than it was read");
    },
  };
  const period = { period: "2026-11", teams: [{ id: "east" }], people: [{ id: "li", team: "east" }, { id: "wang" }] };
  yield { call: "settle", input, run: () => settle(accepted, untyped(period)) };
};

function strange(drawn: Chance): unknown {
  return drawn.next() < 0.1 ? (JSON.parse(drawn.any(arbitrary)) as unknown) : oddValue(drawn);
}
