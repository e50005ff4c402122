import type { Call } from "./call.js";
import { callsOf, monthOf, readText } from "./read-calls.js";

const usage = `Name a file of calls, or the folder that it is in:

  npm run demo:calls -- calls-1999-01.csv.gz

The calls are the "Anonymous Bank" data of the Technion in Haifa, a file for each month of 1999:
https://seelab.net.technion.ac.il/data/`;

/** The calls of the file or folder that a command names, and their month; null where there are none, once it has been said why. */
export function namedCalls(place: string | undefined): { readonly month: string; readonly calls: readonly Call[] } | null {
  if (place === undefined) {
    console.error(usage);
    process.exitCode = 2;
    return null;
  }
  try {
    const calls = callsOf(readText(place));
    return { month: monthOf(calls), calls };
  } catch (error) {
    console.error(`${place} cannot be read: ${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = 1;
    return null;
  }
}
