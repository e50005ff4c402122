// The package, from its tarball, in every runtime that it says it runs in: a period settled by import and by require, and the service of
// examples/05-serverless under workerd and as Lambda would call it. Needs the network, and Chromium: npm run runtimes.
import { cpSync } from "node:fs";
import { join } from "node:path";
import { published } from "../../tsup.config.js";
import { compare } from "../examples/serverless/compare.js";
import { byFetch } from "../examples/serverless/senders.js";
import { finish } from "./child.js";
import { fromNpm, installed, type Obtained } from "./obtain.js";
import { complaints, tableOf, type Outcome } from "./outcome.js";
import { packedProject } from "./packed-project.js";
import { textOfPage } from "./page.js";
import { entries } from "./programs/smoke.js";
import { serve } from "./serve.js";
import { serveWorkers } from "./workerd.js";

const required = ["Node 20", "workerd", "Chromium"];
const nodes = [20, 22, 24, 26];
const bun = "bun@1.4.5";
const deno = "deno@2.9.5";
const workerd = "workerd@1.20261023.1";
const browsers = process.env.CHROMIUM === undefined ? ["chromium", "chromium-browser", "google-chrome"] : [process.env.CHROMIUM];

/** What a program says of itself, and of the figures that it compared. */
interface Report {
  readonly runtime: string;
  readonly version: string;
  readonly checked: number;
  readonly wrong: readonly string[];
}

const outcomes: Outcome[] = [];
const { folder, run } = packedProject({ esbuild: "0.28.2", "fast-check": "4.10.2" });

/** Runs one way of running it; whatever goes wrong once the runtime is there is its failure. */
async function attempt(runtime: string, how: string, obtained: Obtained, action: (command: string) => Promise<Report>): Promise<void> {
  const began = performance.now();
  const row = { runtime, how, version: "", reason: "", checked: 0 };
  const seconds = (): number => (performance.now() - began) / 1000;
  if ("reason" in obtained) {
    outcomes.push({ ...row, state: "not run", reason: obtained.reason, seconds: seconds() });
    return;
  }
  try {
    const { runtime: ranIn, version, checked, wrong } = await action(obtained.command);
    const isIt = runtime === ranIn || runtime === `${ranIn} ${version.split(".")[0]}`;
    const reason = !isIt ? `it ran in ${ranIn} ${version}` : checked === 0 ? "it checked nothing" : wrong.join("\n");
    outcomes.push({ ...row, version, checked, state: reason === "" ? "passed" : "failed", reason, seconds: seconds() });
  } catch (error) {
    outcomes.push({ ...row, state: "failed", reason: error instanceof Error ? error.message : String(error), seconds: seconds() });
  }
}

const reportOf = (output: string): Report => JSON.parse(output) as Report;
const versionOf = async (command: string): Promise<string> => /\d[\d.-]*/.exec(await finish(command, ["--version"], folder, 30))?.[0] ?? "";
const inFolder = (...args: string[]) => async (command: string): Promise<Report> => reportOf(await finish(command, args, folder, 60));

function bundle(source: string, output: string, ...options: string[]): void {
  run(join("node_modules", ".bin", "esbuild"), source, "--bundle", `--outfile=${output}`, "--log-level=warning", ...options);
}

const programs = "test/runtime/programs";
for (const part of ["examples/05-serverless", "test/examples/serverless", programs]) cpSync(part, join(folder, part), { recursive: true });

// Unbundled, so that the runtime itself finds the package; bundled, as it is deployed or put in a page.
bundle(`${programs}/in-process.ts`, "smoke.mjs", "--format=esm", "--packages=external");
bundle(`${programs}/in-process.ts`, "smoke.cjs", "--format=cjs", "--packages=external");
bundle(`${programs}/in-lambda.ts`, "lambda.mjs", "--format=esm", "--platform=node");
bundle(`${programs}/in-page.ts`, "page.js", "--format=esm");
bundle(`${programs}/in-worker.ts`, "smoke-worker.mjs", "--format=esm", "--conditions=workerd,worker");
bundle(`${programs}/in-server.ts`, "server.mjs", "--format=esm");
bundle("examples/05-serverless/worker.ts", "settle-worker.mjs", "--format=esm", "--conditions=workerd,worker");

