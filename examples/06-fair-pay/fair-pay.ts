import { checked, fairPay } from "./report.js";

console.log(fairPay(checked(), process.argv.includes("zh") ? "zh" : "en"));
