/// Who may be registered twice: scored, with reasons, and never merged by itself.
package maison.customer.finding.duplicates;
