import type { components, paths } from '@/generated/schema';

type Schemas = components['schemas'];

/** The names under which the pages know the shapes of the contract. */
export type Session = Schemas['Session'];
export type Project = Schemas['ProjectView'];
export type ProjectItem = Schemas['ProjectItem'];
export type NextStage = Schemas['NextStageView'];
export type Missing = Schemas['MissingView'];
export type Team = Schemas['TeamView'];
export type LeadBody = Schemas['LeadBody'];
export type Recognised = Schemas['Recognised'];
export type FoundField = Schemas['FoundView'];
export type Candidate = Schemas['CandidateView'];
export type EvidenceBody = Schemas['EvidenceBody'];
export type TimelineEntry = Schemas['MomentView'];
export type DemandBody = Schemas['DemandBody'];
export type TechnologyTarget = Schemas['IndicatorBody'];
export type Hit = Schemas['HitView'];
export type Suggestion = Schemas['SuggestionView'];
export type SearchAnswer = Schemas['SearchAnswer'];
export type SavedSearch = Schemas['SavedSearchView'];
export type SavedQuestion = Schemas['QuestionBody'];
export type News = Schemas['NotificationView'];
export type ChainNode = Schemas['NodeView'];
export type InvestmentTarget = Schemas['TargetView'];
export type Pair = Schemas['PairView'];
export type Side = Schemas['SideView'];
export type Lapse = Schemas['LapseView'];
export type Dispute = Schemas['DisputeView'];
export type Intake = Schemas['IntakeView'];
export type IntakeStep = Schemas['StepView'];
export type Judgement = Schemas['JudgementView'];
export type WaitingStep = Schemas['WaitingView'];
export type UnitFigures = Schemas['FiguresView'];
export type Transfer = Schemas['TransferView'];
export type Count = Schemas['CountView'];
export type Import = Schemas['ImportView'];
export type ImportColumn = Schemas['ColumnView'];
export type ImportRow = Schemas['RowView'];
export type RowProblem = Schemas['RowProblemView'];
export type RowCandidate = Schemas['RowCandidateView'];
export type ImportCorrection = Schemas['CorrectionBody'];
export type Organisation = Schemas['OrganisationView'];
export type OrganisationBody = Schemas['OrganisationBody'];
export type OrganisationPatch = Schemas['OrganisationPatchBody'];
export type OrganisationCandidate = Schemas['OrganisationCandidateView'];
export type Relation = Schemas['RelationView'];
export type Match = Schemas['MatchView'];
export type Offer = Schemas['OfferView'];
export type OfferBody = Schemas['OfferBody'];
export type Docking = Schemas['DockingView'];
export type DockingBody = Schemas['DockingBody'];
export type Funnel = Schemas['FunnelView'];
export type Reached = Schemas['ReachedView'];
export type ThesaurusEntry = Schemas['EntryView'];
export type Attachment = Schemas['AttachmentView'];
export type Channel = Schemas['ChannelView'];
export type ChannelItem = Schemas['ItemView'];
export type ChannelEvent = Schemas['EventView'];
export type WhatIf = Schemas['WhatIfView'];
export type UnitRecord = Schemas['UnitRecordView'];
export type ProgressMonth = Schemas['Listed_MonthView']['items'][number];
export type ToldProgress = Schemas['ToldView'];
export type WorkItem = Schemas['WorkItemView'];
export type RaisedProblem = Schemas['RaisedProblemView'];
export type Instruction = Schemas['InstructionView'];
export type Meeting = Schemas['MeetingView'];
export type MeetingTask = Schemas['MeetingTaskView'];
export type ElementPool = Schemas['ElementPoolView'];
export type ElementEntry = Schemas['ElementEntryView'];
export type ElementNeed = Schemas['ElementNeedView'];
export type ElementNeeds = Schemas['ElementNeedsView'];
export type AdmissionForm = Schemas['AdmissionForm'];
export type AdmissionReview = Schemas['ReviewView'];
export type Assessment = Schemas['AssessmentView'];
export type AdmissionCondition = Schemas['AdmissionConditionView'];
export type ComparedProject = Schemas['Listed_ComparedView']['items'][number];
export type AdmissionStandards = Schemas['StandardsView'];
export type Threshold = Schemas['ThresholdBody'];
export type Performances = Schemas['PerformancesView'];
export type PerformancePeriod = Schemas['PeriodView'];
export type Person = Schemas['Listed_PersonView']['items'][number];
export type Absence = Schemas['AbsenceView'];
export type Vacancy = Schemas['Listed_VacancyView']['items'][number];
export type ApprovalCatalogue = Schemas['CatalogueView'];
export type CatalogueItem = Schemas['ApprovalBody'];
export type CataloguePreview = Schemas['CataloguePreviewView'];
export type Account = Schemas['AccountView'];
export type AccountRequest = Schemas['AccountRequestView'];
export type NotificationSettings = Schemas['NotificationSettingsView'];
export type LogEntry = Schemas['LogEntryView'];
export type LogCheck = Schemas['LogCheckView'];
export type SystemState = Schemas['SystemView'];
export type Reference = Schemas['Reference'];
export type Named = Schemas['Named'];
export type Industry = Schemas['IndustryView'];
export type Stage = Schemas['StageView'];

