import { allocate, score, settle } from "jixiao";
import { assessmentCard, department, departmentCard, indicatorCard } from "jixiao/catalogue";
import type { Month, PersonRow } from "./read-month.js";
import { positions, schemes } from "./schemes.js";

/** The month before the department's own grade is known: each statement has performance pay at the person's coefficient. */
const settled = (month: Month, adjustments: readonly Adjustment[] = []) =>
  settle(schemes, { period: "2026-11", people: month.people, adjustments });

interface Adjustment {
  readonly person: string;
  readonly line: string;
  readonly amount: string;
  readonly reason: string;
  readonly by: string;
}

const cents = (amount: string): bigint => BigInt(amount.replace(".", ""));
const amountOf = (each: bigint): string => {
  const digits = String(each < 0n ? -each : each).padStart(3, "0");
  return `${each < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const sumOf = (amounts: readonly string[]): bigint => amounts.reduce((sum, amount) => sum + cents(amount), 0n);

/** Tenths: a coefficient has one place. */
const tenths = (coefficient: string): bigint => BigInt(Math.round(Number(coefficient) * 10));

/** The department's grade, the pool that it leaves, and the statements in which the pool is shared to the cent. */
export function settleDepartment(month: Month) {
  const own = score(departmentCard(department), month.department);
  const coefficient = department.rules.grades.find(({ grade }) => grade === own.grade)?.coefficient ?? "1";
  const before = settled(month);
  const paid = before.statements.map(({ person, lines }) => ({ id: String(person), amount: lines.performance?.payable ?? "0.00" }));
  const atOne = sumOf(month.people.map(({ performancePay }) => performancePay ?? "0.00"));
  // Whole cents: a tenth of the sum is one, since every performance pay is in whole tenths of a yuan.
  const pool = amountOf((atOne * tenths(coefficient)) / 10n);
  const shares = allocate(pool, paid.map(({ id, amount }) => ({ key: id, weight: amount })));
  const adjustments = shares.flatMap(({ key, amount }) => {
    const difference = cents(amount) - cents(paid.find(({ id }) => id === key)?.amount ?? "0.00");
    const reason = `部门考核 ${own.grade ?? "—"} 等，奖金池 ${pool}`;
    return difference === 0n ? [] : [{ person: key, line: "部门奖金池分配差额", amount: amountOf(difference), reason, by: "人力资源部" }];
  });
  const after = settled(month, adjustments);
  return {
    own,
    coefficient,
    pool,
    paidBefore: amountOf(sumOf(paid.map(({ amount }) => amount))),
    adjustments,
    statements: after.statements,
    total: after.statements.map(({ payable }) => payable),
  };
}

/** A person's scores: of the indicators, item by item, and of the whole assessment. */
export function scoresOf(row: PersonRow) {
  const position = positions.find(({ id }) => id === row.policy);
  if (position === undefined) throw new Error(`no position ${row.policy}`);
  return { position, kpi: score(indicatorCard(position), row), whole: score(assessmentCard(position), row) };
}
