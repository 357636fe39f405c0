// Generates the JSON schemas of story files and published stories from src/lib/story/types.ts.
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';

/** The type behind each schema file. The last is published beside the stories. */
const FILES = {
  'static/story.schema.json': 'StoryFile',
  'static/passages.schema.json': 'PassagesFile',
  'static/stories/story.schema.json': 'PublishedStory',
};

/**
 * Every number in a story is an integer, which TypeScript cannot express.
 * @param {string} key @param {unknown} value
 */
const integers = (key, value) => (key === 'type' && value === 'number' ? 'integer' : value);

/**
 * Replaces branded types by the types that they brand, as brands exist only at compile time.
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
 * Texts of all schema files, by path from the repository root.
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
