import {
  emptyFault,
  expectedAboveZero,
  expectedCountOrTime,
  expectedEachOnce,
  expectedFactorOrOverall,
  expectedInLineOrStep,
  expectedInPayLine,
  expectedNameOf,
  expectedOfPolicyAlone,
  expectedOneFactorWithUnit,
  expectedOneRow,
  expectedOneUnit,
  expectedParameterIn,
  expectedSameForTeam,
  fault,
  faultOf,
  givenParameterIn,
  givenTwo,
  givenUnit,
  givenUnits,
  got,
  ownOptions,
  say,
  type Fault,
  type Noun,
  type Path,
  type Verb,
  has,
} from "../error/index.js";
import type { Currency } from "../decimal/index.js";
import { checkRising } from "./check-rising.js";
import { fieldsOf, kindsAt } from "./fields-of.js";
import type { ConditionNode, FormulaNode, QuantityNode, StatedNumber, TableNode } from "./formula.js";
import { listOf } from "./list-of.js";
import type { AnyUnit, Unit } from "./unit.js";
import type { Fields, NumberUnit, Shape, UnitRule } from "./grammar.js";
import { isOfTeam } from "./is-of-team.js";
import { readsOtherRows } from "./reads-other-rows.js";
import { statedText, statedValue, type ParametersKnown } from "./stated-number.js";
import { policyOfRows, walk } from "./walk.js";

/** How many names a fault lists of those that could be meant. */
const mostNamesShown = 20;

/** What checking the meaning of a formula needs to know, and where its faults go. */
export interface FormulaCheck extends ParametersKnown {
  readonly unitOf: (id: string) => Unit | null;
  /** Whether a list of the policy has an entry of this id, or may have it where part of the list could not be copied. */
  readonly has: (list: "metrics" | "parameters" | "gates" | "scorecards" | "contests", id: string) => boolean;
  /** The grades of a scorecard; null where they are not known. */
  readonly gradesOf: (id: string) => readonly string[] | null;
  /** The factors of a contest, and whether it has an overall standing; null where they are not known. */
  readonly standingsOf: (id: string) => { readonly factors: readonly string[]; readonly overall: boolean } | null;
  /** The currency in which money is; null where none is stated. */
  readonly currency: Currency | null;
  /** Whether a node reads something that is one person's alone. */
  readonly isPersonal: (node: FormulaNode) => boolean;
  /** Whether a node reads a rank or a prize. */
  readonly isPlaced: (node: FormulaNode) => boolean;
  /** The check of another policy of the settlement: null where it has none, undefined while no settlement is known. */
  readonly under: (policy: string) => FormulaCheck | null | undefined;
  /** Whether the rows of teammates are there: what stands alone has none. */
  readonly hasTeammates: boolean;
  /** The names of the pay lines, and whether what is checked may read them: what is worked out apart from lines may not. */
  readonly lines: ReadonlySet<string>;
  readonly readsLines: boolean;
  readonly report: (fault: Fault) => void;
}

/**
 * The unit of a quantity; reports what does not go together below it. `inLine` says whether gates may void or hold here. Null where a
 * fault leaves the unit unknown: nothing is reported twice for it. A node is null where it could not be copied.
 */
export function checkQuantity(node: QuantityNode | null, path: Path, inLine: boolean, check: FormulaCheck): AnyUnit | null {
  if (node === null) return null;
  const { unit, also } = kindsAt.quantity[node.kind];
  const units = checkParts(node, path, inLine, check);
  const found = unitBy(unit, node, units, path, check);
  if (also !== undefined) checkAgreement(also.agree.flatMap((field) => units[field] ?? []), also.to, path, check);
  return found;
}

/** Checks the units below a condition. */
export function checkCondition(node: ConditionNode | null, path: Path, check: FormulaCheck): void {
  if (node === null) return;
  const units = checkParts(node, path, false, check);
  const { also } = kindsAt.condition[node.kind];
  if (also !== undefined) checkAgreement(also.agree.flatMap((field) => units[field] ?? []), also.to, path, check);
}

