/// Use case: clients turn out to be one person, or two after all.
package maison.notification.merging;
