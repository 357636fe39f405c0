import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { storyReport } from './story-report.ts';
import passagesSchema from '#static/passages.schema.json';
import storySchema from '#static/story.schema.json';
import { parseStory } from '#lib/story/parse/parse-story.ts';
import { smallStory } from '#lib/story/parse/small-story.fixture.ts';
import { parseEdtf } from '#lib/time/edtf.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/adding-a-story.md'), 'utf8');

/** The parts of JSON Schema that the guide documents. */
interface Schema {
  readonly $ref?: string;
  readonly type?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Schema[];
}

const STORY: Schema = storySchema;
const PASSAGES: Schema = passagesSchema;
const DEFINITIONS: Readonly<Record<string, Schema>> = {
  ...passagesSchema.definitions,
  ...storySchema.definitions,
};

function resolved(schema: Schema = {}): Schema {
  const name = decodeURIComponent(schema.$ref?.replace('#/definitions/', '') ?? '');
  const target = DEFINITIONS[name];
  return target ? resolved(target) : schema;
}

const record = (name: string): Schema => resolved({ $ref: `#/definitions/${name}` });
const propertiesOf = (schema: Schema): string[] => Object.keys(schema.properties ?? {});
const membersOf = (name: string): Schema[] => (record(name).oneOf ?? []).map(resolved);

/** The guide's code blocks in a language, without the indent of the list around them. */
const blocks = (language: string): string[] =>
  [...GUIDE.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^ *\`\`\``, 'gm'))].map(
    ([, indent, text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );

const codes = (cell = ''): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

/** Rows, as cells, of the table whose first column has this heading. */
function table(heading: string): string[][] {
  const lines = GUIDE.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const at = lines.findIndex((cells) => cells[1] === heading);
  const rest = lines.slice(at + 2);
  const end = rest.findIndex((cells) => cells.length === 1);
  return rest.slice(0, end).map((cells) => cells.slice(1, -1));
}

/** Rows of a table with the code spans of each cell; the first cell as its first code span, else as text. */
const coded = (heading: string): [string, ...string[][]][] =>
  table(heading).map(([first = '', ...others]) => [
    codes(first)[0] ?? first,
    ...others.map((cell) => codes(cell).sort()),
  ]);

describe('the starter story of the guide', () => {
  const root = mkdtempSync(join(tmpdir(), 'dateline-guide-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const [article = ''] = blocks('text');
  const [story = '', passages = '', ...others] = blocks('json');
  const { slug } = JSON.parse(story) as { slug: string };

  it('passes the check unchanged, also against its article', () => {
    expect(others).toEqual([]);
    mkdirSync(join(root, slug));
    writeFileSync(join(root, slug, 'story.json'), story);
    writeFileSync(join(root, slug, 'passages.json'), passages);
    writeFileSync(join(root, 'article.txt'), article);
    const { said, complained } = storyReport([slug, '--article', 'article.txt'], root);
    expect(complained).toBe('');
    expect(said).toContain('2 events, 2 passages, no issues');
  });

  it('has the slug that the guide uses elsewhere', () => {
    for (const place of [
      `folder \`data/${slug}/\``,
      `check-story -- data/${slug}\n`,
      `/nl/${slug}/`,
    ])
      expect(GUIDE).toContain(place);
  });
});

describe('the guide to adding a story', () => {
  it('lists the required and optional fields of every record', () => {
    const common = record('Milestone');
    const correction = resolved(STORY.properties?.corrections).items;
    const records: [string, Schema][] = [
      ['story.json', STORY],
      ['passages.json', PASSAGES],
      ['article', record('Article')],
      ['actor', record('Actor')],
      ['place', record('Place')],
      ['passage', record('Passage')],
      ['event', common],
      ['locator', record('Locator')],
      ['when', record('When')],
      ['refined', record('Refined')],
      ['source', record('Source')],
      ['correction', resolved(correction)],
    ];
    expect(coded('record')).toEqual(
      records.map(([name, schema]) => {
        const needed = schema.required ?? [];
        const optional = propertiesOf(schema).filter((field) => !needed.includes(field));
        return [name, [...needed].sort(), optional.sort()];
      }),
    );
  });

  it('lists every enumeration with its values', () => {
    const lists = new Map<string, string[]>();
    const gather = (schema: Schema) => {
      for (const [field, value] of Object.entries(schema.properties ?? {})) {
        const values = resolved(value).enum;
        if (values) lists.set(field, values.map(String).sort());
        gather(value);
      }
      for (const each of [schema.items, ...(schema.oneOf ?? [])]) if (each) gather(each);
    };
    [STORY, PASSAGES, ...Object.values(DEFINITIONS)].forEach(gather);
    const documented = coded('field').map(([field, values]) => [field, values] as const);
    const bases = coded('basis').map(([basis]) => basis);
    expect(new Map([...documented, ['basis', bases.sort()]])).toEqual(lists);
  });

  it('lists every type of event with its own fields', () => {
    const common = propertiesOf(record('Milestone'));
    const types = membersOf('EventRecord').map((member) => {
      const own = propertiesOf(member).filter((field) => !common.includes(field));
      const needed = own.filter((field) => member.required?.includes(field));
      const optional = own.filter((field) => !needed.includes(field));
      return [member.properties?.type?.const, [], needed, optional];
    });
    expect(coded('type')).toEqual(types);
  });

  it('lists every rule with its fields', () => {
    const rules = membersOf('DateRule').map((member) => {
      const fields = propertiesOf(member).filter((field) => field !== 'rule');
      return [member.properties?.rule?.const, [], fields.sort()];
    });
    expect(coded('rule')).toEqual(rules);
  });

  it('lists the fields that each basis requires', () => {
    const needs = coded('basis').map(([basis]) => {
      const { story, passages } = smallStory();
      const [first, ...others] = story.events;
      const events = [{ ...first, when: { edtf: '1998', basis } }, ...others];
      const parsed = parseStory({ ...story, events }, passages);
      const missing = parsed.ok ? [] : parsed.error.filter(({ found }) => found === 'nothing');
      return [basis, missing.map(({ path }) => path.replace('events[0].when.', ''))];
    });
    const documented = coded('basis').map(([basis, , fields = []]) => [basis, fields]);
    expect(documented).toEqual(needs);
  });

  it('gives only valid EDTF as examples of dates', () => {
    const [dates = ''] = /^- \*\*Dates\*\*[^]*?(?=^- )/m.exec(GUIDE) ?? [];
    expect(codes(dates).length).toBeGreaterThan(10);
    for (const edtf of codes(dates)) expect(parseEdtf(edtf), edtf).toMatchObject({ ok: true });
  });
});
