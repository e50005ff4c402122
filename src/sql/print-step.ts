import type { Path } from "../error/index.js";
import { decidedOf, type ConditionStep, type NumberStep, type Piece, type Step } from "../plan/index.js";
import { typeFor, type Dialect } from "./dialect.js";
import { keyOf, mark, markFalse, markTrue } from "./marks.js";
import { roundedQuotient } from "./rounded-quotient.js";

/** A column of a query by the mark of its name, with what stands in it; and, where SQL's own truth says when it is so, as that. */
export type SqlColumn = readonly [name: string, expression: string, truth?: Truth];

/** When a code or a state is 1, and when it is 0. */
export interface Truth {
  readonly one: string;
  readonly zero: string;
}

const comparisons = { atLeast: ">=", atMost: "<=", moreThan: ">", lessThan: "<", equals: "=" } as const;

/** The state of a step: a mark of its name, or what it always is; null where it always has a value. */
export function stateOf(step: Step): string | null {
  if (step.kind === "condition") return codeOf(step);
  if (!step.mayBeAbsent && !step.mayBeFaulty) return null;
  if (step.op === "absent") return String(step.state);
  const same = sameState(step);
  return same === null ? mark(`s${step.id}`) : same;
}

/** The state of another step, where a step has no other than it. */
function sameState(step: NumberStep): string | null {
  switch (step.op) {
    case "linear":
    case "product":
    case "divide":
    case "least":
    case "greatest":
      return onlyState(step.of);
    case "piece":
      return reached(step).includes(null) ? null : onlyState(step.of);
    case "gated":
      return step.of[1]?.mayBeFaulty === true ? null : onlyState(step.of.slice(0, 1));
    case "rank":
      return mark(`rp${step.race.id}`);
    default:
      return null;
  }
}

/** The pieces that a number within its bounds reaches; undefined for the others. */
function reached({ of: [x], unit, bounds, isStrict, pieces }: NumberStep & {
  readonly op: "piece";
}): readonly (Piece | null | undefined)[] {
  if (x?.kind !== "number") throw new Error("a table of no number");
  const [least, most] = [x.least * unit, x.most * unit];
  return pieces.map((piece, index) => {
    const [from, to] = [bounds[index - 1], bounds[index]];
    const isOver = to !== undefined && (isStrict ? least > to : least >= to);
    const isUnder = from !== undefined && (isStrict ? most <= from : most < from);
    return isOver || isUnder ? undefined : piece;
  });
}

function onlyState(of: readonly Step[]): string | null {
  const states = [...new Set(of.flatMap((step) => stateOf(step) ?? []))];
  return states.length === 1 ? (states[0] ?? null) : null;
}

function codeOf(step: ConditionStep): string {
  const decided = decidedOf(step);
  return decided === null ? mark(`c${step.id}`) : decided ? "1" : "0";
}

/** Whether a condition is true, as SQL's own truth. */
export function isTrue(step: Step | undefined): string {
  return truthOf(step, true);
}

export function isFalse(step: Step | undefined): string {
  return truthOf(step, false);
}

function truthOf(step: Step | undefined, wanted: boolean): string {
  if (step?.kind !== "condition") throw new Error("only a condition is true");
  const decided = decidedOf(step);
  if (decided !== null) return decided === wanted ? "1 = 1" : "1 = 0";
  return wanted ? markTrue(`c${step.id}`) : markFalse(`c${step.id}`);
}

/** Whether a state is a value's. */
export function isValue(state: string): string {
  const key = keyOf(state);
  return key === null ? `${state} = 0` : markFalse(key);
}

/** Whether 0 stands wherever a step has no value, as it is printed. */
function isZeroWhereAbsent(step: Step): boolean {
  if (step.kind === "condition") return false;
  if (isSure(step)) return true;
  const [a, b, c] = step.of;
  const all = (of: readonly (Step | undefined)[]) => of.every((each) => each !== undefined && isZeroWhereAbsent(each));
  switch (step.op) {
    case "load":
      return unreadValue(step) === 0n;
    case "absent":
    case "flag":
      return true;
    case "product":
    case "divide":
    case "gather":
    case "ofStatement":
      return all(step.of);
    case "linear":
      return step.plus === 0n && step.of.length === 1 && all(step.of);
    case "gated":
      return all([a]);
    case "select":
      return all([b, c]) && (isSure(a ?? step) || (c?.op === "constant" && c.value === 0n));
    default:
      return false;
  }
}

