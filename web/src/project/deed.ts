/** What can be opened over the page of a project. */
export type Deed =
  | 'appoint'
  | 'team'
  | 'move'
  | 'send_back'
  | 'review'
  | 'close'
  | 'suspend'
  | 'resume'
  | 'edit'
  | 'reveal'
  | 'merge'
  | 'unmerge'
  | 'dispute'
  | 'take_over'
  | 'transfer'
  | 'increase';
