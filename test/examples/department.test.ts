import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { settleDepartment } from "../../examples/10-department/month.js";
import { readMonth } from "../../examples/10-department/read-month.js";
import { report } from "../../examples/10-department/report.js";

const month = readMonth();
const readme = readFileSync("examples/10-department/README.md", "utf8");
const sum = (amounts: readonly string[]) => amounts.reduce((all, amount) => all + Math.round(Number(amount) * 100), 0);

describe("a department of forty people in twelve positions", () => {
  const { statements, pool, adjustments, own } = settleDepartment(month);

  it("is reported as its readme shows", () => {
    expect(readme).toContain(`\n${report(month)}\n`);
  });

  it("has a complete statement for each of its people, with nothing pending", () => {
    expect(month.people.length).toBe(40);
    expect(new Set(month.people.map(({ policy }) => policy)).size).toBe(12);
    expect(statements.map(({ person, pending, held }) => [person, pending, held])).toEqual(month.people.map(({ id }) => [id, [], "0.00"]));
  });

  it("shares the pool that the department's grade leaves, to the cent", () => {
    const performance = sum(statements.map(({ lines }) => lines.performance?.payable ?? "0"));
    expect(own.grade).toBe("B");
    expect(performance + sum(adjustments.map(({ amount }) => amount))).toBe(sum([pool]));
    expect(pool).toBe("95800.00");
  });

  it("pays who was on leave the whole month the base and a share at coefficient 1", () => {
    const away = statements.find(({ name }) => name === "胡杰");
    expect([away?.lines.base?.payable, away?.lines.performance?.payable]).toEqual(["4200.00", "1800.00"]);
  });

  it("comes to the same whatever the order of its people", () => {
    const turned = settleDepartment({ ...month, people: month.people.toReversed() });
    const byPerson = (list: typeof statements) => Object.fromEntries(list.map(({ person, payable }) => [person, payable]));
    expect(byPerson(turned.statements)).toEqual(byPerson(statements));
  });
});
