// Differences explained beside what settling both sides says, for drawn pairs of statements: npm run differences [pairs] [seed].
import fc from "fast-check";
import { lookAt } from "./difference-offences.js";
import { drawnDifferences } from "./drawn-differences.js";

const [pairs = 1000, seed = 1] = process.argv.slice(2).map(Number);
const counts = { pairs: 0, refused: 0, equal: 0, causes: 0, together: 0, moved: 0, wrong: 0 };
const kinds: Record<string, number> = {};
for (let batch = 0; counts.pairs + counts.refused < pairs; batch += 1) {
  for (const drawn of fc.sample(drawnDifferences, { numRuns: 500, seed: seed + batch })) {
    const { found, told, refused } = lookAt(drawn);
    counts.refused += refused;
    counts.wrong += found.length;
    for (const { causes } of told) {
      counts.pairs += 1;
      if (causes.length === 0) counts.equal += 1;
      counts.causes += causes.length;
      counts.together += causes.filter(({ changes }) => changes.length > 1).length;
      counts.moved += causes.filter(({ amount }) => Number(amount) !== 0).length;
      for (const { kind } of causes.flatMap(({ changes }) => changes)) kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
    for (const text of found.slice(0, 3)) console.log(text);
  }
}
console.table(counts);
console.table(kinds);
process.exitCode = counts.wrong === 0 ? 0 : 1;
