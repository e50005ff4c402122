import { evaluateContest, type ContestDefinition, type EntrantFigure, type Entrants, type StandingsOf } from "../contest/index.js";
import { fault, faultOf, got, reasonOf, unreadableFault, type Fault, has } from "../error/index.js";
import {
  faulty,
  holdLine,
  notApplicable,
  readColumn,
  unreadable,
  type Absent,
  type Faulty,
  type LineMarks,
  type Row,
  type RowId,
  type TeammateRows,
} from "../formula/index.js";
import { definitionOf, indexOf, type Definitions, type PolicyIndex } from "../policy/index.js";
import { agreedColumns } from "./agreed-columns.js";
import { groupBy } from "./group-by.js";
import { groupStandings } from "./group-standings.js";
import type { HeldContest, PeriodContender } from "./held-contest.js";
import type { OpenRows } from "./open-period.js";
import type { PayeeRow, RowPolicy } from "./payee.js";
import { teamKey } from "./row-id.js";
import type { openReadings } from "./plausible-readings.js";
import { RowScope, unreadableColumns, type Columns, type Company, type Readings, type RowGround } from "./row-scope.js";
import type { PlannedLine } from "./statement-plan.js";
import type { StatementRecorder } from "./statement-recorder.js";

interface Team {
  readonly readings: Readings;
  readonly scope: RowScope;
}

/** What was worked out over a team, and the gates by which a line that it looked at is held. */
interface WorkedOverTeam {
  readonly result: object;
  readonly heldBy: readonly string[];
}

const noGates: readonly string[] = Object.freeze([]);

/** What a period is under one policy. */
interface PolicyPeriodParts {
  readonly definitions: Definitions;
  readonly places: number;
  /** The pay lines that formulas may read, by name. */
  readonly lines: ReadonlyMap<string, PlannedLine>;
  readonly period: OpenRows<RowPolicy>;
  readonly policy: RowPolicy;
  /** Whether a person's row has the readings of the team as well, as rows that stand alone do. */
  readonly isFlat: boolean;
  /** Opens what a row says. */
  readonly open: typeof openReadings;
  /** The rows under another policy of the settlement. */
  readonly under: (policy: string) => PolicyPeriod;
}

/** The rows of a period that are under one policy, and what they know of each other. */
export class PolicyPeriod implements Company {
  readonly index: PolicyIndex;
  private readonly ground: RowGround;
  /** What was worked out: of a team (by its key), of a contest, or of everybody (null), and by what was asked: a row, a node, a list. */
  private readonly known = new Map<unknown, Map<unknown, unknown>>();

  constructor(private readonly parts: PolicyPeriodParts) {
    this.index = indexOf(parts.definitions);
    this.ground = { index: this.index, places: parts.places, lines: parts.lines, shared: new Map(), company: this };
  }

  /**
   * In what a row's formulas are evaluated. Where nothing reads other rows it is not kept, so that a large period does not hold them all.
   */
  scopeOf(row: PayeeRow<RowPolicy>): RowScope {
    if (!this.index.readsOthers) return this.openScope(row);
    return this.once(teamKey(row.team), row, () => this.openScope(row));
  }

  private once<Made>(of: unknown, key: unknown, make: () => Made): Made {
    const known = this.knownOf(of);
    // What is made of one key is of one type.
    let made = known.get(key) as Made | undefined;
    if (made === undefined) known.set(key, made = make());
    return made;
  }

  private knownOf(of: unknown): Map<unknown, unknown> {
    let known = this.known.get(of);
    if (known === undefined) this.known.set(of, known = new Map());
    return known;
  }

  /**
   * Keeps how a team stands in the contests that are not shown already, and forgets what else was worked out of it, so that a large period
   * does not hold it to its end. Whoever asks again has it worked out anew.
   */
  close(team: string, isShown: (contest: string) => boolean): void {
    const id = this.parts.period.teams.get(team)?.id;
    for (const contest of this.index.contests.values()) {
      if (contest.within === "team" && id !== undefined && this.byTeam().has(team) && !isShown(contest.id)) this.standing(contest.id, id);
    }
    this.known.delete(team);
  }

