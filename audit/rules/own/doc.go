// Package own audits what the comune itself publishes: whether a post tells of
// an act before the albo does, and whether it contradicts the licence under
// which the policy puts its contents.
//
// It is no public API.
package own
