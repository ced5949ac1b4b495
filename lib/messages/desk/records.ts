/** Import and export. */
export const records = {
  records: {
    title: 'Import and export',
    standfirst: 'Articles as records: one JSON object a line, or an array of them, also gzipped.',
    import: 'Import',
    file: 'File',
    fileHelp: 'At most 20 MB; larger ones are imported by npm run import.',
    noFile: 'Choose a file.',
    how: 'What to do',
    trial: 'Say what would happen',
    write: 'Write it',
    submit: 'Go',
    writeTried: 'Write {name} as it was tried',
    forgotten: 'What was tried is kept for a quarter of an hour, and no longer. Choose the file again.',
    report: 'Download the whole report',
    would:
      'Would be: {created, number} new, {updated, number} changed, {unchanged, number} as they are, {skipped, number} left alone, {rejected, number} refused.',
    did: '{created, number} new, {updated, number} changed, {unchanged, number} as they are, {skipped, number} left alone, {rejected, number} refused.',
    line: 'Record {record}, {slug}: {reason}',
    noSlug: 'without a slug',
    more: '… and {count, number} more.',
    export: 'Export',
    exportHelp:
      'Everything that is published, with former versions and addresses. Imported into an empty paper it gives the same one, byte for byte.',
    download: 'Download all records',
  },
} as const
