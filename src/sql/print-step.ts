import type { ConditionStep, NumberStep, Step } from "../plan/index.js";
import { typeFor, type Dialect } from "./dialect.js";
import { roundedQuotient } from "./rounded-quotient.js";

/** A column of a query, with what stands in it. */
export type SqlColumn = readonly [name: string, expression: string];

const comparisons = { atLeast: ">=", atMost: "<=", moreThan: ">", lessThan: "<", equals: "=" } as const;

/** The name of a step's state; null where it always has a value. */
export function stateOf(step: Step): string | null {
  if (step.kind === "condition") return `c${step.id}`;
  return step.mayBeAbsent || step.mayBeFaulty ? `s${step.id}` : null;
}

export function magnitudeOf({ least, most }: NumberStep): bigint {
  return -least > most ? -least : most;
}

/** Prints steps that look at one row, as columns that stand beside those of the steps before. */
export class StepPrinter {
  constructor(readonly dialect: Dialect, private readonly refuse: (step: Step, magnitude: bigint) => never) {}

  /** The name of a step's value, or of a condition's code; a constant itself. */
  valueOf(step: Step): string {
    if (step.kind === "number" && step.op === "constant") return this.dialect.whole(step.value);
    return `${step.kind === "number" ? "v" : "c"}${step.id}`;
  }

  columnsOf(step: Step): readonly SqlColumn[] {
    return step.kind === "number" ? this.numberColumns(step) : [[this.valueOf(step), this.coded(this.code(step))]];
  }

  /** The type of a step's value. */
  typeOf(step: NumberStep): string {
    return this.type(step, magnitudeOf(step));
  }

  type(step: Step, magnitude: bigint): string {
    return typeFor(this.dialect, magnitude) ?? this.refuse(step, magnitude);
  }

  cast(expression: string, type: string): string {
    return `CAST(${expression} AS ${type})`;
  }

  /** A code or a state in its type. */
  coded(expression: string): string {
    return this.cast(expression, this.dialect.state);
  }

  greatest(all: readonly string[]): string {
    const distinct = [...new Set(all)];
    return distinct.length === 0 ? "0" : distinct.length === 1 ? (distinct[0] ?? "0") : `greatest(${distinct.join(", ")})`;
  }

  /** The state of what needs all of its operands: a fault, else not applicable. */
  joined(of: readonly Step[]): string {
    return this.greatest(of.flatMap((step) => stateOf(step) ?? []));
  }

  /** A step's value and its state, in their types. */
  pair(step: NumberStep, value: string, state: string): readonly SqlColumn[] {
    const own: SqlColumn = [this.valueOf(step), this.cast(value, this.typeOf(step))];
    const name = stateOf(step);
    return name === null ? [own] : [own, [name, this.coded(state)]];
  }

