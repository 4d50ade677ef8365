import type { EntitySchemaColumnOptions } from 'typeorm';

/** Column types of the office's file. Every column says its type; nothing is derived from TypeScript. */
export const text = { type: 'text' } as const satisfies EntitySchemaColumnOptions;
export const optionalText = { type: 'text', nullable: true } as const satisfies EntitySchemaColumnOptions;
export const integer = { type: 'integer' } as const satisfies EntitySchemaColumnOptions;
export const optionalInteger = { type: 'integer', nullable: true } as const satisfies EntitySchemaColumnOptions;
export const optionalReal = { type: 'real', nullable: true } as const satisfies EntitySchemaColumnOptions;
export const flag = { type: 'boolean', default: false } as const satisfies EntitySchemaColumnOptions;
export const json = { type: 'simple-json' } as const satisfies EntitySchemaColumnOptions;
export const optionalJson = { type: 'simple-json', nullable: true } as const satisfies EntitySchemaColumnOptions;
export const primaryId = { type: 'text', primary: true } as const satisfies EntitySchemaColumnOptions;

/** What every record carries: its version for optimistic locking, who made and changed it, and whether it lies in the bin. */
export interface RecordFields {
  id: string;
  version: number;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
  deletedAt: string | null;
  deletedBy: string | null;
  deleteReason: string | null;
}

export const recordColumns = {
  id: primaryId,
  version: integer,
  createdAt: text,
  createdBy: text,
  updatedAt: text,
  updatedBy: text,
  deletedAt: optionalText,
  deletedBy: optionalText,
  deleteReason: optionalText,
} as const;

export const notDeleted = '"deleted_at" IS NULL';
