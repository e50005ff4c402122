import { Decimal, exactText, greater, numberFault, parseDecimal, type DecimalInput } from "../decimal/index.js";
import {
  expectedAboveZero,
  expectedDecimals,
  expectedLeastStep,
  expectedNameOf,
  expectedReadingFromTo,
  fault,
  jixiaoError,
  oneOf,
  readFields,
  say,
  type Path,
  has,
} from "../error/index.js";
import { findPayee } from "../explain/index.js";
import { readColumn, type MetricDefinition, type ParameterDefinition, type RowId } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import {
  openPeriod,
  policyPeriods,
  settlePayee,
  type OpenPeriod,
  type Payee,
  type PayeeRow,
  type PolicyPeriod,
  type Statement,
} from "../settle/index.js";

/** A metric of the policy, or a parameter that a row may override: itself, or its id. */
export type ReadingName = string | { readonly id: string };

/** Whose pay is looked at. */
export interface PersonOptions {
  readonly person: RowId;
  /** The policy of the statement, where the person has several. */
  readonly policy?: string;
  /** The id of the row whose reading moves, where the person has several. */
  readonly row?: RowId;
}

/** A period with one value of the reading, settled for the person. */
export interface SettledAt {
  readonly value: Decimal;
  readonly period: OpenPeriod<PolicyDefinition>;
  readonly under: (policy: string) => PolicyPeriod;
  readonly payee: Payee;
  readonly statement: Statement;
  readonly payable: Decimal;
}

/** One reading of one row, of which periods are made that have other values of it. */
export interface AskedReading {
  readonly id: string;
  readonly unit: MetricDefinition["unit"];
  readonly policies: readonly PolicyDefinition[];
  readonly payee: Payee;
  readonly row: PayeeRow;
  readonly definition: MetricDefinition | ParameterDefinition;
  /** The least by which two values differ, where the unit says so. */
  readonly usualStep: Decimal | null;
  /** What the row says now; null where that is no number. */
  readonly present: Decimal | null;
  at(value: Decimal): SettledAt;
}

/**
 * @throws {JixiaoError} where the person has no such statement or several, or the policy no such reading.
 */
export function askReading(
  policies: readonly PolicyDefinition[],
  period: OpenPeriod<PolicyDefinition>,
  asked: Partial<PersonOptions>,
  reading: ReadingName,
  path: Path = ["reading"],
): AskedReading {
  const payee = findPayee(policies, period, asked);
  const row = rowOf(payee, asked.row);
  const { policy } = payee;
  const id = (typeof reading === "object" ? readFields(reading)?.["id"] ?? "" : reading) as string;
  const definition = [...policy.metrics, ...policy.parameters.filter(({ per }) => per !== "policy")].find((each) => each.id === id);
  if (definition === undefined) {
    const known = policy.metrics.map((each) => each.id);
    throw jixiaoError([fault("unknown_name", path, id, oneOf(known, id, say(expectedNameOf, { of: "metric", in: "policy" })))]);
  }
  const ofTeam = has(definition, "scope") ? definition.scope === "team" : definition.per === "team";
  const list = ofTeam ? "teams" : "people";
  const moved = ofTeam ? period.teams.get(String(row.team))?.row : row.row;
  const index = period.lists[list].findIndex((each) => each === moved);
  if (moved === undefined || index < 0) {
    throw jixiaoError([fault("unknown_team", ["people", String(row.id), "team"], row.team, "the_id_of_a_team_of_the_period")]);
  }
  const present = parseDecimal(readColumn(moved, id));
  return {
    id,
    unit: definition.unit,
    policies,
    payee,
    row,
    definition,
    usualStep: stepOf(definition, policy),
    present: typeof present === "string" ? null : present,
    at: (value) => {
      const lists = {
        ...period.lists,
        [list]: period.lists[list].map((each, place) => (place === index ? withReading(moved, id, exactText(value)) : each)),
      };
      const opened = openPeriod(policies, { period: period.id, ...lists });
      const under = policyPeriods(policies, opened);
      const found = opened.payeesOf(payee.person, policy.id)[0];
      if (found === undefined) throw new Error(`${payee.person} is not in the period`);
      const { statement } = settlePayee(found, under(policy.id), opened, null);
      return { value, period: opened, under, payee: found, statement, payable: new Decimal(statement.payable) };
    },
  };
}

