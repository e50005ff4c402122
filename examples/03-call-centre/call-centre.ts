import { countCalls, nothing, settleMonth } from "./month.js";
import { callsOf, file, readText } from "./read-calls.js";
import { report } from "./report.js";

const folder = process.argv[2];

if (folder === undefined) {
  console.error(`Say where ${file} is: npx tsx examples/03-call-centre/call-centre.ts FOLDER`);
  process.exitCode = 2;
} else {
  const calls = readCalls(folder);
  if (calls !== null) console.log(report(settleMonth(countCalls(nothing, calls))));
}

function readCalls(from: string): ReturnType<typeof callsOf> | null {
  try {
    return callsOf(readText(from));
  } catch (error) {
    console.error(`${file} in ${from} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return null;
  }
}
