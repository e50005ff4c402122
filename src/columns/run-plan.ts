import {
  looksAtOthers,
  neededFor,
  passesOf,
  tenTo,
  type ConditionStep,
  type Domain,
  type NumberStep,
  type Plan,
  type Race,
  type Step,
} from "../plan/index.js";
import { EntrantOrder } from "./entrant-order.js";
import {
  all,
  atLeastOf,
  bits,
  blank,
  choose,
  compare,
  divide,
  exact,
  extreme,
  flag,
  gated,
  gatherStates,
  gatherValues,
  joinStates,
  known,
  limit,
  linear,
  markWide,
  markWidePieces,
  markWideTerms,
  markWideTimes,
  mostDivided,
  mostExact,
  not,
  only,
  orElse,
  passed,
  piecewise,
  product,
  quotient,
  quotientOfHalves,
  ramp,
  rampOf,
  recode,
  refuse,
  require,
  select,
  strict,
  unknownWhere,
  whereMet,
  type Cell,
  type Pieces,
} from "./kernels.js";
import { groupsOf, placeEntrants, type Groups, type Placings, type PrizeList } from "./place-entrants.js";
import { sharePools } from "./share-pools.js";

/** What a plan is run on. Of teams, those that are none and not known come last, where rows name such. */
export interface Tables {
  /** How many teams the period has. */
  readonly teams: number;
  count(domain: Domain): number;
  load(step: NumberStep & { readonly op: "load" }): LoadedCell;
  addition(step: NumberStep & { readonly op: "addition" }): Cell;
  told(step: ConditionStep & { readonly op: "told" }): Uint8Array;
  teamOf(rows: Domain): Int32Array;
  /** Null where each row is a statement. */
  statementOf(rows: Domain): Int32Array | null;
  idOf(rows: Domain): (row: number) => string;
  isRejected(policy: number, team: number | null): boolean;
  isClaimed(policy: number): boolean;
}

export interface LoadedCell extends Cell {
  /** The rows whose numbers the column cannot hold; null where there is none. */
  readonly wide: Uint8Array | null;
}

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

