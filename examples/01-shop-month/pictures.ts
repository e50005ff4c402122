import type { Language } from "jixiao";
import { boardOf, boardSvg, gatesOf, gatesSvg, radarOf, radarSvg, waterfallOf, waterfallSvg } from "jixiao/plot";
import { agents } from "./agents-policy.js";
import type { Month } from "./month.js";
import { policies } from "./policies.js";

/** Pictures of a month as SVG, by their files: the shops' gates, the standing of each shop, and of everybody the score and the pay. */
export function pictures(month: Month, language: Language): ReadonlyMap<string, string> {
  const files = new Map([["gates.svg", gatesSvg(gatesOf(policies, month, { gates: "shop" }), { language })]]);
  for (const { team } of month.standings.pk) {
    files.set(`board-${team}.svg`, boardSvg(boardOf(policies, month, { contest: "pk", team }), { language }));
  }
  for (const { person, policy, scores } of month.statements) {
    files.set(`pay-${person}.svg`, waterfallSvg(waterfallOf(policies, month, { person, policy }), { language }));
    // Who has several rows has a score for each of them.
    if (policy !== agents.id || scores === null) continue;
    files.set(`score-${person}.svg`, radarSvg(radarOf(policies, month, { person, policy, scorecard: "service" }), { language }));
  }
  return files;
}
