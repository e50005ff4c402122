export type { Better, Gaming, Indicator, IndicatorIn, PublishedValue, WorkedExample } from "./indicator.js";
export {
  budgetUse,
  costPerContact,
  deliveryOnTime,
  informationOnTime,
  planCompletion,
  requestsPerFulfiller,
  sameDayClose,
  serviceStandardScore,
  serviceTargetAttainment,
  subjectRequestsOnTime,
  supportCostShare,
  surveyPlanCompletion,
} from "./indicator/service-management.js";
export {
  availability,
  failedChanges,
  incidentsHandledInTime,
  meanTimeBetweenFailures,
  meanTimeToAcknowledge,
  meanTimeToDetect,
  meanTimeToRestore,
  recurringMajorIncidents,
} from "./indicator/technology.js";
export {
  accessViolationRate,
  auditFailures,
  breachesNotifiedOnTime,
  collectionPlanCompletion,
  correctionsOnTime,
  dataBreaches,
  duplicateShare,
  recordAccuracy,
  recordCompleteness,
  recordConsistency,
  staleShare,
  updateTimeliness,
  valueValidity,
} from "./indicator/customer-information.js";
export {
  acknowledgedInTime,
  backlogGrowth,
  complaintRate,
  complaintSatisfaction,
  customerWaitShare,
  escalationRate,
  externalUpholdRate,
  feedbackTimeliness,
  hotlineResolutionRate,
  hotlineResponseRate,
  meanResolutionDays,
  regulatorComplaintShare,
  reopenRate,
  repeatComplaintRate,
  resolvedEarly,
  resolvedInDeadline,
  targetBreachShare,
  unansweredComplaints,
  untouchedCases,
  upheldComplaints,
} from "./indicator/complaints.js";
export { indicators } from "./indicators.js";
export type { Source, SourceGrade } from "./source.js";
export { sources } from "./sources.js";
export type { SourceKey } from "./sources.js";
export type { Words } from "./words.js";