/** What stands where a reading cannot be read: a number within its bounds, so that nothing that comes of it is outside its own. */
export function unreadValue({ least, most }: NumberStep): bigint {
  return least > 0n ? least : most < 0n ? most : 0n;
}

function isSure({ mayBeAbsent, mayBeFaulty }: Step): boolean {
  return !mayBeAbsent && !mayBeFaulty;
}

export function magnitudeOf({ least, most }: NumberStep): bigint {
  return -least > most ? -least : most;
}

/** Prints steps that look at one row, as columns that stand beside those of the steps before. */
export class StepPrinter {
  constructor(readonly dialect: Dialect, private readonly refuse: (path: Path, magnitude: bigint) => never) {}

  /** The mark of a step's value, or of a condition's code; what is always the same is itself. */
  valueOf(step: Step): string {
    if (step.kind === "condition") return codeOf(step);
    if (step.op === "constant") return this.dialect.whole(step.value);
    if (step.op === "absent") return "0";
    const [first] = step.of;
    const isKnown = step.op === "known" && first !== undefined && isZeroWhereAbsent(first);
    const isSame = isKnown || step.op === "require" || step.op === "whereMet" || step.op === "refuse";
    if (isSame && first?.kind === "number" && this.typeOf(first) === this.typeOf(step)) return this.valueOf(first);
    return mark(`v${step.id}`);
  }

  columnsOf(step: Step): readonly SqlColumn[] {
    if (step.kind === "number") return this.numberColumns(step);
    if (decidedOf(step) !== null) return [];
    const truth = isSure(step) ? this.truth(step) : null;
    if (truth !== null) return [[codeOf(step), `CASE WHEN ${truth} THEN 1 ELSE 0 END`, { one: truth, zero: `NOT (${truth})` }]];
    const truths = this.truths(step);
    return [truths === null ? [codeOf(step), this.code(step)] : [codeOf(step), this.code(step), truths]];
  }

  /** The type of a step's value. */
  typeOf(step: NumberStep): string {
    return this.type(step, magnitudeOf(step));
  }

