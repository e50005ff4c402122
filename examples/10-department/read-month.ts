import { readFileSync } from "node:fs";
import { competencies, department, indicators, levelReading, roles } from "jixiao/catalogue";
import { parse } from "csv-parse/sync";
import { positions, schemes } from "./schemes.js";

/** A person's row: an id, a name, the policy of the position, and every reading by its id. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly policy: string;
  readonly unit: string;
  readonly [reading: string]: string | null;
}

export interface Month {
  readonly people: readonly PersonRow[];
  readonly department: Readonly<Record<string, string>>;
}

/** A dash says that something did not apply: nobody called, or the assessor did not see it. */
const valueOf = (cell: string): string | null => (cell === "—" ? null : cell);

const readFile = (file: string): Record<string, string>[] =>
  parse(readFileSync(new URL(`data/${file}`, import.meta.url)), { bom: true, columns: true });

/** What a name in a file means; a name that nothing has is a mistake in the file, and not to be guessed at. */
function meant(meanings: ReadonlyMap<string, string>, name: string | undefined, file: string): string {
  const meaning = meanings.get(name ?? "");
  if (meaning === undefined) throw new Error(`${file}: ${name ?? "an empty cell"} is not known`);
  return meaning;
}

const chineseOf = (label: unknown): string => String((label as { readonly zh: unknown }).zh);

/** The month of the files: raw counts by the names of readings, assessors' sheets, and what was noted of conduct. */
export function readMonth(): Month {
  const policyOf = new Map(positions.map(({ id, label }) => [label.zh, id]));
  const roleOf = new Map(Object.entries(roles).map(([role, { zh }]) => [zh, role]));
  const competencyOf = new Map(competencies.map(({ id, label }) => [label.zh, id]));
  const readingOf = new Map(schemes.flatMap(({ metrics }) => metrics.map(({ id, label }) => [chineseOf(label), id] as const)));
  const rows = new Map(readFile("people.csv").map((person) => [person.工号 ?? "", {
    id: person.工号 ?? "",
    name: person.姓名 ?? "",
    policy: meant(policyOf, person.岗位, "people.csv"),
    unit: person.小组 ?? "",
    baseSalary: person.基本工资 ?? "",
    performancePay: person.绩效工资基数 ?? "",
    ...conductOf(person.工号 ?? ""),
  } as Record<string, string | null>]));
  const enter = (file: string, person: string | undefined, reading: string, value: string | undefined) => {
    const row = rows.get(person ?? "");
    if (row === undefined) throw new Error(`${file}: nobody has the number ${person ?? ""}`);
    row[reading] = valueOf(value ?? "");
  };
  for (const { 工号, 读数, 数值 } of readFile("counts.csv")) enter("counts.csv", 工号, meant(readingOf, 读数, "counts.csv"), 数值);
  for (const { 工号, 评价人, 素质, 等级 } of readFile("forms.csv")) {
    const competency = competencies.find(({ id }) => id === meant(competencyOf, 素质, "forms.csv"));
    const role = meant(roleOf, 评价人, "forms.csv") as keyof typeof roles;
    if (competency !== undefined) enter("forms.csv", 工号, levelReading(competency, role).id, 等级);
  }
  return { people: [...rows.values()] as unknown as PersonRow[], department: departmentReadings() };
}

/** What was taken and what was praised, added up apart. */
function conductOf(person: string): Record<string, string> {
  const points = readFile("conduct.csv").filter(({ 工号 }) => 工号 === person).map(({ 分值 }) => Number(分值));
  const sum = (taken: readonly number[]) => String(taken.reduce((all, each) => all + Math.abs(each), 0));
  return { conductDeductions: sum(points.filter((each) => each < 0)), conductPraise: sum(points.filter((each) => each > 0)) };
}

function departmentReadings(): Record<string, string> {
  const wanted = new Map<string, string>();
  for (const { indicator } of department.indicators) collect(indicators.find(({ id }) => id === indicator.id)?.formula, wanted);
  return Object.fromEntries(readFile("department.csv").map(({ 读数, 数值 }) => [meant(wanted, 读数, "department.csv"), 数值 ?? ""]));
}

/** The readings of a formula, which is data, by their Chinese names. */
function collect(node: unknown, into: Map<string, string>): void {
  if (typeof node !== "object" || node === null) return;
  const { kind, id, label } = node as { readonly kind?: unknown; readonly id?: unknown; readonly label?: unknown };
  if (kind === "metric") into.set(chineseOf(label), String(id));
  else for (const part of Object.values(node)) collect(part, into);
}