/** Checks what stands in a record that the policy lists: its formulas, its tables, its numbers; the units that were found in each field. */
export function checkRecord(record: object, fields: Fields, path: Path, check: FormulaCheck): Units {
  return checkFields(record, fields, path, { owner: record, inLine: false, check });
}

/** Checks the points of a curve, the steps of bands, in the record whose table it is; the units that its bounds bring along. */
function checkTable(table: TableNode | null, path: Path, owner: object, check: FormulaCheck): readonly (AnyUnit | null)[] {
  if (table === null) return [];
  return Object.values(checkFields(table, fieldsOf(table.kind), path, { owner, inLine: false, check })).flat();
}

type Values = { readonly [field: string]: unknown };

/** The units that were found in each field. */
type Units = { readonly [field: string]: readonly (AnyUnit | null)[] };

function checkParts(node: FormulaNode, path: Path, inLine: boolean, check: FormulaCheck): Units {
  const others = readsOtherRows(node.kind);
  if (others) needsTeammates(node.kind, path, check);
  // What goes over other rows is one for all of them: no line of this row voids or holds it.
  const units = checkFields(node, fieldsOf(node.kind), path, { owner: node, inLine: inLine && !others, check });
  checkMeaning(node, units, path, inLine, check);
  return units;
}

/** In what a field is checked: as a part of which node, or of what the policy lists. */
interface Within {
  readonly owner: object;
  readonly inLine: boolean;
  readonly check: FormulaCheck;
}

function checkFields(record: object, fields: Fields, path: Path, within: Within): Units {
  return Object
    .fromEntries(Object.entries(fields).map(
      ([field, shape]) => [field, checkShape((record as Values)[field], shape, [...path, field], within)]
    ));
}

/** Checks what stands in a field; the units of the quantities in it. */
function checkShape(value: unknown, shape: Shape, path: Path, within: Within): readonly (AnyUnit | null)[] {
  const { owner, inLine, check } = within;
  if (value === undefined) return [];
  if (value === null) return shape === "quantity" ? [null] : [];
  switch (shape) {
    case "quantity":
      return [checkQuantity(value as QuantityNode, path, inLine, check)];
    case "condition":
      checkCondition(value as ConditionNode, path, check);
      return [];
    case "table":
      return checkTable(value as TableNode, path, owner, check);
    case "metric":
    case "parameter":
      checkListed(listOf[shape], value, shape, path, check);
      return [check.unitOf(String(value))];
    case "gates":
    case "scorecard":
    case "contest":
      checkListed(listOf[shape], value, shape === "gates" ? "gate set" : shape, path, check);
      return [];
    case "line":
      checkLineName(String(value), path, check);
      return [];
  }
  if (typeof shape === "string" || has(shape, "choice") || has(shape, "words")) return [];
  if (has(shape, "optional")) return checkShape(value, shape.optional, path, within);
  if (has(shape, "orNull")) return checkShape(value, shape.orNull, path, within);
  if (has(shape, "number")) return checkNumber(value as StatedNumber, shape, path, within);
  if (has(shape, "ofRows")) return [unitInRows(value as FormulaNode, policyOfRows(owner), path, check)];
  if (has(shape, "fields")) return Object.values(checkFields(value as object, shape.fields, path, within)).flat();
  checkList(value, shape, path, check);
  return (value as readonly unknown[]).flatMap((each, index) => checkShape(each, shape.list, [...path, index], within));
}

/** Whether a list has entries where it needs some, and its bounds rise. */
function checkList(
  value: unknown,
  { list, rising }: Extract<Shape, { readonly list: Shape }>,
  path: Path,
  check: FormulaCheck,
): void {
  if (!Array.isArray(value)) return;
  const what = String(path.at(-1));
  if (rising !== undefined) {
    const entries: readonly (Values | null)[] = value;
    checkRising(entries.map((entry) => (entry === null ? null : entry[rising] as StatedNumber | null)), path, what, check);
  } else if (value.length === 0 && (list === "quantity" || list === "condition")) {
    check.report(emptyFault(path, what, "part"));
  }
}

