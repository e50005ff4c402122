import { exactText, isLess, Decimal } from "../decimal/index.js";
import {
  fault,
  jixiaoError,
  languageOf,
  madeOf,
  readItems,
  say,
  type Language,
  type LanguageOptions,
  type Path,
  has,
} from "../error/index.js";
import type { ContestDefinition } from "../contest/index.js";
import {
  conditionKinds,
  evaluateCondition,
  evaluateQuantity,
  walk,
  type ConditionNode,
  type FormulaNode,
  type QuantityNode,
  type RowId,
  type StatedNumber,
  type TableNode,
} from "../formula/index.js";
import { formulaText, indexOf, stepNames, type Policy, type PolicyDefinition } from "../policy/index.js";
import {
  openPeriod,
  policiesOf,
  policyPeriods,
  settlePayee,
  type Payee,
  type Period,
  type PolicyPeriod,
  type RowScope,
  type StatementRecorder,
  type StatementSubject,
} from "../settle/index.js";

/** What a policy can come to, one of its outcomes each. */
export interface CoverageEntry {
  readonly kind: "gate" | "branch" | "band" | "segment" | "tier" | "grade" | "critical" | "rank" | "step";
  readonly policy: string;
  readonly path: Path;
  /** What is decided, as the policy writes it. */
  readonly of: string;
  /**
   * `passed`, `failed`; `met`, `unmet`, `fallback`; the bound of a band or a tier, `otherwise` where none is reached; the point from which
   * a segment of a curve goes on, `before` where it is before all of them; a grade; the place of a prize; the name of a step that changes.
   */
  readonly outcome: string;
  /** In how many statements it came out. */
  readonly reached: number;
  /** Where it first did. */
  readonly first: { readonly period: string; readonly person: RowId } | null;
}

/** What a set of months reaches of a policy, and how much of it that is. */
export interface Coverage {
  readonly entries: readonly CoverageEntry[];
  readonly reached: number;
  readonly of: number;
}

/**
 * Which bands, segments of curves, tiers, grades, gates (both ways), branches, prizes and steps of a policy a set of examples or months
 * reaches: what none of them reaches, nobody has looked at yet.
 *
 * @throws {JixiaoError} `empty` without a period; what `settle` throws.
 *
 * @example
 * const [gmv, target] = [metric("gmv", "money"), metric("target", "money")];
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { bonus: when(atLeast(gmv, target), 1000, 0) } });
 * const seen = coverage(policy, [{ period: "2026-11", people: [{ id: "li", gmv: 90000, target: 100000 }] }]);
 * seen.entries.filter(({ reached }) => reached === 0).map(({ path, outcome }) => [path.join("."), outcome]); // => [["pay.bonus", "met"]]
 */
export function coverage<const P extends Policy>(policy: P | readonly P[], periods: readonly Period<P>[]): Coverage {
  const policies = policiesOf(policy);
  const months = (readItems(periods) ?? []) as readonly Period<P>[];
  if (months.length === 0) throw jixiaoError([fault("empty", ["periods"], periods, say("at_least_one", { of: "period" }))]);
  const entries = policies.flatMap(entriesOf);
  const byNode = new Map<object, Map<string, Counted[]>>();
  for (const each of entries) {
    const ofNode = byNode.get(each.node) ?? new Map<string, Counted[]>();
    byNode.set(each.node, ofNode);
    ofNode.set(each.outcome, [...(ofNode.get(each.outcome) ?? []), each]);
  }
  for (const month of months) {
    const opened = openPeriod(policies, month);
    const under = policyPeriods(policies, opened);
    for (const payee of opened.payees) {
      // What is asked for twice in a statement is reached once.
      const seen = new Set<Counted>();
      const hit = (node: object, outcome: string) => {
        for (const each of byNode.get(node)?.get(outcome) ?? []) {
          if (seen.has(each)) continue;
          seen.add(each);
          each.reached += 1;
          each.first ??= { period: opened.id, person: payee.person };
        }
      };
      const recorder = new Listener(hit, (stated, id) => indexOf(policyOf(policies, id)).numbers.of(stated), payee.policy.id);
      const { statement } = settlePayee(payee, under(payee.policy.id), opened, recorder);
      for (const { kind, state } of statement.added) if (state === "settled") hit(payee.policy, kind);
      lookBeside(payee, under(payee.policy.id), recorder, hit);
    }
  }
  const told = entries.map(({ kind, policy: of, path, of: decided, outcome, reached, first }): CoverageEntry => ({
    kind,
    policy: of,
    path,
    of: decided,
    outcome,
    reached,
    first,
  }));
  return { entries: told, reached: told.filter(({ reached }) => reached > 0).length, of: told.length };
}

