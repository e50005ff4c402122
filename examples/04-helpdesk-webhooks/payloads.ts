import { readFileSync } from "node:fs";

export interface Payload {
  readonly [field: string]: unknown;
}

const read = (file: string): readonly Payload[] => JSON.parse(readFileSync(new URL(`payloads/${file}`, import.meta.url), "utf8"));

/** Payloads in the order in which they were delivered: some of them twice, some after later ones. */
export const chatwoot = read("chatwoot.json");
export const zendesk = read("zendesk.json");