  private numberColumns(step: NumberStep): readonly SqlColumn[] {
    const [a, b, c] = step.of;
    const worst = step.worst;
    const wide = this.type(step, worst);
    const ref = (of: Step | undefined, type = wide): string => {
      if (of === undefined) throw new Error("a step lacks an operand");
      // A literal alone is of the narrowest type that holds it, and so would be what it is multiplied by.
      if (of.kind === "number" && (of.op === "constant" || this.typeOf(of) !== type)) return this.cast(this.valueOf(of), type);
      return this.valueOf(of);
    };
    const state = (of: Step | undefined) => (of === undefined ? "0" : (stateOf(of) ?? "0"));
    const times = (expression: string, factor: bigint) => (factor === 1n ? expression : `(${this.dialect.whole(factor)} * ${expression})`);
    switch (step.op) {
      case "constant":
        return [];
      case "absent":
        return this.pair(step, "0", String(step.state));
      case "linear": {
        const terms = step.of.map((each, index) => times(ref(each), step.factors[index] ?? 0n));
        return this.pair(step, [...terms, ...(step.plus === 0n ? [] : [this.dialect.whole(step.plus)])].join(" + "), this.joined(step.of));
      }
      case "product":
        return this.pair(step, `${ref(a)} * ${ref(b)}`, this.joined(step.of));
      case "quotient": {
        const type = this.type(step, worst * 4n);
        if (b?.kind !== "number") throw new Error("a quotient of no number");
        const divisor = times(ref(b, type), step.per);
        const dividend = times(ref(a, type), step.times);
        const over = b.least < 0n ? `(CASE WHEN ${this.valueOf(b)} < 0 THEN -${dividend} ELSE ${dividend} END)` : dividend;
        // Engines work out both branches: a divisor of 1 where there is none.
        const under = this.cast(
          `CASE WHEN ${this.valueOf(b)} = 0 THEN 1 WHEN ${this.valueOf(b)} < 0 THEN -${divisor} ELSE ${divisor} END`,
          type,
        );
        const value = roundedQuotient(over, under, step.mode, this.dialect, type);
        const joined = this.joined(step.of);
        return this.pair(
          step,
          `CASE WHEN ${this.valueOf(b)} = 0 THEN 0 ELSE ${value} END`,
          `CASE WHEN ${this.valueOf(b)} = 0 AND ${joined} = 0 THEN 1 ELSE ${joined} END`,
        );
      }
      case "divide": {
        const type = this.type(step, worst * 4n);
        const value = roundedQuotient(times(ref(a, type), step.times), this.cast(String(step.per), type), step.mode, this.dialect, type);
        return this.pair(step, value, this.joined(step.of));
      }
      case "piece": {
        const type = this.type(step, worst * 4n);
        const x = times(ref(a, type), step.unit);
        const values = step.pieces.map((piece) => {
          if (piece === null) return "0";
          const line = piece.times === 0n
            ? this.cast(this.dialect.whole(piece.plus), type)
            : `(${this.dialect.whole(piece.plus)} + ${this.dialect.whole(piece.times)} * ${x})`;
          return piece.per === 1n ? line : roundedQuotient(line, this.cast(String(piece.per), type), step.mode, this.dialect, type);
        });
        const chosen = (of: readonly string[]) => {
          const cases = step.bounds.map((bound, index) =>
            `WHEN ${x} ${step.isStrict ? "<=" : "<"} ${this.dialect.whole(bound)} THEN ${of[index]}`
          );
          return `CASE ${cases.join(" ")} ELSE ${of.at(-1)} END`;
        };
        const joined = this.joined(step.of);
        const states = step.pieces.map((piece) => (piece === null ? "1" : "0"));
        const isEverywhere = states.every((each) => each === "0");
        return this.pair(
          step,
          chosen(values),
          isEverywhere ? joined : `CASE WHEN ${joined} <> 0 THEN ${joined} ELSE ${chosen(states)} END`,
        );
      }
      case "least":
      case "greatest": {
        const type = this.type(
          step,
          step.of.reduce((most, each) => (each.kind === "number" && magnitudeOf(each) > most ? magnitudeOf(each) : most), 0n),
        );
        // Comparisons, since engines' own functions differ, and one was compiled wrongly for wide numbers.
        const pick = ([first = "0", ...others]: readonly string[]): string =>
          others.length === 0
            ? first
            : `CASE WHEN ${
              others.map((other) => `${first} ${step.op === "least" ? "<=" : ">="} ${other}`).join(" AND ")
            } THEN ${first} ELSE ${pick(others)} END`;
        return this.pair(step, pick(step.of.map((each) => ref(each, type))), this.joined(step.of));
      }
      case "select": {
        const own = this.typeOf(step);
        return this.pair(
          step,
          `CASE ${state(a)} WHEN 1 THEN ${ref(b, own)} WHEN 0 THEN ${ref(c, own)} ELSE 0 END`,
          `CASE ${state(a)} WHEN 1 THEN ${state(b)} WHEN 0 THEN ${state(c)} WHEN 2 THEN 1 ELSE 3 END`,
        );
      }
      case "orElse": {
        const own = this.typeOf(step);
        return this.pair(
          step,
          `CASE WHEN ${state(a)} = 1 THEN ${ref(b, own)} ELSE ${ref(a, own)} END`,
          `CASE WHEN ${state(a)} = 1 THEN ${state(b)} ELSE ${state(a)} END`,
        );
      }
      case "require":
        return this.pair(
          step,
          ref(a),
          `CASE WHEN ${state(a)} = 3 OR ${state(b)} = 3 THEN 3 WHEN ${state(b)} = 1 THEN ${state(a)} ELSE 1 END`,
        );
      case "whereMet":
        return this.pair(
          step,
          ref(a),
          `CASE WHEN ${state(a)} = 1 OR ${state(b)} = 0 THEN 1 WHEN ${state(b)} = 3 THEN 3 ELSE ${state(a)} END`,
        );
      case "refuse":
        return this.pair(step, ref(a), `CASE WHEN ${state(a)} = 0 AND ${state(b)} = 1 THEN 3 ELSE ${state(a)} END`);
      case "limit": {
        const isIn = `${ref(a)} > ${this.dialect.whole(-step.limit)} AND ${ref(a)} < ${this.dialect.whole(step.limit)}`;
        return this.pair(
          step,
          `CASE WHEN ${isIn} THEN ${ref(a)} ELSE 0 END`,
          `CASE WHEN ${state(a)} = 0 AND NOT (${isIn}) THEN 3 ELSE ${state(a)} END`,
        );
      }
      case "exact":
        return this.pair(
          step,
          this.dialect.divide(ref(a), this.cast(String(step.unit), wide), wide),
          `CASE WHEN ${state(a)} = 0 AND ${ref(a)} % ${step.unit} <> 0 THEN 3 ELSE ${state(a)} END`,
        );
      case "gated": {
        const isAsked = `${state(a)} = 0 AND ${ref(a)} > 0`;
        return this.pair(
          step,
          `CASE WHEN ${isAsked} AND ${state(b)} ${step.keeps ? "= 3" : "IN (0, 3)"} THEN 0 ELSE ${ref(a)} END`,
          `CASE WHEN ${isAsked} AND ${state(b)} = 3 THEN 3 ELSE ${state(a)} END`,
        );
      }
      case "known":
        return this.pair(step, `CASE WHEN ${state(a)} = 0 THEN ${ref(a)} ELSE 0 END`, "0");
      case "flag":
        return this.pair(
          step,
          `CASE WHEN ${state(a)} = 1 THEN 1 ELSE 0 END`,
          `CASE ${state(a)} WHEN 2 THEN 1 WHEN 3 THEN 3 ELSE 0 END`,
        );
      default:
        throw new Error(`${step.op} does not look at one row`);
    }
  }

