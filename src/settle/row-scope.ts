import type { Path } from "../error/index.js";
import type { Recorder } from "../explain/recorder.js";
import { readMetric, readParameter, type Faulty, type Figure, type LineMarks, type Row, type RowOwner, type Scope } from "../formula/index.js";
import { checkGates, type GatesFigure } from "../gate/index.js";
import type { PolicyIndex } from "../policy/index.js";

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

/** In what the formulas of one row are evaluated. */
export class RowScope implements Scope {
  path: Path = [];
  marks: LineMarks | null = null;
  private checked: Map<string, GatesFigure> | null = null;

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
    const readings = listed(this.index.metrics, id).definition.scope === "team" ? this.team : this.person;
    return readings instanceof Readings ? readings.metric(id) : readings;
  }

  parameter(id: string): Figure {
    const { definition, value } = listed(this.index.parameters, id);
    if (definition.per === "policy") return value;
    const readings = definition.per === "team" ? this.team : this.person;
    return readings instanceof Readings ? readings.parameter(id) : readings;
  }

  gates(id: string): GatesFigure {
    if (this.teamScope !== null && this.recorder === null && !this.index.personalGates.has(id)) return this.teamScope.gates(id);
    return this.checked?.get(id) ?? this.check(id);
  }

  /** The same row with another recorder, or with none: for what is worked out beside what is explained. */
  recordedBy(recorder: Recorder | null): RowScope {
    return this.recorder === recorder ? this : new RowScope(this.index, this.places, this.person, this.team, this.teamScope, recorder);
  }

  private check(id: string): GatesFigure {
    const { path, marks } = this;
    this.path = ["gates", id];
    this.marks = null;
    const figure = checkGates(listed(this.index.gates, id), this);
    this.path = path;
    this.marks = marks;
    // While an explanation is recorded each use is checked again, so that each has its own tree.
    if (this.recorder === null) (this.checked ??= new Map()).set(id, figure);
    return figure;
  }
}

function listed<Entry>(entries: ReadonlyMap<string, Entry>, id: string): Entry {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`${id} is not listed in the policy`);
  return entry;
}
