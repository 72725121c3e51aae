// Package reporttest invents a month of a comune that does not exist, with
// everything that a report must be able to tell: cases of many rules, acts of
// every class, requests, gaps, a night that read half, and hostile texts. The
// tests of report, its PDF and its workbook all read the same month.
//
// It is no public API.
package reporttest
