import { has } from "../error/index.js";
import { Decimal, zero } from "../decimal/index.js";
import { prizeFigure, rankFigure, type EntrantFigure } from "../contest/index.js";
import type { Path } from "../error/index.js";
import {
  holdLine,
  isAbsent,
  meantColumns,
  readMetric,
  readParameter,
  type Absent,
  type Faulty,
  type Figure,
  type LineMarks,
  type MeantColumn,
  type Numbers,
  type Row,
  type RowOwner,
  type Scope,
  type SharedResults,
  type TeammateRows,
} from "../formula/index.js";
import { evaluateGates, type GatesFigure } from "../gate/index.js";
import { definitionOf, type PolicyIndex } from "../policy/index.js";
import { evaluateScorecard, type ScoreFigure } from "../scorecard/index.js";
import type { PayeeRow, RowPolicy } from "./payee.js";
import { figureOfLine, settleLine, type SettledLine } from "./settle-line.js";
import type { PlannedLine } from "./statement-plan.js";
import type { StatementRecorder } from "./statement-recorder.js";

/** What is said in the columns of a policy. */
export interface Columns {
  metric(id: string): Figure;
  parameter(id: string): Figure;
}

/** Columns that nobody can read: whatever reads one has the fault. */
export function unreadableColumns(why: () => Faulty): Columns {
  return { metric: why, parameter: why };
}

/** What a row says, each column read once. */
export class Readings implements Columns {
  private readonly figures: (Figure | undefined)[] = [];
  private meant: MeantColumn | null = null;

  constructor(
    protected readonly row: Row,
    protected readonly owner: RowOwner | null,
    protected readonly index: PolicyIndex,
    protected readonly places: number,
  ) {}

  metric(id: string): Figure {
    const { position, definition } = definitionOf(this.index.metrics, id);
    return (this.figures[position] ??= readMetric(definition, this.row, this.owner, this.places, this));
  }

  parameter(id: string): Figure {
    const { position, definition, value } = definitionOf(this.index.parameters, id);
    return (this.figures[position] ??= readParameter(definition, value, this.row, this.owner));
  }

  /** Which column was meant by one that the row lacks: its columns are looked at once. */
  meantBy(id: string): string | null {
    this.meant ??= meantColumns(this.row, this.index.columns);
    return this.meant(id);
  }
}

/** The other rows, for one that looks at them. */
export interface Company {
  overTeam<Result extends object>(
    row: PayeeRow<RowPolicy>,
    of: object,
    under: string | undefined,
    recorder: StatementRecorder | null,
    marks: LineMarks | null,
    work: (team: TeammateRows) => Result,
  ): Result;
  amongTeam(row: PayeeRow<RowPolicy>, under: string | undefined): string | null;
  /** What became of the row, or of its team, in a contest: not applicable where it takes no part, faulty where that is not known. */
  entrant(row: PayeeRow<RowPolicy>, id: string): EntrantFigure | Absent;
  /** Tells the recorder whom a contest compared. */
  tell(row: PayeeRow<RowPolicy>, id: string, factor: string | undefined, recorder: StatementRecorder): void;
}

/** What all rows under a policy have in common. */
export interface RowGround {
  readonly index: PolicyIndex;
  readonly places: number;
  /** The pay lines that formulas may read, by name. */
  readonly lines: ReadonlyMap<string, PlannedLine>;
  /** Where results are kept that many rows have; null for what stands alone. */
  readonly shared: SharedResults | null;
  /** The other rows; null for what stands alone. */
  readonly company: Company | null;
}

const nowhere: Path = [];

/** A row, and what was worked out for it, wherever it is asked for. */
class OpenRow {
  gates: Map<string, unknown> | null = null;
  scorecards: Map<string, unknown> | null = null;
  lines: Map<string, unknown> | null = null;

  constructor(
    /** Where the team is not known each column of it is a fault, of what reads it and of nothing else. */
    readonly person: Columns,
    readonly team: Columns,
    /** The team's own scope: gate sets that read nothing of a person are checked there, once a team. */
    readonly teamScope: RowScope | null,
    /** Null for what stands alone. */
    readonly row: PayeeRow<RowPolicy> | null,
  ) {}
}

/** What a line of the statement comes to, for a step; a recorder hears of the rows that it is the sum of. */
export type StatementLines = (name: string, recorder: StatementRecorder | null) => Figure;

/** In what a formula of one row is evaluated, at one place of the policy. */
export class RowScope implements Scope {
  private constructor(
    private readonly ground: RowGround,
    private readonly own: OpenRow,
    readonly recorder: StatementRecorder | null,
    readonly path: Path,
    readonly marks: LineMarks | null,
    private readonly statementLines: StatementLines | null,
  ) {}

