package pii

import "vigilia/audit"

func cardProof() audit.Proof {
	return audit.Proof{
		Hits: audit.At(audit.Critical,
			"4023 6000 0011 1221",
			"La mia postepay è 4023600000111221",
			"ricaricate 5333 1700 9988 7760",
			"5333-1700-9988-7760",
			"4111.1111.1111.1111",
			"carta di credito 2223000048410010",
			"3782 822463 10005",
			"American Express 378282246310005",
			"visa 4911820033445561 scad 12/28",
			"mastercard 5555000111222335",
			"bancomat n. 6763000000000012",
			"Diners 30569309025904",
			"6011 0000 9901 3918",
			"3528 0007 0000 0000",
			"numero della carta: 5105105105105100, cvv 123",
			"４０２３ ６０００ ００１１ １２２１",
			"5454545454545454 è la carta di mio padre",
			"4023600000111221",
			"30569309025904",
			"6759649826438453",
			"4023_6000_0011_1221",
			"ricarica la postepay 4O23 6OOO OO11 1221",
			"4023 6000\n0011 1221",
		),
		Spares: audit.Texts(
			"4023 6000 0011 1222", "carta 4023600000111222", "protocollo 4023600000111221", "Prot. 4023 6000 0011 1221", "codice a barre 4023600000111221",
			"EAN 8001234567890", "POD IT001E12345678", "PDR 05260000123456", "IT60 X054 2811 1010 0000 0123 456", "345 000 00 00", "avviso di pagamento 302000000000000018", "0000 0000 0000 0000",
			"1234 5678 9012 3456", "4111 1111 1111 1112", "tracking 4023 6000 0011 1221", "2026 2027 2028 2029", "carta 1111 2222 3333 4444", "Ad esempio 4111 1111 1111 1111", "https://negozio.invalid/4023600000111221",
			"tessera sanitaria 80380000300123456789", "Pago con la carta", "la carta fedeltà 4023 6000 0011 1221? no, tessera fedeltà 4023 6000 0011 1221", "402 3600 0001 11221",
		),
	}
}
