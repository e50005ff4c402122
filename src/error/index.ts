export { blankOf } from "./blank.js";
export { fault, faultAt, faultOf, givenIn, wantedBy } from "./build-fault.js";
export { choiceOf, chosenFrom } from "./choice-of.js";
export { givenInChinese } from "./chinese-given.js";
export { unitInChinese } from "./chinese-terms.js";
export { describe, givenAs } from "./describe.js";
export { describeThrown } from "./describe-thrown.js";
export { distinct, faultsOfOthers, isNotEmpty, toldFaults } from "./distinct.js";
export { emptyFault } from "./empty-fault.js";
export {
  expectedAboveZero,
  expectedAmountPaid,
  expectedCells,
  expectedCountOrTime,
  expectedCurrency,
  expectedDayFrom,
  expectedDecimal,
  expectedBalanceUnder,
  expectedDecimals,
  expectedDownToCarry,
  expectedDigits,
  expectedEachOnce,
  expectedExactTexts,
  expectedExpectation,
  expectedFactorOrOverall,
  expectedFewerPlaces,
  expectedId,
  expectedInLineOrStep,
  expectedInPayLine,
  expectedMetricRange,
  expectedMoment,
  expectedName,
  expectedNameOf,
  expectedNarrower,
  expectedNameOnceNormalised,
  expectedNotRejected,
  expectedNumberOrParameter,
  expectedObjectBy,
  expectedOfPolicyAlone,
  expectedOneFactorWithUnit,
  expectedOneRow,
  expectedOneUnit,
  expectedOneVersion,
  expectedOwnRowId,
  expectedPairs,
  expectedParameterIn,
  expectedPersonWithStatement,
  expectedRangeWithReading,
  expectedRangesInOrder,
  expectedReading,
  expectedReadingFromTo,
  expectedRowKey,
  expectedSameForTeam,
  expectedScoreBetween,
  expectedStateOf,
  expectedLeastStep,
  expectedStepsOf,
  expectedTallyWith,
  expectedTimeMetric,
  expectedVerdict,
  expectedVersionInForce,
  expectedWeights100,
  expectedWellFormedText,
  expectedWholeNumber,
  expectedZeroOrMore,
} from "./expected.js";
export { faultText } from "./fault-text.js";
export type { Expected, ExpectedCode, ExpectedValues, Fault, FaultCode, Faults, Hint, Said, Verb, VersionDays, Wanted } from "./fault.js";
export {
  givenCount,
  givenFromTo,
  givenLevels,
  givenMetricOf,
  givenOneThen,
  givenParameterIn,
  givenSumOfNoRecords,
  givenTwo,
  givenUnit,
  givenUnits,
} from "./given.js";
export type { Given, GivenCode, GivenValues, Got } from "./given.js";
export { isMap } from "./is-map.js";
export { errorOf, isJixiaoError, jixiaoError } from "./jixiao-error.js";
export type { JixiaoError } from "./jixiao-error.js";
export { languageOf } from "./language.js";
export type { Language, LanguageOptions } from "./language.js";
export { madeOf } from "./made-of.js";
export { markupText } from "./markup-text.js";
export { nearestName, nearestNameOf } from "./nearest-name.js";
export type { Noun } from "./noun.js";
export { oneOf } from "./one-of.js";
export { ownFields, ownOptions, readFields, readItems } from "./own-fields.js";
export { has } from "./has.js";
export type { Path } from "./path.js";
export { readOptions } from "./read-options.js";
export { reasonOf } from "./reason-of.js";
export { reasonText } from "./reason-text.js";
export type { Reason, ReasonCode } from "./reason.js";
export { repeated } from "./repeated.js";
export { safeText } from "./safe-text.js";
export { forReadings } from "./for-readings.js";
export { got, say } from "./say.js";
export { suchAs } from "./such-as.js";
export { tooLarge } from "./too-large.js";
export { unknownFields } from "./unknown-fields.js";
export { unreadableFault } from "./unreadable-fault.js";
