import { fault, jixiaoError, madeOf, readFields, say } from "../error/index.js";
import type { BoardFigure } from "./board-of.js";
import type { BulletsFigure } from "./bullets-of.js";
import type { ComparisonFigure } from "./comparison-of.js";
import type { GatesFigure } from "./gates-of.js";
import type { HeatmapFigure } from "./heatmap-of.js";
import type { PayCurveFigure } from "./pay-curve-of.js";
import type { RadarFigure } from "./radar-of.js";
import type { RanksFigure } from "./ranks-of.js";
import type { TrendFigure } from "./trend-of.js";
import type { WaterfallFigure } from "./waterfall-of.js";

/** Something to be looked at, as plain data: JSON keeps it as it is. Every number in it is the text that the library gave. */
export type Figure =
  | RadarFigure
  | BulletsFigure
  | WaterfallFigure
  | BoardFigure
  | RanksFigure
  | HeatmapFigure
  | GatesFigure
  | PayCurveFigure
  | ComparisonFigure
  | TrendFigure;

/** The compiler holds it to all of them. */
const everyKind: { readonly [Kind in Figure["kind"]]: true } = {
  radar: true,
  bullets: true,
  waterfall: true,
  board: true,
  ranks: true,
  heatmap: true,
  gates: true,
  payCurve: true,
  comparison: true,
  trend: true,
};

export const figureKinds = Object.keys(everyKind) as readonly Figure["kind"][];

/** What is made of a figure of these kinds. Refuses what is none, and what only says that it is one. */
export function ofFigure<Made>(figure: unknown, kinds: readonly Figure["kind"][], make: () => Made): Made {
  const asked = readFields(figure)?.["kind"];
  const kind = kinds.find((each) => each === asked);
  if (kind === undefined) throw jixiaoError([fault("invalid_kind", ["figure", "kind"], asked, say("one_of", { choices: kinds }))]);
  return madeOf("figure", figure, say("something_made_by", { by: `${kind}Of` }), make);
}
