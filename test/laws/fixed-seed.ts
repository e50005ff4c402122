// What laws draw is the same in every run of `npm test`, so that its verdict is of the code alone; `npm run laws` gives other seeds.
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
