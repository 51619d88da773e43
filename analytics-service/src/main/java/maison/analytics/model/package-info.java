/// Models of buying and spending as plain mathematics: no framework, no SQL, no clock. Time is in
/// weeks.
package maison.analytics.model;
