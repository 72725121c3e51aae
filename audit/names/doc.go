// Package names tells persons in Italian texts by their names: given names and
// surnames of residents, of Italian and of foreign origin, with the places,
// streets, saints, institutions, offices and public figures that bear names as
// well and are no private person's. The lists are readable files next to the code.
//
// A name by itself is weak: a quarter of the given names and of the surnames are
// ordinary words. A [Person] therefore says how much of a name was seen and how
// sure it is; what to make of it is the caller's.
//
// It is no public API.
package names
