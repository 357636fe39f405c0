import { err, ok, type Result } from '#lib/result.ts';
import { dateIssues } from './check-dates.ts';
import { draftOf, type StoryFiles } from './draft.ts';
import { linkIssues } from './check-references.ts';
import { passagesShapeIssues, storyShapeIssues } from './check-shape.ts';
import { textIssues } from './check-texts.ts';
import type { Issue, PassagesFile, Story, StoryFile } from '#lib/story/types.ts';

const FILES: StoryFiles = { story: 'story.json', passages: 'passages.json' };

/**
 * A story from the two files of its folder, as parsed JSON. Every issue at once: first those of
 * shape; then, among the records that have their shape, those of links, dates and words. `files`
 * names the files in issues; a `story` with a folder must be in the folder of its slug.
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
  // Their shape has been validated against the schemas that these types generate.
  const { passages } = passagesJson as PassagesFile;
  return ok({ ...(storyJson as StoryFile), passages });
}
