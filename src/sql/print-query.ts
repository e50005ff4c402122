import { fault, jixiaoError, say } from "../error/index.js";
import { looksAtOthers, neededFor, passesOf, type Domain, type NumberStep, type Plan, type Race, type Step } from "../plan/index.js";
import type { Dialect } from "./dialect.js";
import { prizeColumns, raceColumns, rankColumns } from "./print-race.js";
import { stateOf, type SqlColumn, type StepPrinter } from "./print-step.js";

/** Where the rows of a domain come from: a query's body, with a place for the columns that are loaded, and those columns. */
export interface Source {
  readonly name: string;
  from(columns: readonly SqlColumn[]): string;
}

/** What a query is printed of. */
export interface QueryInput {
  readonly plan: Plan;
  readonly outputs: readonly Step[];
  /** The rows that come out. */
  readonly rows: Domain;
  readonly dialect: Dialect;
  readonly printer: StepPrinter;
  source(domain: Domain): Source;
  load(step: NumberStep & { readonly op: "load" }): readonly SqlColumn[];
  told(step: Step): string;
}

/** The common table expressions of a plan, and the name of the last of a domain. */
export function printSteps(input: QueryInput): { readonly tables: readonly string[]; last(domain: Domain): string } {
  const printing = new Printing(input);
  return { tables: printing.tables, last: (domain) => printing.lastOf(domain) };
}

class Printing {
  readonly tables: string[] = [];
  private readonly lasts = new Map<Domain, string>();
  private readonly domains: readonly Domain[];
  private readonly races = new Set<number>();
  private count = 0;

  /** Which steps are worked out in the rows of which domain; under null, those that are the same everywhere. */
  private readonly placed = new Map<Domain | null, Set<Step>>();

  constructor(private readonly input: QueryInput) {
    for (const step of input.outputs) this.place(step, step.domain);
    const needed = neededFor(input.outputs);
    const steps = input.plan.steps.filter((step) => needed.has(step));
    const passes = passesOf(steps);
    const found = new Set([input.plan.teams, input.rows, ...steps.flatMap(domainsOf)]);
    this.domains = [...found].sort((a, b) => a.policy - b.policy);
    const everywhere = steps.filter((step) => step.domain === null && step.op !== "constant");
    // Rows look for their teams when they are loaded, so that teams come first.
    for (const domain of this.domains) {
      this.begin(domain, steps);
      this.alone(domain, everywhere);
    }
    const last = [...passes.values()].reduce((most, pass) => Math.max(most, pass), 0);
    for (let pass = 0; pass <= last; pass += 1) {
      const before = new Map(this.lasts);
      for (const domain of this.domains) {
        const now = steps.filter((step) => this.isPlaced(step, domain) && passes.get(step) === pass);
        this.across(domain, now.filter(looksAtOthers), before);
        const own = now.filter((step) => !looksAtOthers(step) && !isLoaded(step));
        this.alone(domain, own);
      }
    }
  }

  /**
   * A step is worked out in the rows of its domain. Where a table that is read twice is worked out twice, rows and teams that read each other
   * in turn would be worked out twice as often at each turn: there, what a team has is worked out in each of its rows.
   */
  private place(step: Step, at: Domain | null): void {
    const there = this.placed.get(at) ?? new Set();
    this.placed.set(at, there);
    if (there.has(step)) return;
    there.add(step);
    const { dialect, plan: { teams } } = this.input;
    const isMoved = step.domain !== at;
    for (const of of step.of) {
      const stays = of.domain !== teams || !(isMoved || (step.op === "gather" && !dialect.sharesTables && isOfEachTeam(of)));
      this.place(of, stays ? of.domain : at);
    }
  }

  private isPlaced(step: Step, at: Domain): boolean {
    return this.placed.get(at)?.has(step) ?? false;
  }

  lastOf(domain: Domain): string {
    const last = this.lasts.get(domain);
    if (last === undefined) throw new Error("a domain without rows");
    return last;
  }

