import { readMonth } from "./read-month.js";
import { report } from "./report.js";

console.log(report(readMonth()));
