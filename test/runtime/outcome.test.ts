import { describe, expect, it } from "vitest";
import { complaints, tableOf, type Outcome } from "./outcome.js";

const passed: Outcome = { runtime: "Node 20", version: "20.20.2", how: "import", state: "passed", reason: "", checked: 21, seconds: 0.2 };
const failed: Outcome = { ...passed, state: "failed", reason: "payable: 1, not 2" };
const notRun: Outcome = { ...passed, state: "not run", reason: "no network", checked: 0 };

describe("a run of the runtimes", () => {
  it("is good where everything passed", () => {
    expect(complaints([passed], ["Node 20"])).toEqual([]);
  });

  it("is bad where anything failed, whether it had to run or not", () => {
    expect(complaints([passed, failed], ["Node 20"])).toEqual(["Node 20, import, failed: payable: 1, not 2"]);
    expect(complaints([failed], [])).toEqual(["Node 20, import, failed: payable: 1, not 2"]);
  });

  it("is bad where something that must run did not, in part or at all", () => {
    expect(complaints([notRun], ["Node 20"])).toEqual(["Node 20 must run: no network"]);
    expect(complaints([passed, notRun], ["Node 20"])).toEqual(["Node 20 must run: no network"]);
    expect(complaints([passed], ["Node 20", "workerd"])).toEqual(["workerd must run: nobody tried"]);
  });

  it("is good where something else was not run, and says why", () => {
    expect(complaints([passed, { ...notRun, runtime: "Bun" }], ["Node 20"])).toEqual([]);
    expect(tableOf([{ ...notRun, runtime: "Bun", version: "" }])).toContain("| Bun |  | import | not run: no network | 0 | 0.2 |");
  });
});