interface Counted extends CoverageEntry {
  readonly node: object;
  reached: number;
  first: CoverageEntry["first"];
}

type Hit = (node: object, outcome: string) => void;

function policyOf(policies: readonly PolicyDefinition[], id: string): PolicyDefinition {
  const policy = policies.find((each) => each.id === id);
  if (policy === undefined) throw new Error(`${id} is no policy of the settlement`);
  return policy;
}

/** All that a policy can come to. */
function entriesOf(policy: PolicyDefinition): readonly Counted[] {
  const entries: Counted[] = [];
  const add = (kind: CoverageEntry["kind"], path: Path, of: string, node: object, outcomes: readonly string[]) => {
    for (const outcome of new Set(outcomes)) entries.push({ kind, policy: policy.id, path, of, node, outcome, reached: 0, first: null });
  };
  const number = (stated: StatedNumber) => exactText(indexOf(policy).numbers.of(stated));
  const addTable = (path: Path, of: string, node: object, table: TableNode) => {
    const bounds = boundsIn(table).map(number);
    if (table.kind === "curve") add("segment", path, of, node, ["before", ...bounds]);
    else add("band", path, of, node, [...bounds, "otherwise"]);
  };
  const addFormula = (path: Path, formula: FormulaNode) =>
    walk(formula, (node) => {
      if (node.kind === "when") add("branch", path, formulaText(node.condition), node, ["met", "unmet"]);
      else if (node.kind === "orElse") add("branch", path, formulaText(node.quantity), node, ["fallback"]);
      else if (node.kind === "lookup") addTable(path, formulaText(node.quantity), node, node.table);
      else if (node.kind === "marginal" || node.kind === "wholeAmount") {
        add("tier", path, formulaText(node.quantity), node, node.tiers.map(({ from }) => number(from)));
      }
    });
  for (const { name, quantity } of policy.pay) addFormula(["pay", name], quantity);
  for (const step of stepNames) if (policy[step] !== undefined) addFormula([step], policy[step]);
  for (const set of policy.gates) {
    for (const gate of set.gates) {
      add("gate", ["gates", set.id, gate.name], formulaText(gate.condition), gate, ["passed", "failed"]);
      addFormula(["gates", set.id, gate.name], gate.condition);
    }
  }
  for (const card of policy.scorecards) {
    for (const item of card.items) {
      addFormula(["scorecards", card.id, item.name], item.metric);
      addTable(["scorecards", card.id, item.name], formulaText(item.metric), item, item.points);
      if (item.pass !== undefined) add("critical", ["scorecards", card.id, item.name], formulaText(item.metric), item, ["failed"]);
    }
    for (const { name, points } of card.adjustments) addFormula(["scorecards", card.id, name], points);
    add("grade", ["scorecards", card.id], card.id, card, card.grades.map(({ grade }) => grade));
  }
  for (const contest of policy.contests) {
    for (const { path, formula } of formulasOfContest(contest)) addFormula(path, formula);
    for (const { name, prizes } of contest.factors) {
      add(
        "rank",
        ["contests", contest.id, name],
        name,
        contest,
        prizes.map((_, index) => `${name} ${index + 1}`),
      );
    }
    const { overall } = contest;
    if (overall !== undefined) {
      add(
        "rank",
        ["contests", contest.id, "overall"],
        "overall",
        contest,
        overall.prizes.map((_, index) => `overall ${index + 1}`),
      );
    }
  }
  const isIn = { cap: policy.cap, floor: policy.floor, draw: policy.draw, rounding: policy.rounding, protection: policy.protected[0] };
  for (const [step, stated] of Object.entries(isIn)) if (stated !== undefined) add("step", [step], step, policy, [step]);
  return entries;
}

