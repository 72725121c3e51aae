package demo

import (
	"fmt"

	"vigilia/fetch/fetchtest"
)

// invent returns n people, each with a name and a page-scoped id of their own.
func invent(n int) []*fetchtest.Person {
	given := []string{
		"Giulia", "Marco", "Teresa", "Ivano", "Nadia", "Tullio", "Sara", "Delfina", "Renzo", "Chiara", "Osvaldo", "Ilaria",
		"Fausto", "Morena", "Loris", "Wanda", "Piero", "Lidia", "Ettore", "Serena", "Gino", "Alba", "Nives", "Dario",
		"Elsa", "Ruggero", "Mirella", "Sandro", "Katia", "Amedeo", "Oriana", "Corrado", "Debora", "Ugo", "Vanna",
	}
	family := []string{
		"Bassoli", "Tramonti", "Verdicchi", "Querzola", "Pradelli", "Montanelli", "Zucchini", "Fontanesi", "Guarnazzi",
		"Belcampo", "Ortensi", "Lampugni", "Ravazzola", "Sturlini", "Mezzalira", "Corvaglia", "Dondini", "Passeroni",
		"Tagliamonte", "Brunelleschi", "Calzoni", "Varzoni", "Malpensi", "Ferrazzini", "Grignasco", "Olivazzi", "Pizzardi",
	}
	people := make([]*fetchtest.Person, n)
	for i := range people {
		name := given[i%len(given)] + " " + family[(i*7+i/len(given))%len(family)]
		switch {
		case i%41 == 7:
			name = "Pro Loco Borgo Sereno"
		case i%53 == 11:
			name = "Zorro_75"
		}
		people[i] = &fetchtest.Person{ID: fmt.Sprintf("7000000000%06d", 100+i), Name: name}
	}
	return people
}

func streets() []string {
	return []string{"Garibaldi", "dei Mille", "Mazzini", "del Mulino", "della Libertà", "Don Minzoni", "San Rocco", "delle Rose", "Matteotti", "della Fornace", "Cavour"}
}

func squares() []string { return []string{"del Mulino", "Duomo", "della Repubblica", "San Rocco"} }

func hamlets() []string { return []string{"Ca' Bianca", "Molino Vecchio", "San Biagio", "Prato Alto"} }

func schools() []string { return []string{"Rodari", "Collodi", "Montessori"} }
