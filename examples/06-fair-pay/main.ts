import { fairPay } from "./fair-pay.js";

console.log(fairPay(process.argv.includes("zh") ? "zh" : "en"));
