import 'embed-base.css';
import { mount, unmount } from 'svelte';
import { type Result } from '#lib/result.ts';
import { receiveStory } from '#lib/story/receive/decode-story.ts';
import { type Language, LANGUAGES, type PublishedStory } from '#lib/story/types.ts';
import { measureIn } from '#lib/timeline/measure-text.ts';
import {
  EMBED_PX,
  EMBED_VIEWS,
  EmbedModel,
  type EmbedViewName,
} from '#lib/embed/embed-state.svelte.ts';
import { EMBED_MESSAGES } from '#lib/messages/embed.ts';
import EmbedView from '#lib/embed/EmbedView.svelte';
import { type Article, type ArticleListener, articleHere, pendingIn } from './host-article.ts';
import { articleRoot } from '#lib/anchoring/dom/article-root.ts';
import { articleInParent } from './framed-article.ts';
import { watchScheme } from './color-scheme.ts';
import { fetchStory, readStory } from './load-story.ts';
import { embedSheet, roomlessSheet } from './styles.ts';

/** The value of `article` by which a framed page asks the page around it. */
const IN_PARENT = 'parent';

type ChosenBy = 'reader' | 'host' | 'reading';

/**
 * `<date-line src="…/stories/slug.json">`: a story on a timeline, inside anybody's page. See
 * docs/publishers.md for its attributes, properties and events.
 */
export class DateLine extends HTMLElement {
  static readonly observedAttributes = ['src', 'article', 'lang', 'theme', 'view'];

  readonly #root = this.attachShadow({ mode: 'open' });
  #given: unknown;
  #model: EmbedModel | undefined;
  #article: Article | undefined;
  #selected: string | null = null;
  #error: string | null = null;
  /** Between the two callbacks: attributes are told of before the first. */
  #isHere = false;
  /** Ends what this connection has begun; renewed by every start. */
  #life = new AbortController();

  /** An object instead of `src`: what a published story's JSON holds. */
  set story(json: unknown) {
    this.#given = json;
    this.#restart();
  }
  get story(): unknown {
    return this.#given;
  }

  /** Id of the selected event. */
  get selected(): string | null {
    return this.#model?.timeline.selected ?? this.#selected;
  }

  /** Why there is no timeline, in words for developers; `null` where there is one, or none yet. */
  get error(): string | null {
    return this.#error;
  }

  /** Selects an event and highlights its passage; the page stays where it is. */
  select(id: string): boolean {
    return this.#goFromHost(id, false);
  }

  /** Selects an event and scrolls the article to its passage. */
  goTo(id: string): boolean {
    return this.#goFromHost(id, true);
  }

  connectedCallback(): void {
    this.#isHere = true;
    this.#restart();
  }

  disconnectedCallback(): void {
    this.#isHere = false;
    this.#end();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.#isHere) return;
    if (name === 'view' && this.#model) this.#model.view = this.#view;
    else this.#restart();
  }

  #end(): void {
    this.#life.abort();
    this.#model = undefined;
  }

  #restart(): void {
    this.#end();
    if (!this.#isHere) return;
    this.#life = new AbortController();
    this.#error = null;
    this.#root.adoptedStyleSheets = [embedSheet()];
    this.#root.replaceChildren(document.createElement('slot'));
    void this.#start(this.#life.signal);
  }

