import type { Endpoint } from '../../catalog/endpoint.ts';
import { unended } from '../../diagnostics/sentence.ts';
import { isSecretName } from '../../protocol/secret.ts';
import { domainsOf } from '../../protocol/url-template.ts';
import { markup, type Markup } from './markup.ts';

/** The fields of an address that depends on the customer; without a script, what to replace in the snippet. */
export function templateForm(endpoint: Endpoint): Markup {
  const variables = Object.entries(endpoint.variables ?? {});
  const secrets = variables.map(([name]) => name).filter(isSecretName);
  const template = endpoint.type === 'stdio' ? '' : endpoint.url;
  return markup`
    <div class="cc-template not-content">
      <fieldset class="cc-needs-script" data-template-form data-endpoint="${endpoint.id}"
        ${' '}data-template="${template}" data-domains="${JSON.stringify(domainsOf(endpoint))}">
        <legend>Fill in your own</legend>
        ${variables.map(
          ([name, { description, example }]) => markup`
          <label>
            <span><code>{${name}}</code> ${description}</span>
            <input type="text" name="${name}" placeholder="${example ?? ''}" autocomplete="off" autocapitalize="off"
              ${' '}spellcheck="false">
          </label>
        `,
        )}
        <p role="status" data-problem></p>
        <p>${keptWords(variables.length, secrets)}</p>
      </fieldset>
      <div class="cc-without-script cc-note">
        <p>Replace these in the snippet:</p>
        <dl>
          ${variables.map(
            ([name, { description, example }]) => markup`
            <dt><code>{${name}}</code></dt>
            <dd>${unended(description)}${example && `, for example ${example}`}</dd>
          `,
          )}
        </dl>
      </div>
    </div>
  `;
}

/** Where what is typed goes, and that a secret is not kept. */
function keptWords(count: number, secrets: readonly string[]): string {
  if (secrets.length === count) {
    return 'What you type goes into the snippets below. It is kept nowhere: the builder asks for it again.';
  }
  const kept =
    'What you type goes into the snippets below and into the builder. It stays in this tab.';
  if (secrets.length === 0) return kept;
  return `${kept} Except {${secrets.join('}, {')}}: that is kept nowhere.`;
}
