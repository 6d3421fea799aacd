import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { guideOrder } from './guide-order.ts';
import { pageName, translations } from './names.ts';
import { routes } from './routes.ts';

/** The sidebar: pages that lead on, never the connectors themselves, which would weigh on every page. */
export const sidebar: StarlightUserConfig['sidebar'] = [
  ...routes.flatMap((route) =>
    'menu' in route
      ? [
          {
            label: route.menu,
            translations: translations(({ pages }) => pages[route.path]),
            link: route.path,
          },
        ]
      : [],
  ),
  {
    label: pageName('en', '/guides/'),
    translations: translations(({ pages }) => pages['/guides/']),
    items: [
      {
        label: 'All guides',
        translations: translations(({ allGuides }) => allGuides),
        slug: 'guides',
      },
      ...guideOrder.map((guide) => ({
        slug: `guides/${guide}`,
        translations: translations(({ guides }) => guides[guide]),
      })),
    ],
  },
];