  static of(ground: RowGround, person: Columns, team: Columns, teamScope: RowScope | null, row: PayeeRow<RowPolicy> | null): RowScope {
    return new RowScope(ground, new OpenRow(person, team, teamScope, row), null, nowhere, null, null);
  }

  /** The same row, at another place of the policy; `marks` where that is a pay line. */
  at(path: Path, marks: LineMarks | null = null): RowScope {
    return new RowScope(this.ground, this.own, this.recorder, path, marks, this.statementLines);
  }

  /** The same row with another recorder, or with none: for what is worked out beside what is explained. */
  recordedBy(recorder: StatementRecorder | null): RowScope {
    return this.recorder === recorder ? this : new RowScope(this.ground, this.own, recorder, this.path, this.marks, this.statementLines);
  }

  /** The same row, for steps: a line is its sum over the rows of the statement. */
  ofStatement(lines: StatementLines): RowScope {
    return new RowScope(this.ground, this.own, this.recorder, this.path, null, lines);
  }

  get index(): PolicyIndex {
    return this.ground.index;
  }

  get numbers(): Numbers {
    return this.ground.index.numbers;
  }

  get places(): number {
    return this.ground.places;
  }

  get shared(): SharedResults | null {
    return this.recorder === null ? this.ground.shared : null;
  }

  metric(id: string): Figure {
    const { person, team } = this.own;
    const readings = definitionOf(this.index.metrics, id).definition.scope === "team" ? team : person;
    return readings.metric(id);
  }

  parameter(id: string): Figure {
    const { definition, value } = definitionOf(this.index.parameters, id);
    if (definition.per === "policy") return value;
    const readings = definition.per === "team" ? this.own.team : this.own.person;
    return readings.parameter(id);
  }

  gates(id: string): GatesFigure {
    const { ground: { index }, own: { teamScope } } = this;
    if (teamScope !== null && this.recorder === null && !index.personalGates.has(id)) return teamScope.gates(id);
    return this.once("gates", id, () => evaluateGates(definitionOf(index.gates, id), this.at(["gates", id])));
  }

  score(id: string): ScoreFigure {
    return this.once("scorecards", id, () => evaluateScorecard(definitionOf(this.index.scorecards, id), this.at(["scorecards", id])));
  }

  /** Worked out once for the row; while an explanation is recorded, for each use, so that each has its own tree. */
  private once<Made>(kind: "gates" | "scorecards" | "lines", id: string, make: () => Made): Made {
    if (this.recorder !== null) return make();
    const known = (this.own[kind] ??= new Map());
    // What is kept of one kind is of one type.
    let made = known.get(id) as Made | undefined;
    if (made === undefined) known.set(id, made = make());
    return made;
  }

  rank(contest: string, factor: string | undefined): Figure {
    return this.standing(contest, factor, (entrant) => rankFigure(entrant, factor, (rank) => new Decimal(rank)));
  }

  prize(contest: string, factor: string | undefined): Figure {
    const figure = this.standing(contest, factor, (entrant) => prizeFigure(entrant, factor));
    // Who takes no part wins nothing.
    return isAbsent(figure) && figure.state === "notApplicable" ? zero : figure;
  }

  line(name: string): Figure {
    if (this.statementLines !== null) return this.statementLines(name, this.recorder);
    const settled = this.settledLine(definitionOf(this.ground.lines, name));
    if (this.marks !== null && settled.heldBy.length > 0) holdLine(this.marks, settled.heldBy);
    return figureOfLine(settled);
  }

  /** A pay line of the row, worked out once where others read it; while an explanation is recorded, for each use. */
  settledLine(of: PlannedLine): SettledLine {
    const { name } = of.definition;
    return this.index.readLines.has(name) ? this.once("lines", name, () => settleLine(of, this)) : settleLine(of, this);
  }

  overTeam<Result extends object>(of: object, under: string | undefined, work: (team: TeammateRows) => Result): Result {
    return this.company().overTeam(this.row(), of, under, this.recorder, this.marks, work);
  }

  amongTeam(under: string | undefined): string | null {
    return this.company().amongTeam(this.row(), under);
  }

  /** What became of the row, or of its team, in a contest. */
  entrant(contest: string): EntrantFigure | Absent {
    return this.company().entrant(this.row(), contest);
  }

  private standing(contest: string, factor: string | undefined, of: (entrant: EntrantFigure) => Figure): Figure {
    const entrant = this.entrant(contest);
    if (has(entrant, "state")) return entrant;
    if (this.recorder !== null) this.company().tell(this.row(), contest, factor, this.recorder);
    return of(entrant);
  }

  private company(): Company {
    return this.ground.company ?? letThrough();
  }

  private row(): PayeeRow<RowPolicy> {
    return this.own.row ?? letThrough();
  }
}

/** Formulas that ask for this here were refused. */
export function letThrough(): never {
  throw new Error("what reads results, or other rows, was let through");
}
