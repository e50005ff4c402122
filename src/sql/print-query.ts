import { looksAtOthers, neededFor, passesOf, type Domain, type NumberStep, type Plan, type Race, type Step } from "../plan/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { Dialect } from "./dialect.js";
import { Labels } from "./labels.js";
import { keyOf, mark, markTable } from "./marks.js";
import { prizeColumns, raceColumns, rankColumns } from "./print-race.js";
import { isTrue, stateOf, type SqlColumn, type StepPrinter } from "./print-step.js";
import { printTables, type PrintedTables, type Stage } from "./print-tables.js";

/** Where the rows of a domain come from: a query's body, with a place for the columns that are loaded, and those columns. */
export interface Source {
  readonly name: string;
  /** Of the steps that are loaded, with their columns. */
  from(columns: readonly SqlColumn[], loaded: readonly Step[]): string;
}

/** A text that follows from conditions of a team alone, and that its rows have of it. */
export interface TeamText {
  readonly name: string;
  readonly ofTeam: string;
  /** The conditions as rows have them. */
  readonly of: readonly Step[];
  /** What it is, in a team. */
  readonly expression: string;
}

/** What a query is printed of. */
export interface QueryInput {
  readonly plan: Plan;
  readonly policies: readonly PolicyDefinition[];
  readonly outputs: readonly Step[];
  readonly texts: readonly TeamText[];
  /** What is said of them, and of whom: of those who come out, or of their rows. */
  readonly expressions: readonly { readonly text: string; readonly of: Domain }[];
  /** The rows that come out. */
  readonly rows: Domain;
  readonly dialect: Dialect;
  /** Whether several rows may be one person's. */
  readonly hasStints: boolean;
  readonly printer: StepPrinter;
  source(domain: Domain): Source;
  load(step: NumberStep & { readonly op: "load" }): readonly SqlColumn[];
  addition(step: NumberStep & { readonly op: "addition" }): readonly SqlColumn[];
  told(step: Step): string;
}

/** The common table expressions of a plan, what comes out of the last of them, and its name. */
export function printSteps(input: QueryInput): PrintedTables {
  return new Printing(input).print();
}

class Printing {
  private readonly stages: Stage[] = [];
  private readonly domains: readonly Domain[];
  private readonly races = new Set<number>();
  private readonly texts: Set<TeamText>;

  /** Which steps are worked out in the rows of which domain; under null, those that are the same everywhere. */
  private readonly placed = new Map<Domain | null, Set<Step>>();

  constructor(private readonly input: QueryInput) {
    this.texts = new Set(input.texts);
    for (const step of input.outputs) this.place(step, step.domain);
    const needed = neededFor(input.outputs);
    const steps = input.plan.steps.filter((step) => needed.has(step));
    const passes = printedPasses(steps);
    const found = new Set([input.plan.teams, input.rows, ...input.expressions.map(({ of }) => of), ...steps.flatMap(domainsOf)]);
    this.domains = [...found].sort((a, b) => a.policy - b.policy || depthOf(a) - depthOf(b));
    const everywhere = steps.filter((step) => step.domain === null && step.op !== "constant");
    // Rows look for their teams when they are loaded, so that teams come first.
    for (const domain of this.domains) {
      this.begin(domain, steps);
      this.alone(domain, everywhere);
    }
    const last = [...passes.values()].reduce((most, pass) => Math.max(most, pass), 0);
    for (let pass = 0; pass <= last; pass += 1) {
      for (const domain of this.domains) {
        const now = steps.filter((step) => this.isPlaced(step, domain) && passes.get(step) === pass);
        this.across(domain, now.filter(looksAtOthers), (step) => (passes.get(step) ?? 0) <= pass);
        const own = now.filter((step) => !looksAtOthers(step) && !isLoaded(step));
        this.alone(domain, own);
      }
    }
  }

