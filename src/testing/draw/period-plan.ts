import { isNotEmpty, jixiaoError, ownOptions } from "../../error/index.js";
import { fieldsOf, ofRows, walkFields, type ConditionNode, type FormulaNode, type QuantityNode } from "../../formula/index.js";
import { indexOf, policyFields, type PolicyDefinition } from "../../policy/index.js";
import { optionFaults } from "./option-faults.js";
import { readingRanges, type DrawnRange, type ReadingRange } from "./reading-range.js";
import { readsOf, thresholds, thresholdsIn, type Threshold } from "../../analysis/index.js";

/** What a drawn period is to be like. */
export interface PeriodsOptions<Reading extends string = string> {
  /** How many people there are: a number, or the least and the most; 1 to 6 unless stated. */
  readonly people?: number | readonly [least: number, most: number];
  /** How many teams there are; 1 to 3 unless stated. A policy that reads nothing of a team has none. */
  readonly teams?: number | readonly [least: number, most: number];
  /** From where to where a reading is drawn, both included; what is not named goes from zero to beyond what the policy compares it with. */
  readonly ranges?: { readonly [Id in Reading]?: DrawnRange };
  /**
   * The readings that may be null. Unless stated, those whose absence the policy provides for: in gates, scorecards, contests, ratios and
   * `orElse`.
   */
  readonly notApplicable?: readonly Reading[];
  /** The id of the period: `2026-11` unless stated. */
  readonly period?: string;
}

export const rowsOptions = ["ranges", "notApplicable"] as const;
export const periodsOptions = ["people", "teams", "period", ...rowsOptions] as const;

/** A threshold that can be met by the readings of a person's own row, or of a team's. */
export interface Aim {
  readonly threshold: Threshold;
  readonly ranges: readonly ReadingRange[];
  /** The readings on which the bound, the figure or each part of a sum hangs, where that is known. */
  readonly reads: ReadonlyMap<QuantityNode, ReadonlySet<string>>;
}

/** A condition of one row, and at what it turns. */
interface Expected {
  readonly condition: ConditionNode;
  readonly aims: readonly Aim[];
}

/** A gate that can be passed or failed by one row. */
export interface GateAim extends Expected {
  readonly set: string;
  readonly name: string;
  readonly passes: boolean;
}

/** What is drawn for the rows of people, or of teams, under one policy. */
export interface RowPlan {
  readonly policy: PolicyDefinition;
  readonly ranges: readonly ReadingRange[];
  /** The columns of them that may be absent. */
  readonly overrides: ReadonlySet<string>;
  readonly aims: readonly Aim[];
  readonly gates: readonly GateAim[];
  /** What the policy expects of such a row. */
  readonly expects: readonly Expected[];
  /** The thresholds that need the whole period to be looked at. */
  readonly together: readonly Aim[];
}

export interface PeriodPlan {
  readonly policies: readonly PolicyDefinition[];
  readonly people: readonly RowPlan[];
  readonly teams: readonly RowPlan[];
  readonly hasTeams: boolean;
}

/** What there is to draw and to aim at, worked out once for a policy. */
export function planPeriods(policies: readonly PolicyDefinition[], options: PeriodsOptions): PeriodPlan {
  const faults = optionFaults(policies, options);
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  const { ranges, notApplicable } = ownOptions(options);
  const byPolicy = readingRanges(policies, ranges, notApplicable);
  const plans = (scope: "person" | "team") => policies.map((policy) => planRows(policy, scope, byPolicy.get(policy.id) ?? new Map()));
  return { policies, people: plans("person"), teams: plans("team"), hasTeams: policies.some(readsTeam) };
}

function planRows(policy: PolicyDefinition, scope: "person" | "team", ranges: ReadonlyMap<string, ReadingRange>): RowPlan {
  const own =
    new Set([...policy.metrics.filter((metric) => metric.scope === scope), ...policy.parameters.filter(({ per }) => per === scope)].map(
      ({ id }) => id
    ));
  const ofOwn = (formulas: readonly FormulaNode[]) => {
    const { metrics, parameters, others } = readsOf(policy, formulas);
    const read = [...metrics, ...parameters];
    // What reads anything of a person is aimed at in the person's row, which comes with the team's.
    const isPersonal = read.some((id) =>
      policy.metrics.some((metric) => metric.id === id && metric.scope === "person")
      || policy.parameters.some(({ id: other, per }) => other === id && per === "person")
    );
    const within = isPersonal === (scope === "person") ? read.flatMap((id) => (own.has(id) ? (ranges.get(id) ?? []) : [])) : [];
    return { ranges: within, others };
  };
  const aimsOf = (all: readonly Threshold[], others: boolean): readonly Aim[] =>
    all.flatMap((threshold) => {
      const reads = ofOwn([threshold.quantity, threshold.bound]);
      if (reads.ranges.length === 0 || reads.others !== others) return [];
      return [{ threshold, ranges: reads.ranges, reads: others ? readsOfParts(policy, threshold) : new Map() }];
    });
  const all = thresholds(policy);
  const gates = policy.gates.flatMap((set) =>
    set.gates.flatMap(({ name, condition, notApplicable }): GateAim[] => {
      // What reads other people is no matter of one row.
      if (readsOf(policy, [condition]).others) return [];
      const aims = aimsOf(thresholdsIn(policy, ["gates", set.id, name], condition), false);
      return aims.length === 0 ? [] : [{ set: set.id, name, condition, passes: notApplicable === "pass", aims }];
    })
  );
  const expects = (policy.expects ?? []).flatMap(({ name, condition }): Expected[] => {
    const expected = aimsOf(thresholdsIn(policy, ["expects", name], condition), false);
    return expected.length === 0 ? [] : [{ condition, aims: expected }];
  });
  return {
    policy: withoutExpectations(policy),
    expects,
    ranges: [...ranges.values()].filter(({ id }) => own.has(id)),
    overrides: new Set(policy.parameters.map(({ id }) => id)),
    aims: aimsOf(all, false),
    gates,
    together: scope === "person" ? aimsOf(all, true) : [],
  };
}

function readsOfParts(policy: PolicyDefinition, { quantity, bound }: Threshold): Aim["reads"] {
  const { readsUnder, expectations } = indexOf(policy);
  // What is read under another policy hangs on more than is named.
  if (readsUnder) return new Map();
  const namesIn = (...formulas: readonly FormulaNode[]) => {
    const { metrics, parameters } = readsOf(policy, formulas);
    return [...metrics, ...parameters];
  };
  const parts = [bound, quantity].flatMap((each) => (each.kind === "plus" ? each.parts : [each]));
  return new Map(parts.map((part) => {
    // By what is expected of a reading beside others, these others may make it implausible.
    const expected = namesIn(part).flatMap((id) => expectations.get(id) ?? []).map(({ condition }) => condition);
    return [part, new Set(namesIn(part, ...expected))];
  }));
}

/** While a row is brought to what is wanted, it is not yet as the policy expects. */
function withoutExpectations(policy: PolicyDefinition): PolicyDefinition {
  const { expects, ...others } = policy;
  return expects === undefined ? policy : others;
}

/** Whether a policy reads anything of a team, or of the rows of one. */
function readsTeam(policy: PolicyDefinition): boolean {
  if (policy.metrics.some(({ scope }) => scope === "team") || policy.parameters.some(({ per }) => per === "team")) return true;
  if (policy.contests.some(({ within }) => within === "team")) return true;
  let found = false;
  walkFields(policy, policyFields, ({ kind }) => {
    found ||= Object.values(fieldsOf(kind)).some((shape) => ofRows(shape) !== null);
  });
  return found;
}
