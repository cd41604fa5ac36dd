import type { TestAnswer } from './answers-server.ts';
import { finger, fingerPath } from './ask-fediverse.ts';

/** The path at which WebFinger is asked for the account. */
export const FINGER = fingerPath('grace@med.example');
/** The address of the actor. */
export const ACTOR = 'https://med.example/users/grace';

/** An actor as servers of the fediverse give it. */
export const grace = {
  '@context': ['https://www.w3.org/ns/activitystreams', { toot: 'http://joinmastodon.org/ns#' }],
  id: ACTOR,
  type: 'Person',
  preferredUsername: 'grace',
  name: 'Grace Okafor :heart_failure:',
  summary: '<p>Heart failure &amp; <b>echo</b></p>',
  url: 'https://med.example/@grace',
  inbox: `${ACTOR}/inbox`,
  outbox: `${ACTOR}/outbox`,
  followers: `${ACTOR}/followers`,
  icon: { type: 'Image', mediaType: 'image/png', url: 'https://med.example/media/grace.png' },
  alsoKnownAs: 'https://heart.example/users/grace',
  attachment: [
    { type: 'PropertyValue', name: 'Website', value: '<a href="https://grace.example" rel="me">grace.example</a>' },
    { type: 'PropertyValue', name: 'Pronouns', value: 'she/her' },
  ],
  discoverable: false,
  published: '2022-11-05T00:00:00Z',
};
/** A collection of followers, of which only the count is told. */
export const followers = {
  '@context': 'https://www.w3.org/ns/activitystreams',
  type: 'OrderedCollection',
  totalItems: 4182,
};
const nodeInfo = {
  '/.well-known/nodeinfo': {
    body: {
      links: [
        { rel: 'http://nodeinfo.diaspora.software/ns/schema/2.0', href: 'https://med.example/nodeinfo/2.0' },
        { rel: 'http://nodeinfo.diaspora.software/ns/schema/2.1', href: 'https://med.example/nodeinfo/2.1' },
        { rel: 'https://www.w3.org/ns/activitystreams#Application', href: ACTOR },
      ],
    },
  },
  '/nodeinfo/2.1': { body: { version: '2.1', software: { name: 'GoToSocial', version: '0.20.1' } } },
};

/** A server that has the account and no API, with the fields that its actor has otherwise. */
export const med = (fields: object = {}): Record<string, TestAnswer> => ({
  [FINGER]: finger('grace@med.example', ACTOR),
  '/users/grace': { headers: { 'Content-Type': 'application/activity+json' }, body: { ...grace, ...fields } },
  '/users/grace/followers': { body: followers },
  ...nodeInfo,
});
