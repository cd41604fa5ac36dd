/** A small directory: what a department might begin with, and the odd cases of text. Paths are under the content folder. */
export const DIRECTORY: Record<string, string> = {
  'site.yaml':
    'name: Mentors of the fixture\nnotice: Everyone here is invented.\nhue: teal\naddress: https://mentors.example.edu\nlogo: logo.svg\nguides: { order: [first-steps, establish], off: [for-departments, keep-it-professional] }\n',
  'interests.yaml':
    'interests:\n  - { id: river-clinic, label: River clinic, kind: advocacy, synonyms: [free clinic] }\n',
  'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="18"/></svg>\n',
  'removed.txt': '# nobody yet\n',
  'profiles/grace-okafor.mdx': `---
name: Grace Okafor
credentials: [MD, MPH]
pronouns: she/her
languages: [en, ig]
appointments:
  - { title: Associate Professor of Medicine, rank: associate-professor, institution: Larkfield University, department: Medicine }
place: { city: Larkfield, country: US, timeZone: America/Detroit }
interests: [chronic-kidney-disease, river-clinic]
personalInterests: [gardening]
mentoring:
  roles: [mentor]
  levels: [resident]
  helpWith: [career]
  why: Someone once read my worst draft kindly.
availability: { status: open, until: 2026-12-31 }
confirmed: 2026-10-12
contact: { preferred: mastodon, instructions: A question is better than a CV., replyWithinDays: 7 }
handles:
  mastodon: "@grace@social.example"
  orcid: 0000-0002-1825-0097
consent: { by: Grace Okafor, date: 2026-09-01, scope: [profile, export] }
---

We found p < 0.05 in {n = 240} patients, with <3, and wrote to <ann@example.edu>.

<Quote author="A former resident">
She *listens*.
</Quote>
`,
  'profiles/li-ming.md': `---
name: 李明
sortName: Li, Ming
availability: { status: open, until: 2026-06-30 }
contact: { preferred: in-person, instructions: Ask at the desk of the ward. }
consent: { by: 李明, date: 2026-09-01, scope: [profile] }
---
`,
  'guides/first-steps.mdx': `---
title: First steps
summary: How to begin.
order: 1
---

## Begin

<Callout title="Today">

Read one profile, {1 + 1} times.

</Callout>
`,
  'guides/follow.mdx': `---
title: Follow, our way
summary: What we tell our own students.
order: 5
references:
  - id: sanchez-2014
    author: [{ family: Sánchez, given: John-Paul }, { family: von Berg, given: AC }, { family: Wu }]
    title: Who finds whom?
    container-title: Journal of Invented Results
    issued: 2014
    volume: 14
    issue: 2
    page: 26-31
    DOI: 10.5555/x(1)<2
---

As <Cite id="sanchez-2014" /> found, [keep it professional](../keep-it-professional/) and [participate](../participate/).
`,
  'communities/nejm.yaml':
    'name: NEJM\nkind: journal\nsummary: A journal of general medicine.\nurl: https://www.nejm.org\n',
};
