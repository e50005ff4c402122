import { parsePolicy } from "jixiao/json";
import document from "./policy.json" with { type: "json" };

/** Read once, when the instance starts: where the policy cannot be read, no request is ever answered by it. */
export const policy = parsePolicy(document);
