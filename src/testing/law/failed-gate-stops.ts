import { expectedNameOf, readFields, say } from "../../error/index.js";
import { policyOfRows, walk, type FormulaNode } from "../../formula/index.js";
import type { Gates } from "../../gate/index.js";
import type { PolicyDefinition } from "../../policy/index.js";
import type { Statement } from "../../settle/index.js";
import { drawFailingGate } from "../draw/draw-failing-gate.js";
import { figure, gateWords, lineWords, ofLine, currencyPlaces } from "./law-words.js";
import { buildLaw, comparePeople, unknownLines, unknownNames, type Law, type SettledPeriod } from "./law.js";
import { idOf, listOf, namesIn, textOf } from "./named.js";
import { planPeriods } from "../draw/period-plan.js";
import { readsOf } from "../../analysis/index.js";

/**
 * A failed gate stops its lines and nothing else: when a set of gates goes from passed to failed, the lines that are named pay nothing any
 * more, voided or held, and every other line of everybody is as it was, but for lines that read the same reading themselves. Of a set as it
 * was built, or as a policy lists it, the law also asks that the policy still has each of its gates.
 *
 * @example
 * const [base, dsr] = [metric("base", "money"), teamMetric("dsr", "points")];
 * const shop = gates("shop", { dsr: atLeast(dsr, "4.7") });
 * const policy = definePolicy({
 *   id: "sales",
 *   version: "1",
 *   currency: "CNY",
 *   pay: { base: voidedBy(shop, base), bonus: voidedBy(shop, 1000) },
 * });
 * checkLaws(policy, [failedGateStops(shop, ["bonus"])]).laws[0]?.counterexample?.text.en;
 * // => "p1: shop.dsr fails, and base is 0.00 instead of 0.01"
 */
export function failedGateStops<const Line extends string>(
  gates: Pick<Gates, "id" | "gates"> | string,
  lines: readonly Line[],
): Law<Line, never> {
  const set = idOf(gates, "gates", expectedGates);
  const names = typeof gates === "string" ? [] : listOf(gates.gates, "gates").map((gate) => textOf(readFields(gate)?.name, ["gates"]));
  namesIn(listOf(lines, "lines"), "lines");
  return buildLaw({
    name: `failedGateStops(${[set, ...lines].join(", ")})`,
    says: lines.length === 0
      ? { en: `a failed gate of ${set} stops nothing`, zh: `${set} 有一项未达标，不影响任何项目` }
      : {
        en: `a failed gate of ${set} stops ${lines.join(", ")} and nothing else`,
        zh: `${set} 有一项未达标，只停发 ${lines.join("、")}，不影响其他项目`,
      },
    lines,
    unknown: (policies) => {
      const found = policies.flatMap((policy) => policy.gates.filter(({ id }) => id === set));
      return [
        ...unknownNames(
          expectedGates,
          [set],
          policies.flatMap((policy) => policy.gates.map(({ id }) => id)),
        ),
        ...unknownNames(
          say(expectedNameOf, { of: "gate", in: "gate set" }),
          found.length === 0 ? [] : names,
          found.flatMap((each) => each.gates.map(({ name }) => name)),
        ),
        ...unknownLines(policies, lines),
      ];
    },
    cases: (subject) => drawFailingGate(planPeriods(subject.policies, subject.options), subject.options, set),
    judge: (settled, policies) =>
      comparePeople(settled, (before) => before.period.people, ({ row, was, is, before, after }) => {
        const [stateBefore, stateAfter] = [stateOf(before, was, set), stateOf(after, is, set)];
        const isStopped = stateBefore?.state === "passed" && stateAfter?.state === "failed";
        const failed = (stateAfter?.failed ?? []).map((name) => gateWords(policies, `${set}.${name}`));
        const gate = failed.length === 0
          ? { en: set, zh: set }
          : { en: failed.map(({ en }) => en).join(", "), zh: failed.map(({ zh }) => zh).join("、") };
        const fails = failed.length > 1 ? "fail" : failed.length === 0 ? "fails for others" : "fails";
        const changed = changedColumns(before, after);
        for (const name of is.lineOrder) {
          const [from, to] = [ofLine(was.lines[name]), ofLine(is.lines[name])];
          const isNamed = lines.some((line) => line === name);
          if (isNamed && isStopped && from.greaterThan(0) && Number(is.lines[name]?.payable) > 0) {
            const still = figure(is.lines[name]?.payable ?? "");
            const { en, zh } = lineWords(policies, name);
            return {
              en: `${row.id}: ${gate.en} ${fails}, and ${en} still pays ${still}`,
              zh: `${row.id}：${gate.zh} 未达标，${zh} 仍发 ${still}`,
            };
          }
          const isOther = !(isNamed && isStopped) && !readsItself(policies, is.policy, name, set, changed);
          if (isOther && (!from.equals(to) || was.lines[name]?.state !== is.lines[name]?.state)) {
            const [now, then] = [figure(is.lines[name]?.payable ?? ""), figure(from, currencyPlaces(policies))];
            const { en, zh } = lineWords(policies, name);
            return {
              en: `${row.id}: ${gate.en} ${fails}, and ${en} is ${now} instead of ${then}`,
              zh: `${row.id}：${gate.zh} 未达标，${zh} 为 ${now}，原为 ${then}`,
            };
          }
        }
        return isStopped ? null : "irrelevant";
      }),
  });
}

const expectedGates = say(expectedNameOf, { of: "gate set", in: "policy" });

function stateOf({ settlement }: SettledPeriod, { gates, team }: Statement, set: string) {
  return gates?.[set] ?? settlement.teams.find(({ id }) => id === team)?.gates[set];
}

function changedColumns({ period: before }: SettledPeriod, { period: after }: SettledPeriod): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const list of ["people", "teams"] as const) {
    after[list]?.forEach((row, index) => {
      for (const [id, reading] of Object.entries(row)) if (before[list]?.[index]?.[id] !== reading) changed.add(id);
    });
  }
  return changed;
}

const readByLine = new WeakMap<PolicyDefinition, Map<string, ReadonlySet<string>>>();

/** Whether a line reads one of these by itself, not by the gates of the set. */
function readsItself(policies: readonly PolicyDefinition[], id: string, line: string, set: string, changed: ReadonlySet<string>): boolean {
  const policy = policies.find((each) => each.id === id);
  if (policy === undefined) return false;
  const known = readByLine.get(policy) ?? new Map<string, ReadonlySet<string>>();
  readByLine.set(policy, known);
  const key = JSON.stringify([line, set]);
  let reads = known.get(key);
  if (reads === undefined) {
    const without = { ...policy, gates: policy.gates.map((each) => (each.id === set ? { ...each, gates: [] } : each)) };
    const formulas = policy.pay.flatMap(({ name, quantity }) => (name === line ? [quantity] : []));
    // What is under another policy may read anything.
    reads = readsUnder(formulas)
      ? new Set(policies.flatMap(({ metrics }) => metrics.map(({ id: metric }) => metric)))
      : readsOf(without, formulas).metrics;
    known.set(key, reads);
  }
  return [...changed].some((each) => reads.has(each));
}

function readsUnder(formulas: readonly FormulaNode[]): boolean {
  let found = false;
  for (const formula of formulas) walk(formula, (node) => (found ||= policyOfRows(node) !== undefined));
  return found;
}
