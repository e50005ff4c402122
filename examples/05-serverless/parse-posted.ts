import { rowSchemas, parsePeriod, type ParsedPeriod, type StandardSchema } from "jixiao/json";
import { mostFaults } from "./answer.js";
import { policy } from "./policy.js";

const schemas = rowSchemas(policy);

/**
 * Reads a posted period. Finding and wording a fault takes longer than settling a good row, so where more rows are faulty than are told,
 * only the beginning that has them is read: who posts nothing but faults keeps nobody waiting.
 */
export function parsePosted(input: unknown): ParsedPeriod<typeof policy> {
  const beginning = faultyBeginning(input);
  const parsed = parsePeriod(policy, beginning ?? input);
  return beginning !== null && parsed.faults.length === 0 ? parsePeriod(policy, input) : parsed;
}

/** Null where there is none. What is faulty in it is faulty in the whole: people are looked at with all teams, teams without people. */
function faultyBeginning(input: unknown): object | null {
  if (typeof input !== "object" || input === null) return null;
  const { period, teams, people }: { readonly period?: unknown; readonly teams?: unknown; readonly people?: unknown } = input;
  const fewerTeams = upToFaults(teams, schemas.team);
  if (fewerTeams !== null) return { period, teams: fewerTeams, people: [] };
  const fewerPeople = upToFaults(people, schemas.person);
  return fewerPeople === null ? null : { period, ...(teams === undefined ? {} : { teams }), people: fewerPeople };
}

function upToFaults(rows: unknown, { "~standard": { validate } }: StandardSchema<unknown>): readonly unknown[] | null {
  if (!Array.isArray(rows)) return null;
  let faulty = 0;
  const last = rows.findIndex((row) => validate(row).issues !== undefined && ++faulty > mostFaults);
  return last === -1 ? null : rows.slice(0, last + 1);
}