/**
 * Checks a parameter that stands for a number: one of the policy alone, of the unit that belongs there. Where that is the unit of what it
 * is compared with, it is given back, so that the two can be held together.
 */
function checkNumber(
  stated: StatedNumber,
  { number, above }: Extract<Shape, { readonly number: unknown }>,
  path: Path,
  { owner, check }: Within,
): readonly (AnyUnit | null)[] {
  if (typeof stated === "string") return [];
  // An id that could not be read is told where it was read.
  if (typeof stated.id !== "string") return [null];
  checkListed("parameters", stated.id, "parameter", [...path, "id"], check);
  const { per = "policy" } = check.parameterOf(stated.id) ?? {};
  if (per !== "policy") check.report(faultOf("misplaced", path, stated.id, say(expectedOfPolicyAlone, { per })));
  const value = statedValue(stated, check);
  if (above !== undefined && value !== null && !value.greaterThan(above)) {
    check.report(faultOf("invalid_multiple", path, statedText(stated, check), say(expectedAboveZero, { of: "number" })));
  }
  const found = check.unitOf(stated.id);
  const units = unitsOfNumber(number, owner);
  if (units === null) return [found];
  if (found !== null && !units.includes(found)) {
    check
      .report(faultOf(
        "unit_mismatch",
        path,
        got(givenParameterIn, { parameter: stated.id, unit: found }),
        say(expectedParameterIn, { units }),
      ));
  }
  return [];
}

/** The units that a parameter may have there; null where it is that of what it is compared with. */
function unitsOfNumber(number: NumberUnit, owner: object): readonly Unit[] | null {
  const { attainmentOf, unit }: { readonly attainmentOf?: unknown; readonly unit?: Unit } = ownOptions(owner);
  if (number === "compared") return attainmentOf === undefined ? null : ["ratio"];
  if (number === "value") return unit === undefined ? ["points", "ratio"] : [unit];
  return [number];
}

/** Whether the policy has what a formula names. */
function checkListed(list: Parameters<FormulaCheck["has"]>[0], id: unknown, of: Noun, path: Path, check: FormulaCheck): void {
  if (!check.has(list, String(id))) check.report(fault("unknown_name", path, id, say(expectedNameOf, { of, in: "policy" })));
}

function unitBy(rule: UnitRule, node: QuantityNode, units: Units, path: Path, check: FormulaCheck): AnyUnit | null {
  const of = (field: string): AnyUnit | null => units[field]?.[0] ?? null;
  if (rule === "listed") return of("id");
  if (typeof rule === "string") return rule;
  if (has(rule, "of")) return of(rule.of);
  if (has(rule, "product")) return productUnit(of(rule.product[0]), of(rule.product[1]), path, check);
  if (has(rule, "priced")) return priceUnit(of(rule.priced), of(rule.by), path, check);
  if (has(rule, "agree")) return checkAgreement(rule.agree.flatMap((field) => units[field] ?? []), rule.to, path, check);
  const unstated = unitBy(rule.unstated, node, units, path, check);
  return has(node, "unit") && node.unit !== undefined ? node.unit : unstated;
}

/** What a kind needs beyond the shapes and the units of its fields. */
function checkMeaning(node: FormulaNode, units: Units, path: Path, inLine: boolean, check: FormulaCheck): void {
  switch (node.kind) {
    case "voidedBy":
    case "heldBy":
      if (inLine) return;
      check.report(faultOf(
        "misplaced",
        path,
        node.kind,
        expectedInPayLine,
      ));
      return;
    case "teamCount":
      // Without a condition nothing is evaluated in the rows whose policy it names.
      if (node.condition === undefined && node.under !== undefined) checkUnder(node.under, [...path, "under"], check);
      return;
    case "shareOf":
      checkPool(node.pool, units["pool"]?.[0] ?? null, [...path, "pool"], check);
      return;
    case "byGrade":
      checkGradeValues(node, path, check);
      return;
    case "gradeIn":
      if (node.grades?.length === 0) {
        check.report(emptyFault([...path, "grades"], "grades", "grade"));
      }
      node.grades?.forEach((grade, index) => checkGrade(grade, gradesOf(node.scorecard, check), [...path, "grades", index], check));
      return;
    case "rankOf":
    case "prizeOf":
      checkFactor(node, path, check);
      return;
    case "atLeastOf":
      if (node.count === null || node.parts === null || node.count <= node.parts.length) return;
      check
        .report(fault(
          "invalid_count",
          [...path, "count"],
          node.count,
          say("at_most", {
            most: node.parts.length,
            of: "conditions",
          }),
        ));
      return;
    default:
  }
}

