// Command vigilia audits, every night, what happened yesterday on the Facebook
// pages of an Italian municipality against its own Social Media Policy.
package main

import "os"

func main() { os.Exit(Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
