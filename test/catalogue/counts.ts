import {
  competencies,
  type Ground,
  type Indicator,
  indicators,
  type Position,
  positions,
  type SourceGrade,
  type SourceKey,
  sources,
} from "../../src/catalogue/index.js";

const grades: readonly SourceGrade[] = ["A", "B", "C"];

/** How many entries rest on a source of a grade at best, or on none. */
type ByGrade = Readonly<Record<SourceGrade | "none", number>>;

const bestOf = (found: readonly SourceGrade[]): SourceGrade | "none" => grades.find((grade) => found.includes(grade)) ?? "none";
const gradeOf = (key: SourceKey): SourceGrade => sources[key].grade;

function byGrade(entries: readonly (readonly SourceGrade[])[]): ByGrade {
  const counted = { A: 0, B: 0, C: 0, none: 0 };
  for (const found of entries) counted[bestOf(found)] += 1;
  return counted;
}

/** O*NET and ESCO are public bodies' own. */
const gradeOfGround = (ground: Ground): SourceGrade => (ground.kind === "source" ? gradeOf(ground.source) : "A");

/** The five parts of a position, by their letters; what is missing of each. */
export const parts = {
  a: ({ indicators: own }: Position) =>
    own.length >= 4 && own.length <= 8
    && own.every(({ weight, marks, from }) => Number(weight) > 0 && Object.values(marks).length > 0 && from !== undefined),
  b: ({ competencies: asked }: Position) =>
    asked.length > 0 && asked.every(({ level, weight }) => level >= 1 && level <= 5 && Number(weight) > 0),
  c: ({ indicators: own }: Position) =>
    own.every(({ why, counterweight, notApplicable }) => why.zh !== "" && counterweight.length > 0 && notApplicable.zh !== ""),
  d: ({ rules }: Position) =>
    rules.assessedBy.length > 0 && rules.conduct.length > 0 && rules.grades.length > 0 && rules.records.keptYears > 0
    && rules.appeal.within > 0 && rules.appeal.decidedWithin > 0 && rules.publishedWithin > 0 && rules.talk.within > 0
    && rules.calibration.cases > 0,
  e: ({ keyIssue: { problem, seen, elsewhere, answer, shown } }: Position) =>
    [problem, seen, answer, shown.what].every(({ en, zh }) => en !== "" && zh !== "") && elsewhere.length > 0
    && Object.keys(shown.readings).length > 0,
} as const;

const where = (all: readonly Indicator[], met: (indicator: Indicator) => boolean): number => all.filter(met).length;

/** What the catalogue has, counted. */
export function counts() {
  const anchors = competencies.flatMap(({ levels }) => levels);
  const complete = positions.filter((position) => Object.values(parts).every((isThere) => isThere(position)));
  return {
    indicators: {
      all: indicators.length,
      byBestSource: byGrade(indicators.map((indicator) => indicator.sources.map(gradeOf))),
      withGamingAndCounterweight: where(indicators, ({ gaming }) => gaming.how.zh !== "" && gaming.shownBy.length > 0),
      withPublishedValues: where(indicators, ({ published }) => published.length > 0),
      publishedValues: indicators.flatMap(({ published }) => published).length,
      withVariants: where(indicators, ({ variants = [] }) => variants.length > 0),
      withRange: where(indicators, ({ range: [from, to] }) => from !== null || to !== null),
      workedExamples: indicators.flatMap(({ examples }) => examples).length,
    },
    competencies: {
      all: competencies.length,
      anchors: anchors.length,
      anchorsWithSources: anchors.filter(({ restsOn }) => restsOn.length > 0).length,
      anchorsByBestSource: byGrade(anchors.map(({ restsOn }) => restsOn.map(gradeOfGround))),
      anchorsByOwnPart: Object
        .fromEntries((["situation", "level", "whole"] as const).map((part) => [part, anchors.filter(({ own }) => own === part).length])),
    },
    positions: {
      all: positions.length,
      partsComplete: Object.fromEntries(Object.entries(parts).map(([part, isThere]) => [part, positions.filter(isThere).length])),
      complete: complete.length,
    },
    sources: { all: Object.keys(sources).length, byGrade: byGrade(Object.values(sources).map(({ grade }) => [grade])) },
  };
}
