/** Pages that work on the shortlist, `/shortlist/<name>/`, in the order in which its page leads to them. */
export const SHORTLIST_PAGES: readonly ('compare' | 'team' | 'follow')[] = ['compare', 'team', 'follow'];

/** The page on which a first message is written, `/message/?to=<id>`. */
export const MESSAGE_PAGE = '/message/';
