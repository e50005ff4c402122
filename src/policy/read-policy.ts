import { expectedEachOnce, fault, isNotEmpty, ownFields, ownOptions, say, unreadableFault, type Fault } from "../error/index.js";
import { checkPolicy } from "./check-policy.js";
import { policyCopier, type PolicyCopier } from "./copy-policy.js";
import { policyFields } from "./grammar.js";
import { rememberPolicy } from "./made-policies.js";
import type { Policy, PolicyDefinition } from "./policy.js";

/** A policy in canonical order, or every fault of the data. */
export type ReadPolicy = { readonly policy: Policy; readonly faults: readonly [] } | {
  readonly policy: null;
  readonly faults: readonly [Fault, ...Fault[]];
};

/**
 * Copies what may be a policy's data into canonical order, with what may be absent filled in, and checks what it means as far as it could
 * be copied. The paths of faults are those of the data: `pay[1]`.
 */
export function readPolicy(document: unknown): ReadPolicy {
  if (typeof document !== "object" || document === null) {
    return { policy: null, faults: [fault("not_an_object", [], document, say("something_made_by", { by: "definePolicy" }))] };
  }
  const { kind, format, ...fields } = ownFields(document);
  const faults: Fault[] = [];
  if (kind !== "policy") faults.push(fault("invalid_kind", ["kind"], kind, say("one_of", { choices: ["policy"] })));
  if (format !== 1) faults.push(fault("invalid_choice", ["format"], format, say("one_of", { choices: ["1"] })));
  const parts = policyCopier("document");
  const copied = copyDocument(fields, parts);
  if (copied === null) return { policy: null, faults: [unreadableFault([], "data_that_can_be_read")] };
  const meaning = checkPolicy(onlyOnce(copied, faults), parts.isCut());
  const all = [...faults, ...parts.faults, ...meaning];
  return isNotEmpty(all) ? { policy: null, faults: all } : { policy: rememberPolicy(copied as Policy), faults: [] };
}

/** With null where there is a fault; null itself where reading threw. */
function copyDocument(fields: object, parts: PolicyCopier): PolicyDefinition | null {
  try {
    return parts.copyFields(fields, policyFields, [], [["kind", "policy"], ["format", 1]]) as PolicyDefinition;
  } catch {
    // What a getter or a proxy throws may itself be hostile: it is not looked at.
    return null;
  }
}

const lists = ["metrics", "parameters", "gates", "scorecards", "contests"] as const;

/** Takes their ids from entries whose ids are there already, and says so: which of them a formula means is the first. */
function onlyOnce(policy: PolicyDefinition, faults: Fault[]): PolicyDefinition {
  const before = faults.length;
  const once = lists.map((list) => {
    const ids = new Set<string>();
    const entries: readonly ({ readonly id: string } | null)[] = policy[list] ?? [];
    return [
      list,
      entries.map((entry, index) => {
        if (entry === null || !ids.has(entry.id)) return (ids.add(entry?.id ?? ""), entry);
        faults.push(fault("used_twice", [list, index, "id"], entry.id, say(expectedEachOnce, { of: "id" })));
        return ownOptions({ ...entry, id: undefined });
      }),
    ] as const;
  });
  return faults.length === before ? policy : ownOptions({ ...policy, ...Object.fromEntries(once) });
}