/** Sets, cards and contests that pay need not read, and the steps, of which a statement tells only where they change something. */
function lookBeside({ policy, rows }: Payee, period: PolicyPeriod, recorder: Listener, hit: Hit): void {
  for (const row of rows) {
    const scope = period.scopeOf(row).recordedBy(recorder);
    for (const { id } of policy.gates) scope.gates(id);
    for (const { id } of policy.scorecards) scope.score(id);
    for (const step of stepNames) if (policy[step] !== undefined) evaluateQuantity(policy[step], scope.at([step]));
    for (const contest of policy.contests) {
      // A contest is held once for all; what it reads of each is looked at here.
      const looked = contest.entrants === "teams" ? (row.team === null ? null : period.teamScope(row.team)) : scope;
      if (looked !== null) {
        for (const { path, formula } of formulasOfContest(contest)) look(formula, looked.recordedBy(recorder).at(path));
      }
      const entrant = scope.entrant(contest.id);
      if (has(entrant, "state")) continue;
      const placings = [...entrant.factors, ...(entrant.overall === null ? [] : [["overall", entrant.overall] as const])];
      for (const [name, placing] of placings) {
        if (placing.state !== "ranked") continue;
        for (let place = placing.better + 1; place <= placing.better + placing.filled; place += 1) hit(contest, `${name} ${place}`);
      }
    }
  }
}

function look(formula: FormulaNode, scope: RowScope): void {
  if (isCondition(formula)) evaluateCondition(formula, scope);
  else evaluateQuantity(formula, scope);
}

function isCondition(node: FormulaNode): node is ConditionNode {
  return Object.hasOwn(conditionKinds, node.kind);
}

type Result = Parameters<StatementRecorder["leave"]>[0];

interface Frame {
  readonly subject: StatementSubject;
  /** What came of what was evaluated for it, and how many tiers it was paid by. */
  readonly results: Result[];
  tiers: number;
}

/** Hears what is evaluated, and marks what it comes to. */
class Listener implements StatementRecorder {
  private readonly open: Frame[] = [];

  constructor(
    private readonly hit: Hit,
    private readonly number: (stated: StatedNumber, policy: string) => Decimal,
    private readonly policy: string,
  ) {}

  readonly rounded = (): void => {};
  readonly standings = (): void => {};
  readonly repeats = (): boolean => false;

  readonly enter = (subject: StatementSubject): void => {
    const parent = this.open.at(-1)?.subject;
    if (parent !== undefined && parent.kind === "when") {
      if (isSame(subject, parent.met)) this.hit(parent, "met");
      if (isSame(subject, parent.unmet)) this.hit(parent, "unmet");
    }
    if (parent !== undefined && parent.kind === "orElse" && isSame(subject, parent.fallback)) this.hit(parent, "fallback");
    this.open.push({ subject, results: [], tiers: 0 });
  };

  readonly leave = (result: Result): void => {
    const frame = this.open.pop();
    if (frame === undefined) return;
    const { subject, results } = frame;
    const parent = this.open.at(-1);
    if (subject.kind === "tier") {
      if (parent !== undefined) this.tier(parent, subject.rate);
      return;
    }
    parent?.results.push(result);
    if (subject.kind === "gate" && isRecord(result)) this.hit(subject.gate, String(result.state));
    if (subject.kind === "scorecard" && isRecord(result)) {
      if (typeof result.grade === "string") this.hit(subject.card, result.grade);
      const failed = Array.isArray(result.failed) ? result.failed : [];
      for (const item of subject.card.items) if (failed.includes(item.name)) this.hit(item, "failed");
    }
    if (subject.kind === "lookup") this.band(subject, subject.table, results);
    if (subject.kind === "item") this.band(subject.item, subject.item.points, results);
  };

  private band(node: object, table: TableNode, [figure, target]: readonly Result[]): void {
    if (!isDecimal(figure) || (target !== undefined && !isDecimal(target))) return;
    const bounds = boundsIn(table).map((each) => ({ each, bound: this.number(each, this.policy).times(target ?? 1) }));
    const [reached] = table.kind === "bandsUpTo"
      ? bounds.filter(({ bound }) => !isLess(bound, figure))
      : bounds.filter(({ bound }) => !isLess(figure, bound)).slice(-1);
    const none = table.kind === "curve" ? "before" : "otherwise";
    this.hit(node, reached === undefined ? none : exactText(this.number(reached.each, this.policy)));
  }

