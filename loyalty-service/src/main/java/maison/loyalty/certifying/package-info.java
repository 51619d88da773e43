/// Certificates at the till: found by their code, held, committed, released, undone; and over when
/// their time is.
package maison.loyalty.certifying;
