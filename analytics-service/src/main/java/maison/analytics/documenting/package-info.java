/// Examples of answers for the API document, kept as JSON files.
package maison.analytics.documenting;
