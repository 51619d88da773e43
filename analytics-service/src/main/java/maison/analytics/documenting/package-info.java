/// What every operation's description has in common: errors, and examples kept as JSON files.
package maison.analytics.documenting;
