import {
  fault,
  isNotEmpty,
  jixiaoError,
  readFields,
  say,
  suchAs,
  tooLarge,
  unreadableFault,
  type Fault,
  type Wanted,
} from "../error/index.js";
import { isWellFormed } from "../policy/index.js";

/** How many rows a list of a period may have: far more than a team has people, and still in memory with what is wrong with each. */
const mostRows = 1_000_000;

/** The rows of a period as they come in. */
export interface PeriodRows {
  readonly period: unknown;
  readonly people: unknown;
  readonly teams?: unknown;
  readonly adjustments?: unknown;
  readonly carryIns?: unknown;
}

/** The lists of a period, each place of them read. */
export interface PeriodLists {
  readonly people: readonly unknown[];
  readonly teams: readonly unknown[];
  readonly adjustments: readonly unknown[];
  readonly carryIns: readonly unknown[];
}

/**
 * @throws {JixiaoError} where the period itself cannot be read: no text for a period, no list of people or of teams, or one of more than a
 * million rows.
 */
export function readLists(period: PeriodRows): { readonly id: string; readonly lists: PeriodLists } {
  const fields = readFields(period);
  if (fields === null) {
    throw jixiaoError([fault("not_an_object", ["period"], period, say("an_object_with", { fields: ["period", "people", "teams"] }))]);
  }
  const { period: given, people, teams = [], adjustments, carryIns } = fields;
  const faults: Fault[] = [];
  const id = typeof given === "string" ? given : "";
  if (id.trim() === "" || !isWellFormed(id)) {
    faults.push(fault("invalid_period", ["period"], given, suchAs("\"2026-11\"")));
  }
  const lists = {
    people: readList(people, "people", faults),
    teams: readList(teams, "teams", faults),
    adjustments: readList(adjustments ?? [], "adjustments", faults),
    carryIns: readList(carryIns ?? [], "carryIns", faults),
  };
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return { id, lists };
}

function expectedIn(name: keyof PeriodLists): Wanted {
  return name === "people" || name === "teams" ? say("a_list_of", { of: "rows" }) : "a_list";
}

/** Reads each place of a list once; a hole is a row that is nothing. */
function readList(list: unknown, name: keyof PeriodLists, faults: Fault[]): readonly unknown[] {
  try {
    if (!Array.isArray(list)) faults.push(fault("not_a_list", [name], list, expectedIn(name)));
    else {
      const { length } = list;
      const rows: unknown[] = [];
      if (length > mostRows) faults.push(tooLarge([name], length, mostRows, "rows"));
      else for (let index = 0; index < length; index += 1) rows.push(list[index]);
      return rows;
    }
  } catch {
    faults.push(unreadableFault([name], expectedIn(name)));
  }
  return [];
}
