// Node, Bun and Deno: each has the others' versions beside its own.
import { smoke } from "./smoke.js";

const { bun, deno, node } = process.versions;
console
  .log(JSON.stringify({
    runtime: bun !== undefined ? "Bun" : deno !== undefined ? "Deno" : "Node",
    version: bun ?? deno ?? node,
    ...smoke(),
  }));
