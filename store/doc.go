// Package store keeps what Vigilia has read and found in one SQLite file:
// contents and every text they have had, acts of the albo, runs, coverage,
// findings with their history, and what persons decided of them.
//
// The file can be trusted after a kill at any instant: every write is one
// transaction, and saying the same thing again changes nothing. It holds no
// identifier of a person: authors are pseudonyms made with a key that lives
// elsewhere (EDPB Guidelines 01/2025).
//
// Every row has a seal, and every run a record in a chain: Verify holds the archive
// against both (docs/integrity.md).
//
// Every write takes its instant from the caller, save the sealing of an archive that
// is opened for the first time. One connection writes and
// several read, so a caller that holds an AuditTx must not write otherwise
// before it ends: that write would wait for the transaction.
//
// It is no public API.
package store
