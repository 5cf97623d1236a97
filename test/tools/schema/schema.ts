import { type Fields, profileShape, type Shape } from '../../../server/src/core/profile-shape.js';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON schema of a report format, made from the shape that the validator reads. */
export const profileSchema = (): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '报告格式 · Report format',
  ...schemaOf(profileShape),
});

function schemaOf(shape: Shape): Schema {
  switch (shape.kind) {
    case 'text':
      return { type: 'string' };
    case 'flag':
      return { type: 'boolean' };
    case 'year':
      return { type: 'integer', minimum: 1900, maximum: 2999 };
    case 'words':
      return {
        type: 'object',
        properties: { 'zh-CN': { type: 'string' }, en: { type: 'string' } },
        required: ['zh-CN', 'en'],
        additionalProperties: false,
      };
    case 'choice':
      return { enum: shape.choices };
    case 'list':
      return { type: 'array', items: schemaOf(shape.of) };
    case 'record':
      return recordSchema(shape.fields);
  }
}

const recordSchema = (fields: Fields): Schema => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(fields).map(([key, { shape, says }]) => [key, { description: says, ...schemaOf(shape) }]),
  ),
  required: Object.entries(fields).flatMap(([key, { optional }]) => (optional ? [] : [key])),
  additionalProperties: false,
});
