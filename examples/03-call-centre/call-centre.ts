import { countCalls, nothing, settleMonth } from "./month.js";
import { namedCalls } from "./named-calls.js";
import { report } from "./report.js";

const named = namedCalls(process.argv[2]);
if (named !== null) console.log(report(settleMonth(named.month, countCalls(nothing, named.calls))));