  /** In what is evaluated that reads nothing of a person; null for a team that is not known. */
  teamScope(team: RowId): RowScope | null {
    return this.team(team)?.scope ?? null;
  }

  /** The groups that hold a contest, in the order of the teams; one for everyone, or for the teams that compete, is null. */
  groups(id: string): readonly (RowId | null)[] {
    if (this.contest(id).within !== "team") return [null];
    if (this.parts.isFlat) return [...this.byTeam().values()].map(([first]) => first.team);
    return [...this.parts.period.teams.values()].flatMap((team) => (this.byTeam().has(teamKey(team.id)) ? [team.id] : []));
  }

  /** The standing of a group, as a result shows it. */
  standing(id: string, team: RowId | null): StandingsOf<string, Entrants> {
    return this.once(this.contest(id), teamKey(team), () => groupStandings(this.hold(id, team), this.parts.places));
  }

  /** While an explanation is recorded it is worked out again, so that each use has its own tree, unless the recorder has it already. */
  overTeam<Result extends object>(
    row: PayeeRow<RowPolicy>,
    of: object,
    under: string | undefined,
    recorder: StatementRecorder | null,
    marks: LineMarks | null,
    work: (team: TeammateRows) => Result,
  ): Result {
    return this.under(under).workOverTeam(row, of, recorder, marks, work);
  }

  amongTeam(row: PayeeRow<RowPolicy>, under: string | undefined): string | null {
    return this.under(under).parts.policy === row.policy ? String(row.id) : null;
  }

  entrant(row: PayeeRow<RowPolicy>, id: string): EntrantFigure | Absent {
    const { within, entrants } = this.contest(id);
    if (entrants === "teams") return this.teamEntrant(row, id);
    if (within === "team" && !this.hasTeam(row)) return this.noTeam(row);
    return entrantOf(this.hold(id, row.team), row);
  }

  tell(row: PayeeRow<RowPolicy>, id: string, factor: string | undefined, recorder: StatementRecorder): void {
    const entrant = this.entrant(row, id);
    if (!has(entrant, "state")) recorder.standings(id, factor, this.hold(id, row.team).entrants, entrant);
  }

  /** What became of the team of a row; a team has no place where nobody of it is under the policy. */
  private teamEntrant(row: PayeeRow<RowPolicy>, id: string): EntrantFigure | Absent {
    const named = row.team ?? readColumn(row.row, "team") ?? null;
    if (named === null) return notApplicable(reasonOf({ code: "no_entrant", contest: id, why: "no_team" }, ["contests", id]));
    if (!this.hasTeam(row)) return this.noTeam(row);
    return this.hold(id, null).byKey.get(teamKey(row.team))
      ?? notApplicable(reasonOf({ code: "no_entrant", contest: id, why: "nobody" }, ["contests", id]));
  }

  private openScope(row: PayeeRow<RowPolicy>): RowScope {
    const { index, parts: { places, isFlat, open } } = this;
    const person = open(row.row, { from: "people", id: String(row.id) }, index, places);
    const team = row.team === null ? undefined : this.team(row.team);
    const ofTeam = isFlat ? person : (team?.readings ?? unreadableColumns(() => this.noTeam(row)));
    return RowScope.of(this.ground, person, ofTeam, team?.scope ?? null, row);
  }

  private team(id: RowId): Team | undefined {
    const text = String(id);
    const opened = this.parts.period.teams.get(text);
    return opened && this.once(null, opened, () => {
      const readings = this.parts.open(opened.row, { from: "teams", id: text }, this.index, this.parts.places);
      return { readings, scope: this.openTeamScope(id, opened.row, readings) };
    });
  }

