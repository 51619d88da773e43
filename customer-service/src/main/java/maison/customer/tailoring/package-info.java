/// The client measured: lengths, templates, sets in versions, what was made from them, and pattern
/// blocks.
package maison.customer.tailoring;
