import { evaluateContest, tellStandings, type ContestFigure } from "../contest/index.js";
import { fault, faultOf, type Fault, type Faults } from "../error/index.js";
import { faulty, readColumn, unreadable, type Faulty, type RowId, type TeammateRows } from "../formula/index.js";
import { indexOf, type Definitions, type PolicyIndex } from "../policy/index.js";
import type { Entry } from "./entry.js";
import type { OpenPeriod } from "./open-period.js";
import { teamKey } from "./row-id.js";
import { Readings, RowScope, type Company } from "./row-scope.js";
import type { StatementRecorder } from "./statement-recorder.js";

/** A group that held a contest: a team, or everyone under the policy. */
export interface HeldContest {
  readonly team: RowId | null;
  readonly entries: readonly Entry[];
  readonly positions: ReadonlyMap<Entry, number>;
  readonly figure: ContestFigure;
}

interface Team {
  readonly readings: Readings;
  readonly scope: RowScope;
}

/** The rows of a period that are under one policy, and what they know of each other. */
export class PolicyPeriod {
  readonly index: PolicyIndex;
  private readonly teams = new Map<string, Team>();
  private readonly scopes = new Map<Entry, RowScope>();
  private readonly held = new Map<string, HeldContest>();
  /** What was worked out over a team, by the node that asked and the team. */
  private readonly worked = new Map<object, Map<string, object>>();
  private groups: ReadonlyMap<string, readonly Entry[]> | null = null;
  private rejectedByTeam: ReadonlyMap<string, readonly Fault[]> | null = null;

  constructor(
    definitions: Definitions,
    readonly places: number,
    private readonly period: OpenPeriod,
    /** Which of the settlement's policies this is, by position. */
    private readonly policy: number,
    /** Whether a person's row has the readings of the team as well, as rows that stand alone do. */
    private readonly isFlat = false,
    /** The rows under each policy of the settlement, by its id. */
    private readonly others: ReadonlyMap<string, PolicyPeriod> = new Map(),
  ) {
    this.index = indexOf(definitions);
  }

  /**
   * In what a row's formulas are evaluated. Where nothing reads other rows it is not kept, so that a large period does not hold them all.
   */
  scopeOf(entry: Entry, recorder: StatementRecorder | null = null): RowScope {
    if (!this.index.readsOthers || recorder !== null) return this.openScope(entry, recorder);
    let scope = this.scopes.get(entry);
    if (scope === undefined) this.scopes.set(entry, scope = this.openScope(entry, null));
    return scope;
  }

  /** In what is evaluated that reads nothing of a person; null for a team that is not known. */
  teamScope(team: RowId): RowScope | null {
    return this.team(team)?.scope ?? null;
  }

  /** The groups that held a contest, in the order of the teams. */
  standings(id: string): readonly HeldContest[] {
    if (this.index.contests.get(id)?.within !== "team") return [this.hold(id, null)];
    if (this.isFlat) return [...this.byTeam().values()].flatMap(([first]) => (first === undefined ? [] : [this.hold(id, first.team)]));
    return [...this.period.teams.values()].flatMap((team) => (this.byTeam().has(teamKey(team.id)) ? [this.hold(id, team.id)] : []));
  }

  private openScope(entry: Entry, recorder: StatementRecorder | null): RowScope {
    const { index, places } = this;
    const text = String(entry.id);
    const person = new Readings(entry.row, { from: "people", id: text }, index, places);
    const team = entry.team === null ? undefined : this.team(entry.team);
    const ofTeam = this.isFlat ? person : (team?.readings ?? this.noTeam(entry));
    const company = index.readsOthers || this.others.size > 1 ? this.companyOf(entry) : null;
    return new RowScope({ index, places, person, team: ofTeam, teamScope: team?.scope ?? null, company }, recorder);
  }

  private team(id: RowId): Team | undefined {
    const text = String(id);
    const known = this.teams.get(text);
    const entry = this.period.teams.get(text);
    if (known !== undefined || entry === undefined) return known;
    const { index, places } = this;
    const readings = new Readings(entry.row, { from: "teams", id: text }, index, places);
    const scope = new RowScope({ index, places, person: noPerson, team: readings, teamScope: null, company: null }, null);
    const team = { readings, scope };
    this.teams.set(text, team);
    return team;
  }

  private noTeam({ row, id, team }: Entry): Faulty {
    const value = readColumn(row, "team");
    const path = ["people", String(id), "team"];
    if (value === undefined || value === null) return faulty([faultOf("unknown_team", path, "no team", "the id of a team of the period")]);
    if (value === unreadable) return faulty([faultOf("unreadable", path, "an error", "the id of a team of the period")]);
    if (team !== null && this.period.claimedTeams.has(String(team))) {
      return faulty([fault("ambiguous_team", path, value, "a team that one row describes")]);
    }
    return faulty([fault("unknown_team", path, value, "the id of a team of the period")]);
  }

  private companyOf(entry: Entry): Company {
    return {
      overTeam: (of, under, recorder, work) => this.under(under).overTeam(entry, of, recorder, work),
      amongTeam: (under) => (this.under(under).groupOf(entry.team).includes(entry) ? String(entry.id) : null),
      contest: (id) => this.contest(id, entry),
      tell: (id, factor, recorder) => this.tell(id, factor, entry, recorder),
    };
  }

