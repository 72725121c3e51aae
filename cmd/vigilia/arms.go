package main

import (
	"log/slog"

	"vigilia/report/arms"
)

// ArmsConfig is the comune's coat of arms on its documents.
type ArmsConfig struct {
	File string `toml:"file"` // PNG or JPEG; "" for none
	// InElections keeps the arms on what is made inside an election window.
	InElections bool `toml:"in_elections"`
}

// useFiles puts in use the files beside the configuration that documents can do without.
func (c *Config) useFiles(log *slog.Logger) {
	c.useRanking(log)
	if c.useArms(); c.armless != nil {
		log.Error("i documenti sono redatti senza lo stemma", "err", c.armless)
	}
}

// useArms puts the coat of arms in use, or keeps why it is left out.
func (c *Config) useArms() {
	var err error
	if c.arms, err = c.readArms(); err != nil {
		c.armless = errArmless{err}
	}
}

// readArms returns the coat of arms, nil if the comune has none.
func (c *Config) readArms() (*arms.Arms, error) {
	if c.Arms.File == "" {
		return nil, nil
	}
	return arms.Read(c.path(c.Arms.File))
}

// errArmless says that documents were made, but without the coat of arms.
type errArmless struct{ cause error }

func (e errArmless) Error() string { return "documenti redatti senza stemma: " + e.cause.Error() }

// Is makes the exit status that of work done with something left.
func (e errArmless) Is(target error) bool { return target == errPartial }

// checkArms reads the coat of arms. Without it nothing is missed but itself.
func checkArms(c *Config) checked {
	const name = "stemma"
	a, err := c.readArms()
	switch {
	case err != nil:
		return fine(name, "%s", sentence(err)).but(ailing, "sistemato il file, ripetere «vigilia check»; intanto i documenti sono redatti senza stemma")
	case a == nil:
		return fine(name, "nessuno in copertina")
	case c.Arms.InElections:
		return fine(name, "%s, in copertina anche durante le finestre elettorali", c.Arms.File)
	}
	return fine(name, "%s, in copertina, fuori dalle finestre elettorali", c.Arms.File)
}
