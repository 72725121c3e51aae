package fetch_test

import "slices"

func slicesSort(s []string) { slices.Sort(s) }

func contains(list []string, s string) bool { return slices.Contains(list, s) }
