import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import passagesSchema from '#static/passages.schema.json';
import storySchema from '#static/story.schema.json';
import { parseDay } from '#lib/time/civil.ts';
import { shown } from '#lib/story/issue.ts';
import type { Issue } from '#lib/story/types.ts';

/** The parts of a JSON schema that messages need. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Schema[];
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
};

// `ownProperties`: fields are not inherited from a prototype.
const ajv = new Ajv({
  allErrors: true,
  discriminator: true,
  ownProperties: true,
  verbose: true,
  strictTypes: false,
  formats: { date: (text: string) => parseDay(text) !== undefined },
});

interface Shape {
  readonly schema: Schema;
  readonly validate: ValidateFunction;
}

const shape = (schema: Schema): Shape => ({ schema, validate: ajv.compile(schema) });
const STORY = shape(storySchema);
const PASSAGES = shape(passagesSchema);

/** Issues with the shape of `data/<slug>/story.json`. */
export const storyShapeIssues = (json: unknown, file: string): Issue[] =>
  shapeIssues(STORY, json, file);

/** Issues with the shape of `data/<slug>/passages.json`. */
export const passagesShapeIssues = (json: unknown, file: string): Issue[] =>
  shapeIssues(PASSAGES, json, file);

function shapeIssues({ schema, validate }: Shape, json: unknown, file: string): Issue[] {
  if (validate(json)) return [];
  const byPath = new Map<string, { keyword: string; issue: Issue }>();
  const add = (keyword: string, issue: Issue) => {
    const before = byPath.get(issue.path);
    if (!before || LESS_SPECIFIC.has(before.keyword)) byPath.set(issue.path, { keyword, issue });
  };
  for (const error of validate.errors ?? []) {
    add(error.keyword, { file, ...wordError(error, schema) });
    if (error.keyword === 'discriminator')
      for (const issue of issuesOfAnyKind(error, schema, file)) add('any kind', issue);
  }
  return [...byPath.values()].map(({ issue }) => issue);
}

const kinds = new WeakMap<Schema, Shape>();

/** The issues that a record of an unknown kind would have with every kind of the union. */
function issuesOfAnyKind(
  { data, parentSchema, params, instancePath }: ErrorObject,
  root: Schema,
  file: string,
): Issue[] {
  const { tag } = params as { tag: string };
  const union = (parentSchema as Schema).oneOf ?? [];
  const [common = [], ...others] = union
    .map((member) => ({ member, fields: resolved(member, root).properties ?? {} }))
    // The member with the fewest fields first: all members accept its fields.
    .sort((a, b) => Object.keys(a.fields).length - Object.keys(b.fields).length)
    .map(({ member, fields }) => {
      const known = kinds.get(member) ?? shape({ ...member, definitions: root.definitions ?? {} });
      kinds.set(member, known);
      return shapeIssues(known, { ...(data as object), [tag]: fields[tag]?.const }, file);
    });
  const isIn =
    ({ path, found }: Issue) =>
    (issues: Issue[]) =>
      issues.some((each) => each.path === path && each.found === found);
  return common
    .filter((issue) => others.every(isIn(issue)))
    .map((issue) => ({ ...issue, path: `${pathOf(instancePath)}.${issue.path}` }));
}

// Any other error at the same path replaces one of these: "1 to 5" says more than "not text".
const LESS_SPECIFIC = new Set(['type', 'required']);

/** Rewords an error of Ajv to say where it is, what was found and what is accepted. */
function wordError(error: ErrorObject, root: Schema): Omit<Issue, 'file'> {
  const path = pathOf(error.instancePath);
  const parent = (error.parentSchema ?? {}) as Schema;
  const params = error.params as Readonly<Record<string, unknown>>;
  const field = (name: unknown): string => (path === '' ? String(name) : `${path}.${String(name)}`);
  switch (error.keyword) {
    case 'required': {
      const name = String(params.missingProperty);
      const accepted = wordSchema(parent.properties?.[name] ?? {}, root);
      return { path: field(name), found: 'nothing', accepted };
    }
    case 'additionalProperties':
      return {
        path: field(params.additionalProperty),
        found: 'an unknown field',
        accepted: Object.keys(parent.properties ?? {}).join(', '),
      };
    case 'discriminator':
      return {
        path: field(params.tag),
        found: shown(params.tagValue),
        accepted: tagsOf(parent, String(params.tag), root).join(', '),
      };
    case 'maxLength':
      return { path, found: lengthOf(error.data), accepted: `at most ${params.limit} characters` };
    case 'maxItems':
      return { path, found: shown(error.data), accepted: `at most ${params.limit}` };
    case 'minItems':
      return { path, found: shown(error.data), accepted: `at least ${params.limit}` };
    case 'uniqueItems':
      return { path, found: 'the same id twice', accepted: 'each id once' };
    case 'minimum':
      return { path, found: shown(error.data), accepted: `${params.limit} or more` };
    default:
      return { path, found: shown(error.data), accepted: wordSchema(parent, root) };
  }
}

/** Converts a JSON pointer: `/events/3/when/edtf` becomes `events[3].when.edtf`. */
const pathOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => {
      if (/^\d+$/.test(part)) return `${path}[${part}]`;
      return path === '' ? part : `${path}.${part}`;
    }, '');

const lengthOf = (value: unknown): string =>
  typeof value === 'string' ? `${[...value].length} characters: ${shown(value)}` : shown(value);

function resolved(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.replace('#/definitions/', '');
  const target = name === undefined ? undefined : root.definitions?.[decodeURIComponent(name)];
  return target ? resolved(target, root) : schema;
}

/**
 * What a schema accepts: its values, or else its description (the docstring of its type), or else
 * its type.
 */
function wordSchema(schema: Schema, root: Schema): string {
  if (schema.$ref !== undefined && schema.type === undefined) {
    const target = resolved(schema, root);
    return wordSchema(target === schema ? {} : target, root);
  }
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum) return schema.enum.join(', ');
  if (schema.type === 'string' && schema.description !== undefined) return schema.description;
  if (schema.type === 'object') return fieldsOf(schema);
  return [schema.type]
    .flat()
    .map((each) => TYPES[each ?? ''] ?? 'a value')
    .join(' or ');
}

/** An object with its required fields. */
const fieldsOf = ({ required = [] }: Schema): string => `an object with ${required.join(', ')}`;

const tagsOf = (union: Schema, tag: string, root: Schema): string[] =>
  (union.oneOf ?? []).map((member) =>
    String(resolved(member, root).properties?.[tag]?.const ?? '?'),
  );
