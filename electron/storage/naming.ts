import { DefaultNamingStrategy } from 'typeorm';

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** camelCase in the code is snake_case in the file, so that the same SQL runs on databases that fold names. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(entity: string, custom: string | undefined): string {
    return custom ?? snakeCase(entity);
  }

  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snakeCase(property);
  }
}
