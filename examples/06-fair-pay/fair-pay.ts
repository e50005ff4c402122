import { fairPay } from "./report.js";

console.log(fairPay(process.argv.includes("zh") ? "zh" : "en"));
