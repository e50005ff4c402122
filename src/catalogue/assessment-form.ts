import { languageOf, type Language, type LanguageOptions } from "../error/index.js";
import type { JsonSchema } from "../json/index.js";
import { roles, type ConductRule, type Cycle, type Role } from "./assessment-rules.js";
import type { CompetencyLevel } from "./competency.js";
import { conductDeductions, conductPraise } from "./conduct-readings.js";
import { exampleLevels } from "./example-levels.js";
import { levelReading } from "./level-reading.js";
import { ofEntry } from "./of-entry.js";
import type { Position } from "./position.js";
import type { Words } from "./words.js";

/** A level that may be given, and what somebody at it is seen to do. */
export interface LevelChoice {
  readonly level: CompetencyLevel;
  readonly behaviour: Words;
}

/** Which level somebody showed, or null where the assessor did not see it. */
export interface LevelQuestion {
  readonly kind: "level";
  /** The reading that the answer is: `listening.superior`. */
  readonly reading: string;
  readonly label: Words;
  readonly definition: Words;
  readonly choices: readonly LevelChoice[];
}

/** So many points, zero or more, added up by the rules. */
export interface PointsQuestion {
  readonly kind: "points";
  /** The reading that the answer is: `conductDeductions`. */
  readonly reading: string;
  readonly label: Words;
  readonly rules: readonly ConductRule[];
}

/** The answers of a sheet, which are readings: they go into the person's row as they are. */
export type FormAnswers = Readonly<Record<string, number | string | null>>;

/** What one assessor fills in. */
export interface AssessmentSheet {
  readonly kind: "competency" | "conduct";
  readonly role: Role;
  readonly label: Words;
  /** How often; until the next time the last answers stand. */
  readonly cycle: Cycle;
  readonly questions: readonly (LevelQuestion | PointsQuestion)[];
  /** By which the answers are checked (draft 2020-12); its titles are in the language asked for. */
  readonly schema: JsonSchema;
  /** The answers of the position's worked month. */
  readonly example: FormAnswers;
}

/** What is filled in for a position, a sheet for each who assesses. */
export interface AssessmentForm {
  readonly position: string;
  readonly label: Words;
  readonly sheets: readonly AssessmentSheet[];
}

/**
 * What is filled in for a person in a position, as data: for each assessor a sheet that asks for a level of each competency, with the
 * behaviour that goes with each level, and one for the superior with the points of conduct. A sheet has a JSON Schema for a form or a
 * check, in the language asked for, English unless stated.
 *
 * The answers are the readings that `scheme` reads, so a person's row is what was measured with every sheet's answers beside it. Levels are
 * whole, 1 to 5; null says that the assessor did not see it, and leaves the weight to the others. Where several fill in the sheet of one
 * role, the row has the mean of the levels that were given.
 *
 * @throws {JixiaoError} `invalid_choice` for a language that there is not, `not_an_object` for what is no position.
 *
 * @example
 * const [superior] = assessmentForm(callCentreAgent, { language: "zh" }).sheets;
 * superior?.label.zh; // => "座席员：胜任素质评级（直接上级）"
 * superior?.questions[0]?.reading; // => "listening.superior"
 * superior?.example["listening.superior"]; // => 3
 */
export function assessmentForm(position: Position, options?: LanguageOptions): AssessmentForm {
  const language = languageOf(options);
  return ofEntry("position", position, () => {
    const { id, label, rules } = position;
    return {
      position: id,
      label: { en: `${label.en}: assessment`, zh: `${label.zh}：考核表` },
      sheets: [...rules.assessedBy.map(({ role }) => competencySheet(position, role, language)), conductSheet(position, language)],
    };
  });
}

function competencySheet(position: Position, role: Role, language: Language): AssessmentSheet {
  const levels = exampleLevels(position);
  const questions = position.competencies.map(({ competency }): LevelQuestion => ({
    kind: "level",
    reading: levelReading(competency, role).id,
    label: competency.label,
    definition: competency.definition,
    choices: competency.levels.map(({ behaviour }, index) => ({ level: (index + 1) as CompetencyLevel, behaviour })),
  }));
  const label = {
    en: `${position.label.en}: levels of competency, by ${roles[role].en}`,
    zh: `${position.label.zh}：胜任素质评级（${roles[role].zh}）`,
  };
  const properties = questions.map((question) => [question.reading, levelSchema(question, language)] as const);
  return {
    kind: "competency",
    role,
    label,
    cycle: position.rules.cycle.competency,
    questions,
    schema: answersSchema(label[language], properties),
    example: Object.fromEntries(questions.map(({ reading }) => [reading, levels[reading] ?? null])),
  };
}

const conductQuestions = [
  { reading: conductDeductions.id, sign: "-", label: { en: "points taken, added up", zh: "扣分合计" } },
  { reading: conductPraise.id, sign: "+", label: { en: "points of praise, added up", zh: "加分合计" } },
] as const;

function conductSheet({ label: { en, zh }, rules, example }: Position, language: Language): AssessmentSheet {
  const label = { en: `${en}: conduct`, zh: `${zh}：行为规范` };
  const questions = conductQuestions.map(({ reading, sign, label: asked }): PointsQuestion => ({
    kind: "points",
    reading,
    label: asked,
    rules: rules.conduct.filter(({ points }) => points.startsWith(sign)),
  }));
  const properties = questions.map((question) => [question.reading, pointsSchema(question, language)] as const);
  return {
    kind: "conduct",
    role: "superior",
    label,
    cycle: rules.cycle.kpi,
    questions,
    schema: answersSchema(label[language], properties),
    example: { [conductDeductions.id]: Number(example.conduct.deductions), [conductPraise.id]: Number(example.conduct.praise) },
  };
}

function answersSchema(title: string, properties: readonly (readonly [reading: string, JsonSchema])[]): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title,
    type: "object",
    properties: Object.fromEntries(properties),
    required: properties.map(([reading]) => reading),
    additionalProperties: false,
  };
}

const unseen: Words = { en: "not seen", zh: "未观察到" };

function levelSchema({ label, definition, choices }: LevelQuestion, language: Language): JsonSchema {
  return {
    title: label[language],
    description: definition[language],
    oneOf: [
      ...choices.map(({ level, behaviour }) => ({ const: level, title: `${level} ${behaviour[language]}` })),
      { const: null, title: unseen[language] },
    ],
  };
}

function pointsSchema({ label, rules }: PointsQuestion, language: Language): JsonSchema {
  const description = rules.map(({ what, points }) => `${points} ${what[language]}`).join("; ");
  return { title: label[language], description, type: "number", minimum: 0 };
}
