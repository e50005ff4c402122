import { has } from "../error/index.js";
import type { ContestDefinition, EntrantFigure } from "../contest/index.js";
import { RowScope, type HeldContest } from "../settle/index.js";
import type { DecisionChange } from "./decision.js";
import { Ends } from "./ends.js";
import { isPresent, orderOf, type Motion } from "./motion.js";
import { moveCondition, moveQuantity } from "./move-formula.js";

type Held = HeldContest["entrants"][number];

/** A contest while the reading moves: where the row stands is decided, as long as nobody passes anybody. */
export function moveContest(id: string, factor: string | undefined, ends: Ends): void {
  const contest = ends.policy.contests.find((each) => each.id === id);
  if (contest === undefined) throw new Error(`${id} is not in the policy`);
  const [own, later] = [ends.from.entrant(id), ends.to.entrant(id)];
  const group = (of: Ends["walk"]["from"], entrant: typeof own) => {
    const period = of(ends.policy.id);
    const held = period.groups(id).map((team) => period.hold(id, team));
    return held.find(({ entrants }) => entrants.some((each) => each === entrant)) ?? null;
  };
  const [from, to] = [group(ends.walk.from, own), group(ends.walk.to, later)];
  if (from === null || to === null || has(own, "state") || has(later, "state")) return;
  const at = ends.at(["contests", id]);
  for (const each of factor === undefined ? [...contest.factors.map(({ name }) => name), undefined] : [factor]) {
    const [before, after] = [placingOf(own, each), placingOf(later, each)];
    at.decide("rank", each ?? "overall", rankOf(before), rankOf(after));
    if (before?.state === "unranked" && after?.state === "unranked") {
      at.decide("state", each ?? "overall", whyUnranked(before), whyUnranked(after));
    }
  }
  ends.remember(`contest ${id} ${String(from.team)}`, () => {
    // Why others stand where they do is not told: what changes there is looked at more closely, and told where it changes a rank.
    const changes: DecisionChange[] = [];
    moveEntrants(contest, own, from, to, ends.within({ ...ends.walk, changes, known: new Map() }));
    for (const change of changes) {
      if (change.row === null && change.kind === "comparison") ends.walk.changes.push(change);
      else ends.walk.doubts.push(change.path);
    }
    return true;
  });
}

type Placing = NonNullable<EntrantFigure["overall"]>;

function placingOf(entrant: EntrantFigure, factor: string | undefined): Placing | null {
  return (factor === undefined ? entrant.overall : entrant.factors.get(factor)) ?? null;
}

/** The rank that is shown, and with how many others it is shared. */
function rankOf(placing: Placing | null): string {
  if (placing === null) return "none";
  if (placing.state !== "ranked") return placing.state;
  return placing.filled === 1 ? String(placing.rank) : `${placing.rank} (${placing.filled})`;
}

/** Why somebody is not ranked: by a condition, for want of others, or for want of a figure. */
function whyUnranked({ reason: { code } }: Extract<Placing, { readonly state: "unranked" }>): string {
  return code === "not_eligible" || code === "too_few_entrants" ? code.replaceAll("_", " ") : "notApplicable";
}

/** In every factor, whoever moves keeps the order with everybody else; so do tie-breakers and who is eligible. */
function moveEntrants(contest: ContestDefinition, own: EntrantFigure, from: HeldContest, to: HeldContest, ends: Ends): void {
  const rows = from.entrants.flatMap((entrant, index) => {
    const row = endsOf(entrant, to.entrants[index], contest, own, ends);
    return row === null ? [] : [row];
  });
  for (const condition of [contest.eligible, ...contest.factors.map(({ eligible }) => eligible)]) {
    if (condition !== undefined) { for (const row of rows) moveCondition(condition, row); }
  }
  for (const { quantity } of [...contest.factors, ...contest.tieBreakers]) keepOrder(rows.map((row) => moveQuantity(quantity, row)), ends);
}

function endsOf(entrant: Held, other: Held | undefined, { id, entrants }: ContestDefinition, own: EntrantFigure, ends: Ends): Ends | null {
  const [from, to] = [entrant.contender.scope, other?.contender.scope];
  if (!(from instanceof RowScope) || !(to instanceof RowScope)) return null;
  // A team may be called as a person's row is: no id has this character.
  const row = `${entrants === "teams" ? "\u0000" : ""}${entrant.contender.id}`;
  return new Ends(ends.walk, ends.policy, row, entrant === own && ends.isOwn, from, to, ["contests", id]);
}

/** Only who moves can pass anybody. */
function keepOrder(figures: readonly Motion[], ends: Ends): void {
  const present = figures.filter(isPresent);
  const moving = present.filter(({ way }) => way !== 0);
  if (moving.length === 0) return;
  for (const one of moving) {
    for (const other of present) {
      if (one !== other && !orderOf(one, other).isSure) {
        ends.walk.doubts.push(ends.path);
        return;
      }
    }
  }
}
