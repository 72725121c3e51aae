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
// It is no public API.
package fetch
