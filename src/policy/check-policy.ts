import { checkContest } from "../contest/index.js";
import { Decimal, exactText } from "../decimal/index.js";
import {
  emptyFault,
  expectedAmountPaid,
  expectedDayFrom,
  expectedDecimals,
  expectedDownToCarry,
  expectedEachOnce,
  expectedNameOf,
  expectedNameOnceNormalised,
  fault,
  faultAt,
  faultOf,
  givenCount,
  givenFromTo,
  givenLevels,
  givenUnit,
  got,
  ownOptions,
  repeated,
  say,
  tooLarge,
  type Fault,
  type Path,
} from "../error/index.js";
import {
  checkCondition,
  checkQuantity,
  checkRecord,
  readsOtherRows,
  referencesOf,
  statedValue,
  walk,
  withoutWords,
  type FormulaCheck,
} from "../formula/index.js";
import { gatesFields, type GatesDefinition } from "../gate/index.js";
import { checkScorecard } from "../scorecard/index.js";
import { deepest, mostEntries, mostGrades, mostNodes } from "./limits.js";
import { checkColumn, checkName } from "./check-name.js";
import { policyFields, stepNames, type StepName } from "./grammar.js";
import { nameFaults } from "./named-path.js";
import { measureGraph, referenceGraph, type ReferenceGraph } from "./reference-graph.js";
import { indexOf, type Definitions, type PolicyIndex } from "./policy-index.js";
import type { PolicyDefinition } from "./policy.js";

/** How many names a fault lists of those that could be meant. */
const mostNamesShown = 20;

/**
 * Whether what was copied has a meaning: names, units, references, and what may stand where. All faults at once. What could not be copied
 * is null; `isCut` says that some of it was too deep or too large, which is told already.
 */
export function checkPolicy(policy: PolicyDefinition, isCut: boolean): readonly Fault[] {
  const faults: Fault[] = [];
  const check = checkDefinitions(policy, faults, "inPolicy", isCut);
  checkName(policy.id, ["id"], faults);
  const { effectiveFrom, effectiveTo } = policy;
  if (typeof effectiveFrom === "string" && typeof effectiveTo === "string" && effectiveTo < effectiveFrom) {
    faults.push(fault("not_rising", ["effectiveTo"], effectiveTo, say(expectedDayFrom, { from: effectiveFrom })));
  }
  const pay = present(policy.pay);
  if (pay.length > mostEntries) {
    faults
      .push(faultOf(
        "too_large",
        ["pay"],
        got(givenCount, { count: pay.length, of: "lines" }),
        say("at_most", { most: mostEntries, of: "entries" }),
      ));
  }
  checkUnique(policy.pay, "name", ["pay"], faults);
  policy.pay?.forEach((line, index) => line !== null && checkName(line.name, ["pay", index, "name"], faults));
  const lines = new Set(pay.map((line) => line.name));
  const known = [...lines].slice(0, mostNamesShown);
  const areKnown = namesIn(policy.pay, "name") !== null;
  policy.protected?.forEach((name, index) => {
    if (name !== null && !lines.has(name) && areKnown) {
      faults.push(fault("unknown_name", ["protected", index], name, say(expectedNameOf, { of: "pay line", in: "policy", known })));
    }
  });
  checkExpectations(policy, check, faults);
  checkAmounts(policy, check);
  checkRounding(policy, check);
  return faults;
}

/** Whether each expectation is over the readings and parameters of one row: all of a person, or all of a team. */
function checkExpectations({ expects, metrics, parameters }: PolicyDefinition, check: FormulaCheck, faults: Fault[]): void {
  if (expects === undefined || expects === null) return;
  const owners = new Map<string, string>([
    ...present(metrics).map(({ id, scope }) => [id, scope] as const),
    ...present(parameters).map(({ id, per }) => [id, per] as const),
  ]);
  checkUnique(expects, "name", ["expects"], faults);
  expects.forEach((expectation, index) => {
    if (expectation === null) return;
    const { name, condition } = expectation;
    const path = ["expects", index, "condition"];
    checkName(name, ["expects", index, "name"], faults);
    checkCondition(condition, path, check);
    if (condition === null) return;
    const read = new Set<string>();
    const results = new Set<string>();
    walk(condition, (node) => {
      if (node.kind === "metric" || node.kind === "parameter") read.add(owners.get(node.id) ?? "unknown");
      else if (readsOtherRows(node.kind) || referencesOf(node).length > 0) results.add(node.kind);
    });
    for (const kind of results) faults.push(faultOf("misplaced", path, kind, "only_readings_and_parameters_of_one_row"));
    if (results.size > 0 || read.has("unknown") || read.has("person") !== read.has("team")) return;
    const found = read.has("person") ? got("readings_of_a_person_and_of_a_team") : got("no", { of: "reading" });
    faults.push(faultOf("misplaced", path, found, "readings_all_of_a_person_or_all_of_a_team"));
  });
}

