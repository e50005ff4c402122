import { isAbsent } from "../../formula/index.js";
import type { PolicyDefinition } from "../../policy/index.js";
import { openPeriod, rowReadings } from "../../settle/index.js";
import type { DrawnPeriod } from "./drawn-period.js";

/** Whether settling believes every reading of a period: none is out of its metric's range, and no expectation is surely false. */
export function isPlausible(policies: readonly PolicyDefinition[], period: DrawnPeriod): boolean {
  if (policies.every(({ metrics, expects }) => expects === undefined && metrics.every(({ range }) => range === undefined))) return true;
  const { payees, teams } = rowReadings(policies, openPeriod(policies, period));
  return [...teams, ...payees.flatMap(({ rows }) => rows)].every(({ figures }) =>
    figures.every(([, figure]) =>
      !isAbsent(figure) || figure.state !== "faulty" || figure.faults.every(({ code }) => code !== "implausible")
    )
  );
}
