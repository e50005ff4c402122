// Doubles what there is, and fails where time grows faster than n·log n: npm run growth [words of the titles to try]
import { cases } from "./cases.js";
import { grow, mostExcess, type Growth } from "./grow.js";

const words = process.argv.slice(2).join(" ");
const grown: Growth[] = [];
for (const each of cases.filter(({ title }) => title.includes(words))) {
  const growth = grow(each);
  grown.push(growth);
  const times = growth.measured.slice(-4).map(({ n, milliseconds }) => `${n}: ${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)}`);
  const mark = isTooFast(growth) ? "✗" : "✓";
  console.log(`${mark} ${growth.title}, ms by ${growth.n}: ${times.join(", ")}; ${growth.excess.toFixed(2)} × n·log n`);
  if (growth.thrown !== null) console.log(`  ${growth.thrown}`);
}

function isTooFast({ excess, thrown }: Growth): boolean {
  return thrown !== null || !(excess <= mostExcess);
}

const wrong = grown.filter(isTooFast);
console.log(`${grown.length} kinds; ${wrong.length} throw, or grow by more than ${mostExcess} × n·log n over a fourfold n`);
process.exitCode = grown.length > 0 && wrong.length === 0 ? 0 : 1;
