import { zero } from "../decimal/index.js";
import type { Path } from "../error/index.js";
import type { Recorder } from "../explain/recorder.js";
import { readMetric, readParameter, type Faulty, type Figure, type LineMarks, type Row, type Scope } from "../formula/index.js";
import { checkGates, type GatesFigure } from "../gate/index.js";
import type { PolicyIndex } from "../policy/index.js";

/** What a row says, each column read once. */
export class Readings {
  private readonly figures = new Map<string, Figure>();

  constructor(
    private readonly row: Row,
    private readonly path: Path,
    private readonly index: PolicyIndex,
    private readonly places: number,
  ) {}

  metric(id: string): Figure {
    return this.figures.get(id) ?? this.keep(id, readMetric(listed(this.index.metrics, id), this.row, this.path, this.places, this.index.columns));
  }

  parameter(id: string): Figure {
    return this.figures.get(id) ?? this.keep(id, readParameter(listed(this.index.parameters, id), parameterValue(this.index, id), this.row, this.path));
  }

  private keep(id: string, figure: Figure): Figure {
    this.figures.set(id, figure);
    return figure;
  }
}

/** In what the formulas of one row are evaluated. */
export class RowScope implements Scope {
  path: Path = [];
  marks: LineMarks | null = null;
  private readonly checked = new Map<string, GatesFigure>();

  constructor(
    readonly index: PolicyIndex,
    readonly places: number,
    /** A team that is not known is a fault of what reads it, and of nothing else. */
    private readonly person: Readings | Faulty,
    private readonly team: Readings | Faulty,
    /** The team's own scope: gate sets that read nothing of a person are checked there, once a team. */
    private readonly teamScope: RowScope | null,
    readonly recorder: Recorder | null,
  ) {}

  metric(id: string): Figure {
    const readings = listed(this.index.metrics, id).scope === "team" ? this.team : this.person;
    return readings instanceof Readings ? readings.metric(id) : readings;
  }

  parameter(id: string): Figure {
    const { per } = listed(this.index.parameters, id);
    if (per === "policy") return parameterValue(this.index, id);
    const readings = per === "team" ? this.team : this.person;
    return readings instanceof Readings ? readings.parameter(id) : readings;
  }

  gates(id: string): GatesFigure {
    if (this.teamScope !== null && this.recorder === null && !this.index.personalGates.has(id)) return this.teamScope.gates(id);
    return this.checked.get(id) ?? this.check(id);
  }

  /** The same without a recorder: for what is worked out beside what is explained. */
  silent(): RowScope {
    return this.recorder === null ? this : new RowScope(this.index, this.places, this.person, this.team, this.teamScope, null);
  }

  private check(id: string): GatesFigure {
    const { path, marks } = this;
    this.path = ["gates", id];
    this.marks = null;
    const figure = checkGates(listed(this.index.gates, id), this);
    this.path = path;
    this.marks = marks;
    // While an explanation is recorded each use is checked again, so that each has its own tree.
    if (this.recorder === null) this.checked.set(id, figure);
    return figure;
  }
}

function parameterValue(index: PolicyIndex, id: string): Figure {
  return index.parameterValues.get(id) ?? zero;
}

function listed<Entry>(entries: ReadonlyMap<string, Entry>, id: string): Entry {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`${id} is not listed in the policy`);
  return entry;
}