  private begin(domain: Domain, steps: readonly Step[]): void {
    const { input: { source, load, told, printer, plan: { teams } } } = this;
    const loaded = steps.filter((step) => step.domain === domain && isLoaded(step));
    const columns = loaded.flatMap((step): readonly SqlColumn[] =>
      step.op === "load" ? load(step) : [[printer.valueOf(step), printer.coded(told(step))]]
    );
    const { name, from } = source(domain);
    this.add(domain, name, from(columns));
    const ofTeams = domain.of === "teams"
      ? []
      : steps.filter((step) => step.domain === teams && isLoaded(step) && this.isPlaced(step, domain));
    this.extend(domain, ofTeams.flatMap((step) => gathered(step, step, printer)), this.joinOf(this.lastOf(teams)));
  }

  private add(domain: Domain, name: string, body: string): void {
    this.tables.push(`${name} AS (\n${body}${this.input.dialect.fence}\n)`);
    this.lasts.set(domain, name);
  }

  /** A table more, with columns beside those that are there. */
  private extend(domain: Domain, columns: readonly SqlColumn[], joins = ""): void {
    if (columns.length === 0) return;
    this.count += 1;
    const listed = columns.map(([name, expression]) => `    ${expression} AS ${name}`).join(",\n");
    this.add(domain, `step_${this.count}`, `  SELECT own.*,\n${listed}\n  FROM ${this.lastOf(domain)} AS own${joins}`);
  }

  /** Steps that look at one row: those that read others of them stand a table later. */
  private alone(domain: Domain, steps: readonly Step[]): void {
    const levels = new Map<Step, number>();
    for (const step of steps) levels.set(step, step.of.reduce((most, each) => Math.max(most, (levels.get(each) ?? -1) + 1), 0));
    const last = [...levels.values()].reduce((most, level) => Math.max(most, level), -1);
    for (let level = 0; level <= last; level += 1) {
      this.extend(domain, steps.filter((step) => levels.get(step) === level).flatMap((step) => this.input.printer.columnsOf(step)));
    }
  }

  private across(domain: Domain, steps: readonly Step[], before: ReadonlyMap<Domain, string>): void {
    const { printer, plan } = this.input;
    const pairs = steps.flatMap((step) => (step.op === "gather" ? step.of.map((of) => [step, of] as const) : []));
    const [beside, joined] = [true, false].map((isHere) => pairs.filter(([, of]) => this.isPlaced(of, domain) === isHere));
    this.extend(domain, beside?.flatMap(([step, of]) => gathered(step, of, printer, "own")) ?? []);
    this.extend(domain, joined?.flatMap(([step, of]) => gathered(step, of, printer)) ?? [], this.joinOf(before.get(plan.teams)));
    this.teamFigures(domain, steps, before);
    for (const step of steps) if (step.op === "countGroup") this.extend(domain, this.countGroup(step));
    for (const step of steps) if (step.op === "share") this.share(domain, step);
    const races = new Map<number, Race>();
    for (const step of steps) if (step.op === "rank" || step.op === "prize") races.set(step.race.id, step.race);
    const fresh = [...races.values()].filter(({ id }) => !this.races.has(id));
    for (const { id } of fresh) this.races.add(id);
    for (const race of fresh) refuseAnew(race);
    const columns = fresh.map((race) => raceColumns(race, printer));
    for (let level = 0; level < 3; level += 1) this.extend(domain, columns.flatMap((each) => each[level] ?? []));
    this.extend(
      domain,
      steps.flatMap((step) =>
        step.op === "rank"
          ? rankColumns(step, printer)
          : step.op === "prize"
          ? prizeColumns(step, printer, this.input.dialect)
          : []
      ),
    );
  }

