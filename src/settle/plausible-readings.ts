import { evaluateCondition, implausible, isAbsent, type Figure, type Row, type RowOwner, type Scope } from "../formula/index.js";
import { definitionOf, type ExpectationDefinition, type PolicyIndex } from "../policy/index.js";
import { letThrough, Readings } from "./row-scope.js";

/** What a row says, as the policy believes it. */
export function openReadings(row: Row, owner: RowOwner | null, index: PolicyIndex, places: number): Readings {
  return index.expectations.size === 0 ? new Readings(row, owner, index, places) : new PlausibleReadings(row, owner, index, places);
}

/** The same, once for each row under a policy: for periods that have rows in common. */
export function keptReadings(): typeof openReadings {
  const known = new WeakMap<PolicyIndex, WeakMap<Row, Readings>>();
  return (row, owner, index, places) => {
    let under = known.get(index);
    if (under === undefined) known.set(index, under = new WeakMap());
    let readings = under.get(row);
    if (readings === undefined) under.set(row, readings = openReadings(row, owner, index, places));
    return readings;
  };
}

/** What a row says, where the policy expects something of it: what a false expectation names is implausible. */
class PlausibleReadings extends Readings {
  private readonly believed = new Map<string, Figure>();
  private readonly broken = new Map<ExpectationDefinition, boolean>();

  override metric(id: string): Figure {
    return this.believe(id, super.metric(id));
  }

  override parameter(id: string): Figure {
    return this.believe(id, super.parameter(id));
  }

  private believe(id: string, read: Figure): Figure {
    const expectations = this.index.expectations.get(id);
    if (expectations === undefined || isAbsent(read)) return read;
    let figure = this.believed.get(id);
    if (figure === undefined) {
      const names = expectations.filter((each) => this.isBroken(each)).map(({ name }) => name);
      this.believed.set(id, figure = implausible(id, read, names, this.row, this.owner));
    }
    return figure;
  }

  private isBroken(expectation: ExpectationDefinition): boolean {
    let isBroken = this.broken.get(expectation);
    if (isBroken === undefined) {
      isBroken = evaluateCondition(expectation.condition, this.asRead(expectation.name)) === false;
      this.broken.set(expectation, isBroken);
    }
    return isBroken;
  }

  /** The row as it is read, before any expectation: none sees what another found. */
  private asRead(name: string): Scope {
    return {
      places: this.places,
      path: ["expects", name],
      numbers: this.index.numbers,
      recorder: null,
      marks: null,
      shared: null,
      metric: (id) => super.metric(id),
      parameter: (id) => {
        const { definition, value } = definitionOf(this.index.parameters, id);
        return definition.per === "policy" ? value : super.parameter(id);
      },
      gates: letThrough,
      score: letThrough,
      rank: letThrough,
      prize: letThrough,
      line: letThrough,
      overTeam: letThrough,
      amongTeam: letThrough,
    };
  }
}
