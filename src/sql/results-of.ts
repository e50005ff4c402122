import { decidedOf, tenTo, type ConditionStep, type NumberStep, type PolicyPlan, type RowLine, type Step } from "../plan/index.js";
import type { Dialect } from "./dialect.js";
import { mark } from "./marks.js";
import type { TeamText } from "./print-query.js";
import { isFalse, isTrue, isValue, magnitudeOf, stateOf, type StepPrinter } from "./print-step.js";
import type { SqlResult } from "./sql-query.js";

const ofRows: ReadonlySet<SqlResult["what"]> = new Set(["score", "grade", "rank", "prize", "prizes"]);

/** A column that comes out, and of which steps. */
export interface Result extends SqlResult {
  /** Whether each row of a person has one of its own. */
  readonly isOfRow: boolean;
  readonly steps: readonly Step[];
  readonly expression: string;
  readonly texts: readonly TeamText[];
}

/** Whose rows come out: those who have teams, and of whom several rows may be one person's. */
interface ResultsOptions {
  readonly hasTeam: boolean;
  readonly hasStints: boolean;
}

/** What comes out of a policy, a row a statement, column by column. */
export function resultsOf(plan: PolicyPlan, { hasTeam, hasStints }: ResultsOptions, printer: StepPrinter): readonly Result[] {
  const { statement } = plan;
  const { dialect } = printer;
  const results = new Results(plan, printer);
  results.add("id", "id", null, [], hasStints ? "own.person" : "own.id");
  if (hasTeam) results.add("team", "team", null, [], "own.team_id");
  for (const line of statement.lines) results.addLine(line, hasStints);
  if (statement.adjustments !== null) {
    results.addFigure("adjustments", "added", "adjustment", statement.adjustments);
    results.add("adjustments state", "addedState", "adjustment", [], dialect.word("settled"));
  }
  for (const { kind, amount, isPending, isNotApplicable } of statement.added) {
    results.addFigure(kind, "added", kind, amount);
    const steps = [isPending, isNotApplicable].flatMap((step) => step ?? []);
    results.add(
      `${kind} state`,
      "addedState",
      kind,
      steps,
      caseOf([[isPending, dialect.word("pending")], [isNotApplicable, dialect.word("notApplicable")]], dialect.word("settled")),
    );
  }
  results.addFigure("payable", "payable", null, statement.payable);
  results.addFigure("held", "held", null, statement.held);
  results.addTruth("provisional", "provisional", statement.isProvisional);
  for (const [name, step] of Object.entries(statement.balances)) {
    if (step !== null) results.addFigure(`${name} balance`, "balance", name, step);
  }
  if (statement.isDoubtful !== null) results.addTruth("for settle", "forSettle", statement.isDoubtful);
  results.addOwn();
  return results.all;
}

/** What each row of people has of its own, column by column. */
export function stintResultsOf(plan: PolicyPlan, { hasTeam }: ResultsOptions, printer: StepPrinter): readonly Result[] {
  const results = new Results(plan, printer);
  results.add("id", "id", null, [], "own.id");
  results.add("person", "person", null, [], "own.person");
  if (hasTeam) results.add("team", "team", null, [], "own.team_id");
  for (const line of plan.rowLines) results.addLine(line, false);
  results.addOwn();
  return results.all;
}

class Results {
  readonly all: Result[] = [];
  private readonly taken = new Set<string>();

  constructor(private readonly plan: PolicyPlan, private readonly printer: StepPrinter) {}

  add(
    name: string,
    what: SqlResult["what"],
    of: string | null,
    steps: readonly Step[],
    expression: string,
    { factor = null, places = null, texts = [] }: Partial<Pick<Result, "factor" | "places" | "texts">> = {},
  ): void {
    this.all.push({ name: nameOf(name, this.taken), what, of, factor, places, isOfRow: ofRows.has(what), steps, expression, texts });
  }