const empty = new Uint8Array(0);

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
    const marks = domain === null ? new Uint8Array(block) : steps.some(mayMark) ? this.marksOf(domain) : empty;
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
  private kernelOf(step: Step, viewed: ReadonlyMap<Step, Cell>): (base: number, count: number, wide: Uint8Array) => void {
    const of = step.of.map((each) => viewed.get(each) ?? this.cell(each));
    const out = viewed.get(step) ?? this.cell(step);
    if (step.kind === "condition") return this.conditionKernel(step, out, of);
    const kernel = this.numberKernel(step, out, of);
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

  private numberKernel(step: NumberStep, out: Cell, of: readonly Cell[]): (base: number, count: number, wide: Uint8Array) => void {
    const isWide = mayMark(step);
    const halves = { areSure: isExactTwice(step), areSigned: step.least < 0n };
    const [a = out, b = out, c = out] = of;
    const join = (count: number) => {
      if (out.states !== null) joinStates(out.states, of, count);
    };
    switch (step.op) {
      case "constant": {
        const value = Number(step.value);
        return (_, count) => {
          out.values.fill(value, 0, count);
        };
      }
      case "absent":
        return (_, count) => {
          out.values.fill(0, 0, count);
          out.states?.fill(step.state, 0, count);
        };
      case "linear": {
        const factors = Float64Array.from(step.factors, Number);
        const plus = Number(step.plus);
        return (_, count, wide) => {
          if (isWide) markWideTerms(wide, of, factors, plus, count);
          linear(out, of, factors, plus, count);
          join(count);
        };
      }
      case "product":
        return (_, count) => {
          product(out.values, a.values, b.values, count);
          join(count);
        };
      case "quotient": {
        const { mode } = step;
        const by = { times: Number(step.times), per: Number(step.per), mode };
        const [, divisor] = step.of;
        const isAbove = divisor?.kind === "number" && divisor.least > 0n;
        return (_, count, wide) => {
          join(count);
          if (isAbove && halves.areSure && !halves.areSigned && mode === "half-up") {
            quotientOfHalves(out.values, a.values, b.values, by.times, by.per, count);
            return;
          }
          if (isWide) {
            markWideTimes(wide, a.values, by.times, mostExact, count);
            markWideTimes(wide, b.values, by.per, mostExact, count);
          }
          quotient(out, a.values, b.values, by, count);
        };
      }
      case "divide": {
        const by = { times: Number(step.times), per: Number(step.per), mode: step.mode };
        return (_, count, wide) => {
          if (isWide) markWideTimes(wide, a.values, by.times, mostDivided(by.per), count);
          divide(out.values, a.values, by, halves, count);
          join(count);
        };
      }
      case "piece": {
        const pieces = piecesOf(step);
        const [x] = step.of;
        const line = x?.kind === "number" ? rampOf(pieces, Number(magnitudeOf(x))) : null;
        if (line !== null) {
          return (_, count) => {
            join(count);
            ramp(out.values, a.values, line, count);
          };
        }
        return (_, count, wide) => {
          join(count);
          if (isWide) markWidePieces(wide, a.values, pieces, count);
          piecewise(out, a.values, pieces, count);
        };
      }
      case "least":
      case "greatest": {
        const sign = step.op === "least" ? -1 : 1;
        const areSmall = step.of.every((each) => each.kind !== "number" || 2n * magnitudeOf(each) <= BigInt(mostExact));
        return (_, count) => {
          extreme(out.values, a.values, b.values, sign, areSmall, count);
          for (const each of of.slice(2)) extreme(out.values, out.values, each.values, sign, areSmall, count);
          join(count);
        };
      }
      case "select": {
        const [condition, met, unmet] = step.of;
        if (condition !== undefined && isSure(condition) && met?.op === "constant" && unmet?.op === "constant") {
          const [left, right] = [Number(met.value), Number(unmet.value)];
          return (_, count) => choose(out.values, a.states ?? empty, left, right, count);
        }
        return (_, count) => select(out, a.states ?? empty, b, c, count);
      }
      case "orElse":
        return (_, count) => orElse(out, a, b, count);
      case "require":
      case "whereMet":
      case "refuse": {
        const [value, condition] = step.of;
        if (step.op === "require" && value?.op === "constant" && condition !== undefined && isSure(condition)) {
          const number = Number(value.value);
          return (_, count) => only(out, b.states ?? empty, number, count);
        }
        const states = step.op === "require" ? require : step.op === "whereMet" ? whereMet : refuse;
        return (_, count) => {
          out.values.set(a.values.length === count ? a.values : a.values.subarray(0, count));
          states(out.states ?? empty, a.states, b.states ?? empty, count);
        };
      }
      case "limit": {
        const most = Number(step.limit);
        return (_, count) => limit(out, a, most, count);
      }
      case "exact": {
        const unit = Number(step.unit);
        return (_, count) => exact(out, a, unit, count);
      }
      case "gated": {
        const [amount, set] = step.of;
        if (amount !== undefined && set !== undefined && isSure(amount) && isSure(set)) {
          return (_, count) => passed(out.values, a.values, b.states ?? empty, count);
        }
        return (_, count) => gated(out, a, b.states ?? empty, step.keeps, count);
      }
      case "known":
        return (_, count) => known(out.values, a, count);
      case "flag":
        return (_, count) => flag(out, a.states ?? empty, count);
      case "gather":
      case "ofStatement": {
        const place = this.placeOf(step);
        return (base, count) => {
          gatherValues(out.values, a.values, place, base, count);
          if (out.states !== null && a.states !== null) gatherStates(out.states, a.states, place, base, count);
        };
      }
      default:
        throw new Error(`${step.op} does not look at one row`);
    }
  }

  private conditionKernel(step: ConditionStep, cell: Cell, of: readonly Cell[]): (base: number, count: number) => void {
    // What is kept of all rows is another part of it in each block.
    const codes = () => cell.states ?? empty;
    const [a, b] = of;
    switch (step.op) {
      case "compare":
        return (_, count) => {
          const out = codes();
          compare(out, step.by, a?.values ?? new Float64Array(0), b?.values ?? new Float64Array(0), count);
          unknownWhere(out, of, count);
        };
      case "strict":
        return (_, count) => strict(codes(), of.map((each) => each.states ?? empty), count);
      case "atLeastOf":
        if (step.of.every(isSure) && (step.needed === 1 || step.needed === of.length)) {
          const together = step.needed === 1 ? joinStates : all;
          return (_, count) => together(codes(), of, count);
        }
        return (_, count) => atLeastOf(codes(), of.map((each) => each.states ?? empty), step.needed, count);
      case "not":
        if (isSure(step)) return (_, count) => not(codes(), a?.states ?? empty, count);
        return (_, count) => recode(codes(), a?.states ?? empty, Uint8Array.of(1, 0, 2, 3), count);
      case "judge":
        return (_, count) => recode(codes(), a?.states ?? empty, Uint8Array.of(0, 1, step.as, 3), count);
      case "is": {
        const by = Uint8Array.from([0, 1, 2, 3], (code) => (step.codes.includes(code) ? 1 : 0));
        return (_, count) => recode(codes(), a?.states ?? empty, by, count);
      }
      case "bits": {
        const [where, ...parts] = of;
        return (_, count) => bits(codes(), where?.states ?? empty, parts, count);
      }
      case "gather":
      case "ofStatement": {
        const place = this.placeOf(step);
        return (base, count) => gatherStates(codes(), a?.states ?? empty, place, base, count);
      }
      default:
        throw new Error(`${step.op} does not look at one row`);
    }
  }

  private placeOf({ op, domain }: Step): Int32Array {
    if (domain === null) throw new Error("what is the same everywhere is gathered");
    if (op === "gather") return this.tables.teamOf(domain);
    const statements = this.tables.statementOf(domain);
    if (statements === null) throw new Error("rows that are statements are gathered");
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
        this.fillOverTeam(step, out, this.marksOf(domain), size);
        if (!isHeld(step)) markWide(this.marksOf(domain), out.values, size);
        return;
      case "countTeam":
        this.fillCounts(step, out, size);
        return;
      case "shareable":
        this.fillShareable(step, out, size);
        return;
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
      case "agreed":
      case "some":
        this.fillStatements(step, out);
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

  private isFaultyTeam(rows: Domain, team: number): boolean {
    return team >= this.tables.teams || this.tables.isRejected(rows.policy, team);
  }

  private fillOverTeam(
    { rows, fold, of }: NumberStep & { readonly op: "overTeam" },
    out: Cell,
    wide: Uint8Array,
    size: number,
  ): void {
    const { values, states } = this.wholeCell(of[0], this.tables.count(rows));
    const { start, members } = this.byTeam(rows);
    for (let team = 0; team < size; team += 1) {
      let result = fold === "sum" ? 0 : fold === "least" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
      let [isFaulty, some, magnitude] = [this.isFaultyTeam(rows, team), false, 0];
      // Of none and of one that is not known there are no rows.
      for (let at = start[team] ?? 0; at < (start[team + 1] ?? 0); at += 1) {
        const row = members[at] ?? 0;
        const state = states?.[row] ?? 0;
        if (state === 3) isFaulty = true;
        if (state !== 0) continue;
        const value = values[row] ?? 0;
        magnitude += Math.abs(value);
        result = fold === "sum" ? result + value : fold === "least" ? Math.min(result, value) : Math.max(result, value);
        some = true;
      }
      if (fold === "sum" && !(magnitude <= mostExact)) wide[team] = 1;
      out.values[team] = isFaulty || !some ? 0 : result;
      if (out.states !== null) out.states[team] = isFaulty ? 3 : some ? 0 : 1;
    }
  }

  private fillCounts({ rows, of }: NumberStep & { readonly op: "countTeam" }, out: Cell, size: number): void {
    const { states } = this.wholeCell(of[0], this.tables.count(rows));
    const { start, members } = this.byTeam(rows);
    for (let team = 0; team < size; team += 1) {
      let [count, isFaulty] = [0, this.isFaultyTeam(rows, team)];
      for (let at = start[team] ?? 0; at < (start[team + 1] ?? 0); at += 1) {
        const code = states?.[members[at] ?? 0] ?? 0;
        if (code === 1) count += 1;
        if (code === 3) isFaulty = true;
      }
      out.values[team] = isFaulty ? 0 : count;
      if (out.states !== null) out.states[team] = isFaulty ? 3 : 0;
    }
  }

  private fillShareable({ rows, of }: NumberStep & { readonly op: "shareable" }, out: Cell, size: number): void {
    const pool = this.wholeCell(of[0], size);
    const by = this.wholeCell(of[1], this.tables.count(rows));
    const { start, members } = this.byTeam(rows);
    for (let team = 0; team < size; team += 1) {
      let [isFaulty, isAny] = [this.isFaultyTeam(rows, team) || pool.states?.[team] === 3, false];
      for (let at = start[team] ?? 0; at < (start[team + 1] ?? 0); at += 1) {
        const row = members[at] ?? 0;
        const state = by.states?.[row] ?? 0;
        const value = by.values[row] ?? 0;
        if (state === 3 || (state === 0 && value < 0)) isFaulty = true;
        if (state === 0 && value > 0) isAny = true;
      }
      if (out.states !== null) out.states[team] = isFaulty ? 3 : pool.states?.[team] === 1 || !isAny ? 1 : 0;
    }
  }

  private fillStatements(
    step: (NumberStep & { readonly op: "total" | "agreed" }) | (ConditionStep & { readonly op: "some" }),
    out: Cell,
  ): void {
    const { rows, domain } = step;
    const count = this.tables.count(rows);
    const { values, states } = this.wholeCell(step.of[0], count);
    const statementOf = this.tables.statementOf(rows);
    if (statementOf === null || domain === null) throw new Error("rows that are statements are added up");
    const wide = this.marksOf(domain);
    if (step.op === "some") {
      for (let row = 0; row < count; row += 1) if (states?.[row] === 1 && out.states !== null) out.states[statementOf[row] ?? 0] = 1;
      return;
    }
    if (step.op === "total") {
      for (let row = 0; row < count; row += 1) {
        const at = statementOf[row] ?? 0;
        const sum = (out.values[at] ?? 0) + (values[row] ?? 0);
        if (!(Math.abs(sum) <= mostExact)) wide[at] = 1;
        out.values[at] = sum;
      }
      return;
    }
    const isFirst = new Uint8Array(out.values.length).fill(1);
    for (let row = 0; row < count; row += 1) {
      const at = statementOf[row] ?? 0;
      const state = states?.[row] ?? 0;
      const now = out.states?.[at] ?? 0;
      if (state !== 0) {
        if (out.states !== null) out.states[at] = now === disagreed ? state : Math.max(state, now);
      } else if (isFirst[at] === 1) {
        out.values[at] = values[row] ?? 0;
        isFirst[at] = 0;
      } else if (out.values[at] !== values[row] && now === 0 && out.states !== null) out.states[at] = disagreed;
    }
    if (out.states !== null) {
      for (let at = 0; at < out.states.length; at += 1) if (out.states[at] === disagreed) out.states[at] = 3;
    }
  }
}

/** Rows that differ: a fault, unless one of them is not applicable. */
const disagreed = 2;

/** Whether a number may come up that doubles do not hold. */
function mayMark(step: Step): boolean {
  return step.kind === "number" && step.worst > BigInt(mostExact);
}

/** Whether doubles hold each of its values. */
function isHeld(step: NumberStep): boolean {
  return magnitudeOf(step) <= BigInt(mostExact);
}

function magnitudeOf(step: NumberStep): bigint {
  return -step.least > step.most ? -step.least : step.most;
}

/** Whether twice all that comes up, and once more, is exact. */
function isExactTwice({ worst }: NumberStep): boolean {
  return 3n * worst <= BigInt(mostExact);
}

function prizeListOf({ prizes: { amounts, scale: own, ties, mode }, scale }: NumberStep & { readonly op: "prize" }): PrizeList {
  return { amounts: amounts.map(Number), unit: Number(tenTo(own - scale)), areSplit: ties === "split", mode };
}

/** Whoever is not ranked wins nothing; who may be, it is not known what. */
function statesOfPrizes({ mayBeFaulty }: Step, states: Uint8Array): Uint8Array | null {
  return mayBeFaulty ? states.map((state) => (state === 3 ? 3 : 0)) : null;
}

function isSure({ mayBeAbsent, mayBeFaulty }: Step): boolean {
  return !mayBeAbsent && !mayBeFaulty;
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

function newCell(step: Step, size: number, ofStates = size): Cell {
  if (step.kind === "condition") return { values: new Float64Array(0), states: new Uint8Array(size) };
  return { values: new Float64Array(size), states: isSure(step) ? null : new Uint8Array(ofStates) };
}

/** The arrays of a block that steps share, one after another: each is free again after its last use. */
class Registers {
  private readonly cells = new Map<Step, Cell>();

  constructor(steps: readonly Step[], whole: ReadonlySet<Step>, private readonly size: number) {
    const isOwn = new Set(steps.filter((step) => step.domain === null || !whole.has(step)));
    const last = new Map<Step, Step>();
    for (const step of steps) {
      last.set(step, step);
      for (const each of step.of) if (isOwn.has(each)) last.set(each, step);
    }
    const free = { number: [] as Cell[], condition: [] as Cell[] };
    for (const step of steps) {
      if (isOwn.has(step)) this.cells.set(step, this.take(step, free));
      // What is the same everywhere is read by all that comes.
      if (step.domain === null) continue;
      for (const each of new Set([...step.of, step])) {
        const cell = this.cells.get(each);
        if (cell !== undefined && last.get(each) === step) free[each.kind].push(cell);
      }
    }
  }

  has(step: Step): boolean {
    return this.cells.has(step);
  }

  cellOf(step: Step): Cell {
    const cell = this.cells.get(step);
    if (cell === undefined) throw new Error("a step without a register");
    return cell;
  }

  private take(step: Step, free: { readonly number: Cell[]; readonly condition: Cell[] }): Cell {
    if (step.kind === "condition") return free.condition.pop() ?? { values: new Float64Array(0), states: new Uint8Array(this.size) };
    const hasStates = step.mayBeAbsent || step.mayBeFaulty;
    const at = free.number.findIndex(({ states }) => (states !== null) === hasStates);
    const [found] = at === -1 ? [] : free.number.splice(at, 1);
    return found ?? newCell(step, this.size);
  }
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

function piecesOf({ unit, bounds, isStrict, pieces, mode }: NumberStep & { readonly op: "piece" }): Pieces {
  const numbers = (of: "plus" | "times" | "per") =>
    Float64Array.from(pieces, (piece) => (piece === null ? (of === "per" ? 1 : 0) : Number(piece[of])));
  return {
    unit: Number(unit),
    // Whole numbers are above another where they are at least one more.
    bounds: Float64Array.from(bounds, (bound) => Number(isStrict ? bound + 1n : bound)),
    plus: numbers("plus"),
    times: numbers("times"),
    per: numbers("per"),
    none: Uint8Array.from(pieces, (piece) => (piece === null ? 1 : 0)),
    mode,
  };
}