  /** A team looks at its rows as one of them would. */
  private openTeamScope(id: RowId, row: Row, team: Columns): RowScope {
    const { policy } = this.parts;
    return RowScope.of(this.ground, unreadableColumns(noPerson), team, null, { row, id, person: id, team: id, policy });
  }

  private noTeam({ row, id, team }: PayeeRow<RowPolicy>): Faulty {
    const value = readColumn(row, "team");
    const path = ["people", String(id), "team"];
    if (value === undefined || value === null) {
      return faulty([faultOf("unknown_team", path, got("no", { of: "team" }), "the_id_of_a_team_of_the_period")]);
    }
    if (value === unreadable) return faulty([unreadableFault(path, "the_id_of_a_team_of_the_period")]);
    if (team !== null && this.parts.period.claimedTeams.has(String(team))) {
      return faulty([fault("ambiguous_team", path, value, "a_team_that_one_row_describes")]);
    }
    return faulty([fault("unknown_team", path, value, "the_id_of_a_team_of_the_period")]);
  }

  private workOverTeam<Result extends object>(
    row: PayeeRow<RowPolicy>,
    of: object,
    recorder: StatementRecorder | null,
    marks: LineMarks | null,
    work: (team: TeammateRows) => Result,
  ): Result {
    const team = this.hasTeam(row) ? teamKey(row.team) : "";
    const isTold = recorder !== null && team !== "" && recorder.repeats(of, JSON.stringify([this.parts.policy.id, team]));
    const hears = isTold ? null : recorder;
    const make = (): WorkedOverTeam => {
      const ofLines: LineMarks = { unvoided: false, failedGates: noGates, voided: false, heldBy: noGates };
      return { result: work(this.teammates(row, hears, ofLines)), heldBy: ofLines.heldBy };
    };
    // Where somebody hears, it is worked out for them; told once, it need not be worked out again. Without a team it is the row's own.
    if (hears !== null && team !== "") this.knownOf(team).set(of, make());
    const known = team === "" ? make() : this.once(team, of, make);
    if (marks !== null && known.heldBy.length > 0) holdLine(marks, known.heldBy);
    // What a node gives is of one type, whoever asks.
    return known.result as Result;
  }

  private teammates(row: PayeeRow<RowPolicy>, recorder: StatementRecorder | null, marks: LineMarks | null): TeammateRows {
    if (!this.hasTeam(row)) return { rows: [], faults: this.noTeam(row).faults };
    const rows = this.groupOf(row.team).map((each) => ({ id: String(each.id), scope: this.comparedScope(each, recorder, marks) }));
    return { rows, faults: this.rejectedFrom(row.team) };
  }

  /** The scope of a row that others look at: what is wrong there is the row's, whichever line asks. */
  private comparedScope(row: PayeeRow<RowPolicy>, recorder: StatementRecorder | null, marks: LineMarks | null): RowScope {
    return this.scopeOf(row).recordedBy(recorder).at(["people", String(row.id)], marks);
  }

  private under(policy: string | undefined): PolicyPeriod {
    return policy === undefined ? this : this.parts.under(policy);
  }

  /** The contest of a team, or of everyone where it is not within teams. */
  hold(id: string, team: RowId | null): HeldContest {
    const contest = this.contest(id);
    const isWithinTeam = contest.within === "team";
    return this.once(isWithinTeam ? teamKey(team) : null, id, () => {
      const [contenders, outside] = contest.entrants === "teams"
        ? [this.teamContenders(), this.claimed()]
        : isWithinTeam
        ? [this.rowContenders(this.groupOf(team)), this.rejectedFrom(team)]
        : [this.rowContenders(this.everyRow()), this.rejected()];
      const entrants = evaluateContest(contest, contenders, outside, this.parts.places, this.index.numbers);
      const byKey = new Map(entrants.map((entrant) => [entrant.contender.key, entrant]));
      return { team: isWithinTeam ? this.idOf(team) : null, entrants, byKey, isPending: contest.onFault === "pending" };
    });
  }

