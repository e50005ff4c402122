import fc from "fast-check";
import { expect, test } from "vitest";
import { department, departmentCard, indicators, type Position, positions, sources } from "../../src/catalogue/index.js";
import { allocate, score } from "../../src/index.js";

const idsOf = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
const { functions, structure, example, rules, keyIssue } = department;
const card = departmentCard(department);

test("the department's quarter comes to the figures that were worked by hand", () => {
  const { items, score: points, grade } = score(card, example.readings);
  expect(Object.values(items).map((item) => Number(item.points).toFixed(2))).toEqual(example.points);
  expect([points, grade]).toEqual([example.kpi, example.grade]);
});

test("complaints that lie between two units cost the department its grade", () => {
  const { score: points, grade } = score(card, { ...example.readings, ...keyIssue.shown.readings });
  expect([points, grade]).toEqual([keyIssue.shown.kpi, "C"]);
});

test("the department's weights come to a hundred, over indicators and sources of the catalogue", () => {
  expect(department.indicators.reduce((sum, { weight }) => sum + Number(weight), 0)).toBe(100);
  expect(department.indicators.filter(({ indicator }) => !indicators.some(({ id }) => id === indicator.id))).toEqual([]);
  expect([...rules.sources, ...keyIssue.elsewhere.flatMap(({ by }) => by ?? [])].filter((key) => !Object.hasOwn(sources, key))).toEqual([]);
});

test("every duty is held by a position of the catalogue, every position has one, and shows it in indicators", () => {
  const duties = functions.flatMap((each) => each.duties);
  expect(duties.map(({ heldBy }) => heldBy).toSorted()).toEqual(positions.map(({ id }) => id).toSorted());
  const known = idsOf(indicators);
  expect(duties.flatMap(({ shownIn }) => shownIn as readonly string[]).filter((id) => !known.has(id))).toEqual([]);
  // At least one of them is on the position's own card.
  const cardOf = ({ indicators: own }: Position) => own.map(({ indicator }) => indicator.id);
  const off = duties.filter(({ heldBy, shownIn }) => {
    const own = new Set(positions.filter(({ id }) => id === heldBy).flatMap(cardOf));
    return !(shownIn as readonly string[]).some((id) => own.has(id));
  });
  expect(off).toEqual([]);
});

test("every position stands in one unit, and every unit under one that there is, up to the office", () => {
  const placed = structure.flatMap(({ head, positions: others }) => [head, ...others]);
  expect(placed.toSorted()).toEqual(positions.map(({ id }) => id).toSorted());
  const units = idsOf(structure);
  expect(structure.filter(({ under }) => under !== null && !units.has(under))).toEqual([]);
  expect(structure.filter(({ under }) => under === null).map(({ id }) => id)).toEqual(["office"]);
});

test("whatever grades people have, what is paid sums to the pool that the department's grade leaves", () => {
  const coefficients = [1.2, 1, 0.8, 0.6];
  const pools = rules.grades.map(({ coefficient }) => (80_000 * Number(coefficient)).toFixed(2));
  fc.assert(
    fc.property(fc.constantFrom(...pools), fc.array(fc.constantFrom(...coefficients), { minLength: 1, maxLength: 40 }), (pool, people) => {
      const shares = allocate(pool, people.map((coefficient, index) => ({ key: `p${index}`, weight: 2000 * coefficient })));
      expect(shares.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0)).toBe(Math.round(Number(pool) * 100));
    }),
    { numRuns: 40, seed: 22 },
  );
});
