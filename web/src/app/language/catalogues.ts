import accountEn from '@/account/words.en.json';
import accountZh from '@/account/words.zh.json';
import admissionEn from '@/admission/words.en.json';
import admissionZh from '@/admission/words.zh.json';
import admissionStandardEn from '@/admission-standard/words.en.json';
import admissionStandardZh from '@/admission-standard/words.zh.json';
import appEn from '@/app/words.en.json';
import appZh from '@/app/words.zh.json';
import approvalCatalogueEn from '@/approval-catalogue/words.en.json';
import approvalCatalogueZh from '@/approval-catalogue/words.zh.json';
import attachmentEn from '@/attachment/words.en.json';
import attachmentZh from '@/attachment/words.zh.json';
import changeLogEn from '@/change-log/words.en.json';
import changeLogZh from '@/change-log/words.zh.json';
import countEn from '@/count/words.en.json';
import countZh from '@/count/words.zh.json';
import demandEn from '@/demand/words.en.json';
import demandZh from '@/demand/words.zh.json';
import dockingEn from '@/docking/words.en.json';
import dockingZh from '@/docking/words.zh.json';
import duplicateEn from '@/duplicate/words.en.json';
import duplicateZh from '@/duplicate/words.zh.json';
import elementEn from '@/element/words.en.json';
import elementZh from '@/element/words.zh.json';
import firstReportEn from '@/first-report/words.en.json';
import firstReportZh from '@/first-report/words.zh.json';
import followUpEn from '@/follow-up/words.en.json';
import followUpZh from '@/follow-up/words.zh.json';
import handoverEn from '@/handover/words.en.json';
import handoverZh from '@/handover/words.zh.json';
import helpEn from '@/help/words.en.json';
import helpZh from '@/help/words.zh.json';
import greenChannelEn from '@/green-channel/words.en.json';
import greenChannelZh from '@/green-channel/words.zh.json';
import importEn from '@/import/words.en.json';
import importZh from '@/import/words.zh.json';
import intakeEn from '@/intake/words.en.json';
import intakeZh from '@/intake/words.zh.json';
import instructionEn from '@/instruction/words.en.json';
import instructionZh from '@/instruction/words.zh.json';
import measureEn from '@/measure/words.en.json';
import measureZh from '@/measure/words.zh.json';
import meetingEn from '@/meeting/words.en.json';
import meetingZh from '@/meeting/words.zh.json';
import problemEn from '@/problem/words.en.json';
import problemZh from '@/problem/words.zh.json';
import workEn from '@/work/words.en.json';
import workZh from '@/work/words.zh.json';
import leaderEn from '@/leader/words.en.json';
import leaderZh from '@/leader/words.zh.json';
import targetEn from '@/investment-target/words.en.json';
import targetZh from '@/investment-target/words.zh.json';
import notificationEn from '@/notification/words.en.json';
import notificationZh from '@/notification/words.zh.json';
import matchingEn from '@/matching/words.en.json';
import matchingZh from '@/matching/words.zh.json';
import offerEn from '@/offer/words.en.json';
import offerZh from '@/offer/words.zh.json';
import organisationEn from '@/organisation/words.en.json';
import organisationZh from '@/organisation/words.zh.json';
import performanceEn from '@/performance/words.en.json';
import performanceZh from '@/performance/words.zh.json';
import personEn from '@/person/words.en.json';
import personZh from '@/person/words.zh.json';
import phoneEn from '@/phone/words.en.json';
import phoneZh from '@/phone/words.zh.json';
import progressEn from '@/progress/words.en.json';
import progressZh from '@/progress/words.zh.json';
import projectEn from '@/project/words.en.json';
import projectZh from '@/project/words.zh.json';
import searchEn from '@/search/words.en.json';
import searchZh from '@/search/words.zh.json';
import sessionEn from '@/session/words.en.json';
import sessionZh from '@/session/words.zh.json';
import systemEn from '@/system/words.en.json';
import systemZh from '@/system/words.zh.json';
import teamEn from '@/team/words.en.json';
import teamZh from '@/team/words.zh.json';
import thesaurusEn from '@/thesaurus/words.en.json';
import thesaurusZh from '@/thesaurus/words.zh.json';
import timelineEn from '@/timeline/words.en.json';
import timelineZh from '@/timeline/words.zh.json';
import transferEn from '@/transfer/words.en.json';
import transferZh from '@/transfer/words.zh.json';
import transitionEn from '@/transition/words.en.json';
import transitionZh from '@/transition/words.zh.json';
import uiEn from '@/ui/words.en.json';
import uiZh from '@/ui/words.zh.json';

/** Every string of the application; each noun brings its own in both languages. */
export const zh = {
  account: accountZh,
  admission: admissionZh,
  admission_standard: admissionStandardZh,
  app: appZh,
  approval_catalogue: approvalCatalogueZh,
  attachment: attachmentZh,
  change_log: changeLogZh,
  count: countZh,
  demand: demandZh,
  docking: dockingZh,
  duplicate: duplicateZh,
  element: elementZh,
  first_report: firstReportZh,
  follow_up: followUpZh,
  handover: handoverZh,
  green_channel: greenChannelZh,
  help: helpZh,
  import: importZh,
  intake: intakeZh,
  investment_target: targetZh,
  instruction: instructionZh,
  leader: leaderZh,
  measure: measureZh,
  meeting: meetingZh,
  notification: notificationZh,
  matching: matchingZh,
  offer: offerZh,
  organisation: organisationZh,
  performance: performanceZh,
  person: personZh,
  phone: phoneZh,
  progress: progressZh,
  problem: problemZh,
  project: projectZh,
  search: searchZh,
  session: sessionZh,
  system: systemZh,
  team: teamZh,
  thesaurus: thesaurusZh,
  timeline: timelineZh,
  transfer: transferZh,
  transition: transitionZh,
  ui: uiZh,
  work: workZh,
};

export const en = {
  account: accountEn,
  admission: admissionEn,
  admission_standard: admissionStandardEn,
  app: appEn,
  approval_catalogue: approvalCatalogueEn,
  attachment: attachmentEn,
  change_log: changeLogEn,
  count: countEn,
  demand: demandEn,
  docking: dockingEn,
  duplicate: duplicateEn,
  element: elementEn,
  first_report: firstReportEn,
  follow_up: followUpEn,
  handover: handoverEn,
  green_channel: greenChannelEn,
  help: helpEn,
  import: importEn,
  intake: intakeEn,
  investment_target: targetEn,
  instruction: instructionEn,
  leader: leaderEn,
  measure: measureEn,
  meeting: meetingEn,
  notification: notificationEn,
  matching: matchingEn,
  offer: offerEn,
  organisation: organisationEn,
  performance: performanceEn,
  person: personEn,
  phone: phoneEn,
  progress: progressEn,
  problem: problemEn,
  project: projectEn,
  search: searchEn,
  session: sessionEn,
  system: systemEn,
  team: teamEn,
  thesaurus: thesaurusEn,
  timeline: timelineEn,
  transfer: transferEn,
  transition: transitionEn,
  ui: uiEn,
  work: workEn,
};
