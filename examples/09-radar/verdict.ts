import type { GateResult, GatesDefinition, Language, Policy, RowId, Unit } from "jixiao";
import { sumOf } from "../01-shop-month/print-figures.js";
import type { Moment } from "./replay.js";
import { labelText } from "./setting.js";

type GateNode = GatesDefinition["gates"][number];

/** A gate of a team: what is asked, what is, and by how much it passes. */
export interface GateVerdict {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit | "number";
  readonly sign: "≥" | "≤" | "";
  readonly result: GateResult;
}

/** What a team's gates come to, and what that costs its people. */
export interface Verdict {
  readonly team: RowId;
  readonly name: string;
  readonly state: GateResult["state"];
  readonly gates: readonly GateVerdict[];
  readonly people: number;
  /** Amounts that were earned and are not paid, since a gate failed. */
  readonly voided: { readonly people: number; readonly amount: string };
}

/** Each team with the gates of its sets, in the order of the policy. Empty where the policy asks nothing of teams. */
export function verdictsOf(policy: Policy, { settlement }: Moment, language: Language): readonly Verdict[] {
  return settlement.teams.filter(({ gates }) => Object.keys(gates).length > 0).map(({ id, name, gates }): Verdict => {
    const sets = policy.gates.filter((set) => Object.hasOwn(gates, set.id));
    const states = new Set(sets.map((set) => gates[set.id]?.state));
    const own = settlement.statements.filter(({ team }) => team !== null && String(team) === String(id));
    const lost = own.flatMap(({ lines }) => {
      const amounts = Object.values(lines).flatMap(({ before }) => before ?? []);
      return amounts.length === 0 ? [] : [sumOf(amounts)];
    });
    return {
      team: id,
      name: name ?? String(id),
      state: states.has("failed") ? "failed" : states.has("faulty") ? "faulty" : "passed",
      gates: sets.flatMap((set) =>
        set.gates.flatMap((gate): GateVerdict[] => {
          const result = gates[set.id]?.gates[gate.name];
          return result === undefined ? [] : [{ name: gate.name, ...askedBy(gate, policy, language), result }];
        })
      ),
      people: own.length,
      voided: { people: lost.length, amount: sumOf(lost) },
    };
  });
}

function askedBy({ name, label, condition }: GateNode, policy: Policy, language: Language): Pick<GateVerdict, "label" | "unit" | "sign"> {
  const metric = "left" in condition && condition.left.kind === "metric" ? condition.left.id : null;
  const unit = policy.metrics.find(({ id }) => id === metric)?.unit ?? "number";
  const isLeast = condition.kind === "atLeast" || condition.kind === "moreThan";
  const isMost = condition.kind === "atMost" || condition.kind === "lessThan";
  return { label: labelText(label, name, language), unit, sign: isLeast ? "≥" : isMost ? "≤" : "" };
}
