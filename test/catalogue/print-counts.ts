import { counts } from "./counts.js";

console.log(JSON.stringify(counts(), null, 2));