/** What is checked of a policy of the settlement; undefined while it is not known which those are. */
function checkUnder(policy: string, path: Path, check: FormulaCheck): FormulaCheck | null | undefined {
  const other = check.under(policy);
  if (other === null) check.report(fault("unknown_policy", path, policy, "the_id_of_a_policy_of_the_settlement"));
  return other;
}

/** The unit of what is evaluated in other rows, whose names may be another policy's: known only once there is a settlement. */
function unitInRows(node: FormulaNode, policy: string | undefined, path: Path, check: FormulaCheck): AnyUnit | null {
  const unitIn = (other: FormulaCheck) =>
    Object.hasOwn(kindsAt.condition, node.kind)
      ? (checkCondition(node as ConditionNode, path, other), null)
      : checkQuantity(node as QuantityNode, path, false, other);
  if (policy === undefined) return unitIn(check);
  const here = [...path.slice(0, -1), "under"];
  const other = checkUnder(policy, here, check);
  if (other === null || other === undefined) return null;
  const unit = unitIn({ ...other, readsLines: check.readsLines, report: check.report });
  if (unit === "money" && other.currency?.code !== check.currency?.code) {
    check
      .report(faultOf(
        "unit_mismatch",
        here,
        got(givenTwo, { first: String(other.currency?.code), second: String(check.currency?.code) }),
        "one_currency",
      ));
  }
  return unit;
}

/** A pool is an amount, and the same for the whole team. */
function checkPool(pool: QuantityNode | null, unit: AnyUnit | null, path: Path, check: FormulaCheck): void {
  checkUnit(unit, "money", path, check);
  if (pool !== null) checkSameForTeam(pool, path, check);
}

/** Whether something is the same for the whole team: what goes over its rows is. */
export function checkSameForTeam(node: FormulaNode, path: Path, check: FormulaCheck): void {
  if (someOfTeam(node, check.isPersonal)) check.report(faultOf("misplaced", path, got("something_of_one_person"), expectedSameForTeam));
}

/** Whether something passes a test, apart from what is asked in the rows of the team. */
export function someOfTeam(node: FormulaNode, test: (node: FormulaNode) => boolean): boolean {
  let found = false;
  walk(node, (each) => (found ||= test(each)), ({ kind }) => isOfTeam(kind));
  return found;
}

/** A line of the policy, where lines are worked out. */
function checkLineName(name: string, path: Path, { lines, readsLines, report }: FormulaCheck): void {
  if (!readsLines) report(faultOf("misplaced", path.slice(0, -1), "lineOf", expectedInLineOrStep));
  else if (!lines.has(name)) {
    const known = [...lines].slice(0, mostNamesShown);
    report(fault("unknown_name", path, name, say(expectedNameOf, { of: "pay line", in: "policy", known })));
  }
}

function needsTeammates(kind: string, path: Path, check: FormulaCheck): void {
  if (!check.hasTeammates) {
    check.report(faultOf("misplaced", path, kind, expectedOneRow));
  }
}

function gradesOf(scorecard: string | null, check: FormulaCheck): readonly string[] | null {
  return scorecard === null ? null : check.gradesOf(scorecard);
}

function checkGrade(grade: string | null, grades: readonly string[] | null, path: Path, check: FormulaCheck): void {
  if (grade === null || grades === null || grades.includes(grade)) return;
  check.report(fault("unknown_name", path, grade, say(expectedNameOf, { of: "grade", in: "scorecard", known: grades })));
}

