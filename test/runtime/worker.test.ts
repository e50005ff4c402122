import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { definePolicy, faultText, isJixiaoError } from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";

const wrong = { id: "p", version: "", currency: "XYZ" };

/** A policy that is wrong, in a worker: the error is posted, or thrown where nobody catches it. */
const program = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { definePolicy } = require(${JSON.stringify(resolve("dist/node/index.cjs"))});
  try {
    definePolicy(${JSON.stringify(wrong)});
  } catch (error) {
    if (workerData === "thrown") throw error;
    parentPort.postMessage(error);
  }
`;

it.each(["posted", "thrown"] as const)(
  "an error that is %s in a worker comes out with its faults, and is recognised",
  { timeout: 60_000 },
  async (how) => {
    const worker = new Worker(program, { eval: true, workerData: how });
    const [way, error] = await new Promise<readonly [way: string, error: unknown]>((done) => {
      worker.once("message", (posted: unknown) => done(["posted", posted]));
      worker.once("error", (thrown: unknown) => done(["thrown", thrown]));
    });
    expect(way).toBe(how);
    if (!isJixiaoError(error)) throw new Error("it is one");
    expect(error.faults).toEqual(thrownFaults(() => definePolicy(wrong)));
    expect(error.faults.map((fault) => faultText(fault, { language: "zh" }))).toHaveLength(2);
    expect(error.message).toContain("currency: invalid currency");
  },
);
