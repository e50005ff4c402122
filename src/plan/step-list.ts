import { expectedFewerPlaces, fault, jixiaoError, say, type Path } from "../error/index.js";
import { leastOf, mostOfAll, tenTo } from "./scaled.js";
import type { ConditionOp, ConditionStep, Domain, NumberOp, NumberStep, Step } from "./step.js";

/** Scales beyond this are not lowered: products of readings with many places. */
export const mostPlaces = 40;

interface Placing {
  readonly domain?: Domain | null;
  readonly mayBeAbsent?: boolean;
  readonly mayBeFaulty?: boolean;
}

export interface NumberFacts extends Placing {
  readonly scale: number;
  readonly least: bigint;
  readonly most: bigint;
  readonly worst?: bigint;
}

/** The steps of a plan: each is there once, and after all that it reads. */
export class StepList {
  /** In the order in which they can be worked out. */
  readonly list: Step[] = [];
  private readonly byKey = new Map<string, Step>();
  private readonly domains = new Map<Domain | null, number>([[null, 0]]);
  /** Where in the policy what is added comes from. */
  path: Path = [];

  /** Adds a step of numbers. What is not said of it is as its operands have it. */
  addNumber(op: NumberOp, of: readonly Step[], facts: NumberFacts): NumberStep {
    const { scale, worst = 0n } = facts;
    if (scale > mostPlaces) {
      throw jixiaoError([fault("too_many_places", this.path, scale, say(expectedFewerPlaces, { most: mostPlaces }))]);
    }
    const placed = this.placed(of, facts);
    const isSure = !placed.mayBeAbsent && !placed.mayBeFaulty;
    const [least, most] = isSure ? [facts.least, facts.most] : [leastOf([facts.least, 0n]), mostOfAll([facts.most, 0n])];
    return this.add<NumberStep>({ kind: "number", ...op, ...placed, scale, least, most, worst: mostOfAll([worst, -least, most]) }, op);
  }

  addCondition(op: ConditionOp, of: readonly Step[], placing: Placing = {}): ConditionStep {
    return this.add<ConditionStep>({ kind: "condition", ...op, ...this.placed(of, placing) }, op);
  }

  /** The domain of all operands: where one is of rows and another of teams, teams' are gathered for the rows. */
  together<Each extends Step>(of: readonly Each[]): readonly Each[] {
    const domain = this.finest(of);
    return domain === null ? of : of.map((step) => this.broughtTo(domain, step));
  }

  /** A step as another domain has it: rows have what their team and what their statement has. */
  broughtTo<Each extends Step>(domain: Domain, step: Each): Each {
    if (step.domain === null || step.domain === domain) return step;
    if (domain.of === "rows" && step.domain.of === "teams") return this.again({ op: "gather" }, step, { domain });
    if (domain.of === "rows" && step.domain.of === "statements") return this.again({ op: "ofStatement" }, step, { domain });
    throw new Error(`a step of ${step.domain.of} cannot be brought to ${domain.of}`);
  }

  /** The same value, elsewhere. */
  private again<Each extends Step>(op: NumberOp & ConditionOp, step: Each, placing: Placing): Each;
  private again(op: NumberOp & ConditionOp, step: Step, placing: Placing): Step {
    return step.kind === "number" ? this.addNumber(op, [step], { ...factsOf(step), ...placing }) : this.addCondition(op, [step], placing);
  }

  private finest(of: readonly Step[]): Domain | null {
    let found: Domain | null = null;
    for (const { domain } of of) {
      if (domain?.of === "rows") return domain;
      found ??= domain;
    }
    return found;
  }

  private placed(of: readonly Step[], placing: Placing) {
    return {
      of,
      id: this.list.length,
      path: this.path,
      domain: placing.domain === undefined ? this.finest(of) : placing.domain,
      mayBeAbsent: placing.mayBeAbsent ?? of.some((each) => each.mayBeAbsent),
      mayBeFaulty: placing.mayBeFaulty ?? of.some((each) => each.mayBeFaulty),
    };
  }

  private add<Each extends Step>(step: Each, op: NumberOp | ConditionOp): Each {
    const key = this.keyOf(step, op);
    const known = this.byKey.get(key);
    // The same key is the same step, of the same kind.
    if (known !== undefined) return known as Each;
    this.byKey.set(key, step);
    this.list.push(step);
    return step;
  }

  /** All that a step is but its place in the list and where it comes from. */
  private keyOf(step: Step, op: NumberOp | ConditionOp): string {
    const { kind, domain, of, mayBeAbsent, mayBeFaulty } = step;
    const known = `${kind} ${this.numberOf(domain)} ${mayBeAbsent} ${mayBeFaulty} ${of.map(({ id }) => id).join(" ")}`;
    const bounds = step.kind === "number" ? `${step.scale} ${step.least} ${step.most} ${step.worst}` : "";
    return `${known} ${bounds} ${this.keyOfFields(op)}`;
  }

  private keyOfFields(fields: object): string {
    let key = "";
    for (const [name, value] of Object.entries(fields)) key += `${name}=${this.keyOfField(name, value)};`;
    return key;
  }

  private keyOfField(name: string, value: unknown): string {
    if (typeof value === "string") return JSON.stringify(value);
    if (typeof value !== "object" || value === null) return String(value);
    if (name === "race") return String((value as { readonly id: number }).id);
    if (name === "rows") return String(this.numberOf(value as Domain));
    if (Array.isArray(value)) return value.map((each: unknown) => this.keyOfField(name, each)).join();
    return `{${this.keyOfFields(value)}}`;
  }

  private numberOf(domain: Domain | null): number {
    const number = this.domains.get(domain) ?? this.domains.size;
    this.domains.set(domain, number);
    return number;
  }
}

/** What is known of a step's number. */
export function factsOf({ scale, least, most, mayBeAbsent, mayBeFaulty }: NumberStep): NumberFacts {
  return { scale, least, most, mayBeAbsent, mayBeFaulty };
}

/** A step's bounds in units of more places. */
export function boundsAt({ least, most, scale }: NumberStep, places: number): { readonly least: bigint; readonly most: bigint } {
  const unit = tenTo(places - scale);
  return { least: least * unit, most: most * unit };
}
