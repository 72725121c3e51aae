// Package sidecar writes what accompanies the files of a report: beside each the
// metadata that a records system asks for, and for the whole run a manifest with
// the digest of everything that went in and came out.
package sidecar
