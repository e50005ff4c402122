import { exactText, numberFault, parseDecimal, type DecimalInput } from "../decimal/index.js";
import { expectedNameOf, expectedObjectBy, fault, isNotEmpty, jixiaoError, oneOf, readFields, say, type Fault } from "../error/index.js";
import { nameFaults } from "./named-path.js";
import { openedPolicy, openPolicy } from "./open-policy.js";
import type { Policy, PolicyDefinition } from "./policy.js";

type ParameterIds<P extends Policy> = Extract<P["~needs"], { readonly kind: "parameter" }>["id"];

/**
 * The same policy with other values of its parameters.
 *
 * @throws {JixiaoError} the faults of what is no policy, `unknown_name` for a parameter that the policy does not have, `not_a_number` or
 * `number_out_of_range` for a value; where a parameter stands for a number of the policy, what `definePolicy` says of such a number: bounds
 * that do not rise, weights that do not sum to 100, a multiple that is not above zero.
 *
 * @example
 * const rate = parameter("rate", "ratio", "0.003");
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), rate) } });
 * const dearer = withParameters(policy, { rate: "0.0035" });
 * settle(dearer, { period: "2026-11", people: [{ id: "li", gmv: 100000 }] }).statements[0]?.payable; // => "350.00"
 */
export function withParameters<P extends Policy>(policy: P, values: { readonly [Id in ParameterIds<P>]?: DecimalInput }): P {
  const stated = readFields(values);
  if (stated === null) {
    throw jixiaoError([fault("not_an_object", ["parameters"], values, say(expectedObjectBy, { of: "value", each: "parameter" }))]);
  }
  const opened = openedPolicy(policy, ["policy"]);
  const given = new Map(Object.entries(stated));
  const faults: Fault[] = [];
  const known = opened.parameters.map(({ id }) => id);
  for (const id of given.keys()) {
    if (known.includes(id)) continue;
    faults
      .push(fault("unknown_name", ["parameters", id], id, oneOf(known, id, say(expectedNameOf, { of: "parameter", in: "policy", known }))));
  }
  const parameters = opened.parameters.map((each) => {
    const value = given.get(each.id);
    if (value === undefined) return each;
    const parsed = parseDecimal(value);
    if (typeof parsed === "object") return { ...each, value: exactText(parsed) };
    faults.push(numberFault(parsed, value, ["parameters", each.id]));
    return each;
  });
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  // What else the policy says was checked when it was made: only what its numbers have to satisfy can fail.
  const changed = openPolicy({ ...opened, parameters }, []);
  const failed = nameFaults(changed.faults, opened);
  if (isNotEmpty(failed)) throw jixiaoError(failed);
  // What was read again has the same data: the type only says more of it.
  return changed.policy as PolicyDefinition as P;
}
