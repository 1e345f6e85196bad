/** The lines by which a tool separates the up and the down section of one file. */
export interface SectionMarks {
  readonly tool: string;
  /**
   * Such a line, behind white space; its only group is the direction. Anything but `up` ends the up
   * section.
   */
  readonly line: RegExp;
  /** For a tool that runs a file in one transaction: how the file says that it wants none. */
  readonly noTransaction?: RegExp;
}
