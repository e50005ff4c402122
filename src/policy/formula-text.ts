import { ownFields } from "../error/index.js";
import type { MetricRange } from "../formula/index.js";

/** A range of a metric: `from 0`, `0 to 31`. */
export function rangeText([from, to]: MetricRange): string {
  return from === null ? `up to ${to}` : to === null ? `from ${from}` : `${from} to ${to}`;
}

/**
 * What stands in a policy as one line of text, as it was built: `times(gmv, 0.003)`, `atLeast(gmv, target)`. For people to read; for a
 * comparison the data is there.
 */
export function formulaText(value: unknown): string {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return "nothing";
  if (Array.isArray(value)) return value.map(formulaText).join(", ");
  if (typeof value !== "object") return String(value);
  const fields = ownFields(value);
  const { kind, ...others } = fields;
  if (kind === "constant" && fields.unit === undefined) return String(fields.value);
  if (kind === "metric" || kind === "parameter") return String(fields.id);
  const parts = Object.entries(others);
  if (typeof kind === "string") return `${kind}(${parts.map(([, each]) => formulaText(each)).join(", ")})`;
  return parts.map(([field, each]) => `${field} ${formulaText(each)}`).join(", ");
}
