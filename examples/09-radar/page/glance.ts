import { grouped, sumOf } from "../../01-shop-month/print-figures.js";
import { figureText } from "../figure-text.js";
import type { Scene } from "../scene.js";
import type { GateVerdict, Verdict } from "../verdict.js";
import { words } from "../words.js";
import { element } from "./element.js";

/** Who is ahead, who loses the bonus and why, and what is to be paid: three cards, to be read in ten seconds. */
export function glanceView(scene: Scene): readonly Node[] {
  return [ahead(scene), scene.verdicts.length > 0 ? losing(scene) : grades(scene), pay(scene)];
}

function card(kind: string, title: string, big: readonly (Node | string)[], ...lines: readonly (Node | string | null)[]): HTMLElement {
  return element(
    "article",
    { class: `card ${kind}` },
    element("h3", {}, title),
    element("p", { class: "big" }, ...big),
    ...lines.map((line) => (line === null ? null : element("p", {}, line))),
  );
}

function ahead({ standing, verdicts, choice: { language } }: Scene): HTMLElement {
  const text = words[language];
  const first = standing.entries.filter(({ place }) => place === 1);
  const [leader] = first;
  if (leader === undefined) return card("ahead", text.ahead, ["–"], text.nobodyAhead);
  const verdict = verdicts.find(({ team }) => String(team) === String(leader.team));
  const failing = first.length === 1 && verdict?.state === "failed";
  return card(
    "ahead",
    text.ahead,
    [first.slice(0, 2).map(({ name }) => name).join(", ") + (first.length > 2 ? ` +${first.length - 2}` : "")],
    [verdict?.name, text.aheadBy(standing.entries.length, standing.label || text.boardBy.pay)].filter(Boolean).join(" · "),
    failing ? element("span", { class: "bad" }, `✕ ${text.inFailing(verdict.name)}`) : null,
  );
}

/** A gate in one breath: `refund rate 3.06% > 3%`. */
function gateText({ label, unit, sign, result: { reading, bound, state } }: GateVerdict, language: "en" | "zh"): string {
  if (reading === null || bound === null) return `${label} ${words[language].noReading}`;
  const turned = state !== "failed" ? sign : sign === "≥" ? "<" : ">";
  return `${label} ${figureText(reading, unit, language)} ${turned} ${figureText(bound, unit, language)}`;
}

function losing({ verdicts, choice: { language } }: Scene): HTMLElement {
  const text = words[language];
  const failed = verdicts.filter(({ state }) => state === "failed");
  if (failed.length === 0) {
    const nearest = nearestGate(verdicts);
    return card(
      "fine",
      text.losing,
      [text.losingNobody],
      nearest === null ? null : text.nobodyLoses(`${nearest.name}, ${nearest.told(language)}`),
    );
  }
  const people = failed.reduce((sum, verdict) => sum + verdict.people, 0);
  const lost = failed.map(({ voided }) => voided);
  const earned = lost.reduce((sum, each) => sum + each.people, 0);
  return card(
    "losing",
    text.losing,
    failed.map(({ name, gates }) =>
      element(
        "span",
        { class: "loser" },
        element("b", {}, `✕ ${name}`),
        element(
          "span",
          { class: "why" },
          gates.filter(({ result }) => result.state === "failed").map((gate) => gateText(gate, language)).join(", "),
        ),
      )
    ),
    text.whoLoses(people, earned === 0 ? text.nothingEarned : text.earnedAndVoid(earned, grouped(sumOf(lost.map(({ amount }) => amount))))),
  );
}

/** The gate that is nearest to its bound, as a share of it. How near is a matter of looking, so a float will do. */
function nearestGate(verdicts: readonly Verdict[]): { readonly name: string; readonly told: (language: "en" | "zh") => string } | null {
  const near = verdicts.flatMap(({ name, gates }) =>
    gates.flatMap((gate) => {
      const { margin, bound } = gate.result;
      if (margin === null || bound === null || Number(bound) === 0) return [];
      return [{ name, distance: Math.abs(Number(margin) / Number(bound)), told: (language: "en" | "zh") => gateText(gate, language) }];
    })
  );
  return near.toSorted((a, b) => a.distance - b.distance)[0] ?? null;
}

/** Where teams have no gates, the grades say how it goes. */
function grades({ setting: { policy }, moment: { settlement }, choice: { language } }: Scene): HTMLElement {
  const text = words[language];
  const graded = policy.scorecards.find((each) => each.grades.length > 0);
  const counts = (graded?.grades ?? []).map(({ grade }) =>
    [grade, settlement.statements.filter(({ scores }) => scores?.[graded?.id ?? ""]?.grade === grade).length] as const
  );
  return card(
    "grades",
    text.grades,
    counts.length === 0
      ? ["–"]
      : counts.map(([grade, count]) => element("span", { class: "grade-count" }, element("b", {}, grade), ` ${count}`)),
  );
}

function pay({ moment: { settlement }, choice: { language } }: Scene): HTMLElement {
  const text = words[language];
  const [total] = settlement.totals;
  if (total === undefined) return card("pay", text.paySoFar, ["–"]);
  const isHeld = /[1-9]/.test(total.held);
  return card(
    "pay",
    text.paySoFar,
    [grouped(total.payable), " ", element("small", {}, total.currency)],
    total.pending > 0 ? element("span", { class: "bad" }, text.waits(total.pending)) : text.nothingWaits(total.people),
    isHeld ? text.held(grouped(total.held)) : null,
  );
}
