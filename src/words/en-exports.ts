/** Words about what the directory gives away as data. */
export const enExports = {
  'feed.new': 'New mentors · {site}',
  'feed.updated': 'Mentors who confirmed their pages · {site}',
  'export.take': 'Take it with you:',
  'export.vcard': 'Contact card (vCard)',
  'export.json': 'Data (JSON)',
  'about.exports': 'The directory as data',
  'about.exports.text':
    'Programs can read the directory, too. Only mentors who agreed to it are in these files, and each of them has a contact card and a file of their own, linked from their page.',
  'about.exports.json': 'All of them as JSON',
  'about.exports.schema': 'What that file holds, as a JSON Schema',
  'about.exports.csv': 'All of them as a table (CSV)',
  'about.exports.new': 'New mentors, as a feed (Atom)',
  'about.exports.updated': 'Mentors who confirmed their pages, as a feed (Atom)',
} as const;
