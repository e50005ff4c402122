import {
  emptyFault,
  expectedEachOnce,
  fault,
  madeOf,
  ownFields,
  readFields,
  readItems,
  say,
  unknownFields,
  type Fault,
  type Path,
} from "../error/index.js";
import type { Metric, MetricScope } from "../formula/index.js";
import { checkColumn } from "../policy/index.js";
import type { FoldNode, Meaning } from "./fold.js";
import { readList } from "./read-list.js";

/** A fold that was checked. */
export interface OpenFold {
  readonly id: string;
  readonly scope: MetricScope;
  /** Where it stands in the definition. */
  readonly path: Path;
  /** What has to be the same for the cells of two states to be merged. */
  readonly text: string;
  readonly meaning: Meaning;
  /** Which records count; null where all do. */
  readonly where: Callback | null;
  /** What a record gives; null where only its being there counts. */
  readonly value: Callback | null;
}

export type Callback = (record: unknown) => unknown;

/** How many readings a tally may have. */
const mostReadings = 1000;
const kinds = ["count", "sum", "mean", "share", "min", "max", "distinct", "quantile"];

/** The readings of a tally, in its order; what is wrong with them goes to `faults`. */
export function openFolds(readings: unknown, faults: Fault[]): readonly OpenFold[] {
  const amiss = faults.length;
  const listed = readList(readings, ["readings"], mostReadings, say("a_list_of", { of: kinds }), faults);
  if (listed.length === 0 && faults.length === amiss) {
    faults.push(emptyFault(["readings"], "readings", "reading"));
  }
  const ids = new Set<string>();
  return listed.flatMap((reading, index) => {
    const path = ["readings", index];
    if (!isFold(reading)) {
      faults.push(fault("invalid_kind", path, reading, say("one_of", { choices: kinds })));
      return [];
    }
    if (!isMetric(reading.metric)) {
      faults.push(fault("invalid_kind", [...path, "metric"], reading.metric, say("something_made_by", { by: "metric" })));
      return [];
    }
    const { id } = reading.metric;
    checkColumn(id, [...path, "metric", "id"], faults);
    if (ids.has(id)) {
      faults
        .push(fault(
          "used_twice",
          [...path, "metric"],
          id,
          say(expectedEachOnce, { of: "metric" }),
        ));
    }
    ids.add(id);
    return [openFold(reading, path, faults)];
  });
}

function openFold(fold: FoldNode, path: Path, faults: Fault[]): OpenFold {
  const { kind, metric, value, known, open } = fold;
  const options = ownFields(fold.options);
  for (const each of unknownFields(Object.keys(options), known, path)) faults.push(each);
  const meaning = madeOf(
    path,
    fold,
    say("one_of", { choices: kinds }),
    () => meaningOf(open({ metric, options, path, report: (found) => void faults.push(found) })),
  );
  return {
    id: metric.id,
    scope: metric.scope,
    path,
    text: `${kind} ${metric.id} (${metric.unit})${meaning.by === undefined ? "" : ` by ${meaning.by}`}`,
    meaning,
    where: options.where === undefined ? null : readCallback(options.where, [...path, "where"], faults),
    value: kind === "count" ? null : readCallback(value, [...path, "value"], faults),
  };
}

/** The function itself; null, and a fault, where it is none. */
export function readCallback(callback: unknown, path: Path, faults: Fault[]): Callback | null {
  if (typeof callback === "function") return callback as Callback;
  faults.push(fault("invalid_kind", path, callback, "a_function"));
  return null;
}

function isFold(reading: unknown): reading is FoldNode {
  const { kind, options, known, open } = ownFields(reading);
  // Who passes null states no options.
  const hasOptions = options === null || readFields(options) !== null;
  return typeof kind === "string" && hasOptions && areNames(known) && typeof open === "function";
}

/** What a builder's own function opens a fold as; another may have been put in its place. */
function meaningOf(opened: Meaning): Meaning {
  const { by, item, reading } = ownFields(opened);
  const isWhole = [item, reading].every((each) => typeof each === "function") && (by === undefined || typeof by === "string");
  if (!isWhole) throw new Error("it opens as nothing that a record could be given to");
  return opened;
}

function areNames(value: unknown): boolean {
  return readItems(value)?.every((name) => typeof name === "string") === true;
}

function isMetric(metric: unknown): metric is Metric {
  const { kind, id, unit, scope } = ownFields(metric);
  return kind === "metric" && typeof id === "string" && typeof unit === "string" && (scope === "person" || scope === "team");
}
