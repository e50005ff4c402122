import { Decimal, exactText } from "../../src/decimal/index.js";
import { planOf, type ConditionStep, type NumberStep, type Plan, type Step } from "../../src/plan/index.js";
import type { PolicyDefinition } from "../../src/policy/index.js";
import { settle, type Settlement } from "../../src/settle/index.js";
import { untyped } from "../error/untyped.js";
import { interpret } from "./interpret.js";
import { openedInput } from "./opened-input.js";

type Get = (step: Step, at: number) => { readonly value: bigint; readonly state: number };

/** A step's value as exact text; null where it has none. */
function textOf(step: NumberStep, { value, state }: ReturnType<Get>): string | null {
  return state === 0 ? exactText(new Decimal(value.toString()).times(new Decimal(`1e${-step.scale}`))) : null;
}

/** What an execution of a plan and a settlement of the same period say differently, and how many figures were compared. */
export function compareWithSettle(policies: readonly PolicyDefinition[], period: Parameters<typeof openedInput>[1]) {
  const opened = openedInput(policies, period);
  const plan = planOf(policies, opened.facts);
  const get = interpret(plan, opened.input);
  const settlement: Settlement = settle(untyped(policies), untyped(period));
  const differences: string[] = [];
  let compared = 0;
  const same = (what: string, ours: unknown, theirs: unknown) => {
    compared += 1;
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) {
      differences.push(`${what}: plan ${JSON.stringify(ours)}, settle ${JSON.stringify(theirs)}`);
    }
  };
  policies.forEach((policy, place) => compareUnder(policy, place));
  compareBounds();
  return { differences, compared, plan, settlement };

  function exact(text: string | null): string | null {
    return text === null ? null : exactText(new Decimal(text));
  }

  function compareUnder(policy: PolicyDefinition, place: number): void {
    const of = plan.policies[place];
    if (of === undefined) throw new Error("a policy without a plan");
    const number = (step: NumberStep, at: number) => textOf(step, get(step, at));
    const isTrue = (step: ConditionStep | null, at: number) => step !== null && get(step, at).state === 1;
    const rows = opened.rows[place] ?? [];
    const placeOf = new Map(rows.map((row, at) => [row, at]));
    const statements = settlement.statements.filter((each) => each.policy === policy.id);
    (opened.payees[place] ?? []).forEach((payee, payeePlace) => {
      const statement = statements[payeePlace];
      if (statement === undefined) throw new Error("a payee without a statement");
      const { lines, added, payable, held, isProvisional, balances, isDoubtful } = of.statement;
      const name = `${policy.id} ${payee.person}`;
      // Where nobody has several rows, statements are rows.
      const at = of.rows === of.statements ? (placeOf.get(payee.rows[0]) ?? 0) : payeePlace;
      for (const line of lines) {
        const settled = statement.lines[line.name];
        if (settled === undefined) throw new Error("a line that is not there");
        const state = isTrue(line.isPending, at)
          ? "pending"
          : isTrue(line.isHeld, at)
          ? "held"
          : isTrue(line.isSettled, at)
          ? "settled"
          : "notApplicable";
        same(`${name} ${line.name} state`, state, settled.state);
        same(`${name} ${line.name} payable`, number(line.settled, at), exact(settled.payable));
        const isKnown = state === "held" || state === "settled";
        const amount = isKnown ? textOf(line.settled, sumOf(get(line.settled, at), get(line.held, at))) : null;
        same(`${name} ${line.name} amount`, amount, exact(settled.amount));
        same(`${name} ${line.name} before`, line.before === null ? null : number(line.before, at), exact(settled.before));
        const failed = line.failed.filter(({ where }) => isTrue(where, at)).map(({ gate }) => gate);
        same(`${name} ${line.name} failedGates`, failed.toSorted(), [...settled.failedGates].toSorted());
      }
      const steps = added.flatMap(({ kind, amount, isPending, isNotApplicable }) => {
        if (isTrue(isPending, at)) return [[kind, "pending", "0"]];
        if (isTrue(isNotApplicable, at)) return [[kind, "notApplicable", "0"]];
        const text = number(amount, at);
        return text === "0" ? [] : [[kind, "settled", text]];
      });
      const theirs = statement.added
        .filter(({ kind, state }) => kind !== "adjustment" && !(kind === "carryIn" && state === "pending"))
        .map(({ kind, state, payable: paid }) => [kind, state, exact(paid)]);
      same(`${name} added`, steps, theirs);
      same(`${name} payable`, number(payable, at), exact(statement.payable));
      same(`${name} held`, number(held, at), exact(statement.held));
      same(`${name} provisional`, isTrue(isProvisional, at), statement.provisional);
      if (!isTrue(isDoubtful, at)) {
        for (const balance of ["draw", "protection", "rounding"] as const) {
          const step = balances[balance];
          same(`${name} balance ${balance}`, step === null ? "0" : number(step, at), exact(statement.balances[balance]));
        }
      }
      payee.rows.forEach((row, stint) => {
        const rowPlace = placeOf.get(row) ?? 0;
        const scores = statement.scores ?? statement.stints[stint]?.scores ?? {};
        for (const { id, score, grade, grades, items } of of.scores) {
          const theirs = scores[id];
          const ofRow = (step: Step) => get(step, placeIn(step, row, rowPlace));
          same(`${name} ${id} score`, textOf(score, ofRow(score)), exact(theirs?.score ?? null));
          const reached = grade === null || ofRow(grade).state !== 0 ? null : grades[Number(ofRow(grade).value)];
          same(`${name} ${id} grade`, reached, theirs?.grade ?? null);
          const state = ["value", "notApplicable", "", "faulty"][ofRow(score).state];
          same(`${name} ${id} state`, state, theirs?.state);
          for (const { name: item, points } of items) {
            const shown = theirs?.items[item];
            const isLeftOut = shown?.points === null && ofRow(points).state === 0;
            if (!isLeftOut) same(`${name} ${id} ${item}`, textOf(points, ofRow(points)), exact(shown?.points ?? null));
          }
        }
        const gates = statement.gates ?? statement.stints[stint]?.gates ?? {};
        for (const set of of.gates) {
          const theirs = gates[set.id];
          if (theirs === undefined) continue;
          same(`${name} ${set.id}`, stateOfGates(get(set.passed, placeIn(set.passed, row, rowPlace)).state), theirs.state);
        }
      });
    });
    settlement.teams.forEach((team, at) => {
      for (const set of of.gates) {
        const theirs = team.gates[set.id];
        if (theirs !== undefined) same(`team ${team.id} ${set.id}`, stateOfGates(get(set.passed, at).state), theirs.state);
      }
    });
    for (const contest of of.contests) {
      const byRow = new Map(rows.map(({ id }, at) => [String(id), at]));
      const byTeam = new Map(opened.teams.map(({ id }, at) => [String(id), at]));
      for (const { entrants } of settlement.standings[contest.id] ?? []) {
        for (const entrant of entrants) {
          const at = (contest.isOfTeams ? byTeam : byRow).get(String(entrant.id)) ?? 0;
          for (const standing of [...contest.factors, ...(contest.overall === null ? [] : [{ name: null, ...contest.overall }])]) {
            const placing = standing.name === null ? entrant.overall : entrant.factors[standing.name];
            if (placing === null || placing === undefined) throw new Error("a standing that is not there");
            const what = `${contest.id} ${standing.name} ${entrant.id}`;
            same(`${what} rank`, number(standing.rank, at), placing.rank === null ? null : String(placing.rank));
            same(`${what} prize`, number(standing.prize, at), exact(placing.prize));
          }
          same(`${contest.id} ${entrant.id} prize`, number(contest.prize, at), exact(entrant.prize));
        }
      }
    }
  }

  /** A team's step is asked at the row's team. */
  function placeIn(step: Step, row: (typeof opened.rows)[number][number], own: number): number {
    return step.domain?.of === "teams"
      ? (opened.input.teamOf({ of: "rows", policy: policies.indexOf(untyped(row.policy)) })[own] ?? 0)
      : own;
  }

  /** No value ever leaves what was said of it, and none is absent that never is. */
  function compareBounds(): void {
    for (const step of plan.steps) {
      const count = step.domain === null ? 1 : opened.input.count(step.domain);
      for (let at = 0; at < count; at += 1) {
        const { value, state } = get(step, at);
        const absent = step.kind === "number" ? 1 : 2;
        if (step.kind === "number" && (value < step.least || value > step.most)) {
          differences.push(`step ${step.id} ${step.op}: ${value} is not from ${step.least} to ${step.most}`);
        }
        const onTheWay = step.kind === "number" ? reachOf(step, step.of.map((each) => get(each, at).value)) : 0n;
        if (step.kind === "number" && onTheWay > step.worst) {
          differences.push(`step ${step.id} ${step.op}: ${onTheWay} comes up, which is more than ${step.worst}`);
        }
        if (areBits(step)) continue;
        if (state === absent && !step.mayBeAbsent) differences.push(`step ${step.id} ${step.op} is absent`);
        if (state === 3 && !step.mayBeFaulty) differences.push(`step ${step.id} ${step.op} is faulty`);
      }
    }
  }
}

