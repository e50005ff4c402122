import { faultText, isJixiaoError } from "jixiao";
import { findingText, lint } from "jixiao/analysis";
import { explain, policyText, toHtml } from "jixiao/explain";
import { parsePeriod } from "jixiao/json";
import { firstAsked } from "./first-asked.js";
import { picturesOf } from "./pictures-of.js";
import type { AskedReading } from "./playground-state.js";
import type { PlacedFault, Question } from "./question.js";
import { readQuestion } from "./read-question.js";
import { noSheetFaults, type SheetFaults } from "./sheets.js";
import { statementTable, type StatementTable } from "./statement-table.js";
import { words } from "./words.js";

/** What a policy and its rows come to, as far as it is looked at. */
export interface Answer {
  readonly number: number;
  /** Of each policy. */
  readonly policyFaults: readonly (readonly PlacedFault[])[];
  readonly rowFaults: SheetFaults;
  /** What settling says of the period, and whose rows came to nothing. */
  readonly periodFaults: readonly string[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly person: string | null;
  readonly metrics: readonly { readonly id: string; readonly label: string }[];
  readonly table: StatementTable | null;
  readonly slip: string | null;
  /** As SVG. */
  readonly pictures: readonly string[];
  readonly rules: readonly string[];
  readonly findings: readonly string[];
  /** About which reading laws are asked, unless somebody chose another. */
  readonly asked: AskedReading | null;
}

/** Settles what is asked, and tells it as the page shows it. */
export function answer(question: Question): Answer {
  const { number, language, view } = question;
  const read = readQuestion(question);
  const empty: Answer = {
    number,
    policyFaults: read.policyFaults,
    rowFaults: noSheetFaults,
    periodFaults: [],
    people: [],
    person: null,
    metrics: [],
    table: null,
    slip: null,
    pictures: [],
    rules: [],
    findings: [],
    asked: null,
  };
  if (read.policies === null) return empty;
  const { policies } = read;
  const told: Answer = {
    ...empty,
    rowFaults: read.read.faults,
    metrics: policies.flatMap(({ metrics }) =>
      metrics.flatMap(({ id, scope, label }) => (scope === "person" ? [{ id, label: label?.[language] ?? id }] : []))
    ),
    rules: view === "rules" ? policies.map((policy) => policyText(policy, { language, format: "fragment" })) : [],
    findings: view === "findings"
      ? policies.flatMap((policy) => lint(policy).map((finding) => findingText(finding, { language })))
      : [],
    asked: firstAsked(policies),
  };
  try {
    const { settlement, faults, ignored } = parsePeriod(policies, read.read.period);
    const people = settlement.statements.map(({ person, name }) => ({ id: String(person), name: name ?? String(person) }));
    const asked = settlement.statements.find(({ person }) => String(person) === question.person) ?? settlement.statements[0];
    const person = asked?.person ?? null;
    return {
      ...told,
      periodFaults: [
        ...faults.map((fault) => faultText(fault, { language })),
        ...(ignored.people.length > 0 ? [words[language].ignored(ignored.people)] : []),
      ],
      people,
      person: person === null ? null : String(person),
      table: statementTable(policies, settlement, language),
      slip: view === "slip" && asked !== undefined
        ? toHtml(explain(policies, read.read.period, { person: asked.person, policy: asked.policy }), { language, as: "fragment" })
        : null,
      pictures: view === "pictures" ? picturesOf(policies, read.read.period, settlement, asked ?? null, question) : [],
    };
  } catch (error) {
    if (!isJixiaoError(error)) throw error;
    return { ...told, periodFaults: error.faults.map((fault) => faultText(fault, { language })) };
  }
}
