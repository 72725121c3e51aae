// Command bill makes the bill of materials of the program: what is built into it, and
// under which licences.
//
//	bill licences          write THIRD_PARTY_LICENSES
//	bill check             fail unless that file tells every module that is built in
//	bill sbom VERSION FILE the CycloneDX bill of a program that was built, on standard output
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
)

// licencesFile is where the licences stand, from the top of the sources.
const licencesFile = "THIRD_PARTY_LICENSES"

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bill:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	switch {
	case len(args) == 1 && args[0] == "licences":
		text, err := Licences(".")
		if err != nil {
			return err
		}
		return os.WriteFile(licencesFile, text, 0o644)
	case len(args) == 1 && args[0] == "check":
		return check(".")
	case len(args) == 3 && args[0] == "sbom":
		bill, err := SBOM(args[2], args[1])
		if err != nil {
			return err
		}
		_, err = out.Write(bill)
		return err
	}
	return errors.New("usage: bill licences | check | sbom VERSION FILE")
}

// check holds the file that is kept against what is built in today.
func check(dir string) error {
	want, err := Licences(dir)
	if err != nil {
		return err
	}
	got, err := os.ReadFile(dir + "/" + licencesFile)
	if err != nil {
		return err
	}
	if !bytes.Equal(got, want) {
		return errors.New(licencesFile + " does not tell what is built in: go run ./packaging/bill licences")
	}
	return nil
}
