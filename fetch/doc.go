// Package fetch reads Facebook pages through the Graph API. It is the only
// package that knows the platform: what comes over the wire is turned into
// audit types here, and nothing of the wire leaves.
//
// A night reads one page for one civil day: what the page says of itself, its
// posts and reels, what visitors left, and the comments below every post that
// moved. It streams what it reads into a Sink and returns, for every source,
// whether the source was read to its end, and if not, why. A failure, an empty
// answer or a dropped field never reads as "nothing was there".
//
// What the platform does not let anybody see at a reasonable cost stays unseen,
// and belongs in the method note of a report:
//
//   - an edited comment shows no sign of it; it is seen when the post is read
//     again, which audit.Watch.Reread asks for;
//   - a comment on a single photo of an album does not stand below the post: the
//     photos are asked when the post is new, moved, or to be read again;
//   - comments below other people's posts that tag the page stand on their pages;
//   - a comment that was written and deleted between two nights was never there.
//
// It is no public API.
package fetch