  private tier(frame: Frame, rate: Decimal): void {
    const { subject, results: [figure, target] } = frame;
    if (subject.kind !== "marginal" && subject.kind !== "wholeAmount") return;
    const place = frame.tiers;
    frame.tiers += 1;
    const tiers = subject.tiers.map((tier) => ({ from: this.number(tier.from, this.policy), rate: this.number(tier.rate, this.policy) }));
    const isPaid = (tier: (typeof tiers)[number]) =>
      tier.rate.equals(rate) && isDecimal(figure) && !isLess(figure, tier.from.times(isDecimal(target) ? target : 1));
    const [found] = subject.kind === "marginal" ? tiers.slice(place) : tiers.filter(isPaid).slice(-1);
    if (found !== undefined) this.hit(subject, exactText(found.from));
  }
}

/** By what a table is divided: the bounds of its bands, the points of a curve. */
function boundsIn(table: TableNode): readonly StatedNumber[] {
  switch (table.kind) {
    case "curve":
      return table.points.map(({ x }) => x);
    case "bands":
      return table.bands.map(({ from }) => from);
    case "bandsUpTo":
      return table.bands.map(({ upTo }) => upTo);
  }
}

/** By what a contest ranks, who takes part, and what parts ties. */
function formulasOfContest({ id, factors, eligible, tieBreakers }: ContestDefinition): readonly {
  readonly path: Path;
  readonly formula: FormulaNode;
}[] {
  const own = (name: string, formula: FormulaNode) => ({ path: ["contests", id, name], formula });
  return [
    ...factors.flatMap(
      (factor) => [own(factor.name, factor.quantity), ...(factor.eligible === undefined ? [] : [own(factor.name, factor.eligible)])]
    ),
    ...(eligible === undefined ? [] : [own("eligible", eligible)]),
    ...tieBreakers.map(({ quantity }) => own("tieBreakers", quantity)),
  ];
}

function isSame(subject: StatementSubject, node: QuantityNode | ConditionNode): boolean {
  return (subject as object) === (node as object);
}

function isRecord(result: Result): result is Result & Readonly<Record<string, unknown>> {
  return typeof result === "object";
}

function isDecimal(result: Result | undefined): result is Decimal {
  return result instanceof Decimal;
}

/**
 * What was reached as a table in Markdown: what none of the examples reached comes first.
 *
 * @throws {JixiaoError} `invalid_choice`, where `language` is neither English (`en`) nor Chinese (`zh`); `not_an_object`, where this is no
 *   coverage.
 *
 * @example
 * const bonus = when(atLeast(metric("gmv", "money"), 100000), 1000, 0);
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { bonus } });
 * const seen = coverage(policy, [{ period: "2026-11", people: [{ id: "li", gmv: 90000 }] }]);
 * coverageTable(seen).split("\n")[0]; // => "1 of 2 reached"
 */
export function coverageTable(seen: Coverage, options?: LanguageOptions): string {
  const words = tableWords[languageOf(options)];
  return madeOf("coverage", seen, say("something_made_by", { by: "coverage" }), () => tableOf(seen, words));
}

function tableOf({ entries, reached, of }: Coverage, words: (typeof tableWords)[Language]): string {
  const rows = [...entries]
    .sort((one, other) => Math.sign(one.reached) - Math.sign(other.reached))
    .map((entry) => `| ${words.kinds[entry.kind]} | ${cell(entry.path.join("."))} | ${cell(entry.outcome)} | ${entry.reached} |`);
  return [words.total(reached, of), "", words.head, "| --- | --- | --- | ---: |", ...rows].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

const tableWords = {
  en: {
    total: (reached: number, of: number) => `${reached} of ${of} reached`,
    head: "| what | where | outcome | how often |",
    kinds: {
      gate: "gate",
      branch: "branch",
      band: "band",
      segment: "segment of a curve",
      tier: "tier",
      grade: "grade",
      critical: "critical item",
      rank: "prize",
      step: "step",
    },
  },
  zh: {
    total: (reached: number, of: number) => `共 ${of} 项，已达到 ${reached} 项`,
    head: "| 种类 | 位置 | 结果 | 次数 |",
    kinds: {
      gate: "门槛",
      branch: "分支",
      band: "档位",
      segment: "曲线段",
      tier: "阶梯",
      grade: "等级",
      critical: "关键项",
      rank: "奖金名次",
      step: "步骤",
    },
  },
} as const;