/** The filters of the lists that have them. */
export type ProjectFilters = NonNullable<paths['/api/v1/projects']['get']['parameters']['query']>;
export type OrganisationFilters = NonNullable<paths['/api/v1/organisations']['get']['parameters']['query']>;
export type CountFilters = NonNullable<paths['/api/v1/counts']['get']['parameters']['query']>;
export type ProblemFilters = NonNullable<paths['/api/v1/problems']['get']['parameters']['query']>;
export type InstructionFilters = NonNullable<paths['/api/v1/instructions']['get']['parameters']['query']>;
export type PoolFilters = NonNullable<paths['/api/v1/element-pools']['get']['parameters']['query']>;
export type DemandFilters = NonNullable<paths['/api/v1/demands']['get']['parameters']['query']>;
export type DockingFilters = NonNullable<paths['/api/v1/dockings']['get']['parameters']['query']>;
export type LogFilters = NonNullable<paths['/api/v1/change-log']['get']['parameters']['query']>;
export type SearchFilters = NonNullable<paths['/api/v1/search']['get']['parameters']['query']>;

/** A demand as it is answered: what was entered, flat, and what the server keeps beside it. */
export type Demand = DemandBody & {
  id: string;
  version: number;
  status: string;
  owner: Schemas['OwnerView'];
  actions: string[];
};

/** What is sent with each verb. */
export type Bodies = Pick<
  Schemas,
  | 'AbsenceBody'
  | 'AbsenceEventBody'
  | 'AcceptanceBody'
  | 'AccountDecisionBody'
  | 'AccountRequestBody'
  | 'AddBody'
  | 'ApplicationBody'
  | 'AssessBody'
  | 'CatalogueBody'
  | 'CloseBody'
  | 'ConditionMetBody'
  | 'Credentials'
  | 'DecisionBody'
  | 'ElementEntryBody'
  | 'ElementNeedsBody'
  | 'ElementPoolBody'
  | 'ElementQuotaBody'
  | 'EndBody'
  | 'EntryBody'
  | 'EventBody'
  | 'FeedbackBody'
  | 'FollowUpBody'
  | 'GroundsBody'
  | 'HandOverAllBody'
  | 'IncreaseBody'
  | 'InstructionBody'
  | 'InstructionEventBody'
  | 'LeaderBody'
  | 'MeetingBody'
  | 'MeetingEventBody'
  | 'MergeBody'
  | 'MoveBody'
  | 'NotificationSettingsBody'
  | 'OfferWithdrawalBody'
  | 'OpenBody'
  | 'OrganisationMergeBody'
  | 'OutcomeBody'
  | 'OverruleBody'
  | 'PasswordBody'
  | 'PerformanceBody'
  | 'PhoneBody'
  | 'ProgressBody'
  | 'ProblemBody'
  | 'ProblemEventBody'
  | 'PublishBody'
  | 'ReasonBody'
  | 'RelationBody'
  | 'RelationEndBody'
  | 'ReviewBody'
  | 'RulingBody'
  | 'SavedSearchBody'
  | 'SavedSearchPatch'
  | 'StandardsBody'
  | 'StepBody'
  | 'SuspendBody'
  | 'TargetBody'
  | 'TeamBody'
  | 'TransferBody'
  | 'TryBody'
  | 'WithdrawalBody'
>;
export type ShownLight = Schemas['LightView'];
export type Measures = Schemas['MeasuresView'];
export type Measure = Schemas['MeasureView'];
export type Figure = Pick<Measure, 'numerator' | 'denominator'>;
