import { spliceFile } from '../../edits/splice.ts';
import { joinParts } from '../../source/file-parts.ts';
import { localDay } from '../local-day.ts';
import { partOf } from '../parts.ts';
import { remember } from '../remember.ts';
import { ConfirmPanel, confirmRequest } from './confirm-panel.ts';
import type { FormSettings } from './form-session.ts';
import { fetchFormVocabulary, NO_INTERESTS } from './form-vocabulary.ts';
import { fetchSource, NEW_PAGE } from './published-page.ts';
import { WorkingForm } from './working-form.ts';

/**
 * Makes the form of a page work: that of a mentor, by id, or of a new one. Gives undefined where there is no page of that id.
 * Throws an error where it cannot be fetched.
 */
export async function startForm(
  root: HTMLElement,
  id: string | undefined,
  settings: FormSettings,
  signal: AbortSignal,
): Promise<WorkingForm | undefined> {
  const loadVocabulary = remember(() => fetchFormVocabulary(settings.vocabulary));
  const fetched = loadVocabulary().catch(() => undefined);
  const source = id === undefined ? NEW_PAGE : await fetchSource(settings.sources, id);
  if (!source || signal.aborted) return undefined;
  const form = new WorkingForm(root, source, settings, signal);
  // The labels of interests that are filled in come with the vocabulary.
  form.start(id === undefined ? undefined : await fetched, loadVocabulary);
  return form;
}

/** Asks whether the page of a mentor is still true. Gives false where there is none. */
export async function startConfirm(
  root: HTMLElement,
  id: string,
  settings: FormSettings,
  signal: AbortSignal,
): Promise<boolean> {
  const [source, vocabulary] = await Promise.all([
    fetchSource(settings.sources, id),
    fetchFormVocabulary(settings.vocabulary).catch(() => NO_INTERESTS),
  ]);
  if (!source || signal.aborted) return false;
  const today = localDay();
  const { words, edits, photos, rules } = settings;
  const formAddress = (page: string): string => `?${new URLSearchParams({ p: page }).toString()}`;
  new ConfirmPanel(partOf(root, 'confirm', HTMLElement), { words, settings: edits, formAddress }, signal).show({
    id,
    profile: source.data,
    vocabulary,
    photos,
    staleAfterMonths: rules.staleAfterMonths,
    today,
    file: joinParts(spliceFile(source.parts, confirmRequest(id, today).patch)),
    fileName: `${id}.mdx`,
  });
  return true;
}