for (const major of nodes) {
  const isThis = process.versions.node.startsWith(`${major}.`);
  const node: Obtained = isThis ? { command: process.execPath } : await fromNpm(`node@${major}`, "node", folder);
  await attempt(`Node ${major}`, "import", node, inFolder("smoke.mjs"));
  await attempt(`Node ${major}`, "require", node, inFolder("smoke.cjs"));
  await attempt(`Node ${major}`, "Lambda handler of the example", node, inFolder("lambda.mjs"));
}

const limited = (request: Request): Promise<Response> => fetch(request, { signal: AbortSignal.timeout(30_000) });

/** Sends the requests of the service to it, in both ways. */
async function askedAt(address: string): Promise<Pick<Report, "checked" | "wrong">> {
  const whole = await compare(byFetch(limited, address, "whole"), "body whole");
  const inPieces = await compare(byFetch(limited, address, "in pieces"), "body in pieces");
  return { checked: whole.checked + inPieces.checked, wrong: [...whole.wrong, ...inPieces.wrong] };
}

const asServer = (runtime: string, ...args: string[]) => async (command: string): Promise<Report> => {
  const { address, stop } = await serve(command, args, folder);
  try {
    return { runtime, version: await versionOf(command), ...(await askedAt(address)) };
  } finally {
    stop();
  }
};

const inBun = await fromNpm(bun, "bun", folder);
await attempt("Bun", "import", inBun, inFolder("run", "smoke.mjs"));
await attempt("Bun", "require", inBun, inFolder("run", "smoke.cjs"));

await attempt("Bun", "Worker of the example, served", inBun, asServer("Bun", "run", "server.mjs"));

const inDeno = await fromNpm(deno, "deno", folder);
await attempt("Deno", "import", inDeno, inFolder("run", "smoke.mjs"));
await attempt("Deno", "require", inDeno, inFolder("run", "smoke.cjs"));

await attempt("Deno", "Worker of the example, served", inDeno, asServer("Deno", "run", "--allow-net=127.0.0.1", "server.mjs"));

const workers = ["settle-worker", "smoke-worker"] as const;
const inWorkerd = await fromNpm(workerd, "workerd", folder);
type Addresses = Readonly<Record<(typeof workers)[number], string>>;
const underWorkerd = (ask: (addresses: Addresses) => Promise<Omit<Report, "version">>) => async (command: string): Promise<Report> => {
  const { addresses, stop } = await serveWorkers(command, folder, workers);
  try {
    return { ...(await ask(addresses)), version: await versionOf(command) };
  } finally {
    stop();
  }
};
const smokeAt = async (address: string): Promise<Report> => reportOf(await (await limited(new Request(address))).text());
const exampleAt = async (address: string): Promise<Omit<Report, "version">> => ({ runtime: "workerd", ...(await askedAt(address)) });
await attempt("workerd", "Worker, bundled", inWorkerd, underWorkerd((addresses) => smokeAt(addresses["smoke-worker"])));
await attempt("workerd", "Worker of the example", inWorkerd, underWorkerd((addresses) => exampleAt(addresses["settle-worker"])));

const chromium = installed(browsers, "apt-get install chromium, or say where it is in CHROMIUM");
await attempt("Chromium", "page, bundled", chromium, async (command) => ({
  ...reportOf(await textOfPage(command, folder, "page.js")),
  version: await versionOf(command),
}));

const entriesWithout = Object.keys(published)
  .map((entry) => (entry === "index" ? "jixiao" : `jixiao/${entry.replace(/\/index$/, "")}`))
  .filter((entry) => !entries.includes(entry));

console.log(tableOf(outcomes));
const wrong = [...complaints(outcomes, required), ...entriesWithout.map((entry) => `${entry} has no figures in ${programs}/smoke.ts`)];
for (const complaint of wrong) console.error(complaint);
process.exitCode = wrong.length === 0 ? 0 : 1;
