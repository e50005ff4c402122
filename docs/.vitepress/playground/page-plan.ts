import { readFileSync } from "node:fs";
import type { Period, Policy } from "jixiao";
import { stringifyPolicy } from "jixiao/json";
import { programOf } from "../../../test/docs/program.js";
import { snippetsOfPage } from "../../../test/docs/snippet.js";
import type { Plan } from "./plan.js";
import { indented } from "./playground-state.js";
import { sheetsOf } from "./sheets.js";

/** Stops a page's program where it has said what was to be known. */
class Settled extends Error {
  constructor(readonly policies: readonly Policy[], readonly period: Period<Policy>) {
    super("settled");
  }
}

/** The plan of a page of the documentation: what its code settles first, so that page and playground cannot differ. */
export async function pagePlan(page: string): Promise<Plan> {
  const [program] = snippetsOfPage(page, readFileSync(page, "utf8")).map((snippet) => programOf(snippet, new Map()));
  const { policies, period } = await firstSettled(program?.runnable ?? "", page);
  return {
    policies: policies.map((policy) => indented(stringifyPolicy(policy))),
    period: period.period,
    sheets: sheetsOf(policies, period),
  };
}

async function firstSettled(runnable: string, page: string): Promise<Settled> {
  const settle = (policy: Policy | readonly Policy[], period: Period<Policy>): never => {
    throw new Settled([policy].flat(), period);
  };
  const load = async (name: string): Promise<object> => {
    const entry = await import(/* @vite-ignore */ name) as object;
    return name === "jixiao" ? { ...entry, settle } : entry;
  };
  const AsyncFunction = (async () => {}).constructor as new(...texts: string[]) => (...given: unknown[]) => Promise<void>;
  try {
    await new AsyncFunction("$import", "$at", "$expect", runnable)(load, () => {}, (_: number, value: unknown) => value);
  } catch (thrown) {
    if (thrown instanceof Settled) return thrown;
    throw thrown;
  }
  throw new Error(`${page} settles nothing`);
}
