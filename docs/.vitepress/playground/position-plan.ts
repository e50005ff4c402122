import { exampleLevels, scheme, type Position } from "jixiao/catalogue";
import { stringifyPolicy } from "jixiao/json";
import type { Plan } from "./plan.js";
import { indented } from "./playground-state.js";
import { sheetsOf } from "./sheets.js";

/** Three people in a position: one as in its worked month, one assessed a level lower throughout, one a level higher. */
export function positionPlan(position: Position): Plan {
  const policy = scheme(position, { version: "2026-11" });
  const known = { conductDeductions: "0", conductPraise: "0", baseSalary: "5000.00", performancePay: "2000.00" };
  const { conduct, readings } = position.example;
  const people = [
    { id: "p1", name: "马晓燕", ...known, conductDeductions: conduct.deductions, conductPraise: conduct.praise, shift: 0 },
    { id: "p2", name: "李雷", ...known, shift: -1 },
    { id: "p3", name: "王芳", ...known, shift: 1 },
  ].map(({ shift, ...row }) => ({ ...row, ...readings, ...shifted(exampleLevels(position), shift) }));
  return {
    policies: [indented(stringifyPolicy(policy))],
    period: "2026-11",
    sheets: sheetsOf([policy], { period: "2026-11", people }),
  };
}

/** Levels go from 1 to 5. */
const shifted = (levels: ReturnType<typeof exampleLevels>, shift: number) =>
  Object
    .fromEntries(Object.entries(levels).map(
      ([id, level]) => [id, level === null ? null : String(Math.min(5, Math.max(1, level + shift)))]
    ));
