import { expectedNameOf, say } from "../../error/index.js";
import type { Contest } from "../../contest/index.js";
import type { Fault } from "../../error/index.js";
import type { PolicyDefinition } from "../../policy/index.js";
import { unknownNames } from "./law.js";

export function contestId(contest: Contest | string): string {
  return typeof contest === "string" ? contest : contest.id;
}

export function unknownContests(policies: readonly PolicyDefinition[], ids: readonly string[]): readonly Fault[] {
  return unknownNames(
    say(expectedNameOf, { of: "contest", in: "policy" }),
    ids,
    policies.flatMap(({ contests }) => contests.map(({ id }) => id)),
  );
}
