import { fault, faultOf, jixiaoError } from "../error/index.js";
import { isIsoDate } from "./iso-date.js";
import type { PolicyDefinition } from "./policy.js";

/**
 * The version of a policy that is in force on a day, by `effectiveFrom` and `effectiveTo`, both included; a version without them is in
 * force from ever, or for ever. Plain dates, compared as text: no clock and no time zone.
 *
 * @throws {JixiaoError} `invalid_date` for what is no ISO date, `unknown_policy` where the versions are not of one policy, `no_version` in
 * a gap or outside of all, `several_versions` where they overlap on that day. The faults say which versions.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const autumn = definePolicy({
 *   id: "sales",
 *   version: "1",
 *   effectiveTo: "2026-10-31",
 *   currency: "CNY",
 *   pay: { commission: times(gmv, "0.003") },
 * });
 * const winter = definePolicy({
 *   id: "sales",
 *   version: "2",
 *   effectiveFrom: "2026-11-01",
 *   currency: "CNY",
 *   pay: { commission: times(gmv, "0.0035") },
 * });
 * policyInForce([autumn, winter], "2026-11-01").version; // => "2"
 */
export function policyInForce<P extends PolicyDefinition>(versions: readonly P[], date: string): P {
  if (!Array.isArray(versions)) throw jixiaoError([fault("not_a_list", ["versions"], versions, "the versions of a policy, as a list")]);
  if (!isIsoDate(date)) throw jixiaoError([fault("invalid_date", ["date"], date, "a date such as 2026-11-01")]);
  const [first] = versions;
  const stranger = versions.findIndex(({ id }) => id !== first?.id);
  if (first !== undefined && stranger !== -1) {
    throw jixiaoError([fault("unknown_policy", ["versions", stranger, "id"], versions[stranger]?.id, `a version of ${first.id}`)]);
  }
  const inForce = versions.filter((version) => isInForce(version, date));
  const [only, another] = inForce;
  if (only === undefined) {
    throw jixiaoError([faultOf("no_version", ["date"], date, `a day on which a version is in force: ${nearby(versions, date)}`)]);
  }
  if (another === undefined) return only;
  throw jixiaoError([faultOf("several_versions", ["date"], date, `a day on which one version is in force, not ${listed(inForce)}`)]);
}

function isInForce({ effectiveFrom, effectiveTo }: PolicyDefinition, date: string): boolean {
  return (effectiveFrom === undefined || effectiveFrom <= date) && (effectiveTo === undefined || date <= effectiveTo);
}

/** The version that ended last before a day, and the one that begins first after it. */
function nearby(versions: readonly PolicyDefinition[], date: string): string {
  const before = versions.filter(({ effectiveTo = "" }) => effectiveTo !== "" && effectiveTo < date).sort((
    a,
    b,
  ) => ((a.effectiveTo ?? "") < (b.effectiveTo ?? "") ? 1 : -1));
  const after = versions.filter(({ effectiveFrom = "" }) => effectiveFrom > date).sort((
    a,
    b,
  ) => ((a.effectiveFrom ?? "") < (b.effectiveFrom ?? "") ? -1 : 1));
  const found = [before[0], after[0]].filter((version) => version !== undefined);
  return found.length === 0 ? "there are no versions" : listed(found);
}

function listed(versions: readonly PolicyDefinition[]): string {
  return versions.map((version) => `version ${version.version} (${daysOf(version)})`).join(" and ");
}

function daysOf({ effectiveFrom, effectiveTo }: PolicyDefinition): string {
  return [effectiveFrom === undefined ? "" : `from ${effectiveFrom}`, effectiveTo === undefined ? "" : `to ${effectiveTo}`].filter((text) =>
    text !== ""
  ).join(" ") || "always";
}
