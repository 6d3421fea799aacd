import { markup, type Markup } from './markup.ts';

/** A button that puts an endpoint into the builder; with words, or as a sign alone. */
export function addButton({ endpoint, name, withWords = false }: AddButton): Markup {
  const label = withWords ? `Add to builder: ${name}` : `Add ${name} to the builder`;
  return markup`
    <button type="button" class="cc-add cc-button cc-needs-script${withWords && ' words'}"
      ${' '}data-add="${endpoint}" aria-pressed="false" aria-label="${label}">
      <span class="sign" aria-hidden="true"></span>
      ${withWords && markup`<span>Add to builder</span>`}
    </button>
  `;
}

export interface AddButton {
  /** Id of the endpoint to put into the builder. */
  endpoint: string;
  name: string;
  withWords?: boolean;
}
