import { bulletsOf, bulletsSvg, radarOf, radarSvg, waterfallOf, waterfallSvg } from "jixiao/plot";
import { grouped } from "../../01-shop-month/print-figures.js";
import { figureText } from "../figure-text.js";
import type { Scene } from "../scene.js";
import { labelText } from "../setting.js";
import { words } from "../words.js";
import { element } from "./element.js";

type Theme = "light" | "dark";

/** Who is looked at: the name, the place, the score and the grade. */
export function personView(scene: Scene): readonly Node[] {
  const { person, standing, moment: { settlement }, setting: { policy }, choice: { language } } = scene;
  const text = words[language];
  const entry = standing.entries.find((each) => each.person === person);
  const statement = settlement.statements.find((each) => String(each.person) === person);
  if (entry === undefined || statement === undefined) return [element("h2", { id: "person-title" }, text.person)];
  const team = settlement.teams.find(({ id }) => String(id) === String(statement.team))?.name ?? null;
  const card = policy.scorecards.find(({ id }) => (statement.scores?.[id]?.grade ?? null) !== null);
  const grade = card === undefined ? null : (statement.scores?.[card.id]?.grade ?? null);
  return [
    element("h2", { id: "person-title" }, entry.name),
    element(
      "p",
      { class: "quiet" },
      [
        team,
        entry.place === null ? null : text.place(entry.place, standing.entries.length),
        entry.figure === null || standing.by === "pay"
          ? null
          : `${text.boardFigure[standing.by]} ${figureText(entry.figure, standing.unit, language)}`.trim(),
        entry.gap === null ? null : text.gap(figureText(entry.gap, standing.unit, language)),
      ].filter((part) => part !== null).join(" · "),
    ),
    element(
      "p",
      { class: "tags" },
      grade === null ? null : element("span", { class: "tag" }, element("small", {}, text.grade), grade),
      element("span", { class: "tag" }, element("small", {}, text.paySoFar), grouped(statement.payable)),
    ),
  ];
}

/** The card with the most items: its radar and its indicators, and how pay comes about, each as SVG for a width. */
export interface Pictures {
  readonly radar: string | null;
  readonly bullets: string | null;
  readonly pay: string | null;
}

export function picturesOf(scene: Scene, theme: Theme, widthOf: (picture: keyof Pictures) => number): Pictures {
  const { person, moment: { settlement, people }, setting: { policy }, choice: { language } } = scene;
  const card = policy.scorecards.reduce<(typeof policy.scorecards)[number] | null>(
    (most, each) => (most === null || each.items.length > most.items.length ? each : most),
    null,
  );
  const row = people.find(({ id }) => id === person);
  const options = (picture: keyof Pictures) => ({ language, theme, width: Math.max(280, Math.floor(widthOf(picture))) });
  const targets = Object.fromEntries((card?.items ?? []).flatMap(({ name, attainmentOf }) => {
    const target = attainmentOf?.kind === "metric" ? (row?.[attainmentOf.id] ?? null) : null;
    return target === null ? [] : [[name, target]];
  }));
  return {
    radar: card === null ? null : radarSvg(radarOf(policy, settlement, { person, scorecard: card.id }), options("radar")),
    // The radar above it says whose card it is.
    bullets: card === null ? null : bulletsSvg(
      {
        ...bulletsOf(policy, settlement, { person, scorecard: card.id, targets }),
        title: { en: words.en.itemByItem, zh: words.zh.itemByItem },
      },
      options("bullets"),
    ),
    pay: policy.pay.length === 0 ? null : waterfallSvg(waterfallOf(policy, settlement, { person }), options("pay")),
  };
}

/** What would pay more next, as far as it is known. */
export function stepsView({ steps, setting: { policy }, choice: { language } }: Scene): readonly Node[] {
  const text = words[language];
  const title = element("h3", { id: "steps-title" }, text.steps);
  if (steps === null) return [title, element("p", { class: "quiet" }, text.asking)];
  if (steps.length === 0) return [title, element("p", { class: "quiet" }, text.noStep)];
  return [
    title,
    element(
      "ul",
      { class: "steps" },
      ...steps.slice(0, 4).map(({ changes, gain }) =>
        element(
          "li",
          {},
          element("b", { class: "gain" }, `+${grouped(gain)}`),
          element(
            "span",
            {},
            changes.map(({ reading, unit, from, to }) => {
              const label = labelText(policy.metrics.find(({ id }) => id === reading)?.label, reading, language);
              return `${label} ${figureText(from, unit, language)} → ${figureText(to, unit, language)}`;
            }).join(language === "zh" ? "，且 " : " and "),
          ),
        )
      ),
    ),
  ];
}
