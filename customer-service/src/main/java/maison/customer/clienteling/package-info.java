/// What staff know of somebody and do for them: notes, alerts, preferences, the client book, tasks
/// and the rules that make them.
package maison.customer.clienteling;
