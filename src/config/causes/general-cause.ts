/** What one message means. */
export interface GeneralCause {
  /** Backticks stand around what is typed; links are written as in Markdown. */
  cause: string;
  fix: string;
}
