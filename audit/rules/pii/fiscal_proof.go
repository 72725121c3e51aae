package pii

import "vigilia/audit"

func fiscalProof() audit.Proof { return audit.Proof{Hits: fiscalHits(), Spares: fiscalSpares()} }

func fiscalHits() []audit.Example {
	return join(
		at(audit.Serious,
			"Il mio codice fiscale è RSSMRA80A01H501U",
			"bnclcu75d50f205i",
			"Cf: BNCLCU75D50F205I, attendo risposta",
			"RSS MRA 80A01 H501 U",
			"vrd gpp 62t15 l219 l mandatemi il bollettino",
			"VRD.GPP.62T15.L219.L",
			"FRR-CHR-90M63-D612-U",
			"FRRCHR 90M63 D612U è di mia figlia",
			"Ho mandato tutto (SPSTMS88S05G273P) ma nessuno risponde",
			"CNTLNE71H44A662L/MRTNNA55P58C351L",
			"c.f.GLLFNC03C30L736M",
			"Codice fiscale ZNNPLA49C70Z110D, nata all'estero",
			"FOXDRA33R19E625H",
			"La signora DEIRNN68L52A271Z non paga la TARI",
			"«BLLSVT95E08H223H»",
			"omocodia: PRCNDR7RA01H501N",
			"NREMRC8LA0MH50MZ",
			"LAXGNE67D47Z404W👍",
			"RZZGRG82B29F839M\nGrazie",
			"ＲＳＳＭＲＡ８０Ａ０１Ｈ５０１Ｕ",
			"Rssmra80a01h501u è il codice fiscale del mio vicino",
			"cf RSSMRA80A01 H501U",
			"https://servizi.invalid/?cf=RSSMRA80A01H501U",
			"Intestatario Bianchi Lucia BNCLCU75D50F205I, contatore 123456",
			"RSSMRA\u200b80A01H501U",
		),
		at(audit.Medium,
			"Il mio codice fiscale è RSSMRA80A01H501X",
			"c.f. BNCLCU75D50F205A",
			"CF: VRDGPP62T15L219Z",
			"cod. fisc. FRRCHR90M63D612A",
			"RSSMRA80A01H501W è il codice fiscale di mio padre",
		),
		of(audit.VisitorPost, texts("Buongiorno, CF SPSTMS88S05G273P, a chi mi rivolgo?")),
	)
}

func fiscalSpares() []audit.Example {
	return texts(
		"P.IVA 01234567897",
		"Il codice fiscale dell'Ente è 80012345678",
		"CUP F00A00000000000 – CIG A000000000, lavori ponte",
		"CUP: B41B21005220001",
		"CIG 8765432A1B",
		"RSSMRA80A01H501X",
		"BNCLCU75D50F205A è il codice della pratica",
		"Il codice fiscale ha 16 caratteri, ad esempio RSSMRA80A01H501U",
		"Formato: RSSMRA80A01H501U",
		"RSSMRA80A01H501U (fac simile)",
		"RSSMRA80A41H501U",
		"RSSMRA80A72H501U",
		"RSSMRA80F01H501U",
		"RSSMRA80B30H501P",
		"RSSMRA80A01H501UX",
		"XRSSMRA80A01H501U",
		"Dove porto il codice fiscale di mio figlio?",
		"Serve il codice fiscale per iscriversi alla mensa",
		"IT60X0542811101000000123456",
		"La tessera sanitaria e il codice fiscale sono la stessa cosa?",
		"ABCDEFGHILMNOPQR",
		"ABCDEF12G34H567I",
		"Via Roma 12, interno 3, scala A",
		"Codice fiscale numerico 97123450152",
		"Il C.F. lo trovate sulla tessera, 16 caratteri",
		"AAAAAA00A00A000A",
		"Per la 80a volta segnalo 01 buca in via h 501",
		"Protocollo 2026/0012345 del 12.03.2026",
	)
}
