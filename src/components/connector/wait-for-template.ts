/** Loads what fills in a template where the page has one. */
export function waitForTemplate(): void {
  if (document.querySelector('[data-template-form]') === null) return;
  void import('./template-form.ts').then(({ startTemplateForm }) => startTemplateForm());
}
