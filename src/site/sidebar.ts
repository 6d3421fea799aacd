import type { StarlightUserConfig } from '@astrojs/starlight/types';

/** The sidebar: pages that lead on, never the connectors themselves, which would weigh on every page. */
export const sidebar: StarlightUserConfig['sidebar'] = [
  { label: 'Home', link: '/' },
  { label: 'Connectors', link: '/connectors/' },
  { label: 'Categories', link: '/categories/' },
  { label: 'Plugins', link: '/plugins/' },
  { label: 'Coverage', link: '/coverage/' },
  { label: 'Builder', link: '/builder/' },
];