  /** What is worked out over the rows of each team. */
  private teamFigures(domain: Domain, steps: readonly Step[], before: ReadonlyMap<Domain, string>): void {
    const { printer, dialect } = this.input;
    const byRows = new Map<Domain, NumberStep[]>();
    const over = steps.flatMap((step) => (step.op === "overTeam" || step.op === "countTeam" || step.op === "shareable" ? [step] : []));
    for (const step of over) byRows.set(step.rows, [...(byRows.get(step.rows) ?? []), step]);
    for (const [rows, group] of byRows) {
      const columns: SqlColumn[] = [];
      const sums: SqlColumn[] = [];
      for (const step of group) {
        const of = step.op === "shareable" ? step.of[1] : step.of[0];
        if (of === undefined) throw new Error("nothing is added up");
        const state = stateOf(of) ?? "0";
        const [sum, some, worst] = [`a${step.id}`, `b${step.id}`, `w${step.id}`];
        sums.push([worst, `MAX(${state})`], [some, `SUM(CASE WHEN ${state} = ${step.op === "countTeam" ? 1 : 0} THEN 1 ELSE 0 END)`]);
        const isFaulty = `own.team_no < 0 OR coalesce(${worst}, 0) = 3`;
        if (step.op === "countTeam") {
          const all: readonly SqlColumn[] = printer.pair(
            step,
            `CASE WHEN ${isFaulty} THEN 0 ELSE coalesce(${some}, 0) END`,
            `CASE WHEN ${isFaulty} THEN 3 ELSE 0 END`,
          );
          for (const each of all) columns.push(each);
          continue;
        }
        const value = (type: string) => `CASE WHEN ${state} = 0 THEN ${printer.cast(printer.valueOf(of), type)} END`;
        if (step.op === "shareable") {
          const [pool] = step.of;
          const poolState = pool === undefined ? "0" : (stateOf(pool) ?? "0");
          const own = value(of.kind === "number" ? printer.typeOf(of) : dialect.state);
          sums.push([sum, `MIN(${own})`], [`x${step.id}`, `MAX(${own})`]);
          const all: readonly SqlColumn[] = printer.pair(
            step,
            "0",
            `CASE WHEN ${isFaulty} OR ${poolState} = 3 OR coalesce(${sum}, 0) < 0 THEN 3 `
              + `WHEN ${poolState} = 1 OR coalesce(x${step.id}, 0) = 0 THEN 1 ELSE 0 END`,
          );
          for (const each of all) columns.push(each);
          continue;
        }
        const fold = { sum: "SUM", least: "MIN", greatest: "MAX" }[step.op === "overTeam" ? step.fold : "sum"];
        // In the type of what comes of it: a sum of narrow numbers is narrow, or not, as the database likes.
        sums.push([sum, `${fold}(${value(printer.typeOf(step))})`]);
        const all: readonly SqlColumn[] = printer.pair(
          step,
          `CASE WHEN ${isFaulty} THEN 0 ELSE coalesce(${sum}, 0) END`,
          `CASE WHEN ${isFaulty} THEN 3 WHEN coalesce(${some}, 0) = 0 THEN 1 ELSE 0 END`,
        );
        for (const each of all) columns.push(each);
      }
      if (rows === domain) {
        this.extend(domain, sums.map(([name, expression]) => [name, `${expression} OVER (PARTITION BY team_no)`]));
        this.extend(domain, columns);
        continue;
      }
      const listed = sums.map(([name, expression]) => `${expression} AS ${name}`).join(", ");
      const grouped = `SELECT team_no, ${listed} FROM ${before.get(rows)} GROUP BY team_no`;
      this.extend(domain, columns, `\n  LEFT JOIN (${grouped}) AS figures ON figures.team_no = own.team_no`);
    }
  }

  private joinOf(teams: string | undefined): string {
    return `\n  JOIN ${teams} AS team ON team.team_no = own.team_no`;
  }

  private countGroup(step: NumberStep & { readonly op: "countGroup" }): readonly SqlColumn[] {
    const [of] = step.of;
    if (of === undefined) throw new Error("nothing is counted");
    const over = step.group === "team" ? "(PARTITION BY team_no)" : "()";
    const { printer } = this.input;
    return printer.pair(step, `SUM(CASE WHEN ${printer.valueOf(of)} = 1 THEN 1 ELSE 0 END) OVER ${over}`, "0");
  }

