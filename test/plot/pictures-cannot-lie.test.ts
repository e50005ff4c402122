import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { payCurve } from "../../src/analysis/index.js";
import {
  payCurveOf,
  toSvg,
  type BoardFigure,
  type BulletsFigure,
  type ComparisonFigure,
  type Figure,
  type GatesFigure,
  type HeatmapFigure,
  type PayCurveFigure,
  type RadarFigure,
  type RanksFigure,
  type TrendFigure,
  type WaterfallFigure,
} from "../../src/plot/index.js";
import { months } from "./drawn-months.js";
import { figuresOf } from "./figures-of.js";
import { called, readSvg, rulerOf, type Shape } from "./read-svg.js";
import { month, policy, rows } from "./small-month.js";

// Each picture is read back, by what is written beside its grid, and holds the figures that went in, within a pixel.

const near = (actual: number, figure: string | number | null | undefined, pixel: number, what: string) => {
  expect(Math.abs(actual - Number(figure)), `${what}: ${actual}, not ${figure}`).toBeLessThanOrEqual(pixel);
};

const checks: { readonly [Kind in Figure["kind"]]: (figure: Extract<Figure, { kind: Kind }>, shapes: readonly Shape[]) => void } = {
  radar: radarHolds,
  bullets: bulletsHold,
  waterfall: waterfallHolds,
  board: boardHolds,
  ranks: ranksHold,
  heatmap: heatmapHolds,
  gates: gatesHold,
  payCurve: payCurveHolds,
  comparison: comparisonHolds,
  trend: trendHolds,
};

function holds(figure: Figure): void {
  for (const width of [360, 800]) {
    const shapes = readSvg(toSvg(figure, { width, language: width === 360 ? "zh" : "en" }));
    (checks[figure.kind] as (figure: Figure, shapes: readonly Shape[]) => void)(figure, shapes);
  }
}

function radarHolds({ axes }: RadarFigure, shapes: readonly Shape[]): void {
  const lines = called(shapes, "axis", "path");
  const centre = lines[0]?.points[0] ?? [0, 0];
  const lengths = lines.map(({ points: [, end] }) => Math.hypot((end?.[0] ?? 0) - centre[0], (end?.[1] ?? 0) - centre[1]));
  const places = called(shapes, "own", "circle").map(({ points: [place] }) => place ?? [0, 0]);
  const shown = axes.flatMap((axis, index) => (axis.points.state === "value" ? [[axis, index] as const] : []));
  expect(places).toHaveLength(shown.length);
  for (const [order, [axis, index]] of shown.entries()) {
    const [x, y] = places[order] ?? [0, 0];
    const [from, to] = [Number(axis.from), Number(axis.to)];
    const length = Math.hypot(x - centre[0], y - centre[1]);
    near(from + (length / (lengths[index] ?? 1)) * (to - from), axis.points.value, (to - from) / (lengths[index] ?? 1), axis.name);
  }
  // Between neighbours of which one has no point there is no side.
  const sides = called(shapes, "own", "path")[0]?.points.length ?? 0;
  const expected = axes.filter(({ points }, index) =>
    points.state === "value" && axes[(index + 1) % axes.length]?.points.state === "value"
  );
  expect(sides / 2).toBe(expected.length);
}

function bulletsHold({ items }: BulletsFigure, shapes: readonly Shape[]): void {
  const scales = called(shapes, "scale");
  const values = called(shapes, "value");
  const targets = called(shapes, "target");
  let [shown, aimed] = [0, 0];
  for (const [index, item] of items.entries()) {
    const [start, end] = scales[index]?.points ?? [];
    const pixel = (Number(item.to) - Number(item.from)) / ((end?.[0] ?? 0) - (start?.[0] ?? 0));
    const at = (x: number) => Number(item.from) + (x - (start?.[0] ?? 0)) * pixel;
    if (item.target !== null) {
      const [left, right] = targets[aimed++]?.points ?? [];
      near(at(((left?.[0] ?? 0) + (right?.[0] ?? 0)) / 2), item.target, pixel, `target of ${item.name}`);
    }
    if (item.value.state !== "value") continue;
    const mark = values[shown++];
    const [left, right] = mark?.points ?? [];
    if (mark?.tag === "circle") {
      near(at(left?.[0] ?? 0), item.value.value, pixel, item.name);
      continue;
    }
    const [low, high] = [at(left?.[0] ?? 0), at(right?.[0] ?? 0)];
    near(Math.min(Math.abs(low), Math.abs(high)), 0, pixel, `${item.name} begins at zero`);
    near(Math.abs(low) > Math.abs(high) ? low : high, item.value.value, pixel, item.name);
  }
  expect([values.length, targets.length]).toEqual([shown, aimed]);
}

