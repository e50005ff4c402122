import { expectedNameOf, say } from "../../error/index.js";
import type { Contest } from "../../contest/index.js";
import type { Fault } from "../../error/index.js";
import type { PolicyDefinition } from "../../policy/index.js";
import { unknownNames } from "./law.js";
import { idOf } from "./named.js";

const expectedContest = say(expectedNameOf, { of: "contest", in: "policy" });

export function contestId(contest: Contest | string): string {
  return idOf(contest, "contest", expectedContest);
}

export function unknownContests(policies: readonly PolicyDefinition[], ids: readonly string[]): readonly Fault[] {
  return unknownNames(
    expectedContest,
    ids,
    policies.flatMap(({ contests }) => contests.map(({ id }) => id)),
  );
}
