import { fault, faultOf, type Fault, type Path } from "../error/index.js";
import { checkRising, checkTable } from "./check-table.js";
import type { AnyUnit, ConditionNode, FormulaNode, QuantityNode, TiersNode, Unit } from "./formula.js";
import { walk } from "./walk.js";

/** What checking the meaning of a formula needs to know, and where its faults go. */
export interface UnitCheck {
  readonly unitOf: (id: string) => Unit | null;
  readonly hasMetric: (id: string) => boolean;
  readonly hasParameter: (id: string) => boolean;
  readonly hasGates: (id: string) => boolean;
  /** The grades of a scorecard; null where the policy has no such card. */
  readonly gradesOf: (id: string) => readonly string[] | null;
  /** The factors of a contest, and whether it has an overall standing; null where the policy has no such contest. */
  readonly standingsOf: (id: string) => { readonly factors: readonly string[]; readonly overall: boolean } | null;
  /** The code of the currency in which money is; null where none is stated. */
  readonly currency: string | null;
  /** Whether a node reads something that is one person's alone. */
  readonly isPersonal: (node: FormulaNode) => boolean;
  /** The check of another policy of the settlement: null where it has none, undefined while no settlement is known. */
  readonly under: (policy: string) => UnitCheck | null | undefined;
  /** Whether the rows of teammates are there: what stands alone has none. */
  readonly hasTeammates: boolean;
  readonly report: (fault: Fault) => void;
}

/**
 * The unit of a quantity; reports what does not go together below it. `inLine` says whether gates may void or hold here. Null where a
 * fault leaves the unit unknown: nothing is reported twice for it. A node is null where it could not be copied.
 */
export function quantityUnit(node: QuantityNode | null, path: Path, inLine: boolean, check: UnitCheck): AnyUnit | null {
  if (node === null) return null;
  const part = (field: string, child: QuantityNode) => quantityUnit(child, [...path, field], inLine, check);
  switch (node.kind) {
    case "constant":
      return "number";
    case "metric":
      if (!check.hasMetric(node.id)) check.report(fault("unknown_name", [...path, "id"], node.id, "the id of a metric of this policy"));
      return check.unitOf(node.id);
    case "parameter":
      if (!check.hasParameter(node.id)) {
        check.report(fault("unknown_name", [...path, "id"], node.id, "the id of a parameter of this policy"));
      }
      return check.unitOf(node.id);
    case "plus":
      checkParts(node.parts, path, check);
      return agreed(
        (node.parts ?? []).map((child, index) => quantityUnit(child, [...path, "parts", index], inLine, check)),
        "add",
        path,
        check,
      );
    case "min":
    case "max":
      checkParts(node.parts, path, check);
      return agreed(
        (node.parts ?? []).map((child, index) => quantityUnit(child, [...path, "parts", index], inLine, check)),
        "compare",
        path,
        check,
      );
    case "minus":
      return agreed([part("left", node.left), part("right", node.right)], "subtract", path, check);
    case "times":
      return productUnit(part("left", node.left), part("right", node.right), path, check);
    case "perUnit":
      return priceUnit(part("quantity", node.quantity), part("price", node.price), path, check);
    case "ratio":
      part("left", node.left);
      part("right", node.right);
      return node.unit;
    case "roundToPlaces":
    case "roundToMultiple":
      return part("quantity", node.quantity);
    case "when":
      conditionUnits(node.condition, [...path, "condition"], check);
      return agreed([part("met", node.met), part("unmet", node.unmet)], "choose between", path, check);
    case "orElse":
      return agreed([part("quantity", node.quantity), part("fallback", node.fallback)], "choose between", path, check);
    case "prorate":
      agreed([part("worked", node.worked), part("whole", node.whole)], "prorate with", path, check);
      return part("quantity", node.quantity);
    case "voidedBy":
    case "heldBy":
      if (!inLine) {
        check
          .report(faultOf(
            "misplaced",
            path,
            node.kind,
            "it in a pay line, outside of conditions: what gates void or hold must show where it is paid",
          ));
      }
      knownGates(node.gates, path, check);
      return part("quantity", node.quantity);
    case "lookup":
      quantityUnit(node.quantity, [...path, "quantity"], false, check);
      checkTable(node.table, [...path, "table"], check.report);
      return node.unit ?? "number";
    case "marginal":
    case "wholeAmount":
      return tiersUnit(node, path, check);
    case "teamSum":
    case "teamMean":
      needsTeammates(node.kind, path, check);
      return unitUnder(node.quantity, node.under, path, "quantity", check);
    case "shareOf":
      needsTeammates(node.kind, path, check);
      unitUnder(node.by, node.under, path, "by", check);
      return poolUnit(node.pool, [...path, "pool"], check);
    case "scoreOf":
      knownGrades(node.scorecard, path, check);
      return "points";
    case "byGrade":
      return gradeUnit(node, path, inLine, check);
    case "rankOf":
    case "prizeOf":
      needsTeammates(node.kind, path, check);
      checkStandings(node, path, check);
      if (node.kind === "rankOf" && node.factor === undefined) needsOverall(node.contest, path, check);
      return node.kind === "rankOf" ? "count" : "money";
  }
}