  async #start(life: AbortSignal): Promise<void> {
    const story = await this.#load(life);
    if (life.aborted || !story) return;
    if (story.ok) this.#show(story.value, life);
    else this.#fail(story.error, life);
  }

  /** From the property, else from JSON in a child, else from `src`; else waits for such a child. */
  async #load(life: AbortSignal): Promise<Result<PublishedStory, string> | undefined> {
    if (this.#given !== undefined) return receiveStory(this.#given);
    const json = this.#jsonChild();
    if (json !== undefined) return readStory(json);
    const src = this.getAttribute('src');
    if (src) return fetchStory(new URL(src, this.baseURI).href, life);
    const waiting = new MutationObserver(() => {
      if (this.#jsonChild() !== undefined) this.#restart();
    });
    waiting.observe(this, { childList: true });
    life.addEventListener('abort', () => waiting.disconnect());
    return undefined;
  }

  #jsonChild(): string | undefined {
    const script = this.querySelector(':scope > script[type="application/json"]');
    return script?.textContent ?? undefined;
  }

  #show(story: PublishedStory, life: AbortSignal): void {
    const lang = this.#language(story);
    const target = this.#wrapper(lang);
    this.#root.replaceChildren(target);
    const model = new EmbedModel(story, lang, this.#storyHref(story, lang), measureIn(target));
    model.view = this.#view;
    void document.fonts.ready.then(() => {
      if (!life.aborted) model.measure = measureIn(target);
    });
    const onchoose = (id: string, lead: boolean) => this.#chosen(id, lead, 'reader');
    const view = mount(EmbedView, { target, props: { model, onchoose } });
    const unwatch = watchScheme(this, (dark) => {
      const theme = this.getAttribute('theme');
      target.classList.toggle('dark', theme ? theme === 'dark' : dark);
    });
    this.#model = model;
    this.#article = this.#findArticle(story, target);
    life.addEventListener('abort', () => {
      this.#selected = model.timeline.selected;
      this.#article?.stop();
      this.#article = undefined;
      unwatch();
      void unmount(view);
    });
    if (this.#selected !== null) this.select(this.#selected);
  }

  #wrapper(lang: Language): HTMLElement {
    const wrapper = document.createElement('div');
    wrapper.className = 'date-line';
    wrapper.lang = lang;
    wrapper.dir = 'ltr';
    wrapper.style.setProperty('--dateline-host-font', getComputedStyle(this).fontFamily);
    return wrapper;
  }

  #findArticle(story: PublishedStory, view: Element): Article | undefined {
    const selector = this.getAttribute('article');
    const listener: ArticleListener = {
      found: (passages) => {
        if (this.#model) this.#model.passages = passages;
        this.#tellPassage(this.selected);
      },
      reading: (id) => {
        const timeline = this.#model?.timeline;
        if (!timeline || timeline.selected === id) return;
        timeline.select(id, 'scroll');
        this.#tell(id, 'reading');
      },
    };
    if (selector === IN_PARENT) return articleInParent(story, view, listener);
    const root = articleRoot(this, selector);
    if (!root) return undefined;
    if (this.#model) this.#model.passages = pendingIn(story);
    return articleHere(root, story, listener);
  }

  #goFromHost(id: string, lead: boolean): boolean {
    const timeline = this.#model?.timeline;
    if (!timeline?.story.events.some((event) => event.id === id)) return false;
    timeline.select(id, 'host');
    this.#chosen(id, lead, 'host');
    return true;
  }

  #chosen(id: string, lead: boolean, by: ChosenBy): void {
    this.#article?.show(id, lead);
    this.#tell(id, by);
  }

  #tell(id: string, by: ChosenBy): void {
    this.#dispatch('dateline-select', { id, by });
    this.#tellPassage(id);
  }

  #tellPassage(id: string | null): void {
    const event = this.#model?.timeline.story.events.find((each) => each.id === id);
    if (!this.#model || !event) return;
    const status = this.#model.passageOf(event.id);
    if (status !== 'pending')
      this.#dispatch('dateline-passage', { id, status, passage: { ...event.passage } });
  }

  #dispatch(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** The fallback stays, with a word for the reader; what was wrong is for the developer. */
  #fail(error: string, life: AbortSignal): void {
    this.#error = error;
    console.warn(`<date-line>: ${error}`);
    const lang = this.#pageLanguage() ?? 'en';
    const message = document.createElement('p');
    message.className = 'failed';
    message.setAttribute('role', 'status');
    message.lang = lang;
    message.textContent = EMBED_MESSAGES[lang].failed;
    this.#root.replaceChildren(document.createElement('slot'), message);
    this.#leaveRoom(life);
  }

  /**
   * What its page reserved for the timeline is given back, once no reader sees it go: below what is in
   * view, and above it where the browser keeps in place what is read.
   */
  #leaveRoom(life: AbortSignal): void {
    const watch = new IntersectionObserver(([entry]) => {
      const isAbove = (entry?.boundingClientRect.top ?? 0) < 0;
      if (entry?.isIntersecting || (isAbove && !CSS.supports('overflow-anchor: auto'))) return;
      this.#root.adoptedStyleSheets = [embedSheet(), roomlessSheet()];
      watch.disconnect();
    });
    watch.observe(this);
    life.addEventListener('abort', () => watch.disconnect());
  }

  get #view(): EmbedViewName {
    const wish = this.getAttribute('view');
    const asked = EMBED_VIEWS.find((view) => view === wish);
    // A frame has the room that its page reserved: a picture there would push the article away.
    const isLow = this.getAttribute('article') === IN_PARENT && innerHeight < EMBED_PX.picture;
    return asked ?? (isLow ? 'card' : 'auto');
  }

  #pageLanguage(): Language | undefined {
    const tag = this.closest('[lang]')?.getAttribute('lang') ?? '';
    return languageOf(tag);
  }

  #language(story: PublishedStory): Language {
    return this.#pageLanguage() ?? languageOf(story.article.language) ?? 'en';
  }

  /** The story's own page, where the story came from a site of ours. */
  #storyHref({ slug }: PublishedStory, lang: Language): string | null {
    const src = this.getAttribute('src');
    if (!src || this.#given !== undefined) return null;
    const { protocol, pathname } = new URL(src, this.baseURI);
    const isOurs = /^https?:$/.test(protocol) && pathname.endsWith(`/stories/${slug}.json`);
    return isOurs ? new URL(`../${lang}/${slug}/`, new URL(src, this.baseURI)).href : null;
  }
}

const languageOf = (tag: string): Language | undefined =>
  LANGUAGES.find((lang) => lang === tag.slice(0, 2).toLowerCase());

// A second copy of the module, of another version, leaves the first in charge.
if (!customElements.get('date-line')) customElements.define('date-line', DateLine);
