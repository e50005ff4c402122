import { looksAtOthers, neededFor, passesOf, tenTo, type Domain, type NumberStep, type Plan, type Race, type Step } from "../plan/index.js";
import { conditionKernel } from "./condition-kernel.js";
import { EntrantOrder } from "./entrant-order.js";
import { agreedStatements, someStatements, totalStatements } from "./fold-statements.js";
import { countTeams, foldTeams, shareableTeams, type Teams } from "./fold-teams.js";
import { blank, markWide, noCodes, type Cell } from "./kernels.js";
import { numberKernel, type NumberKernel } from "./number-kernel.js";
import { groupsOf, placeEntrants, type Groups, type Placings, type PrizeList } from "./place-entrants.js";
import { newCell, Registers } from "./registers.js";
import { sharePools } from "./share-pools.js";
import { isHeld, mayMark } from "./step-range.js";
import type { Tables } from "./tables.js";

/** What is asked of a run. */
export interface Outputs {
  /** Steps of which values and states are asked. */
  readonly steps: readonly Step[];
  /** Steps of which values alone are asked, and NaN where there is none. */
  readonly known: readonly NumberStep[];
}

/** What came of a run. */
export interface Run {
  /** The values of an output, of all of its domain. */
  cell(step: Step): Cell;
  /** Whether NaN stands where there is no value. */
  isBlanked(step: Step): boolean;
  /** Where the entrants of a race stand. */
  placings(race: Race): Placings;
  /** The rows, teams or statements in which a step was not exact, by domain; null where surely none is. */
  wide(domain: Domain): Uint8Array | null;
}

/** No more rows at a time: their values stay near the processor. */
const mostAtATime = 2048;

/** Runs a plan over typed arrays: what looks at one row block by block, and what looks at others between the passes. */
export function runPlan(plan: Plan, outputs: Outputs, tables: Tables): Run {
  return new Running(plan, outputs, tables);
}

class Running implements Run {
  private readonly cells = new Map<Step, Cell>();
  private readonly marks = new Map<Domain, Uint8Array>();
  private readonly races = new Map<number, Placings>();
  private readonly groupsByTeam = new Map<Domain, Groups>();
  private isWideEverywhere = false;
  private readonly outputs: ReadonlySet<Step>;
  private readonly needed: ReadonlySet<Step>;
  /** What other steps read. */
  private readonly read: ReadonlySet<Step>;
  private readonly prizeLists: ReadonlyMap<number, PrizeList>;
  private readonly passes: ReadonlyMap<Step, number>;
  private readonly whole: ReadonlySet<Step>;
  private readonly blanked: ReadonlySet<Step>;
  private readonly statesAsked: ReadonlySet<Step>;
  /** How many rows are worked out at a time. */
  private readonly block: number;
  private sorting: EntrantOrder | undefined;

  constructor(plan: Plan, { steps: asked, known: valuesAsked }: Outputs, private readonly tables: Tables) {
    const outputs = [...asked, ...valuesAsked];
    this.outputs = new Set(outputs);
    this.needed = neededFor(outputs);
    const steps = plan.steps.filter((step) => this.needed.has(step));
    this.read = new Set(steps.flatMap(({ of }) => of));
    this.blanked =
      new Set(valuesAsked.filter((step) => step.domain !== null && !this.read.has(step) && !isLoaded(step) && !isAcrossWhole(step)));
    this.statesAsked = new Set(asked);
    this.prizeLists = new Map(steps.flatMap((step) => (step.op === "prize" ? [[step.race.id, prizeListOf(step)] as const] : [])));
    this.passes = passesOf(steps);
    const last = [...this.passes.values()].reduce((most, pass) => Math.max(most, pass), 0);
    this.whole = wholeAmong(steps, outputs, this.passes);
    const domains = new Set(steps.flatMap(({ domain }) => domain ?? []));
    this.block = [...domains].reduce((most, domain) => Math.min(Math.max(most, tables.count(domain)), mostAtATime), 1);
    this.runBlocks(null, steps.filter(({ domain }) => domain === null));
    for (let pass = 0; pass <= last; pass += 1) {
      const now = steps.filter((step) => step.domain !== null && this.passes.get(step) === pass);
      for (const step of now) if (isLoaded(step) || isAcrossWhole(step)) this.runWhole(step);
      for (const domain of domains) {
        this.runBlocks(domain, now.filter((step) => step.domain === domain && !isLoaded(step) && !isAcrossWhole(step)));
      }
    }
  }

