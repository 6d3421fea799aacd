import { cleanVariable } from '../../config/template-value.ts';

/** Makes the fields of a template write into every snippet and address of the page as they are typed. */
export function startTemplateForm(): void {
  for (const form of document.querySelectorAll<HTMLElement>('[data-template-form]')) {
    form.addEventListener('input', (event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      const { name, value } = event.target;
      const clean = cleanVariable(value);
      const selector = `[data-variable="${CSS.escape(name)}"]`;
      for (const place of document.querySelectorAll<HTMLElement>(selector)) {
        place.textContent = clean === '' ? `{${name}}` : clean;
        place.toggleAttribute('data-filled', clean !== '');
      }
    });
  }
}