  addFigure(
    name: string,
    what: SqlResult["what"],
    of: string | null,
    step: NumberStep,
    factor: string | null = null,
    places = this.plan.currency.places,
  ): void {
    const { dialect } = this.printer;
    const expression = whereKnown(step, dialect.decimal(shownUnits(step, places, this.printer), places, shownMost(step, places)));
    this.add(name, what, of, [step], expression, { factor, places });
  }

  addTruth(name: string, what: SqlResult["what"], condition: ConditionStep): void {
    this.add(name, what, null, [condition], `CASE WHEN ${isTrue(condition)} THEN 1 ELSE 0 END`);
  }

  /** `isOfSeveral` where it is the sum over rows, of which one may be pending. */
  addLine({ name, isPending, isHeld, isSettled, settled, held, before, failed }: RowLine, isOfSeveral: boolean): void {
    const { plan: { currency: { places } }, printer } = this;
    const { dialect } = printer;
    const conditions = [isPending, isHeld, isSettled];
    // What is never held is not asked.
    const said = ([["pending", isPending], ["held", isHeld], ["settled", isSettled]] as const).filter(([, of]) => decidedOf(of) !== false);
    const parts = said.flatMap(([state, of]) => (state === "pending" ? [] : [isTrue(of)]));
    const known = parts.length > 1 ? `(${dialect.any(parts)})` : (parts[0] ?? "1 = 0");
    const amounts = [settled, held].filter((step) => step.op !== "constant" || step.value !== 0n);
    const units = amounts.length === 0 ? "0" : amounts.map((step) => shownUnits(step, places, printer)).join(" + ");
    const most = amounts.reduce((sum, step) => sum + shownMost(step, places), 0n);
    const amount = dialect.decimal(amounts.length > 1 ? `(${units})` : units, places, most);
    const where = dialect.all([...(isOfSeveral ? [isFalse(isPending)] : []), known]);
    this.add(name, "amount", name, [...conditions, settled, held], `CASE WHEN ${where} THEN ${amount} END`, { places });
    const states = said.map(([state, of]) => `WHEN ${isTrue(of)} THEN ${dialect.word(state)}`).join(" ");
    this.add(`${name} state`, "state", name, conditions, `CASE ${states} ELSE ${dialect.word("notApplicable")} END`);
    if (isOfSeveral) this.addFigure(`${name} payable`, "linePayable", name, settled);
    if (before !== null) this.addFigure(`${name} before`, "before", name, before);
    if (failed.length > 0) {
      const { expression, texts } = failedGates(failed, dialect);
      this.add(`${name} failed gates`, "failedGates", name, failed.map(({ where: asked }) => asked), expression, { texts });
    }
  }

  /** What is a row's own, and no sum: scores, and where it stands. */
  addOwn(): void {
    const { plan: { scores, contests }, printer } = this;
    for (const { id, score, grade, grades } of scores) {
      this.addFigure(id, "score", id, score, null, score.scale);
      if (grade !== null) {
        const cases = grades.map((name, place) => `WHEN ${place} THEN ${printer.dialect.literal(name)}`).join(" ");
        this.add(`${id} grade`, "grade", id, [grade], whereKnown(grade, `CASE ${printer.valueOf(grade)} ${cases} END`));
      }
    }
    for (const { id, isOfTeams, factors, overall, prize } of contests) {
      // Standings of teams are the teams', not a person's.
      if (isOfTeams) continue;
      for (const { name: factor, ...standing } of [...factors, ...(overall === null ? [] : [{ name: null, ...overall }])]) {
        const called = factor === null ? id : `${id} ${factor}`;
        this.add(`${called} rank`, "rank", id, [standing.rank], whereKnown(standing.rank, printer.valueOf(standing.rank)), { factor });
        this.addFigure(`${called} prize`, "prize", id, standing.prize, factor);
      }
      this.addFigure(`${id} prizes`, "prizes", id, prize);
    }
  }
}

/**
 * The gates that failed, each before a line feed. What all of them ask is asked once, and what is a team's alone is put together once a
 * team: texts cost most of all that comes out.
 */
