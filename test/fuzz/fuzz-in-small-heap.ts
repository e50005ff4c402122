import { spawn } from "node:child_process";
import type { FuzzReport, Offence, Tally } from "./fuzz.js";

export const kinds = ["documents", "periods", "calls"] as const;
export type Kind = (typeof kinds)[number];

/** What takes longer than this under one number does not end. */
const mostMilliseconds = 60_000;

interface Ended {
  /** Null where the process ended before it was done. */
  readonly report: FuzzReport | null;
  /** The number with which it was busy. */
  readonly last: number;
  readonly how: string;
}

/** Fuzzes in processes with a heap of 256 MB each. The number at which one dies, or hangs, is an offence, and another goes on behind it. */
export async function fuzzInSmallHeap(kind: Kind, count: number, seed: number): Promise<FuzzReport> {
  const tallies = new Map<string, Tally>();
  const offences = new Map<string, Offence>();
  const parts: (readonly [from: number, to: number])[] = [[0, count]];
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    const [from, to] = part;
    const { report, last, how } = await fuzzed(kind, from, to, seed);
    if (report === null) {
      offences.set(`process ${last}`, { what: "slow", call: "the process", detail: how, seed, number: last, input: "" });
      parts.unshift([from, last], [last + 1, to]);
      continue;
    }
    for (const tally of report.tallies) tallies.set(tally.call, sum(tallies.get(tally.call), tally));
    for (const offence of report.offences) {
      const key = `${offence.what} ${offence.call} ${offence.what === "foreign error" ? offence.detail : ""}`;
      const smallest = offences.get(key);
      if (smallest === undefined || offence.input.length < smallest.input.length) offences.set(key, offence);
    }
  }
  return { tallies: [...tallies.values()], offences: [...offences.values()] };
}

function sum(before: Tally | undefined, { call, calls, answered, refused, offences }: Tally): Tally {
  return {
    call,
    calls: (before?.calls ?? 0) + calls,
    answered: (before?.answered ?? 0) + answered,
    refused: (before?.refused ?? 0) + refused,
    offences: (before?.offences ?? 0) + offences,
  };
}

function fuzzed(kind: Kind, from: number, to: number, seed: number): Promise<Ended> {
  const args = [
    "--max-old-space-size=256",
    "--import",
    "tsx",
    "test/runtime/programs/in-fuzzed-heap.ts",
    kind,
    ...[from, to, seed].map(String),
  ];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  return new Promise((resolve, reject) => {
    let [output, numbers, hung] = ["", "", false];
    const kill = (): void => {
      hung = true;
      child.kill("SIGKILL");
    };
    let timer = setTimeout(kill, mostMilliseconds);
    child.stdout.on("data", (chunk: unknown) => {
      output += String(chunk);
    });
    // Each number as it begins; and what Node says when it falls over.
    child.stderr.on("data", (chunk: unknown) => {
      clearTimeout(timer);
      timer = setTimeout(kill, mostMilliseconds);
      numbers = (numbers + String(chunk)).slice(-4000);
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const last = [...numbers.matchAll(/^number (\d+)$/gm)].at(-1)?.[1];
      if (code === 0) resolve({ report: JSON.parse(output) as FuzzReport, last: to, how: "" });
      else if (last === undefined) reject(new Error(`it did not begin: ${numbers}`));
      else {
        const words = /FATAL ERROR: .*|\w*Error: .*/.exec(numbers)?.[0] ?? `${signal ?? code}`;
        resolve({ report: null, last: Number(last), how: hung ? "it does not end" : `it died: ${words}` });
      }
    });
  });
}
