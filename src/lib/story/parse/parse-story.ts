import { err, ok, type Result } from '#lib/result.ts';
import { dateIssues } from './check-dates.ts';
import { draftOf, type StoryFiles } from './draft.ts';
import { linkIssues } from './check-references.ts';
import { passagesShapeIssues, storyShapeIssues } from './check-shape.ts';
import { textIssues } from './check-texts.ts';
import type { Issue, PassagesFile, Story, StoryFile } from '#lib/story/types.ts';

const FILES: StoryFiles = { story: 'story.json', passages: 'passages.json' };

/**
 * Checks and combines the two files of a story, given as parsed JSON. The error has all issues:
 * first those of shape, then those of references, dates and texts among the well-formed records.
 * `files` are the names used in issues; if `files.story` has a folder, its name must be the slug.
 */
export function parseStory(
  storyJson: unknown,
  passagesJson: unknown,
  files: StoryFiles = FILES,
): Result<Story, Issue[]> {
  const shape = [
    ...storyShapeIssues(storyJson, files.story),
    ...passagesShapeIssues(passagesJson, files.passages),
  ];
  const draft = draftOf(storyJson, passagesJson, files, shape);
  const issues = [...shape, ...linkIssues(draft), ...dateIssues(draft), ...textIssues(draft)];
  if (issues.length > 0) return err(issues);
  // Safe: both were validated against the schemas generated from these types.
  const { passages } = passagesJson as PassagesFile;
  return ok({ ...(storyJson as StoryFile), passages });
}
