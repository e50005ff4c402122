import { parseDecimal, type Decimal } from "../../src/decimal/index.js";
import { readColumn } from "../../src/formula/index.js";
import { scaledOf, tenTo, type Addition, type ColumnFacts, type Domain, type PeriodFacts, type Told } from "../../src/plan/index.js";
import type { PolicyDefinition } from "../../src/policy/index.js";
import { openPeriod } from "../../src/settle/index.js";
import { isRead, type BalanceName } from "../../src/statement/index.js";
import type { Column, PlanInput } from "./interpret.js";

type Cell = { readonly value: Decimal } | { readonly state: 1 | 3 };

/** The facts of a period, and what a plan of it is worked out of, by the code that opens a period. */
export function openedInput(policies: readonly PolicyDefinition[], period: Parameters<typeof openPeriod>[1]) {
  const opened = openPeriod(policies, period);
  const teams = [...opened.teams.values()];
  const placeOfTeam = new Map(teams.map(({ id }, place) => [String(id), place]));
  const rows = policies.map((policy) => opened.rowsUnder(policy));
  const payees = policies.map((policy) => opened.payees.filter((payee) => payee.policy === policy));
  const hasStints = payees.flat().some((payee) => payee.rows.length > 1);
  const teamPlace = (row: (typeof opened.rows)[number]) => {
    const known = row.team === null ? undefined : placeOfTeam.get(String(row.team));
    if (known !== undefined) return known;
    return (readColumn(row.row, "team") ?? null) === null ? teams.length : teams.length + 1;
  };
  const places = rows.map((each) => each.map(teamPlace));
  const mayLackTeam = places.flat().some((place) => place >= teams.length);
  /** Of teams that are none, and that are not known, where rows name such. */
  const ofNone = mayLackTeam ? ["none", "not known"] : [];

  function cells(policy: number, of: "people" | "teams", column: string): readonly Cell[] {
    const definition = policies[policy];
    const parameter = definition?.parameters.find(({ id }) => id === column);
    const read = (row: object): Cell => {
      const raw = readColumn(row, column);
      if (raw === undefined) {
        const value = parameter === undefined ? "missing" : parseDecimal(parameter.value);
        return typeof value === "string" ? { state: 3 } : { value };
      }
      if (raw === null) return { state: 1 };
      const value = parseDecimal(raw);
      return typeof value === "string" ? { state: 3 } : { value };
    };
    return of === "teams"
      ? [...teams.map(({ row }) => read(row)), ...ofNone.map(() => ({ state: 3 }) as const)]
      : (rows[policy] ?? []).map(({ row }) => read(row));
  }

  const facts: PeriodFacts = {
    column(policy, of, id): ColumnFacts {
      const all = cells(policies.indexOf(policy), of, id).slice(0, of === "teams" ? teams.length : undefined);
      const values = all.flatMap((cell) => ("value" in cell ? [scaledOf(cell.value)] : []));
      const scale = values.reduce((most, each) => Math.max(most, each.scale), 0);
      const units = values.map((each) => each.value * tenTo(scale - each.scale));
      return {
        scale,
        least: units.reduce((x, y) => (x < y ? x : y), units[0] ?? 0n),
        most: units.reduce((x, y) => (x > y ? x : y), units[0] ?? 0n),
        mayBeAbsent: all.some((cell) => "state" in cell && cell.state === 1),
        mayBeFaulty: all.some((cell) => "state" in cell && cell.state === 3),
      };
    },
    mostRows: Math.max(1, opened.rows.length, teams.length),
    mayLackTeam,
    mayHaveStints: hasStints,
    mayBeRejected: opened.rejectedRows.length > 0 || opened.claimedTeams.size > 0,
    mayHaveAdditions: opened.payees.some(({ additions }) => additions.adjustments.length + additions.carryIns.length > 0),
  };

  const scales = (policy: number, of: "people" | "teams", column: string) => {
    const definition = policies[policy];
    if (definition === undefined) throw new Error("no such policy");
    return facts.column(definition, of, column)?.scale ?? 0;
  };
  const ofStatement = new Map(payees.flatMap((each) => each.flatMap((payee, place) => payee.rows.map((row) => [row, place] as const))));
  const statementsOf = (domain: Domain) => payees[domain.policy] ?? [];
  const rejected = (policy: number) => {
    const of = policies[policy];
    return opened.rejectedRows.filter((row) => row.policy === of);
  };
  const rejectedIn = (policy: number, team: string) => {
    const of = policies[policy];
    return opened.rejectedRows.some((row) => row.team !== null && String(row.team) === team && (row.policy ?? of) === of);
  };
  const isNamed = (policy: number, team: string) =>
    (rows[policy] ?? []).some((row) => row.team !== null && String(row.team) === team) || rejectedIn(policy, team);
  const codes = (states: readonly number[]): Column => ({ values: states.map(() => 0n), states });
  const yesNo = (all: readonly boolean[]): Column => codes(all.map((each) => (each ? 1 : 0)));

  function addition(domain: Domain, what: Addition): Column {
    const policy = policies[domain.policy];
    if (policy === undefined) throw new Error("no such policy");
    const { currency: { places: digits } } = policy;
    const units = (value: Decimal) => scaledOf(value).value * tenTo(digits - scaledOf(value).scale);
    const all = statementsOf(domain).map(({ additions: { adjustments, carryIns } }) => {
      if (what === "adjustments" || what === "protectedAdjustments") {
        const some = adjustments.filter(({ line }) => what === "adjustments" || policy.protected.includes(line));
        return { value: some.reduce((sum, { amount }) => (isRead(amount) ? sum + units(amount) : sum), 0n), state: 0 };
      }
      const name: BalanceName = what === "carriedDraw" ? "draw" : what === "carriedProtection" ? "protection" : "rounding";
      const some = carryIns.filter(({ balance }) => balance === name);
      const value = some.reduce((sum, { amount }) => (isRead(amount) ? sum + units(amount) : sum), 0n);
      const multiple = policy.rounding?.multiple;
      const most = multiple === undefined || policy.rounding?.carry !== true || name !== "rounding" ? null : scaledOf(multipleOf(policy));
      const isTooMuch = most !== null && value >= most.value * tenTo(digits - most.scale);
      return { value, state: isTooMuch || some.some(({ amount }) => !isRead(amount)) ? 3 : 0 };
    });
    return { values: all.map(({ value }) => value), states: all.map(({ state }) => state) };
  }

  function told(domain: Domain, what: Told): Column {
    switch (what.of) {
      case "rejectedRow":
        return yesNo(statementsOf(domain).map((payee) => opened.hasRejectedRow(payee)));
      case "unreadAdjustment":
      case "unreadProtectedAdjustment": {
        const kept = policies[domain.policy]?.protected ?? [];
        return yesNo(statementsOf(domain).map(({ additions: { adjustments } }) =>
          adjustments.some(({ amount, line, isLineSure }) =>
            !isRead(amount) && (!isLineSure || kept.includes(line) === (what.of === "unreadProtectedAdjustment"))
          )
        ));
      }
      case "entrant":
        return yesNo([...teams.map(({ id }) => isNamed(what.policy, String(id))), ...ofNone.map(() => false)]);
      case "given": {
        const all = domain.of === "teams" ? teams.map(({ row }) => row) : (rows[domain.policy] ?? []).map(({ row }) => row);
        const given = all.map((row) => readColumn(row, what.column) !== undefined);
        return yesNo(domain.of === "teams" ? [...given, ...ofNone.map(() => false)] : given);
      }
    }
  }

  const input: PlanInput = {
    teams: teams.length,
    count: (domain) =>
      domain.of === "teams"
        ? teams.length + ofNone.length
        : domain.of === "rows"
        ? (rows[domain.policy]?.length ?? 0)
        : statementsOf(domain).length,
    load(domain, policy, column) {
      const of = domain.of === "teams" ? "teams" : "people";
      const scale = scales(policy, of, column);
      const all = cells(policy, of, column);
      return {
        values: all.map((cell) => ("value" in cell ? scaledOf(cell.value).value * tenTo(scale - scaledOf(cell.value).scale) : 0n)),
        states: all.map((cell) => ("state" in cell ? cell.state : 0)),
      };
    },
    told: (domain, what) => (typeof what === "string" ? addition(domain, what) : told(domain, what)),
    teamOf: (domain) => places[domain.policy] ?? [],
    statementOf: (domain) => (rows[domain.policy] ?? []).map((row) => ofStatement.get(row) ?? 0),
    personOf: (domain) => (rows[domain.policy] ?? []).map(({ person }) => String(person)),
    idOf: (domain) => (rows[domain.policy] ?? []).map(({ id }) => String(id)),
    isRejected: (policy, team) => team === null ? rejected(policy).length > 0 : rejectedIn(policy, String(teams[team]?.id ?? "")),
    isClaimed: (policy) => [...opened.claimedTeams].some((team) => isNamed(policy, team)),
  };
  return { facts, input, rows, payees, teams };
}

function multipleOf({ rounding, parameters }: PolicyDefinition): Decimal {
  const stated = rounding?.multiple;
  const text = typeof stated === "object" ? parameters.find(({ id }) => id === stated.id)?.value : stated;
  const value = parseDecimal(text);
  if (typeof value === "string") throw new Error("a multiple that is no number");
  return value;
}
