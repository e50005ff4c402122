import { explain, settle, toText } from "jixiao";
import { policy } from "./policy.js";
import { readMonth } from "./read-csv.js";
import { report } from "./report.js";

const month = readMonth();

console.log(report(settle(policy, month), toText(explain(policy, month, { person: "PD004" }))));
