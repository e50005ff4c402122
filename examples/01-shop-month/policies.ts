import { agents } from "./agents-policy.js";
import { leads } from "./leads-policy.js";

export const policies = [agents, leads] as const;
