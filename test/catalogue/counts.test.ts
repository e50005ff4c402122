import { expect, test } from "vitest";
import { callCentreAgent } from "../../src/catalogue/index.js";
import { counts, parts } from "./counts.js";

const counted = counts();

test("there are over two hundred indicators, each with how it is gamed and what stands against that, most of them with a source", () => {
  const { all, byBestSource, withGamingAndCounterweight } = counted.indicators;
  expect(all).toBeGreaterThanOrEqual(200);
  expect(withGamingAndCounterweight).toBe(all);
  expect(byBestSource.A + byBestSource.B + byBestSource.C + byBestSource.none).toBe(all);
  expect(byBestSource.A + byBestSource.B).toBeGreaterThan(all / 2);
});

test("every anchor of five levels a competency names a source", () => {
  const { all, anchors, anchorsWithSources, anchorsByBestSource } = counted.competencies;
  expect([anchors, anchorsWithSources, anchorsByBestSource.none]).toEqual([5 * all, 5 * all, 0]);
});

test("every position has its five parts", () => {
  expect(counted.positions.partsComplete).toEqual({
    a: counted.positions.all,
    b: counted.positions.all,
    c: counted.positions.all,
    d: counted.positions.all,
    e: counted.positions.all,
  });
});

test.each<readonly [keyof typeof parts, object]>([
  ["a", { indicators: callCentreAgent.indicators.slice(0, 3) }],
  ["b", { competencies: [] }],
  ["c", { indicators: callCentreAgent.indicators.map((each) => ({ ...each, counterweight: [] })) }],
  ["d", { rules: { ...callCentreAgent.rules, assessedBy: [] } }],
  ["e", { keyIssue: { ...callCentreAgent.keyIssue, elsewhere: [] } }],
])("a position without part %s is not complete", (part, changed) => {
  expect(parts[part](callCentreAgent)).toBe(true);
  expect(parts[part]({ ...callCentreAgent, ...changed })).toBe(false);
});