/** What is paid is paid in whole units of the currency; only what was rounded down leaves something to carry on. */
function checkRounding({ rounding, currency }: PolicyDefinition, check: FormulaCheck): void {
  if (rounding === undefined || rounding === null) return;
  const { multiple, mode, carry } = rounding;
  const path = ["rounding", "multiple"];
  checkRecord(rounding, policyFields.rounding.optional.fields, ["rounding"], check);
  const value = statedValue(multiple, check);
  if (currency !== null && value !== null && value.decimalPlaces() > currency.places) {
    const expected = say(expectedDecimals, { unit: "money", most: currency.places });
    check.report(fault("invalid_multiple", path, exactText(value), expected));
  }
  if (carry === true && mode !== null && mode !== "down") {
    check.report(fault("invalid_choice", ["rounding", "mode"], mode, expectedDownToCarry));
  }
}

/** Whether what is paid is money: the lines, and what is worked out once a statement. */
function checkAmounts(policy: PolicyDefinition, check: FormulaCheck): void {
  const amounts = [
    ...(policy.pay ?? []).map((line, index) => ({ node: line?.quantity, path: ["pay", index, "quantity"], inLine: true })),
    ...stepNames.map((step) => ({ node: policy[step], path: [step], inLine: false })),
  ];
  const readsLines = { ...check, readsLines: true };
  for (const { node, path, inLine } of amounts) {
    const unit = node === undefined ? null : checkQuantity(node, path, inLine, readsLines);
    if (unit !== null && unit !== "money" && unit !== "number") {
      check.report(faultOf("unit_mismatch", path, got(givenUnit, { unit }), say(expectedAmountPaid, { unit })));
    }
  }
}

/**
 * What can only be checked once it is known which policies are settled together: what is under another policy.
 *
 * Only formulas are read again; the lists were checked when each policy was made.
 */
export function checkTogether(policies: readonly PolicyDefinition[]): readonly Fault[] {
  const faults: Fault[] = [];
  const checks = new Map<string, FormulaCheck>();
  for (const policy of policies) {
    const path = policies.length === 1 ? [] : [policy.id];
    const check: FormulaCheck = {
      ...checkDefinitions(policy, [], "inPolicy"),
      under: (id) => checks.get(id) ?? null,
      report: (found) => {
        for (const told of nameFaults([found], policy)) faults.push(faultAt([...path, ...told.path], told));
      },
    };
    checks.set(policy.id, check);
  }
  for (const policy of policies) {
    const check = checks.get(policy.id);
    if (check !== undefined) checkFormulas(policy, check);
  }
  checkShared(policies, faults);
  checkGraph(referenceGraph(policies), false, faults);
  return faults;
}

/** What a settlement reports by id must be one thing under every policy. */
function checkShared(policies: readonly PolicyDefinition[], faults: Fault[]): void {
  for (const id of repeated(policies.flatMap(({ contests }) => contests.map((contest) => contest.id)))) {
    faults.push(fault("used_twice", ["contests"], id, say(expectedEachOnce, { of: "contest of the settlement" })));
  }
  const sets = new Map<string, string>();
  for (const set of policies.flatMap(({ gates }) => gates)) {
    const text = JSON.stringify(withoutWords(set, gatesFields));
    if ((sets.get(set.id) ?? text) !== text) {
      faults.push(fault("used_twice", ["gates"], set.id, say("one_meaning_of_the_id_in_the", { place: "settlement" })));
    }
    sets.set(set.id, text);
  }
}

function checkFormulas(policy: PolicyDefinition, check: FormulaCheck): void {
  checkAmounts(policy, check);
  policy.gates.forEach((set, index) => checkSet(set, ["gates", index], check, []));
  policy.scorecards.forEach((card, index) => checkScorecard(card, ["scorecards", index], check));
  policy.contests.forEach((contest, index) => checkContest(contest, ["contests", index], check));
}

