// What a hostile request costs the service of examples/05-serverless, beside the largest good one: npm run costs [rounds]
import { mostAnswerBytes } from "../../../examples/05-serverless/answer.js";
import { costsInSmallHeap } from "./costs.js";
import { hostileBodies } from "./hostile-bodies.js";

/** What a busy machine may add to a time. */
const noise = 1.5;

const [rounds = 9] = process.argv.slice(2).map(Number);
const [good, ...costs] = await costsInSmallHeap(rounds);
const most = (good?.milliseconds ?? Number.NaN) * noise;
console.table(good === undefined ? costs : [good, ...costs]);

const wrong = costs.flatMap(({ title, status, bytesOut, milliseconds }, index) => [
  ...(status === hostileBodies[index]?.status ? [] : [`${title}: ${status}`]),
  ...(bytesOut <= mostAnswerBytes ? [] : [`${title}: ${bytesOut} bytes`]),
  ...(milliseconds <= most ? [] : [`${title}: ${milliseconds} ms, and a good one takes ${good?.milliseconds}`]),
]);
for (const complaint of wrong) console.error(complaint);
process.exitCode = wrong.length === 0 ? 0 : 1;
