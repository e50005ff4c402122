import { atPlaces } from "../01-shop-month/print-figures.js";
import { table } from "../01-shop-month/print-table.js";
import { afterChatwoot, afterZendesk, opening } from "./helpdesk.js";
import { chatwoot, zendesk } from "./payloads.js";
import { settleMonth } from "./settle-month.js";

const helpdesk = zendesk.reduce(afterZendesk, chatwoot.reduce(afterChatwoot, opening));
const { readings, settlement } = settleMonth(helpdesk);

const figure = (reading: string | null, places: number): string => (reading === null ? "n/a" : atPlaces(reading, places));

console.log([
  `${chatwoot.length + zendesk.length} webhooks, ${helpdesk.kept.length} conversations; kept: ${
    JSON.stringify(helpdesk).length
  } bytes of JSON`,
  "",
  ...table(
    [
      ["person", "resolved", "first response, min", "resolution, h", "satisfied", "reopened", "score", "bonus"],
      ...readings.people.map(({ id, name, resolved, firstResponse, resolution, satisfaction, reopened }) => {
        const statement = settlement.statements.find(({ person }) => person === id);
        const bonus = statement?.lines.bonus;
        return [
          name,
          String(resolved),
          figure(firstResponse, 1),
          figure(resolution, 2),
          figure(satisfaction, 2),
          reopened,
          statement?.scores?.service.score ?? "n/a",
          bonus?.before ? `voided ${bonus.before}` : (bonus?.payable ?? ""),
        ];
      }),
    ],
    ["left", "right", "right", "right", "right", "right", "right", "right"],
  ),
  "",
  ...table(
    [
      ["desk", "closed", "answered within 10 min", "never answered"],
      ...readings.teams.map(
        ({ id, closed, answeredInTime, neverAnswered }) => [id, String(closed), figure(answeredInTime, 4), String(neverAnswered)]
      ),
    ],
    ["left", "right", "right", "right"],
  ),
].join("\n"));
