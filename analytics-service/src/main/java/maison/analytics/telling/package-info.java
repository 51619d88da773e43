/// Who comes into which segment and leaves it is an event, and told to the other services.
package maison.analytics.telling;
