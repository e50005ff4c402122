import { distinct, fault, isNotEmpty, jixiaoError, ownFields, say, type Fault, type Path } from "../error/index.js";
import { frozen, type Metric, type MetricScope, type RowId } from "../formula/index.js";
import type { Fold } from "./fold.js";
import { gather } from "./gather.js";
import { mergeStates, negateState } from "./merge-states.js";
import { readDefinition } from "./read-definition.js";
import { readRows } from "./read-rows.js";
import { readState } from "./read-state.js";
import { freezeState, type TallyState } from "./state.js";

type OwnerOf = (record: never) => RowId | null;

// Contravariant, so that the records of several folds meet in an intersection.
type RecordOf<F extends Fold, P, T> = [Takes<F["~record"]> | Takes<P> | Takes<T>] extends [(record: infer R) => void] ? R : never;
type Takes<Callback> = [Callback] extends [never] ? (record: unknown) => void
  : Callback extends (record: infer R) => unknown ? (record: R) => void
  : never;

type ReadingsOf<F extends Fold, S extends MetricScope> = {
  [Each in F as Each["metric"]["scope"] extends S ? Each["metric"]["id"] : never]: Each["~reading"];
};
type Show<T> = { [K in keyof T]: T[K] } & {};
type WithReadings<Row, Readings> = Show<Omit<Row, keyof Readings> & Readings>;
type OwnRow<Readings> = Show<{ id: string } & Readings>;
interface IdRow {
  readonly id: RowId;
}

/** The readings, with a sentence in the place of each that nobody can have, or whose metric has a reading already. */
type Owned<F extends readonly Fold[], P, T> = {
  readonly [I in keyof F]: F[I] extends Fold<never, infer M>
    ? (I extends Repeated<F> ? Twice<M["id"]> : OwnedBy<M, P, T> extends true ? F[I] : OwnedBy<M, P, T>)
    : F[I];
};
type Twice<Id extends string> = `'${Id}' is used twice: each reading needs a metric with an id of its own, such as team${Capitalize<Id>}`;
/**
 * The places of the readings whose metric's id stands before them. An id that the compiler does not know passes; `tally` checks it again.
 */
type Repeated<F, Seen = never, Before extends readonly unknown[] = [], Found = never> = F extends readonly [infer First, ...infer Rest]
  ? Repeated<
    Rest,
    Seen | IdOf<First>,
    [...Before, First],
    [IdOf<First>] extends [Extract<Seen, string>] ? Found | `${Before["length"]}` : Found
  >
  : Found;
type IdOf<Reading> = Reading extends Fold<never, infer M> ? (string extends M["id"] ? symbol : M["id"]) : never;
type OwnedBy<M extends Metric, P, T> = M["scope"] extends "person"
  ? [P] extends [never] ? `'${M["id"]}' is of a person: the tally needs person, its parameter annotated: (call: Call) => …`
  : true
  : M["scope"] extends "team"
    ? [T] extends [never] ? `'${M["id"]}' is of a team: the tally needs team, its parameter annotated: (call: Call) => …`
    : true
  : true;

/** Whose a record is, when it was, and the readings that a `tally` folds of it. */
export interface TallyOptions<F extends readonly Fold[], P, T> {
  readonly id: string;
  /** Any text. A state is read by the version that made it: a new definition has a new version. */
  readonly version: string;
  /** Whose the record is, by the id of their row; null where it is nobody's. */
  readonly person?: P;
  /** Of which team the record is; null where it is of none. */
  readonly team?: T;
  readonly readings: Owned<F, P, T>;
}

/** The readings of a state, as rows that `settle` takes. */
export interface TallyReadings<Person, Team, Strangers> {
  /** The rows of the roster, in its order, with the readings in them; without a roster, everybody of whom there is a record, by id. */
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  /** Of whom there are records although the roster does not name them. */
  readonly strangers: Strangers;
  /**
   * Readings that cannot be, such as a number below zero; they are absent from their rows, so that only the lines that need them are
   * pending.
   */
  readonly faults: readonly Fault[];
}

/**
 * Folds of records of the type `R`, which give these readings of people and of teams. `Removed` is what can be removed: a record, or a
 * sentence why none can.
 */
export interface Tally<in R, People, Teams, in Removed = R> {
  readonly id: string;
  readonly version: string;
  /** The state of no records. */
  readonly empty: TallyState;
  /** The state with one more record. @throws {JixiaoError} with every fault of the record; the state is as it was. */
  readonly add: (state: TallyState, record: R) => TallyState;
  /**
   * The state with more records, for the price of one copy. @throws {JixiaoError} with the faults of the records, each with its index;
   * nothing is added then.
   */
  readonly addAll: (state: TallyState, records: Iterable<R>) => TallyState;
  /**
   * The state without a record, as it was added: exactly undoes `add`. One that changed, such as by a refund, is removed as it was and
   * added as it is. @throws {JixiaoError} as `add` does, and `misplaced` where the tally has `smallest` or `largest`.
   */
  readonly remove: (state: TallyState, record: Removed) => TallyState;
  /**
   * The state of the records of both. In whatever order and parts records come, the state is the same. @throws {JixiaoError} `too_large`
   * where a row would have too many keys.
   */
  readonly merge: (a: TallyState, b: TallyState) => TallyState;
  /** A state that comes from outside: a KV store, a file. @throws {JixiaoError} where it is none of this tally and version. */
  readonly parse: (stored: unknown) => TallyState;
  /** The readings of a state, in the rows of a roster where there is one. */
  readonly readings: <Person extends IdRow = OwnRow<{}>, Team extends IdRow = OwnRow<{}>>(
    state: TallyState,
    rosters?: { readonly people?: readonly Person[]; readonly teams?: readonly Team[] },
  ) => TallyReadings<
    WithReadings<Person, People>,
    WithReadings<Team, Teams>,
    { readonly people: readonly OwnRow<People>[]; readonly teams: readonly OwnRow<Teams>[] }
  >;
}

