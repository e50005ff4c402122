import type { ConditionNode, QuantityNode } from "../formula/index.js";
import { definitionOf, indexOf, type ExpectationDefinition, type PolicyDefinition, type PolicyIndex } from "../policy/index.js";
import type { PeriodFacts } from "./facts.js";
import { lowerContest } from "./lower-contest.js";
import { lowerCondition, lowerQuantity } from "./lower-formula.js";
import { lowerGates } from "./lower-gates.js";
import { lowerLine } from "./lower-line.js";
import { believed, isGiven, lowerMetric, lowerParameter } from "./lower-reading.js";
import { lowerScorecard } from "./lower-scorecard.js";
import type { LoweredContest, LoweredGates, LoweredLine, LoweredScore, Lowering, Marks } from "./lowering.js";
import { marksOfCondition, marksOfQuantity } from "./marks.js";
import type { ConditionStep, Domain, NumberStep } from "./step.js";
import type { Steps } from "./steps.js";

/** What the lowerings of one policy share. */
interface Shared {
  readonly steps: Steps;
  readonly policy: PolicyDefinition;
  readonly facts: PeriodFacts;
  readonly place: number;
  readonly rows: Domain;
  readonly teams: Domain;
  readonly statements: Domain;
  readonly under: (policy: string) => PolicyLowering;
  readonly nextRace: () => number;
}

/**
 * How names are meant: in pay lines and all that they refer to; as if no gate had failed; in steps, where a line is the statement's; in
 * what a policy expects, before any expectation.
 */
type Sense = "paid" | "unvoided" | "statement" | "asRead";

/** Lowers a policy, each node and each of its definitions once. */
export class PolicyLowering implements Lowering {
  readonly steps: Steps;
  readonly policy: PolicyDefinition;
  readonly index: PolicyIndex;
  readonly facts: PeriodFacts;
  readonly place: number;
  readonly rows: Domain;
  readonly teams: Domain;
  readonly statements: Domain;
  private readonly quantities = new Map<QuantityNode, NumberStep>();
  private readonly conditions = new Map<ConditionNode, ConditionStep>();
  private readonly marked = new Map<QuantityNode | ConditionNode, Marks>();
  private readonly readings = new Map<string, NumberStep>();
  private readonly named = new Map<string, unknown>();
  private readonly senses = new Map<Sense, PolicyLowering>();

  constructor(
    private readonly shared: Shared,
    private readonly sense: Sense = "paid",
    private readonly paid: PolicyLowering | null = null,
    private readonly statementLines: ReadonlyMap<string, NumberStep> | null = null,
  ) {
    const { steps, policy, facts, place, rows, teams, statements } = shared;
    this.steps = steps;
    this.policy = policy;
    this.index = indexOf(policy);
    this.facts = facts;
    this.place = place;
    this.rows = rows;
    this.teams = teams;
    this.statements = statements;
  }

  get isUnvoided(): boolean {
    return this.sense === "unvoided";
  }

  /** The same policy for its steps: a line is what it comes to over the statement. */
  ofStatement(lines: ReadonlyMap<string, NumberStep>): PolicyLowering {
    return new PolicyLowering(this.shared, "statement", this, lines);
  }

  quantity(node: QuantityNode, ...fields: readonly (string | number)[]): NumberStep {
    return this.within(fields, () => remember(this.quantities, node, () => lowerQuantity(node, this)));
  }

  condition(node: ConditionNode, ...fields: readonly (string | number)[]): ConditionStep {
    return this.within(fields, () => remember(this.conditions, node, () => lowerCondition(node, this)));
  }

  marks(node: QuantityNode | ConditionNode): Marks {
    return remember(this.marked, node, () => {
      const known = this.steps.path;
      const marks = isCondition(node) ? marksOfCondition(node, this) : marksOfQuantity(node, this);
      this.steps.path = known;
      return marks;
    });
  }

