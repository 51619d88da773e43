/// Proof for outsiders that nobody changed the ledger: a Merkle tree over the events of each day.
package maison.loyalty.proving;