/** The largest magnitude that comes up while a step that looks at one row is worked out, before it is rounded. */
export function reachOf(step: NumberStep, [x = 0n, y = 0n, ...others]: readonly bigint[]): bigint {
  const size = (value: bigint) => (value < 0n ? -value : value);
  switch (step.op) {
    case "linear":
      return [x, y, ...others].reduce((sum, value, index) => sum + size(value * (step.factors[index] ?? 0n)), size(step.plus));
    case "product":
      return size(x * y);
    case "quotient":
      return [x * step.times, y * step.per].map(size).reduce((a, b) => (a > b ? a : b));
    case "divide":
      return size(x * step.times);
    case "piece": {
      const at = x * step.unit;
      const piece = step.pieces[step.bounds.filter((bound) => (step.isStrict ? at > bound : at >= bound)).length];
      const sum = piece === null || piece === undefined ? 0n : size(piece.plus) + size(piece.times * at);
      return sum > size(at) ? sum : size(at);
    }
    default:
      return 0n;
  }
}

function sumOf(left: ReturnType<Get>, right: ReturnType<Get>): ReturnType<Get> {
  return { value: left.value + right.value, state: 0 };
}

function stateOfGates(code: number): string {
  return ["failed", "passed", "failed", "faulty"][code] ?? "faulty";
}

/** How many steps of each kind a plan has, for a table. */
export function opsOf({ steps }: Plan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { op } of steps) counts.set(op, (counts.get(op) ?? 0) + 1);
  return counts;
}

/** Whether its states are no codes. */
function areBits({ op, of: [first] }: Step): boolean {
  return op === "bits" || (op === "gather" && first !== undefined && areBits(first));
}