  isBlanked(step: Step): boolean {
    return this.blanked.has(step);
  }

  placings(race: Race): Placings {
    const held = this.races.get(race.id);
    if (held === undefined) throw new Error("a race that was not held is read");
    return held;
  }

  cell(step: Step): Cell {
    const cell = this.cells.get(step);
    if (cell === undefined) throw new Error("a step that was not worked out is read");
    return cell;
  }

  wide(domain: Domain): Uint8Array | null {
    return this.isWideEverywhere ? this.marksOf(domain) : (this.marks.get(domain) ?? null);
  }

  private marksOf(domain: Domain): Uint8Array {
    let marks = this.marks.get(domain);
    if (marks === undefined) {
      marks = new Uint8Array(this.tables.count(domain));
      this.marks.set(domain, this.isWideEverywhere ? marks.fill(1) : marks);
    }
    return marks;
  }

  /** The values of a step for each of `size`, even where it is the same everywhere. */
  private wholeCell(step: Step | undefined, size: number): Cell {
    if (step === undefined) throw new Error("a step lacks an operand");
    const { values, states } = this.cell(step);
    if (step.domain !== null) return { values, states };
    return {
      values: new Float64Array(size).fill(values[0] ?? 0),
      states: states === null ? null : new Uint8Array(size).fill(states[0] ?? 0),
    };
  }

  /** What is brought together, of all rows. */
  private rowsOf({ of, rows }: Step & { readonly rows: Domain }): Cell {
    return this.wholeCell(of[0], this.tables.count(rows));
  }

  /** Works out steps that look at one row, for all rows of a domain. */
  private runBlocks(domain: Domain | null, steps: readonly Step[]): void {
    if (steps.length === 0) return;
    const { block } = this;
    const size = domain === null ? block : this.tables.count(domain);
    const registers = new Registers(steps, this.whole, Math.min(size, block));
    for (const step of steps) {
      const cell = domain !== null && this.whole.has(step) ? this.wholeOf(step, size) : registers.cellOf(step);
      this.cells.set(step, cell);
    }
    const viewed = new Map<Step, Cell>();
    const sources = new Set(steps.flatMap((step) => [step, ...step.of]));
    const wholes: (readonly [Cell, Cell])[] = [];
    for (const step of sources) {
      const cell = this.cell(step);
      const isWhole = step.domain !== null && step.domain === domain && !registers.has(step);
      const view = isWhole ? { values: cell.values, states: cell.states } : cell;
      if (isWhole) wholes.push([view, cell]);
      viewed.set(step, view);
    }
    const marks = domain === null ? new Uint8Array(block) : steps.some(mayMark) ? this.marksOf(domain) : noCodes;
    const kernels = steps.map((step) => this.kernelOf(step, viewed));
    for (let base = 0; base < size; base += block) {
      const count = Math.min(block, size - base);
      for (const [view, { values, states }] of wholes) {
        view.values = values.length === 0 ? values : values.subarray(base, base + count);
        // States that nobody asks for are those of a block.
        view.states = states === null || states.length < size ? states : states.subarray(base, base + count);
      }
      const wide = marks.subarray(base, base + count);
      for (const kernel of kernels) kernel(base, count, wide);
    }
    if (domain === null) this.isWideEverywhere = marks.includes(1);
  }

  /** What works out a step for a block of rows. */
  private kernelOf(step: Step, viewed: ReadonlyMap<Step, Cell>): NumberKernel {
    const of = step.of.map((each) => viewed.get(each) ?? this.cell(each));
    const out = viewed.get(step) ?? this.cell(step);
    const place = () => this.placeOf(step);
    if (step.kind === "condition") return conditionKernel(step, out, of, place);
    const kernel = numberKernel(step, out, of, place);
    // A constant that doubles do not hold is larger than all that they do: comparisons with it are right, and whatever takes it is marked,
    // but nothing takes an output.
    const isTaken = step.op === "constant" && !this.outputs.has(step);
    const isMarked = !isTaken && !isHeld(step);
    const isBlanked = this.blanked.has(step);
    if (!isMarked && !isBlanked) return kernel;
    return (base, count, wide) => {
      kernel(base, count, wide);
      if (isMarked) markWide(wide, out.values, count);
      if (isBlanked && out.states !== null) blank(out.values, out.states, count);
    };
  }

