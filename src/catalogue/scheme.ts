import type { Currency, DecimalInput } from "../decimal/index.js";
import { ownOptions } from "../error/index.js";
import { metric, orElse, parameter, times } from "../formula/index.js";
import { definePolicy, line, type Policy } from "../policy/index.js";
import { byGrade } from "../scorecard/index.js";
import { assessmentCard } from "./assessment-card.js";
import { ofEntry } from "./of-entry.js";
import type { Position } from "./position.js";

/** What `scheme` names its policy, its version and its currency. */
export interface SchemeOptions {
  /** Unless stated, the position's id. */
  readonly id?: string;
  /** Unless stated, `1`. */
  readonly version?: string;
  /** Unless stated, CNY. */
  readonly currency?: string | Currency;
  /** What a statement comes to at the least: the local minimum wage. Unless stated there is no such floor. */
  readonly minimumWage?: DecimalInput;
}

const baseSalary = metric("baseSalary", "money", { label: { en: "base salary", zh: "基本工资" } });
const performancePay = metric("performancePay", "money", { label: { en: "performance pay at coefficient 1", zh: "绩效工资基数" } });

/**
 * A position's assessment as a policy that settles: the card of its indicators (`kpi`), that of its competencies (`competency`), conduct,
 * the score that combines them (`assessment`) with its grades, and two pay lines: the base salary, which nothing here touches, and
 * performance pay times the grade's coefficient. Who has no score, because too little applies, has performance pay at coefficient 1.
 *
 * Every target, bound, weight and coefficient is a parameter: `withParameters(policy, { "cc.aht.fullTo": 320 })`. What a row has to give
 * are the policy's `metrics`: the raw readings of the indicators, a level for each competency from each assessor (`listening.peer`),
 * `conductDeductions`, `conductPraise`, `baseSalary` and `performancePay`. What is assessed less often than pay is settled has the last
 * figure until the next.
 *
 * Money in the policy's currency, rounded half-up once a line; scores to two places.
 *
 * @throws {JixiaoError} what `definePolicy` throws, where the position or an option is one's own.
 *
 * @example
 * const policy = scheme(callCentreAgent, { version: "2026-11" });
 * const row = {
 *   id: "li",
 *   ...callCentreAgent.example.readings,
 *   ...exampleLevels(callCentreAgent),
 *   conductDeductions: 5,
 *   conductPraise: 5,
 *   baseSalary: 4000,
 *   performancePay: 2000,
 * };
 * settle(policy, { period: "2026-11", people: [row] }).statements[0]?.payable; // => "6000.00"
 */
export function scheme(position: Position, options: SchemeOptions = {}): Policy<string, "base" | "performance"> {
  return ofEntry("position", position, () => schemeOf(position, options));
}

function schemeOf(position: Position, options: SchemeOptions): Policy<string, "base" | "performance"> {
  const { id = position.id, version = "1", currency = "CNY", minimumWage } = ownOptions(options);
  const card = assessmentCard(position);
  const coefficients = position.rules.grades.map(({ grade, coefficient }) =>
    [
      grade,
      parameter(`${grade}.coefficient`, "ratio", coefficient, {
        label: { en: `coefficient of grade ${grade}`, zh: `${grade} 等绩效系数` },
      }),
    ] as const
  );
  const coefficient = orElse(byGrade(card, Object.fromEntries(coefficients) as {}), 1);
  const floor = minimumWage === undefined ? {} : {
    floor: parameter("minimumWage", "money", minimumWage, { label: { en: "minimum wage", zh: "最低工资标准" } }),
  };
  const policy = definePolicy({
    id,
    version,
    currency,
    label: position.label,
    pay: {
      base: line(baseSalary, { label: { en: "base salary", zh: "基本工资" } }),
      performance: line(times(performancePay, coefficient), { label: { en: "performance pay", zh: "绩效工资" } }),
    },
    protected: ["base"],
    ...floor,
  });
  return policy as Policy as Policy<string, "base" | "performance">;
}
