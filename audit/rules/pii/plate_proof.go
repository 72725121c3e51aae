package pii

import "vigilia/audit"

func plateProof() audit.Proof {
	return audit.Proof{
		Hits: audit.At(audit.Minor,
			"Il furgone FB123XY è sempre sul marciapiede",
			"FB 123 XY",
			"FB-123-XY parcheggiata sulle strisce",
			"FB.123.XY",
			"fb123xy",
			"la panda fb 123 xy blocca il passo carraio",
			"targa fb 123 xy",
			"auto targata GA999ZZ",
			"Targa: CD 456 EF",
			"ecco la targa di chi abbandona rifiuti: EW777KK",
			"GH 000 JK, tutti i giorni in doppia fila",
			"targata MI A12345",
			"targa MI 123456",
			"vecchia moto targata AB12345",
			"Roma? la targa è Roma e comincia con FB123XY",
			"la golf TT123AB non è mia ma sta lì da mesi",
			"ＦＢ１２３ＸＹ",
			"(FB123XY)",
			"targa effe bi uno due tre ics ipsilon",
			"F B 1 2 3 X Y è di chi butta i sacchi nel fosso",
			"scooter X4ABCD contromano",
			"moto AB 12345 senza marmitta",
			"targa rumena B 123 ABC",
			"targa FB I23 XY",
			"la BMW effe gi 345 kappa elle in doppia fila", "targa CW cinque due zero NB, segnatevela", "ciclomotore dietro il campo, targhino X4ABCD", "F.B.123.XY ecco la targa", "vespetta AB 12345 legata al cancello",
		),
		Spares: audit.Texts(
			"buche sulla SP12", "auto da 100 cv", "macchine? da 100 al giorno", "la macchina fa 100 km con un litro", "moto da 125 cc", "in macchina, se 300 mt vi pesano", "AUTO DA 100 CV", "la BMW effe zero sei", "coda sulla A14", "SS 36 chiusa", "CIG AB123CD", "bando AB 123 CD", "La targa è del tipo AB 123 CD", "ad esempio AB123CD", "formato AB 123 CD", "ad 123 abitanti", "da 100 le cose cambiano",
			"DA 100 LE COSE CAMBIANO", "AD 123 DI NOI", "modello AB123CD", "FI123XY", "FO 123 XY", "FB12XY", "FB1234XY", "XFB123XY", "FB123XYZ", "fb 123 xy", "lotto FB123XY", "ordinanza n. 123 su zone di sosta", "MI 123456", "AB12345",
			"RSS MRA 80A01 H501 U", "https://esempio.invalid/FB123XY", "IT60X0542811101000000123456", "la Fiat 500 XL", "volo FR 123 BA", "HD 500 GB", "PC100GB", "TV 100 LG", "AA 000 AA", "il bus 123 AB", "se 100 persone", "targhe alterne dal 12 al 15", "buono sconto FB123XY", "HP 903 XL", "DN 200 PN 16", "targa di ottone 100 euro", "targa AB 123 CD solo come esempio",
		),
	}
}
