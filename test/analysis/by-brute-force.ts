import { explain, isJixiaoError, settle, type Explanation, type Policy } from "../../src/index.js";
import { payCurve, type DecisionChange, type DecisionKind, type PayCurve } from "../../src/analysis/index.js";
import { Decimal } from "../../src/decimal/index.js";
import { tiersOf } from "../../src/explain/words.js";
import { untyped } from "../error/untyped.js";

interface Row {
  readonly id: string;
  readonly [column: string]: unknown;
}

export interface Rows {
  readonly period: string;
  readonly teams: readonly Row[];
  readonly people: readonly Row[];
}

/** One reading of somebody, and the values over which pay is followed. */
export interface Followed {
  readonly person: string;
  readonly row?: string;
  readonly reading: string;
  readonly from: number;
  readonly step: number;
  readonly steps: number;
}

/** What an explanation names of these kinds. Of the others it tells what they come to, which may be the same on both sides of a bound. */
const told: ReadonlySet<DecisionKind> = new Set(["gate", "comparison", "grade", "rank", "critical", "state"]);

/** A curve beside the statements of all values, one by one: what it missed, what it invented, and what it says of pay that is not so. */
export function offences(
  policy: Policy,
  period: Rows,
  followed: Followed,
): { readonly curve: PayCurve; readonly found: readonly string[] } {
  const { person, row, reading, from, step, steps } = followed;
  const rowId = row ?? person;
  const values = Array.from({ length: steps + 1 }, (_, place) => number(from + place * step));
  const options = {
    person,
    reading,
    from: number(from),
    to: number(from + steps * step),
    step: number(step),
    ...(row === undefined ? {} : { row }),
  };
  const curve = payCurve(policy, untyped(period), options);
  const statements = values.map((value) => {
    const there = withReading(policy, period, rowId, reading, value);
    const statement = settle(policy, untyped(there)).statements.find((each) => String(each.person) === person);
    return { payable: statement?.payable, ...signatures(policy, there, person) };
  });
  const found: string[] = [];
  const place = (text: string) => values.findIndex((value) => Number(value) === Number(text));
  let next = 0;
  for (const stretch of curve.stretches) {
    const [first, last] = [place(stretch.from), place(stretch.to)];
    if (first !== next && first !== next - 1) found.push(`${stretch.from} does not follow`);
    next = last + 1;
    if (stretch.payFrom !== statements[first]?.payable || stretch.payTo !== statements[last]?.payable) found.push(`pay at ${stretch.from}`);
    if (stretch.course === "unknown") continue;
    for (let at = first; at < last; at += 1) {
      const [one, other] = [statements[at], statements[at + 1]];
      if (one?.decided !== other?.decided) found.push(`missed a change at ${values[at + 1]}: ${difference(one?.decided, other?.decided)}`);
      const change = Math.sign(Number(other?.payable) - Number(one?.payable));
      const allowed = { flat: [0], rising: [0, 1], falling: [0, -1], mixed: [-1, 0, 1] }[stretch.course];
      if (!allowed.includes(change)) found.push(`${stretch.course} is not so at ${values[at + 1]}: ${one?.payable}, ${other?.payable}`);
    }
  }
  if (next !== values.length) found.push("does not reach the end");
  for (const { before, causes } of curve.turns) {
    const at = place(before);
    if (causes.length === 0) found.push(`nothing changes at ${before}`);
    const [one, other] = [statements[at], statements[at + 1]];
    const isAlone = policy.contests.length === 0;
    const explained = new Set([one, other].flatMap((each) => [...(each?.explained ?? [])]));
    const isTold = causes.every(({ kind, path }) =>
      told.has(kind) && (kind === "rank" || (!isUnseen(path) && ((isAlone && !isStep(path)) || explained.has(partOf(path)))))
    );
    if (isTold && one?.ranked === other?.ranked) {
      found.push(`invented a change at ${before}: ${JSON.stringify(causes)}`);
    }
  }
  return { curve, found };
}

/** What a contest compares is not explained, nor what is expected of a reading that only a contest asks. */
function isUnseen([list]: DecisionChange["path"]): boolean {
  return list === "contests" || list === "expects";
}

/** A step that adds nothing is not explained, whatever its quantity decides. */
function isStep([list]: DecisionChange["path"]): boolean {
  return ["draw", "cap", "floor"].includes(String(list));
}

/** A gate, a scorecard or a step as an explanation names it: what only a contest asks, it does not name. Of a line, nothing more. */
function partOf(path: DecisionChange["path"]): string {
  const [list, id, gate] = path;
  if (isStep(path)) return `added ${list}`;
  return list === "gates" ? `gate ${id}.${gate}` : list === "scorecards" ? `scorecard ${id}` : "";
}

