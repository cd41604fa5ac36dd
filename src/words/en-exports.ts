/** Words about what the directory gives away as data. */
export const enExports = {
  'feed.new': 'New mentors · {site}',
  'feed.updated': 'Mentors who confirmed their pages · {site}',
  'export.take': 'Take it with you:',
  'export.vcard': 'Contact card (vCard)',
  'export.json': 'Data (JSON)',
} as const;