/** Checks the units below a condition. */
export function conditionUnits(node: ConditionNode | null, path: Path, check: UnitCheck): void {
  if (node === null) return;
  const part = (field: string, child: QuantityNode) => quantityUnit(child, [...path, field], false, check);
  switch (node.kind) {
    case "all":
    case "any":
    case "atLeastOf":
      checkParts(node.parts, path, check);
      node.parts?.forEach((child, index) => conditionUnits(child, [...path, "parts", index], check));
      if (node.kind === "atLeastOf" && node.count !== null && node.parts !== null && node.count > node.parts.length) {
        check.report(fault("invalid_count", [...path, "count"], node.count, `at most ${node.parts.length}, the number of conditions`));
      }
      return;
    case "not":
      conditionUnits(node.part, [...path, "part"], check);
      return;
    case "passed":
      knownGates(node.gates, path, check);
      return;
    case "gradeIn": {
      const grades = knownGrades(node.scorecard, path, check);
      if (node.grades?.length === 0) check.report(faultOf("empty", [...path, "grades"], "no grades", "at least one grade"));
      node.grades?.forEach((grade, index) => checkGrade(grade, grades, [...path, "grades", index], check));
      return;
    }
    case "between":
      agreed([part("quantity", node.quantity), part("low", node.low), part("high", node.high)], "compare", path, check);
      return;
    default:
      agreed([part("left", node.left), part("right", node.right)], "compare", path, check);
  }
}

function knownGates(id: string | null, path: Path, check: UnitCheck): void {
  if (id !== null && !check.hasGates(id)) {
    check.report(fault("unknown_name", [...path, "gates"], id, "the id of a gate set of this policy"));
  }
}

/** The unit of a quantity whose names may be another policy's: known only once there is a settlement. */
function unitUnder(node: QuantityNode, policy: string | undefined, path: Path, field: string, check: UnitCheck): AnyUnit | null {
  if (policy === undefined) return quantityUnit(node, [...path, field], false, check);
  const other = check.under(policy);
  if (other === undefined) return null;
  if (other !== null) {
    const unit = quantityUnit(node, [...path, field], false, { ...other, report: check.report });
    if (unit === "money" && other.currency !== check.currency) {
      check.report(faultOf("unit_mismatch", [...path, "under"], `${other.currency} and ${check.currency}`, "money of one currency"));
    }
    return unit;
  }
  check.report(fault("unknown_policy", [...path, "under"], policy, "the id of a policy of the settlement"));
  return null;
}

function tiersUnit(node: TiersNode, path: Path, check: UnitCheck): AnyUnit | null {
  checkRising((node.tiers ?? []).map((tier) => tier?.from ?? null), [...path, "tiers"], "tiers", check.report);
  const unit = quantityUnit(node.quantity, [...path, "quantity"], false, check);
  if (node.attainmentOf === undefined) return unit;
  agreed([unit, quantityUnit(node.attainmentOf, [...path, "attainmentOf"], false, check)], "compare", path, check);
  return unit;
}

function poolUnit(pool: QuantityNode | null, path: Path, check: UnitCheck): AnyUnit {
  const unit = quantityUnit(pool, path, false, check);
  if (unit !== null && unit !== "money" && unit !== "number") {
    check.report(faultOf("unit_mismatch", path, unit, "money: a pool is an amount"));
  }
  if (pool !== null && isPersonal(pool, check)) {
    check
      .report(faultOf(
        "misplaced",
        path,
        "something of one person",
        "what is the same for the whole team: its readings, parameters, sums over it",
      ));
  }
  return "money";
}

/** What is summed over a team is the same for all of it. */
function isPersonal(node: QuantityNode, check: UnitCheck): boolean {
  let found = false;
  walk(node, (each) => (found ||= check.isPersonal(each)), (each) => each.kind === "teamSum" || each.kind === "teamMean");
  return found;
}

function checkParts(parts: readonly unknown[] | null, path: Path, check: UnitCheck): void {
  if (parts?.length === 0) check.report(faultOf("empty", [...path, "parts"], "no parts", "at least one part"));
}

