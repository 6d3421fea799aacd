/** Who comes to the first page, and what they do. */
export const roles = {
  sales: 'Sales',
  salesLine: 'Accounts, calls, pipeline',
  finance: 'Finance',
  financeLine: 'Close, variance, filings',
  support: 'Support',
  supportLine: 'Tickets, answers, escalation',
  legal: 'Legal',
  legalLine: 'Contracts, research, signature',
  it: 'IT and security',
  itLine: 'Requests, access, who approves what',
  data: 'Data',
  dataLine: 'Warehouses, dashboards, notebooks',
  developer: 'Development',
  developerLine: 'Issues, reviews, incidents',
  science: 'Science',
  scienceLine: 'Papers, trials, targets',
};
