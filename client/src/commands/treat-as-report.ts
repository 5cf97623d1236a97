import { activeEditor, type Context } from './context.js';

/** Checks a document as a report although it does not look like one; asked again, leaves it to itself again. */
export async function treatAsReport({ overrides }: Context): Promise<void> {
  const uri = activeEditor()?.document.uri;
  if (!uri) return;
  const { force, ...rest } = overrides.of(uri);
  await overrides.set(uri, force ? rest : { ...rest, force: true });
}
