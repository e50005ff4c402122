import { ownFields } from "../error/index.js";
import type { MetricRange } from "../formula/index.js";

/** A range of a metric: `from 0`, `0 to 31`. */
export function rangeText([from, to]: MetricRange): string {
  return from === null ? `up to ${to}` : to === null ? `from ${from}` : `${from} to ${to}`;
}

/** The text of a node where it is to be another than that by which it was built; null where it is not. */
export type NodeText = (fields: Readonly<Record<string, unknown>>, tell: (part: unknown) => string) => string | null;

const asBuilt: NodeText = () => null;

/**
 * What stands in a policy as one line of text, as it was built: `times(gmv, 0.003)`, `atLeast(gmv, target)`. For people to read; for a
 * comparison the data is there.
 */
export function formulaText(value: unknown, nodeText: NodeText = asBuilt): string {
  const tell = (part: unknown) => formulaText(part, nodeText);
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return "nothing";
  if (Array.isArray(value)) return value.map(tell).join(", ");
  if (typeof value !== "object") return String(value);
  const fields = ownFields(value);
  const told = nodeText(fields, tell);
  if (told !== null) return told;
  const { kind, ...others } = fields;
  if (kind === "constant" && fields.unit === undefined) return String(fields.value);
  if (kind === "metric" || kind === "parameter") return String(fields.id);
  const parts = Object.entries(others);
  if (typeof kind === "string") return `${kind}(${parts.map(([, each]) => tell(each)).join(", ")})`;
  return parts.map(([field, each]) => `${field} ${tell(each)}`).join(", ");
}
