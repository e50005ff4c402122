// The Worker of the example, and the costliest bodies that it may be sent. In a small heap the process ends where one of them needs more.
import worker from "../../../examples/05-serverless/worker.js";
import { hostileBodies, largestGood } from "../../examples/serverless/hostile-bodies.js";
import type { Cost } from "../../examples/serverless/costs.js";

const [rounds = 1] = process.argv.slice(2).map(Number);

const costs: Cost[] = [];
for (const { title, body } of [largestGood, ...hostileBodies]) {
  const times: number[] = [];
  let [status, bytesOut] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const request = new Request("https://pay.example/settle", { method: "POST", headers: { "content-type": "application/json" }, body });
    const start = performance.now();
    const response = await worker.fetch(request);
    bytesOut = (await response.arrayBuffer()).byteLength;
    times.push(performance.now() - start);
    status = response.status;
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  costs.push({ title, status, bytesIn: body.length, bytesOut, milliseconds: Math.round(median * 10) / 10 });
}
console.log(JSON.stringify(costs));