  private code(step: ConditionStep): string {
    const [a, b] = step.of;
    const codes = step.of.map((each) => this.valueOf(each));
    switch (step.op) {
      case "compare": {
        if (a === undefined || b === undefined) throw new Error("a comparison lacks an operand");
        const isMet = `${this.valueOf(a)} ${comparisons[step.by]} ${this.valueOf(b)}`;
        const joined = this.joined(step.of);
        return joined === "0"
          ? `CASE WHEN ${isMet} THEN 1 ELSE 0 END`
          : `CASE WHEN ${joined} = 1 THEN 2 WHEN ${joined} > 1 THEN 3 WHEN ${isMet} THEN 1 ELSE 0 END`;
      }
      case "strict": {
        const worst = this.greatest(codes);
        return `CASE WHEN ${worst} > 1 THEN ${worst} WHEN ${codes.map((each) => `${each} = 1`).join(" AND ")} THEN 1 ELSE 0 END`;
      }
      case "atLeastOf": {
        const met = codes.map((each) => `CASE WHEN ${each} = 1 THEN 1 ELSE 0 END`).join(" + ");
        const possible = codes.map((each) => `CASE WHEN ${each} > 0 THEN 1 ELSE 0 END`).join(" + ");
        return `CASE WHEN ${met} >= ${step.needed} THEN 1 WHEN ${possible} < ${step.needed} THEN 0 ELSE ${this.greatest(codes)} END`;
      }
      case "not":
        return `CASE ${codes[0]} WHEN 0 THEN 1 WHEN 1 THEN 0 ELSE ${codes[0]} END`;
      case "judge":
        return `CASE ${codes[0]} WHEN 2 THEN ${step.as} ELSE ${codes[0]} END`;
      case "is": {
        const state = a === undefined ? "0" : (stateOf(a) ?? "0");
        return `CASE WHEN ${state} IN (${step.codes.join(", ")}) THEN 1 ELSE 0 END`;
      }
      default:
        throw new Error(`${step.op} does not look at one row`);
    }
  }
}