  private wholeOf(step: Step, size: number): Cell {
    const areStatesAsked = !this.blanked.has(step) || this.statesAsked.has(step);
    return newCell(step, size, areStatesAsked ? size : Math.min(size, this.block));
  }

  private placeOf({ op, domain }: Step): Int32Array {
    if (domain === null) throw new Error("what is the same everywhere is gathered");
    return op === "gather" ? this.tables.teamOf(domain) : this.statementsOf(domain);
  }

  /** The statement of each row. */
  private statementsOf(rows: Domain): Int32Array {
    const statements = this.tables.statementOf(rows);
    if (statements === null) throw new Error("rows that are statements are brought together");
    return statements;
  }

  /** What is there already, and what looks at other rows. */
  private runWhole(step: Step): void {
    const { tables } = this;
    const { domain } = step;
    if (domain === null) throw new Error("what looks at others is the same everywhere");
    const size = tables.count(domain);
    if (step.op === "load") {
      const { wide, ...cell } = tables.load(step);
      if (wide !== null) joinMarks(this.marksOf(domain), wide);
      this.cells.set(step, { ...cell, states: cell.states ?? (step.mayBeAbsent || step.mayBeFaulty ? new Uint8Array(size) : null) });
      return;
    }
    if (step.op === "addition") {
      const cell = tables.addition(step);
      markWide(this.marksOf(domain), cell.values, size);
      this.cells.set(step, cell);
      return;
    }
    if (step.op === "told") {
      this.cells.set(step, { values: new Float64Array(0), states: tables.told(step) });
      return;
    }
    if (step.op === "rank" || step.op === "prize") {
      const { states, ranks, prizes } = this.hold(step.race, size);
      const isRead = step.op === "rank" && this.read.has(step);
      const values = step.op === "prize" ? prizes : isRead ? Float64Array.from(ranks) : new Float64Array(0);
      this.cells.set(step, { values, states: step.op === "rank" ? states : statesOfPrizes(step, states) });
      if (mayMark(step)) markWide(this.marksOf(domain), values, size);
      return;
    }
    const out = newCell(step, size);
    this.cells.set(step, out);
    switch (step.op) {
      case "overTeam":
        foldTeams(step, out, this.rowsOf(step), this.teamsOf(step.rows), this.marksOf(domain));
        if (!isHeld(step)) markWide(this.marksOf(domain), out.values, size);
        return;
      case "countTeam":
        countTeams(out, this.rowsOf(step), this.teamsOf(step.rows));
        return;
      case "shareable": {
        const by = this.wholeCell(step.of[1], tables.count(step.rows));
        shareableTeams(out, this.wholeCell(step.of[0], size), by, this.teamsOf(step.rows));
        return;
      }
      case "share": {
        const [pool, by, lets] = step.of.map((each) => this.wholeCell(each, size));
        if (pool === undefined || by === undefined || lets === undefined) throw new Error("a share of nothing");
        sharePools(out, pool, by, lets.states, this.byTeam(domain), tables.idOf(domain), this.marksOf(domain), this.order);
        return;
      }
      case "countGroup": {
        const { states } = this.wholeCell(step.of[0], size);
        const groups = step.group === "team" ? this.byTeam(domain) : everyone(size);
        eachGroup(groups, (rows) => {
          const count = rows.reduce((sum, row) => (states?.[row] === 1 ? sum + 1 : sum), 0);
          for (const row of rows) out.values[row] = count;
        });
        return;
      }
      case "total":
        totalStatements(out, this.rowsOf(step), this.statementsOf(step.rows), this.marksOf(domain));
        return;
      case "agreed":
        agreedStatements(out, this.rowsOf(step), this.statementsOf(step.rows));
        return;
      case "some":
        someStatements(out, this.rowsOf(step), this.statementsOf(step.rows));
        return;
      default:
        throw new Error(`${step.op} does not look at others`);
    }
  }