/** Each grade has one value. */
function checkGradeValues(node: Extract<QuantityNode, { kind: "byGrade" }>, path: Path, check: FormulaCheck): void {
  const grades = gradesOf(node.scorecard, check);
  const values = (node.values ?? []).filter((value) => value !== null);
  if (grades !== null && grades.length === 0) {
    check.report(faultOf("empty", path, got("a_scorecard_without_grades"), "a_scorecard_with_grades"));
  }
  values.forEach(({ grade }, index) => checkGrade(grade, grades, [...path, "values", index], check));
  const found = new Map<string, number>();
  for (const { grade } of values) found.set(grade, (found.get(grade) ?? 0) + 1);
  const missing = (grades ?? []).filter((grade) => !found.has(grade));
  if (missing.length > 0) {
    check
      .report(faultOf("not_covered", [...path, "values"], got("nothing_for", { names: missing.slice(0, 20) }), "a_value_for_each_grade"));
  }
  for (const grade of grades ?? []) {
    if ((found.get(grade) ?? 0) > 1) check.report(fault("used_twice", [...path, "values"], grade, say(expectedEachOnce, { of: "grade" })));
  }
}

/** A factor that the contest has; without one, a rank is that of the overall standing. */
function checkFactor(
  { kind, contest, factor }: Extract<QuantityNode, { kind: "rankOf" | "prizeOf" }>,
  path: Path,
  check: FormulaCheck,
): void {
  const standings = contest === null ? null : check.standingsOf(contest);
  if (standings === null) return;
  if (factor !== undefined && factor !== null && !standings.factors.includes(factor)) {
    check
      .report(fault(
        "unknown_name",
        [...path, "factor"],
        factor,
        say(expectedNameOf, {
          of: "factor",
          in: "contest",
          known: standings.factors,
        }),
      ));
  }
  if (kind === "rankOf" && factor === undefined && !standings.overall) {
    check.report(faultOf("unknown_name", path, got("no", { of: "factor" }), expectedFactorOrOverall));
  }
}

/** Whether a quantity is in a unit, or is a plain number. Its own is null where that is not known. */
export function checkUnit(unit: AnyUnit | null, wanted: Unit, path: Path, check: FormulaCheck): void {
  if (unit === null || unit === wanted || unit === "number") return;
  check.report(faultOf("unit_mismatch", path, got(givenUnit, { unit }), say("a_quantity_in", { units: [wanted] })));
}

/** The one unit of all: a plain number takes its partners'. */
export function checkAgreement(found: readonly (AnyUnit | null)[], verb: Verb, path: Path, check: FormulaCheck): AnyUnit | null {
  const [first, ...others] = [...new Set(found.filter((unit) => unit !== null && unit !== "number"))];
  for (const other of others) {
    check
      .report(faultOf(
        "unit_mismatch",
        path,
        got(givenUnits, { first: String(first), second: other }),
        say(expectedOneUnit, { verb, units: [String(first), other] }),
      ));
  }
  if (others.length > 0 || found.includes(null)) return null;
  return first ?? "number";
}

function productUnit(left: AnyUnit | null, right: AnyUnit | null, path: Path, check: FormulaCheck): AnyUnit | null {
  if (left === null || right === null) return null;
  const isPlain = (unit: AnyUnit) => unit === "number" || unit === "ratio";
  if (isPlain(left)) return left === "ratio" && right === "number" ? "ratio" : right;
  if (isPlain(right)) return left;
  const perUnit = (left === "money") !== (right === "money");
  check
    .report(faultOf(
      "unit_mismatch",
      path,
      got(givenUnits, { first: left, second: right }),
      say(expectedOneFactorWithUnit, { units: [left, right], perUnit }),
    ));
  return null;
}

function priceUnit(quantity: AnyUnit | null, price: AnyUnit | null, path: Path, check: FormulaCheck): AnyUnit {
  if (quantity === "money" || quantity === "ratio") {
    check
      .report(faultOf(
        "unit_mismatch",
        [...path, "quantity"],
        got(givenUnit, { unit: quantity }),
        say(expectedCountOrTime, { unit: quantity }),
      ));
  }
  checkUnit(price, "money", [...path, "price"], check);
  return "money";
}
