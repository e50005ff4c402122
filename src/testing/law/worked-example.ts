import fc from "fast-check";
import { parseDecimal, placesOfText, type DecimalInput } from "../../decimal/index.js";
import { describe, emptyFault, expectedNameOf, faultOf, ownFields, say, suchAs, type Fault, has } from "../../error/index.js";
import type { Entrant, TeamEntrant } from "../../contest/index.js";
import type { Policy, PolicyDefinition } from "../../policy/index.js";
import type { Period, Settlement, Statement } from "../../settle/index.js";
import type { DrawnPeriod } from "../draw/drawn-period.js";
import { textOf } from "./named.js";
import { figure } from "./law-words.js";
import { buildLaw, firstBreach, unknownNames, type BilingualText, type Law } from "./law.js";

/**
 * What is to come out of a worked example, of each person by name: a pay line's amount, `payable` (all that is paid), `held` (what is held
 * back), a scorecard's score (`service`) and grade (`service.grade`), a rank in a contest (`pk.gmv`, `pk.overall`) and its prize
 * (`pk.gmv.prize`). Null where there is none; `"pending"` where it waits for a fault to be mended.
 */
export type WorkedFigures<Name extends string = string> = { readonly [person: string]: { readonly [N in Name]?: DecimalInput | null } };

type Sum = "payable" | "held";

/**
 * A worked example as a law: a period, and what a person who knows the policy worked out by hand. Laws say what pay must be like; an
 * example says how much it is. A line that is held counts as nothing; one that waits for a fault to be mended, such as a misspelt column,
 * is no figure at all.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.004") } });
 * const november = workedExample("November", { period: "2026-11", people: [{ id: "li", gmv: 128000 }] }, { li: { commission: 384 } });
 * checkLaws(policy, [november]).laws[0]?.counterexample?.text.en; // => "li: commission is 512.00, not 384.00"
 */
export function workedExample<const Name extends string>(
  name: string,
  period: Period<Policy>,
  figures: WorkedFigures<Name>,
): Law<Exclude<Name, Sum>, never> {
  textOf(name, ["name"]);
  const expected = Object.entries(ownFields(figures)).flatMap(([person, named]) =>
    Object.entries(ownFields(named) as { readonly [what: string]: DecimalInput | null | undefined }).flatMap(
      ([what, value]) => (value === undefined ? [] : [{ person, what, value }])
    )
  );
  const names = [...new Set(expected.map(({ what }) => what))].filter((what) => what !== "payable" && what !== "held");
  return buildLaw({
    name: `workedExample(${name})`,
    says: { en: `${name} comes out as it was worked out by hand`, zh: `${name} 与手工计算的结果一致` },
    // What is left of the names without the sums, which every policy has.
    lines: names as Exclude<Name, Sum>[],
    unknown: (policies) => [
      ...unknownNames(say(expectedNameOf, { of: "line, score or place", in: "policy" }), names, policies.flatMap(namesOf)),
      ...faultsIn(expected.map(({ what, value }) => [what, value])),
    ],
    runs: 1,
    // As it came in: settling reads rows of any form.
    cases: () => fc.constant([period as unknown as DrawnPeriod]),
    judge: ([month], policies) =>
      firstBreach(expected, ({ person, what, value }) => {
        const found = month === undefined ? undefined : figureOf(month.settlement, policies, person, what);
        if (found === undefined) return month === undefined ? null : absentWords(month.settlement, person, what);
        // What waits for a fault to be mended is no figure, not even zero.
        if (typeof found === "object" && found !== null) {
          return value === "pending"
            ? null
            : { en: `${person}: ${what} is unknown: ${found.message}`, zh: `${person}：${what} 未知：${found.message}` };
        }
        if (isSame(found, value)) return null;
        const [is, not] = [told(found, found), told(value, found)];
        return { en: `${person}: ${what} is ${is}, not ${not}`, zh: `${person}：${what} 为 ${is}，应为 ${not}` };
      }),
  });
}

/** What an example of a policy may name. */
function namesOf({ pay, scorecards, contests }: PolicyDefinition): readonly string[] {
  const places = contests.flatMap(({ id, factors }) => [...factors.map(({ name }) => name), "overall"].map((factor) => `${id}.${factor}`));
  return [
    ...pay.map(({ name }) => name),
    ...scorecards.flatMap(({ id }) => [id, `${id}.grade`]),
    ...places.flatMap((place) => [place, `${place}.prize`]),
  ];
}

