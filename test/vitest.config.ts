import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { requireFreshBuild } from "./runtime/fresh-build.js";

const changingPrototypes = ["test/settle/polluted-prototype.test.ts"];

export default defineConfig({
  plugins: [
    {
      // Tests import src; examples, docs and what tests them import the package by its name, as everybody does, which is dist.
      name: "jixiao-is-a-fresh-build",
      enforce: "pre",
      resolveId(specifier) {
        if (specifier === "jixiao" || specifier.startsWith("jixiao/")) requireFreshBuild();
      },
    },
  ],
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    update: "none",
    setupFiles: "test/laws/fixed-seed.ts",
    maxWorkers: "100%",
    projects: [
      {
        // Half of the time of a test file is loading the library anew. No test leaves anything behind; who changes a prototype restores it.
        extends: true,
        test: { name: "together", include: ["test/**/*.test.ts"], exclude: changingPrototypes, isolate: false },
      },
      {
        // Each change of Object.prototype takes the longer the more was loaded before: minutes, after the whole suite.
        extends: true,
        test: { name: "alone", include: changingPrototypes, isolate: true },
      },
    ],
    // What a machine that is busy with something else needs; a test that hangs fails all the same.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