function failedGates(
  failed: RowLine["failed"],
  dialect: Dialect,
): { readonly expression: string; readonly texts: readonly TeamText[] } {
  const asked = failed.map(({ gate, where }) => ({ gate, parts: partsOf(where) }));
  const [first, ...others] = asked;
  const shared = (first?.parts ?? []).filter((part) => others.every(({ parts }) => parts.includes(part)));
  const marks = asked.map(({ gate, parts }) => ({ gate, parts: parts.filter((part) => !shared.includes(part)) }));
  const textOf = (partsIn: (parts: readonly Step[]) => readonly Step[]) =>
    marks.map(({ gate, parts }) => {
      const text = dialect.literal(`${gate}\n`);
      return parts.length === 0 ? text : `CASE WHEN ${dialect.all(partsIn(parts).map(isTrue))} THEN ${text} ELSE '' END`;
    }).join("\n    || ");
  const gathers = marks.flatMap(({ parts }) => parts);
  const text = marks.length > 1 && gathers.every(({ op, domain }) => op === "gather" && domain?.of === "rows")
    ? teamText(gathers, textOf((parts) => parts.flatMap(({ of }) => of)))
    : null;
  const all = text === null ? textOf((parts) => parts) : text.name;
  return {
    expression: shared.length === 0 ? all : `CASE WHEN ${dialect.all(shared.map(isTrue))} THEN ${all} ELSE '' END`,
    texts: text === null ? [] : [text],
  };
}

function teamText(gathers: readonly Step[], expression: string): TeamText | null {
  const [gather] = gathers;
  const [of] = gather?.of ?? [];
  return gather === undefined || of === undefined
    ? null
    : { name: mark(`f${gather.id}`), ofTeam: mark(`f${of.id}`), of: gathers, expression };
}

/** What has to be true so that a condition is, which is never unknown. */
function partsOf(condition: ConditionStep): readonly ConditionStep[] {
  const isAll = condition.op === "atLeastOf" && condition.needed === condition.of.length;
  return isAll ? [...new Set(condition.of.flatMap((part) => (part.kind === "condition" ? partsOf(part) : [])))] : [condition];
}

/** The first of the conditions that is true says what it is. */
function caseOf(cases: readonly (readonly [ConditionStep | null, string])[], otherwise: string): string {
  const asked = cases.flatMap(([condition, said]) => (condition === null ? [] : [`WHEN ${isTrue(condition)} THEN ${said}`]));
  return asked.length === 0 ? otherwise : `CASE ${asked.join(" ")} ELSE ${otherwise} END`;
}

/** The most that it comes to in such units. */
function shownMost(step: NumberStep, places: number): bigint {
  return magnitudeOf(step) * tenTo(places - step.scale);
}

/** A step in units of a finer place, in a type that holds them. */
function shownUnits(step: NumberStep, places: number, printer: StepPrinter): string {
  const unit = tenTo(places - step.scale);
  if (step.op === "constant") return printer.dialect.whole(step.value * unit);
  if (unit === 1n) return printer.valueOf(step);
  return `${printer.cast(printer.valueOf(step), printer.type(step, magnitudeOf(step) * unit))} * ${unit}`;
}

function whereKnown(step: NumberStep, expression: string): string {
  const state = stateOf(step);
  return state === null ? expression : `CASE WHEN ${isValue(state)} THEN ${expression} END`;
}

/** Databases cut names, or refuse them, that have more bytes than this. */
const longestName = 55;

/** A name of its own, of no more bytes than databases take. */
function nameOf(wanted: string, taken: Set<string>): string {
  const bytes = [...wanted].reduce((sum, each) => sum + ((each.codePointAt(0) ?? 0) < 0x80 ? 1 : 4), 0);
  let name = bytes > longestName ? `column ${taken.size + 1}` : wanted;
  // PostgreSQL keeps the case of quoted names, DuckDB compares without it.
  for (let next = 2; taken.has(name.toLowerCase()); next += 1) {
    name = bytes > longestName
      ? `column ${taken.size + next}`
      : `${wanted} ${next}`;
  }
  taken.add(name.toLowerCase());
  return name;
}
