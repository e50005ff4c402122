import type { Rejection, Statement } from "jixiao";
import type { Month } from "./month.js";
import { paragraph } from "./print-table.js";

/** What is not settled, by its cause: one row that cannot be read may stand behind the prizes of a whole shop. */
export function printOutstanding(month: Month, state: "pending" | "notApplicable", width: number): string[] {
  const causes = new Map<string, Map<string, string[]>>();
  for (const { name, person, lines, lineOrder } of month.statements as readonly Statement[]) {
    const ofPerson = new Map<string, string[]>();
    for (const line of lineOrder) {
      const outcome = lines[line];
      if (outcome?.state !== state) continue;
      const { faults, reason } = outcome;
      const cause = (reason === null ? faults : [reason]).map(({ message }) => message).join("\n");
      ofPerson.set(cause, [...(ofPerson.get(cause) ?? []), line]);
    }
    for (const [cause, waiting] of ofPerson) {
      const people = causes.get(cause) ?? new Map<string, string[]>();
      causes.set(cause, people);
      people.set(waiting.join(", "), [...(people.get(waiting.join(", ")) ?? []), `${name ?? ""} ${person}`]);
    }
  }
  return [...causes].flatMap(([cause, people]) => [
    ...cause.split("\n").flatMap((message) => paragraph(message.split(" "), width)),
    ...[...people].flatMap(([lines, who]) => paragraph(`${lines}: ${who.join(", ")}`.split(" "), width, "    ")),
  ]);
}

export function printRejections(month: Month, width: number): string[] {
  return month.rejections.flatMap((rejection) => rejected(rejection, width));
}

export const files = { teams: "shops.csv", people: "people.csv", adjustments: "adjustments.csv", carryIns: "carry-ins.csv" } as const;

// People look for the row in their file, where the header is line 1.
function rejected({ from, index, faults }: Rejection, width: number): string[] {
  const place = `${files[from]}, line ${index + 2}`;
  return [place, ...faults.flatMap(({ message }) => paragraph(message.split(" "), width, "    "))];
}