  /**
   * A step is worked out in the rows of its domain. Where a table that is read twice is worked out twice, rows and teams that read each
   * other in turn would be worked out twice as often at each turn: there, what a team has is worked out in each of its rows.
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

  print() {
    const { stages, domains, input: { plan, policies, expressions, rows, dialect, source } } = this;
    const labels = new Labels(policies, plan.steps, dialect.point);
    return printTables({
      stages,
      outputs: expressions,
      rows,
      dialect,
      columnName: (key) => labels.of(key),
      tableName: (domain) => source(domain).name,
      domainOf: (table) => domains[Number(table)] ?? rows,
    });
  }

  private tableOf(domain: Domain): string {
    return markTable(String(this.domains.indexOf(domain)));
  }

  private begin(domain: Domain, steps: readonly Step[]): void {
    const { input: { source, load, addition, told, printer, plan: { teams } } } = this;
    const loaded = steps.filter((step) => step.domain === domain && isLoaded(step));
    const columns = loaded.flatMap((step): readonly SqlColumn[] =>
      step.op === "load" ? load(step) : step.op === "addition" ? addition(step) : [[printer.valueOf(step), printer.coded(told(step))]]
    );
    this.stages.push({ domain, columns, joins: null, body: source(domain).from(columns, loaded) });
    const ofTeams = domain.of === "teams"
      ? []
      : steps.filter((step) => step.domain === teams && isLoaded(step) && this.isPlaced(step, domain));
    this.extend(domain, ofTeams.flatMap((step) => gathered(step, step, printer)), this.joinTeams());
  }

  /** Columns beside those that are there, which look at others. */
  private extend(domain: Domain, columns: readonly SqlColumn[], joins = ""): void {
    if (columns.length > 0) this.stages.push({ domain, columns, joins, body: null });
  }

  /** Steps that look at one row. */
  private alone(domain: Domain, steps: readonly Step[]): void {
    const columns = steps.flatMap((step) => this.input.printer.columnsOf(step));
    if (columns.length > 0) this.stages.push({ domain, columns, joins: null, body: null });
  }

  private across(domain: Domain, steps: readonly Step[], isKnown: (step: Step) => boolean): void {
    const { printer } = this.input;
    const pairs = steps.flatMap((step) => (step.op === "gather" ? step.of.map((of) => [step, of] as const) : []));
    const [beside, joined] = [true, false].map((isHere) => pairs.filter(([, of]) => this.isPlaced(of, domain) === isHere));
    this.extend(domain, beside?.flatMap(([step, of]) => gathered(step, of, printer, "own")) ?? []);
    const texts = this.textsOf(domain, isKnown);
    this.extend(domain, [...(joined ?? []).flatMap(([step, of]) => gathered(step, of, printer)), ...texts], this.joinTeams());
    this.ofPersons(domain, steps);
    this.teamFigures(domain, steps);
    for (const step of steps) if (step.op === "countGroup") this.extend(domain, this.countGroup(step));
    for (const step of steps) if (step.op === "share") this.share(domain, step);
    const races = new Map<number, Race>();
    for (const step of steps) if (step.op === "rank" || step.op === "prize") races.set(step.race.id, step.race);
    const fresh = [...races.values()].filter(({ id }) => !this.races.has(id));
    for (const { id } of fresh) this.races.add(id);
    const columns = fresh.map((race) => raceColumns(race, printer, this.input.hasStints && domain.of === "rows"));
    const levels = columns.reduce((most, { length }) => Math.max(most, length), 0);
    for (let level = 0; level < levels; level += 1) this.extend(domain, columns.flatMap((each) => each[level] ?? []));
    const prizes = steps.flatMap((step) => (step.op === "prize" ? [prizeColumns(step, printer)] : []));
    this.extend(domain, prizes.flatMap(([first = []]) => first));
    this.extend(domain, [
      ...steps.flatMap((step) => (step.op === "rank" ? rankColumns(step, printer) : [])),
      ...prizes.flatMap(([, second = []]) => second),
    ]);
  }

  /** Texts of teams whose conditions are known by now, as their rows have them: put together there, where the conditions are. */
  private textsOf(domain: Domain, isKnown: (step: Step) => boolean): readonly SqlColumn[] {
    const { teams } = this.input.plan;
    const columns: SqlColumn[] = [];
    for (const text of this.texts) {
      const { name, ofTeam, of, expression } = text;
      if (!of.every((step) => step.domain === domain && isKnown(step))) continue;
      this.texts.delete(text);
      const isHere = of.some((step) => step.of.some((each) => this.isPlaced(each, domain)));
      this.stages.push({ domain: isHere ? domain : teams, columns: [[isHere ? name : ofTeam, expression]], joins: null, body: null });
      if (!isHere) columns.push([name, `team.${ofTeam}`]);
    }
    return columns;
  }

