package pii

import "strings"

// given holds the commonest given names of residents, without accents. It tells
// a person from a thing next to a surname; it is read only.
var given = names(`
abdul achille ada adelaide adele adriana adriano agata agnese agostino ahmed alba alberta alberto alda aldo alessandra alessandro alessia alessio alex alfio alfonso alfredo ali alice alida
amalia amanda ambra amedeo amelia amina ana anastasia andrea andrei angela angelica angelina angelo anita anna annalisa annamaria annarita annunziata antonella antonia antonietta antonino antonio
arianna armando arturo asia assunta attilio augusto aurelio aurora azzurra barbara bartolomeo beatrice benedetta benedetto beniamino bernardo bianca biagio brigida bruna bruno camilla camillo
carla carlo carlotta carmela carmelo carmen carmine carolina caterina catia cecilia celeste cesare chiara cinzia cira ciro clara claudia claudio clelia clementina concetta corrado cosimo
costantino costanza cristian cristiana cristiano cristina daiana damiano daniel daniela daniele danilo dario davide debora deborah delia demetrio denis denise desiree diana diego dino dolores
domenica domenico donata donatella donato dora edda edoardo elda elena eleonora elettra eliana elia eliana elio elisa elisabetta ella elsa elvira emanuela emanuele emilia emiliano emilio emma
enea enrica enrico enza enzo ercole erica erika erminia ermanno ernesto ester ettore eugenia eugenio eva evelina ezio fabiana fabio fabiola fabrizia fabrizio fatima fausta fausto federica
federico felicia ferdinando fernanda fernando filippo filomena fiorella fiorenza flavia flavio floriana francesca francesco franca franco fulvia fulvio gabriele gabriella gaetana gaetano gaia
gaspare gemma gennaro genoveffa germana germano gerardo giacinto giacomo giada gian giancarlo gianfranco gianluca gianluigi gianmarco gianna gianni gianpaolo gianpiero gilberto gilda gina ginevra
gino gioia giordano giorgia giorgio giovanna giovanni gisella giulia giuliana giuliano giulio giuseppa giuseppe giuseppina giusy giustina giusto glauco gloria goffredo graziana graziano graziella
greta guglielmo guido hassan ida ignazio igor ilaria ilenia ilario immacolata ines ion ines irene iris irma isabella isotta italo ivan ivana ivano ivo jacopo jessica karim katia khadija lara
laura lauretta lea leandro leda lello leo leonardo leonora letizia lia liberato lidia liliana lina linda lino lisa livia livio loredana lorella lorena lorenza lorenzo loretta loris luana luca
lucia luciana luciano lucio lucrezia ludovica ludovico luigi luigia luigina luisa luigino maddalena mafalda manfredo manuel manuela mara marcella marcello marco margherita maria mariangela
marianna mariano maricla mariella marika marilena marina marino mario marisa marta martina martino massimiliano massimo matilde matteo mattia maura maurizio mauro melania melissa mercedes
michela michelangelo michele milena milo mimmo mina mirco miriam mirella mirko mohamed mohammed moira monica morena moreno morgana mustafa nadia nando natale natalia natalina nello nerina nicola
nicole nicoletta nicolo nicolas nina nino noemi nora norma novella nunzia nunzio olga olimpia oliviero omar orazio oreste orietta ornella orsola oscar osvaldo ottavia ottavio palma palmira
paola paolo pamela paride pasquale pasqualina patrizia patrizio pia piera piergiorgio pierluigi piero pierpaolo pietro pina pino placido primo quirino rachele raffaele raffaella raffaello
raimondo ramona rebecca regina remo renata renato renzo riccardo rinaldo rino rita roberta roberto rocco rodolfo romana romano romeo romina romolo rosa rosalba rosalia rosanna rosaria rosario
rosella rosetta rosina rossana rossella ruggero ruggiero sabina sabrina salvatore samuel samuela samuele sandra sandro santa santina santino santo sara sarah saverio savino sebastiano serena
sergio severino silvana silvano silvestro silvia silvio simona simone simonetta sofia sonia stefania stefano stella susanna sveva tamara tania tatiana tea teo teodoro teresa tecla tiberio tina
tino tiziana tiziano tommaso tonino tullio ugo umberto valentina valentino valeria valerio vanda vanessa vasco vera veronica vilma vincenza vincenzo viola violetta virginia virginio vitale
vito vittoria vittorio viviana walter wanda yasmine youssef zaira zeno zoe
`)

func names(list string) map[string]bool {
	set := map[string]bool{}
	for _, n := range strings.Fields(list) {
		set[n] = true
	}
	return set
}