/** What a formula stands in: a policy, which may be settled with others; rows without a policy; or one row alone. */
type Stands = "inPolicy" | "amongRows" | "alone";

/** Checks the lists to which formulas refer, and gives what checking a formula needs. Entries are null where they could not be copied. */
export function checkDefinitions(
  definitions: Definitions & Partial<Pick<PolicyDefinition, "pay" | StepName>>,
  faults: Fault[],
  stands: Stands,
  isCut = false,
): FormulaCheck {
  const metrics = present(definitions.metrics);
  const parameters = present(definitions.parameters);
  const gates = present(definitions.gates);
  const scorecards = new Map(present(definitions.scorecards).map((card) => [card.id, card]));
  const contests = new Map(present(definitions.contests).map((contest) => [contest.id, contest]));
  const unitOf = new Map([...metrics, ...parameters].map(({ id, unit }) => [id, unit]));
  const parameterOf = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  const ids = {
    metrics: idsOf(definitions.metrics),
    parameters: idsOf(definitions.parameters),
    gates: idsOf(definitions.gates),
    scorecards: idsOf(definitions.scorecards),
    contests: idsOf(definitions.contests),
  };
  const grades = new Map([...scorecards].map(([id, card]) => [id, namesIn(card.grades?.slice(0, mostGrades) ?? null, "grade")]));
  const standings = new Map([...contests].map(([id, { factors, overall }]) => {
    const names = namesIn(factors, "name");
    return [id, names === null ? null : { factors: names, overall: overall !== undefined }];
  }));
  /** What could be copied; worked out once, and only where something depends on it. */
  let soundIndex: PolicyIndex | null = null;
  const ofSound = (): PolicyIndex => {
    soundIndex ??= indexOf(soundParts(definitions));
    return soundIndex;
  };
  const check: FormulaCheck = {
    unitOf: (id) => unitOf.get(id) ?? null,
    parameterOf: (id) => parameterOf.get(id) ?? null,
    has: (list, id) => ids[list]?.has(id) ?? true,
    gradesOf: (id) => grades.get(id) ?? null,
    standingsOf: (id) => standings.get(id) ?? null,
    hasTeammates: stands !== "alone",
    currency: Object.hasOwn(definitions, "currency") ? (definitions as PolicyDefinition).currency : null,
    isPersonal: (node) => ofSound().isPersonal(node),
    isPlaced: (node) => ofSound().isPlaced(node),
    under: () => (stands === "inPolicy" ? undefined : null),
    lines: new Set((ownOptions(definitions).pay ?? []).flatMap((line) => line?.name ?? [])),
    readsLines: false,
    report: (found) => void faults.push(found),
  };
  for (const list of ["metrics", "parameters"] as const) {
    definitions[list]?.forEach((entry, index) => {
      if (entry === null) return;
      checkColumn(entry.id, [list, index, "id"], faults);
    });
  }
  (definitions.metrics ?? []).forEach((metric, index) => {
    const [from = null, to = null] = metric?.range ?? [];
    if (from === null || to === null || !new Decimal(from).greaterThan(to)) return;
    faults.push(faultOf("not_rising", ["metrics", index, "range"], got(givenFromTo, { from, to }), "each_bound_above_the_one_before"));
  });
  checkUnique([...metrics, ...parameters], "id", ["metrics"], faults);
  checkUnique(gates, "id", ["gates"], faults);
  checkUnique(definitions.scorecards, "id", ["scorecards"], faults);
  checkUnique(definitions.contests, "id", ["contests"], faults);
  definitions.gates?.forEach((set, index) => set !== null && checkSet(set, ["gates", index], check, faults));
  definitions.scorecards?.forEach((card, index) => {
    if (card === null) return;
    const path = ["scorecards", index];
    const count = card.grades?.length ?? 0;
    if (count > mostGrades) {
      faults
        .push(tooLarge([...path, "grades"], count, mostGrades, "grades"));
    }
    checkNames(
      { id: card.id, items: named(card.items, "name"), adjustments: named(card.adjustments, "name"), grades: named(card.grades, "grade") },
      path,
      faults,
    );
    checkScorecard(card, path, check);
  });
  definitions.contests?.forEach((contest, index) => {
    if (contest === null) return;
    const path = ["contests", index];
    checkNames({ id: contest.id, factors: named(contest.factors, "name") }, path, faults);
    checkContest(contest, path, check);
  });
  const entries = { gates, scorecards: [...scorecards.values()], contests: [...contests.values()] };
  const { pay } = ownOptions(definitions);
  checkGraph(referenceGraph([{ ...definitions, ...entries, pay: present(pay ?? null), id: "" }]), isCut, faults);
  return check;
}

