import type { EventMessages } from './event.ts';

/** Texts of the site's interface in one language. The texts of a story are in the story. */
export interface SiteMessages extends EventMessages {
  /** Name of the language in the language itself. */
  readonly language: string;
  readonly tagline: string;
  /** Sunday first. */
  readonly weekdays: readonly string[];

  // ---- the site
  readonly skipToList: string;
  readonly skipPicture: string;
  readonly siteNavigation: string;
  readonly home: string;
  readonly allStories: string;
  readonly colophon: string;
  readonly stories: string;
  readonly storiesIntro: string;
  readonly lastChanged: (day: string) => string;
  readonly footerNote: string;
  readonly notFound: string;
  readonly notFoundText: string;

  // ---- the head of a story
  /** A sentence in three parts, of which `article` is the text of a link. */
  readonly byline: (count: number) => {
    readonly before: string;
    readonly article: (author: string) => string;
    readonly after: (publisher: string, date: string) => string;
  };
  readonly paywall: string;
  readonly picture: string;
  readonly summary: {
    readonly range: (count: number, first: string, last: string) => string;
    readonly densest: (count: number, date: string) => string;
    readonly silence: (duration: string, from: string, to: string) => string;
  };

  // ---- the tools
  readonly events: string;
  readonly tools: string;
  readonly search: string;
  readonly searchHint: string;
  readonly filters: string;
  readonly filterKind: string;
  readonly filterActor: string;
  readonly clearFilters: string;
  readonly order: string;
  readonly orderTime: string;
  readonly orderStory: string;
  readonly view: string;
  readonly viewList: string;
  readonly viewTable: string;
  readonly download: string;
  readonly downloadCsv: string;
  readonly downloadJson: string;
  readonly shown: (visible: number, all: number) => string;
  readonly nothingFound: string;
  readonly searching: string;

  // ---- the list
  readonly ongoing: string;
  readonly someTimeBefore: string;
  readonly dated: string;
  readonly linkToEvent: string;
  readonly storyOrderText: string;

  // ---- the table
  readonly tableCaption: (title: string, shown: string) => string;
  readonly column: {
    readonly date: string;
    readonly event: string;
    readonly kind: string;
    readonly according: string;
    readonly passage: string;
    readonly dating: string;
    readonly text: string;
    readonly edtf: string;
    readonly place: string;
    readonly actors: string;
    readonly link: string;
  };
}