function faultsIn(expected: readonly (readonly [string, DecimalInput | null])[]): readonly Fault[] {
  const unread = expected.flatMap(([what, value]) =>
    (what.endsWith(".grade") && typeof value === "string") || value === null || value === "pending"
      || typeof parseDecimal(value) !== "string"
      ? []
      : [faultOf("not_a_number", [what], describe(value), suchAs("\"12.50\"", "null"))]
  );
  return expected.length === 0 ? [emptyFault([], "figures", "figure")] : unread;
}

/**
 * What somebody's example shows under a name: a figure, or the fault for which it is not known; undefined where there is nothing of the
 * kind.
 */
function figureOf(
  { statements, standings }: Settlement,
  policies: readonly PolicyDefinition[],
  person: string,
  what: string,
): string | null | Fault | undefined {
  const own = statements.filter((each) => String(each.person) === person);
  for (const statement of own) {
    const found = figureIn(statement, what);
    if (found !== undefined) return found;
  }
  const teams = new Set(own.flatMap(({ team, stints }) => [team, ...stints.map((stint) => stint.team)]).map(String));
  for (const { id, factors, overall } of policies.flatMap(({ contests }) => contests)) {
    const found = (standings[id] ?? []).flatMap(({ entrants, pending }) =>
      entrants.map((entrant: Entrant | TeamEntrant) => ({ entrant, pending }))
    ).find(({ entrant }) => has(entrant, "person") ? String(entrant.person) === person : teams.has(String(entrant.id)));
    for (const name of [...factors.map((factor) => factor.name), ...(overall === undefined ? [] : ["overall"])]) {
      const isOverall = name === "overall" && !factors.some((factor) => factor.name === "overall");
      const placing = isOverall ? found?.entrant.overall : found?.entrant.factors[name];
      if (placing === undefined || placing === null) continue;
      if (what !== `${id}.${name}` && what !== `${id}.${name}.prize`) continue;
      // What leaves a standing unknown is told once for the group.
      const ofGroup = found?.pending.find(({ factor }) => factor === (isOverall ? null : name));
      const [fault] = placing.prize === null ? [...placing.faults, ...(ofGroup?.faults ?? [])] : placing.faults;
      if (fault !== undefined) return fault;
      return what.endsWith(".prize") && what !== `${id}.${name}` ? placing.prize : placing.rank === null ? null : String(placing.rank);
    }
  }
  return undefined;
}

function figureIn({ payable, held, lines, scores, added }: Statement, what: string): string | null | Fault | undefined {
  if (what === "payable" || what === "held") {
    const [fault] = [...Object.values(lines), ...added].flatMap(({ faults }) => faults);
    return fault ?? (what === "payable" ? payable : held);
  }
  if (Object.hasOwn(lines, what)) return lines[what]?.faults[0] ?? lines[what]?.payable;
  for (const [id, { score, grade, faults }] of Object.entries(scores ?? {})) {
    if (what === id || what === `${id}.grade`) return faults[0] ?? (what === id ? score : grade);
  }
  return undefined;
}

/** Why somebody has nothing under a name: their row may have been rejected. */
function absentWords({ rejections, statements }: Settlement, person: string, what: string): BilingualText {
  const rejection = rejections.find(({ id }) => String(id) === person);
  const isKnown = statements.some((each) => String(each.person) === person);
  if (rejection !== undefined && !isKnown) {
    return { en: `${person} was rejected: ${rejection.faults[0].message}`, zh: `${person} 的数据行被退回：${rejection.faults[0].message}` };
  }
  return { en: `${person} has no ${what}`, zh: `${person} 没有 ${what}` };
}

function isSame(found: string | null, expected: DecimalInput | null): boolean {
  if (found === null || expected === null) return found === expected;
  const [one, other] = [parseDecimal(found), parseDecimal(expected)];
  return typeof one === "string" || typeof other === "string" ? found === String(expected) : one.equals(other);
}

/** As the other figure is written. */
function told(value: DecimalInput | null, like: string | null): string {
  if (value === null) return "n/a";
  const number = parseDecimal(value);
  return typeof number === "string"
    ? String(value)
    : figure(number, Math.max(number.decimalPlaces(), like === null ? 0 : placesOfText(like)));
}
