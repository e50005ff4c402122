import { has } from "../../error/index.js";
import type { Placing, TeamEntrant } from "../../contest/index.js";
import { evaluateQuantity, isAbsent } from "../../formula/index.js";
import type { LineDefinition, PolicyDefinition } from "../../policy/index.js";
import { standAloneScope, type Statement } from "../../settle/index.js";
import type { LineResult } from "../../statement/index.js";
import type { DrawnRow } from "../draw/drawn-period.js";
import { readsOf, thresholdsIn, type Threshold } from "../../analysis/index.js";
import { statementOf, type BilingualText, type SettledPeriod } from "./law.js";
import { figure, flatRow, gateWords, lineWords, ofLine, currencyPlaces } from "./law-words.js";

/** How many reasons are told for one line. */
const mostReasons = 3;

export interface CauseOptions {
  /** The lines that are looked at; all of them, unless stated. */
  readonly lines?: readonly string[] | undefined;
  /** Whether the line is told that lost most, or that changed most. */
  readonly looksAt: "losses" | "changes";
}

/** Why somebody's pay differs between two periods: the line that differs most, and what it hangs on that is another now. */
export function causeWords(
  policies: readonly PolicyDefinition[],
  before: SettledPeriod,
  after: SettledPeriod,
  row: DrawnRow,
  { lines, looksAt }: CauseOptions,
): BilingualText {
  const [was, is] = [statementOf(before, row), statementOf(after, row)];
  const policy = policies.find(({ id }) => id === is?.policy);
  if (was === undefined || is === undefined || policy === undefined) return { en: "", zh: "" };
  const loss = (name: string) => {
    const less = ofLine(was.lines[name]).minus(ofLine(is.lines[name]));
    return looksAt === "losses" ? less : less.abs();
  };
  const [name] = is.lineOrder.filter((each) => lines?.includes(each) ?? true).sort((a, b) => loss(b).comparedTo(loss(a)));
  const line = policy.pay.find((each) => each.name === name);
  if (name === undefined || line === undefined || !loss(name).greaterThan(0)) return addedCause(was, is);
  const { en, zh } = lineWords(policies, name);
  const [from, to] = [was, is].map((statement) => figure(ofLine(statement.lines[name]), currencyPlaces(policies)));
  const reasons = [
    ...gateCauses(policies, was.lines[name], is.lines[name]),
    ...scoreCauses(policy, line, was, is),
    ...rankCauses(policy, line, before, after, row),
    ...turned(policy, line, flatRow(before, row), flatRow(after, row)),
  ].slice(0, mostReasons);
  return {
    en: `${en} is ${to} instead of ${from}${reasons.map((reason) => `, ${reason.en}`).join("")}`,
    zh: `${zh} 为 ${to}，原为 ${from}${reasons.map((reason) => `，${reason.zh}`).join("")}`,
  };
}

function addedCause(was: Statement, is: Statement): BilingualText {
  const changed = is.added.find(({ kind, payable }) => was.added.find((each) => each.kind === kind)?.payable !== payable);
  if (changed === undefined) return { en: "no line of theirs differs", zh: "各项均未变化" };
  const from = was.added.find(({ kind }) => kind === changed.kind)?.payable ?? "0";
  return {
    en: `${changed.kind} is ${figure(changed.payable)} instead of ${figure(from)}`,
    zh: `${changed.label} 为 ${figure(changed.payable)}，原为 ${figure(from)}`,
  };
}

function gateCauses(
  policies: readonly PolicyDefinition[],
  was: LineResult | undefined,
  is: LineResult | undefined,
): readonly BilingualText[] {
  const failed = (is?.failedGates ?? []).filter((gate) => was?.failedGates.includes(gate) === false);
  return failed.map((gate) => {
    const { en, zh } = gateWords(policies, gate);
    return is?.state === "held" ? { en: `held by ${en}`, zh: `因 ${zh} 暂缓发放` } : { en: `voided by ${en}`, zh: `因 ${zh} 未达标而取消` };
  });
}

/** The grades and the points of the scorecards that a line asks. */
function scoreCauses(policy: PolicyDefinition, { quantity }: LineDefinition, was: Statement, is: Statement): readonly BilingualText[] {
  const { references } = readsOf(policy, [quantity]);
  return policy.scorecards.flatMap(({ id, items }): readonly BilingualText[] => {
    const [then, now] = [was.scores?.[id], is.scores?.[id]];
    if (!references.has(`scorecards.${id}`) || then === undefined || now === undefined || then.score === now.score) return [];
    const grade = then.grade === now.grade
      ? []
      : [{
        en: `grade ${now.grade ?? "none"} instead of ${then.grade ?? "none"} in ${id}`,
        zh: `${id} 的等级为 ${now.grade ?? "无"}，原为 ${then.grade ?? "无"}`,
      }];
    const points = items.flatMap(({ name }) => {
      const [from, to] = [then.items[name]?.points ?? "no", now.items[name]?.points ?? "no"];
      return from === to
        ? []
        : [{
          en: `${name} gives ${to} points instead of ${from}`,
          zh: `${name} 得 ${to === "no" ? "无" : to} 分，原为 ${from === "no" ? "无" : from} 分`,
        }];
    });
    return [...grade, ...points];
  });
}