  private rowContenders(rows: readonly PayeeRow<RowPolicy>[]): readonly PeriodContender[] {
    return rows.map((row) => ({
      id: String(row.id),
      person: String(row.person),
      scope: this.comparedScope(row, null, null),
      key: row,
      shown: { id: row.id, person: row.person },
    }));
  }

  /** The teams that have a row under the policy, or one that was rejected. */
  private teamContenders(): readonly PeriodContender[] {
    const { isFlat, period } = this.parts;
    const ids = isFlat
      ? [...this.byTeam().values()].flatMap(([{ team }]) => team ?? [])
      : [...period.teams.values()].flatMap(({ id }) => (this.isNamed(id) ? [id] : []));
    return ids.map((id) => {
      const scope = isFlat
        ? this.openTeamScope(id, {}, agreedColumns(id, this.groupOf(id).map((row) => this.scopeOf(row))))
        : this.teamScope(id);
      if (scope === null) throw new Error(`${id} is no team of the period`);
      return { id: String(id), person: String(id), scope: scope.at(["teams", String(id)]), key: teamKey(id), shown: { id, person: null } };
    });
  }

  /** Whether a row under the policy names a team. */
  private isNamed(team: RowId): boolean {
    return this.groupOf(team).length > 0 || this.rejectedFrom(team).length > 0;
  }

  /** The faults of teams that several rows claim, where a person's row names them. */
  private claimed(): readonly Fault[] {
    return [...this.parts.period.claimedTeams].flatMap((team) =>
      this.isNamed(team) ? [fault("ambiguous_team", ["teams", team], team, "a_team_that_one_row_describes")] : []
    );
  }

  private contest(id: string): ContestDefinition {
    return definitionOf(this.index.contests, id);
  }

  /** A team's id as its own row has it. */
  private idOf(team: RowId | null): RowId | null {
    return this.parts.period.teams.get(teamKey(team))?.id ?? team;
  }

  private hasTeam({ team }: PayeeRow<RowPolicy>): boolean {
    return this.parts.isFlat || (team !== null && this.parts.period.teams.has(String(team)));
  }

  private groupOf(team: RowId | null): readonly PayeeRow<RowPolicy>[] {
    return this.byTeam().get(teamKey(team)) ?? [];
  }

  private everyRow(): readonly PayeeRow<RowPolicy>[] {
    return this.parts.period.rowsUnder(this.parts.policy);
  }

  private byTeam(): ReadonlyMap<string, readonly [PayeeRow<RowPolicy>, ...PayeeRow<RowPolicy>[]]> {
    return this.once(null, this.parts.period.rows, () => groupBy(this.everyRow(), ({ team }) => teamKey(team)));
  }

  /** The faults of rows that were rejected, under this policy. */
  private rejected(): readonly Fault[] {
    return this.parts.period.rejectedRows.flatMap((row) => (row.policy === this.parts.policy ? [row.fault] : []));
  }

  /** The same of rows that name a team, under this policy or under none of the settlement's. */
  private rejectedFrom(team: RowId | null): readonly Fault[] {
    const { policy, period: { rejectedRows } } = this.parts;
    const byTeam = this.once(null, rejectedRows, () => {
      const rows = rejectedRows.filter((row) => row.team !== null && (row.policy ?? policy) === policy);
      return groupBy(rows, (row) => teamKey(row.team));
    });
    return (byTeam.get(teamKey(team)) ?? []).map((row) => row.fault);
  }
}

function entrantOf({ byKey }: HeldContest, row: PayeeRow<RowPolicy>): EntrantFigure {
  const entrant = byKey.get(row);
  if (entrant === undefined) throw new Error(`${row.id} took no part in the contest`);
  return entrant;
}

function noPerson(): Faulty {
  return faulty([faultOf("misplaced", [], got("a_reading_of_a_person"), "only_readings_of_a_team_in_what_is_checked_once_a_team")]);
}
