import { agents } from "./agents-policy.js";
import { leads } from "./leads-policy.js";

const labels = new Map<string, string>([...agents.pay, ...leads.pay].map(({ name, label }) => [name, `${label?.zh} ${label?.en}`]));

/** What a line is called; one that is of no policy is called what somebody called it. */
export function lineLabel(name: string): string {
  return labels.get(name) ?? name;
}
