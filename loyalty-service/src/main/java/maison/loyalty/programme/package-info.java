/// The rules of the loyalty programme as versioned data: what earns, when it expires, who has which
/// tier. Plain Java; only [ProgrammeReader] knows that the data is JSON.
package maison.loyalty.programme;
