import { readAsked } from "./asked.js";
import { demo } from "./demo.js";

try {
  console.log(demo(readAsked(process.argv.slice(2)), "demo/shop-month"));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
