import type { Path } from "../../error/index.js";
import { diffPolicies, openedPolicy, readPolicy, type Policy, type PolicyDefinition } from "../../policy/index.js";
import { mutationsOf, type MutationKind } from "./mutations-of.js";
import { normalForm } from "./normal-form.js";

/** A policy with one small mistake in it. */
export interface PolicyVariant<P extends Policy = Policy> {
  readonly kind: MutationKind;
  /** Where the mistake is, named things by their names: `["pay", "commission", "quantity", "right", "value"]`. */
  readonly path: Path;
  /** What differs from the policy, in words: `commission: rate 0.003 → 0.004`. */
  readonly text: string;
  readonly policy: P;
}

/**
 * The small mistakes that could have been made in a policy, each as a valid policy of its own. Laws and examples that let one of them pass
 * would have let that mistake pass: so one finds out what tests are worth. They come in the order of the policy's data, always the same; no
 * two variants are the same, and none is the policy.
 *
 * For each number there are two variants (its last digit, its point), for each choice, count and number of places at most two, for each
 * node at most two and one without it, and one for each entry of a list and each field that can be left out: never more than three for each
 * value of the policy's data. What is no valid policy is left out, and so is what can change no figure for a general reason: how a line is
 * rounded that has no more places than the currency. Whether two policies pay the same cannot be told in general: some variants may remain
 * that no test can notice.
 *
 * Lines, gate sets, scorecards and contests stay, and nothing is read that the policy does not read: so a variant has the policy's type.
 * Only what is dropped from within a gate set, a scorecard or a contest is not in its results.
 *
 * Source: mutation testing, after DeMillo, Lipton and Sayward, "Hints on Test Data Selection: Help for the Practicing Programmer", Computer
 * 11(4), 1978.
 *
 * @throws {JixiaoError} with every fault of what is no policy.
 *
 * @example
 * const [gmv, target] = [metric("gmv", "money"), metric("target", "money")];
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { bonus: when(atLeast(gmv, target), 1000, 0) } });
 * mutatePolicy(policy).slice(0, 2).map(({ kind, text }) => `${kind}: ${text}`);
 * // => ["swapped: bonus: met 1000 → 0; bonus: unmet 0 → 1000", "comparison: bonus: atLeast(gmv, target) → moreThan(gmv, target)"]
 */
export function mutatePolicy<P extends Policy>(policy: P): readonly PolicyVariant<P>[] {
  const opened = openedPolicy(policy, ["policy"]);
  const seen = new Set([bytesOf(opened)]);
  return mutationsOf(opened).flatMap(({ kind, path, value }) => {
    const { policy: variant } = readPolicy(value);
    if (variant === null) return [];
    const bytes = bytesOf(variant);
    if (seen.has(bytes)) return [];
    seen.add(bytes);
    const text = diffPolicies(opened, variant).changes.map((change) => change.text).join("; ");
    return [{ kind, path, text, policy: variant as P }];
  });
}

const bytesOf = (policy: PolicyDefinition): string => JSON.stringify(normalForm(policy));
