/** The lead that a step belongs to, as far as a dialog needs to know it. */
export interface Lead {
  id: string;
  code: string;
}
