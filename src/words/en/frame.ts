/** What stands around every page. */
export const frame = {
  mainPages: 'Main pages',
  program: 'Your program',
  programForAll: 'Your program, for all pages',
  builder: 'Builder',
  source: 'Source code',
  breadcrumb: 'Breadcrumb',
  home: 'Home',
  pageAs: 'This page as',
  or: 'or',
  allOfIt: 'all of it:',
  useTheApi: 'use the API',
  facts:
    'Facts are dated and sourced; what is not known says so. Names and logos belong to their owners.',
  report: 'Report a wrong fact',
};
