import { fault, say, type Fault } from "../error/index.js";
import type { MetricDefinition, ParameterDefinition, Unit } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { RowList } from "./row-reader.js";

/** A column that the rows of a list may have. */
export interface ListColumn {
  readonly name: string;
  /** In what a number is; null for text. */
  readonly unit: Unit | null;
  /** The texts that settling takes, where they are known. */
  readonly choices: readonly string[] | null;
  /** Whether a reader has to say where it stands. */
  readonly isDemanded: boolean;
  /** In whose rows it has to have a value: those of every policy, of some, of none. */
  readonly neededBy: "all" | ReadonlySet<string>;
}

/** Under what rows are read: policies, or the metrics of no policy. */
export interface Readers {
  readonly policies: readonly PolicyDefinition[];
  readonly metrics: readonly MetricDefinition[];
}

const nobody: ReadonlySet<string> = new Set();

/** The columns of a list: those that every row has, and the readings of it. One id in two units is a fault. */
export function listColumns(list: RowList, { policies, metrics }: Readers, faults: Fault[]): readonly ListColumn[] {
  const text = (name: string, isNeeded: boolean): ListColumn => ({
    name,
    unit: null,
    choices: null,
    isDemanded: isNeeded,
    neededBy: isNeeded ? "all" : nobody,
  });
  const amount: ListColumn = { name: "amount", unit: "money", choices: null, isDemanded: true, neededBy: "all" };
  const ids = policies.map(({ id }) => id);
  const policy = { ...text("policy", false), choices: policies.length === 0 ? null : ids };
  switch (list) {
    case "adjustments":
      return [text("person", true), policy, text("line", true), amount, text("reason", false), text("by", false)];
    case "carryIns":
      return [text("person", true), policy, text("balance", true), amount];
    case "teams":
      return [text("id", true), text("name", false), ...readings("team", policies, metrics, faults)];
    case "people": {
      const isOfTeam = ({ scope }: MetricDefinition) => scope === "team";
      const readsTeam = metrics.some(isOfTeam)
        || policies.some((each) => each.metrics.some(isOfTeam) || each.parameters.some(({ per }) => per === "team"));
      return [
        text("id", true),
        // What a row is under is read before what it needs.
        ...(policies.length > 1 ? [{ ...text("policy", true), choices: ids }] : []),
        text("person", false),
        text("name", false),
        // A person without a team is one: what reads the team says that it is not known.
        { ...text("team", false), isDemanded: readsTeam },
        ...readings("person", policies, metrics, faults),
      ];
    }
  }
}

function readings(
  of: "person" | "team",
  policies: readonly PolicyDefinition[],
  metrics: readonly MetricDefinition[],
  faults: Fault[],
): readonly ListColumn[] {
  const columns = new Map<string, { readonly unit: Unit; isDemanded: boolean; readonly under: Set<string> }>();
  const add = ({ id, unit }: MetricDefinition | ParameterDefinition, isDemanded: boolean, policy: string) => {
    const column = columns.get(id) ?? { unit, isDemanded, under: new Set() };
    columns.set(id, column);
    if (column.unit !== unit) {
      faults
        .push(fault("unit_mismatch", ["for", id, "unit"], unit, say("a_quantity_in", { units: [column.unit] })));
    }
    if (!isDemanded) return;
    column.isDemanded = true;
    column.under.add(policy);
  };
  for (const metric of metrics) if (metric.scope === of) add(metric, true, "");
  for (const policy of policies) {
    for (const metric of policy.metrics) if (metric.scope === of) add(metric, true, policy.id);
    for (const parameter of policy.parameters) if (parameter.per === of) add(parameter, false, policy.id);
  }
  // A team has no policy: its readings are those of everybody in it.
  const isOfAll = of === "team" || policies.length === 0;
  return [...columns].map(([name, { unit, isDemanded, under }]) => ({
    name,
    unit,
    choices: null,
    isDemanded,
    neededBy: isDemanded && isOfAll ? "all" : under,
  }));
}
