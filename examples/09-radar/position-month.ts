import type { Unit } from "jixiao";
import { exampleLevels, scheme, type Position } from "jixiao/catalogue";
import type { Entry, Member, Setting } from "./setting.js";
import { random } from "./shop/random.js";
import { staff } from "./shop/staff.js";

const days = 30;
const teams = [
  { id: "1", name: { en: "Team 1", zh: "一组" } },
  { id: "2", name: { en: "Team 2", zh: "二组" } },
  { id: "3", name: { en: "Team 3", zh: "三组" } },
];

/**
 * A month of 24 people in a position of the catalogue. What each comes to in the month is around what the position's worked example has,
 * and comes in as a report a day. Levels, conduct and wages are known beforehand.
 */
export function positionMonth(position: Position): Setting {
  const policy = scheme(position, { version: "2026-11" });
  const { readings } = position.example;
  const measured = policy.metrics.filter(({ id }) => Object.hasOwn(readings, id) && readings[id] !== null);
  const known = {
    ...Object.fromEntries(Object.entries(readings).filter(([, value]) => value === null).map(([id]) => [id, null])),
    conductDeductions: "0",
    conductPraise: "0",
    baseSalary: "5000.00",
    performancePay: "2000.00",
  };
  const next = random(position.id.length * 7919);
  // Some are assessed a level higher than in the example, some a level lower.
  const levels = (shift: number) =>
    Object.fromEntries(Object.entries(exampleLevels(position)).map(([id, level]) => [
      id,
      level === null ? null : String(Math.min(5, Math.max(1, Number(level) + shift))),
    ]));
  const people = staff.filter((_, index) => index % 5 < 2).slice(0, 24).map(({ id, name }, index): Member => ({
    id,
    name,
    team: teams[index % teams.length]?.id ?? "1",
    readings: { ...known, ...levels(Math.max(-1, next(4) - 2)) },
  }));
  const greatest = new Map<Unit, number>();
  for (const { id, unit } of measured) greatest.set(unit, Math.max(greatest.get(unit) ?? 0, Number(readings[id])));
  const parts = people.map(() => {
    const volume = 0.85 + next(300) / 1000;
    const bends = new Map([...greatest.keys()].map((unit) => [unit, { share: 0.93 + next(120) / 1000, power: 0.975 + next(45) / 1000 }]));
    const weights = Array.from({ length: days }, () => 50 + next(100));
    return Object.fromEntries(measured.map(({ id, unit }) => {
      const most = greatest.get(unit) ?? 0;
      // What is part of something else stays so, whoever it is: what is less before is less after.
      const { share, power } = bends.get(unit) ?? { share: 1, power: 1 };
      const total = most === 0 ? 0 : volume * share * most * (Number(readings[id]) / most) ** power;
      return [id, split(total, weights, unit === "money" ? 2 : unit === "count" ? 0 : 1)] as const;
    }));
  });
  const records = Array.from({ length: days }, (_, day) =>
    people.map(({ id: person, team = null }, index): Entry => ({
      time: `11-${String(day + 1).padStart(2, "0")} 18:00`,
      person,
      team,
      values: Object.fromEntries(measured.map(({ id }) => [id, parts[index]?.[id]?.[day] ?? null])),
    }))).flat();
  return {
    policy,
    period: "2026-11",
    title: { en: `${position.label.en}, November 2026`, zh: `${position.label.zh}，2026 年 11 月` },
    people,
    teams: teams.map((team) => ({ ...team, readings: {} })),
    folds: Object.fromEntries(measured.map(({ id }) => [id, "sum"])),
    records,
  };
}

/** A total in a part a day, by the weights of the days, which add up to it. */
function split(total: number, weights: readonly number[], places: number): readonly string[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const units = Math.round(total * 10 ** places);
  let [seen, given] = [0, 0];
  return weights.map((weight) => {
    seen += weight;
    const part = Math.floor((units * seen) / whole) - given;
    given += part;
    return (part / 10 ** places).toFixed(places);
  });
}
