import { ownOptions, type Language, type Path } from "../error/index.js";
import type { Label } from "../formula/index.js";
import { entryName, type PolicyDefinition } from "../policy/index.js";

/** What people call what stands at a path of a policy: its label, or its name. Of a part of something, both, the part first. */
export function placeLabel(path: Path, policy: PolicyDefinition | null, language: Language): string {
  const [list, name, part] = path;
  if (name === undefined) return String(list ?? "");
  const entry = entryIn(policy === null ? undefined : ownOptions(policy)[list as keyof PolicyDefinition], name);
  const called = labelOf(entry, String(name), language);
  if (part === undefined) return called;
  const inner = Object.values(entry ?? {}).flatMap((value) => entryIn(value, part) ?? []).at(0);
  const told = labelOf(inner, String(part), language);
  return language === "zh" ? `${called}的 ${told}` : `${told} of ${called}`;
}

/** What people call a metric or a parameter. */
export function readingLabel(id: string, policy: PolicyDefinition | null, language: Language): string {
  const definition = policy === null ? undefined : [...policy.metrics, ...policy.parameters].find((each) => each.id === id);
  return labelOf(definition, id, language);
}

/** What people call a factor of a contest; `overall` is none. */
export function factorLabel([, contest]: Path, factor: string, policy: PolicyDefinition | null, language: Language): string {
  const factors = policy?.contests.find(({ id }) => id === contest)?.factors ?? [];
  return labelOf(factors.find(({ name }) => name === factor), factor, language);
}

function entryIn(list: unknown, name: string | number): object | undefined {
  return Array.isArray(list) ? (list as readonly object[]).find((entry) => entryName(entry) === name) : undefined;
}

function labelOf(entry: object | undefined, name: string, language: Language): string {
  const { label }: { readonly label?: Label } = entry === undefined ? {} : ownOptions(entry);
  return (label === undefined ? undefined : ownOptions(label)[language]) ?? name;
}
