import { metric, teamMetric, type Metric, type MetricDefinition, type MetricOptions } from "jixiao";

/** A metric of its definition in a policy, to be read or folded. */
export function metricOf({ id, unit, scope, label, places, range }: MetricDefinition): Metric {
  const options = { ...(label && { label }), ...(places !== undefined && { places }), ...rangeOf(range) };
  return scope === "person" ? metric(id, unit, options) : teamMetric(id, unit, options);
}

function rangeOf(range: MetricDefinition["range"]): Pick<MetricOptions, "range"> {
  const [from, to] = range ?? [null, null];
  if (from !== null) return { range: [from, to] };
  return to === null ? {} : { range: [from, to] };
}
