import { zero } from "../decimal/index.js";
import { emptyFault, expectedAboveZero, expectedZeroOrMore, fault, faultOf, got, say, type Path } from "../error/index.js";
import {
  checkCondition,
  checkQuantity,
  checkRecord,
  checkSameForTeam,
  faultOfNumber,
  someOfTeam,
  statedValue,
  type FormulaCheck,
  type FormulaNode,
  type StatedNumber,
} from "../formula/index.js";
import type { ContestDefinition, OverallDefinition } from "./contest.js";
import { finePrizes } from "./fine-prizes.js";
import { contestFields } from "./grammar.js";

const { fields } = contestFields.factors.list;
const factorNumbers = { prizes: fields.prizes, weight: fields.weight };

/** Whether a contest's factors, prizes and points make sense. A field is null where it could not be copied. */
export function checkContest(contest: ContestDefinition, path: Path, check: FormulaCheck): void {
  const { report } = check;
  if (contest.factors?.length === 0) {
    report(emptyFault([...path, "factors"], "factors", "factor"));
  }
  contest.factors?.forEach((factor, index) => {
    if (factor === null) return;
    const here = [...path, "factors", index];
    checkQuantity(factor.quantity, [...here, "quantity"], false, check);
    checkRecord(factor, factorNumbers, here, check);
    checkAmounts(factor.prizes, [...here, "prizes"], check);
    if (factor.eligible !== undefined) checkCondition(factor.eligible, [...here, "eligible"], check);
    checkOfTeams(contest, factor.quantity, [...here, "quantity"], check);
    checkOfTeams(contest, factor.eligible, [...here, "eligible"], check);
    checkWeight(factor.weight, contest.overall, [...here, "weight"], check);
  });
  if (contest.eligible !== undefined) checkCondition(contest.eligible, [...path, "eligible"], check);
  checkOfTeams(contest, contest.eligible, [...path, "eligible"], check);
  contest.tieBreakers?.forEach((breaker, index) => {
    if (breaker === null) return;
    const here = [...path, "tieBreakers", index, "quantity"];
    checkQuantity(breaker.quantity, here, false, check);
    checkOfTeams(contest, breaker.quantity, here, check);
  });
  if (contest.entrants === "teams" && contest.within === "team") {
    report(fault("misplaced", [...path, "within"], contest.within, "everyone_under_the_policy_where_teams_compete"));
  }
  const most = check.currency?.places ?? null;
  if (most !== null) { for (const each of finePrizes(contest, path, most, check)) report(each); }
  const overall = contest.overall ?? null;
  if (overall === null) return;
  checkRecord(overall, contestFields.overall.optional.fields, [...path, "overall"], check);
  checkAmounts(overall.prizes, [...path, "overall", "prizes"], check);
  if (overall.by === "points" && overall.points?.length === 0) {
    report(emptyFault([...path, "overall", "points"], "points", "rank"));
  }
}

/** Teams are compared by what is the same for the whole team, and never by what a contest made of them. */
function checkOfTeams(
  { entrants }: ContestDefinition,
  node: FormulaNode | null | undefined,
  path: Path,
  check: FormulaCheck,
): void {
  if (entrants !== "teams" || node === null || node === undefined) return;
  checkSameForTeam(node, path, check);
  if (someOfTeam(node, check.isPlaced)) check.report(faultOf("misplaced", path, got("a_rank_or_a_prize"), "what_comes_from_no_contest"));
}

/** Only a sum of ranks has weights. */
function checkWeight(
  weight: StatedNumber | null | undefined,
  overall: OverallDefinition | null | undefined,
  path: Path,
  check: FormulaCheck,
): void {
  if (weight === undefined || weight === null || overall === null) return;
  if (overall?.by !== "ranks") {
    check.report(faultOfNumber("misplaced", path, weight, "no_weight_where_no_sum_of_ranks_is_taken", check));
  } else if (statedValue(weight, check)?.greaterThan(zero) === false) {
    check.report(faultOfNumber("not_positive", path, weight, say(expectedAboveZero, { of: "weight" }), check));
  }
}

function checkAmounts(amounts: readonly (StatedNumber | null)[] | null, path: Path, check: FormulaCheck): void {
  amounts?.forEach((amount, index) => {
    if (amount !== null && statedValue(amount, check)?.isNegative() === true) {
      check.report(faultOfNumber("not_positive", [...path, index], amount, say(expectedZeroOrMore, { of: "prize" }), check));
    }
  });
}