function checkGraph(graph: ReferenceGraph, isCut: boolean, faults: Fault[]): void {
  const { cycles, depth, size } = measureGraph(graph);
  for (const cycle of cycles) faults.push(faultOf("circular", [], cycle, "references_that_come_to_an_end"));
  if (cycles.length > 0 || isCut) return;
  if (depth > deepest) {
    faults
      .push(faultOf(
        "too_deep",
        [],
        got(givenLevels, { depth }),
        say("at_most", { most: deepest, of: "levels" }),
      ));
  }
  if (size > mostNodes) {
    faults
      .push(faultOf("too_large", [], got("references_that_multiply"), say("at_most", { most: mostNodes, of: "nodes" })));
  }
}

/** The ids of a list; null where one could not be copied, so that any may be there. */
function idsOf(entries: readonly { readonly id: string }[] | null): ReadonlySet<string> | null {
  const names = namesIn(entries, "id");
  return names === null ? null : new Set(names);
}

/** The names in a list, or null where one could not be copied. */
function namesIn<Key extends string>(
  entries: readonly ({ readonly [K in Key]: string } | null)[] | null,
  key: Key,
): readonly string[] | null {
  const names = entries?.map((entry): string | null => entry?.[key] ?? null) ?? [null];
  return names.every((name) => name !== null) ? names : null;
}

/** The definitions without the entries that could not be copied. */
function soundParts({ metrics, parameters, gates, scorecards, contests }: Definitions): Definitions {
  return {
    metrics: present(metrics),
    parameters: present(parameters).filter(({ value }) => value !== null),
    gates: present(gates),
    scorecards: present(scorecards),
    contests: present(contests),
  };
}

function named<Key extends string>(entries: readonly ({ readonly [K in Key]: string } | null)[] | null, key: Key): readonly string[] {
  return present(entries).map((entry) => entry[key]);
}

/** An id, and lists of names below it, each once in its list. */
function checkNames(
  { id, ...lists }: { readonly id: string } & { readonly [list: string]: string | readonly string[] },
  path: Path,
  faults: Fault[],
): void {
  checkName(id, [...path, "id"], faults);
  for (const [list, names] of Object.entries(lists)) {
    if (typeof names === "string") continue;
    names.forEach((name, index) => checkName(name, [...path, list, index], faults));
    checkUnique(names.map((name) => ({ name })), "name", [...path, list], faults);
  }
}

function checkSet(set: GatesDefinition, path: Path, check: FormulaCheck, faults: Fault[]): void {
  checkName(set.id, [...path, "id"], faults);
  if (set.gates === null) return;
  if (set.gates.length === 0) {
    faults.push(emptyFault([...path, "gates"], "gates", "gate"));
  }
  if (set.required !== undefined && set.required > set.gates.length) {
    faults
      .push(fault(
        "invalid_count",
        [...path, "required"],
        set.required,
        say("at_most", {
          most: set.gates.length,
          of: "gates",
        }),
      ));
  }
  checkUnique(set.gates, "name", [...path, "gates"], faults);
  set.gates.forEach((gate, index) => {
    if (gate === null) return;
    checkName(gate.name, [...path, "gates", index, "name"], faults);
    checkCondition(gate.condition, [...path, "gates", index, "condition"], check);
  });
}

function checkUnique<Key extends string>(
  entries: readonly ({ readonly [K in Key]: string } | null)[] | null,
  key: Key,
  path: Path,
  faults: Fault[],
): void {
  const seen = new Map<string, string>();
  for (const entry of present(entries)) {
    const name: string | null | undefined = entry[key];
    if (typeof name !== "string") continue;
    // The same letters written with other code points are one name to whoever reads them, and to some databases.
    const normal = name.normalize("NFC");
    const before = seen.get(normal);
    if (before === name) faults.push(fault("used_twice", path, name, say(expectedEachOnce, { of: "name" })));
    else if (before !== undefined) {
      faults.push(fault("used_twice", path, name, expectedNameOnceNormalised));
    }
    seen.set(normal, name);
  }
}

function present<Entry>(entries: readonly (Entry | null)[] | null): readonly Entry[] {
  return entries?.filter((entry) => entry !== null) ?? [];
}