type RemovedOf<F extends Fold, R> = false extends F["~undone"]
  ? "a tally with smallest or largest has no remove: what went before is not kept"
  : R;
type TallyOf<F extends Fold, R> = Tally<R, ReadingsOf<F, "person">, ReadingsOf<F, "team">, RemovedOf<F, R>>;

/** How many records are gathered before they are merged into the state. */
const recordsAtOnce = 50_000;

/**
 * Folds of records: what came in one by one, as the readings that `settle` takes.
 *
 * @throws {JixiaoError} with every fault of the definition at once.
 *
 * @example
 * const [talk, quick] = [metric("talk", "seconds"), teamMetric("quick", "ratio")];
 * const calls = tally({
 *   id: "calls",
 *   version: "1",
 *   person: (call: { readonly agent: string }) => call.agent,
 *   team: (call: { readonly shop: string }) => call.shop,
 *   readings: [
 *     mean(talk, (call: { readonly talk: number }) => call.talk, { places: 1 }),
 *     share(quick, (call: { readonly wait: number }) => call.wait <= 20, { places: 4 }),
 *   ],
 * });
 * const monday = calls.add(calls.empty, { agent: "li", shop: "shop-1", talk: 83, wait: 12 });
 * const tuesday = calls.add(calls.empty, { agent: "li", shop: "shop-1", talk: 60, wait: 31 });
 * const { people, teams } = calls.readings(calls.merge(monday, tuesday));
 * people; // => [{ id: "li", talk: "71.5" }]
 * teams; // => [{ id: "shop-1", quick: "0.5" }]
 */
export function tally<
  const F extends readonly Fold[],
  P extends OwnerOf = never,
  T extends OwnerOf = never,
>(definition: TallyOptions<F, P, T>): TallyOf<F[number], RecordOf<F[number], P, T>> {
  const { layout, owners, irrevocable } = throwing((faults) => readDefinition(definition, faults));
  const made = new WeakSet<object>();
  const known = (state: TallyState): TallyState => {
    made.add(state);
    return state;
  };
  const parse = (state: unknown): TallyState => (typeof state === "object" && state !== null && made.has(state)
    ? (state as TallyState)
    : known(readState(layout, state)));
  const join = (a: TallyState, b: TallyState): TallyState => known(throwing((faults) => mergeStates(layout, a, b, faults)));
  const take = (records: readonly unknown[], pathOf: (index: number) => Path) =>
    throwing((faults, thrown) => gather(layout, owners, records, pathOf, { faults, thrown }));
  const empty = known(freezeState(layout.head, [], []));
  return frozen({
    id: layout.head.tally,
    version: layout.head.version,
    empty,
    parse,
    add: (state: TallyState, record: unknown) => join(parse(state), take([record], () => [])),
    addAll: (state: TallyState, records: Iterable<unknown>) => {
      let joined = parse(state);
      let first = 0;
      for (const some of chunks(records)) {
        const from = first;
        joined = join(joined, take(some, (index) => [from + index]));
        first += some.length;
      }
      return joined;
    },
    remove: (state: TallyState, record: unknown) => {
      if (irrevocable !== null) throw jixiaoError([irrevocable]);
      return join(parse(state), negateState(layout, take([record], () => [])));
    },
    merge: (a: TallyState, b: TallyState) => join(parse(a), parse(b)),
    readings: (state: TallyState, rosters: unknown) => {
      const { people, teams } = ownFields(rosters);
      const read = parse(state);
      return throwing((refused) => {
        const faults: Fault[] = [];
        const ofPeople = readRows(layout, "people", read, people, faults, refused);
        const ofTeams = readRows(layout, "teams", read, teams, faults, refused);
        return {
          people: ofPeople.rows,
          teams: ofTeams.rows,
          strangers: { people: ofPeople.strangers, teams: ofTeams.strangers },
          faults: distinct(faults),
        };
      });
    },
  });
}

/** What is made, unless a fault was found on the way; the error's cause is what was thrown first. */
function throwing<Made>(make: (faults: Fault[], thrown: unknown[]) => Made): Made {
  const [faults, thrown]: [Fault[], unknown[]] = [[], []];
  const made = make(faults, thrown);
  if (isNotEmpty(faults)) throw jixiaoError(faults, thrown[0]);
  return made;
}

/** Whether there is anything to go through; a proxy that was revoked cannot even be asked. */
function isIterable(value: unknown): boolean {
  try {
    return typeof value === "object" && value !== null && Symbol.iterator in value;
  } catch {
    return false;
  }
}

function* chunks(records: Iterable<unknown>): Iterable<readonly unknown[]> {
  if (!isIterable(records)) {
    throw jixiaoError([fault("not_a_list", [], records, say("a_list_of", { of: "records" }))]);
  }
  let some: unknown[] = [];
  for (const record of records) {
    some.push(record);
    if (some.length < recordsAtOnce) continue;
    yield some;
    some = [];
  }
  yield some;
}
