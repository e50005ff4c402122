import { decidedOf, tenTo, type ConditionStep, type NumberStep, type PolicyPlan, type StatementLine, type Step } from "../plan/index.js";
import type { Dialect } from "./dialect.js";
import { mark } from "./marks.js";
import type { TeamText } from "./print-query.js";
import { isFalse, isTrue, isValue, magnitudeOf, stateOf, type StepPrinter } from "./print-step.js";
import type { SqlResult } from "./sql-query.js";

const ofRows: ReadonlySet<SqlResult["what"]> = new Set(["score", "grade", "rank", "prize", "prizes"]);

/** A column that comes out, and of which steps. */
interface Result extends SqlResult {
  /** Whether each row of a person has one of its own. */
  readonly isOfRow: boolean;
  readonly steps: readonly Step[];
  readonly expression: string;
  readonly texts: readonly TeamText[];
}

/** What comes out of a policy, column by column. */
export function resultsOf(
  { statement, scores, contests, currency: { places } }: PolicyPlan,
  { hasTeam, hasStints }: { readonly hasTeam: boolean; readonly hasStints: boolean },
  printer: StepPrinter,
): readonly Result[] {
  const { dialect } = printer;
  const results: Result[] = [];
  const taken = new Set<string>();
  const add = (
    name: string,
    what: SqlResult["what"],
    of: string | null,
    steps: readonly Step[],
    expression: string,
    factor: string | null = null,
    texts: readonly TeamText[] = [],
  ) => results.push({ name: nameOf(name, taken), what, of, factor, places: null, isOfRow: ofRows.has(what), steps, expression, texts });
  const addFigure = (
    name: string,
    what: SqlResult["what"],
    of: string | null,
    step: NumberStep,
    factor: string | null = null,
    scale = places,
  ) => {
    const expression = whereKnown(step, dialect.decimal(shownUnits(step, scale, printer), scale, shownMost(step, scale)));
    results.push({
      name: nameOf(name, taken),
      what,
      of,
      factor,
      places: scale,
      isOfRow: ofRows.has(what),
      steps: [step],
      expression,
      texts: [],
    });
  };
  add("id", "id", null, [], hasStints ? "own.person" : "own.id");
  if (hasTeam) add("team", "team", null, [], "own.team_id");
  for (const { name, isPending, isHeld, isSettled, settled, held, before, failed } of statement.lines) {
    const conditions = [isPending, isHeld, isSettled];
    // What is never held is not asked.
    const said = ([["pending", isPending], ["held", isHeld], ["settled", isSettled]] as const).filter(([, of]) => decidedOf(of) !== false);
    const parts = said.flatMap(([state, of]) => (state === "pending" ? [] : [isTrue(of)]));
    const known = parts.length > 1 ? `(${dialect.any(parts)})` : (parts[0] ?? "1 = 0");
    const amounts = [settled, held].filter((step) => step.op !== "constant" || step.value !== 0n);
    const units = amounts.length === 0 ? "0" : amounts.map((step) => shownUnits(step, places, printer)).join(" + ");
    results.push({
      name: nameOf(name, taken),
      what: "amount",
      of: name,
      factor: null,
      places,
      isOfRow: false,
      steps: [...conditions, settled, held],
      texts: [],
      // Of several rows of a person one may be pending.
      expression: `CASE WHEN ${dialect.all([...(hasStints ? [isFalse(isPending)] : []), known])} THEN ${
        dialect.decimal(
          amounts.length > 1 ? `(${units})` : units,
          places,
          amounts.reduce((sum, step) => sum + shownMost(step, places), 0n),
        )
      } END`,
    });
    add(
      `${name} state`,
      "state",
      name,
      conditions,
      `CASE ${said.map(([state, of]) => `WHEN ${isTrue(of)} THEN ${dialect.word(state)}`).join(" ")} ELSE ${
        dialect.word("notApplicable")
      } END`,
    );
    if (hasStints) addFigure(`${name} payable`, "linePayable", name, settled);
    if (before !== null) addFigure(`${name} before`, "before", name, before);
    if (failed.length > 0) {
      const { expression, texts } = failedGates(failed, dialect);
      add(`${name} failed gates`, "failedGates", name, failed.map(({ where }) => where), expression, null, texts);
    }
  }
  if (statement.adjustments !== null) {
    addFigure("adjustments", "added", "adjustment", statement.adjustments);
    add("adjustments state", "addedState", "adjustment", [], dialect.word("settled"));
  }
  for (const { kind, amount, isPending, isNotApplicable } of statement.added) {
    addFigure(kind, "added", kind, amount);
    const steps = [isPending, isNotApplicable].flatMap((step) => step ?? []);
    add(
      `${kind} state`,
      "addedState",
      kind,
      steps,
      caseOf([[isPending, dialect.word("pending")], [isNotApplicable, dialect.word("notApplicable")]], dialect.word("settled")),
    );
  }
  addFigure("payable", "payable", null, statement.payable);
  addFigure("held", "held", null, statement.held);
  add(
    "provisional",
    "provisional",
    null,
    [statement.isProvisional],
    `CASE WHEN ${isTrue(statement.isProvisional)} THEN 1 ELSE 0 END`,
  );
  for (const [name, step] of Object.entries(statement.balances)) {
    if (step !== null) addFigure(`${name} balance`, "balance", name, step);
  }
  const { isDoubtful } = statement;
  if (isDoubtful !== null) add("for settle", "forSettle", null, [isDoubtful], `CASE WHEN ${isTrue(isDoubtful)} THEN 1 ELSE 0 END`);
  for (const { id, score, grade, grades } of scores) {
    addFigure(id, "score", id, score, null, score.scale);
    if (grade !== null) {
      const cases = grades.map((name, place) => `WHEN ${place} THEN ${dialect.literal(name)}`).join(" ");
      add(`${id} grade`, "grade", id, [grade], whereKnown(grade, `CASE ${printer.valueOf(grade)} ${cases} END`));
    }
  }
  for (const { id, isOfTeams, factors, overall, prize } of contests) {
    // Standings of teams are the teams', not a person's.
    if (isOfTeams) continue;
    for (const { name, ...standing } of [...factors, ...(overall === null ? [] : [{ name: null, ...overall }])]) {
      const called = name === null ? id : `${id} ${name}`;
      add(`${called} rank`, "rank", id, [standing.rank], whereKnown(standing.rank, printer.valueOf(standing.rank)), name);
      addFigure(`${called} prize`, "prize", id, standing.prize, name);
    }
    addFigure(`${id} prizes`, "prizes", id, prize);
  }
  return results;
}

/**
 * The gates that failed, each before a line feed. What all of them ask is asked once, and what is a team's alone is put together once a
 * team: texts cost most of all that comes out.
 */
function failedGates(
  failed: StatementLine["failed"],
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
