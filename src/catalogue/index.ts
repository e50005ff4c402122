export { roles } from "./assessment-rules.js";
export type { AssessmentRules, ConductRule, Cycle, PositionGrade, Role } from "./assessment-rules.js";
export { assessmentCard } from "./assessment-card.js";
export { competencyCard } from "./competency-card.js";
export { dataSources } from "./data-sources.js";
export type { DataSource } from "./data-sources.js";
export { department } from "./department.js";
export type { Department, DepartmentFunction, DepartmentUnit } from "./department.js";
export { departmentCard } from "./department-card.js";
export { exampleLevels } from "./example-levels.js";
export { indicatorCard } from "./indicator-card.js";
export { levelReading } from "./level-reading.js";
export type {
  ExampleReadings,
  KeyIssue,
  Marks,
  Position,
  PositionCompetency,
  PositionExample,
  PositionIndicator,
  PositionLevel,
} from "./position.js";
export { positionChapters } from "./position-chapters.js";
export type { PositionChapter } from "./position-chapters.js";
export { agentSupervisor } from "./position/agent-supervisor.js";
export { assuranceSupervisor } from "./position/assurance-supervisor.js";
export { callCentreAgent } from "./position/call-centre-agent.js";
export { callCentreManager } from "./position/call-centre-manager.js";
export { complaintSupervisor } from "./position/complaint-supervisor.js";
export { departmentManager } from "./position/department-manager.js";
export { deskSupervisor } from "./position/desk-supervisor.js";
export { developmentManager } from "./position/development-manager.js";
export { developmentSpecialist } from "./position/development-specialist.js";
export { developmentSupervisor } from "./position/development-supervisor.js";
export { forecastingSpecialist } from "./position/forecasting-specialist.js";
export { informationSpecialist } from "./position/information-specialist.js";
export { informationSupervisor } from "./position/information-supervisor.js";
export { keyAccountManager } from "./position/key-account-manager.js";
export { keyAccountSpecialist } from "./position/key-account-specialist.js";
export { keyAccountSupervisor } from "./position/key-account-supervisor.js";
export { qualityAuditor } from "./position/quality-auditor.js";
export { qualityManager } from "./position/quality-manager.js";
export { qualitySpecialist } from "./position/quality-specialist.js";
export { qualitySupervisor } from "./position/quality-supervisor.js";
export { relationsManager } from "./position/relations-manager.js";
export { relationsSpecialist } from "./position/relations-specialist.js";
export { relationsSupervisor } from "./position/relations-supervisor.js";
export { repairSpecialist } from "./position/repair-specialist.js";
export { repairSupervisor } from "./position/repair-supervisor.js";
export { schedulingSupervisor } from "./position/scheduling-supervisor.js";
export { serviceDirector } from "./position/service-director.js";
export { serviceManager } from "./position/service-manager.js";
export { serviceSpecialist } from "./position/service-specialist.js";
export { serviceSupervisor } from "./position/service-supervisor.js";
export { shopAgent } from "./position/shop-agent.js";
export { shopServiceManager } from "./position/shop-service-manager.js";
export { shopSupervisor } from "./position/shop-supervisor.js";
export { technologySupervisor } from "./position/technology-supervisor.js";
export { trainingSupervisor } from "./position/training-supervisor.js";
export { positions } from "./positions.js";
export { scheme } from "./scheme.js";
export type { SchemeOptions } from "./scheme.js";
export { managerRules, specialistRules, supervisorRules } from "./shared-rules.js";
export { assessmentForm } from "./assessment-form.js";
export type { AssessmentForm, AssessmentSheet, FormAnswers, LevelChoice, LevelQuestion, PointsQuestion } from "./assessment-form.js";
export { conductDeductions, conductPraise } from "./conduct-readings.js";
export { competencies } from "./competencies.js";
export type { Anchor, Competency, CompetencyClass, CompetencyLevel, Ground, OwnPart } from "./competency.js";
export { competencyClasses } from "./competency-classes.js";
export { competencyLevels } from "./competency-levels.js";
export type { CompetencyLevelRule } from "./competency-levels.js";
export { escoSkills } from "./esco-skills.js";
export type { EscoSkill } from "./esco-skills.js";
export { onetElements } from "./onet-elements.js";
export type { OnetElement } from "./onet-elements.js";
export { ownParts } from "./own-parts.js";
export { attentionToDetail } from "./competency/attention-to-detail.js";
export { budgetControl } from "./competency/budget-control.js";
export { coaching } from "./competency/coaching.js";
export { companyKnowledge } from "./competency/company-knowledge.js";
export { conflictResolution } from "./competency/conflict-resolution.js";
export { coordination } from "./competency/coordination.js";
export { dataAnalysis } from "./competency/data-analysis.js";
export { decisionMaking } from "./competency/decision-making.js";
export { dependability } from "./competency/dependability.js";
export { initiative } from "./competency/initiative.js";
export { instructing } from "./competency/instructing.js";
export { integrity } from "./competency/integrity.js";
export { legalKnowledge } from "./competency/legal-knowledge.js";
export { listening } from "./competency/listening.js";
export { needsAnalysis } from "./competency/needs-analysis.js";
export { negotiation } from "./competency/negotiation.js";
export { persuasion } from "./competency/persuasion.js";
export { problemSolving } from "./competency/problem-solving.js";
export { processImprovement } from "./competency/process-improvement.js";
export { productKnowledge } from "./competency/product-knowledge.js";
export { qualityChecking } from "./competency/quality-checking.js";
export { recordKeeping } from "./competency/record-keeping.js";
export { relationshipBuilding } from "./competency/relationship-building.js";
export { scoreCalibration } from "./competency/score-calibration.js";
export { selfControl } from "./competency/self-control.js";
export { serviceKnowledge } from "./competency/service-knowledge.js";
export { serviceOrientation } from "./competency/service-orientation.js";
export { shiftScheduling } from "./competency/shift-scheduling.js";
export { socialPerceptiveness } from "./competency/social-perceptiveness.js";
export { speaking } from "./competency/speaking.js";
export { systemsKnowledge } from "./competency/systems-knowledge.js";
export { teamLeadership } from "./competency/team-leadership.js";
export { volumeForecasting } from "./competency/volume-forecasting.js";
export { workPlanning } from "./competency/work-planning.js";
export { writing } from "./competency/writing.js";
export type { Better, Gaming, Indicator, IndicatorIn, PublishedValue, Variant, WorkedExample } from "./indicator.js";
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
export {
  afterSalesSatisfaction,
  buyersAnsweredByPerson,
  buyersAnsweredRate,
  conversationReplyRate,
  disputeRate,
  finalConversion,
  firstAnswersInTime,
  meanRefundHours,
  messageLeftShare,
  nextDayConversion,
  orderValuePerBuyer,
  refundRate,
  refundsWithinLimit,
  returnsHonoured,
  roundsAnsweredInTime,
  serviceOrdersReviewed,
  shopRating,
  solvedAtOnce,
} from "./indicator/e-commerce.js";
export {
  absenceRate,
  attendanceRate,
  forecastBias,
  forecastErrorByInterval,
  intervalsWithinBand,
  overtimeShare,
  readyRate,
  replanError,
  scheduleAdherence,
  scheduleConformance,
  scheduleCoverage,
  scheduleEfficiency,
  serviceLevelConsistency,
  shrinkage,
  weightedForecastError,
} from "./indicator/workforce.js";
export {
  actionRecurrence,
  actionsOnTime,
  answerAccuracy,
  appealsOverturned,
  auditsInTime,
  calibrationGapMean,
  criticalErrorRate,
  defectsPerMillion,
  defectsPerUnit,
  firstPassYield,
  improvementGoalsMet,
  monitoringPassRate,
  qualityScore,
  reviewCoverage,
  reviewFeedbackOnTime,
  reviewsPerAgent,
} from "./indicator/quality.js";
export {
  abandonRate,
  afterCallShare,
  afterCallWork,
  answerAskRatio,
  answerRate,
  articleUse,
  averageHandleTime,
  averageHoldTime,
  averageResponseTime,
  averageSpeedOfAnswer,
  averageTalkTime,
  blockedRate,
  consultAcceptance,
  contactsPerHour,
  containment,
  disconnectRate,
  firstAssigneeRate,
  firstContactResolutionGross,
  firstContactResolutionNet,
  firstResponseInTarget,
  firstResponseTime,
  ghostRate,
  handOverRate,
  humanReplyRate,
  knowledgeHitRate,
  loggedInOccupancy,
  meanRingTime,
  occupancy,
  offerTimeoutRate,
  oneTouchRate,
  outboundConnectRate,
  rejectRate,
  repeatContactRate,
  satisfactionMean,
  satisfiedShare,
  selfSolvedShare,
  serviceLevel,
  shortAbandonShare,
  slowReplies,
  surveyParticipation,
  timeToAbandon,
  transferRate,
  utilisation,
} from "./indicator/contact-centre.js";
export {
  cooperationSatisfaction,
  coreTurnover,
  courseCompletion,
  promotionRate,
  staffPerManager,
  teamRetention,
  testPassRate,
  timeToCompetency,
  trainingAttendance,
  trainingAttrition,
  trainingHoursPerHead,
  trainingPlanCompletion,
  trainingSatisfaction,
  turnover,
  vacancyAge,
} from "./indicator/people.js";
export {
  acquisitionPayback,
  activationRate,
  crossSellRate,
  customerAcquisitionCost,
  customerConversion,
  leadConversion,
  leadFollowUpTime,
  meanDealSize,
  newProductGoal,
  outboundContactRate,
  pipelineCoverage,
  qualifiedLeads,
  quotaShare,
  salesCycle,
  salesForecastAccuracy,
  salesGrowth,
  salesTargetCompletion,
  upsellRate,
  visitPlanCompletion,
  winRate,
} from "./indicator/customer-development.js";
export {
  callBackRate,
  customerChurn,
  customerEffort,
  customerLifetimeValue,
  customerRetention,
  customerSatisfaction,
  grossRevenueChurn,
  healthScore,
  keyCustomersLostCount,
  netPromoterScore,
  netRevenueChurn,
  orderFrequency,
  referralRate,
  repurchaseRate,
  winBackRate,
} from "./indicator/customer-relations.js";
export {
  accountChurn,
  accountCoverage,
  accountGrowth,
  accountMarketingCost,
  accountPlanCompletion,
  businessReviewsHeld,
  collectionEffectiveness,
  collectionPeriod,
  grossRevenueRetention,
  keyAccountVisits,
  netRevenueRetention,
  productPenetration,
  renewalRate,
  renewalValueRate,
  revenueConcentration,
  revenuePerAccount,
  shareOfWallet,
  walletAllocation,
} from "./indicator/key-accounts.js";
export {
  bookingCancellations,
  brokenPromises,
  durationVariance,
  firstTimeFixRate,
  jobRejections,
  longRepairs,
  meanTimeToRepair,
  meanTravelTime,
  onSiteOnTime,
  partsFillRate,
  preventiveShare,
  repairCallBackRate,
  repairEfficiency,
  repeatRepairRate,
  safetyIncidentRate,
  technicianRating,
  technicianUtilisation,
  timeToComplete,
  timeToSchedule,
} from "./indicator/repair.js";
export { indicatorFamilies } from "./indicator-families.js";
export type { IndicatorFamily } from "./indicator-families.js";
export { indicators } from "./indicators.js";
export { answerFolds } from "./recipe/answer-folds.js";
export type { AnswerOptions, ContactOutcome } from "./recipe/answer-folds.js";
export { botFolds } from "./recipe/bot-folds.js";
export type { BotOptions } from "./recipe/bot-folds.js";
export { attemptFolds, consultFolds, outboundFolds, ringFolds } from "./recipe/call-folds.js";
export type { AttemptOptions, ConsultOptions, OutboundOptions, RingOptions } from "./recipe/call-folds.js";
export { caseFolds } from "./recipe/case-folds.js";
export type { CaseOptions } from "./recipe/case-folds.js";
export type { ChatOptions, Speaker } from "./recipe/chat.js";
export { complaintFolds } from "./recipe/complaint-folds.js";
export type { ComplaintOptions } from "./recipe/complaint-folds.js";
export { conversationFolds, visitFolds } from "./recipe/conversation-folds.js";
export type { ConversationOptions, VisitOptions } from "./recipe/conversation-folds.js";
export type { CountedHours } from "./recipe/counted-hours.js";
export { firstReplyFolds } from "./recipe/first-reply-folds.js";
export type { FirstReplyOptions } from "./recipe/first-reply-folds.js";
export { handlingFolds } from "./recipe/handling-folds.js";
export type { HandlingOptions } from "./recipe/handling-folds.js";
export { hotlineFolds } from "./recipe/hotline-folds.js";
export type { HotlineOptions } from "./recipe/hotline-folds.js";
export { inquiryFolds } from "./recipe/inquiry-folds.js";
export type { InquiryOptions } from "./recipe/inquiry-folds.js";
export { messageFolds } from "./recipe/message-folds.js";
export type { MessageOptions } from "./recipe/message-folds.js";
export { offerFolds } from "./recipe/offer-folds.js";
export type { OfferOptions } from "./recipe/offer-folds.js";
export { orderFolds, refundFolds } from "./recipe/order-folds.js";
export type { OrderOptions, RefundOptions } from "./recipe/order-folds.js";
export { platformFolds } from "./recipe/platform-folds.js";
export type { PlatformOptions } from "./recipe/platform-folds.js";
export type { PlatformRule } from "./recipe/platform-rule.js";
export {
  douyinThreeMinutes,
  jingdongThirtySeconds,
  kuaishouThreeMinutes,
  pinduoduoOneHour,
  pinduoduoThreeMinutes,
  wangwangThreeMinutes,
} from "./recipe/platform-rules.js";
export { afterSalesFolds, shopRatingFolds } from "./recipe/rating-folds.js";
export type { AfterSalesOptions, ShopRatingOptions } from "./recipe/rating-folds.js";
export { replyFolds } from "./recipe/reply-folds.js";
export type { ReplyOptions } from "./recipe/reply-folds.js";
export { resolutionFolds } from "./recipe/resolution-folds.js";
export type { ResolutionOptions } from "./recipe/resolution-folds.js";
export { surveyFolds } from "./recipe/survey-folds.js";
export type { SurveyOptions } from "./recipe/survey-folds.js";
export { ticketFolds } from "./recipe/ticket-folds.js";
export type { TicketOptions } from "./recipe/ticket-folds.js";
export type { TimeLimit } from "./recipe/time-limit.js";
export {
  alibabaAnswers,
  genesysAnswers,
  intercomFirstReplies,
  microsoftAnswers,
  microsoftFirstReplies,
  zendeskFirstReplies,
} from "./recipe/vendor-choices.js";
export type { Source, SourceGrade } from "./source.js";
export { sources } from "./sources.js";
export type { SourceKey } from "./sources.js";
export type { Words } from "./words.js";