  private get order(): EntrantOrder {
    return (this.sorting ??= new EntrantOrder());
  }

  private byTeam(rows: Domain): Groups {
    let groups = this.groupsByTeam.get(rows);
    if (groups === undefined) this.groupsByTeam.set(rows, groups = groupsOf(this.tables.teamOf(rows), this.tables.teams));
    return groups;
  }

  private hold(race: Race, size: number): Placings {
    const held = this.races.get(race.id);
    if (held !== undefined) return held;
    const { tables } = this;
    const isOfTeams = race.domain.of === "teams";
    const cell = (step: Step) => this.wholeCell(step, size);
    const placings = placeEntrants(
      {
        race,
        groups: isOfTeams ? this.teamsThatCompete(race, size) : race.group === "team" ? this.byTeam(race.domain) : everyone(size),
        entry: cell(race.entry),
        tieBreakers: race.tieBreakers.map(({ step }) => cell(step)),
        prizes: this.prizeLists.get(race.id) ?? null,
        persons: isOfTeams ? null : tables.statementOf(race.domain),
        isRejected: (group) =>
          isOfTeams ? tables.isClaimed(race.policy) : tables.isRejected(race.policy, race.group === "team" ? group : null),
      },
      size,
      this.order,
    );
    // Where a team is not known, neither is a place in it, nor among teams.
    if (isOfTeams) placings.states[tables.teams + 1] = 3;
    else if (race.group === "team" && placings.states.includes(1)) {
      const teams = tables.teamOf(race.domain);
      for (let row = 0; row < size; row += 1) if ((teams[row] ?? 0) >= tables.teams) placings.states[row] = 3;
    }
    this.races.set(race.id, placings);
    return placings;
  }

  private teamsThatCompete({ entrants }: Race, size: number): Groups {
    const states = entrants === null ? null : this.wholeCell(entrants, size).states;
    const members = Int32Array.from({ length: this.tables.teams }, (_, team) => team).filter((team) =>
      states === null || states[team] === 1
    );
    return { start: Int32Array.of(0, members.length), members };
  }

  /** The rows of each team: something is not known of those that no row names, and where a row was rejected. */
  private teamsOf(rows: Domain): Teams {
    const { start, members } = this.byTeam(rows);
    return { start, members, isFaulty: (team) => team >= this.tables.teams || this.tables.isRejected(rows.policy, team) };
  }
}

function prizeListOf({ prizes: { amounts, scale: own, ties, mode }, scale }: NumberStep & { readonly op: "prize" }): PrizeList {
  return { amounts: amounts.map(Number), unit: Number(tenTo(own - scale)), areSplit: ties === "split", mode };
}

/** Whoever is not ranked wins nothing; who may be, it is not known what. */
function statesOfPrizes({ mayBeFaulty }: Step, states: Uint8Array): Uint8Array | null {
  return mayBeFaulty ? states.map((state) => (state === 3 ? 3 : 0)) : null;
}

function isLoaded({ op }: Step): boolean {
  return op === "load" || op === "addition" || op === "told";
}

/** What looks at others in another way than by its place. */
function isAcrossWhole(step: Step): boolean {
  return looksAtOthers(step) && step.op !== "gather" && step.op !== "ofStatement";
}

/** Those of which all rows are kept: outputs, what others look at, and what a later pass reads. */
function wholeAmong(steps: readonly Step[], outputs: readonly Step[], passes: ReadonlyMap<Step, number>): ReadonlySet<Step> {
  const whole = new Set<Step>(outputs);
  for (const step of steps) {
    for (const each of step.of) if (looksAtOthers(step) || (passes.get(each) ?? 0) < (passes.get(step) ?? 0)) whole.add(each);
  }
  return whole;
}

function everyone(size: number): Groups {
  return { start: Int32Array.of(0, size), members: Int32Array.from({ length: size }, (_, row) => row) };
}

function eachGroup({ start, members }: Groups, visit: (rows: Int32Array) => void): void {
  for (let group = 0; group + 1 < start.length; group += 1) visit(members.subarray(start[group] ?? 0, start[group + 1] ?? 0));
}

function joinMarks(marks: Uint8Array, others: Uint8Array): void {
  for (let row = 0; row < others.length; row += 1) if (others[row] === 1) marks[row] = 1;
}