function waterfallHolds({ steps, payable }: WaterfallFigure, shapes: readonly Shape[]): void {
  const { figureAt, pixel } = rulerOf(shapes, "x");
  const ends = ({ points: [from, to] }: Shape) => [figureAt(from?.[0] ?? 0), figureAt(to?.[0] ?? 0)] as const;
  const isBetween = (shape: Shape | undefined, from: number, to: number, what: string) => {
    const [low, high] = shape === undefined ? [Number.NaN, Number.NaN] : ends(shape);
    near(low, Math.min(from, to), pixel, what);
    near(high, Math.max(from, to), pixel, what);
  };
  isBetween(called(shapes, "payable", "rect")[0], 0, Number(payable), "payable");
  const drawn = called(shapes, "step", "rect");
  const paid = steps.filter(({ state, amount }) => state === "settled" && Number(amount) !== 0);
  const shown = drawn.filter(({ points: [from, to] }) => (to?.[0] ?? 0) - (from?.[0] ?? 0) > 0 || paid.length === drawn.length);
  expect(shown.length).toBeGreaterThanOrEqual(paid.filter(({ amount }) => Math.abs(Number(amount)) > pixel).length);
  for (const { from, to, name } of paid) {
    const [low, high] = [Math.min(Number(from), Number(to)), Math.max(Number(from), Number(to))];
    const found = drawn.some((shape) => {
      const [left, right] = ends(shape);
      return Math.abs(left - low) <= pixel && Math.abs(right - high) <= pixel;
    });
    expect(found, `${name} from ${from} to ${to}`).toBe(true);
  }
  const voided = steps.filter((step) => step.voided !== null);
  for (const [index, step] of voided.entries()) {
    isBetween(called(shapes, "voided")[index], Number(step.to), Number(step.to) + Number(step.voided), `${step.name} voided`);
  }
  const held = steps.filter(({ state }) => state === "held");
  for (const [index, step] of held.entries()) {
    isBetween(called(shapes, "held", "rect")[index], Number(step.to), Number(step.to) + Number(step.amount), `${step.name} held`);
  }
  expect(called(shapes, "pending")).toHaveLength(steps.filter(({ state }) => state === "pending").length);
}

function boardHolds({ entries }: BoardFigure, shapes: readonly Shape[]): void {
  const bars = called(shapes, "bar");
  const shown = entries.filter(({ figure }) => figure !== null);
  expect(bars).toHaveLength(shown.length);
  const { figureAt, pixel } = shown.length === 0 ? { figureAt: Number, pixel: 1 } : rulerOf(shapes, "x");
  for (const [index, { figure, called: name }] of shown.entries()) {
    const [low, high] = (bars[index]?.points ?? []).map(([x]) => figureAt(x));
    near(Math.min(Math.abs(low ?? 1e9), Math.abs(high ?? 1e9)), 0, pixel, `${name} begins at zero`);
    near(Math.abs(low ?? 0) > Math.abs(high ?? 0) ? low ?? 0 : high ?? 0, figure, pixel, name);
  }
  const signs = { ranked: "", unranked: "–", unknown: "?" };
  expect(called(shapes, "rank").map(({ text }) => text))
    .toEqual(entries.map(({ rank, state }) => (rank === null ? signs[state] : String(rank))));
}

function ranksHold({ entrants }: RanksFigure, shapes: readonly Shape[]): void {
  const ticks = called(shapes, "y-tick", "text").map(({ text, points: [place] }) => [Number(text), (place?.[1] ?? 0) - 4] as const);
  const places = [...called(shapes, "place", "circle"), ...called(shapes, "own", "circle")];
  const read = places.map(({ points: [place] }) => ticks.find(([, y]) => Math.abs(y - (place?.[1] ?? 0)) < 1)?.[0]);
  const expected = entrants.flatMap((entrant) => entrant.places.flatMap(({ rank }) => rank ?? []));
  expect(read.toSorted()).toEqual(expected.toSorted());
}

function heatmapHolds({ rows: all }: HeatmapFigure, shapes: readonly Shape[]): void {
  const shares = called(shapes, "share", "rect");
  const bounds = called(shapes, "bound", "rect");
  const cells = all.flatMap(({ cells: each }) => each);
  const shown = cells.flatMap(({ share }) => share ?? []);
  expect([shares.length, bounds.length]).toEqual([shown.length, shown.length]);
  for (const [index, share] of shown.entries()) {
    const [[from] = [0], [to] = [0]] = shares[index]?.points ?? [];
    const [[left] = [0], [right] = [0]] = bounds[index]?.points ?? [];
    const whole = (left + right) / 2 - from;
    near((to - from) / whole, Math.min(Number(share), 1.5), 1 / whole, "share");
  }
  expect(called(shapes, "beyond")).toHaveLength(shown.filter((share) => Number(share) > 1.5).length);
  expect(called(shapes, "cell").map(({ names }) => names[1])).toEqual(cells.map(({ state }) => state));
}

