package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"vigilia/audit"
	"vigilia/audit/policies"
	"vigilia/audit/rules"
)

func newPolicy() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "policy",
		Short: "Elenca, mostra e verifica le policy e le loro regole",
		Args:  knownCommand,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newPolicyList(), newPolicyShow(), newPolicyCheck())
	return cmd
}

// policyFlag adds --policy, which the shell completes with the built-in policies.
func policyFlag(cmd *cobra.Command, policy *string) {
	cmd.Flags().StringVar(policy, "policy", "pero", "policy di riferimento: un nome («vigilia policy list») o un file .toml")
	names := cobra.FixedCompletions(policies.IDs(), cobra.ShellCompDirectiveDefault)
	if err := cmd.RegisterFlagCompletionFunc("policy", names); err != nil {
		panic("policy flag: " + err.Error()) // the flag was added a line above
	}
}

func newPolicyList() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "Elenca le policy disponibili",
		Args:  usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 2, ' ', 0)
			fmt.Fprintln(w, "POLICY\tCOMUNE\tCLAUSOLE\tAUTOMATICHE\tASSISTITE\tMISURATE\tDA ATTESTARE")
			for _, id := range policies.IDs() {
				p, err := policies.Load(id)
				if err != nil {
					return err
				}
				n := byMethod(p)
				fmt.Fprintf(w, "%s\t%s\t%d\t%d\t%d\t%d\t%d\n", p.ID, p.Comune, len(p.Clauses),
					n[audit.Automatic], n[audit.Assisted], n[audit.Measured], n[audit.Manual])
			}
			return w.Flush()
		},
	}
}

func byMethod(p *audit.Policy) map[audit.Method]int {
	n := map[audit.Method]int{}
	for _, c := range p.Clauses {
		n[c.Method]++
	}
	return n
}

func newPolicyShow() *cobra.Command {
	return &cobra.Command{
		Use:     "show NOME|FILE",
		Short:   "Mostra una policy clausola per clausola, con le regole che la verificano",
		Example: "  vigilia policy show pero",
		Args:    usage(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			p, err := findPolicy(args[0], ".")
			if err != nil {
				return &usageError{err}
			}
			showPolicy(cmd.OutOrStdout(), p, rules.ByID(rules.All()))
			return nil
		},
	}
}

func showPolicy(w io.Writer, p *audit.Policy, byID map[string]*audit.Rule) {
	fmt.Fprintf(w, "%s – %s\n", p.Comune, p.Title)
	section := ""
	for _, c := range p.Clauses {
		if c.Section != section {
			section = c.Section
			fmt.Fprintf(w, "\n%s\n", strings.ToUpper(section))
		}
		fmt.Fprintf(w, "\n  %s  (%s; %s)\n    %s\n", c.ID, c.Place, c.Method.Italian(), c.Paraphrase)
		for _, id := range c.Rules {
			fmt.Fprintf(w, "    – %s\n", describeRule(id, byID))
		}
		if c.Reason != "" {
			fmt.Fprintf(w, "    – da attestare: %s\n", c.Reason)
		}
	}
}

func describeRule(id string, byID map[string]*audit.Rule) string {
	r := byID[id]
	if r == nil {
		return id + ": regola sconosciuta"
	}
	s := fmt.Sprintf("%s: %s (gravità %s)", id, r.Title, r.Severity)
	if !r.Active() {
		s += " – non ancora attiva"
	}
	return s
}

func newPolicyCheck() *cobra.Command {
	var labelled bool
	var folder, rule string
	cmd := &cobra.Command{
		Use:   "check [FILE]",
		Short: "Verifica una policy e le prove delle regole",
		Long: `Senza argomenti verifica tutte le policy incorporate; con un file, quella del file.
Esegue le prove di ogni regola: i testi che deve rilevare e quelli che deve risparmiare.
Con --corpus misura inoltre le regole sui contributi etichettati, inventati, che il programma contiene.`,
		Args: usage(cobra.MaximumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			err := checkPolicies(cmd.OutOrStdout(), args)
			if err != nil || !labelled && folder == "" && rule == "" {
				return err
			}
			return measureCorpus(cmd.OutOrStdout(), folder, rule)
		},
	}
	cmd.Flags().BoolVar(&labelled, "corpus", false, "misura precisione e richiamo di ogni regola sui contributi etichettati")
	cmd.Flags().StringVar(&folder, "corpus-dir", "", "cartella di contributi etichettati dall'Ente, al posto di quelli incorporati")
	cmd.Flags().StringVar(&rule, "corpus-rule", "", "elenca i contributi che questa regola manca o rileva in eccesso")
	return cmd
}

func checkPolicies(w io.Writer, names []string) error {
	if len(names) == 0 {
		names = policies.IDs()
	}
	all := rules.All()
	byID := rules.ByID(all)
	for _, name := range names {
		p, err := findPolicy(name, ".")
		if err != nil {
			return &usageError{err}
		}
		if err := errors.Join(policies.Check(p, rules.IDs(all))...); err != nil {
			return &usageError{fmt.Errorf("policy %s: %w", name, err)}
		}
		printCoverage(w, p, byID)
	}
	return checkProofs(w, all)
}

// printCoverage tells how much of a policy the active rules serve.
func printCoverage(w io.Writer, p *audit.Policy, byID map[string]*audit.Rule) {
	served, partly, attested := 0, 0, 0
	for _, c := range p.Clauses {
		active := 0
		for _, id := range c.Rules {
			if r := byID[id]; r != nil && r.Active() {
				active++
			}
		}
		switch {
		case len(c.Rules) == 0:
			attested++
		case active == len(c.Rules):
			served++
		case active > 0:
			partly++
		}
	}
	fmt.Fprintf(w, "%s: %d clausole; servite da regole attive %d, in parte %d; da attestare o dichiarative %d; senza regola attiva %d\n",
		p.ID, len(p.Clauses), served, partly, attested, len(p.Clauses)-served-partly-attested)
}

func checkProofs(w io.Writer, all []audit.Rule) error {
	var errs []error
	active, proofs := 0, 0
	for _, r := range all {
		if r.Start == nil {
			continue
		}
		active++
		proofs += len(r.Proof.Hits) + len(r.Proof.Spares)
		errs = append(errs, audit.Prove(r, policies.Load))
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("prove non superate: %w", err)
	}
	fmt.Fprintf(w, "Prove superate: %d, per %d regole attive su %d.\n", proofs, active, len(all))
	return nil
}
