import { moveCondition } from "./move-formula.js";
import type { Ends } from "./ends.js";

/** What becomes of a gate set, at both ends; each of its gates is decided. */
export function moveGates(id: string, ends: Ends): { readonly from: string; readonly to: string } {
  const states = { from: ends.from.gates(id), to: ends.to.gates(id) };
  ends.remember(`gates ${id}`, () => {
    for (const { name, condition } of ends.policy.gates.find((set) => set.id === id)?.gates ?? []) {
      const at = ends.at(["gates", id, name]);
      moveCondition(condition, at, true);
      at.decide("gate", name, states.from.gates[name]?.state ?? "faulty", states.to.gates[name]?.state ?? "faulty");
    }
    return true;
  });
  return { from: states.from.state, to: states.to.state };
}