  /** What statements have of their rows, and rows of their statement. */
  private ofPersons(domain: Domain, steps: readonly Step[]): void {
    const { printer } = this.input;
    const [columns, sums]: [SqlColumn[], string[]] = [[], []];
    let rows: Domain | null = null;
    for (const step of steps) {
      if (step.op !== "total" && step.op !== "some" && step.op !== "agreed") continue;
      const [of] = step.of;
      if (of === undefined) throw new Error("nothing of a statement");
      rows = step.rows;
      const [least, most, worst] = (["a", "x", "j"] as const).map((letter) => mark(`${letter}${step.id}`));
      if (step.op === "some") {
        sums.push(`MAX(CASE WHEN ${isTrue(of)} THEN 1 ELSE 0 END) AS ${most}`);
        columns.push([printer.valueOf(step), `figures.${most}`]);
      } else if (step.op === "total") {
        sums.push(`SUM(${printer.cast(printer.valueOf(of), printer.typeOf(step))}) AS ${least}`);
        for (const each of printer.pair(step, `figures.${least}`, "0")) columns.push(each);
      } else {
        const state = stateOf(of) ?? "0";
        sums.push(`MIN(${printer.valueOf(of)}) AS ${least}`, `MAX(${printer.valueOf(of)}) AS ${most}`, `MAX(${state}) AS ${worst}`);
        const disagrees = `CASE WHEN figures.${least} = figures.${most} THEN 0 ELSE 3 END`;
        for (
          const each of printer.pair(
            step,
            `figures.${least}`,
            `CASE WHEN figures.${worst} = 0 THEN ${disagrees} ELSE figures.${worst} END`,
          )
        ) columns.push(each);
      }
    }
    if (rows !== null) {
      const grouped = `SELECT person, ${sums.join(", ")} FROM ${this.tableOf(rows)} GROUP BY person`;
      this.extend(domain, columns, `\n  JOIN (${grouped}) AS figures ON figures.person = own.person`);
    }
    const own = steps.flatMap((step) => (step.op === "ofStatement" ? step.of.map((of) => [step, of] as const) : []));
    const [, statement] = own[0] ?? [];
    if (statement?.domain === null || statement === undefined) return;
    this.extend(
      domain,
      own.flatMap(([step, of]) => gathered(step, of, printer, "statement")),
      `\n  JOIN ${this.tableOf(statement.domain)} AS statement ON statement.person = own.person`,
    );
  }

  /** What is worked out over the rows of each team. */
  private teamFigures(domain: Domain, steps: readonly Step[]): void {
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
        const [sum, some, worst, most] = (["a", "b", "j", "x"] as const).map((letter) => mark(`${letter}${step.id}`));
        if (sum === undefined || some === undefined || worst === undefined || most === undefined) throw new Error("a figure of a team");
        sums.push([worst, `MAX(${state})`], [some, `SUM(CASE WHEN ${state} = ${step.op === "countTeam" ? 1 : 0} THEN 1 ELSE 0 END)`]);
        const faulty = ["own.team_no < 0", `coalesce(${worst}, 0) = 3`];
        const isFaulty = dialect.any(faulty);
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
          sums.push([sum, `MIN(${own})`], [most, `MAX(${own})`]);
          const all: readonly SqlColumn[] = printer.pair(
            step,
            "0",
            `CASE WHEN ${dialect.any([...faulty, `${poolState} = 3`, `coalesce(${sum}, 0) < 0`])} THEN 3 `
              + `WHEN ${dialect.any([`${poolState} = 1`, `coalesce(${most}, 0) = 0`])} THEN 1 ELSE 0 END`,
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
      const grouped = `SELECT team_no, ${listed} FROM ${this.tableOf(rows)} GROUP BY team_no`;
      this.extend(domain, columns, `\n  LEFT JOIN (${grouped}) AS figures ON figures.team_no = own.team_no`);
    }
  }

