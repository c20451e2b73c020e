export type Verdict = 'useful' | 'not';

/** What someone judges: for which demand, which candidate. */
export interface Judged {
  demandId: string;
  type: string;
  id: string;
}
