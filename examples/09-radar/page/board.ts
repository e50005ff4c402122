import type { Statement } from "jixiao";
import { grouped, sumOf } from "../../01-shop-month/print-figures.js";
import { figureText } from "../figure-text.js";
import type { Scene } from "../scene.js";
import type { Placed } from "../standing.js";
import { words } from "../words.js";
import { element } from "./element.js";

const shown = 10;

/** Who is ahead: the first ten and whoever is looked at, or everybody. Each name is a button that shows its person. */
export function boardView(scene: Scene, showAll: boolean): readonly Node[] {
  const { standing: { entries, by, label }, person, choice: { language }, guarded } = scene;
  const text = words[language];
  const rows = showAll ? entries : entries.filter((entry, index) => index < shown || entry.person === person);
  const hasBonus = guarded.length > 0;
  return [
    element("h2", { id: "board-title" }, text.board),
    element("p", { class: "quiet" }, [label, text.boardBy[by]].filter((part) => part !== "").join(" · ")),
    element(
      "table",
      { "aria-labelledby": "board-title" },
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("th", { scope: "col", class: "place" }, element("abbr", { title: text.columns.place }, "#")),
          element("th", { scope: "col" }, text.columns.who),
          by === "pay" ? null : element("th", { scope: "col", class: "by" }, text.boardFigure[by] || label),
          element("th", { scope: "col", class: "number" }, text.columns.pay),
          hasBonus ? element("th", { scope: "col" }, text.columns.bonus) : null,
        ),
      ),
      element("tbody", {}, ...rows.map((entry) => row(entry, scene, hasBonus))),
    ),
    entries.length > shown
      ? element(
        "button",
        { type: "button", class: "text", "data-do": "all", "aria-expanded": String(showAll) },
        showAll ? text.showTop : text.showAll(entries.length),
      )
      : element("span", {}),
  ];
}

function row({ person, name, team, place, figure }: Placed, scene: Scene, hasBonus: boolean): HTMLElement {
  const { moment, standing } = scene;
  const statement = moment.settlement.statements.find((each) => String(each.person) === person);
  const teamName = moment.settlement.teams.find(({ id }) => team !== null && String(id) === String(team))?.name ?? null;
  return element(
    "tr",
    { class: person === scene.person ? "own" : null },
    element("td", { class: "place" }, place === null ? words[scene.choice.language].unplaced : String(place)),
    element(
      "th",
      { scope: "row" },
      element(
        "button",
        { type: "button", "data-person": person, "aria-pressed": String(person === scene.person) },
        name,
        teamName === null ? null : element("small", {}, teamName),
      ),
    ),
    standing.by === "pay"
      ? null
      : element("td", { class: "by" }, figure === null ? "–" : figureText(figure, standing.unit, scene.choice.language)),
    element("td", { class: "number" }, grouped(statement?.payable ?? "0.00")),
    hasBonus ? element("td", {}, bonus(statement, scene)) : null,
  );
}

/** What becomes of what gates may take: a sign and a word, never a colour alone. */
function bonus(statement: Statement | undefined, { verdicts, guarded, choice: { language } }: Scene): HTMLElement {
  const { states } = words[language];
  const lines = guarded.flatMap((name) => statement?.lines[name] ?? []);
  const voided = lines.flatMap(({ before }) => before ?? []);
  const fails = verdicts.some(({ team, state }) => state === "failed" && String(team) === String(statement?.team));
  if (voided.length > 0) return element("span", { class: "chip bad" }, `✕ ${states.void}`, element("small", {}, grouped(sumOf(voided))));
  if (lines.some(({ state }) => state === "held")) return element("span", { class: "chip wait" }, `‖ ${states.held}`);
  if (lines.some(({ state }) => state === "pending")) return element("span", { class: "chip wait" }, `? ${states.pending}`);
  if (fails) return element("span", { class: "chip bad" }, `✕ ${states.void}`);
  const paid = lines.some(({ payable }) => /[1-9]/.test(payable));
  return element("span", { class: paid ? "chip good" : "chip" }, paid ? `✓ ${states.paid}` : states.none);
}
