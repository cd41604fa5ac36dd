import fc from 'fast-check';

/** Texts of the kinds of characters that matter here, beside any others. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'a',
          'é',
          'e\u0301',
          ' ',
          '\t',
          '\n',
          '\r\n',
          '\u2028',
          '\u2029',
          '\u00A0',
          '\u2800',
          '\u3164',
          '\0',
          '\u0085',
        ],
        ...[
          '\u200B',
          '\u200C',
          '\u200D',
          '\u200E',
          '\u202E',
          '\u2066',
          '\uFEFF',
          '\u00AD',
          '\uFE0F',
          '\u{E0041}',
          '\uE000',
        ],
        ...['\uD83D', '\uDE00', '😀', '👩🏽‍⚕️', '1\uFE0F\u20E3', 'क्‍ष', 'می‌خواهم', '\u180B', '\uFFFF', ':ok:', ':'],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
/** Pieces of HTML in any order, of which little fits together. */
export const anyHtml = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(
        '<',
        '>',
        '</',
        '<p>',
        '</p>',
        '<br>',
        '<br/>',
        '<script>',
        '</script>',
        '<style>',
        '<!--',
        '-->',
      ),
      fc.constantFrom('<a href="https://med.example/">', '</a>', '<span class="invisible">', '<span class=ellipsis>'),
      fc.constantFrom('</span>', '<svg>', '<title>', '</title>', '<template>', '<![CDATA[', '<?', '<textarea>', '<li>'),
      fc.constantFrom('&amp;', '&lt;', '&gt', '&#x202e;', '&#0;', '&#xD800;', '&nbsp;', '&', '"', "'", '='),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