  private joinTeams(): string {
    return `\n  JOIN ${this.tableOf(this.input.plan.teams)} AS team ON team.team_no = own.team_no`;
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
    const of = (letter: string) => mark(`${letter}${step.id}`);
    const isIn = dialect.all([`${stateOfBy} = 0`, `${stateOfLets} = 0`]);
    const weight = `CASE WHEN ${isIn} THEN ${printer.cast(printer.valueOf(by), type)} ELSE 0 END`;
    const amount = `CASE WHEN ${printer.valueOf(pool)} < 0 THEN -${printer.cast(printer.valueOf(pool), type)} ELSE ${
      printer.cast(printer.valueOf(pool), type)
    } END`;
    this.extend(domain, [
      [of("i"), `CASE WHEN ${isIn} THEN 1 ELSE 0 END`],
      [of("q"), printer.cast(`(${amount}) * (${weight})`, type)],
      [of("u"), printer.cast(`SUM(${weight}) OVER (PARTITION BY team_no)`, type)],
    ]);
    const whole = printer.cast(`CASE WHEN ${of("u")} = 0 THEN 1 ELSE ${of("u")} END`, type);
    this.extend(domain, [[of("g"), dialect.divide(of("q"), whole, type)], [of("h"), `${of("q")} % ${whole}`]]);
    this.extend(domain, [
      [of("o"), printer.cast(`(${amount}) - SUM(${of("g")}) OVER (PARTITION BY team_no)`, type)],
      [of("k"), `ROW_NUMBER() OVER (PARTITION BY team_no, ${of("i")} ORDER BY ${of("h")} DESC, id)`],
    ]);
    const part = `(${of("g")} + CASE WHEN ${of("k")} <= ${of("o")} THEN 1 ELSE 0 END)`;
    this.extend(
      domain,
      printer.pair(
        step,
        `CASE WHEN ${of("i")} = 0 THEN 0 WHEN ${printer.valueOf(pool)} < 0 THEN -${part} ELSE ${part} END`,
        `CASE WHEN ${stateOfLets} = 3 THEN 3 ELSE ${printer.greatest([stateOfLets, stateOfBy])} END`,
      ),
    );
  }
}

/** What a step has of another, under its own name. */
function gathered(step: Step, of: Step, printer: StepPrinter, table = "team"): readonly SqlColumn[] {
  // What is always the same is itself.
  const theirs = (name: string) => (keyOf(name) === null ? name : `${table}.${name}`);
  const value: SqlColumn = [printer.valueOf(step), theirs(printer.valueOf(of))];
  const [own, state] = [stateOf(step), stateOf(of)];
  return step.kind === "condition" || own === null || state === null ? [value] : [value, [own, theirs(state)]];
}

/** Whether it follows from a team's own readings and rows: a standing of teams does not. */
function isOfEachTeam(step: Step): boolean {
  if (step.op === "rank" || step.op === "prize" || step.op === "countGroup") return false;
  return step.of.every((of) => of.domain !== step.domain || isOfEachTeam(of));
}

/** What looks at others does so as late as it may, so that they are gone through at once, and what looks at one row as early as it can. */
function printedPasses(steps: readonly Step[]): ReadonlyMap<Step, number> {
  const latest = passesOf(steps);
  const passes = new Map<Step, number>();
  for (const step of steps) {
    const earliest = step.of.reduce((most, of) => Math.max(most, passes.get(of) ?? 0), 0);
    passes.set(step, looksAtOthers(step) ? (latest.get(step) ?? 0) : earliest);
  }
  return passes;
}

/** Teams come first, and statements after the rows of which they are. */
function depthOf({ of }: Domain): number {
  return of === "statements" ? 1 : 0;
}

function isLoaded({ op }: Step): boolean {
  return op === "load" || op === "told" || op === "addition";
}

/** The domain of a step, and those at whose rows it looks. */
function domainsOf(step: Step): readonly Domain[] {
  const own = step.domain === null ? [] : [step.domain];
  return "rows" in step ? [...own, step.rows] : own;
}
