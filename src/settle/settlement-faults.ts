import { distinct, type Fault } from "../error/index.js";
import type { Settlement } from "./settlement.js";

/**
 * Every fault that settling found, each once, wherever in a settlement it stands: those of rejected rows first, then those of teams, which
 * concern many.
 */
export function settlementFaults({ rejections, statements, teams, standings }: Settlement): readonly Fault[] {
  const found: Fault[] = [];
  gather([statements, teams, standings], found);
  const isOfTeam = ({ path: [from] }: Fault) => from === "teams";
  return distinct([
    ...rejections.flatMap(({ faults }) => faults),
    ...found.filter(isOfTeam),
    ...found.filter((each) => !isOfTeam(each)),
  ]);
}

/** By the one name under which results list them: no result is overlooked because it is new. */
function gather(result: object, found: Fault[]): void {
  if (Array.isArray(result)) {
    for (const each of result as readonly unknown[]) if (typeof each === "object" && each !== null) gather(each, found);
    return;
  }
  for (const name of Object.keys(result)) {
    const value = (result as Readonly<Record<string, unknown>>)[name];
    if (typeof value !== "object" || value === null) continue;
    if (name !== "faults" || !Array.isArray(value)) gather(value, found);
    else for (const each of value as readonly Fault[]) found.push(each);
  }
}
