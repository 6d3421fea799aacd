import { fitValue } from '../../config/template-value.ts';
import { keepTyped, readTyped } from '../typed-values.ts';

/**
 * Makes the fields of a template write into every snippet and address of the page as they are typed, and
 * keeps them for the builder.
 */
export function startTemplateForm(): void {
  for (const form of document.querySelectorAll<HTMLElement>('[data-template-form]')) {
    const { endpoint = '', template = '', domains = '{}' } = form.dataset;
    const typed = readTyped()[endpoint] ?? {};
    const fill = ({ name, value }: HTMLInputElement) => {
      const fit = fitValue(template, name, value, JSON.parse(domains));
      const text = 'problem' in fit || fit.value === '' ? `{${name}}` : fit.value;
      for (const place of document.querySelectorAll<HTMLElement>(
        `[data-variable="${CSS.escape(name)}"]`,
      )) {
        place.textContent = text;
        place.toggleAttribute('data-filled', text !== `{${name}}`);
      }
      const status = form.querySelector('[data-problem]');
      if (status) status.textContent = 'problem' in fit ? fit.problem : '';
    };
    for (const input of form.querySelectorAll('input')) {
      input.value = typed[input.name] ?? '';
      if (input.value !== '') fill(input);
    }
    form.addEventListener('input', (event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      fill(event.target);
      keepTyped(endpoint, event.target.name, event.target.value);
    });
  }
}
