package main

import "github.com/spf13/cobra"

// italianHelp replaces the English words of the command line library.
func italianHelp(root *cobra.Command) {
	root.SetUsageTemplate(usageTemplate)
	root.SetVersionTemplate("vigilia {{.Version}}\n")
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	root.InitDefaultVersionFlag()
	for _, c := range root.Commands() {
		switch c.Name() {
		case "help":
			c.Short, c.Long = "Mostra l'aiuto di un comando", ""
		case "completion":
			c.Short, c.Long = "Genera il completamento per la shell (bash, zsh, fish, powershell)", ""
		}
	}
	eachCommand(root, func(c *cobra.Command) {
		c.InitDefaultHelpFlag()
		if f := c.Flags().Lookup("help"); f != nil {
			f.Usage = "mostra questo aiuto"
		}
		if f := c.Flags().Lookup("version"); f != nil {
			f.Usage = "mostra la versione"
		}
		if !c.DisableFlagsInUseLine && c.HasAvailableFlags() {
			c.DisableFlagsInUseLine, c.Use = true, c.Use+" [opzioni]"
		}
	})
}

func eachCommand(c *cobra.Command, f func(*cobra.Command)) {
	f(c)
	for _, sub := range c.Commands() {
		eachCommand(sub, f)
	}
}

const usageTemplate = `Uso:{{if .Runnable}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} [comando]{{end}}{{if .HasExample}}

Esempi:
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

Comandi:{{range .Commands}}{{if (or .IsAvailableCommand (eq .Name "help"))}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

Opzioni:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableSubCommands}}

Con «{{.CommandPath}} [comando] --help» si ottiene l'aiuto di un comando.{{end}}
`
