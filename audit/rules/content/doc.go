// Package content holds the rules on what citizens publish for ends that are not
// the page's: advertising, propaganda, unlawful offers and appeals, alarms without
// a source, other people's works. They weigh traces, entries of word lists that
// stand close together, and never judge whether a statement is true or a deed an
// offence.
//
// It is no public API.
package content
