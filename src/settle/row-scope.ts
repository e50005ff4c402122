import { Decimal } from "../decimal/index.js";
import { prizeFigure, rankFigure, type ContestFigure } from "../contest/index.js";
import type { Faults, Path } from "../error/index.js";
import {
  faulty,
  readMetric,
  readParameter,
  type Faulty,
  type Figure,
  type LineMarks,
  type Row,
  type RowOwner,
  type Scope,
  type TeammateRows,
} from "../formula/index.js";
import { evaluateGates, type GatesFigure } from "../gate/index.js";
import type { PolicyIndex } from "../policy/index.js";
import { evaluateScorecard, type ScoreFigure } from "../scorecard/index.js";
import type { StatementRecorder } from "./statement-recorder.js";

/** What a row says, each column read once. */
export class Readings {
  private readonly figures: (Figure | undefined)[] = [];

  constructor(
    private readonly row: Row,
    private readonly owner: RowOwner | null,
    private readonly index: PolicyIndex,
    private readonly places: number,
  ) {}

  metric(id: string): Figure {
    const { position, definition } = listed(this.index.metrics, id);
    return (this.figures[position] ??= readMetric(definition, this.row, this.owner, this.places, this.index.columns));
  }

  parameter(id: string): Figure {
    const { position, definition, value } = listed(this.index.parameters, id);
    return (this.figures[position] ??= readParameter(definition, value, this.row, this.owner));
  }
}

/** The other rows, as one row sees them. */
export interface Company {
  overTeam<Result extends object>(
    of: object,
    under: string | undefined,
    recorder: StatementRecorder | null,
    work: (team: TeammateRows) => Result,
  ): Result;
  amongTeam(under: string | undefined): string | null;
  /** The standings of a contest in which the row takes part, and its position in them; or why they are not known. */
  contest(id: string): { readonly figure: ContestFigure; readonly position: number } | Faults;
  /** Tells the recorder whom a contest compared. */
  tell(id: string, factor: string | undefined, recorder: StatementRecorder): void;
}

/** What a row is made of. */
export interface RowParts {
  readonly index: PolicyIndex;
  readonly places: number;
  /** A team that is not known is a fault of what reads it, and of nothing else. */
  readonly person: Readings | Faulty;
  readonly team: Readings | Faulty;
  /** The team's own scope: gate sets that read nothing of a person are checked there, once a team. */
  readonly teamScope: RowScope | null;
  readonly company: Company | null;
}

/** In what the formulas of one row are evaluated. */
export class RowScope implements Scope {
  path: Path = [];
  marks: LineMarks | null = null;
  readonly index: PolicyIndex;
  readonly places: number;
  private checked: Map<string, GatesFigure> | null = null;
  private scored: Map<string, ScoreFigure> | null = null;

  constructor(
    private readonly parts: RowParts,
    readonly recorder: StatementRecorder | null,
  ) {
    this.index = parts.index;
    this.places = parts.places;
  }

  metric(id: string): Figure {
    const { person, team } = this.parts;
    const readings = listed(this.index.metrics, id).definition.scope === "team" ? team : person;
    return readings instanceof Readings ? readings.metric(id) : readings;
  }

  parameter(id: string): Figure {
    const { definition, value } = listed(this.index.parameters, id);
    if (definition.per === "policy") return value;
    const readings = definition.per === "team" ? this.parts.team : this.parts.person;
    return readings instanceof Readings ? readings.parameter(id) : readings;
  }

  gates(id: string): GatesFigure {
    const { teamScope } = this.parts;
    if (teamScope !== null && this.recorder === null && !this.index.personalGates.has(id)) return teamScope.gates(id);
    // While an explanation is recorded each use is checked again, so that each has its own tree.
    if (this.recorder !== null) return this.apart(["gates", id], () => evaluateGates(listed(this.index.gates, id), this));
    this.checked ??= new Map();
    return remember(this.checked, id, () => this.apart(["gates", id], () => evaluateGates(listed(this.index.gates, id), this)));
  }

  score(id: string): ScoreFigure {
    if (this.recorder !== null) return this.apart(["scorecards", id], () => evaluateScorecard(listed(this.index.scorecards, id), this));
    this.scored ??= new Map();
    return remember(
      this.scored,
      id,
      () => this.apart(["scorecards", id], () => evaluateScorecard(listed(this.index.scorecards, id), this)),
    );
  }

  rank(contest: string, factor: string | undefined): Figure {
    return this.standing(contest, factor, (figure, position) => rankFigure(figure, position, factor, (rank) => new Decimal(rank)));
  }

  prize(contest: string, factor: string | undefined): Figure {
    return this.standing(contest, factor, (figure, position) => prizeFigure(figure, position, factor));
  }

  overTeam<Result extends object>(of: object, under: string | undefined, work: (team: TeammateRows) => Result): Result {
    return this.company().overTeam(of, under, this.recorder, work);
  }

  amongTeam(under: string | undefined): string | null {
    return this.company().amongTeam(under);
  }

  /** The same row with another recorder, or with none: for what is worked out beside what is explained. */
  recordedBy(recorder: StatementRecorder | null): RowScope {
    return this.recorder === recorder ? this : new RowScope(this.parts, recorder);
  }

  /** The same row, as it is looked at from elsewhere. */
  at(path: Path, recorder: StatementRecorder | null): RowScope {
    const scope = new RowScope(this.parts, recorder);
    scope.path = path;
    return scope;
  }

  private standing(id: string, factor: string | undefined, of: (figure: ContestFigure, position: number) => Figure): Figure {
    const company = this.company();
    const held = company.contest(id);
    if ("figure" in held) {
      if (this.recorder !== null) company.tell(id, factor, this.recorder);
      return of(held.figure, held.position);
    }
    return faulty(held);
  }

  private company(): Company {
    if (this.parts.company === null) throw new Error("what reads other rows was let through to a row alone");
    return this.parts.company;
  }

  /** Works something out that stands elsewhere in the policy than the line at hand. */
  private apart<Result>(path: Path, work: () => Result): Result {
    const { path: before, marks } = this;
    this.path = path;
    this.marks = null;
    const result = work();
    this.path = before;
    this.marks = marks;
    return result;
  }
}

function remember<Result>(memory: Map<string, Result>, id: string, work: () => Result): Result {
  const known = memory.get(id);
  if (known !== undefined) return known;
  const result = work();
  memory.set(id, result);
  return result;
}

function listed<Entry>(entries: ReadonlyMap<string, Entry>, id: string): Entry {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`${id} is not listed in the policy`);
  return entry;
}
