import { isJixiaoError } from "../../src/index.js";
import { chance, type Chance } from "./chance.js";
import { shown } from "./mutate.js";

/** Something that is tried: a call by its name, and in words what is hostile in what is passed in. */
interface Trial {
  readonly call: string;
  readonly input: string;
  /** Of how many rows the answer tells each, none unless stated. */
  readonly rows?: number;
  readonly run: () => unknown;
}

/** Draws what is tried under one number. What comes of a trial may decide on the next. */
export type Draw = (drawn: Chance, number: number, seed: number) => Iterable<Trial>;

/** A call that did what no call may do. */
export interface Offence {
  readonly what: "foreign error" | "large answer" | "slow";
  readonly call: string;
  /** What was thrown, how large, how slow. */
  readonly detail: string;
  /** By which it is found again. */
  readonly seed: number;
  readonly number: number;
  readonly input: string;
}

/** What became of the calls of a name. */
export interface Tally {
  readonly call: string;
  calls: number;
  answered: number;
  refused: number;
  offences: number;
}

export interface FuzzReport {
  readonly tallies: readonly Tally[];
  /** The smallest of each kind. */
  readonly offences: readonly Offence[];
}

const mostBytes = 1_000_000;
/** `settle` owes each row a statement: a row under the drawn policies has up to 18 readings, all of which may be wrong. */
const mostBytesOfRow = 10_000;
const mostMilliseconds = 1000;

/**
 * Tries what is drawn under the numbers from `from` up to `to`. No call may throw anything but a JixiaoError, answer with more than a
 * megabyte (in faults, too) or more than 10 kB a row, or take a second of this process.
 */
export function fuzz(draw: Draw, seed: number, from: number, to: number, begins: (number: number) => void = () => {}): FuzzReport {
  const tallies = new Map<string, Tally>();
  const offences = new Map<string, Offence>();
  for (let number = from; number < to; number += 1) {
    begins(number);
    for (const { call, input, rows = 0, run } of draw(chance(seed * 1_000_003 + number), number, seed)) {
      const tally = tallies.get(call) ?? { call, calls: 0, answered: 0, refused: 0, offences: 0 };
      tallies.set(call, tally);
      tally.calls += 1;
      const { kind, offence } = tried(run, Math.max(mostBytes, rows * mostBytesOfRow));
      if (kind === "answered") tally.answered += 1;
      if (kind === "refused") tally.refused += 1;
      if (offence === null) continue;
      tally.offences += 1;
      const found = { ...offence, call, seed, number, input };
      const key = `${found.what} ${call} ${found.what === "foreign error" ? found.detail.replaceAll(/\d+|"[^"]*"/g, "…") : ""}`;
      const smallest = offences.get(key);
      if (smallest === undefined || found.input.length < smallest.input.length) offences.set(key, found);
    }
  }
  if ("polluted" in {} || Object.keys(Object.prototype).length > 0) throw new Error("the prototype of all objects was changed");
  return { tallies: [...tallies.values()], offences: [...offences.values()] };
}

interface Tried {
  readonly kind: "answered" | "refused" | "thrown";
  readonly offence: Pick<Offence, "what" | "detail"> | null;
}

function tried(run: () => unknown, most: number): Tried {
  const start = process.cpuUsage();
  let kind: Tried["kind"] = "answered";
  let told: unknown;
  try {
    told = run();
  } catch (error) {
    if (!isOurs(error)) return { kind: "thrown", offence: { what: "foreign error", detail: wordsOf(error) } };
    kind = "refused";
    told = [error.message, error.faults];
  }
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  const bytes = sizeOf(told);
  if (bytes > most) return { kind, offence: { what: "large answer", detail: `${(bytes / 1e6).toFixed(1)} MB` } };
  return { kind, offence: milliseconds > mostMilliseconds ? { what: "slow", detail: `${(milliseconds / 1000).toFixed(1)} s` } : null };
}

function isOurs(error: unknown): error is Error & { readonly faults: unknown } {
  try {
    return isJixiaoError(error) && error.faults.every(({ message, path }) => message !== "" && Array.isArray(path));
  } catch {
    return false;
  }
}

function wordsOf(error: unknown): string {
  try {
    return error instanceof Error ? `${error.name}: ${error.message.slice(0, 160)}` : `${shown(error)} was thrown`;
  } catch {
    return "something that cannot be read";
  }
}

function sizeOf(told: unknown): number {
  try {
    return JSON.stringify(told)?.length ?? 0;
  } catch {
    return 0;
  }
}