  /** By the largest remainders; equal ones by the rows' ids, byte by byte, which is the order of code points. */
  private share(domain: Domain, step: NumberStep & { readonly op: "share" }): void {
    const { printer, dialect } = this.input;
    const [pool, by, lets] = step.of;
    if (pool === undefined || by === undefined || lets === undefined) throw new Error("a share of nothing");
    const type = printer.type(step, step.worst * 2n);
    const [stateOfBy, stateOfLets] = [stateOf(by) ?? "0", stateOf(lets) ?? "0"];
    const id = step.id;
    const isIn = `${stateOfBy} = 0 AND ${stateOfLets} = 0`;
    const weight = `CASE WHEN ${isIn} THEN ${printer.cast(printer.valueOf(by), type)} ELSE 0 END`;
    const amount = `CASE WHEN ${printer.valueOf(pool)} < 0 THEN -${printer.cast(printer.valueOf(pool), type)} ELSE ${
      printer.cast(printer.valueOf(pool), type)
    } END`;
    this.extend(domain, [
      [`i${id}`, `CASE WHEN ${isIn} THEN 1 ELSE 0 END`],
      [`q${id}`, printer.cast(`(${amount}) * (${weight})`, type)],
      [`u${id}`, printer.cast(`SUM(${weight}) OVER (PARTITION BY team_no)`, type)],
    ]);
    const whole = printer.cast(`CASE WHEN u${id} = 0 THEN 1 ELSE u${id} END`, type);
    this.extend(domain, [[`g${id}`, dialect.divide(`q${id}`, whole, type)], [`h${id}`, `q${id} % ${whole}`]]);
    this.extend(domain, [
      [`o${id}`, printer.cast(`(${amount}) - SUM(g${id}) OVER (PARTITION BY team_no)`, type)],
      [`k${id}`, `ROW_NUMBER() OVER (PARTITION BY team_no, i${id} ORDER BY h${id} DESC, ${dialect.inCodePoints("id")})`],
    ]);
    const part = `(g${id} + CASE WHEN k${id} <= o${id} THEN 1 ELSE 0 END)`;
    this.extend(
      domain,
      printer.pair(
        step,
        `CASE WHEN i${id} = 0 THEN 0 WHEN ${printer.valueOf(pool)} < 0 THEN -${part} ELSE ${part} END`,
        `CASE WHEN ${stateOfLets} = 3 THEN 3 ELSE ${printer.greatest([stateOfLets, stateOfBy])} END`,
      ),
    );
  }
}

/** Without whoever answers a tie-breaker by a fault all would be ranked anew, as often as that comes up: no query does that. */
function refuseAnew({ onFault, tieBreakers, path }: Race): void {
  if (onFault === "pending" || tieBreakers.every(({ step }) => stateOf(step) === null)) return;
  throw jixiaoError([fault("invalid_choice", [...path, "onFault"], onFault, say("one_of", { choices: ["pending"] }))]);
}

/** What a step has of another, under its own name. */
function gathered(step: Step, of: Step, printer: StepPrinter, table = "team"): readonly SqlColumn[] {
  const value: SqlColumn = [printer.valueOf(step), `${table}.${printer.valueOf(of)}`];
  const [own, theirs] = [stateOf(step), stateOf(of)];
  return step.kind === "condition" || own === null || theirs === null ? [value] : [value, [own, `${table}.${theirs}`]];
}

/** Whether it follows from a team's own readings and rows: a standing of teams does not. */
function isOfEachTeam(step: Step): boolean {
  if (step.op === "rank" || step.op === "prize" || step.op === "countGroup") return false;
  return step.of.every((of) => of.domain !== step.domain || isOfEachTeam(of));
}

function isLoaded({ op }: Step): boolean {
  return op === "load" || op === "told" || op === "addition";
}

/** The domain of a step, and those at whose rows it looks. */
function domainsOf(step: Step): readonly Domain[] {
  const own = step.domain === null ? [] : [step.domain];
  return "rows" in step ? [...own, step.rows] : own;
}