  /** While an explanation is recorded it is worked out again, so that each use has its own tree. */
  private overTeam<Result extends object>(
    entry: Entry,
    of: object,
    recorder: StatementRecorder | null,
    work: (team: TeammateRows) => Result,
  ): Result {
    if (recorder !== null) return work(this.teammates(entry, recorder));
    const ofNode = this.worked.get(of) ?? new Map<string, object>();
    this.worked.set(of, ofNode);
    const team = this.hasTeam(entry) ? teamKey(entry.team) : "";
    const known = ofNode.get(team);
    // What a node gives is of one type, whoever asks.
    if (known !== undefined && team !== "") return known as Result;
    const result = work(this.teammates(entry, null));
    ofNode.set(team, result);
    return result;
  }

  private teammates(entry: Entry, recorder: StatementRecorder | null): TeammateRows {
    if (!this.hasTeam(entry)) return { rows: [], faults: this.noTeam(entry).faults };
    const rows = this.groupOf(entry.team).map((each) => ({ id: String(each.id), scope: this.comparedScope(each, recorder) }));
    return { rows, faults: this.rejectedFrom(entry.team) };
  }

  /** The scope of a row that others look at: what is wrong there is the row's, whichever line asks. */
  private comparedScope(entry: Entry, recorder: StatementRecorder | null): RowScope {
    return this.scopeOf(entry).at(["people", String(entry.id)], recorder);
  }

  private under(policy: string | undefined): PolicyPeriod {
    const found = policy === undefined ? this : this.others.get(policy);
    if (found === undefined) throw new Error(`the policy ${policy} is not settled`);
    return found;
  }

  private contest(id: string, entry: Entry): { readonly figure: ContestFigure; readonly position: number } | Faults {
    const isWithinTeam = this.index.contests.get(id)?.within === "team";
    if (isWithinTeam && !this.hasTeam(entry)) return this.noTeam(entry).faults;
    const { figure, positions } = this.hold(id, isWithinTeam ? entry.team : null);
    return { figure, position: positions.get(entry) ?? -1 };
  }

  private hold(id: string, team: RowId | null): HeldContest {
    const contest = this.index.contests.get(id);
    if (contest === undefined) throw new Error(`the contest ${id} is not listed`);
    const isWithinTeam = contest.within === "team";
    const key = JSON.stringify([id, isWithinTeam ? teamKey(team) : null]);
    const known = this.held.get(key);
    if (known !== undefined) return known;
    const entries = isWithinTeam ? this.groupOf(team) : this.everybody();
    const contenders = entries.map((entry) => ({ person: String(entry.person), scope: this.comparedScope(entry, null) }));
    const figure = evaluateContest(contest, contenders, isWithinTeam ? this.rejectedFrom(team) : this.rejected());
    const held = {
      team: isWithinTeam ? this.idOf(team) : null,
      entries,
      positions: new Map(entries.map((entry, position) => [entry, position])),
      figure,
    };
    this.held.set(key, held);
    return held;
  }

  private tell(id: string, factor: string | undefined, entry: Entry, recorder: StatementRecorder): void {
    const { figure, entries, positions } = this.hold(id, this.index.contests.get(id)?.within === "team" ? entry.team : null);
    tellStandings(id, factor, figure, entries.map((each) => String(each.id)), positions.get(entry) ?? -1, recorder);
  }

  /** A team's id as its own row has it. */
  private idOf(team: RowId | null): RowId | null {
    return this.period.teams.get(teamKey(team))?.id ?? team;
  }

  private hasTeam({ team }: Entry): boolean {
    return this.isFlat || (team !== null && this.period.teams.has(String(team)));
  }

  private groupOf(team: RowId | null): readonly Entry[] {
    return this.byTeam().get(teamKey(team)) ?? [];
  }

  private everybody(): readonly Entry[] {
    return this.period.entries.filter(({ policy }) => policy === this.policy);
  }

  private byTeam(): ReadonlyMap<string, readonly Entry[]> {
    if (this.groups !== null) return this.groups;
    const groups = new Map<string, Entry[]>();
    for (const entry of this.everybody()) {
      const key = teamKey(entry.team);
      const others = groups.get(key);
      if (others === undefined) groups.set(key, [entry]);
      else others.push(entry);
    }
    this.groups = groups;
    return groups;
  }

  /** The faults of rows that were rejected, under this policy. */
  private rejected(): readonly Fault[] {
    return this.period.rejectedRows.flatMap((row) => (row.policy === this.policy ? [row.fault] : []));
  }

  /** The same of rows that name a team, under this policy or under none of the settlement's. */
  private rejectedFrom(team: RowId | null): readonly Fault[] {
    if (this.rejectedByTeam === null) {
      const byTeam = new Map<string, Fault[]>();
      for (const row of this.period.rejectedRows) {
        if (row.team === null || (row.policy ?? this.policy) !== this.policy) continue;
        const key = teamKey(row.team);
        const others = byTeam.get(key);
        if (others === undefined) byTeam.set(key, [row.fault]);
        else others.push(row.fault);
      }
      this.rejectedByTeam = byTeam;
    }
    return this.rejectedByTeam.get(teamKey(team)) ?? [];
  }
}

const noPerson = faulty([faultOf("misplaced", [], "a person's reading", "only readings of a team in what is checked once a team")]);