  type({ path }: Pick<Step, "path">, magnitude: bigint): string {
    return typeFor(this.dialect, magnitude) ?? this.refuse(path, magnitude);
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

  /** A step's value and its state. `type` is that of the expression, where it surely has one; it is cast where the step's is another. */
  pair(step: NumberStep, value: string, state: string, type: string | null = null, truth?: Truth): readonly SqlColumn[] {
    const own = this.typeOf(step);
    const name = this.valueOf(step);
    const columns: SqlColumn[] = name === mark(`v${step.id}`) ? [[name, type === own ? value : this.cast(value, own)]] : [];
    const ofState = stateOf(step);
    if (ofState !== null && ofState === mark(`s${step.id}`)) columns.push(truth === undefined ? [ofState, state] : [ofState, state, truth]);
    return columns;
  }

  private numberColumns(step: NumberStep): readonly SqlColumn[] {
    const { dialect } = this;
    const [a, b, c] = step.of;
    const worst = step.worst;
    // Multiplied by nothing, an operand may be wider than all that comes of it.
    const widest = step.of.reduce((most, each) => (each.kind === "number" && magnitudeOf(each) > most ? magnitudeOf(each) : most), worst);
    const wide = this.type(step, widest);
    const own = this.typeOf(step);
    const ref = (of: Step | undefined, type = wide): string => {
      if (of === undefined) throw new Error("a step lacks an operand");
      // A literal alone is of the narrowest type that holds it, and so would be what it is multiplied by.
      if (of.kind === "number" && (isLiteral(of) || this.typeOf(of) !== type)) return this.cast(this.valueOf(of), type);
      return this.valueOf(of);
    };
    /** The same beside what has a type. */
    const beside = (of: Step | undefined, type: string): string => (of !== undefined && isLiteral(of) ? this.valueOf(of) : ref(of, type));
    const state = (of: Step | undefined) => (of === undefined ? "0" : (stateOf(of) ?? "0"));
    const times = (expression: string, factor: bigint) =>
      factor === 1n ? expression : factor === -1n ? `(-${expression})` : `(${dialect.whole(factor)} * ${expression})`;
    switch (step.op) {
      case "constant":
      case "absent":
        return [];
      case "linear": {
        const terms = step.of.map((each, index) => times(ref(each), step.factors[index] ?? 0n));
        const sum = [...terms, ...(step.plus === 0n ? [] : [dialect.whole(step.plus)])].join(" + ");
        return this.pair(step, sum, this.joined(step.of), wide);
      }
      case "product":
        return this.pair(step, `${ref(a)} * ${ref(b)}`, this.joined(step.of), wide);
      case "quotient": {
        const type = this.type(step, worst * 4n);
        if (a?.kind !== "number" || b?.kind !== "number") throw new Error("a quotient of no number");
        const [over, under] = [mark(`y${step.id}`), mark(`z${step.id}`)];
        const [by, divisor, dividend] = [this.valueOf(b), times(ref(b, type), step.per), times(ref(a, type), step.times)];
        const isSigned = b.least < 0n;
        // Engines work out both branches: a divisor of 1 where there is none.
        const negated = isSigned ? ` WHEN ${by} < 0 THEN -${divisor}` : "";
        const parts: readonly SqlColumn[] = [
          [over, isSigned ? `CASE WHEN ${by} < 0 THEN -${dividend} ELSE ${dividend} END` : dividend],
          [under, `CASE WHEN ${by} = 0 THEN 1${negated} ELSE ${divisor} END`],
        ];
        const value = roundedQuotient(over, under, step.mode, dialect, type, { isNegative: isSigned || a.least < 0n });
        const joined = this.joined(step.of);
        const isZero = b.least > 0n ? null : `${by} = 0`;
        const states = isZero === null
          ? joined
          : joined === "0"
          ? `CASE WHEN ${isZero} THEN 1 ELSE 0 END`
          : `CASE WHEN ${dialect.all([isZero, `${joined} = 0`])} THEN 1 ELSE ${joined} END`;
        return [...parts, ...this.pair(step, isZero === null ? value : `CASE WHEN ${isZero} THEN 0 ELSE ${value} END`, states, type)];
      }
      case "divide": {
        const type = this.type(step, worst * 4n);
        const isNegative = a?.kind === "number" && a.least < 0n;
        const value = roundedQuotient(times(ref(a, type), step.times), step.per, step.mode, dialect, type, { isNegative });
        return this.pair(step, value, this.joined(step.of), type);
      }
      case "piece": {
        const type = this.type(step, worst * 4n);
        const x = times(ref(a, type), step.unit);
        const pieces = reached(step);
        const isTyped = pieces.some((piece) => piece !== null && piece !== undefined && piece.times !== 0n);
        const values = pieces.map((piece) => {
          if (piece === undefined) return null;
          if (piece === null) return "0";
          if (piece.times === 0n && piece.per === 1n) return dialect.whole(piece.plus);
          const line = piece.times === 0n
            ? this.cast(dialect.whole(piece.plus), type)
            : `(${[...(piece.plus === 0n ? [] : [dialect.whole(piece.plus)]), times(x, piece.times)].join(" + ")})`;
          return piece.per === 1n ? line : roundedQuotient(line, piece.per, step.mode, dialect, type);
        });
        const chosen = (of: readonly (string | null)[]) => {
          // Neighbours that come to the same are one, and what is never reached is none.
          const cases = of.flatMap((each, index) => (each === null ? [] : [{ value: each, bound: step.bounds[index] }]));
          const apart = cases.filter(({ value }, at) => cases[at + 1]?.value !== value);
          const last = apart.at(-1)?.value ?? "0";
          const listed = apart.slice(0, -1).flatMap(({ value, bound }) =>
            bound === undefined ? [] : [`WHEN ${x} ${step.isStrict ? "<=" : "<"} ${dialect.whole(bound)} THEN ${value}`]
          );
          return listed.length === 0 ? last : `CASE ${listed.join(" ")} ELSE ${last} END`;
        };
        const joined = this.joined(step.of);
        const states = chosen(pieces.map((piece) => (piece === undefined ? null : piece === null ? "1" : "0")));
        return this.pair(
          step,
          chosen(values),
          states === "0" ? joined : joined === "0" ? states : `CASE WHEN ${joined} <> 0 THEN ${joined} ELSE ${states} END`,
          isTyped ? type : null,
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
              dialect.all(others.map((other) => `${first} ${step.op === "least" ? "<=" : ">="} ${other}`))
            } THEN ${first} ELSE ${pick(others)} END`;
        return this.pair(step, pick(step.of.map((each) => beside(each, type))), this.joined(step.of), type);
      }
      case "select": {
        // What stands where there is no value is any number within the bounds.
        const states = a !== undefined && isSure(a)
          ? either(isTrue(a), state(b), state(c))
          : state(b) === state(c)
          ? `CASE ${state(a)} WHEN 2 THEN 1 WHEN 3 THEN 3 ELSE ${state(b)} END`
          : `CASE ${state(a)} WHEN 1 THEN ${state(b)} WHEN 0 THEN ${state(c)} WHEN 2 THEN 1 ELSE 3 END`;
        return this.pair(step, either(isTrue(a), beside(b, own), beside(c, own)), states, isLiteral(b) && isLiteral(c) ? null : own);
      }
      case "orElse":
        return this.pair(
          step,
          `CASE WHEN ${state(a)} = 1 THEN ${beside(b, own)} ELSE ${ref(a, own)} END`,
          a?.mayBeFaulty === true
            ? `CASE WHEN ${state(a)} = 1 THEN ${state(b)} ELSE ${state(a)} END`
            : either(`${state(a)} = 1`, state(b), "0"),
          own,
        );
      case "require": {
        const isFaulty = [a, b].flatMap((each) => (each?.mayBeFaulty === true ? [`${state(each)} = 3`] : []));
        const cases = isFaulty.length === 0 ? "" : `WHEN ${dialect.any(isFaulty)} THEN 3 `;
        const truth = state(a) === "0" && isFaulty.length === 0 ? { one: isFalse(b), zero: isTrue(b) } : undefined;
        return this.pair(step, ref(a, own), `CASE ${cases}WHEN ${isTrue(b)} THEN ${state(a)} ELSE 1 END`, own, truth);
      }
      case "whereMet":
        return this.pair(
          step,
          ref(a, own),
          `CASE WHEN ${dialect.any([`${state(a)} = 1`, isFalse(b)])} THEN 1 WHEN ${state(b)} = 3 THEN 3 ELSE ${state(a)} END`,
          own,
        );
      case "refuse":
        return this.pair(step, ref(a, own), `CASE WHEN ${dialect.all([`${state(a)} = 0`, isTrue(b)])} THEN 3 ELSE ${state(a)} END`, own);
      case "limit": {
        const isIn = dialect.all([`${ref(a)} > ${dialect.whole(-step.limit)}`, `${ref(a)} < ${dialect.whole(step.limit)}`]);
        return this.pair(
          step,
          `CASE WHEN ${isIn} THEN ${ref(a)} ELSE 0 END`,
          `CASE WHEN ${dialect.all([`${state(a)} = 0`, `NOT (${isIn})`])} THEN 3 ELSE ${state(a)} END`,
          wide,
        );
      }
      case "exact":
        return this.pair(
          step,
          dialect.divide(ref(a), this.cast(String(step.unit), wide), wide),
          `CASE WHEN ${dialect.all([`${state(a)} = 0`, `${ref(a)} % ${step.unit} <> 0`])} THEN 3 ELSE ${state(a)} END`,
          wide,
        );
      case "gated": {
        const stops = step.keeps ? `${state(b)} = 3` : b?.mayBeFaulty === true ? `${state(b)} IN (0, 3)` : isFalse(b);
        return this.pair(
          step,
          `CASE WHEN ${dialect.all([`${ref(a, own)} > 0`, stops])} THEN 0 ELSE ${ref(a, own)} END`,
          `CASE WHEN ${
            dialect.all([
              ...(a !== undefined && isZeroWhereAbsent(a) ? [] : [`${state(a)} = 0`]),
              `${ref(a, own)} > 0`,
              `${state(b)} = 3`,
            ])
          } THEN 3 ELSE ${state(a)} END`,
          own,
        );
      }
      case "known":
        return this.pair(step, `CASE WHEN ${isValue(state(a))} THEN ${ref(a, own)} ELSE 0 END`, "0", isLiteral(a) ? null : own);
      case "flag":
        return this.pair(step, `CASE WHEN ${isTrue(a)} THEN 1 ELSE 0 END`, `CASE ${state(a)} WHEN 2 THEN 1 WHEN 3 THEN 3 ELSE 0 END`);
      default:
        throw new Error(`${step.op} does not look at one row`);
    }
  }

  /** A condition that is never unknown. */
  private truth(step: ConditionStep): string | null {
    const { dialect } = this;
    const [a] = step.of;
    switch (step.op) {
      case "compare":
        return this.comparison(step);
      case "strict":
        return dialect.all(step.of.map(isTrue));
      case "atLeastOf": {
        if (step.needed === step.of.length) return dialect.all(step.of.map(isTrue));
        if (step.needed === 1) return dialect.any(step.of.map(isTrue));
        return `${step.of.map((each) => `CASE WHEN ${isTrue(each)} THEN 1 ELSE 0 END`).join(" + ")} >= ${step.needed}`;
      }
      case "not":
        return isFalse(a);
      case "judge":
        // One that may be not applicable is a code all the same.
        return null;
      case "is": {
        if (a === undefined) throw new Error("nothing is asked");
        const [only, another] = step.codes;
        if (another !== undefined) return `${stateOf(a) ?? "0"} IN (${step.codes.join(", ")})`;
        return a.kind === "condition" && only === 1
          ? isTrue(a)
          : a.kind === "condition" && only === 0
          ? isFalse(a)
          : `${stateOf(a)} = ${only}`;
      }
      default:
        return null;
    }
  }

  /** When a condition that may be unknown is surely true, and when it is surely false. */
  private truths(step: ConditionStep): Truth | null {
    const [a] = step.of;
    const { all, any } = this.dialect;
    switch (step.op) {
      case "compare": {
        const known = step.of.flatMap((of) => stateOf(of) ?? []).map(isValue);
        const isMet = this.comparison(step);
        return { one: all([...known, isMet]), zero: all([...known, `NOT (${isMet})`]) };
      }
      case "not":
        return { one: isFalse(a), zero: isTrue(a) };
      case "atLeastOf":
        if (step.needed === step.of.length) return { one: all(step.of.map(isTrue)), zero: any(step.of.map(isFalse)) };
        return step.needed === 1 ? { one: any(step.of.map(isTrue)), zero: all(step.of.map(isFalse)) } : null;
      default:
        return null;
    }
  }

  private comparison({ of: [a, b], by }: ConditionStep & { readonly op: "compare" }): string {
    if (a === undefined || b === undefined) throw new Error("a comparison lacks an operand");
    return `${this.valueOf(a)} ${comparisons[by]} ${this.valueOf(b)}`;
  }

  private compared(step: ConditionStep & { readonly op: "compare" }, notApplicable: number): string {
    const isMet = `CASE WHEN ${this.comparison(step)} THEN 1 ELSE 0 END`;
    return `CASE ${this.joined(step.of)} WHEN 0 THEN ${isMet} WHEN 1 THEN ${notApplicable} ELSE 3 END`;
  }

  private code(step: ConditionStep): string {
    const { dialect } = this;
    const [a] = step.of;
    const codes = step.of.map((each) => this.valueOf(each));
    const unsure = step.of.flatMap((each, at) => (isSure(each) ? [] : [codes[at] ?? "0"]));
    switch (step.op) {
      case "compare":
        return this.compared(step, 2);
      case "strict": {
        const worst = this.greatest(unsure);
        return `CASE WHEN ${worst} > 1 THEN ${worst} WHEN ${dialect.all(step.of.map(isTrue))} THEN 1 ELSE 0 END`;
      }
      case "atLeastOf": {
        if (step.needed === step.of.length) {
          return `CASE WHEN ${dialect.any(step.of.map(isFalse))} THEN 0 ELSE ${this.greatest(unsure)} END`;
        }
        if (step.needed === 1) return `CASE WHEN ${dialect.any(step.of.map(isTrue))} THEN 1 ELSE ${this.greatest(unsure)} END`;
        const met = step.of.map((each) => `CASE WHEN ${isTrue(each)} THEN 1 ELSE 0 END`).join(" + ");
        const possible = step.of.map((each) => `CASE WHEN ${isFalse(each)} THEN 0 ELSE 1 END`).join(" + ");
        return `CASE WHEN ${met} >= ${step.needed} THEN 1 WHEN ${possible} < ${step.needed} THEN 0 ELSE ${this.greatest(codes)} END`;
      }
      case "not":
        return `CASE ${codes[0]} WHEN 0 THEN 1 WHEN 1 THEN 0 WHEN 2 THEN 2 ELSE 3 END`;
      case "judge":
        // What is not applicable is decided where it is compared.
        if (a?.op === "compare") return this.compared(a, step.as);
        return `CASE ${codes[0]} WHEN 0 THEN 0 WHEN 1 THEN 1 WHEN 2 THEN ${step.as} ELSE 3 END`;
      case "is":
        return `CASE WHEN ${a === undefined ? "0" : (stateOf(a) ?? "0")} IN (${step.codes.join(", ")}) THEN 1 ELSE 0 END`;
      default:
        throw new Error(`${step.op} does not look at one row`);
    }
  }
}

function isLiteral(step: Step | undefined): boolean {
  return step?.kind === "number" && (step.op === "constant" || step.op === "absent");
}

function either(condition: string, met: string, unmet: string): string {
  return met === unmet ? met : `CASE WHEN ${condition} THEN ${met} ELSE ${unmet} END`;
}
