/** Something on a page that is not as it should be. */
export interface Finding {
  /** Address of the page: `/harryda/kf/2020-06-15/128/`. */
  path: string;
  /** How it was seen: `320 px, dark`, or the tool that read the file. */
  view: string;
  rule: string;
  what: string;
}

/** A finding in one line, for a person. */
export const describe = ({ path, view, rule, what }: Finding): string => `${path}  [${view}]  ${rule}: ${what}`;