  metric(id: string): NumberStep {
    const { definition } = definitionOf(this.index.metrics, id);
    return this.reading(id, () => lowerMetric(definition, this));
  }

  parameter(id: string): NumberStep {
    const { definition } = definitionOf(this.index.parameters, id);
    return this.reading(id, () => lowerParameter(definition, this));
  }

  gates(id: string): LoweredGates {
    return this.definition(["gates", id], (on) => lowerGates(definitionOf(this.index.gates, id), on));
  }

  score(id: string): LoweredScore {
    return this.definition(["scorecards", id], (on) => lowerScorecard(definitionOf(this.index.scorecards, id), on));
  }

  contest(id: string): LoweredContest {
    return this.definition(
      ["contests", id],
      (on) => lowerContest(definitionOf(this.index.contests, id), this.shared.nextRace, on),
    );
  }

  line(name: string): LoweredLine {
    return this.definition(["pay", name], (on) => lowerLine(definitionOf(this.index.pay, name), on, on.inSense("unvoided")));
  }

  lineFigure(name: string): NumberStep {
    const ofStatement = this.statementLines?.get(name);
    return ofStatement ?? this.line(name).amount;
  }

  under(policy: string | undefined): PolicyLowering {
    return policy === undefined ? this.base : this.shared.under(policy);
  }

  /** What is evaluated in other places than lines and steps is the same for both. */
  private get base(): PolicyLowering {
    return this.paid ?? this;
  }

  private inSense(sense: Sense): PolicyLowering {
    return remember(this.senses, sense, () => new PolicyLowering(this.shared, sense, this.base));
  }

  private reading(id: string, lower: () => NumberStep): NumberStep {
    const of: readonly ExpectationDefinition[] = this.index.expectations.get(id) ?? [];
    const isRaw = this.sense === "asRead";
    if (!isRaw && this.paid !== null) return this.readingOf(this.paid, id);
    return remember(this.readings, id, () => {
      const known = this.steps.path;
      this.steps.path = [id];
      const read = lower();
      this.steps.path = [];
      const parameter = this.index.parameters.get(id)?.definition;
      const given = parameter === undefined || isRaw || of.length === 0 || read.domain === null ? null : isGiven(parameter, this);
      const figure = isRaw ? read : believed(read, of, given, this.inSense("asRead"));
      this.steps.path = known;
      return figure;
    });
  }

  private readingOf(of: PolicyLowering, id: string): NumberStep {
    return this.index.metrics.has(id) ? of.metric(id) : of.parameter(id);
  }

  private definition<Lowered>(path: readonly [string, string], lower: (on: PolicyLowering) => Lowered): Lowered {
    const { base } = this;
    const known = base.named.get(path.join(" "));
    // Each list of the policy is lowered to one type.
    if (known !== undefined) return known as Lowered;
    const before = this.steps.path;
    this.steps.path = path;
    const lowered = lower(base);
    this.steps.path = before;
    base.named.set(path.join(" "), lowered);
    return lowered;
  }

  private within<Lowered>(fields: readonly (string | number)[], lower: () => Lowered): Lowered {
    const before = this.steps.path;
    this.steps.path = [...before, ...fields];
    const lowered = lower();
    this.steps.path = before;
    return lowered;
  }
}

function isCondition(node: QuantityNode | ConditionNode): node is ConditionNode {
  return Object.hasOwn(conditions, node.kind);
}

const conditions = {
  atLeast: true,
  atMost: true,
  moreThan: true,
  lessThan: true,
  equals: true,
  between: true,
  all: true,
  any: true,
  not: true,
  atLeastOf: true,
  passed: true,
  gradeIn: true,
} as const satisfies { readonly [Kind in ConditionNode["kind"]]: true };

function remember<Key, Result>(memory: Map<Key, Result>, key: Key, work: () => Result): Result {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const result = work();
  memory.set(key, result);
  return result;
}
