import { computed, type ComputedRef, type InjectionKey } from "vue";
import { pointerTo, type Pointer } from "../../playground/pointer.js";
import type { PlacedFault } from "../../playground/question.js";
import { isRecord, type PolicyForm } from "../../playground/schema.js";
import type { Words } from "../../playground/words.js";

/** What every field of a form has in common, however deep it is. */
export interface FormContext {
  readonly form: PolicyForm;
  readonly words: Words;
  readonly language: "en" | "zh";
  /** Undefined takes away what is there. */
  readonly set: (at: Pointer, value: unknown) => void;
  readonly faults: ComputedRef<ReadonlyMap<Pointer, readonly string[]>>;
  /** How many faults there are in a place and below it. */
  readonly faultsWithin: ComputedRef<ReadonlyMap<Pointer, number>>;
}

export const formContext: InjectionKey<FormContext> = Symbol("form");

export function faultsByPlace(faults: () => readonly PlacedFault[]): Pick<FormContext, "faults" | "faultsWithin"> {
  return {
    faults: computed(() => {
      const places = new Map<Pointer, string[]>();
      for (const { path, text } of faults()) places.set(pointerTo(path), [...places.get(pointerTo(path)) ?? [], text]);
      return places;
    }),
    faultsWithin: computed(() => {
      const counts = new Map<Pointer, number>();
      for (const { path } of faults()) {
        for (let depth = 0; depth <= path.length; depth += 1) {
          const place = pointerTo(path.slice(0, depth));
          counts.set(place, (counts.get(place) ?? 0) + 1);
        }
      }
      return counts;
    }),
  };
}

/** Lists of a policy by the fields that name one of their entries. */
const namedBy: Readonly<Record<string, string>> = {
  gates: "gates",
  scorecard: "scorecards",
  contest: "contests",
  line: "pay",
  protected: "pay",
};

/** In which list of the policy the names are that a field may have: the id of a metric, the line that is read. */
export function listNamedBy(field: string, kind: unknown): string | undefined {
  if (field === "id") return kind === "metric" ? "metrics" : kind === "parameter" ? "parameters" : undefined;
  return namedBy[field];
}

/** The names of a policy's lists, as suggestions. */
export function namesOf(document: unknown): readonly (readonly [list: string, names: readonly string[]])[] {
  return ["metrics", "parameters", "gates", "scorecards", "contests", "pay"].map((list) => {
    const entries = isRecord(document) ? document[list] : undefined;
    const names = Array.isArray(entries) ? entries.filter(isRecord).map(({ id, name }) => id ?? name) : [];
    return [list, names.filter((name) => typeof name === "string")];
  });
}
