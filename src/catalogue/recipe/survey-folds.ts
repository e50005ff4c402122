import { count, sum } from "../../tally/index.js";
import { surveyPoints, surveysAnswered, surveysOffered, surveysSatisfied } from "../reading/contact-centre.js";
import { checkStated } from "./stated.js";

/** What a survey's answer says, and which choices of counting are made. */
export interface SurveyOptions<R> {
  /** The customer's rating on one scale; null where there was no answer. */
  readonly rating: (record: R) => number | null;
  /** From which rating on, that one included, somebody is satisfied: 4 of 5, or 5 of 5. */
  readonly satisfiedFrom: number;
  /** Whether ratings that the system gave by default when nobody answered count: platforms give five stars for silence. */
  readonly defaults: "counted" | "leftOut";
  readonly isDefault: (record: R) => boolean;
}

/**
 * The readings of surveys: offered, answered, satisfied, and the sum of ratings. A record is a survey that was offered.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none.
 *
 * @example
 * const surveys = surveyFolds({
 *   rating: (survey: { readonly stars: number | null }) => survey.stars,
 *   satisfiedFrom: 4,
 *   defaults: "leftOut",
 *   isDefault: () => false,
 * });
 * surveys.map((fold) => fold.metric.id); // => ["surveysOffered", "surveysAnswered", "surveysSatisfied", "surveyPoints"]
 */
export function surveyFolds<R>(options: SurveyOptions<R>) {
  checkStated(options, { rating: "function", satisfiedFrom: "number", defaults: ["counted", "leftOut"], isDefault: "function" });
  const { satisfiedFrom, defaults, isDefault } = options;
  const rating = (record: R): number | null => (defaults === "leftOut" && isDefault(record) ? null : options.rating(record));
  const rated = (met: (given: number) => boolean) => (record: R): boolean => {
    const given = rating(record);
    return given !== null && met(given);
  };
  return [
    count<typeof surveysOffered, R>(surveysOffered),
    count(surveysAnswered, { where: rated(() => true) }),
    count(surveysSatisfied, { where: rated((given) => given >= satisfiedFrom) }),
    sum(surveyPoints, rating),
  ] as const;
}
