// Package xlsx writes the workbook of a report: one table to a sheet, real dates
// and numbers, and every text of others as text, whatever it begins with. The
// same model gives the same bytes.
//
// It is no public API.
package xlsx
