/// Makes one person of two customers, and two of one again. Nothing is moved: see ADR 41.
package maison.customer.finding.merging;
