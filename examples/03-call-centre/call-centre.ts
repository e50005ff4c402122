import { countCalls, nothing, settleMonth } from "./month.js";
import { callsOf, file, readText } from "./read-calls.js";
import { report } from "./report.js";

const folder = process.argv[2];

if (folder === undefined) {
  console.error(`Say where ${file} is: npx tsx examples/03-call-centre/call-centre.ts FOLDER`);
  process.exitCode = 2;
} else {
  try {
    console.log(report(settleMonth(countCalls(nothing, callsOf(readText(folder))))));
  } catch (error) {
    console.error(`${file} in ${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