function rowOf(payee: Payee, asked: RowId | undefined): PayeeRow {
  const named = typeof asked === "string" || typeof asked === "number" ? String(asked) : "";
  const rows = asked === undefined ? payee.rows : payee.rows.filter(({ id }) => String(id) === named);
  const [row, another] = rows;
  if (row !== undefined && another === undefined) return row;
  const ids = payee.rows.map(({ id }) => String(id));
  throw jixiaoError([
    fault(
      row === undefined ? "unknown_name" : "ambiguous_person",
      ["row"],
      asked,
      oneOf(ids, named, say("one_of", { choices: ids })),
    ),
  ]);
}

/** A row as it is, but for one column. */
function withReading(row: object, id: string, value: string): object {
  const columns = Object.keys(row).map((column) => [column, readColumn(row, column)] as const);
  return { ...Object.fromEntries(columns), [id]: value };
}

function stepOf(definition: MetricDefinition | ParameterDefinition, { currency }: PolicyDefinition): Decimal | null {
  const places = has(definition, "places") ? definition.places : undefined;
  if (typeof places === "number") return new Decimal(`1e-${places}`);
  if (places === "any") return null;
  if (definition.unit === "count") return new Decimal(1);
  return definition.unit === "money" ? new Decimal(`1e-${currency.places}`) : null;
}

/** @throws {JixiaoError} where an option is no number. */
export function readNumber(value: DecimalInput | undefined, name: string): Decimal {
  const number = parseDecimal(value);
  if (typeof number !== "string") return number;
  throw jixiaoError([numberFault(number, value, [name])]);
}

/**
 * The step of a reading: the least by which two values of it differ.
 *
 * @throws {JixiaoError} where neither the unit nor the caller states one, it is not above zero, or has more places than the metric.
 */
export function readStep(asked: AskedReading, stated: DecimalInput | undefined): Decimal {
  if (stated === undefined && asked.usualStep !== null) return asked.usualStep;
  const step = stated === undefined ? null : readNumber(stated, "step");
  if (step !== null && step.greaterThan(0)) {
    checkPlaces(step, asked, ["step"]);
    return step;
  }
  const { id: reading, unit } = asked;
  throw jixiaoError([
    step === null
      ? fault("empty", ["step"], stated, say(expectedLeastStep, { reading, unit }))
      : fault("not_positive", ["step"], stated, say(expectedAboveZero, { of: "step" })),
  ]);
}

/** @throws {JixiaoError} where a number has more places than its metric: with them, each row would be at fault. */
export function checkPlaces(value: Decimal, { definition, usualStep, unit }: AskedReading, path: Path): void {
  // A parameter may have as many as it likes.
  if (usualStep === null || !has(definition, "scope")) return;
  const most = usualStep.decimalPlaces();
  if (value.decimalPlaces() <= most) return;
  throw jixiaoError([fault("too_many_places", path, exactText(value), say(expectedDecimals, { unit, most }))]);
}

/** @throws {JixiaoError} where a value is outside of the range in which the policy believes the reading. */
export function checkWithin(value: Decimal, asked: AskedReading, path: Path, from: Decimal | null = null): void {
  const range = has(asked.definition, "range") ? asked.definition.range : undefined;
  const [low, high] = [...(range ?? [null, null])];
  const least = [low, from].flatMap((each) => (each === null || each === undefined ? [] : [new Decimal(each)]));
  const isLow = least.some((each) => value.lessThan(each));
  if (!isLow && (high === null || high === undefined || value.lessThanOrEqualTo(high))) return;
  const ends = {
    ...(least.length === 0 ? {} : { from: exactText(least.reduce(greater)) }),
    ...(high === null || high === undefined ? {} : { to: high }),
  };
  throw jixiaoError([fault("implausible", path, exactText(value), say(expectedReadingFromTo, { unit: asked.unit, ...ends }))]);
}