function needsTeammates(kind: string, path: Path, check: UnitCheck): void {
  if (!check.hasTeammates) {
    check.report(faultOf("misplaced", path, kind, "what reads one row alone: this reads the other people: use settle"));
  }
}

function knownGrades(id: string | null, path: Path, check: UnitCheck): readonly string[] | null {
  const grades = id === null ? null : check.gradesOf(id);
  if (grades === null && id !== null) {
    check.report(fault("unknown_name", [...path, "scorecard"], id, "the id of a scorecard of this policy"));
  }
  return grades;
}

function checkGrade(grade: string | null, grades: readonly string[] | null, path: Path, check: UnitCheck): void {
  if (grade === null || grades === null || grades.includes(grade)) return;
  check.report(fault("unknown_name", path, grade, `a grade of the scorecard (${grades.join(", ")})`));
}

/** The unit that the values agree on; each grade has one value. */
function gradeUnit(node: Extract<QuantityNode, { kind: "byGrade" }>, path: Path, inLine: boolean, check: UnitCheck): AnyUnit | null {
  const grades = knownGrades(node.scorecard, path, check);
  const values = (node.values ?? []).filter((value) => value !== null);
  if (grades !== null && grades.length === 0) check.report(faultOf("empty", path, "a scorecard without grades", "a scorecard with grades"));
  values.forEach(({ grade }, index) => checkGrade(grade, grades, [...path, "values", index], check));
  const found = new Map<string, number>();
  for (const { grade } of values) found.set(grade, (found.get(grade) ?? 0) + 1);
  const missing = (grades ?? []).filter((grade) => !found.has(grade));
  if (missing.length > 0) {
    check.report(faultOf("not_covered", [...path, "values"], `nothing for ${missing.slice(0, 20).join(", ")}`, "a value for each grade"));
  }
  for (const grade of grades ?? []) {
    if ((found.get(grade) ?? 0) > 1) check.report(fault("used_twice", [...path, "values"], grade, "each grade once"));
  }
  const unit = agreed(
    values.map(({ quantity }, index) => quantityUnit(quantity, [...path, "values", index, "quantity"], inLine, check)),
    "give grades both",
    path,
    check,
  );
  return node.unit ?? unit;
}

function needsOverall(contest: string, path: Path, check: UnitCheck): void {
  if (check.standingsOf(contest)?.overall === false) {
    check.report(faultOf("unknown_name", path, "no factor", "a factor, or a contest with an overall standing"));
  }
}

function checkStandings(
  { contest, factor }: { readonly contest: string | null; readonly factor?: string | null },
  path: Path,
  check: UnitCheck,
): void {
  if (contest === null) return;
  const standings = check.standingsOf(contest);
  if (standings === null) check.report(fault("unknown_name", [...path, "contest"], contest, "the id of a contest of this policy"));
  else if (factor !== undefined && factor !== null && !standings.factors.includes(factor)) {
    check.report(fault("unknown_name", [...path, "factor"], factor, `a factor of the contest (${standings.factors.join(", ")})`));
  }
}

/** The one unit of all: a plain number takes its partners'. */
function agreed(found: readonly (AnyUnit | null)[], verb: string, path: Path, check: UnitCheck): AnyUnit | null {
  const [first, ...others] = [...new Set(found.filter((unit) => unit !== null && unit !== "number"))];
  for (const other of others) {
    check.report(faultOf("unit_mismatch", path, `${first} and ${other}`, `one unit: cannot ${verb} ${first} and ${other}`));
  }
  if (others.length > 0 || found.includes(null)) return null;
  return first ?? "number";
}

function productUnit(left: AnyUnit | null, right: AnyUnit | null, path: Path, check: UnitCheck): AnyUnit | null {
  if (left === null || right === null) return null;
  const isPlain = (unit: AnyUnit) => unit === "number" || unit === "ratio";
  if (isPlain(left)) return left === "ratio" && right === "number" ? "ratio" : right;
  if (isPlain(right)) return left;
  const advice = (left === "money") === (right === "money") ? "" : ": price it with perUnit";
  const expected = `at most one factor with a unit other than ratio: cannot multiply ${left} by ${right}${advice}`;
  check.report(faultOf("unit_mismatch", path, `${left} and ${right}`, expected));
  return null;
}

function priceUnit(quantity: AnyUnit | null, price: AnyUnit | null, path: Path, check: UnitCheck): AnyUnit {
  if (quantity === "money" || quantity === "ratio") {
    check.report(faultOf("unit_mismatch", [...path, "quantity"], quantity, `a count or a time: cannot price ${quantity}: use times`));
  }
  if (price !== null && price !== "money" && price !== "number") {
    check.report(faultOf("unit_mismatch", [...path, "price"], price, "a price in money"));
  }
  return "money";
}
