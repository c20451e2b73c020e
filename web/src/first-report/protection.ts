import type { Project } from '@/api/types';
import { addDays } from '@/ui/date';

/** Why a first report is protected until its day: for its report, or for a contact after it. Handbook §7. */
export type Ground = { cause: 'report' | 'contact'; on: string; days: number };

const afterReport = 90;
const afterContact = 60;

/** The ground of protection; `null` where the day follows from neither, as after a merge. */
export function groundOf(project: Project): Ground | null {
  const { first_report: report, last_contact_on: contact } = project;
  if (contact && addDays(contact, afterContact) === report.protected_until) {
    return { cause: 'contact', on: contact, days: afterContact };
  }
  if (addDays(report.reported_on, afterReport) === report.protected_until) {
    return { cause: 'report', on: report.reported_on, days: afterReport };
  }
  return null;
}
