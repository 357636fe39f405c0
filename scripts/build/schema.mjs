// Writes the JSON schemas of story files and of published stories from the types of the story room.
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';

/** Which type describes which file. The last is published beside the stories. */
const FILES = {
  'static/story.schema.json': 'StoryFile',
  'static/passages.schema.json': 'PassagesFile',
  'static/stories/story.schema.json': 'PublishedStory',
};

/**
 * No number of a story has a fraction, which TypeScript cannot say.
 * @param {string} key @param {unknown} value
 */
const integers = (key, value) => (key === 'type' && value === 'number' ? 'integer' : value);

/**
 * A brand is erased when compiled: what it brands takes its place.
 * @param {import('ts-json-schema-generator').Schema} schema
 */
function withoutBrands({ definitions = {}, ...schema }) {
  const entries = Object.entries(definitions).flatMap(([name, definition]) => {
    if (name.startsWith('Brand<')) return [];
    const target = decodeURIComponent(Object(definition).$ref ?? '').replace('#/definitions/', '');
    if (!target.startsWith('Brand<')) return [[name, definition]];
    return [[name, { ...Object(definitions[target]), ...Object(definition), $ref: undefined }]];
  });
  return { ...schema, definitions: Object.fromEntries(entries) };
}

/**
 * The text of every schema file, by path from the repository's root.
 * @returns {Promise<Record<string, string>>}
 */
export async function schemaTexts() {
  const generator = createGenerator({
    path: 'src/lib/story/types.ts',
    tsconfig: 'tsconfig.json',
    expose: 'export',
    topRef: false,
    jsDoc: 'extended',
    discriminatorType: 'open-api',
    additionalProperties: false,
    skipTypeCheck: true,
  });
  const options = { ...(await resolveConfig('package.json')), parser: 'json' };
  const texts = Object.entries(FILES).map(async ([file, type]) => {
    const text = JSON.stringify(withoutBrands(generator.createSchema(type)), integers);
    return /** @type {const} */ ([file, await format(text, options)]);
  });
  return Object.fromEntries(await Promise.all(texts));
}

if (process.argv[1] === import.meta.filename) {
  for (const [file, text] of Object.entries(await schemaTexts())) writeFileSync(file, text);
}
