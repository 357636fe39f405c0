import type { Language } from '#lib/story/types.ts';
import { DEMO_MESSAGES } from '#lib/messages/embed.ts';

/** As strict as a publisher's policy gets: nothing inline, and no Trusted Types policies. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * A page as a publisher would serve it: its own head, policy and style sheet, and our script.
 * @param body rendered markup, already escaped
 * @param root relative path from the page to the root of the site
 */
export const demonstrationPage = (
  body: string,
  lang: Language,
  root: string,
): string => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="content-security-policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${DEMO_MESSAGES[lang].title}</title>
    <link rel="icon" href="${root}favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${root}demo/demo.css" />
    <link rel="stylesheet" href="room.css" />
    <script type="module" src="${root}embed/date-line.js"></script>
  </head>
  <body>
${body}
  </body>
</html>
`;