function gatesHold({ rows: all, count }: GatesFigure, shapes: readonly Shape[]): void {
  const passed = called(shapes, "passed");
  const failed = called(shapes, "failed", "rect");
  let [index, last] = [0, -1];
  for (const [row, gate] of all.entries()) {
    const whole = passed[row];
    const end = whole?.points[1]?.[0] ?? 0;
    expect(whole?.points[0]?.[1] ?? 0).toBeGreaterThan(last);
    last = whole?.points[0]?.[1] ?? 0;
    const start = failed[0]?.points[0]?.[0] ?? end - (whole?.number("width") ?? 0) * (count / Math.max(gate.passed, 1));
    const pixel = count / (end - start);
    near((whole?.number("width") ?? 0) * pixel, gate.passed, pixel, `${gate.name} passed`);
    if (gate.failed > 0) near((failed[index++]?.number("width") ?? 0) * pixel, gate.failed, pixel, `${gate.name} failed`);
  }
  expect(failed).toHaveLength(index);
}

function payCurveHolds({ stretches, turns, present }: PayCurveFigure, shapes: readonly Shape[]): void {
  const [x, y] = [rulerOf(shapes, "x"), rulerOf(shapes, "y")];
  const at = (points: Shape["points"], index: number) => points[index] ?? [Number.NaN, Number.NaN];
  const isAt = (points: Shape["points"], index: number, reading: string, pay: string) => {
    near(x.figureAt(at(points, index)[0]), reading, x.pixel, "reading");
    near(y.figureAt(at(points, index)[1]), pay, y.pixel, "pay");
  };
  const straight = stretches.filter((stretch) => stretch.straight);
  const lines = called(shapes, "stretch");
  expect(lines).toHaveLength(straight.length);
  for (const [index, { from, to, payFrom, payTo }] of straight.entries()) {
    isAt(lines[index]?.points ?? [], 0, from, payFrom);
    isAt(lines[index]?.points ?? [], 1, to, payTo);
  }
  const cliffs = called(shapes, "cliff", "path");
  for (const [index, { before, after, payBefore, payAfter }] of turns.filter(({ isCliff }) => isCliff).entries()) {
    isAt(cliffs[index]?.points ?? [], 0, before, payBefore);
    isAt(cliffs[index]?.points ?? [], 1, after, payAfter);
  }
  if (present !== null) isAt(called(shapes, "present")[0]?.points ?? [], 0, present.reading, present.payable);
}

function comparisonHolds({ people }: ComparisonFigure, shapes: readonly Shape[]): void {
  const { figureAt, pixel } = rulerOf(shapes, "x");
  for (const end of ["before", "after"] as const) {
    const places = called(shapes, end, "circle");
    const amounts = people.flatMap((person) => person[end] ?? []);
    expect(places).toHaveLength(amounts.length);
    for (const [index, amount] of amounts.entries()) near(figureAt(places[index]?.points[0]?.[0] ?? 0), amount, pixel, end);
  }
}

function trendHolds({ points }: TrendFigure, shapes: readonly Shape[]): void {
  const { figureAt, pixel } = rulerOf(shapes, "y");
  const places = called(shapes, "point", "circle");
  const shown = points.flatMap(({ value }) => value?.value ?? []);
  expect(places).toHaveLength(shown.length);
  for (const [index, value] of shown.entries()) near(figureAt(places[index]?.points[0]?.[1] ?? 0), value, pixel, "value");
  const targets = called(shapes, "target");
  const stated = points.flatMap(({ target }) => target ?? []);
  expect(targets).toHaveLength(stated.length);
  for (const [index, target] of stated.entries()) near(figureAt(targets[index]?.points[0]?.[1] ?? 0), target, pixel, "target");
}

describe("A picture", () => {
  test.each(figuresOf(month).map((figure) => [figure.kind, figure.title.en, figure] as const))(
    "of the worked month holds its figures: %s %s",
    (_, __, figure) => holds(figure),
  );

  test("of any month holds its figures", () => {
    fc.assert(fc.property(months, (settled) => figuresOf(settled).forEach(holds)), { numRuns: 20, seed: 7 });
  });

  test.each(["li", "qian"])("of a pay curve holds its stretches, turns and cliffs: %s", (person) => {
    for (const reading of ["gmv", "csat", "base"]) {
      const [from, to] = reading === "csat" ? ["0.5", "1"] : ["0", "150000"];
      const curve = payCurve(policy, rows, { person, reading, from, to, ...(reading === "csat" ? { step: "0.0001" } : {}) });
      const { payable } = month.statements.find((statement) => statement.person === person)!;
      const now = String(rows.people.find(({ id }) => id === person)![reading]);
      holds(payCurveOf(policy, curve, { present: { reading: now, payable } }));
    }
  });
});