/** What of two lists of decisions is not the same. */
function difference(one = "{}", other = "{}"): string {
  const [before, after] = [one, other].map((text) =>
    Object.values(JSON.parse(text) as Readonly<Record<string, unknown[]>>).flat(2).map(String)
  );
  const at = before?.findIndex((each, index) => each !== after?.[index]) ?? -1;
  return `${before?.[at]} became ${after?.[at]}`;
}

const number = (value: number) => String(Math.round(value * 1e6) / 1e6);

function withReading(policy: Policy, period: Rows, row: string, reading: string, value: string): Rows {
  const metric = policy.metrics.find(({ id }) => id === reading);
  const parameter = policy.parameters.find(({ id }) => id === reading);
  const ofTeam = (metric?.scope ?? parameter?.per) === "team";
  const team = period.people.find(({ id }) => id === row)?.team;
  const change = (rows: readonly Row[], id: unknown) => rows.map((each) => (each.id === id ? { ...each, [reading]: value } : each));
  return ofTeam ? { ...period, teams: change(period.teams, team) } : { ...period, people: change(period.people, row) };
}

/** How many of its bounds an amount paid by slices has reached: at a bound itself, the slice that begins there is empty and not told. */
function boundsReached(marginal: Explanation): number {
  const [quantity, target] = marginal.inputs.map(({ kind, outcome }) => (kind === "tier" ? "1" : String(outcome.value)));
  if (marginal.outcome.value === null || quantity === undefined) return 0;
  const bounds = tiersOf(marginal).map(({ from }) => new Decimal(typeof from === "string" ? from : from.value).times(target ?? "1"));
  return bounds.filter((bound) => bound.lessThanOrEqualTo(quantity)).length;
}

/** All that is decided for somebody, as the explanation and the statement have it: without ranks, and with them; and what is explained. */
function signatures(policy: Policy, period: Rows, person: string) {
  const decided: string[] = [];
  const explained = new Set([""]);
  const visit = (explanation: Explanation): void => {
    const { kind, name, settings, outcome, inputs } = explanation;
    explained.add(`${kind} ${name}`);
    // Whether rounding changes anything comes and goes with every cent.
    if (kind === "added" && name === "rounding") return;
    // Where others stand is not told, unless somebody's own rank changes by it.
    if (kind === "entrant") return;
    const isTruth = ["true", "false", "passed", "failed", true, false].includes(outcome.value ?? "");
    const isBand = kind === "lookup" && typeof settings.table === "object" && "kind" in settings.table && settings.table.kind !== "curve";
    const says = isTruth || isBand || kind === "rankOf"
      ? outcome.value
      : kind === "tier"
      ? settings.rate
      : kind === "marginal"
      ? boundsReached(explanation)
      : "";
    decided
      .push(`${kind} ${name ?? ""} ${outcome.state} ${outcome.reason?.code ?? ""} ${says} ${settings.grade ?? ""} ${
        settings.failed ?? ""
      }`);
    for (const input of inputs) if (kind !== "marginal" || input.kind !== "tier") visit(input);
  };
  try {
    visit(explain(policy, untyped(period), { person }));
  } catch (error) {
    if (!isJixiaoError(error)) throw error;
  }
  const settlement = settle(policy, untyped(period));
  const statement = settlement.statements.find((each) => String(each.person) === person);
  const teams = new Set([statement?.team, ...(statement?.stints ?? []).map(({ team }) => team)].map(String));
  const ranks = Object.values(settlement.standings).flat().flatMap(({ entrants }) =>
    entrants.filter((entrant) => ("person" in entrant ? String(entrant.person) === person : teams.has(String(entrant.id)))).map(
      ({ factors, overall }) => [
        ...Object.entries(factors).map(([factor, { rank }]) => [
          rank,
          entrants.filter((each) => each.factors[factor]?.rank === rank).length,
        ]),
        [overall?.rank, entrants.filter((each) => each.overall?.rank === overall?.rank).length],
      ]
    )
  );
  const lines = Object.values(statement?.lines ?? {}).map(({ state, reason, failedGates }) => [state, reason?.code, failedGates]);
  const added = (statement?.added ?? []).flatMap(({ kind, state, reason }) =>
    kind === "rounding" && state === "settled" ? [] : [[kind, state, reason?.code]]
  );
  const signature = { decided, lines, added };
  return { decided: JSON.stringify(signature), ranked: JSON.stringify({ ...signature, ranks }), explained };
}
