import { expectedDecimals, say, type Fault, type Path } from "../error/index.js";
import { faultOfNumber, statedValue, type ParametersKnown } from "../formula/index.js";
import type { ContestDefinition } from "./contest.js";

/** The prizes that are finer than the currency, which has `most` places: nobody can be paid them. Null is what could not be copied. */
export function finePrizes({ factors, overall }: ContestDefinition, path: Path, most: number, known: ParametersKnown): readonly Fault[] {
  const lists = [
    ...(factors ?? []).map((factor, index) => ({ prizes: factor?.prizes, path: [...path, "factors", index, "prizes"] })),
    { prizes: overall?.prizes, path: [...path, "overall", "prizes"] },
  ];
  return lists.flatMap(({ prizes, path: here }) =>
    (prizes ?? []).flatMap((prize, index) =>
      prize === null || (statedValue(prize, known)?.decimalPlaces() ?? 0) <= most
        ? []
        : [faultOfNumber("too_many_places", [...here, index], prize, say(expectedDecimals, { unit: "money", most }), known)]
    )
  );
}
