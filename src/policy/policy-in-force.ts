import {
  expectedOneVersion,
  expectedVersionInForce,
  fault,
  faultOf,
  jixiaoError,
  readItems,
  say,
  suchAs,
  type VersionDays,
} from "../error/index.js";
import { isIsoDate } from "./iso-date.js";
import { openedPolicy } from "./open-policy.js";
import type { PolicyDefinition } from "./policy.js";

/**
 * The version of a policy that is in force on a day, by `effectiveFrom` and `effectiveTo`, both included; a version without them is in
 * force from ever, or for ever. Plain dates, compared as text: no clock and no time zone.
 *
 * @throws {JixiaoError} the faults of what is no policy, `invalid_date` for what is no ISO date, `unknown_policy` where the versions are
 * not of one policy, `no_version` in a gap or outside of all, `several_versions` where they overlap on that day. They say which versions.
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
  const given = readItems(versions) as readonly P[] | null;
  if (given === null) throw jixiaoError([fault("not_a_list", ["versions"], versions, say("a_list_of", { of: "policies" }))]);
  if (!isIsoDate(date)) throw jixiaoError([fault("invalid_date", ["date"], date, suchAs("2026-11-01"))]);
  const opened = given.map((version, index) => openedPolicy(version, ["versions", index]));
  const [first] = opened;
  const stranger = opened.findIndex(({ id }) => id !== first?.id);
  if (first !== undefined && stranger !== -1) {
    throw jixiaoError([
      fault("unknown_policy", ["versions", stranger, "id"], opened[stranger]?.id, say("a_version_of", { id: first.id })),
    ]);
  }
  const inForce = opened.filter((version) => isInForce(version, date));
  const [only, another] = inForce;
  if (only === undefined) {
    throw jixiaoError([faultOf("no_version", ["date"], date, say(expectedVersionInForce, { near: nearby(opened, date).map(daysOf) }))]);
  }
  if (another === undefined) return only;
  throw jixiaoError([faultOf("several_versions", ["date"], date, say(expectedOneVersion, { inForce: inForce.map(daysOf) }))]);
}

function isInForce({ effectiveFrom, effectiveTo }: PolicyDefinition, date: string): boolean {
  return (effectiveFrom === undefined || effectiveFrom <= date) && (effectiveTo === undefined || date <= effectiveTo);
}

/** The version that ended last before a day, and the one that begins first after it. */
function nearby(versions: readonly PolicyDefinition[], date: string): readonly PolicyDefinition[] {
  const before = versions.filter(({ effectiveTo = "" }) => effectiveTo !== "" && effectiveTo < date).sort((
    a,
    b,
  ) => ((a.effectiveTo ?? "") < (b.effectiveTo ?? "") ? 1 : -1));
  const after = versions.filter(({ effectiveFrom = "" }) => effectiveFrom > date).sort((
    a,
    b,
  ) => ((a.effectiveFrom ?? "") < (b.effectiveFrom ?? "") ? -1 : 1));
  return [before[0], after[0]].filter((version) => version !== undefined);
}

function daysOf({ version, effectiveFrom: from, effectiveTo: to }: PolicyDefinition): VersionDays {
  return { version, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
