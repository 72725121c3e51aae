package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
)

const (
	longest  = 1 << 20 // bytes of a line
	mostTold = 20      // faults told of a file: after those it is another file that was meant
)

// lines reads a file line by line; the lines that take refuses are told with their number.
func lines(files fs.FS, name string, take func([]byte) error) error {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	var errs []error
	more := 0
	scan := bufio.NewScanner(bytes.NewReader(data))
	scan.Buffer(make([]byte, 0, 1<<16), longest)
	for n := 1; scan.Scan(); n++ {
		switch err := take(scan.Bytes()); {
		case err == nil:
		case len(errs) == mostTold:
			more++
		default:
			errs = append(errs, fmt.Errorf("%s: riga %d: %w", name, n, err))
		}
	}
	if more > 0 {
		errs = append(errs, fmt.Errorf("%s: e altre %d righe da correggere", name, more))
	}
	if err := scan.Err(); err != nil {
		errs = append(errs, fmt.Errorf("%s: %w", name, err))
	}
	return errors.Join(errs...)
}