/** The places in the contests that a line asks. */
function rankCauses(
  policy: PolicyDefinition,
  { quantity }: LineDefinition,
  before: SettledPeriod,
  after: SettledPeriod,
  row: DrawnRow,
): readonly BilingualText[] {
  const { references } = readsOf(policy, [quantity]);
  return policy.contests.flatMap(({ id }): readonly BilingualText[] => {
    const [then, now] = [before, after].map(({ settlement }) =>
      (settlement.standings[id] ?? []).flatMap((group): readonly TeamEntrant[] => group.entrants).find((entrant) =>
        String(entrant.id) === String(has(entrant, "person") ? row.id : row.team)
      )
    );
    if (!references.has(`contests.${id}`) || then === undefined || now === undefined) return [];
    const placings = [
      ...Object.keys(now.factors).map((name) => [name, then.factors[name], now.factors[name]] as const),
      ["overall", then.overall, now.overall] as const,
    ];
    return placings.flatMap(([
      factor,
      was,
      is,
    ]) => (was === null || is === null || was === undefined || is === undefined || !isMoved(was, is)
      ? []
      : [placeWords(`${id}.${factor}`, was, is)])
    );
  });
}

/** Whether somebody's place in a factor is another, or is worth something else. */
export function isMoved(was: Placing, is: Placing): boolean {
  return was.rank !== is.rank || was.prize !== is.prize;
}

/** A place in a contest, and the one before. */
export function placeWords(factor: string, was: Placing, is: Placing): BilingualText {
  const en = ({ rank, prize }: Placing) => (rank === null ? "unranked" : `rank ${rank} with ${figure(prize ?? "0")}`);
  const zh = ({ rank, prize }: Placing) => (rank === null ? "无名次" : `第 ${rank} 名（奖金 ${figure(prize ?? "0")}）`);
  return { en: `${en(is)} instead of ${en(was)} in ${factor}`, zh: `${factor} 为${zh(is)}，原为${zh(was)}` };
}

/** The thresholds in a line itself on the other side of which its figures now are. */
function turned(policy: PolicyDefinition, { name, quantity }: LineDefinition, was: DrawnRow, is: DrawnRow): readonly BilingualText[] {
  return thresholdsIn(policy, ["pay", name], quantity).flatMap((threshold): readonly BilingualText[] => {
    if (readsOf(policy, [threshold.quantity, threshold.bound]).others) return [];
    const [one, other] = [sideOf(policy, threshold, was), sideOf(policy, threshold, is)];
    return one === null || other === null || one.isPast === other.isPast ? [] : [turnWords(threshold, other)];
  });
}

interface Side {
  /** Whether the condition is met, or the bound is reached. */
  readonly isPast: boolean;
  readonly bound: string;
}

function sideOf(policy: PolicyDefinition, { of, quantity, bound }: Threshold, row: DrawnRow): Side | null {
  const scope = standAloneScope(policy, row, { currency: policy.currency });
  const [one, other] = [evaluateQuantity(quantity, scope), evaluateQuantity(bound, scope)];
  if (isAbsent(one) || isAbsent(other)) return null;
  const side = one.comparedTo(other);
  // Up to a bound, and above it, the bound itself is on the lower side.
  const isPast = of === "equals" ? side === 0 : of === "moreThan" || of === "atMost" || of === "bandsUpTo" ? side > 0 : side >= 0;
  return { isPast, bound: figure(other) };
}

function turnWords({ kind, of }: Threshold, { isPast, bound: at }: Side): BilingualText {
  switch (kind) {
    case "tier":
      if (!isPast) return { en: `the band at ${at} no longer applies`, zh: `不再适用 ${at} 档` };
      return of === "wholeAmount"
        ? { en: `the band at ${at} applies to the whole amount`, zh: `${at} 档的比例适用于全额` }
        : { en: `the band at ${at} has another rate`, zh: `${at} 档的比例不同` };
    case "table":
      return { en: `its table turns at ${at}`, zh: `其分段表在 ${at} 处变化` };
    case "comparison":
      return { en: `its condition turns at ${at}`, zh: `其条件在 ${at} 处改变` };
    default:
      return { en: `its ${of} is reached at ${at}`, zh: `在 ${at} 处达到 ${of}` };
  }
}
