package pii

import "vigilia/audit"

func documentProof() audit.Proof {
	return audit.Proof{
		Hits: audit.At(audit.Serious,
			"La mia carta d'identità è la CA12345AA",
			"CIE n. CA00000BB",
			"CA12345AA",
			"cie ca12345aa scaduta",
			"carta identità CA 12345 AA",
			"Documento: AX12345ZZ rilasciato a Pero",
			"carta d'identità AR 1234567",
			"Carta di identità n. AU1234567",
			"passaporto YA1234567",
			"Passaporto n. AA 1234567",
			"patente MI1234567A",
			"la patente U1A23B456C è scaduta",
			"permesso di soggiorno I12345678",
			"tessera sanitaria 80380000300123456789",
			"80380 00030 0123456789",
			"TEAM 80380000300123456780 di mia madre",
			"c.i. AV7654321",
			"ＣＡ１２３４５ＡＡ",
			"carta d'identità CA1234OAA",
			"CI AX1234567",
			"80380-0003001-23456789",
			"passaporto YA-1234567",
			"YA1234567",
			"U1A23B456C",
			"carta identità 1234567AA",
		),
		Spares: audit.Texts(
			"delibera CA12345AA", "lotto AB12345CD", "Prot. CA12345AA", "targa AB123CD", "targata MI 1234567", "Come si rinnova la CIE?", "Per la carta d'identità serve l'appuntamento", "AR1234567", "ordinanza AA1234567",
			"articolo n. AB12345CD", "CA1234AA", "CA123456AA", "XCA12345AA", "CA12345AAX", "Il formato è CA12345AA", "La CIE ha un numero come ad esempio CA00000AA", "80381000300123456789", "8038000030012345678",
			"I12345678", "MI1234567A", "passaporto scaduto nel 2024, ne servono 2", "CUP F00A00000000000", "carta d'identità: 22,21 euro, 2 foto", "ca 12345 aa", "ordine AB12345CD mai arrivato", "https://esempio.invalid/CA12345AA",
		),
	}
}
